import {
  parseDockerfile
} from "./chunk-E7E7GILJ.js";
import "./chunk-6CJWI3KU.js";
import "./chunk-ZA2LWLRJ.js";
import "./chunk-EGQB5MHN.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
