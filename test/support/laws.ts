import { expect } from 'vitest';
import { memoized } from '../../src/core/lazy.js';
import { textOf } from '../../src/core/source.js';
import { membersOf } from '../../src/engine/aggregate.js';
import { lint } from '../../src/engine/lint.js';
import { memoryTree, ruleSetOf } from '../../src/testing.js';
import { allExamples, allRules, everyRule } from './examples.js';

/** For tests that lint each example of each rule, some minutes' work for a machine that has other work to do. */
export const allRulesRun = { timeout: 900_000 };

export type Files = Readonly<Record<string, string>>;

/** Changes the text of one file in a way that means nothing; undefined where it would mean something. */
export type Change = (path: string, text: string) => string | undefined;

export const rules = ruleSetOf(...allRules);

interface Said {
  readonly place: string;
  readonly message: string;
  /** Rule and severity. */
  readonly heading: string;
}

const findingsOf = memoized(async (files: Files): Promise<readonly Said[]> => {
  const report = await lint(memoryTree(files), everyRule, { today: '2026-11-23', rules });
  expect(report.failed).toBe(false);
  const members = report.findings.flatMap(membersOf);
  return members.map(({ rule, severity, at, message }) => ({ heading: `${rule} ${severity}`, place: textOf(at), message }));
});

/** What is said about files, place by place, however the text around the places looks. */
export async function findingsIn(files: Files, plain: (text: string) => string): Promise<readonly string[]> {
  const all = await findingsOf(files);
  return all.map(({ heading, place, message }) => `${heading} «${plain(place)}» ${plain(message)}`).sort();
}

export const isYaml = (path: string) => /\.ya?ml$/.test(path);
export const isDockerfile = (path: string) => /(^|\/|\.)Dockerfile/.test(path);
export const same = (text: string) => text;

/** A comment that says what a value stands for, places within a block of text, and templates, in which a comment counts and braces are no YAML. */
const readsLayout =
  /^(?:project\/literal-secret, good a comment beside|kubernetes\/secret-in-config-map, bad in a file|temporal\/refused-dynamic-config, bad in a ConfigMap|temporal\/search-attributes-always-read, bad (?:a file for development in a ConfigMap|one that the image for development reads|a neutral file in a ConfigMap)|temporal\/outdated-template-syntax,)/;

/** Lints all examples before and after a change, and lists those where the findings differ. */
export async function differences(change: (files: Files) => Files | undefined, plain: (text: string) => string = same) {
  const different: unknown[] = [];
  let changed = 0;
  for (const { name, files } of allExamples) {
    if (readsLayout.test(name)) continue;
    const others = change(files);
    if (!others) continue;
    changed++;
    const [before, after] = [await findingsIn(files, plain), await findingsIn(others, plain)];
    const lost = before.filter((finding) => !after.includes(finding));
    const fresh = after.filter((finding) => !before.includes(finding));
    if (lost.length + fresh.length > 0 || before.length !== after.length) different.push({ name, lost, fresh, files: others });
  }
  expect(changed).toBeGreaterThan(10);
  return different;
}

export function eachFile(change: Change): (files: Files) => Files | undefined {
  return (files) => {
    const changed = Object.entries(files).map(([path, text]) => [path, change(path, text)] as const);
    if (changed.every(([path, text]) => text === undefined || text === files[path])) return undefined;
    return Object.fromEntries(changed.map(([path, text]) => [path, text ?? files[path] ?? '']));
  };
}
