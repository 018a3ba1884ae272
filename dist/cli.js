import {
  run
} from "./chunks/chunk-3U5GIQJM.js";
import "./chunks/chunk-KOUC2SB5.js";
import "./chunks/chunk-Z3Y4NWL6.js";
export {
  run
};
