import {
  ruleSet
} from "./chunk-USJ4KD4D.js";
import "./chunk-DO7EXAZ2.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
