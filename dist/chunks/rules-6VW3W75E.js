import {
  ruleSet
} from "./chunk-5VK4OHLM.js";
import "./chunk-Z3Y4NWL6.js";
export {
  ruleSet
};
