import { expect, test } from 'vitest';
import { lineIndexAt, lineRange, type SourceFile } from '../src/core/source.js';
import { parseDockerfile } from '../src/parsers/dockerfile/parse.js';
import type { DataNode } from '../src/parsers/yaml/node.js';
import { parseYaml } from '../src/parsers/yaml/parse.js';
import { allRulesRun, type Change, differences, eachFile, isDockerfile, isYaml } from './support/laws.js';

/** Puts lines before each instruction, or before each line that a block map entry begins; blank ones go above the comments that speak of it. */
function betweenNodes(line: string): Change {
  return (path, text) => {
    if (!isYaml(path) && !isDockerfile(path)) return undefined;
    const file = { path, text };
    const starts = isYaml(path)
      ? parseYaml(file, 'core').documents.flatMap(({ root }) => entryStarts(root))
      : parseDockerfile(file).instructions.map(({ range }) => range[0]);
    let result = text;
    for (const start of [...new Set(starts)].sort((a, b) => b - a)) {
      const index = lineIndexAt(file, start);
      const indent = text.slice(lineRange(file, index)[0], start);
      const [lineStart] = lineRange(file, line || !isYaml(path) ? index : topOfComments(file, index));
      if (indent.trim() === '') result = `${result.slice(0, lineStart)}${line ? indent + line : ''}\n${result.slice(lineStart)}`;
    }
    return result;
  };
}

function topOfComments(file: SourceFile, index: number): number {
  let top = index;
  while (top > 0 && /^\s*#/.test(file.text.slice(...lineRange(file, top - 1)))) top--;
  return top;
}

function entryStarts(node: DataNode): number[] {
  if (node.via || node.flow) return [];
  const entries = [...node.entries.values()].filter(({ value }) => !value.via?.some(({ kind }) => kind === 'merge'));
  return [...entries.flatMap(({ range, value }) => [range[0], ...entryStarts(value)]), ...node.items.flatMap(entryStarts)];
}

const note = '# a note: {} [x]';

test('comments change nothing', allRulesRun, async () => {
  expect(await differences(eachFile(betweenNodes(note)), (text) => text.replace(/^ *# a note: \{\} \[x\]\n/gm, ''))).toEqual([]);
});

test('blank lines change nothing', allRulesRun, async () => {
  expect(await differences(eachFile(betweenNodes('')), (text) => text.replace(/\n+/g, '\n'))).toEqual([]);
});

test('line ends change nothing', allRulesRun, async () => {
  const plain = (text: string) => text.replaceAll('\r\n', '\n');
  expect(
    await differences(
      eachFile((_, text) => text.replaceAll('\n', '\r\n')),
      plain,
    ),
  ).toEqual([]);
});

test('a byte-order mark changes nothing', allRulesRun, async () => {
  expect(await differences(eachFile((_, text) => `\ufeff${text}`))).toEqual([]);
});

test('blanks at the ends of lines change nothing', allRulesRun, async () => {
  const change: Change = (path, text) =>
    /\.sh$/.test(path) || /<<|[|>][-+]?$/m.test(text) ? undefined : text.replace(/\S(?=\n|$)/g, '$&  ');
  expect(await differences(eachFile(change), (text) => text.replace(/ +$/gm, ''))).toEqual([]);
});

test('a final line end changes nothing', allRulesRun, async () => {
  expect(await differences(eachFile((_, text) => text.replace(/\n$/, '')))).toEqual([]);
});
