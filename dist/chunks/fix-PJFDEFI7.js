import {
  fix
} from "./chunk-73OULN7J.js";
import "./chunk-DGZA7IBG.js";
import "./chunk-D2STB4JS.js";
import "./chunk-UZDETBWZ.js";
import "./chunk-KKORRPIN.js";
import "./chunk-IEC4ITM4.js";
import "./chunk-5QQFKNHI.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
