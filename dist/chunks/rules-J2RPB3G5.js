import {
  ruleSet
} from "./chunk-WCXXWW5L.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
