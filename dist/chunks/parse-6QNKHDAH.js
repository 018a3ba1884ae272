import {
  parseDockerfile
} from "./chunk-VONBEJ3C.js";
import "./chunk-DNKTE4NE.js";
import "./chunk-3KHAG7JV.js";
import "./chunk-GNTWAIVK.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
