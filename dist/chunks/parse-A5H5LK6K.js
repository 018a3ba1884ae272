import {
  parseDockerfile
} from "./chunk-AUO7RSMW.js";
import "./chunk-6CT34BSE.js";
import "./chunk-QJ5M5Y2J.js";
import "./chunk-KE3RWEJJ.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
