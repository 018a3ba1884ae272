import {
  ruleSet
} from "./chunk-3BOMZ3ML.js";
import "./chunk-55LUQ3MI.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
