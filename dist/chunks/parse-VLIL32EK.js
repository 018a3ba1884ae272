import {
  parseDockerfile
} from "./chunk-P7NSXU76.js";
import "./chunk-23FECQNE.js";
import "./chunk-KJN2YQTJ.js";
import "./chunk-PD4L4LJQ.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
