import {
  ruleSet
} from "./chunk-EGEKWMRX.js";
import "./chunk-PFKF2543.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
