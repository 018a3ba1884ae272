import {
  fix
} from "./chunk-XILRCCOT.js";
import "./chunk-QO6WMA52.js";
import "./chunk-LQ527CWG.js";
import "./chunk-5YQEBOK2.js";
import "./chunk-TNFY3UUX.js";
import "./chunk-G7G2PUGK.js";
import "./chunk-NYHADINR.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
