import {
  lint
} from "./chunks/chunk-H62MGTSL.js";
import "./chunks/chunk-YPVAW7ML.js";
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
} from "./chunks/chunk-3NUQ5ZU7.js";
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
