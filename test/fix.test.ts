import { describe, expect, test } from 'vitest';
import { insertAfter, removeLines, replace } from '../src/core/edit.js';
import type { Fix, Problem } from '../src/core/problem.js';
import { place, textOf } from '../src/core/source.js';
import { type Config, defaultConfig } from '../src/engine/config.js';
import { overlap } from '../src/engine/edits.js';
import { fix } from '../src/engine/fix.js';
import { sameDataOutside } from '../src/parsers/yaml/compare.js';
import type { DataNode } from '../src/parsers/yaml/node.js';
import { parseYaml } from '../src/parsers/yaml/parse.js';
import { defineRule, type Rule } from '../src/rule.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';

const words = {
  topic: 'delivery',
  summary: 'Summary',
  rationale: 'Rationale.',
  references: [],
  severity: 'info',
  examples: { bad: [], good: [] },
} as const;

/** Reports every service, with a fix made from it. */
function onServices(
  id: string,
  fixOf: (...args: Parameters<Rule<'compose.service'>['check']>) => Fix | undefined,
  extra: Partial<Rule> = {},
): Rule {
  return defineRule<'compose.service'>({
    ...words,
    ...(extra as object),
    id,
    on: 'compose.service',
    *check(service, context): Iterable<Problem> {
      const found = fixOf(service, context);
      if (found) yield { at: service, message: `${id} in ${service.name}`, fix: found };
    },
  }) as Rule;
}

function onInstructions(id: string, keyword: string, fixOf: (at: Problem['at'] & { args: Problem['at'] }) => Fix | undefined): Rule {
  return defineRule<'dockerfile'>({
    ...words,
    id,
    on: 'dockerfile',
    *check(dockerfile): Iterable<Problem> {
      for (const instruction of dockerfile.instructions) {
        const found = instruction.keyword === keyword ? fixOf(instruction) : undefined;
        if (found) yield { at: instruction, message: id, fix: found };
      }
    },
  }) as Rule;
}

interface Options {
  readonly unsafe?: boolean;
  readonly config?: Partial<Config>;
}

/** Fixes files, checks that a second run finds nothing to do, and gives back what changed with the notes. */
async function run(rules: readonly Rule[], files: Record<string, string>, { unsafe = false, config = {} }: Options = {}) {
  const settings = { ...defaultConfig, ...config };
  const options = { today: '2026-01-01', unsafe, rules: ruleSetOf(...rules) };
  const result = await fix(memoryTree(files), settings, options);
  const fixed = Object.fromEntries([...result.files].map(([path, { after }]) => [path, after]));
  const again = await fix(memoryTree({ ...files, ...fixed }), settings, options);
  expect([...again.files]).toEqual([]);
  const left = result.report.findings.map(({ message }) => message);
  return { fixed, applied: result.applied, left, notes: result.report.notes.map(({ message }) => message) };
}

const initTrue = onServices('compose/no-init', ({ node }) =>
  node.get('init').isUnset
    ? { title: 'Add init', safety: 'safe', edits: [insertAfter(node.get('image'), '\n    init: true')], scope: node }
    : undefined,
);
const noTty = onServices('compose/tty', ({ node }) => {
  const entry = node.entries.get('tty');
  return entry && { title: 'Remove tty', safety: 'unsafe', edits: [removeLines(place(node.file, ...entry.range))] };
});

