import type { Rule, RuleEntry } from '../rule.js';
import type { Targets } from '../targets.js';

/** What the index says of a rule. */
export function entryOf(rule: Rule<keyof Targets, unknown>): RuleEntry {
  const { id, on, topic, summary, severity, optIn, aggregate, data, reads, formerly, peers, options, examples } = rule;
  return {
    id,
    on,
    topic,
    summary,
    severity,
    ...(optIn && { optIn }),
    ...(aggregate && { aggregate }),
    ...(data && { data }),
    ...(reads && { reads }),
    ...(formerly && { formerly }),
    ...(peers && { peers }),
    ...(options && { options: options.defaults }),
    fixable: examples.bad.some(({ fixed }) => fixed !== undefined),
  };
}
