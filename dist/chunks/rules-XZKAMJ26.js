import {
  ruleSet
} from "./chunk-4WRNAHKR.js";
import "./chunk-GNTWAIVK.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
