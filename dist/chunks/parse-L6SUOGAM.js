import {
  parseDockerfile
} from "./chunk-4NOZEGDO.js";
import "./chunk-S4YVCHGK.js";
import "./chunk-YPVAW7ML.js";
import "./chunk-3NUQ5ZU7.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
