import {
  ruleSet
} from "./chunk-KNX7OJBS.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
