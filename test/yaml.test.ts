import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Located, SourceFile } from '../src/core/source.js';
import { place, textOf } from '../src/core/source.js';
import { sameDataOutside } from '../src/parsers/yaml/compare.js';
import type { Dialect, YamlFile } from '../src/parsers/yaml/document.js';
import type { DataNode } from '../src/parsers/yaml/node.js';
import { parseYaml, yamlInventory } from '../src/parsers/yaml/parse.js';

function parse(text: string, dialect: Dialect = 'compose'): YamlFile {
  return parseYaml({ path: 'a.yaml', text }, dialect);
}

function rootOf(text: string, dialect?: Dialect): DataNode {
  const root = parse(text, dialect).documents[0]?.root;
  if (!root) throw new Error('no document');
  return root;
}

const quote = (at: Located) => JSON.stringify(textOf(at));

/** Every node with its text and the text of its key, one per line. */
function outline(node: DataNode, name = '', indent = ''): string[] {
  const { kind, scalar, tag, via, flow } = node;
  const value = kind === 'scalar' ? ` = ${typeof scalar === 'string' ? JSON.stringify(scalar) : scalar}` : '';
  const notes = [
    tag ?? '',
    node.anchor ? `&${node.anchor}` : '',
    flow ? 'flow' : '',
    ...(via ?? []).map((origin) => `${origin.kind} ${quote(origin)}`),
  ].filter(Boolean);
  return [
    `${indent}${name}${kind} ${quote(node)} at ${quote(node.key)}${value}${notes.length ? ` (${notes.join(', ')})` : ''}`,
    ...[...node.entries].flatMap(([key, entry]) =>
      outline(entry.value, `${key} ${JSON.stringify(entry.value.file.text.slice(...entry.range))}: `, `${indent}  `),
    ),
    ...node.items.flatMap((item) => outline(item, '- ', `${indent}  `)),
  ];
}

function problemsOf(text: string, dialect?: Dialect): string[] {
  return parse(text, dialect).problems.map(({ at, message, id }) => `${at.range[0]} ${quote(at)} ${message}${id ? ` [${id}]` : ''}`);
}

