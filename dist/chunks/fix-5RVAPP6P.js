import {
  fix
} from "./chunk-NKKTJ534.js";
import "./chunk-KURUYIBW.js";
import "./chunk-YGZXRV2P.js";
import "./chunk-IXTWHY25.js";
import "./chunk-DUSJJCWX.js";
import "./chunk-XIGVLM72.js";
import "./chunk-2ZCGZGXZ.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
