import {
  ruleSet
} from "./chunk-J6DPPIRE.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
