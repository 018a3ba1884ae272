import {
  run
} from "./chunks/chunk-XM4GBW7K.js";
import "./chunks/chunk-JSEHHUII.js";
import "./chunks/chunk-KOUC2SB5.js";
import "./chunks/chunk-NC42BCZ4.js";
import "./chunks/chunk-Z3Y4NWL6.js";
export {
  run
};
