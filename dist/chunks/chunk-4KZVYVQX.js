import {
  ruleSet
} from "./chunk-GDUWQEDX.js";
import {
  compareText,
  engineRules
} from "./chunk-2IBR7MMM.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
