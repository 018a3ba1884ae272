import {
  ruleSet
} from "./chunk-6N6EMLLV.js";
import "./chunk-GAO52P6N.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
