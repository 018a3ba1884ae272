import {
  fix
} from "./chunk-KFJUUMIS.js";
import "./chunk-QT3KILYF.js";
import "./chunk-QXNKCLGN.js";
import "./chunk-4YVRVX6K.js";
import "./chunk-7FINBKW2.js";
import "./chunk-OSM5UW7L.js";
import "./chunk-DO7EXAZ2.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