describe('places', () => {
  test('of block maps and lists, without comments and blank lines behind them', () => {
    const text =
      'services: # c\n  a:\n    image: "x"  # d\n    ports:\n    - 80:80 # p\n    - name: a # x\n      k:   # y\n    # trailing\n\nnext: 1\n# end\n';
    expect(outline(rootOf(text))).toEqual([
      'map "services: # c\\n  a:\\n    image: \\"x\\"  # d\\n    ports:\\n    - 80:80 # p\\n    - name: a # x\\n      k:   # y\\n    # trailing\\n\\nnext: 1" at "services"',
      '  services "services: # c\\n  a:\\n    image: \\"x\\"  # d\\n    ports:\\n    - 80:80 # p\\n    - name: a # x\\n      k:": map "a:\\n    image: \\"x\\"  # d\\n    ports:\\n    - 80:80 # p\\n    - name: a # x\\n      k:" at "services"',
      '    a "a:\\n    image: \\"x\\"  # d\\n    ports:\\n    - 80:80 # p\\n    - name: a # x\\n      k:": map "image: \\"x\\"  # d\\n    ports:\\n    - 80:80 # p\\n    - name: a # x\\n      k:" at "a"',
      '      image "image: \\"x\\"": scalar "\\"x\\"" at "image" = "x"',
      '      ports "ports:\\n    - 80:80 # p\\n    - name: a # x\\n      k:": list "- 80:80 # p\\n    - name: a # x\\n      k:" at "ports"',
      '        - scalar "80:80" at "80:80" = "80:80"',
      '        - map "name: a # x\\n      k:" at "name: a"',
      '          name "name: a": scalar "a" at "name" = "a"',
      '          k "k:": scalar "" at "k" = null',
      '  next "next: 1": scalar "1" at "next" = 1',
    ]);
  });

  test.each([
    [
      'flow style',
      '{ a: [1, {b: c}], d: }',
      [
        'map "{ a: [1, {b: c}], d: }" at "{ a: [1, {b: c}], d: }" (flow)',
        '  a "a: [1, {b: c}]": list "[1, {b: c}]" at "a" (flow)',
        '    - scalar "1" at "1" = 1',
        '    - map "{b: c}" at "{b: c}" (flow)',
        '      b "b: c": scalar "c" at "b" = "c"',
        '  d "d:": scalar "" at "d" = null',
      ],
    ],
    [
      'a flow map over several lines',
      '- {a: 1,\n   b: 2}\n',
      [
        'list "- {a: 1,\\n   b: 2}" at "- {a: 1,"',
        '  - map "{a: 1,\\n   b: 2}" at "{a: 1," (flow)',
        '    a "a: 1": scalar "1" at "a" = 1',
        '    b "b: 2": scalar "2" at "b" = 2',
      ],
    ],
    [
      'pairs and sets in flow style',
      '[a: 1, ? b]',
      [
        'list "[a: 1, ? b]" at "[a: 1, ? b]" (flow)',
        '  - map "a: 1" at "a: 1" (flow)',
        '    a "a: 1": scalar "1" at "a" = 1',
        '  - map "b" at "b" (flow)',
        '    b "b": scalar "" at "b" = null',
      ],
    ],
    [
      'block texts',
      'a: |\n  # no comment\n  x\n\nb: >-\n  y\n  z\n',
      [
        'map "a: |\\n  # no comment\\n  x\\n\\nb: >-\\n  y\\n  z" at "a"',
        '  a "a: |\\n  # no comment\\n  x": scalar "|\\n  # no comment\\n  x" at "a" = "# no comment\\nx\\n"',
        '  b "b: >-\\n  y\\n  z": scalar ">-\\n  y\\n  z" at "b" = "y z"',
      ],
    ],
    [
      'lines that go on',
      'a: b\n  c\nd: "e\n  f"\n',
      [
        'map "a: b\\n  c\\nd: \\"e\\n  f\\"" at "a"',
        '  a "a: b\\n  c": scalar "b\\n  c" at "a" = "b c"',
        '  d "d: \\"e\\n  f\\"": scalar "\\"e\\n  f\\"" at "d" = "e f"',
      ],
    ],
    [
      'CRLF',
      'a:\r\n- b: 1 # c\r\n  d: |\r\n    x\r\n    y\r\n',
      [
        'map "a:\\r\\n- b: 1 # c\\r\\n  d: |\\r\\n    x\\r\\n    y" at "a"',
        '  a "a:\\r\\n- b: 1 # c\\r\\n  d: |\\r\\n    x\\r\\n    y": list "- b: 1 # c\\r\\n  d: |\\r\\n    x\\r\\n    y" at "a"',
        '    - map "b: 1 # c\\r\\n  d: |\\r\\n    x\\r\\n    y" at "b: 1"',
        '      b "b: 1": scalar "1" at "b" = 1',
        '      d "d: |\\r\\n    x\\r\\n    y": scalar "|\\r\\n    x\\r\\n    y" at "d" = "x\\ny\\n"',
      ],
    ],
    ['a byte-order mark', '\ufeffa: 1', ['map "a: 1" at "a"', '  a "a: 1": scalar "1" at "a" = 1']],
    ['characters outside the BMP', '😀: "😀"', ['map "😀: \\"😀\\"" at "😀"', '  😀 "😀: \\"😀\\"": scalar "\\"😀\\"" at "😀" = "😀"']],
    [
      'lists in lists and empty items',
      '- - a\n  -\n- !x\n',
      [
        'list "- - a\\n  -\\n- !x" at "- - a"',
        '  - list "- a\\n  -" at "- a"',
        '    - scalar "a" at "a" = "a"',
        '    - scalar "" at "-" = null',
        '  - scalar "" at "x" = null (!x)',
      ],
    ],
    [
      'keys that are no text',
      '? [a, b]\n: c\n: d\n*x : e\n',
      [
        'map "? [a, b]\\n: c\\n: d\\n*x : e" at "? [a, b]"',
        '  [a, b] "[a, b]\\n: c": scalar "c" at "[a, b]" = "c"',
        '   ": d": scalar "d" at ":" = "d"',
        '  *x "*x : e": scalar "e" at "*x" = "e"',
      ],
    ],
    [
      'ordinary keys with special names',
      '__proto__: 1\nconstructor: {toString: 2}\n',
      [
        'map "__proto__: 1\\nconstructor: {toString: 2}" at "__proto__"',
        '  __proto__ "__proto__: 1": scalar "1" at "__proto__" = 1',
        '  constructor "constructor: {toString: 2}": map "{toString: 2}" at "constructor" (flow)',
        '    toString "toString: 2": scalar "2" at "toString" = 2',
      ],
    ],
    [
      'a list as the document',
      '# c\n- a\n- b\n',
      ['list "- a\\n- b" at "- a"', '  - scalar "a" at "a" = "a"', '  - scalar "b" at "b" = "b"'],
    ],
    ['a document without content', '--- # nothing\n', ['scalar "" at "---" = null']],
  ])('of %s', (_, text, lines) => {
    expect(outline(rootOf(text))).toEqual(lines);
  });

  test('of a missing child: at the key above', () => {
    expect(textOf(rootOf('a:\n  b: 1\n').get('a', 'c', 'd'))).toBe('a');
  });
});

