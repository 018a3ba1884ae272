import {
  defineRule
} from "./chunks/chunk-BTHZNLOW.js";
import {
  defaultConfig
} from "./chunks/chunk-T5I633DA.js";
import {
  lint
} from "./chunks/chunk-LZQDMOXK.js";
import "./chunks/chunk-NJZH25FK.js";
import "./chunks/chunk-4NFVS2LR.js";
import "./chunks/chunk-HSNLCTZM.js";
import "./chunks/chunk-OOJI6MXI.js";
import "./chunks/chunk-FOLL3PWF.js";
import "./chunks/chunk-2RIZCEH2.js";
import "./chunks/chunk-Q7KZQE25.js";
import "./chunks/chunk-TIOCIMFY.js";
import {
  applyEdits,
  insertAfter,
  insertBefore,
  removeLines,
  replace
} from "./chunks/chunk-EIQT5ID6.js";
import "./chunks/chunk-WUHJIYTT.js";
import "./chunks/chunk-EHPI7DF5.js";
import "./chunks/chunk-RT27S42I.js";
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
