import {
  fix
} from "./chunk-P6LG6DLJ.js";
import "./chunk-D2ERPTBO.js";
import "./chunk-VONBEJ3C.js";
import "./chunk-DNKTE4NE.js";
import "./chunk-HWLXN55L.js";
import "./chunk-3KHAG7JV.js";
import "./chunk-GNTWAIVK.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
