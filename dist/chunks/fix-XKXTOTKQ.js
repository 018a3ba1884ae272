import {
  fix
} from "./chunk-5ZT4MOSZ.js";
import "./chunk-A6U5USJT.js";
import "./chunk-E7E7GILJ.js";
import "./chunk-6CJWI3KU.js";
import "./chunk-NGOWVS3E.js";
import "./chunk-ZA2LWLRJ.js";
import "./chunk-EGQB5MHN.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
