import {
  parseDockerfile
} from "./chunk-55CX6X24.js";
import "./chunk-OWLSQXHH.js";
import "./chunk-UFAFQ7EC.js";
import "./chunk-M72TFQ5S.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
