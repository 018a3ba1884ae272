import {
  fix
} from "./chunk-5GKKRUIS.js";
import "./chunk-XUZ2JT6O.js";
import "./chunk-VW2X5TCS.js";
import "./chunk-KVTVKMWB.js";
import "./chunk-VA7PWCAD.js";
import "./chunk-RGC2LT7K.js";
import "./chunk-IUQTGWBN.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
