import {
  fix
} from "./chunk-FGQINB7G.js";
import "./chunk-MTYWEIEW.js";
import "./chunk-LHP67CFS.js";
import "./chunk-OYWIMSXH.js";
import "./chunk-VSFGOEIZ.js";
import "./chunk-ZTY3WYYG.js";
import "./chunk-55LUQ3MI.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
