import {
  ruleSet
} from "./chunk-BR7H7F5U.js";
import "./chunk-YWVTLRW6.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
