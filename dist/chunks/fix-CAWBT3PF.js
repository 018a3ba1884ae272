import {
  fix
} from "./chunk-ABBDAEGC.js";
import "./chunk-4OENDEDP.js";
import "./chunk-P3NMABBS.js";
import "./chunk-JLHIQLI3.js";
import "./chunk-BQMBCIUL.js";
import "./chunk-JREZH74S.js";
import "./chunk-YWVTLRW6.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
