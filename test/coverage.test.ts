import { expect, test } from 'vitest';
import { coverageOf, coveragePage } from '../src/derive/coverage.js';
import { engineRules } from '../src/engine/own-rules.js';
import { checksWithoutId, composePeers, declinedChecks, dockerfilePeers, kubernetesPeers } from '../src/knowledge/peers.js';
import { allRules } from './support/examples.js';

const rules = [...allRules, ...engineRules];
const tools = [...dockerfilePeers, ...composePeers, ...kubernetesPeers];
const coverage = coverageOf(tools, rules, declinedChecks);
const known = new Set(tools.flatMap(({ key, checks }) => checks.map((check) => `${key} ${check}`)));

test('each check of another tool has a rule, or a reason why there is none', () => {
  const rows = coverage.flatMap(({ tool, rows }) => rows.map((row) => ({ ...row, name: `${tool.key} ${row.check}` })));
  expect(rows.filter((row) => row.rules.length === 0 && !row.reason).map(({ name }) => name)).toEqual([]);
  expect(rows.filter((row) => row.rules.length > 0 && row.reason).map(({ name }) => name)).toEqual([]);
});

test('what is declined, and what rules of Dockerfiles and Compose files name, exists', () => {
  const declined = declinedChecks.flatMap(({ checks }) => checks);
  expect(declined.filter((check) => !known.has(check))).toEqual([]);
  const named = allRules
    .filter(({ on }) => on.startsWith('dockerfile') || on.startsWith('compose'))
    .flatMap(({ id, peers = [] }) =>
      peers.filter((peer) => !known.has(peer) && !/^hadolint SC\d{4}$/.test(peer)).map((peer) => `${id}: ${peer}`),
    );
  expect(named).toEqual([]);
});

test('the page has a row per check, with a link to the rule or the reason', () => {
  const rule = { id: 'dockerfile/a', summary: 'A is b', peers: ['tool X1'] };
  const tool = { key: 'tool', name: 'Tool', version: '1.0', source: 'https://example.org', date: '2026-08-21', checks: ['X1', 'X2'] };
  const page = coveragePage(
    coverageOf([tool], [rule, { ...rule, id: 'dockerfile/c', optIn: true }], [{ checks: ['tool X2'], reason: 'No need.' }]),
  );
  expect(page.slice(page.indexOf('## '))).toBe(`## Tool

<https://example.org>, version 1.0, read 2026-08-21.

| check | rule | what it finds, or why there is no rule |
| --- | --- | --- |
| \`X1\` | [\`dockerfile/a\`](rules/dockerfile/a.md)<br>[\`dockerfile/c\`](rules/dockerfile/c.md) (opt-in) | A is b<br>A is b |
| \`X2\` |  | No need. |
`);
});

test('what has no id stands below the table of its tool, and names rules that exist', () => {
  const tool = { key: 'tool', name: 'Tool', source: 'https://example.org', date: '2026-08-21', checks: [] };
  const page = coveragePage(coverageOf([tool, { ...tool, name: 'Other' }], [], []), new Map([['Tool', ['One.', 'Two.']]]));
  expect(page.split('## ')[1]).toMatch(/\| --- \|\n\n- One\.\n- Two\.\n\n$/);
  expect(page.split('## ')[2]).not.toContain('- One');
  expect([...checksWithoutId.keys()].filter((name) => !tools.some((known) => known.name === name))).toEqual([]);
  const ids = new Set(rules.map(({ id }) => id));
  const named = [...checksWithoutId.values()]
    .flat()
    .flatMap((remark) => Array.from(remark.matchAll(/`([a-z]+\/[a-z-]+)`/g), ([, id]) => id ?? ''));
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