describe('anchors, aliases, merge keys and tags', () => {
  test('an alias is the anchored node at another key, its children shared', () => {
    const root = rootOf('a: &x {k: [1]}\nb: *x\nc:\n  - *x\n');
    expect(outline(root).slice(4)).toEqual([
      '  b "b: *x": map "{k: [1]}" at "b" (flow, alias "*x")',
      '    k "k: [1]": list "[1]" at "k" (flow)',
      '      - scalar "1" at "1" = 1',
      '  c "c:\\n  - *x": list "- *x" at "c"',
      '    - map "{k: [1]}" at "*x" (flow, alias "*x")',
      '      k "k: [1]": list "[1]" at "k" (flow)',
      '        - scalar "1" at "1" = 1',
    ]);
    expect(root.get('b', 'k')).toBe(root.get('a', 'k'));
  });

  test('merge keys: written keys win, then earlier maps', () => {
    const text =
      'a: &a {k: 1, l: 1}\nb: &b {k: 2, l: 2, m: 2}\nc:\n  k: 3\n  <<: [*a, *b] # x\nd: {<<: *b, m: 4}\ne:\n  <<:\n    n: 5\n  # end\n';
    expect(outline(rootOf(text)).slice(8)).toEqual([
      '  c "c:\\n  k: 3\\n  <<: [*a, *b]": map "k: 3\\n  <<: [*a, *b]" at "c"',
      '    k "k: 3": scalar "3" at "k" = 3',
      '    l "l: 1": scalar "1" at "l" = 1 (merge "*a")',
      '    m "m: 2": scalar "2" at "m" = 2 (merge "*b")',
      '  d "d: {<<: *b, m: 4}": map "{<<: *b, m: 4}" at "d" (flow)',
      '    m "m: 4": scalar "4" at "m" = 4',
      '    k "k: 2": scalar "2" at "k" = 2 (merge "*b")',
      '    l "l: 2": scalar "2" at "l" = 2 (merge "*b")',
      '  e "e:\\n  <<:\\n    n: 5": map "<<:\\n    n: 5" at "e"',
      '    n "n: 5": scalar "5" at "n" = 5 (merge "<<")',
    ]);
  });

  test('a value that came by alias and merge keeps both origins', () => {
    const text = 'a: &a {k: 1}\nb: &b\n  l: *a\nc:\n  <<: *b\n';
    expect(outline(rootOf(text).get('c'))[1]).toBe('  l "l: *a": map "{k: 1}" at "l" (flow, alias "*a", merge "*b")');
  });

  test('the last anchor of a name above an alias counts', () => {
    const root = rootOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n');
    expect([root.get('b').scalar, root.get('d').scalar, problemsOf('a: &x 1\nb: &x 2\n')]).toEqual([1, 2, []]);
  });

  test('an alias without an anchor, or inside its own, is unknown; merged, it leaves the map open', () => {
    const text = 'a: *no\nb: &b [*b]\nc:\n  <<: *no\n';
    const root = rootOf(text);
    expect([root.get('a').kind, root.get('b').items[0]?.kind, root.get('c', 'x').kind, root.get('c', 'x').why]).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'no anchor "no" stands above its alias',
    ]);
    expect(problemsOf(text)).toEqual([
      '3 "*no" no anchor "no" stands above its alias',
      '14 "*b" the alias "b" stands inside its own anchor',
      '27 "*no" no anchor "no" stands above its alias',
    ]);
  });

  test('a merge key takes maps only', () => {
    expect(problemsOf('a: {<<: 1}\nb: &b [1]\nc:\n  <<: *b\nd: {"<<": 1}\n')).toEqual([
      '4 "<<" the merge key "<<" takes a map or a list of maps',
      '30 "*b" the merge key "<<" takes a map or a list of maps',
    ]);
  });

  test('tags are kept, and unknown ones are no problem', () => {
    const text = 'a: !reset null\nb: !override\n  - 1\nc: !reset\nd: !!str 1\ne: !!int "2"\nf: !Ref {x: !<tag:x> y}\n';
    expect(outline(rootOf(text)).slice(1)).toEqual([
      '  a "a: !reset null": scalar "null" at "a" = null (!reset)',
      '  b "b: !override\\n  - 1": list "- 1" at "b" (!override)',
      '    - scalar "1" at "1" = 1',
      '  c "c: !reset": scalar "" at "c" = null (!reset)',
      '  d "d: !!str 1": scalar "1" at "d" = "1" (!!str)',
      '  e "e: !!int \\"2\\"": scalar "\\"2\\"" at "e" = 2 (!!int)',
      '  f "f: !Ref {x: !<tag:x> y}": map "{x: !<tag:x> y}" at "f" (!Ref, flow)',
      '    x "x: !<tag:x> y": scalar "y" at "x" = "y" (tag:x)',
    ]);
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf('a: !<constructor> b\nc: !toString d\n')).toEqual([]);
  });
});

