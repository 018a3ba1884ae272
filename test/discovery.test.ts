import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCandidate } from '../src/cli/candidates.js';
import { type DiskOptions, defaultMaxBytes, findRoot, openTree } from '../src/cli/disk.js';
import { GitIgnores } from '../src/cli/gitignore.js';
import { matchesAny } from '../src/core/glob.js';
import { tempFolder } from './temp-folder.js';

function open(root: string, options: Partial<DiskOptions> = {}) {
  return openTree(root, { exclude: () => false, gitignore: true, maxBytes: defaultMaxBytes, ...options });
}

test('files that could matter are listed in code-unit order', () => {
  const root = tempFolder({
    Dockerfile: '',
    'a/Dockerfile.dev': '',
    'a-b/x.yml': '',
    'a/b.yaml': '',
    'B.yaml': '',
    'é.yaml': '',
    'src/index.ts': '',
    'README.md': '',
    'package.json': '',
    '.github/workflows/ci.yml': '',
    'node_modules/x/compose.yaml': '',
    'vendor/chart/values.yaml': '',
    '.venv/lib/site-packages/x.yaml': '',
  });
  const tree = open(root);
  expect(tree.list()).toEqual([
    '.github/workflows/ci.yml',
    'B.yaml',
    'Dockerfile',
    'README.md',
    'a-b/x.yml',
    'a/Dockerfile.dev',
    'a/b.yaml',
    'package.json',
    'é.yaml',
  ]);
  expect(tree.skipped).toEqual([]);
});

test.each([
  ['Dockerfile', true],
  ['dockerfile', true],
  ['Containerfile', true],
  ['worker.dockerfile', true],
  ['Dockerfile-worker', true],
  ['Dockerfile_prod', true],
  ['build/Dockerfile.prod', true],
  ['compose.yaml', true],
  ['A.YML', true],
  ['.env', true],
  ['.env.local', true],
  ['requirements-dev.txt', true],
  ['start.sh', true],
  ['Makefile', true],
  ['app.Dockerfile.dockerignore', true],
  ['main.go', false],
  ['notes.txt', false],
  ['dockerfiles.md', false],
  ['data.json', false],
])('%s is a candidate: %s', (path, expected) => {
  expect(isCandidate(path)).toBe(expected);
});

test('nested .gitignore files and .git/info/exclude', () => {
  const root = tempFolder({
    '.git/info/exclude': 'mine.yaml\n',
    '.gitignore': '\ufeff*.local.yaml\n/out/\ngenerated/\n!keep.local.yaml\n',
    'mine.yaml': '',
    'a.local.yaml': '',
    'keep.local.yaml': '',
    'out/x.yaml': '',
    'sub/out/x.yaml': '',
    'sub/generated/x.yaml': '',
    'sub/.gitignore': 'x.yaml\n!a.local.yaml\n',
    'sub/a.local.yaml': '',
    'sub/deep/x.yaml': '',
    'sub/y.yaml': '',
  });
  expect(open(root).list()).toEqual(['keep.local.yaml', 'sub/a.local.yaml', 'sub/y.yaml']);
  expect(open(root, { gitignore: false }).list()).toHaveLength(9);
});

test('an ignored path is ignored whether it is there or not', () => {
  const tree = open(tempFolder({ '.gitignore': '.env\nout/\n', '.env': 'A=1', 'x.yaml': '' }));
  expect(
    ['.env', 'sub/.env', 'out', 'out/x.yaml', 'x.yaml', 'y.yaml', 'node_modules/a', '.git/config'].map((path) => tree.stat(path)),
  ).toEqual(['ignored', 'ignored', 'ignored', 'ignored', 'file', 'absent', 'ignored', 'ignored']);
  expect(tree.text('.env')).toEqual({ problem: 'ignored' });
});

