import {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
} from "./chunk-5QQFKNHI.js";
import "./chunk-EF5KCSJV.js";
export {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
};
