import {
  ruleSet
} from "./chunk-CPLATGGU.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
