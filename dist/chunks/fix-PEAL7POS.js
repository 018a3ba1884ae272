import {
  fix
} from "./chunk-3P6S44XM.js";
import "./chunk-XE5IJBUW.js";
import "./chunk-WKYDFPBK.js";
import "./chunk-3NMV2IUD.js";
import "./chunk-E3VOXTPG.js";
import "./chunk-LWRTHF5G.js";
import "./chunk-PFKF2543.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
