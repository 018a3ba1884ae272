import {
  ruleSet
} from "./chunk-A6KZVPGN.js";
import "./chunk-3NUQ5ZU7.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
