import {
  parseDockerfile
} from "./chunk-NNBSPLGT.js";
import "./chunk-AEXYASUN.js";
import "./chunk-S7QOCFHT.js";
import "./chunk-DN37LVZC.js";
import "./chunk-7DX34W7M.js";
import "./chunk-HQAPERXC.js";
import "./chunk-IRK2GBSS.js";
import "./chunk-JYWEE5AR.js";
import "./chunk-EWO56O4H.js";
import "./chunk-FOLL3PWF.js";
import "./chunk-PV7R35HE.js";
import "./chunk-V5KLTUI2.js";
import "./chunk-J23MU2CC.js";
import "./chunk-TIOCIMFY.js";
import "./chunk-WUHJIYTT.js";
import "./chunk-I5V55GID.js";
import "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";
export {
  parseDockerfile
};
