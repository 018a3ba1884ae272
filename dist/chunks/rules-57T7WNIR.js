import {
  ruleSet
} from "./chunk-YS6A2UFC.js";
import "./chunk-KE3RWEJJ.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
