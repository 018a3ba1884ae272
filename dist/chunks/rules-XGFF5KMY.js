import {
  ruleSet
} from "./chunk-45X3RE3U.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
