import {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
} from "./chunk-UFU6ZWTO.js";
import "./chunk-QODWNGGU.js";
import "./chunk-WUHJIYTT.js";
import "./chunk-7ACW465C.js";
import "./chunk-I5V55GID.js";
import "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";
export {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
};
