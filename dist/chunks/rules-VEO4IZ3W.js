import {
  ruleSet
} from "./chunk-VS26R73K.js";
import "./chunk-LVYXY35C.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
