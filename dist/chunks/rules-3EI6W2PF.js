import {
  ruleSet
} from "./chunk-4OGYQVDY.js";
import "./chunk-LVYXY35C.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
