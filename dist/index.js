import {
  defineRule
} from "./chunks/chunk-BTHZNLOW.js";
import {
  defaultConfig
} from "./chunks/chunk-BHCNQEEI.js";
import {
  lint
} from "./chunks/chunk-EX2MY7KF.js";
import "./chunks/chunk-NJZH25FK.js";
import "./chunks/chunk-DB4BWAXR.js";
import "./chunks/chunk-WAQC447D.js";
import "./chunks/chunk-GJ43Z6KD.js";
import "./chunks/chunk-FOLL3PWF.js";
import "./chunks/chunk-2RIZCEH2.js";
import "./chunks/chunk-Q7KZQE25.js";
import "./chunks/chunk-M7ZEAG6N.js";
import "./chunks/chunk-V5KLTUI2.js";
import {
  applyEdits,
  insertAfter,
  insertBefore,
  removeLines,
  replace
} from "./chunks/chunk-RLB3Q4I4.js";
import "./chunks/chunk-33X65ICT.js";
import "./chunks/chunk-I5V55GID.js";
import {
  positionAt,
  textOf
} from "./chunks/chunk-KJ4S3LPR.js";
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
