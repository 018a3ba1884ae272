import {
  parseDockerfile
} from "./chunk-MXDDOMYD.js";
import "./chunk-X45BQE6C.js";
import "./chunk-FMJQTZUG.js";
import "./chunk-GAO52P6N.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
