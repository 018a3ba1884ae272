import {
  ruleSet
} from "./chunk-2RRZZY3R.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
