import {
  fix
} from "./chunk-D7Y4R63O.js";
import "./chunk-2HVWPRGV.js";
import "./chunk-EDJ5764N.js";
import "./chunk-ZAARNAYQ.js";
import "./chunk-UHVJILGB.js";
import "./chunk-YNHWCTQJ.js";
import "./chunk-I53ZAZ6X.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
