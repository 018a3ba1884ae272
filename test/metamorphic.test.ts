import { expect, test } from 'vitest';
import { memoized } from '../src/core/lazy.js';
import { lineIndexAt, lineRange, textOf } from '../src/core/source.js';
import { membersOf } from '../src/engine/aggregate.js';
import { fix } from '../src/engine/fix.js';
import { lint } from '../src/engine/lint.js';
import { parseDockerfile } from '../src/parsers/dockerfile/parse.js';
import type { DataNode } from '../src/parsers/yaml/node.js';
import { parseYaml } from '../src/parsers/yaml/parse.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';
import { allExamples, allRules, everyRule } from './support/examples.js';

type Files = Readonly<Record<string, string>>;

/** Changes the text of one file in a way that means nothing; undefined where it would mean something. */
type Change = (path: string, text: string) => string | undefined;

const rules = ruleSetOf(...allRules);

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
async function findingsIn(files: Files, plain: (text: string) => string): Promise<readonly string[]> {
  const all = await findingsOf(files);
  return all.map(({ heading, place, message }) => `${heading} «${plain(place)}» ${plain(message)}`).sort();
}

const isYaml = (path: string) => /\.ya?ml$/.test(path);
const isDockerfile = (path: string) => /(^|\/|\.)Dockerfile/.test(path);
const same = (text: string) => text;

/** A comment that says what a value stands for, a place within a block of text, and templates, in which a comment counts and braces are no YAML. */
const readsLayout =
  /^(?:project\/literal-secret, good a comment beside|kubernetes\/secret-in-config-map, bad in a file|temporal\/outdated-template-syntax,|temporal\/unsuitable-shard-count, \w+ (?:a comment says|comments say))/;

