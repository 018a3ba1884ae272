import {
  parseDockerfile
} from "./chunk-LHP67CFS.js";
import "./chunk-OYWIMSXH.js";
import "./chunk-ZTY3WYYG.js";
import "./chunk-55LUQ3MI.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