test.each([
  // text, kubernetes, compose, core
  ['', null, null, null],
  ['~', null, null, null],
  ['Null', null, null, null],
  ['nULL', 'nULL', 'nULL', 'nULL'],
  ['true', true, true, true],
  ['FALSE', false, false, false],
  ['tRUE', 'tRUE', 'tRUE', 'tRUE'],
  ['yes', true, 'yes', 'yes'],
  ['Off', false, 'Off', 'Off'],
  ['y', true, 'y', 'y'],
  ['0', 0, 0, 0],
  ['-12', -12, -12, -12],
  ['+1', 1, 1, 1],
  ['0444', 292, 292, 444],
  ['0o444', 292, 292, 292],
  ['-010', -8, -8, -10],
  ['089', 89, 89, 89],
  ['0x1F', 31, 31, 31],
  ['0b11', 3, 3, '0b11'],
  ['1_000', 1000, 1000, '1_000'],
  ['1.10', 1.1, 1.1, 1.1],
  ['.5', 0.5, 0.5, 0.5],
  ['1.', 1, 1, 1],
  ['1e3', 1000, 1000, 1000],
  ['-.inf', Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ['.NaN', Number.NaN, Number.NaN, Number.NaN],
  ['1e400', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ['22:22', '22:22', '22:22', '22:22'],
  ['1.2.3', '1.2.3', '1.2.3', '1.2.3'],
  ['2024-01-02', '2024-01-02', '2024-01-02', '2024-01-02'],
  ['500m', '500m', '500m', '500m'],
  ['_1', '_1', '_1', '_1'],
  ['.', '.', '.', '.'],
  ['-', '-', '-', '-'],
])('the plain scalar %j means %j to Kubernetes, %j to Compose, %j to us', (text, kubernetes, compose, core) => {
  const read = (dialect: Dialect) =>
    rootOf(`[${text === '-' ? `"${text}"` : text}, a: ${text === '-' ? `"${text}"` : text} ]`, dialect)
      .items.at(-1)
      ?.get('a');
  const dialects: Dialect[] = ['kubernetes', 'compose', 'core'];
  expect(dialects.map((dialect) => read(dialect)?.scalar)).toEqual([kubernetes, compose, core]);
  expect(dialects.map((dialect) => read(dialect)?.text)).toEqual([text, text, text]);
});

test('quoted and block scalars are text', () => {
  const items = rootOf("- \"1\"\n- 'yes'\n- |\n  1\n- \"a\\tb\\u00e9\"\n- 'it''s'\n", 'kubernetes').items;
  expect(items.map(({ scalar, text, style }) => [scalar, text, style])).toEqual([
    ['1', '1', 'double'],
    ['yes', 'yes', 'single'],
    ['1\n', '1\n', 'block'],
    ['a\tbé', 'a\tbé', 'double'],
    ["it's", "it's", 'single'],
  ]);
});

describe('several documents', () => {
  const summary = (text: string) =>
    parse(text).documents.map(({ index, root, damaged, range }) => [index, damaged, text.slice(...range), [...root.entries.keys()].join()]);

  test.each([
    ['an open bracket', 'b: [1'],
    ['an open brace', 'b: {x: 1'],
    ['an open quote', 'b: "x'],
    ['an open single quote', "b: 'x\n y"],
    ['a reserved character', 'b: @'],
    ['a template', 'b: {{ .x }}'],
    ['a closing bracket', 'b: 1\n]'],
    ['an unknown alias', 'b: *x'],
  ])('%s damages its own document only', (_, broken) => {
    const text = `a: 1\n---\n${broken}\n---\nc: 2\n`;
    expect(summary(text)).toEqual([
      [0, false, 'a: 1\n', 'a'],
      [1, true, `---\n${broken}\n`, 'b'],
      [2, false, '---\nc: 2\n', 'c'],
    ]);
  });

  test('comments in front belong to the first document, directives and document ends to the one before', () => {
    expect(summary('# head\n%YAML 1.2\n---\na: 1\n...\n# foot\n%TAG !e! tag:e,\n---\nb: !e!x 1\n')).toEqual([
      [0, false, '# head\n%YAML 1.2\n---\na: 1\n...\n# foot\n%TAG !e! tag:e,\n', 'a'],
      [1, false, '---\nb: !e!x 1\n', 'b'],
    ]);
  });

  test('a file without content has none', () => {
    expect(['', '\n\n', '# only\n', '\ufeff'].map((text) => parse(text).documents)).toEqual([[], [], [], []]);
  });

  test('empty documents count, and anchors end with their document', () => {
    expect(summary('---\n---\n')).toEqual([
      [0, false, '---\n', ''],
      [1, false, '---\n', ''],
    ]);
    expect(problemsOf('a: &a 1\n---\nb: *a\n')).toEqual(['15 "*a" no anchor "a" stands above its alias']);
  });

  test('at most twenty problems are kept of each', () => {
    const broken = 'a: @\n'.repeat(30);
    expect(parse(`${broken}---\n${broken}`, 'kubernetes').problems).toHaveLength(40);
  });
});

test.each([
  ["a: 'b\nc: d\n", ['3 "\'b" this quoted text has no closing quote']],
  ['a: "b" c', ['7 "c" nothing more may stand behind a value that has ended; quote the whole text, or begin a new line']],
  ['a: b: c', ['3 "b" a second "key: value" begins on the same line; quote the text if the colon belongs to it']],
  ['a:\n\tb: 1', ['3 "\\t" a tab indents this line; YAML allows only spaces']],
  ['a:\n  b: 1\n c: 2', ['10 " " this key is not indented like the others of its map']],
  ['a: @x', ['3 "@" text may not begin with "@" unless it is quoted']],
  ['a: - b', ['3 "-" a list may not begin on the line of its key']],
  ['a: 1\nb\nc: 2', ['5 "b" a key needs a colon and a space behind it']],
  ['a: [1, 2\nb: 3', ['9 "b" this "]" is missing, or stands too far left']],
  ['a: "\\q"', ['4 "\\\\" this escape sequence is not known; double the backslash, or use single quotes']],
  ['a: | x\n  y', ['5 "x" this text cannot stand here; a "#" in front would make it a comment']],
  ['image: {{ .x }}', ['8 "{ .x }" a key must be text, not a map or a list; quote text that begins with "{" or "["']],
  [
    '{{ if x }}\na: 1\n{{ end }}',
    [
      '1 "{ if x }" a key must be text, not a map or a list; quote text that begins with "{" or "["',
      '11 "a" nothing more may stand behind a value that has ended; quote the whole text, or begin a new line',
      '16 "{" this is not valid YAML here',
    ],
  ],
  ['a: |9z\n', ['5 "z" after "|" or ">" only an indentation digit, "+" or "-" may stand']],
])('%j is told in plain words', (text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});

test.each([
  ['a bracket as far left as its key', 'a:\n  - b: [\n      x\n  ]\n'],
  ['items further left', 'a:\n  b: [ 1,\n2,\n  3 ]\nc: d\n'],
  ['quoted text further left', 'a:\n  b: "x\ny"\nc: d\n'],
  ['a comment right behind a quote', 'a: "b"#c\nc: d\n'],
])('what Go reads is no error: %s', (_, text) => {
  expect([problemsOf(text), outline(rootOf(text)).length > 2]).toEqual([[], true]);
});

test('lines inside brackets may begin anywhere, and what follows is read as usual', () => {
  expect(outline(rootOf('a: [\n1, x\ny ]\nb:\n  c: d\n    e\n'))).toEqual([
    'map "a: [\\n1, x\\ny ]\\nb:\\n  c: d\\n    e" at "a"',
    '  a "a: [\\n1, x\\ny ]": list "[\\n1, x\\ny ]" at "a" (flow)',
    '    - scalar "1" at "1" = 1',
    '    - scalar "x\\ny" at "x\\ny" = "x y"',
    '  b "b:\\n  c: d\\n    e": map "c: d\\n    e" at "b"',
    '    c "c: d\\n    e": scalar "d\\n    e" at "c" = "d e"',
  ]);
});

describe('duplicate keys', () => {
  test('are told at the second place, and the last one wins', () => {
    const text = 'a: 1\n"a": 2\nb: {c: 1, c: 2}\n__proto__: 1\n__proto__: 2\n';
    expect(problemsOf(text, 'kubernetes')).toEqual([
      '5 "\\"a\\"" the key "a" stands twice in this map; the last one wins [lint/duplicate-key]',
      '22 "c" the key "c" stands twice in this map; the last one wins [lint/duplicate-key]',
      '41 "__proto__" the key "__proto__" stands twice in this map; the last one wins [lint/duplicate-key]',
    ]);
    expect([rootOf(text).get('a').scalar, rootOf(text).get('b', 'c').scalar, parse(text).documents[0]?.damaged]).toEqual([2, 2, false]);
  });

  test('Compose refuses them, and a second merge key as well', () => {
    const text = 'a: &a {k: 1}\nb:\n  <<: *a\n  <<: *a\n  k: 1\n  k: 1\n';
    expect(problemsOf(text)).toEqual([
      '27 "<<" the merge key "<<" stands twice in this map, and Compose refuses the file; merge a list instead: "<<: [*a, *b]" [lint/duplicate-key]',
      '43 "k" the key "k" stands twice in this map; the last one wins, or Compose refuses the file [lint/duplicate-key]',
    ]);
    expect(problemsOf(text, 'kubernetes')).toHaveLength(1);
  });
});

test('comments', () => {
  const text = '\ufeff# a\r\nk: v # b\r\n\t# c\r\nl: |  # d\r\n  # none\r\nm: "# none"\r\nn: a#none\r\no: [1, # e\r\n  2]\r\n#f';
  const { comments } = parse(text);
  expect(comments.map((comment) => [textOf(comment), comment.text, comment.ownLine])).toEqual([
    ['# a', 'a', true],
    ['# b', 'b', false],
    ['# c', 'c', true],
    ['# d', 'd', false],
    ['# e', 'e', false],
    ['#f', 'f', true],
  ]);
});

test('inventory', () => {
  const text = '# a\nx: &x !t [*y, !u 1] # b\n---\nz: "&no *no !no #no" # a\nw: !!str &z v\n';
  expect(yamlInventory(parse(text))).toEqual({
    documents: 2,
    comments: ['a', 'b', 'a'],
    anchors: ['x', 'z'],
    aliases: ['y'],
    tags: ['!t', '!u', '!!str'],
  });
});

describe('limits', () => {
  const tooComplex = (text: string) => {
    const { documents, problems } = parse(text);
    return [documents.map(({ root, damaged }) => [root.kind, damaged]), problems.map(({ message, id }) => `${message} [${id}]`)];
  };
  const refused = (why: string) => [[['unknown', true]], [`this file is not read: ${why} [lint/input-too-complex]`]];
  const steps = (count: number) => Array.from({ length: count }, (_, index) => index);

  test('depth', () => {
    expect(tooComplex('['.repeat(50_000))).toEqual(refused('it nests more than 100 levels'));
    expect(tooComplex('- '.repeat(50_000))).toEqual(refused('it nests more than 100 levels'));
    expect(
      tooComplex(
        steps(200)
          .map((level) => `${' '.repeat(level)}k:\n`)
          .join(''),
      ),
    ).toEqual(refused('it nests more than 100 levels'));
    expect(tooComplex(`${'['.repeat(101)}${']'.repeat(101)}`)).toEqual(refused('it nests more than 100 levels'));
    expect(tooComplex(`${'['.repeat(100)}1${']'.repeat(100)}`)).toEqual([[['list', false]], []]);
  });

  test('anchors', () => {
    expect(tooComplex('- &a 1\n'.repeat(1001))).toEqual(refused('it has more than 1000 anchors'));
    expect(tooComplex('- &a 1\n'.repeat(1000))).toEqual([[['list', false]], []]);
  });

  test('documents', () => {
    expect(tooComplex('---\n'.repeat(5001))).toEqual(refused('it has more than 5000 documents'));
    expect(tooComplex('a\n...\n'.repeat(5001))).toEqual(refused('it has more than 5000 documents'));
    expect(parse('---\na: 1\n'.repeat(5000)).documents).toHaveLength(5000);
  });

  test('what aliases stand for', () => {
    const laughs = (levels: number) =>
      `a0: &a0 x\n${steps(levels)
        .map((level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(10)}]\n`)
        .join('')}`;
    expect(tooComplex(laughs(9))).toEqual(refused('its aliases stand for more than 400000 values'));
    expect(tooComplex(laughs(4))).toEqual([[['map', false]], []]);
    const chain = `a0: &a0 x\n${steps(500)
      .map((level) => `a${level + 1}: &a${level + 1} [*a${level}]\n`)
      .join('')}`;
    expect(tooComplex(chain)).toEqual(refused('it nests more than 100 levels through its aliases'));
    const merges = `a0: &a0 {k: 1}\n${steps(990)
      .map((level) => `a${level + 1}: &a${level + 1} {<<: *a${level}, k${level}: 1}\n`)
      .join('')}`;
    expect(tooComplex(merges)).toEqual(refused('its aliases stand for more than 400000 values'));
  });

  test('nodes are shared where aliases repeat them', () => {
    const seen = new Set<unknown>();
    const visit = (node: DataNode): void => {
      if (seen.has(node.items)) return;
      seen.add(node.items);
      for (const item of node.items) visit(item);
    };
    visit(rootOf('- &a [x]\n- &b [*a, *a, *a]\n- &c [*b, *b, *b]\n- [*c, *c, *c]\n'));
    // The document, its four lists, and the empty list that scalars have in common.
    expect(seen.size).toBe(6);
  });

  test('long input costs as many nodes as it has values', () => {
    const { root } = parse('- k: v\n'.repeat(20_000)).documents[0] ?? {};
    expect(root?.items).toHaveLength(20_000);
  });
});

describe('sameDataOutside', () => {
  const before = 'a:\n  image: x\n  ports: [1, 2]\nb: 1\nc: &c {k: 1}\nd: *c\n';

  test.each([
    ['nothing', before, '', true],
    ['order, style, comments', 'b: 1\nc: &c\n  k: 1\nd: {k: 1}\na:\n  ports:\n  - 1\n  - 2\n  image: x # c\n', '', true],
    ['quotes that make a text of a number', before.replace('b: 1', 'b: "1"'), '', false],
    ['a value outside', before.replace('b: 1', 'b: 2'), 'image: x', false],
    ['a value inside', before.replace('image: x', 'image: y'), 'image: x', true],
    ['an entry that vanishes inside', before.replace('  image: x\n', ''), 'image: x', true],
    ['an entry that vanishes outside', before.replace('b: 1\n', ''), 'image: x', false],
    ['an entry beside the scope', before.replace('image: x', 'image: x\n  user: u'), 'image: x', true],
    ['an entry of a map further out', `${before}e: 1\n`, 'image: x', false],
    ['an entry of a map further in', before.replace('{k: 1}', '{k: 1, l: 1}'), 'b: 1', false],
    ['another list item beside the scope', before.replace('[1, 2]', '[1, 3, 2]'), '2', true],
    ['a list item that changes inside', before.replace('[1, 2]', '[1, 3]'), '2', true],
    ['a list item that vanishes inside', before.replace('[1, 2]', '[2]'), '1', true],
    ['a list item that changes outside', before.replace('[1, 2]', '[3, 2]'), '2', false],
    ['a list item behind', before.replace('[1, 2]', '[1, 2, 3]'), 'b: 1', false],
    ['a tag', before.replace('b: 1', 'b: !x 1'), 'image: x', false],
    ['a kind', before.replace('b: 1', 'b: [1]'), 'image: x', false],
    ['what an alias elsewhere stands for', before.replace('k: 1', 'k: 2'), 'k: 1', false],
    ['an alias inside', before.replace('d: *c', 'd: 1'), 'd: *c', true],
  ])('%s', (_, after, scope, same) => {
    const file: SourceFile = { path: 'a.yaml', text: before };
    const start = before.indexOf(scope);
    const at = scope === '' ? place(file, before.length, before.length) : place(file, start, start + scope.length);
    expect(sameDataOutside(rootOf(before), rootOf(after), at)).toBe(same);
  });

  test('merged entries belong to the merge key', () => {
    const merged = 'a: &a {k: 1}\nb:\n  <<: *a\n  l: 1\n';
    const same = (after: string, scope: string) => {
      const at = place({ path: 'a.yaml', text: merged }, merged.indexOf(scope), merged.indexOf(scope) + scope.length);
      return sameDataOutside(rootOf(merged), rootOf(after), at);
    };
    expect([same(merged.replace('  <<: *a\n', ''), '<<: *a'), same(merged.replace('  <<: *a\n', ''), 'l: 1')]).toEqual([true, false]);
  });

  test('aliases of aliases are compared once', () => {
    const text = `- &a0 [x]\n${Array.from({ length: 5 }, (_, i) => `- &a${i + 1} [${`*a${i}, `.repeat(10)}]\n`).join('')}`;
    expect(sameDataOutside(rootOf(text), rootOf(text), place({ path: 'b', text: '' }, 0, 0))).toBe(true);
  });
});

describe('any text', () => {
  const pieces = [
    'a',
    'b: ',
    ': ',
    '- ',
    '? ',
    '\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\t',
    ' ',
    '{',
    '}',
    '[',
    ']',
    ', ',
    '"',
    "'",
    '|',
    '>',
    '|+\n',
    '#',
    ' # c',
    '&x ',
    '*x',
    '!t ',
    '!',
    '---\n',
    '\n---',
    '...\n',
    '%YAML 1.2\n',
    '<<: ',
    '\\',
    '@',
    '\ufeff',
    '\x02',
    '\x1f',
    '\x18',
    '\0',
    '😀',
    '\ud800',
    '{{ x }}',
    '0o7',
    '~',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  );
  const dialect = fc.constantFrom<Dialect>('kubernetes', 'compose', 'core');

  function expectInside(inner: readonly [number, number], outer: readonly [number, number]): void {
    expect([inner, outer[0] <= inner[0] && inner[0] <= inner[1] && inner[1] <= outer[1]]).toEqual([inner, true]);
  }

  function expectNested(node: DataNode, all: readonly [number, number]): void {
    expectInside(node.key.range, all);
    if (node.via) return;
    for (const entry of node.entries.values()) {
      if (entry.value.via?.at(-1)?.kind === 'merge') continue;
      expectInside(entry.range, node.range);
      expectInside(entry.key.range, all);
      if (!entry.value.via) expectInside(entry.value.range, entry.range);
      expectNested(entry.value, all);
    }
    for (const item of node.items) {
      if (!item.via) expectInside(item.range, node.range);
      expectNested(item, all);
    }
  }

  test('is read without an exception, with every place inside its own document', () => {
    fc.assert(
      fc.property(text, dialect, (content, reader) => {
        const yaml = parse(content, reader);
        let end = 0;
        for (const document of yaml.documents) {
          expect(document.range[0]).toBe(end);
          end = document.range[1];
          expectInside(document.root.range, document.range);
          expectNested(document.root, document.range);
          expect(sameDataOutside(document.root, document.root, place(yaml.file, 0, 0))).toBe(true);
        }
        expect(end).toBe(yaml.documents.length === 0 ? 0 : content.length);
        for (const { at, message } of yaml.problems) {
          expectInside(at.range, [0, content.length]);
          expect([message.includes('\n'), at.range[0] < at.range[1]]).toEqual([false, true]);
        }
        for (const comment of yaml.comments) expect(textOf(comment)).toMatch(/^#/);
        yamlInventory(yaml);
      }),
      { numRuns: 1000 },
    );
  });
});
