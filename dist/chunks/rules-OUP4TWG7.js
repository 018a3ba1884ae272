import {
  ruleSet
} from "./chunk-UNAZQNMF.js";
import "./chunk-F665F4EQ.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
