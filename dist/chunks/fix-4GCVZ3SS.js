import {
  fix
} from "./chunk-ANQMECIQ.js";
import "./chunk-YB5MWR7A.js";
import "./chunk-MXDDOMYD.js";
import "./chunk-X45BQE6C.js";
import "./chunk-6W422ZUN.js";
import "./chunk-FMJQTZUG.js";
import "./chunk-GAO52P6N.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
