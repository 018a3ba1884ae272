import {
  ruleSet
} from "./chunk-DUDEWEFJ.js";
import "./chunk-PD4L4LJQ.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
