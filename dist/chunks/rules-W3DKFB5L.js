import {
  ruleSet
} from "./chunk-KODFIR2R.js";
import "./chunk-EGQB5MHN.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
