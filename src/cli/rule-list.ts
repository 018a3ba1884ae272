import { compareText } from '../core/source.js';
import { engineRules } from '../engine/own-rules.js';
import type { RuleEntry } from '../rule.js';
import { ruleSet } from '../rules/index.js';

/** All that may be reported, sorted by id: the rules, and what the engine itself has to say. */
export function allRules(): readonly RuleEntry[] {
  const own = engineRules.map(({ rationale: _, ...rule }): RuleEntry => ({ ...rule, on: 'project' }));
  return [...ruleSet.entries, ...own].sort((a, b) => compareText(a.id, b.id));
}
