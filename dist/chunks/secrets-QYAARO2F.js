import {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
} from "./chunk-6M42H63N.js";
import "./chunk-EF5KCSJV.js";
export {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
};
