import {
  ruleSet
} from "./chunk-7OOVZI5M.js";
import "./chunk-55LUQ3MI.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
