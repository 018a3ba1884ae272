import {
  ruleSet
} from "./chunk-HTLZGS35.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