describe('fixes in YAML', () => {
  test('are applied in one file as in many, safe ones alone unless asked', async () => {
    const files = {
      'a/compose.yaml': 'services:\n  a:\n    image: x\n    tty: true\n  b:\n    image: y\n',
      'b/compose.yaml': 'services:\n  c:\n    image: z',
    };
    expect(await run([initTrue, noTty], files)).toEqual({
      fixed: {
        'a/compose.yaml': 'services:\n  a:\n    image: x\n    init: true\n    tty: true\n  b:\n    image: y\n    init: true\n',
        'b/compose.yaml': 'services:\n  c:\n    image: z\n    init: true',
      },
      applied: 3,
      left: ['compose/tty in a'],
      notes: [],
    });
    expect((await run([initTrue, noTty], files, { unsafe: true })).fixed['a/compose.yaml']).toBe(
      'services:\n  a:\n    image: x\n    init: true\n  b:\n    image: y\n    init: true\n',
    );
  });

  test('keep line ends, the byte-order mark and comments', async () => {
    const removeDeploy = onServices('compose/deploy', ({ node }) => {
      const entry = node.entries.get('deploy');
      return entry && { title: 'Remove', safety: 'safe', edits: [removeLines(place(node.file, ...entry.range))] };
    });
    const text =
      '\ufeffservices:\r\n  a:\r\n    image: x # one\r\n    deploy: # two\r\n      # three\r\n      replicas: 1 # four\r\n    tty: true\r\n';
    expect(await run([initTrue, removeDeploy], { 'compose.yaml': text })).toEqual({
      fixed: {
        'compose.yaml':
          '\ufeffservices:\r\n  a:\r\n    image: x\r\n    init: true # one\r\n    # two\r\n    # three\r\n    # four\r\n    tty: true\r\n',
      },
      applied: 2,
      left: [],
      notes: [],
    });
  });

  test('that take the last lines leave a file without a last line end as it was', async () => {
    const files = (rest: string) => ({ 'compose.yaml': `services:\n  a:\n    image: x\n    tty: true${rest}` });
    const fixed = async (rest: string) => (await run([noTty], files(rest), { unsafe: true })).fixed['compose.yaml'];
    expect(await fixed('')).toBe('services:\n  a:\n    image: x');
    expect(await fixed(' # a terminal')).toBe('services:\n  a:\n    image: x\n    # a terminal');
    expect(await fixed('\n')).toBe('services:\n  a:\n    image: x\n');
  });

  test('that change data elsewhere are withdrawn, and others are not', async () => {
    const greedy = onServices('compose/greedy', ({ node, name }) => {
      const image = node.get('image');
      if (image.text === 'fine' || name !== 'b') return undefined;
      const start = node.file.text.indexOf('image');
      const edits = [replace(image, 'fine'), { file: node.file, range: [start, start + 5] as const, text: 'Image' }];
      return { title: 'Grab', safety: 'safe', edits, scope: image };
    });
    expect(await run([greedy, initTrue], { 'compose.yaml': 'services:\n  a:\n    image: x\n  b:\n    image: y\n' })).toEqual({
      fixed: { 'compose.yaml': 'services:\n  a:\n    image: x\n    init: true\n  b:\n    image: y\n    init: true\n' },
      applied: 2,
      left: ['compose/greedy in b'],
      notes: ['compose.yaml:4: the fix "Grab" of compose/greedy was withdrawn: data outside the declared place would change'],
    });
  });

  test.each([
    ['image: x', '"', 'the file would have an error'],
    ['image: &a x', 'y', 'an anchor would be lost'],
    ['image: !!str x', 'y', 'a tag would be lost'],
    ['image: x', 'y\n---\nb: 1', 'the number of documents would change'],
  ])('of "%s" that break the file are withdrawn: %s', async (body, text, reason) => {
    const breaking = onServices('compose/breaking', ({ node }) => {
      const { range } = node.entries.get('image') ?? node;
      const edits = [{ file: node.file, range: [range[0] + 7, range[1]] as const, text }];
      return { title: 'Break', safety: 'safe', edits, scope: node };
    });
    const { fixed, notes } = await run([breaking], { 'compose.yaml': `services:\n  a:\n    ${body}\n` });
    expect([fixed, notes.map((note) => note.split('withdrawn: ')[1]?.split(':')[0])]).toEqual([{}, [reason]]);
  });

  test('that break a file in crowds are given up, and others are applied', async () => {
    const breaking = onServices('compose/breaking', ({ node, name }) => {
      const text = name === 'good' ? 'y' : '"';
      return node.get('image').text === 'y' ? undefined : { title: 'Do', safety: 'safe', edits: [replace(node.get('image'), text)] };
    });
    const services = Array.from({ length: 100 }, (_, index) => `  s${index}: { image: x }\n`).join('');
    const files = { 'a/compose.yaml': `services:\n${services}`, 'b/compose.yaml': 'services:\n  good: { image: x }\n' };
    const { fixed, applied, notes } = await run([breaking], files);
    expect([fixed, applied]).toEqual([{ 'b/compose.yaml': 'services:\n  good: { image: y }\n' }, 1]);
    expect(notes).toHaveLength(21);
    expect(notes.at(-1)).toBe('a/compose.yaml: more fixes of compose/breaking were not tried, since too many broke the file');
  });

  test('over several files are applied in all of them or in none', async () => {
    const both = (other: string) =>
      onServices('compose/both', ({ node, application }, { project }) => {
        const file = project.inventory.files.find((one) => one.file.path === 'Dockerfile')?.file;
        if (!file || node.get('image').text === 'y' || application.files.length === 0) return undefined;
        return { title: 'Both', safety: 'safe', edits: [replace(node.get('image'), 'y'), { file, range: [0, 6], text: other }] };
      });
    const files = { Dockerfile: 'FROM a\n', 'compose.yaml': 'services:\n  a:\n    image: x\n' };
    expect((await run([both('FROM b')], files)).fixed).toEqual({
      Dockerfile: 'FROM b\n',
      'compose.yaml': 'services:\n  a:\n    image: y\n',
    });
    expect(await run([both('FROM')], files)).toMatchObject({ fixed: {}, applied: 0, left: ['compose/both in a'] });
    expect((await run([both('FROM b')], files, { config: { scope: ['compose.yaml'] } })).fixed).toEqual({});
  });

  test('stay away from damaged files, suppressed findings and files out of scope', async () => {
    const good = 'services:\n  a:\n    image: x\n';
    const files = {
      'a/compose.yaml': `${good}    tty: "\n`,
      'b/compose.yaml': `# temporal-lint-ignore-file compose/no-init -- not now\n${good}`,
      'c/compose.yaml': good,
      'd/compose.yaml': good,
    };
    const result = await run([initTrue], files, { config: { scope: ['a', 'b', 'd'] } });
    expect(result.fixed).toEqual({ 'd/compose.yaml': `${good.trimEnd()}\n    init: true\n` });
  });

  test('work on the members of an aggregate', async () => {
    const many = { ...initTrue, aggregate: true } as Rule;
    expect(await run([many], { 'compose.yaml': 'services:\n  a:\n    image: x\n  b:\n    image: y\n' })).toEqual({
      fixed: { 'compose.yaml': 'services:\n  a:\n    image: x\n    init: true\n  b:\n    image: y\n    init: true\n' },
      applied: 2,
      left: [],
      notes: [],
    });
  });
});

