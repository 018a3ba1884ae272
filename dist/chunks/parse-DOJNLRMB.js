import {
  parseDockerfile
} from "./chunk-NTC2QIZF.js";
import "./chunk-TW7YKNTM.js";
import "./chunk-HP5VR6T2.js";
import "./chunk-TR6KUYFI.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
