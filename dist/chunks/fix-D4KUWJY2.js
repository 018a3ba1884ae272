import {
  fix
} from "./chunk-BX3KKCSX.js";
import "./chunk-2I3JOORH.js";
import "./chunk-NTC2QIZF.js";
import "./chunk-TW7YKNTM.js";
import "./chunk-7KYJQKMM.js";
import "./chunk-HP5VR6T2.js";
import "./chunk-TR6KUYFI.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
