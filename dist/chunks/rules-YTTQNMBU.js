import {
  ruleSet
} from "./chunk-WEMQ2XCP.js";
import "./chunk-5QQFKNHI.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
