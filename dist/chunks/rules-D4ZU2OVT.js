import {
  ruleSet
} from "./chunk-6PQNVW53.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
