import {
  ruleSet
} from "./chunk-L4G5W7UB.js";
import {
  compareText,
  engineRules
} from "./chunk-IUQTGWBN.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
