import {
  ruleSet
} from "./chunk-VP3ZJDPN.js";
import "./chunk-GAO52P6N.js";
import "./chunk-EF5KCSJV.js";
export {
  ruleSet
};
