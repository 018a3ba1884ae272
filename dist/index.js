import {
  lint
} from "./chunks/chunk-7XXTOPZQ.js";
import "./chunks/chunk-UQKMBJAO.js";
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
} from "./chunks/chunk-5UMCJUNW.js";
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
