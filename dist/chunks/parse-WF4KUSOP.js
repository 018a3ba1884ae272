import {
  parseDockerfile
} from "./chunk-2HVWPRGV.js";
import "./chunk-EDJ5764N.js";
import "./chunk-YNHWCTQJ.js";
import "./chunk-I53ZAZ6X.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
