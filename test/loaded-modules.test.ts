import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tempFolder } from './temp-folder.js';

const bin = resolve('bin/temporal-lint.js');

/** Writes down the address of each module that is loaded after it. */
const recorder = `import { register } from 'node:module';
const hook = \`import { appendFileSync } from 'node:fs';
export function load(url, context, next) {
  appendFileSync(process.env.MODULE_LOG, url + '\\\\n');
  return next(url, context);
}\`;
register('data:text/javascript,' + encodeURIComponent(hook));
`;

/** The files of the committed bundle that a run loads. */
function chunksOf(files: Readonly<Record<string, string>>, ...argv: readonly string[]): readonly string[] {
  const cwd = tempFolder(files);
  const tools = tempFolder({ 'recorder.mjs': recorder });
  const log = join(tools, 'log');
  const env = { PATH: process.env.PATH, MODULE_LOG: log };
  const { status, stderr } = spawnSync(process.execPath, ['--import', join(tools, 'recorder.mjs'), bin, ...argv], { cwd, env });
  expect(status, String(stderr)).toBe(0);
  const urls = readFileSync(log, 'utf8').split('\n');
  return [...new Set(urls.filter((url) => url.includes('/dist/')))];
}

/** The modules whose code a run loads. The bundler writes the path of each above its code. */
function modulesOf(files: Readonly<Record<string, string>>, ...argv: readonly string[]): readonly string[] {
  const paths = chunksOf(files, ...argv).flatMap((url) =>
    Array.from(readFileSync(fileURLToPath(url), 'utf8').matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gm), ([, path = '']) => path),
  );
  return [...new Set(paths)].sort();
}

const libraries = (modules: readonly string[]) => [
  ...new Set(modules.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])),
];

/** Folders of the parsers and rules among some modules; files beside them by their names. */
const partsOf = (modules: readonly string[], folder: string) => [
  ...new Set(modules.flatMap((path) => (path.startsWith(`src/${folder}/`) ? (path.split('/')[2] ?? []) : []))),
];

test('the version needs next to nothing', () => {
  expect(modulesOf({}, '--version')).toEqual(['src/cli/main.ts', 'src/cli/process.ts', 'src/generated/version.ts']);
});

test('a Dockerfile alone needs no reader of YAML, no rules for other files, no other format, no fixes', () => {
  const modules = modulesOf({ Dockerfile: 'FROM scratch\nCOPY a /\nUSER 1000\nENTRYPOINT ["/a"]\n' }, '.');
  expect(libraries(modules)).toEqual([
    'commander',
    'dockerfile-ast',
    'ignore',
    'kleur',
    'unbash',
    'vscode-languageserver-textdocument',
    'vscode-languageserver-types',
  ]);
  expect(partsOf(modules, 'parsers')).toEqual(['build', 'dependencies', 'dockerfile', 'kind.ts', 'mapped.ts', 'shell']);
  expect(partsOf(modules, 'rules')).toEqual(['dockerfile', 'index.ts', 'temporal']);
  const others = /^src\/(reporters\/(json|sarif|github)|engine\/(fix|verify)|cli\/(diff|write)|config\/parse|generated\/docs)\.ts$/;
  expect(modules.filter((path) => others.test(path))).toEqual([]);
});

test('a program without Temporal needs no search for its SDK, and none of the readers of dependency files behind it', () => {
  const dockerfile = 'FROM node:22.11.0-slim\nWORKDIR /app\nCOPY package.json ./\nUSER 1000\nCMD ["node", "a.js"]\n';
  const files = (name: string) => ({ Dockerfile: dockerfile, 'package.json': `{ "dependencies": { "${name}": "1.11.3" } }\n` });
  const search = (name: string) => modulesOf(files(name), '--exit-zero', '.').filter((path) => /^src\/project\/sdks/.test(path));
  expect(search('express')).toEqual([]);
  expect(search('@temporalio/worker')).toContain('src/project/sdks.ts');
});

test('a Compose file that builds nothing needs no reader of Dockerfiles', () => {
  const modules = modulesOf({ 'compose.yaml': 'services:\n  web:\n    image: caddy:2.10.0\n    mem_limit: 64m\n' }, '.');
  expect(libraries(modules)).toEqual(['commander', 'ignore', 'kleur', 'yaml']);
  expect(partsOf(modules, 'rules')).toEqual(['compose', 'index.ts', 'project', 'temporal']);
});

test('what is small and shared is in one file, since each file that is loaded costs time', () => {
  expect(chunksOf({}, '--version').length).toBeLessThanOrEqual(3);
  const files = {
    Dockerfile: 'FROM scratch\n',
    'compose.yaml': 'services:\n  web:\n    build: .\n',
    'pod.yaml': 'apiVersion: v1\nkind: Pod\n',
  };
  expect(chunksOf(files, '--exit-zero').length).toBeLessThan(36);
});
