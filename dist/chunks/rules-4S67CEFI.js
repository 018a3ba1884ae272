import {
  ruleSet
} from "./chunk-TAND6VU4.js";
import "./chunk-6M42H63N.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
