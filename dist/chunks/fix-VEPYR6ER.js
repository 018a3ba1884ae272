import {
  fix
} from "./chunk-MTEJ4LAV.js";
import "./chunk-MTYWEIEW.js";
import "./chunk-LHP67CFS.js";
import "./chunk-OYWIMSXH.js";
import "./chunk-JNIW4S5X.js";
import "./chunk-ZTY3WYYG.js";
import "./chunk-55LUQ3MI.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
