import { expect, test } from 'vitest';
import { textOf } from '../src/core/source.js';
import { isDate, parseDirective } from '../src/engine/directive.js';
import { nearest } from '../src/engine/nearest.js';
import { commentsOf, coverageOf } from '../src/engine/parts.js';
import { parseYaml } from '../src/parsers/yaml/parse.js';
import type { ParsedFile } from '../src/project/types.js';

test.each([
  ['a/b -- reason', { ids: ['a/b'], until: undefined, reason: 'reason' }],
  [
    'a/b, c/d until=2030-01-31 -- upstream, see #12 -- really',
    { ids: ['a/b', 'c/d'], until: '2030-01-31', reason: 'upstream, see #12 -- really' },
  ],
  ['a/b,c/d', { ids: ['a/b', 'c/d'], until: undefined, reason: undefined }],
  ['a/b --', { ids: ['a/b'], until: undefined, reason: undefined }],
  ['-- reason', { ids: [], until: undefined, reason: 'reason' }],
  ['a--b --reason', { ids: ['a--b', '--reason'], until: undefined, reason: undefined }],
  ['', { ids: [], until: undefined, reason: undefined }],
])('the directive "%s"', (text, expected) => {
  expect(parseDirective(text)).toEqual(expected);
});

test.each([
  ['2030-01-31', true],
  ['2030-02-30', false],
  ['2030-13-01', false],
  ['2030-1-1', false],
  ['soon', false],
])('the date "%s"', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ['dockerfile/root-usr', 'dockerfile/root-user'],
  ['compose/root-user', undefined],
  ['x', undefined],
])('what "%s" may mean', (word, expected) => {
  expect(nearest(word, ['dockerfile/root-user', 'compose/no-limit'])).toBe(expected);
});

function compose(text: string): ParsedFile {
  const file = { path: 'compose.yaml', text };
  return { kind: 'compose', file, yaml: parseYaml(file, 'compose') };
}

function covered(parsed: ParsedFile, way: 'nodeAt' | 'wholeAt'): (string | undefined)[] {
  const coverage = coverageOf(parsed);
  return commentsOf(parsed).map((comment) => {
    const area = coverage[way](comment);
    return area && textOf(area);
  });
}

test.each([
  ['a line of its own covers the next node and what is inside it', 'a: 1\n# x\nb:\n  c: 2\nd: 3\n', ['b:\n  c: 2']],
  ['inside a map, the next entry alone', 's:\n  # x\n  a: 1\n  b: 2\n', ['a: 1']],
  ['a list item as a whole', 'l:\n  # x\n  - name: a\n    v: 1\n  - name: b\n', ['name: a\n    v: 1']],
  ['at the end of a line, the entry', 'a: 1 # x\nb: 2\n', ['a: 1']],
  ['at the end of a line that opens a block, the block', 'a: # x\n  b: 2\nc: 3\n', ['a: # x\n  b: 2']],
  ['behind a list item, the item', 'l:\n  - name: a # x\n    v: 1\n', ['name: a # x\n    v: 1']],
  ['behind a dash alone, the item', 'l:\n  - # x\n    name: a\n', ['name: a']],
  ['behind the last line of a flow list, the innermost node', 'a: [\n  1,\n] # x\n', ['a: [\n  1,\n]']],
  ['at the end of the file, nothing', 'a: 1\n# x\n', [undefined]],
  ['aliases do not lead away', 'a: &a\n  b: 1\n# x\nc: *a\nd: 1\n', ['c: *a']],
  ['merged entries do not lead away', 'a: &a\n  b: 1\nc:\n  <<: *a\n  # x\n  d: 1\n', ['d: 1']],
])('a comment covers: %s', (_, text, expected) => {
  expect(covered(compose(text), 'nodeAt')).toEqual(expected);
});

test.each([
  ['the file', '# x\na: 1\n', ['# x\na: 1\n']],
  ['its document', '# x\na: 1\n---\n# y\nb: 1\n', ['# x\na: 1\n', '---\n# y\nb: 1\n']],
  ['above the first marker, the file', '# x\n---\na: 1\n---\nb: 1\n', ['# x\n---\na: 1\n---\nb: 1\n']],
])('a file comment covers: %s', (_, text, expected) => {
  expect(covered(compose(text), 'wholeAt')).toEqual(expected);
});
