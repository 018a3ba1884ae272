import {
  ruleSet
} from "./chunk-A6KZVPGN.js";
import {
  compareText,
  engineRules
} from "./chunk-3NUQ5ZU7.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
