import {
  ruleSet
} from "./chunk-GDUWQEDX.js";
import "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
