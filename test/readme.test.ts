import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Io } from '../src/cli/io.js';
import { main } from '../src/cli/main.js';
import { createProgram } from '../src/cli/program.js';
import { allRules } from '../src/cli/rule-list.js';
import { parseConfig } from '../src/config/parse.js';
import { configNames } from '../src/config/types.js';
import { formats } from '../src/reporters/index.js';
import { tempFolder } from './temp-folder.js';

const home = resolve('.');
const read = (path: string): string => readFileSync(join(home, path), 'utf8');
const readme = read('README.md');
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** The code blocks of a page, with the language and the line before each. */
function blocks(text: string): { language: string; above: string; code: string }[] {
  return Array.from(text.matchAll(/([^\n]*)\n\n?```(\w*)\n(.*?)```/gs), ([, above = '', language = '', code = '']) => ({
    above,
    language,
    code,
  }));
}

async function run(argv: readonly string[], cwd: string, stdin = '') {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd,
    env: {},
    stdin: () => stdin,
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    isTTY: false,
    columns: undefined,
    now: () => new Date('2026-11-23T12:00:00Z'),
    run: () => ({ outcome: 'missing' }),
  };
  return { code: await main(argv, io), out: out.join(''), err: err.join('') };
}

function shellLines(text: string): string[] {
  return blocks(text)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}

test('the first command prints what the README shows', async () => {
  const [command = ''] = shellLines(readme);
  const shown = blocks(readme).find(({ above }) => above.startsWith('The first command prints this'))?.code;
  const [node, bin, ...argv] = command.split(' ');
  expect([node, existsSync(bin ?? '')]).toEqual(['node', true]);
  expect(await run(argv, home)).toEqual({ code: 1, out: shown, err: '' });
});

test('the commands of the README are understood', async () => {
  const files = { 'deploy/Dockerfile': 'FROM scratch\nUSER 1\n', 'compose.yaml': 'services:\n  a:\n    image: nginx:1.27.3\n' };
  const commands = shellLines(readme).filter((line) => line.startsWith('temporal-lint'));
  expect(commands.length).toBeGreaterThan(5);
  for (const command of commands) {
    const [argv = ''] = command.split(' < ');
    const { code, err } = await run(argv.split(' ').slice(1), tempFolder(files), 'a: 1\n');
    expect([command, code === 2 ? err : '']).toEqual([command, '']);
  }
});

test.each(pages)('%s: rules, flags, scripts and files exist', (page) => {
  const text = read(page);
  const known = new Set(allRules().map(({ id }) => id));
  const named = Array.from(
    text.matchAll(/(?<![\w./-])(?:dockerfile|compose|kubernetes|temporal|project|lint)\/[a-z][a-z-]*/g),
    ([id]) => id,
  );
  expect(named.filter((id) => !known.has(id))).toEqual([]);

  const program = createProgram({ cwd: home } as Io, {} as Parameters<typeof createProgram>[1], () => {});
  const own = new Set(program.commands.flatMap(({ options }) => options.map(({ long }) => long)).concat('--help', '--version'));
  // `npm install --global .`
  const flags = Array.from(text.replace(/npm [^`\n]*/g, '').matchAll(/(?<![\w-])--[a-z][a-z-]*/g), ([flag]) => flag);
  expect(flags.filter((flag) => !own.has(flag))).toEqual([]);

  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const runs = Array.from(text.matchAll(/npm run ([\w:-]+)/g), ([, name = '']) => name);
  expect(runs.filter((name) => !(name in scripts))).toEqual([]);

  const links = Array.from(text.matchAll(/\]\((?!https:)([^)#]+)/g), ([, path = '']) => path);
  const paths = Array.from(text.matchAll(/`((?:\.ci|bin|dist|docs|fixtures|schema|scripts|src|test)\/[^`\s]*)`/g), ([, path = '']) => path);
  expect([...links, ...paths].filter((path) => !path.includes('<') && !existsSync(join(home, path)))).toEqual([]);
});

test('the formats and configuration files that the README names are those that there are', () => {
  const [sentence = ''] = /^Formats .*?\n\n/ms.exec(readme) ?? [];
  expect(formats.filter((format) => !sentence.includes(`\`${format}\``))).toEqual([]);
  const [names = ''] = /^## Configure it.*?;/ms.exec(readme) ?? [];
  expect(configNames.filter((name) => !names.includes(`\`${name}\``))).toEqual([]);
});

test('the configuration, the hook and the action of the README are right', () => {
  const yaml = blocks(readme).filter(({ language }) => language === 'yaml');
  const config = yaml.find(({ code }) => code.includes('version: 1'))?.code ?? '';
  const { problems } = parseConfig({ path: 'temporal-lint.yaml', text: config }, allRules());
  expect(problems.map(({ message }) => message)).toEqual([]);
  expect(existsSync(join(home, /node_modules\/temporal-lint\/(\S+)/.exec(config)?.[1] ?? 'missing'))).toBe(true);

  const hooks = (parse(read('.pre-commit-hooks.yaml')) as { id: string }[]).map(({ id }) => id);
  const hook = yaml.find(({ code }) => code.startsWith('repos:'))?.code ?? '';
  expect(Array.from(hook.matchAll(/- id: (\S+)/g), ([, id]) => id)).toEqual(hooks);

  const { inputs } = parse(read('action.yml')) as { inputs: Record<string, unknown> };
  const step = parse(yaml.find(({ code }) => code.includes('steps:'))?.code ?? '').steps[1] as { with: Record<string, string> };
  expect(Object.keys(step.with).filter((name) => !(name in inputs))).toEqual([]);
  expect(step.with.paths?.trim().split('\n')).toEqual(['deploy', 'compose.yaml']);
});

test('CONTRIBUTING gives a reason for each dependency', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  const page = read('CONTRIBUTING.md');
  expect(Object.keys(devDependencies).filter((name) => !page.includes(name))).toEqual([]);
});
