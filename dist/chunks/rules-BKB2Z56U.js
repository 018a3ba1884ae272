import {
  ruleSet
} from "./chunk-RDMMWJCL.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
