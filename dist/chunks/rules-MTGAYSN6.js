import {
  ruleSet
} from "./chunk-GNFVMAN7.js";
import "./chunk-YWVTLRW6.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
