import {
  ruleSet
} from "./chunk-7WDG5XFM.js";
import "./chunk-2ZCGZGXZ.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
