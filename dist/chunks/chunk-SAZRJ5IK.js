import {
  ruleSet
} from "./chunk-4WRNAHKR.js";
import {
  compareText,
  engineRules
} from "./chunk-GNTWAIVK.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
