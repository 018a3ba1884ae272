import {
  fix
} from "./chunk-N6TZBP3B.js";
import "./chunk-4OENDEDP.js";
import "./chunk-P3NMABBS.js";
import "./chunk-JLHIQLI3.js";
import "./chunk-CG6VVR6Y.js";
import "./chunk-JREZH74S.js";
import "./chunk-YWVTLRW6.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
