import { test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { fix } from '../src/engine/fix.js';
import { lint } from '../src/engine/lint.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';
import { defaultConfig } from '../src/config/types.js';
import { insertAfter } from '../src/core/edit.js';
import { positionAt } from '../src/core/source.js';
const r = { id: 'compose/x', on: 'compose.service', topic: 'security', summary: '', rationale: '', references: [], severity: 'warning', examples: { bad: [], good: [] },
  *check(s: any) { if (s.node.get('init').isUnset) yield { at: s, message: 'm', fix: { title: 't', safety: 'safe', edits: [insertAfter(s.node.get('image'), '\n    init: true')] } }; } };
test('perf', async () => {
  for (const n of [100, 300, 600]) {
    const text = 'services:\n' + Array.from({ length: n }, (_, i) => `  s${i}:\n    image: x\n    ports: ["1:2"]\n    environment:\n      A: b\n      C: d\n`).join('');
    let t = performance.now();
    await lint(memoryTree({ 'compose.yaml': text }), defaultConfig, { today: '2026-01-01', rules: ruleSetOf(r as never) });
    const l = performance.now() - t;
    t = performance.now();
    const f = await fix(memoryTree({ 'compose.yaml': text }), defaultConfig, { today: '2026-01-01', unsafe: true, rules: ruleSetOf(r as never) });
    console.log(n, text.length, 'lint', l | 0, 'fix', (performance.now() - t) | 0, f.applied, f.report.notes);
  }
  const base = 'fixtures/lesson';
  const files = Object.fromEntries((readdirSync(base, { recursive: true, withFileTypes: true }) as any[]).filter((e) => e.isFile()).map((e) => [`${e.parentPath}/${e.name}`.slice(base.length + 1), readFileSync(`${e.parentPath}/${e.name}`, 'utf8')]));
  const rep = await lint(memoryTree(files), defaultConfig, { today: '2026-01-01' });
  console.log(rep.findings.map((f) => `${f.at.file.path}:${positionAt(f.at.file, f.at.range[0]).line} ${f.severity} ${f.rule} ${f.message} ${f.members?.length ?? ''}`).join('\n'));
  console.log(rep.notChecked, rep.notes, rep.failed);
  const g = await fix(memoryTree(files), defaultConfig, { today: '2026-01-01', unsafe: true });
  console.log(g.applied, g.report.notes, [...g.files.keys()]);
});