describe('fixes in Dockerfiles', () => {
  const maintainer = onInstructions('dockerfile/maintainer', 'MAINTAINER', (instruction) => ({
    title: 'Use a label',
    safety: 'safe',
    edits: [replace(instruction, `LABEL maintainer="${'m'}"`)],
  }));
  const user = onInstructions('dockerfile/user', 'FROM', (instruction) =>
    instruction.file.text.includes('USER')
      ? undefined
      : { title: 'Add a user', safety: 'safe', edits: [insertAfter(instruction, '\nUSER 1000')] },
  );

  test('change their own instruction', async () => {
    expect(await run([maintainer, user], { Dockerfile: '# top\nFROM a\nMAINTAINER me\nRUN b \\\n  # inner\n  c\n' })).toEqual({
      fixed: { Dockerfile: '# top\nFROM a\nUSER 1000\nLABEL maintainer="m"\nRUN b \\\n  # inner\n  c\n' },
      applied: 2,
      left: [],
      notes: [],
    });
  });

  test('that reach into another instruction are withdrawn', async () => {
    const swallowing = onInstructions('dockerfile/swallow', 'RUN', (instruction) =>
      textOf(instruction) === 'RUN b' ? { title: 'Go on', safety: 'safe', edits: [insertAfter(instruction, ' \\')] } : undefined,
    );
    expect(await run([swallowing], { Dockerfile: 'FROM a\nRUN b\nRUN c\n' })).toMatchObject({
      fixed: {},
      notes: ['Dockerfile:2: the fix "Go on" of dockerfile/swallow was withdrawn: an instruction beside the fixed one would change'],
    });
  });

  test('that undo each other change nothing, and fail the run', async () => {
    const flip = (from: string, to: string) =>
      onInstructions(`dockerfile/not-${from}`, 'USER', ({ args }) =>
        textOf(args) === from ? { title: to, safety: 'safe', edits: [replace(args, to)] } : undefined,
      );
    expect(await run([flip('a', 'b'), flip('b', 'a')], { Dockerfile: 'FROM x\nUSER a\n' })).toEqual({
      fixed: {},
      applied: 0,
      left: ['dockerfile/not-a'],
      notes: ['nothing was fixed: the fixes of dockerfile/not-b undo each other or never end'],
    });
  });

  test('that overlap wait for the next round', async () => {
    const longer = (letter: string) =>
      onInstructions(`dockerfile/${letter}`, 'USER', ({ args }) => {
        const text = textOf(args);
        return text.includes(letter) ? undefined : { title: letter, safety: 'safe', edits: [replace(args, text + letter)] };
      });
    expect(await run([longer('a'), longer('b'), longer('c')], { Dockerfile: 'FROM x\nUSER u\n' })).toMatchObject({
      fixed: { Dockerfile: 'FROM x\nUSER uabc\n' },
      applied: 3,
    });
  });
});

