import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckOptions } from '../src/cli/check.js';
import { applyFixes, showDiff } from '../src/cli/fixes.js';
import { insertBefore } from '../src/core/edit.js';
import type { Problem } from '../src/core/problem.js';
import { defaultConfig } from '../src/engine/config.js';
import { defineRule } from '../src/rule.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';
import { tempFolder } from './temp-folder.js';

/** Turns `FROM a` into `FROM b`, in all Dockerfiles of one folder or none. */
const together = defineRule({
  id: 'project/together',
  on: 'project',
  topic: 'delivery',
  summary: 'Summary',
  rationale: 'Rationale.',
  references: [],
  severity: 'warning',
  examples: { bad: [], good: [] },
  *check({ dockerfiles }): Iterable<Problem> {
    for (const folder of ['one', 'two', 'three']) {
      const froms = dockerfiles.flatMap(({ file, stages: [stage] }) => (file.path.startsWith(folder) && stage ? [stage.from] : []));
      const [at] = froms;
      if (!at || at.flags.length > 0) continue;
      const edits = froms.map((from) => insertBefore(from.args, '--platform=linux/amd64 '));
      const broken = folder === 'three' ? edits.map((edit) => ({ ...edit, text: 'RUN ' })) : edits;
      yield { at, message: folder, fix: { title: 'Say it', safety: 'safe', edits: broken } };
    }
  },
});

const options: CheckOptions = { gitignore: true, inlineIgnores: true, failOn: 'error', color: 'never', fix: true };
const files = {
  'one/Dockerfile': 'FROM a\n',
  'one/x.Dockerfile': 'FROM a\n',
  'two/Dockerfile': 'FROM a\n',
  'three/Dockerfile': 'FROM a\n',
};

function setUp(onDisk: Readonly<Record<string, string>>) {
  const root = tempFolder({ ...files, ...onDisk });
  const said: string[] = [];
  const io = {
    cwd: root,
    env: {},
    stdin: () => '',
    stdout: (text: string) => void said.push(text),
    stderr: (text: string) => void said.push(text),
    isTTY: false,
    columns: undefined,
    now: () => new Date(0),
    run: () => ({ outcome: 'missing' as const }),
  };
  const lintOptions = { today: '2026-11-23', rules: ruleSetOf(together as never) };
  const left = () => Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
  return { run: { root, tree: memoryTree(files), config: defaultConfig, lintOptions }, io, said, left };
}

test('a fix over several files is written to all of them or to none', async () => {
  const { run, io, said, left } = setUp({ 'one/x.Dockerfile': 'FROM changed\n' });
  const { report, failed } = await applyFixes(run, options, io);
  expect(failed).toBe(true);
  expect(said).toEqual([
    'error: one/x.Dockerfile was not fixed: it has changed since it was read\n',
    'error: one/Dockerfile was not fixed: its fix changes a file that could not be written\n',
  ]);
  expect(left()).toEqual({ ...files, 'one/x.Dockerfile': 'FROM changed\n', 'two/Dockerfile': 'FROM --platform=linux/amd64 a\n' });
  expect(report.findings.map(({ message }) => message)).toEqual(['one', 'three']);
});

test('a withdrawn fix is a note, also where nothing is written', async () => {
  const { run, io, left } = setUp({});
  const { report, failed } = await showDiff(run, { ...options, diff: true }, io);
  expect([failed, report.failed, left()]).toEqual([false, false, files]);
  expect(report.notes.map(({ message }) => message)).toEqual([
    expect.stringContaining('the fix "Say it" of project/together was withdrawn'),
  ]);
});
