import {
  fix
} from "./chunk-5KD2ICCQ.js";
import "./chunk-XG66WQJO.js";
import "./chunk-55CX6X24.js";
import "./chunk-OWLSQXHH.js";
import "./chunk-I544GQDJ.js";
import "./chunk-UFAFQ7EC.js";
import "./chunk-M72TFQ5S.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
