import {
  fix
} from "./chunk-6ODXGSS4.js";
import "./chunk-XE5IJBUW.js";
import "./chunk-WKYDFPBK.js";
import "./chunk-3NMV2IUD.js";
import "./chunk-KUXDZR5H.js";
import "./chunk-LWRTHF5G.js";
import "./chunk-PFKF2543.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
