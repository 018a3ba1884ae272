import {
  fix
} from "./chunk-ZC7DMTE6.js";
import "./chunk-SNFKJ7TR.js";
import "./chunk-SEEAJ4XO.js";
import "./chunk-YX7FNNEN.js";
import "./chunk-TDJ3AMWK.js";
import "./chunk-S7QOCFHT.js";
import "./chunk-SJWUF7SZ.js";
import "./chunk-HQAPERXC.js";
import "./chunk-XVIAEF6Z.js";
import "./chunk-I3EWPUW4.js";
import "./chunk-GXXJGM3I.js";
import "./chunk-NJZH25FK.js";
import "./chunk-APBEIEND.js";
import "./chunk-KMH6JLFG.js";
import "./chunk-FOLL3PWF.js";
import "./chunk-2RIZCEH2.js";
import "./chunk-RWMR7NP2.js";
import "./chunk-EINVSPL3.js";
import "./chunk-HKNET4W4.js";
import "./chunk-EWO56O4H.js";
import "./chunk-JUYGCUFY.js";
import "./chunk-Q7KZQE25.js";
import "./chunk-PV7R35HE.js";
import "./chunk-V5KLTUI2.js";
import "./chunk-QDWOQIXB.js";
import "./chunk-J23MU2CC.js";
import "./chunk-TOEMILPQ.js";
import "./chunk-TIOCIMFY.js";
import "./chunk-BD7ONAJM.js";
import "./chunk-WUHJIYTT.js";
import "./chunk-X45S6NMN.js";
import "./chunk-I5V55GID.js";
import "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";
export {
  fix
};
