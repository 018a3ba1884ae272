import {
  fix
} from "./chunk-XAQW5CPM.js";
import "./chunk-DTISIJIS.js";
import "./chunk-FVU43B7O.js";
import "./chunk-GXY7AMPQ.js";
import "./chunk-LDD3JUN3.js";
import "./chunk-BY3HMCSA.js";
import "./chunk-6M42H63N.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
