import {
  parseDockerfile
} from "./chunk-WKYDFPBK.js";
import "./chunk-3NMV2IUD.js";
import "./chunk-LWRTHF5G.js";
import "./chunk-PFKF2543.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