/** Lints all examples before and after a change, and lists those where the findings differ. */
async function differences(change: (files: Files) => Files | undefined, plain: (text: string) => string = same) {
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

function eachFile(change: Change): (files: Files) => Files | undefined {
  return (files) => {
    const changed = Object.entries(files).map(([path, text]) => [path, change(path, text)] as const);
    if (changed.every(([path, text]) => text === undefined || text === files[path])) return undefined;
    return Object.fromEntries(changed.map(([path, text]) => [path, text ?? files[path] ?? '']));
  };
}

/** Puts lines before each instruction, or before each line that a block map entry begins. */
function betweenNodes(line: string): Change {
  return (path, text) => {
    if (!isYaml(path) && !isDockerfile(path)) return undefined;
    const file = { path, text };
    const starts = isYaml(path)
      ? parseYaml(file, 'core').documents.flatMap(({ root }) => entryStarts(root))
      : parseDockerfile(file).instructions.map(({ range }) => range[0]);
    let result = text;
    for (const start of [...new Set(starts)].sort((a, b) => b - a)) {
      const [lineStart] = lineRange(file, lineIndexAt(file, start));
      const indent = text.slice(lineStart, start);
      if (indent.trim() === '') result = `${result.slice(0, lineStart)}${line ? indent + line : ''}\n${result.slice(lineStart)}`;
    }
    return result;
  };
}

function entryStarts(node: DataNode): number[] {
  if (node.via || node.flow) return [];
  const entries = [...node.entries.values()].filter(({ value }) => !value.via?.some(({ kind }) => kind === 'merge'));
  return [...entries.flatMap(({ range, value }) => [range[0], ...entryStarts(value)]), ...node.items.flatMap(entryStarts)];
}

test('comments change nothing', async () => {
  expect(await differences(eachFile(betweenNodes('# a note: {} [x]')))).toEqual([]);
});

test('blank lines change nothing', async () => {
  expect(await differences(eachFile(betweenNodes('')))).toEqual([]);
});

test('line ends change nothing', async () => {
  const plain = (text: string) => text.replaceAll('\r\n', '\n');
  expect(
    await differences(
      eachFile((_, text) => text.replaceAll('\n', '\r\n')),
      plain,
    ),
  ).toEqual([]);
});

test('a byte-order mark changes nothing', async () => {
  expect(await differences(eachFile((_, text) => `\ufeff${text}`))).toEqual([]);
});

test('blanks at the ends of lines change nothing', async () => {
  const change: Change = (_, text) => (/<<|[|>][-+]?$/m.test(text) ? undefined : text.replace(/\S(?=\n|$)/g, '$&  '));
  expect(await differences(eachFile(change), (text) => text.replace(/ +$/gm, ''))).toEqual([]);
});

test('a final line end changes nothing', async () => {
  expect(await differences(eachFile((_, text) => text.replace(/\n$/, '')))).toEqual([]);
});

/** Writes the documents of a YAML file anew. Anchors, merge keys and tags have no counterpart there. */
function rewritten(write: (node: DataNode) => string): Change {
  return (path, text) => {
    const { documents, problems } = parseYaml({ path, text }, 'core');
    if (!isYaml(path) || problems.length > 0 || /[&*!]\w|<<:/.test(text)) return undefined;
    return documents.map(({ root }) => `${write(root)}\n`).join('---\n');
  };
}

function json(node: DataNode): string {
  if (node.isMap) return `{${[...node.entries.values()].map(({ name, value }) => `${JSON.stringify(name)}: ${json(value)}`).join(', ')}}`;
  if (node.isList) return `[${node.items.map(json).join(', ')}]`;
  return typeof node.scalar === 'string' ? JSON.stringify(node.scalar) : (node.text ?? '') || 'null';
}

/** Block style with wide indentation and quotes where they may be. */
function block(node: DataNode, indent = ''): string {
  const inner = (value: DataNode) => ((value.isMap && value.entries.size > 0) || (value.isList && value.items.length > 0) ? '\n' : ' ');
  const child = (value: DataNode) => `${inner(value)}${block(value, `${indent}    `)}`;
  if (node.isMap && node.entries.size > 0)
    return [...node.entries.values()].map(({ name, value }) => `${indent}"${name}":${child(value)}`).join('\n');
  if (node.isList && node.items.length > 0) return node.items.map((value) => `${indent}-${child(value)}`).join('\n');
  return json(node);
}

/** Quotes, brackets, dashes of lists and blanks away. */
const words = (text: string) => text.replace(/(?<=^|\s)-(?=\s)|["'[\]{},\s]/g, '');

test('JSON says what YAML says', async () => {
  expect(await differences(eachFile(rewritten(json)), words)).toEqual([]);
});

test('indentation and quotes change nothing', async () => {
  expect(await differences(eachFile(rewritten(block)), words)).toEqual([]);
});

test('documents say in files of their own what they say in one', async () => {
  const manifests = allExamples
    .flatMap(({ files }) => Object.entries(files))
    .filter(
      ([path, text], index, all) =>
        /^k8s\/[^/]*\.ya?ml$/.test(path) && /^kind:/m.test(text) && !text.includes('{{') && all[index - 1]?.[1] !== text,
    )
    .map(([, text]) => text);
  // Two autoscalers in one file are certainly applied together, in two files perhaps only one of them is. A file with definitions of kinds is a release of another project.
  const isByFile = (line: string) => /^kubernetes\/(?:competing-autoscalers|short-grace-period) /.test(line);
  const said = async (files: Files) => (await findingsIn(files, same)).filter((line) => !isByFile(line));
  const different: unknown[] = [];
  for (const [index, second] of manifests.entries()) {
    const first = manifests[index - 1] ?? '';
    const apart = await said({ 'k8s/a.yaml': first, 'k8s/b.yaml': second });
    const joined = await said({ 'k8s/a.yaml': `${first}---\n${second}` });
    const lost = apart.filter((line) => !joined.includes(line));
    const fresh = joined.filter((line) => !apart.includes(line));
    if (lost.length + fresh.length > 0 || apart.length !== joined.length) different.push({ first, second, lost, fresh });
  }
  expect(manifests.length).toBeGreaterThan(10);
  expect(different).toEqual([]);
});

test.each([
  ['line ends', (text: string) => text.replace(/\r?\n/g, '\r\n')],
  ['a byte-order mark', (text: string) => `\ufeff${text}`],
])('fixes keep %s', async (_, change) => {
  const changed = (files: Files) => Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
  let fixes = 0;
  for (const { name, files } of allExamples) {
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
