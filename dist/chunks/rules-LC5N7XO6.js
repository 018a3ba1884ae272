import {
  ruleSet
} from "./chunk-SLJG7CXR.js";
import "./chunk-62GFARUY.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
