import {
  parseDockerfile
} from "./chunk-UP66EKJV.js";
import "./chunk-WHIAQW4S.js";
import "./chunk-LBFC6DR4.js";
import "./chunk-LVYXY35C.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
