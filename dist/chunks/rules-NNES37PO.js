import {
  ruleSet
} from "./chunk-LXTHN5ZJ.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
