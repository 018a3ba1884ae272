import {
  lint
} from "./chunks/chunk-RCFSA5TU.js";
import "./chunks/chunk-YNHWCTQJ.js";
import {
  applyEdits,
  defaultConfig,
  defineRule,
  insertAfter,
  insertBefore,
  positionAt,
  removeLines,
  replace,
  textOf
} from "./chunks/chunk-I53ZAZ6X.js";
import "./chunks/chunk-EF5KCSJV.js";
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
