import {
  parseDockerfile
} from "./chunk-HLEJODBS.js";
import "./chunk-YZTHOVER.js";
import "./chunk-XNCRGP26.js";
import "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
