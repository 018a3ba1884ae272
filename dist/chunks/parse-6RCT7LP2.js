import {
  parseDockerfile
} from "./chunk-RNUH27B2.js";
import "./chunk-YJL3K7AM.js";
import "./chunk-BFAF2EV4.js";
import "./chunk-62GFARUY.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
