import {
  lint
} from "./chunks/chunk-KUXDZR5H.js";
import "./chunks/chunk-LWRTHF5G.js";
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
} from "./chunks/chunk-PFKF2543.js";
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
