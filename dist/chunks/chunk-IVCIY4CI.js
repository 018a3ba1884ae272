import {
  ruleSet
} from "./chunk-S6X6Y4L4.js";
import {
  compareText,
  engineRules
} from "./chunk-I53ZAZ6X.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
