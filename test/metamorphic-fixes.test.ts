import { expect, test } from 'vitest';
import { memoized } from '../src/core/lazy.js';
import { fix } from '../src/engine/fix.js';
import { memoryTree } from '../src/testing.js';
import { allExamples, everyRule } from './support/examples.js';
import { allRulesRun, type Files, rules } from './support/laws.js';

/** What good examples could have fixed is what others are for. */
const bad = allExamples.filter(({ kind }) => kind === 'bad');

test.each([
  ['line ends', (text: string) => text.replace(/\r?\n/g, '\r\n')],
  ['a byte-order mark', (text: string) => `\ufeff${text}`],
])('fixes keep %s', allRulesRun, async (_, change) => {
  const changed = (files: Files) => Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
  let fixes = 0;
  for (const { name, files } of bad) {
    const fixed = await fixesOf(files);
    if (Object.keys(fixed).length === 0) continue;
    expect(await fixesOf(changed(files)), name).toEqual(changed(fixed));
    fixes++;
  }
  expect(fixes).toBeGreaterThan(5);
});

const fixesOf = memoized(async (files: Files): Promise<Files> => {
  const { files: fixed } = await fix(memoryTree(files), everyRule, { today: '2026-11-23', rules, unsafe: true });
  return Object.fromEntries([...fixed].map(([path, { after }]) => [path, after]));
});
