import {
  ruleSet
} from "./chunk-TAND6VU4.js";
import {
  compareText,
  engineRules
} from "./chunk-6M42H63N.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
