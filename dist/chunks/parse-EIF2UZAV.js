import {
  parseDockerfile
} from "./chunk-YGZXRV2P.js";
import "./chunk-IXTWHY25.js";
import "./chunk-XIGVLM72.js";
import "./chunk-2ZCGZGXZ.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
