import { expect, test } from 'vitest';
import type { Finding } from '../src/core/problem.js';
import { lint } from '../src/engine/lint.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';
import { allExamples, allRules, everyRule } from './support/examples.js';

const rules = ruleSetOf(...allRules);
const several = allExamples.filter(({ files }) => Object.keys(files).length > 1);

function line({ rule, severity, at, message, related = [] }: Finding): string {
  return [rule, severity, at.file.path, at.range.join('-'), message, ...related.map((other) => other.at.file.path)].join(' ');
}

/** Files outside the reported ones are parsed only where a rule may need them (D5); what is said of a file must not depend on that. */
test.each(several)('reporting on one file finds what reporting on all finds there: $name', async ({ files }) => {
  const tree = memoryTree(files);
  const all = await lint(tree, everyRule, { today: '2026-11-23', rules });
  for (const path of Object.keys(files)) {
    const one = await lint(tree, { ...everyRule, scope: [path] }, { today: '2026-11-23', rules });
    const concerns = ({ at, related = [] }: Finding) => [at, ...related.map((other) => other.at)].some(({ file }) => file.path === path);
    expect(one.findings.map(line), path).toEqual(all.findings.filter(concerns).map(line));
  }
});
