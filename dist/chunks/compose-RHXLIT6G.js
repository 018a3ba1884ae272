import {
  defineRule
} from "./chunk-BTHZNLOW.js";
import {
  removeLines
} from "./chunk-WSN4RNY7.js";
import "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";

// src/rules/compose/obsolete-version.ts
var obsolete_version_default = /* @__PURE__ */ defineRule({
  id: "compose/obsolete-version",
  on: "compose",
  topic: "configuration",
  severity: "info",
  *check({ root }) {
    const entry = root.entries.get("version");
    if (!entry) return;
    const { file } = entry.key;
    const at = { file, range: entry.range };
    yield {
      at,
      message: `"version: ${entry.value.source()}" has no effect and makes each call of Compose print a warning; remove the line`,
      ...!root.flow && !entry.value.via && { fix: { title: "Remove the line", safety: "safe", edits: [removeLines(at)], scope: at } }
    };
  }
});

// src/generated/rules/compose.ts
var rules = [obsolete_version_default];
export {
  rules
};