test.each([
  [[1, 3], [3, 5], false],
  [[1, 3], [2, 5], true],
  [[2, 2], [1, 3], true],
  [[1, 1], [1, 3], false],
  [[3, 3], [1, 3], false],
] as const)('%j and %j overlap: %s', (a, b, expected) => {
  const file = { path: 'a', text: '123456' };
  expect(overlap({ file, range: a, text: 'x' }, { file, range: b, text: 'y' })).toBe(expected);
  expect(overlap({ file, range: b, text: 'x' }, { file, range: a, text: 'y' })).toBe(expected);
});

test.each<[string, string, readonly string[], boolean]>([
  ['entries inside either', 'a: 9\nb: 2\nc: 9\nl: [1, 2, 3]\n', ['a: 1', 'c: 3'], true],
  ['an entry inside neither', 'a: 9\nb: 9\nc: 9\nl: [1, 2, 3]\n', ['a: 1', 'c: 3'], false],
  ['items inside either', 'a: 1\nb: 2\nc: 3\nl: [8, 2, 9]\n', ['[1', '3]'], true],
  ['items that vanish and change', 'a: 1\nb: 2\nc: 3\nl: [2, 9]\n', ['1,', '3'], true],
  ['items that come', 'a: 1\nb: 2\nc: 3\nl: [0, 1, 2, 2, 3]\n', ['1,', '3'], true],
  ['an item that goes between them', 'a: 1\nb: 2\nc: 3\nl: [1, 3]\n', ['1,', '3'], false],
  ['an entry that comes behind one', 'a: 1\nnew: 1\nb: 2\nc: 3\nl: [1, 2, 3]\n', ['a: 1'], true],
  ['entries that take the place of one', 'n: 1\nm: 2\nb: 2\nc: 3\nl: [1, 2, 3]\n', ['a: 1'], true],
  ['an entry that spills over', 'a:\nnew: 1\nb: 2\nc: 3\nl: [1, 2, 3]\n', ['a: 1'], false],
  ['no place at all', 'a: 9\nb: 2\nc: 3\nl: [1, 2, 3]\n', [], false],
])('data outside several places: %s', (_, after, scopes, same) => {
  const file = { path: 'a.yaml', text: 'a: 1\nb: 2\nc: 3\nl: [1, 2, 3]\n' };
  const rootOf = (text: string) => parseYaml({ path: 'a.yaml', text }, 'core').documents[0]?.root as DataNode;
  const places = scopes.map((scope) => {
    const start = file.text.lastIndexOf(scope);
    return place(file, start, start + scope.length);
  });
  expect(sameDataOutside(rootOf(file.text), rootOf(after), places)).toBe(same);
});

test('adds patterns to a .dockerignore, and touches no other file that cannot be checked', async () => {
  const onOther = (path: string, text: string, from: number) =>
    onInstructions('a/b', 'COPY', () => ({
      title: 'Add',
      safety: 'unsafe',
      edits: [{ file: { path, text }, range: [from, text.length], text: 'b\n' }],
    }));
  const files = { Dockerfile: 'FROM debian\nCOPY . .\n', '.dockerignore': 'a\n', 'notes.txt': 'a\n' };
  const changed = async (rule: Rule) => {
    const result = await fix(
      memoryTree(files),
      { ...defaultConfig, select: [rule.id] },
      { today: '2026-11-23', unsafe: true, rules: ruleSetOf(rule) },
    );
    return [...result.files.keys()];
  };
  expect(await changed(onOther('notes.txt', 'a\n', 2))).toEqual([]);
  expect(await changed(onOther('.dockerignore', 'a\n', 0))).toEqual([]);
});
