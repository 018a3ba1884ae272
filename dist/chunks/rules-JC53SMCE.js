import {
  ruleSet
} from "./chunk-53L3QBAD.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
