import {
  parseDockerfile
} from "./chunk-VW2X5TCS.js";
import "./chunk-KVTVKMWB.js";
import "./chunk-RGC2LT7K.js";
import "./chunk-IUQTGWBN.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
