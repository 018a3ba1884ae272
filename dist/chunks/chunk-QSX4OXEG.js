import {
  ruleSet
} from "./chunk-J6DPPIRE.js";
import {
  engineRules
} from "./chunk-GXXJGM3I.js";
import {
  compareText
} from "./chunk-3TDTIOCQ.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
