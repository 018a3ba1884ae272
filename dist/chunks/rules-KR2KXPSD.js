import {
  ruleSet
} from "./chunk-66KAAZRO.js";
import "./chunk-HWSJOTXN.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
