import {
  parseDockerfile
} from "./chunk-WFFPUJBI.js";
import "./chunk-LGHDYVNJ.js";
import "./chunk-PG7FPIGD.js";
import "./chunk-F665F4EQ.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
