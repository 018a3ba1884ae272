import {
  ruleSet
} from "./chunk-VLCF3HLK.js";
import "./chunk-5UMCJUNW.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
