import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../src/engine/config.js';
import { parseDockerIgnore } from '../src/parsers/build/dockerignore.js';
import { parseDockerfile } from '../src/parsers/dockerfile/parse.js';
import { loadProject } from '../src/project/build.js';
import { memoryTree } from '../src/testing.js';

function ignoreOf(text: string) {
  return parseDockerIgnore({ path: '.dockerignore', text });
}

describe('.dockerignore', () => {
  // The left out and the kept, by Docker's own rules: github.com/moby/patternmatcher.
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['node_modules', ['node_modules', 'node_modules/a/b.js'], ['src/node_modules', 'node_modules2']],
    ['**/node_modules', ['node_modules', 'a/b/node_modules', 'a/node_modules/x'], ['my_node_modules']],
    ['/dist/', ['dist', 'dist/a'], ['src/dist']],
    ['./a//b/../c', ['a/c'], ['a/b']],
    ['*.md', ['README.md'], ['docs/README.md', 'README.mdx']],
    ['**/*.md', ['README.md', 'docs/a/README.md'], ['README.txt']],
    ['*/temp*', ['a/temp', 'a/temporary.txt'], ['temp', 'a/b/temp']],
    ['temp?', ['tempa'], ['temp', 'tempab', 'temp/']],
    ['a/**', ['a/b', 'a/b/c'], ['a', 'ab']],
    ['a/**/z', ['a/z', 'a/b/c/z', 'a/b/z/x'], ['a/bz', 'a']],
    ['**', ['a', 'a/b'], []],
    ['**end', ['end', 'the_end', 'a/end'], ['ends']],
    ['*\n!README.md', ['a', 'docs/README.md'], ['README.md']],
    ['docs\n!docs/api\ndocs/api/draft', ['docs', 'docs/x', 'docs/api/draft/y'], ['docs/api', 'docs/api/x']],
    ['!a\na', ['a'], []],
    ['# a\n  # b\n\n b ', ['b', '# b'], ['a']],
    ['\ufeffa\r\nb\r\n', ['a', 'b'], ['c']],
    ['[a-c].txt\n[^a-c].log', ['b.txt', 'd.log'], ['d.txt', 'b.log']],
    ['\\*.txt', ['*.txt'], ['a.txt']],
    ['a.b', ['a.b'], ['axb']],
  ])('%j', (text, excluded, kept) => {
    const ignore = ignoreOf(text);
    for (const path of excluded) expect(ignore?.excludes(path), path).toBe(true);
    for (const path of kept) expect(ignore?.excludes(path), path).toBe(false);
  });

  test('a folder is there as long as an exception may bring a part of it back', () => {
    const ignore = ignoreOf('*\n!src/lib\n!d*/x\n');
    expect(ignore?.hasExceptions).toBe(true);
    expect(['src', 'src/lib', 'src/other', 'docs', 'test'].map((path) => ignore?.excludesFolder(path))).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  test('leaves everything out', () => {
    expect(ignoreOf('**/*\n')?.excludesAll).toBe(true);
    expect(ignoreOf('*\n!a\n')?.excludesAll).toBe(false);
  });

  test('is not read when Docker would refuse it', () => {
    expect(ignoreOf('[a\n')).toBeUndefined();
    expect(ignoreOf('!\n')).toBeUndefined();
  });

  test('takes time that grows with the path alone', () => {
    const ignore = ignoreOf(`${'**/*a*'.repeat(60)}b\n`);
    const start = performance.now();
    expect(ignore?.excludes('a/'.repeat(2000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('COPY and ADD say what they bring where', () => {
  const text = [
    'FROM debian AS base',
    'COPY --from=x a /b',
    'ADD ["a b", "./c/", "/d/"]',
    'ADD ../../x/../y https://a.example/z git@a.example:b.git https://a.example/c.git#v1 $V *.txt "q" .',
    'COPY <<EOF /e',
    'EOF',
    'COPY a',
    'RUN x y',
  ].join('\n');
  const copies = parseDockerfile({ path: 'Dockerfile', text }).instructions.flatMap(({ copy }) => copy ?? []);
  expect(
    copies.map(({ from, sources, destination }) => [
      from,
      sources.map(({ kind, path, isPattern, leavesContext }) => [kind, path, isPattern, leavesContext]),
      destination.value,
    ]),
  ).toEqual([
    ['x', [['file', 'a', false, false]], '/b'],
    [
      undefined,
      [
        ['file', 'a b', false, false],
        ['file', 'c', false, false],
      ],
      '/d/',
    ],
    [
      undefined,
      [
        ['file', 'y', false, true],
        ['url', undefined, false, false],
        ['git', undefined, false, false],
        ['git', undefined, false, false],
        ['file', undefined, false, false],
        ['file', '*.txt', true, false],
        ['file', 'q', false, false],
      ],
      '.',
    ],
    [undefined, [['heredoc', undefined, false, false]], '/e'],
  ]);
});

describe('the context of a Dockerfile', () => {
  const settings = { base: '', environments: {}, images: {}, applications: [] };
  async function contextOf(files: Readonly<Record<string, string>>) {
    const project = await loadProject(memoryTree(files), { ...defaultConfig, ...settings });
    const [dockerfile] = project.dockerfiles;
    return dockerfile && project.contextOf(dockerfile).value;
  }
  const copy = (sources: string) => `FROM debian\nCOPY ${sources} /app/\n`;

  test('is what Compose says', async () => {
    const files = {
      'a/Dockerfile': copy('x.json'),
      'a/x.json': '',
      'compose.yaml': 'services:\n  w:\n    build: { context: ., dockerfile: a/Dockerfile }\n',
    };
    expect(await contextOf(files)).toMatchObject({ folder: '', isDeclared: true });
  });

  test('is not known when builds differ', async () => {
    const services = 'services:\n  w:\n    build: { context: ., dockerfile: a/Dockerfile }\n  v:\n    build: a\n';
    expect(await contextOf({ 'a/Dockerfile': copy('x.json'), 'a/x.json': '', 'compose.yaml': services })).toBeUndefined();
  });

  test('is the only folder that holds all that is copied', async () => {
    expect(await contextOf({ 'a/b/Dockerfile': copy('b/x y'), 'a/b/x': '', 'a/y': '' })).toMatchObject({ folder: 'a', isDeclared: false });
    expect(await contextOf({ 'a/b/Dockerfile': copy('x'), 'a/b/x': '', 'a/x': '' })).toBeUndefined();
    expect(await contextOf({ 'a/b/Dockerfile': copy('x missing'), 'a/b/x': '' })).toBeUndefined();
    expect(await contextOf({ 'a/Dockerfile': copy('package*.json'), 'a/package.json': '' })).toMatchObject({ folder: 'a' });
  });

  test('is the folder with the manifest, when all of it is copied', async () => {
    expect(await contextOf({ 'a/Dockerfile': copy('.'), 'a/go.mod': '' })).toMatchObject({ folder: 'a' });
    expect(await contextOf({ 'a/Dockerfile': copy('.'), 'a/go.mod': '', 'go.mod': '' })).toBeUndefined();
    expect(await contextOf({ 'a/Dockerfile': copy('.'), 'go.mod': '' })).toBeUndefined();
    expect(await contextOf({ Dockerfile: copy('.') })).toMatchObject({ folder: '' });
  });

  test('has the .dockerignore beside the Dockerfile before its own', async () => {
    const files = { 'a/Dockerfile': copy('.'), 'a/go.mod': '', 'a/.dockerignore': 'x\n' };
    expect((await contextOf(files))?.ignore.value?.excludes('x')).toBe(true);
    expect((await contextOf({ ...files, 'a/Dockerfile.dockerignore': 'y\n' }))?.ignore.value?.excludes('x')).toBe(false);
    expect((await contextOf({ ...files, 'a/.dockerignore': '[\n' }))?.ignore.isUnknown).toBe(true);
  });
});