test('what is asked for by name is listed in spite of ignores, unless ignores are forced', () => {
  const root = tempFolder({
    '.gitignore': '/out/\n*.tmp.yaml\n',
    'out/.gitignore': 'secret.yaml\n',
    'out/a.yaml': '',
    'out/secret.yaml': '',
    'b.tmp.yaml': 'x: 1',
    'vendor/c.yaml': '',
  });
  expect(open(root, { scopeDirs: ['out'] }).list()).toEqual(['out/a.yaml']);
  expect(open(root, { scopeDirs: ['out', 'vendor'], forceExclude: true }).list()).toEqual([]);
  const named = open(root, { files: ['b.tmp.yaml', 'vendor/c.yaml'] });
  expect(named.list()).toEqual(['b.tmp.yaml', 'vendor/c.yaml']);
  expect(named.text('b.tmp.yaml')).toEqual({ text: 'x: 1' });
  const forced = open(root, { files: ['b.tmp.yaml', 'vendor/c.yaml'], forceExclude: true });
  expect(forced.list()).toEqual([]);
  expect(forced.stat('b.tmp.yaml')).toBe('ignored');
});

test('folders given limit the list, and excludes prune it', () => {
  const root = tempFolder({ 'a/x.yaml': '', 'a/testdata/y.yaml': '', 'b/z.yaml': '', 'ab/w.yaml': '' });
  expect(open(root, { scopeDirs: ['a', 'a/testdata'] }).list()).toEqual(['a/testdata/y.yaml', 'a/x.yaml']);
  const exclude = (path: string) => matchesAny(['**/testdata/**', 'b/**'], path);
  expect(open(root, { exclude }).list()).toEqual(['a/x.yaml', 'ab/w.yaml']);
  expect(open(root, { scopeDirs: ['a'] }).stat('b/z.yaml')).toBe('file');
});

test('links lead nowhere but to files under the root', () => {
  const outside = tempFolder({ 'secret.yaml': 'password: x', 'dir/s.yaml': '' });
  const root = tempFolder({ 'real/a.yaml': 'a: 1' });
  symlinkSync(join(outside, 'secret.yaml'), join(root, 'out.yaml'));
  symlinkSync(join(outside, 'dir'), join(root, 'outdir'));
  symlinkSync('real/a.yaml', join(root, 'in.yaml'));
  symlinkSync('real', join(root, 'indir'));
  symlinkSync('nowhere', join(root, 'broken.yaml'));
  symlinkSync('.', join(root, 'real/loop.yaml'));
  const tree = open(root);
  expect(tree.list()).toEqual(['in.yaml', 'real/a.yaml']);
  expect(tree.skipped).toEqual([
    { path: 'broken.yaml', reason: 'a link that leads nowhere' },
    { path: 'out.yaml', reason: 'a link that leads out of the root' },
  ]);
  expect(tree.text('in.yaml')).toEqual({ text: 'a: 1' });
  const asked = [
    'out.yaml',
    'outdir/s.yaml',
    'outdir/missing.yaml',
    '../x',
    '/etc/passwd',
    'real/../../x',
    'indir/a.yaml',
    'real/missing/deep',
    'a\0b',
  ];
  expect(asked.map((path) => [tree.stat(path), tree.text(path).problem])).toEqual([
    ['outside', 'outside'],
    ['outside', 'outside'],
    ['outside', 'outside'],
    ['outside', 'outside'],
    ['outside', 'outside'],
    ['outside', 'outside'],
    ['file', undefined],
    ['absent', 'absent'],
    ['absent', 'absent'],
  ]);
});

test('only UTF-8 text of a bounded size is read, byte-order mark and line ends kept', () => {
  const root = tempFolder({
    'bom.yaml': '\ufeffa: 1\r\nb: é\r',
    'utf16.yaml': Buffer.from('\ufeffa: 1', 'utf16le'),
    'nul.yaml': 'a: \0',
    'latin1.yaml': Buffer.from('a: é', 'latin1'),
    'big.yaml': 'x'.repeat(1100),
    'full.yaml': 'x'.repeat(1024),
  });
  const tree = open(root, { maxBytes: 1024 });
  expect(Object.fromEntries(tree.list().map((path) => [path, tree.text(path)]))).toEqual({
    'bom.yaml': { text: '\ufeffa: 1\r\nb: é\r' },
    'utf16.yaml': { problem: 'not-text', detail: 'it has NUL bytes' },
    'nul.yaml': { problem: 'not-text', detail: 'it has NUL bytes' },
    'latin1.yaml': { problem: 'not-text', detail: 'it is not UTF-8' },
    'big.yaml': { problem: 'too-large', detail: '1.1 KiB, the limit is 1.0 KiB' },
    'full.yaml': { text: 'x'.repeat(1024) },
  });
});

