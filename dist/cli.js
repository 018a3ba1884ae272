import {
  run
} from "./chunks/chunk-G65G2I6I.js";
import "./chunks/chunk-KOUC2SB5.js";
import "./chunks/chunk-Z3Y4NWL6.js";
export {
  run
};
