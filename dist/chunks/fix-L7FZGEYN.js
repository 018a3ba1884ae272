import {
  fix
} from "./chunk-BD3JPBY3.js";
import "./chunk-SNFKJ7TR.js";
import "./chunk-BTYFTARS.js";
import "./chunk-OSVDZR2E.js";
import "./chunk-4L4HUQIW.js";
import "./chunk-LZQDMOXK.js";
import "./chunk-NJZH25FK.js";
import "./chunk-4NFVS2LR.js";
import "./chunk-HSNLCTZM.js";
import "./chunk-OOJI6MXI.js";
import "./chunk-FOLL3PWF.js";
import "./chunk-2RIZCEH2.js";
import "./chunk-Q7KZQE25.js";
import "./chunk-TIOCIMFY.js";
import "./chunk-EIQT5ID6.js";
import "./chunk-WUHJIYTT.js";
import "./chunk-EHPI7DF5.js";
import "./chunk-RT27S42I.js";
import "./chunk-I5V55GID.js";
import "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";
export {
  fix
};
