import { describe, expect, test } from 'vitest';
import type { FileStatus } from '../src/core/tree.js';
import { isBuildOutput, isWrittenByHand, privateNames } from '../src/knowledge/context-files.js';
import { foldersWith } from '../src/knowledge/copied.js';
import {
  installOf,
  keepsToLock,
  leavesOutDevelopment,
  manifestsOf,
  needsSource,
  notInLock,
  packagesOfCommand,
  programsOfScript,
  readPackageManifest,
} from '../src/knowledge/dependencies.js';

function installed(line: string) {
  const [name, ...args] = line.split(' ');
  return installOf({ name, args: args.map((word) => ({ literal: word.startsWith('$') ? undefined : word })) });
}

describe('an installation of all that a manifest names', () => {
  test.each([
    ['npm ci', 'npm'],
    ['npm --loglevel error install --omit=dev', 'npm'],
    ['yarn', 'yarn'],
    ['yarn --frozen-lockfile', 'yarn'],
    ['pnpm i --filter api', 'pnpm'],
    ['pip3 install --no-cache-dir -r requirements.txt', 'pip'],
    ['/venv/bin/pip install -rreq.txt', 'pip'],
    ['python3 -m pip install --requirement=a.txt', 'pip'],
    ['uv pip install -r requirements.txt', 'pip'],
    ['uv sync --locked --no-dev', 'uv'],
    ['poetry install --only main', 'poetry'],
    ['go mod download', 'go'],
    ['./mvnw -B dependency:go-offline', 'maven'],
    ['bundle install', 'bundler'],
    ['composer install --no-dev', 'composer'],
    ['dotnet restore app.csproj', 'dotnet'],
    ['cargo fetch', 'cargo'],
  ])('%s', (line, manager) => expect(installed(line)?.manager).toBe(manager));

  test.each([
    'npm install -g pm2',
    'npm install sharp',
    'npm run build',
    'yarn --version',
    'yarn build',
    'yarn $ARGS',
    'pip install .',
    'pip install flask',
    'pip install -r requirements.txt .',
    'go build',
    'mvn package',
    'bundle exec rake',
    'npm --help install',
  ])('not: %s', (line) => expect(installed(line)).toBeUndefined());

  test('says what it is told', () => {
    const told = (line: string) => {
      const install = installed(line);
      return install && [keepsToLock(install), leavesOutDevelopment(install)];
    };
    expect(told('npm ci')).toEqual([true, undefined]);
    expect(told('npm install --omit dev')).toEqual([false, true]);
    expect(told('npm install --include=dev --omit=dev')).toEqual([false, false]);
    expect(told('yarn install --immutable')).toEqual([true, undefined]);
    expect(told('yarn install --production=false')).toEqual([false, false]);
    expect(told('composer install')).toEqual([false, false]);
    expect(installed('npm ci --prefix app')?.isElsewhere).toBe(true);
    expect(installed('pip install -r a.txt $MORE')).toMatchObject({ files: ['a.txt'], isDoubtful: true });
    expect(installed('pip install -r a.txt -r b.txt') && manifestsOf(installed('pip install -r a.txt -r b.txt') as never).needed).toEqual([
      'a.txt',
      'b.txt',
    ]);
  });
});

test('manifests that need the source', () => {
  expect(needsSource('npm', '{ "scripts": { "prepare": "husky" } }')).toBe(true);
  expect(needsSource('npm', '{ "dependencies": { "a": "workspace:*" } }')).toBe(true);
  expect(needsSource('npm', '{ "scripts": { "build": "tsc" } }')).toBe(false);
  expect(needsSource('pip', 'a==1\n-e .\n')).toBe(true);
  expect(needsSource('pip', 'a==1\nb.c==2\n')).toBe(false);
  expect(needsSource('go', 'replace a => ../a\n')).toBe(true);
});

test('package.json', () => {
  const manifest = readPackageManifest(
    '{ "devDependencies": { "typescript": "5" }, "scripts": { "build": "tsc", "odd": 1 }, "workspaces": [] }',
  );
  expect(manifest).toMatchObject({ scripts: { build: 'tsc' }, hasWorkspaces: true, packageManager: '' });
  expect(manifest?.devDependencies.has('typescript')).toBe(true);
  expect([readPackageManifest('{'), readPackageManifest('[]')]).toEqual([undefined, undefined]);
  expect(programsOfScript('NODE_ENV=test tsc -p . && node build.js; rimraf dist')).toEqual(['tsc', 'node', 'rimraf']);
  expect(programsOfScript('a $(b)')).toBeUndefined();
  expect([packagesOfCommand('tsc'), packagesOfCommand('vite')]).toEqual([['typescript'], ['vite']]);
});

test('folders from which a file was copied', () => {
  const copy = (path: string, from?: string) => ({ from, sources: [{ kind: 'file', path, isPattern: /\*/.test(path) }] });
  const isThere = (path: string) => ['package.json', 'a/package.json', 'b/package.json'].includes(path);
  const folders = (...paths: string[]) =>
    foldersWith(
      'package.json',
      paths.map((path) => copy(path)),
      isThere,
    );
  expect(folders('')).toEqual(['']);
  expect(folders('a/package*.json')).toEqual(['a']);
  expect(folders('a', 'b/package.json')).toEqual(['a', 'b']);
  expect(folders('*/package.json', 'c/package.json', '*.yaml')).toEqual([]);
  expect(foldersWith('package.json', [copy('a', 'build'), undefined], isThere)).toEqual([]);
});

test('what a lock file does not hold', () => {
  const asked = '{ "dependencies": { "a": "^2" }, "devDependencies": { "b": "*" } }';
  const lock = (root: object, ...others: readonly string[]) =>
    JSON.stringify({ packages: { '': root, ...Object.fromEntries(others.map((name) => [`node_modules/${name}`, {}])) } });
  expect(notInLock(asked, lock({ dependencies: { a: '^1' } }))).toBe('b');
  expect(notInLock(asked, lock({ dependencies: { a: '^1' }, devDependencies: { b: '*' } }))).toBeUndefined();
  expect(notInLock(asked, lock({}, 'a', 'b'))).toBeUndefined();
  expect(notInLock(asked, '{ "dependencies": {} }')).toBeUndefined();
  expect(notInLock('{', lock({}))).toBeUndefined();
  expect(notInLock(asked, 'null')).toBeUndefined();
  const bun = (packages: string) => `{ "workspaces": { "": { "dependencies": { "a": "^2", }, }, }, "packages": { ${packages} }, }`;
  expect(notInLock(asked, bun('"a": ["a@2.0.0"],'))).toBe('b');
  expect(notInLock(asked, bun('"a": ["a@2.0.0"],\n"b": ["b@1.0.0"],'))).toBeUndefined();
});

test('names of files', () => {
  const stat = (name: string): FileStatus => (name === 'package.json' ? 'file' : name === '.env' ? 'ignored' : 'absent');
  expect(privateNames(stat, '')).toEqual(['.git', 'node_modules', '.env']);
  expect(privateNames(stat, 'a', () => '{ "name": "api", "scripts": {} }')).toEqual(['.env']);
  expect(privateNames(stat, 'a', () => '{ "devDependencies": { "tsx": "4.20.0" } }')).toEqual(['node_modules', '.env']);
  expect(privateNames(() => 'absent', 'a')).toEqual([]);
  expect(['dist/a.js', 'a.jar', 'build'].map(isBuildOutput)).toEqual([true, true, true]);
  expect(['src/a.js', 'go.mod', 'src', 'worker'].map(isWrittenByHand)).toEqual([true, true, true, false]);
});
