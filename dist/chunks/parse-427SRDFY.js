import {
  parseDockerfile
} from "./chunk-YHVXNBPU.js";
import "./chunk-PWRBLXW6.js";
import "./chunk-UQKMBJAO.js";
import "./chunk-5UMCJUNW.js";
import "./chunk-EF5KCSJV.js";
export {
  parseDockerfile
};
