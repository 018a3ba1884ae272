import {
  ruleSet
} from "./chunk-R53TTIKI.js";
import "./chunk-TR6KUYFI.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
