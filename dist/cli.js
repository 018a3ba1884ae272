import {
  run
} from "./chunks/chunk-CX7HN3GB.js";
import "./chunks/chunk-KOUC2SB5.js";
import "./chunks/chunk-Z3Y4NWL6.js";
export {
  run
};
