import {
  ruleSet
} from "./chunk-37BVA5FM.js";
import "./chunk-NYHADINR.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
