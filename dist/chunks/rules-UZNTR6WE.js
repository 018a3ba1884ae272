import {
  ruleSet
} from "./chunk-MKDJGHVL.js";
import "./chunk-5UMCJUNW.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
