import {
  fix
} from "./chunk-DFPSUFWH.js";
import "./chunk-O46EIKBC.js";
import "./chunk-WFFPUJBI.js";
import "./chunk-LGHDYVNJ.js";
import "./chunk-S5VN7QVR.js";
import "./chunk-PG7FPIGD.js";
import "./chunk-F665F4EQ.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
