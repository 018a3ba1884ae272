import {
  fix
} from "./chunk-6ZVV5II5.js";
import "./chunk-YHVXNBPU.js";
import "./chunk-PWRBLXW6.js";
import "./chunk-F2ICS3H6.js";
import "./chunk-7XXTOPZQ.js";
import "./chunk-UQKMBJAO.js";
import "./chunk-5UMCJUNW.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
