import {
  ruleSet
} from "./chunk-YS6A2UFC.js";
import {
  compareText,
  engineRules
} from "./chunk-KE3RWEJJ.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
