import {
  fix
} from "./chunk-ZX2VVT6G.js";
import "./chunk-G727XDH7.js";
import "./chunk-AUO7RSMW.js";
import "./chunk-6CT34BSE.js";
import "./chunk-AQFGWRCU.js";
import "./chunk-QJ5M5Y2J.js";
import "./chunk-KE3RWEJJ.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
