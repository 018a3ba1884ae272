import {
  ruleSet
} from "./chunk-VP3ZJDPN.js";
import {
  compareText,
  engineRules
} from "./chunk-GAO52P6N.js";

// src/cli/rule-list.ts
function allRules() {
  const own = engineRules.map(({ rationale: _, ...rule }) => ({ ...rule, on: "project" }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}

export {
  allRules
};
