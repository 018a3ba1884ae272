import {
  ruleSet
} from "./chunk-USJ4KD4D.js";
import {
  compareText,
  engineRules
} from "./chunk-DO7EXAZ2.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
