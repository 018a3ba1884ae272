import {
  fix
} from "./chunk-NAGGTAXX.js";
import "./chunk-PRXURQKS.js";
import "./chunk-UP66EKJV.js";
import "./chunk-WHIAQW4S.js";
import "./chunk-N5NM32Q5.js";
import "./chunk-LBFC6DR4.js";
import "./chunk-LVYXY35C.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
