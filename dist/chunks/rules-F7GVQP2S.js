import {
  ruleSet
} from "./chunk-XNEV3Z54.js";
import "./chunk-I53ZAZ6X.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
