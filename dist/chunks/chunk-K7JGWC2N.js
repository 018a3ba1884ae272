import {
  ruleSet
} from "./chunk-7WDG5XFM.js";
import {
  compareText,
  engineRules
} from "./chunk-2ZCGZGXZ.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
