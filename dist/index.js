import {
  lint
} from "./chunks/chunk-I544GQDJ.js";
import "./chunks/chunk-UFAFQ7EC.js";
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
} from "./chunks/chunk-M72TFQ5S.js";
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
