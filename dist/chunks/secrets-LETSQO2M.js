import {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
} from "./chunk-3NUQ5ZU7.js";
import "./chunk-EF5KCSJV.js";
export {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
};
