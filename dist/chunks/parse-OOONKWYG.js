import {
  parseDockerfile
} from "./chunk-YX7FNNEN.js";
import "./chunk-TDJ3AMWK.js";
import "./chunk-S7QOCFHT.js";
import "./chunk-SJWUF7SZ.js";
import "./chunk-HQAPERXC.js";
import "./chunk-FOLL3PWF.js";
import "./chunk-EINVSPL3.js";
import "./chunk-HKNET4W4.js";
import "./chunk-EWO56O4H.js";
import "./chunk-PV7R35HE.js";
import "./chunk-V5KLTUI2.js";
import "./chunk-QDWOQIXB.js";
import "./chunk-J23MU2CC.js";
import "./chunk-TIOCIMFY.js";
import "./chunk-WUHJIYTT.js";
import "./chunk-I5V55GID.js";
import "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";
export {
  parseDockerfile
};
