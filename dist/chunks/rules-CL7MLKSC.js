import {
  ruleSet
} from "./chunk-F3BHMMYI.js";
import "./chunk-YWVTLRW6.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
