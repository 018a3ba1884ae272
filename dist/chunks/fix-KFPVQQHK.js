import {
  fix
} from "./chunk-DFXFYJ5T.js";
import "./chunk-SNFKJ7TR.js";
import "./chunk-BTYFTARS.js";
import "./chunk-NNBSPLGT.js";
import "./chunk-AEXYASUN.js";
import "./chunk-S7QOCFHT.js";
import "./chunk-DN37LVZC.js";
import "./chunk-7DX34W7M.js";
import "./chunk-HQAPERXC.js";
import "./chunk-HW66WK5W.js";
import "./chunk-A4FIP26Q.js";
import "./chunk-GXXJGM3I.js";
import "./chunk-NJZH25FK.js";
import "./chunk-IRK2GBSS.js";
import "./chunk-JYWEE5AR.js";
import "./chunk-EWO56O4H.js";
import "./chunk-FOLL3PWF.js";
import "./chunk-2RIZCEH2.js";
import "./chunk-Q7KZQE25.js";
import "./chunk-PV7R35HE.js";
import "./chunk-V5KLTUI2.js";
import "./chunk-J23MU2CC.js";
import "./chunk-TIOCIMFY.js";
import "./chunk-WSN4RNY7.js";
import "./chunk-QODWNGGU.js";
import "./chunk-WUHJIYTT.js";
import "./chunk-7ACW465C.js";
import "./chunk-I5V55GID.js";
import "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";
export {
  fix
};
