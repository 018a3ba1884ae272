import type { Rule, RuleEntry, RuleSet } from '../rule.js';
import type { Targets } from '../targets.js';

/** A rule with options of any type. */
export type AnyRule = Rule<keyof Targets, unknown>;

/** What the index says of a rule. */
export function entryOf(rule: AnyRule): RuleEntry {
  const { id, on, topic, summary, severity, optIn, aggregate, data, formerly, peers, options, examples } = rule;
  return {
    id,
    on,
    topic,
    summary,
    severity,
    ...(optIn !== undefined && { optIn }),
    ...(aggregate !== undefined && { aggregate }),
    ...(data && { data }),
    ...(formerly && { formerly }),
    ...(peers && { peers }),
    ...(options && { options: options.defaults }),
    fixable: examples.bad.some((example) => example.fixed !== undefined),
  };
}

/** A rule set of rules that are already loaded: for plugins and tests. */
export function ruleSetOf(rules: readonly AnyRule[]): RuleSet {
  return {
    entries: rules.map(entryOf),
    load: async (on) => rules.filter((rule) => rule.on === on) as readonly Rule[],
  };
}
