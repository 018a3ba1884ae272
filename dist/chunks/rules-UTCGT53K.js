import {
  ruleSet
} from "./chunk-S6X6Y4L4.js";
import "./chunk-I53ZAZ6X.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
