import {
  parseDockerfile
} from "./chunk-QXNKCLGN.js";
import "./chunk-4YVRVX6K.js";
import "./chunk-OSM5UW7L.js";
import "./chunk-DO7EXAZ2.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
