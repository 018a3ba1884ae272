import {
  ruleSet
} from "./chunk-ZOUQZHO5.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
