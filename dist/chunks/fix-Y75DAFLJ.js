import {
  fix
} from "./chunk-TBNJDW3I.js";
import "./chunk-J7S5NCZI.js";
import "./chunk-DTET64ZG.js";
import "./chunk-GWXP7J4G.js";
import "./chunk-FT5BUX76.js";
import "./chunk-AUGCEIHP.js";
import "./chunk-HWSJOTXN.js";
import "./chunk-EF5KCSJV.js";
export {
  fix
};
