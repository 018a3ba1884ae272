import {
  defineRule
} from "./chunks/chunk-BTHZNLOW.js";
import {
  lint
} from "./chunks/chunk-XVIAEF6Z.js";
import "./chunks/chunk-I3EWPUW4.js";
import {
  defaultConfig
} from "./chunks/chunk-T5I633DA.js";
import "./chunks/chunk-GXXJGM3I.js";
import "./chunks/chunk-NJZH25FK.js";
import "./chunks/chunk-APBEIEND.js";
import "./chunks/chunk-KMH6JLFG.js";
import "./chunks/chunk-FOLL3PWF.js";
import "./chunks/chunk-2RIZCEH2.js";
import "./chunks/chunk-RWMR7NP2.js";
import "./chunks/chunk-EINVSPL3.js";
import "./chunks/chunk-HKNET4W4.js";
import "./chunks/chunk-EWO56O4H.js";
import "./chunks/chunk-JUYGCUFY.js";
import "./chunks/chunk-Q7KZQE25.js";
import "./chunks/chunk-PV7R35HE.js";
import "./chunks/chunk-V5KLTUI2.js";
import "./chunks/chunk-QDWOQIXB.js";
import "./chunks/chunk-J23MU2CC.js";
import {
  applyEdits,
  insertAfter,
  insertBefore,
  removeLines,
  replace
} from "./chunks/chunk-TOEMILPQ.js";
import "./chunks/chunk-TIOCIMFY.js";
import "./chunks/chunk-BD7ONAJM.js";
import "./chunks/chunk-WUHJIYTT.js";
import "./chunks/chunk-X45S6NMN.js";
import "./chunks/chunk-I5V55GID.js";
import {
  positionAt,
  textOf
} from "./chunks/chunk-3TDTIOCQ.js";
import "./chunks/chunk-Z3Y4NWL6.js";
export {
  applyEdits,
  defaultConfig,
  defineRule,
  insertAfter,
  insertBefore,
  lint,
  positionAt,
  removeLines,
  replace,
  textOf
};
