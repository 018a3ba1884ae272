import {
  ruleSet
} from "./chunk-YTRQ3EFE.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
