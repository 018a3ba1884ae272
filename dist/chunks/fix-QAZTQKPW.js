import {
  fix
} from "./chunk-NL2B427P.js";
import "./chunk-ZOXJR3GK.js";
import "./chunk-RNUH27B2.js";
import "./chunk-YJL3K7AM.js";
import "./chunk-AR4F2VFO.js";
import "./chunk-BFAF2EV4.js";
import "./chunk-62GFARUY.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
