import {
  ruleSet
} from "./chunk-DPE3MPBH.js";
import "./chunk-M72TFQ5S.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
