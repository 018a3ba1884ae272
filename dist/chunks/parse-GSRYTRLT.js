import {
  parseDockerfile
} from "./chunk-QO6WMA52.js";
import "./chunk-LQ527CWG.js";
import "./chunk-G7G2PUGK.js";
import "./chunk-NYHADINR.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
