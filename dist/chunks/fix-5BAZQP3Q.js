import {
  fix
} from "./chunk-OUINQCO4.js";
import "./chunk-7KND72HD.js";
import "./chunk-HLEJODBS.js";
import "./chunk-YZTHOVER.js";
import "./chunk-LHJAB63N.js";
import "./chunk-XNCRGP26.js";
import "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
