import {
  ruleSet
} from "./chunk-L4G5W7UB.js";
import "./chunk-IUQTGWBN.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
