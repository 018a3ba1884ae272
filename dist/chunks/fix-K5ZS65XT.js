import {
  fix
} from "./chunk-TLZL7B4H.js";
import "./chunk-2HVWPRGV.js";
import "./chunk-EDJ5764N.js";
import "./chunk-ZAARNAYQ.js";
import "./chunk-RCFSA5TU.js";
import "./chunk-YNHWCTQJ.js";
import "./chunk-I53ZAZ6X.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
