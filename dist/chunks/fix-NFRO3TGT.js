import {
  fix
} from "./chunk-UEVDTFTZ.js";
import "./chunk-JGV7MWL2.js";
import "./chunk-P7NSXU76.js";
import "./chunk-23FECQNE.js";
import "./chunk-3PQSVFAU.js";
import "./chunk-KJN2YQTJ.js";
import "./chunk-PD4L4LJQ.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
