import {
  parseDockerfile
} from "./chunk-D2STB4JS.js";
import "./chunk-UZDETBWZ.js";
import "./chunk-IEC4ITM4.js";
import "./chunk-5QQFKNHI.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
