import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { version } from '../src/generated/version.js';
import { tempFolder } from './temp-folder.js';

// These tests run the committed bundle in processes of its own, as the runner, pre-commit and a shell do.
const action = resolve('dist/action.js');
const bin = resolve('bin/temporal-lint.js');
const bad = 'FROM openjdk:17-jre-slim\nUSER 1000\nCMD ["java", "-jar", "a.jar"]\n';
const off = 'rules: { dockerfile/withdrawn-base-image: off }\n';

function runAction(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}) {
  const cwd = tempFolder({ '.git/HEAD': '', ...files });
  const env = { PATH: process.env.PATH, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: cwd, ...inputs };
  const { status, stdout, stderr } = spawnSync(process.execPath, [action], { cwd, env, encoding: 'utf8' });
  const annotations = Array.from(stdout.matchAll(/^::(\w+) file=([^,]+),line=(\d+),.*withdrawn/gm), ([, ...parts]) => parts.join(' '));
  return { status, annotations, stderr };
}

test.each<
  [name: string, files: Record<string, string>, inputs: Record<string, string>, status: number, annotations: string[], stderr: string]
>([
  ['without inputs', { Dockerfile: bad, 'a/Dockerfile': bad }, {}, 1, ['error Dockerfile 1', 'error a/Dockerfile 1'], ''],
  [
    'empty inputs',
    { Dockerfile: bad },
    { INPUT_PATHS: '', INPUT_CONFIG: '', INPUT_ENVIRONMENT: '', 'INPUT_FAIL-ON': '' },
    1,
    ['error Dockerfile 1'],
    '',
  ],
  [
    'paths',
    { Dockerfile: bad, 'a/Dockerfile': bad, 'b c/Dockerfile': bad },
    { INPUT_PATHS: 'a\n  b c \n' },
    1,
    ['error a/Dockerfile 1', 'error b c/Dockerfile 1'],
    '',
  ],
  ['config', { Dockerfile: bad, 'x.yaml': off }, { INPUT_CONFIG: 'x.yaml' }, 0, [], ''],
  ['fail-on', { Dockerfile: bad }, { 'INPUT_FAIL-ON': 'never' }, 0, ['error Dockerfile 1'], ''],
  [
    'a wrong environment',
    { Dockerfile: bad },
    { INPUT_ENVIRONMENT: 'prod' },
    2,
    [],
    "error: option '--environment <name>' argument 'prod' is invalid. Allowed choices are development, staging, production.\n",
  ],
  ['an input is no flag', { Dockerfile: bad }, { INPUT_PATHS: '--exit-zero' }, 2, [], 'error: there is no file or folder --exit-zero\n'],
  ['a folder called like a command', { 'rules/Dockerfile': bad }, { INPUT_PATHS: 'rules' }, 1, ['error rules/Dockerfile 1'], ''],
])('the action: %s', (_, files, inputs, status, annotations, stderr) => {
  expect(runAction(files, inputs)).toEqual({ status, annotations, stderr });
});

test('what the action declares is there', () => {
  const { inputs, runs } = parse(readFileSync('action.yml', 'utf8'));
  expect(Object.keys(inputs)).toEqual(['paths', 'config', 'environment', 'fail-on']);
  expect(runs.using).toBe('node24');
  expect(existsSync(runs.main)).toBe(true);
});

test('the hooks take the files that discovery takes', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string; files: string; entry: string }[];
  expect(hooks.map(({ id }) => id)).toEqual(['temporal-lint', 'temporal-lint-all']);
  for (const { files, entry } of hooks) {
    expect(entry).toBe('temporal-lint --force-exclude --allow-empty');
    const pattern = new RegExp(files.replace(/^\(\?i\)/, ''), 'i');
    const yes = [
      'Dockerfile',
      'a/Dockerfile.dev',
      'Dockerfile-worker',
      'Dockerfile_prod',
      'a.dockerfile',
      'Containerfile',
      'x.yaml',
      'a/b.YML',
      'compose.yml',
    ];
    const no = ['README.md', 'Dockerfiles/readme.txt', 'main.go', 'x.yaml.tmpl', 'package.json'];
    expect([...yes, ...no].filter((path) => pattern.test(path))).toEqual(yes);
  }
});

test('the version needs none of the big parts', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, '--version'], { encoding: 'utf8' });
  expect([status, stdout, stderr]).toEqual([0, `${version}\n`, '']);
});

test('a long report through a pipe is whole', () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`service-${i}/Dockerfile`, bad]));
  const { status, stdout } = spawnSync(process.execPath, [bin, '-f', 'json'], { cwd: tempFolder(files), encoding: 'utf8', maxBuffer: 1e8 });
  expect(stdout.length).toBeGreaterThan(100_000);
  expect([status, JSON.parse(stdout).files.length]).toEqual([1, 300]);
});

test('a reader that goes away ends the output quietly', () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`service-${i}/Dockerfile`, bad]));
  const { stdout, stderr } = spawnSync('sh', ['-c', `"$0" "$1" -f json | head -c 10`, process.execPath, bin], {
    cwd: tempFolder(files),
    encoding: 'utf8',
  });
  expect([stdout.length, stderr]).toEqual([10, '']);
});

test('output that cannot be written is trouble', () => {
  const full = existsSync('/dev/full') ? openSync('/dev/full', 'w') : undefined;
  const { status } = spawnSync(process.execPath, [bin, '--exit-zero'], {
    cwd: tempFolder({ Dockerfile: bad }),
    stdio: ['ignore', full ?? 'ignore', 'pipe'],
  });
  expect(status).toBe(full === undefined ? 0 : 2);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends it, and a shell sees %i', async (signal, expected) => {
  const cwd = tempFolder();
  // It waits for its standard input.
  const inner = 'echo $$; exec "$0" "$1" - --stdin-filename Dockerfile';
  const child = spawn('sh', ['-c', `sh -c '${inner}' "$0" "$1"; echo "status $?"`, process.execPath, bin], { cwd });
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const isFirst = output === '';
    output += chunk;
    if (isFirst) process.kill(Number.parseInt(output, 10), signal);
  }
  expect(output.split('\n')[1]).toBe(`status ${expected}`);
});

test('nothing runs when the package is installed', () => {
  const { scripts, dependencies } = JSON.parse(readFileSync(join('package.json'), 'utf8'));
  const run = ['preinstall', 'install', 'postinstall', 'prepublish', 'prepare', 'prepack', 'build'];
  expect(Object.keys(scripts).filter((name) => run.includes(name))).toEqual([]);
  expect(dependencies).toBeUndefined();
});
