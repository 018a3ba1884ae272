import {
  ruleSet
} from "./chunk-7OUPWFGT.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