test('a FIFO, a folder and an unreadable file cost only themselves', () => {
  const root = tempFolder({ 'a.yaml': '', 'locked.yaml': '' });
  mkdirSync(join(root, 'folder.yaml'));
  chmodSync(join(root, 'locked.yaml'), 0);
  const hasFifo = spawnSync('mkfifo', [join(root, 'pipe.yaml')]).status === 0;
  const tree = open(root);
  expect(tree.list()).toEqual(['a.yaml', 'locked.yaml']);
  expect(tree.skipped).toEqual(hasFifo ? [{ path: 'pipe.yaml', reason: 'not a regular file' }] : []);
  expect(tree.text('folder.yaml')).toEqual({ problem: 'unreadable', detail: 'a directory' });
  expect(tree.text('pipe.yaml').problem).toBe(hasFifo ? 'unreadable' : 'absent');
  // Root reads everything.
  expect(tree.text('locked.yaml')).toEqual(process.getuid?.() === 0 ? { text: '' } : { problem: 'unreadable', detail: 'EACCES' });
});

test('depth is capped, and said', () => {
  const deep = Array.from({ length: 70 }, () => 'd').join('/');
  const tree = open(tempFolder({ 'a.yaml': '', [`${deep}/x.yaml`]: '' }));
  expect(tree.list()).toEqual(['a.yaml']);
  expect(tree.skipped).toEqual([{ path: Array.from({ length: 65 }, () => 'd').join('/'), reason: 'more than 64 folders deep' }]);
});

test('the root is the nearest folder with .git', () => {
  const root = tempFolder({ '.git/HEAD': '', 'a/b/x.yaml': '', 'module/.git': 'gitdir: ../.git', 'module/c/x.yaml': '' });
  expect([findRoot(join(root, 'a/b')), findRoot(root), findRoot(join(root, 'module/c'))]).toEqual([root, root, join(root, 'module')]);
});

test('a line of .gitignore that could take for ever is not used, and said', () => {
  const tree = open(tempFolder({ '.gitignore': `*a*a*a*a*a*b\n${'**/'.repeat(9)}x\nb.yaml\n`, 'a.yaml': '', 'b.yaml': '' }));
  expect(tree.list()).toEqual(['a.yaml']);
  expect(tree.skipped).toEqual([{ path: '.gitignore', reason: 'a line with too many wildcards is not used' }]);
});

test('a .gitignore of very many lines is used in part, and said', () => {
  const tree = open(tempFolder({ '.gitignore': `#\n\n${'x\n'.repeat(1999)}a.yaml\nb.yaml\n`, 'a.yaml': '', 'b.yaml': '' }));
  expect(tree.list()).toEqual(['b.yaml']);
  expect(tree.skipped).toEqual([{ path: '.gitignore', reason: 'only its first 2000 patterns are used' }]);
});

test('ignored is what git ignores', () => {
  const segment = fc.constantFrom('a', 'b', 'ab', 'a.b', '*', 'a*', '*b', '?', '**', '[ab]', '\\a');
  const line = fc
    .tuple(fc.constantFrom('', '!', '/', '!/'), fc.array(segment, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '/'))
    .map(([start, segments, end]) => start + segments.join('/') + end);
  const paths = ['a', 'b', 'ab', 'a.b', 'a/a', 'a/b', 'b/a.b', 'a/b/ab', 'b/b/b'];
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const text = `${lines.join('\n')}\n`;
      const ignores = new GitIgnores((path) => (path === '.gitignore' ? text : undefined));
      const ours = paths.filter((path) => ignores.ignores(path, false));
      const git = spawnSync('git', ['-c', 'core.excludesFile=', 'check-ignore', '--no-index', '--stdin'], {
        cwd: tempFolder({ '.gitignore': text, '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/x': '', '.git/objects/x': '' }),
        input: paths.join('\n'),
        encoding: 'utf8',
      });
      expect(ours).toEqual(git.stdout.split('\n').filter((path) => path !== ''));
    }),
    { numRuns: 40 },
  );
});
