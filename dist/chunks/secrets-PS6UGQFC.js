import {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
} from "./chunk-M72TFQ5S.js";
import "./chunk-EF5KCSJV.js";
export {
  crossOut,
  hiddenParts,
  isHidden,
  partsHiddenIn,
  secretTexts,
  writesSecret
};
