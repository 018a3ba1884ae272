import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../src/cli/io.js';
import { main } from '../src/cli/main.js';
import { version } from '../src/generated/version.js';
import { tempFolder } from './temp-folder.js';

interface Call {
  readonly argv: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Below the temporary folder. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Runs the program on files in a folder of their own. `root` in what it says stands for that folder. */
async function call({ argv, files = {}, cwd = '', env = {}, stdin = '', isTTY = false, columns }: Call, root = tempFolder(files)) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd: join(root, cwd),
    env,
    stdin: () => stdin,
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    isTTY,
    columns,
    now: () => new Date('2026-11-23T23:59:59Z'),
    run: () => ({ outcome: 'missing' }),
  };
  const code = await main(argv, io);
  return { root, code, out: out.join(''), err: err.join('').replaceAll(root, 'root') };
}

const base = 'dockerfile/withdrawn-base-image';
const user = 'dockerfile/root-user';
const only = ['--select', base, '-q', '-f', 'concise'];
const bad = 'FROM openjdk:17-jre-slim\nUSER 1000\nCMD ["java", "-jar", "a.jar"]\n';
const good = 'FROM eclipse-temurin:21.0.5_11-jre\nUSER 1000\nCMD ["java", "-jar", "a.jar"]\n';
const rootUser = 'FROM node:22.11\nCMD ["node", "worker.js"]\n';
const said = (path: string) =>
  `${path}:1:6: error ${base} "openjdk:17-jre-slim" was never published (openjdk has JRE tags up to version 11 only), so the build fails; use eclipse-temurin:17-jre\n`;
const nothing = 'nothing to lint: no Dockerfile, Compose file or Kubernetes manifest was found\n';

const table: readonly (readonly [name: string, call: Call, code: number, out: string, err: string])[] = [
  ['clean', { argv: only, files: { Dockerfile: good } }, 0, '', ''],
  ['findings', { argv: only, files: { Dockerfile: bad } }, 1, said('Dockerfile'), ''],
  ['check is the default command', { argv: ['check', ...only, '.'], files: { Dockerfile: bad } }, 1, said('Dockerfile'), ''],
  ['a file', { argv: [...only, 'a/Dockerfile'], files: { 'a/Dockerfile': bad, 'b/Dockerfile': bad } }, 1, said('a/Dockerfile'), ''],
  ['a folder', { argv: [...only, 'a'], files: { 'a/Dockerfile': bad, 'b/Dockerfile': bad } }, 1, said('a/Dockerfile'), ''],
  [
    'a folder and a file',
    { argv: [...only, 'a', 'b/Dockerfile'], files: { 'a/Dockerfile': bad, 'b/Dockerfile': bad, Dockerfile: bad } },
    1,
    said('a/Dockerfile') + said('b/Dockerfile'),
    '',
  ],
  [
    'paths are relative to the root',
    { argv: only, cwd: 'a', files: { '.git/HEAD': '', 'a/Dockerfile': bad, Dockerfile: bad } },
    1,
    said('a/Dockerfile'),
    '',
  ],
  [
    'a path from a folder below',
    { argv: [...only, '../Dockerfile'], cwd: 'a', files: { '.git/HEAD': '', 'a/Dockerfile': bad, Dockerfile: bad } },
    1,
    said('Dockerfile'),
    '',
  ],
  ['nothing to lint', { argv: [], files: { 'x.txt': '' } }, 3, nothing, ''],
  ['nothing, and that is fine', { argv: ['--allow-empty', '-q'], files: { 'x.txt': '' } }, 0, '', ''],
  ['a named file that is none of ours', { argv: ['-q', 'x.yaml'], files: { 'x.yaml': 'a: 1\n', Dockerfile: bad } }, 3, '', nothing],
  ['a missing path', { argv: ['nowhere/x'], files: {} }, 2, '', 'error: there is no file or folder nowhere/x\n'],
  ['a misspelt command', { argv: ['explian'], files: {} }, 2, '', 'error: there is no file or folder explian; did you mean "explain"?\n'],
  ['swapped letters', { argv: ['rulse'], files: {} }, 2, '', 'error: there is no file or folder rulse; did you mean "rules"?\n'],
  ['a command is no path', { argv: ['check', 'rules'], files: {} }, 2, '', 'error: there is no file or folder rules\n'],
  [
    'a path outside',
    { argv: ['..'], cwd: 'a', files: { 'a/.git/HEAD': '' } },
    2,
    '',
    'error: .. is outside root/a; run temporal-lint there instead\n',
  ],
  ['a misspelt flag', { argv: ['--fixx'], files: {} }, 2, '', "error: unknown option '--fixx'\n(Did you mean --fix?)\n"],
  [
    'a misspelt format',
    { argv: ['-f', 'yaml'], files: {} },
    2,
    '',
    "error: option '-f, --format <format>' argument 'yaml' is invalid. There are text, concise, json, sarif, github.\n",
  ],
  [
    'a misspelt rule',
    { argv: ['--select', 'dockerfile/rot-user'], files: {} },
    2,
    '',
    `error: there is no rule "dockerfile/rot-user"; did you mean "${user}"?\n`,
  ],
  [
    'a day that is none',
    { argv: ['--today', '2026-02-30'], files: {} },
    2,
    '',
    "error: option '--today <date>' argument '2026-02-30' is invalid. It is no day of the calendar, YYYY-MM-DD.\n",
  ],
  [
    'control characters are shown',
    { argv: ['\u001b[31m::error::x'], files: {} },
    2,
    '',
    'error: there is no file or folder \\x1b[31m::error::x\n',
  ],
  ['--ignore', { argv: ['--ignore', 'dockerfile/*', '-q'], files: { Dockerfile: bad } }, 0, '', ''],
  ['a warning does not fail', { argv: ['--select', user, '-q', '-f', 'json=r.json'], files: { Dockerfile: rootUser } }, 0, '', ''],
  [
    '--fail-on warning',
    { argv: ['--select', user, '-q', '-f', 'json=r.json', '--fail-on', 'warning'], files: { Dockerfile: rootUser } },
    1,
    '',
    '',
  ],
  ['--fail-on never', { argv: [...only, '--fail-on', 'never'], files: { Dockerfile: bad } }, 0, said('Dockerfile'), ''],
  [
    '--max-warnings',
    { argv: ['--select', user, '-q', '-f', 'json=r.json', '--max-warnings', '0'], files: { Dockerfile: rootUser } },
    1,
    '',
    '',
  ],
  [
    '--max-warnings allows as many',
    { argv: ['--select', user, '-q', '-f', 'json=r.json', '--max-warnings', '1'], files: { Dockerfile: rootUser } },
    0,
    '',
    '',
  ],
  ['--exit-zero', { argv: [...only, '--exit-zero'], files: { Dockerfile: bad } }, 0, said('Dockerfile'), ''],
  ['--exit-zero hides no trouble', { argv: ['--exit-zero', 'nowhere'], files: {} }, 2, '', 'error: there is no file or folder nowhere\n'],
  [
    '--environment',
    { argv: ['--select', user, '-q', '-f', 'concise', '--environment', 'development'], files: { Dockerfile: rootUser } },
    0,
    '',
    '',
  ],
  [
    '--exclude',
    { argv: [...only, '--exclude', 'b/**', '--exclude', 'c'], files: { 'a/Dockerfile': bad, 'b/Dockerfile': bad, 'c/Dockerfile': bad } },
    1,
    said('a/Dockerfile'),
    '',
  ],
  [
    '--exclude leads out',
    { argv: ['--exclude', '../b/**'], files: {} },
    2,
    '',
    'error: --exclude "../b/**" leaves the folder you are in\n',
  ],
  ['.gitignore', { argv: only, files: { '.gitignore': 'b/\n', 'a/Dockerfile': bad, 'b/Dockerfile': bad } }, 1, said('a/Dockerfile'), ''],
  [
    '--no-gitignore',
    { argv: [...only, '--no-gitignore'], files: { '.gitignore': 'b/\n', 'b/Dockerfile': bad } },
    1,
    said('b/Dockerfile'),
    '',
  ],
  [
    'an ignored file by name',
    { argv: [...only, 'b/Dockerfile'], files: { '.gitignore': 'b/\n', 'b/Dockerfile': bad } },
    1,
    said('b/Dockerfile'),
    '',
  ],
  [
    '--force-exclude',
    {
      argv: [...only, '--force-exclude', '--allow-empty', 'b/Dockerfile'],
      files: { '.gitignore': 'b/\n', 'b/Dockerfile': bad, Dockerfile: bad },
    },
    0,
    '',
    '',
  ],
  [
    'an unreadable file by name',
    { argv: [...only, 'Dockerfile'], files: { Dockerfile: Buffer.from('FROM \xe9', 'latin1') } },
    2,
    '',
    'error: Dockerfile cannot be read: it is not UTF-8\n',
  ],
  [
    'standard input',
    { argv: [...only, '-', '--stdin-filename', 'a/Dockerfile'], stdin: bad, files: { 'a/Dockerfile': good, Dockerfile: bad } },
    1,
    said('a/Dockerfile'),
    '',
  ],
  [
    'standard input without a name',
    { argv: ['-'], files: {} },
    2,
    '',
    'error: "-" needs --stdin-filename, which says what kind of file it is\n',
  ],
  [
    'standard input that is no text',
    { argv: ['-', '--stdin-filename', 'Dockerfile'], stdin: 'FROM a\0b\n', files: {} },
    2,
    '',
    'error: standard input has NUL bytes, so it is no text\n',
  ],
  [
    'standard input that is too large',
    { argv: ['-', '--stdin-filename', 'Dockerfile', '-q', '-f', 'concise', '--fail-on', 'warning'], stdin: '#'.repeat(1048577), files: {} },
    1,
    'Dockerfile:1:1: warning lint/file-too-large the file is too large to be read (1.0 MiB, the limit is 1.0 MiB); exclude it if it is generated\n',
    '',
  ],
  ['standard input and a path', { argv: ['-', 'x', '--stdin-filename', 'a'], files: {} }, 2, '', 'error: "-" stands alone\n'],
  [
    'a name without standard input',
    { argv: ['--stdin-filename', 'a'], files: {} },
    2,
    '',
    'error: --stdin-filename goes with "-", which reads standard input\n',
  ],
  [
    'standard input cannot be fixed',
    { argv: ['-', '--stdin-filename', 'a', '--fix'], files: {} },
    2,
    '',
    'error: standard input cannot be fixed in place; use --diff\n',
  ],
  [
    '--show-files',
    {
      argv: ['--show-files'],
      files: { Dockerfile: bad, 'deploy/dev/compose.yaml': 'services:\n  a:\n    image: nginx:1.27.3\n', 'x.yaml': 'a: 1\n' },
    },
    0,
    'Dockerfile  dockerfile, production (by default)\ndeploy/dev/compose.yaml  compose, development ("dev" in its path)\n',
    '',
  ],
  [
    'a configuration',
    { argv: ['-q', '-f', 'concise'], files: { 'temporal-lint.yaml': `rules: { ${base}: off }\n`, Dockerfile: bad } },
    0,
    '',
    '',
  ],
  ['--no-config', { argv: [...only, '--no-config'], files: { 'temporal-lint.yaml': 'x: [', Dockerfile: bad } }, 1, said('Dockerfile'), ''],
  [
    '-c',
    { argv: [...only, '-c', 'ci/lint.yaml'], files: { 'temporal-lint.yaml': 'x: [', 'ci/lint.yaml': 'version: 1\n', Dockerfile: bad } },
    1,
    said('Dockerfile'),
    '',
  ],
  ['-c names no file', { argv: ['-c', 'x.yaml'], files: {} }, 2, '', 'error: there is no configuration x.yaml\n'],
  [
    'the nearest configuration',
    {
      argv: [...only, 'a/b'],
      files: {
        '.temporal-lint.yaml': 'x: [',
        'a/.github/temporal-lint.yaml': 'exclude: [b/c]\n',
        'a/b/c/Dockerfile': bad,
        'a/b/Dockerfile': bad,
      },
    },
    1,
    said('a/b/Dockerfile'),
    '',
  ],
  [
    'a workflow is no configuration',
    {
      argv: [...only, '--allow-empty', '.github/workflows/temporal-lint.yaml'],
      files: { '.github/workflows/temporal-lint.yaml': 'on: push\n' },
    },
    0,
    '',
    '',
  ],
  [
    'a configuration that ends in yml',
    { argv: ['a'], files: { 'temporal-lint.yml': 'version: 1\n', 'a/Dockerfile': bad } },
    2,
    '',
    'error: temporal-lint.yml is not read; call it temporal-lint.yaml\n',
  ],
  [
    'a wrong configuration',
    { argv: [], files: { 'temporal-lint.yaml': `version: 1\nrule: {}\nrules: { ${user}: warn }\n`, Dockerfile: bad } },
    2,
    '',
    `error: temporal-lint.yaml:2:1: unknown key "rule"; did you mean "rules"?\nerror: temporal-lint.yaml:3:32: "rules.${user}" must be one of off, info, warning, error; did you mean "warning"?\n`,
  ],
  ['a configuration that is a link out', { argv: ['-c', 'link.yaml'], files: {} }, 2, '', 'error: there is no configuration link.yaml\n'],
  ['--version', { argv: ['--version'], files: {} }, 0, `${version}\n`, ''],
  [
    'a report that cannot be written',
    { argv: ['-q', '-f', 'json=missing/r.json'], files: { Dockerfile: good } },
    2,
    '',
    'error: missing/r.json was not written: its folder does not exist\n',
  ],
  [
    'explain a misspelt rule',
    { argv: ['explain', 'root-user'], files: {} },
    2,
    '',
    `error: there is no rule "root-user"; did you mean "${user}"?\n`,
  ],
  ['explain without a rule', { argv: ['explain'], files: {} }, 2, '', "error: missing required argument 'rule'\n"],
];

test.each(table)('%s', async (_, parts, code, out, err) => {
  const result = await call(parts);
  expect([result.code, result.out, result.err]).toEqual([code, out, err]);
});

const compose = `version: '3.8'\nservices:\n  web:\n    image: nginx:1.27.3\n`;
const fixedCompose = compose.split('\n').slice(1).join('\n');
const obsolete = ['--select', 'compose/obsolete-version', '-q', '-f', 'concise', '--fail-on', 'info'];

test('--fix writes, and the status judges what remains', async () => {
  const { root, code, out, err } = await call({
    argv: [...obsolete.filter((flag) => flag !== '-q'), '--fix'],
    files: { 'compose.yaml': compose },
  });
  expect([code, out, err]).toEqual([0, '', 'fixed 1 problem in 1 file\n']);
  expect(readFileSync(join(root, 'compose.yaml'), 'utf8')).toBe(fixedCompose);
});

test('--diff writes nothing, and the status judges what is there', async () => {
  const { root, code, out, err } = await call({ argv: [...obsolete, '--diff', '--fix'], files: { 'compose.yaml': compose } });
  const diff = `--- a/compose.yaml\n+++ b/compose.yaml\n@@ -1,4 +1,3 @@\n-version: '3.8'\n services:\n   web:\n     image: nginx:1.27.3\n`;
  expect([code, out, err]).toEqual([1, diff, '']);
  expect(readFileSync(join(root, 'compose.yaml'), 'utf8')).toBe(compose);
});

test('--fix does not write through a link, says so, and reports what is left', async () => {
  const root = tempFolder({ 'real/base': compose, 'other/compose.yaml': compose });
  symlinkSync('real/base', join(root, 'compose.yaml'));
  const { code, out, err } = await call({ argv: [...obsolete, '--fix'] }, root);
  expect([code, err]).toEqual([2, 'error: compose.yaml was not fixed: it is no regular file\n']);
  expect(out).toMatch(/^compose\.yaml:1:1: info compose\/obsolete-version [^\n]*\n$/);
  expect(readFileSync(join(root, 'real/base'), 'utf8')).toBe(compose);
  expect(readFileSync(join(root, 'other/compose.yaml'), 'utf8')).toBe(fixedCompose);
});

test('--fix is content with a link to a file that it fixes', async () => {
  const root = tempFolder({ 'real/compose.yaml': compose });
  symlinkSync('real/compose.yaml', join(root, 'compose.yaml'));
  const { code, out, err } = await call({ argv: [...obsolete, '--fix'] }, root);
  expect([code, out, err, readFileSync(join(root, 'compose.yaml'), 'utf8')]).toEqual([0, '', '', fixedCompose]);
});

test('several formats at once, one of them into a file', async () => {
  const { root, code, out } = await call({ argv: [...only, '-f', 'sarif=out.sarif'], files: { Dockerfile: bad } });
  expect([code, out]).toEqual([1, said('Dockerfile')]);
  const sarif = JSON.parse(readFileSync(join(root, 'out.sarif'), 'utf8'));
  expect(sarif.runs[0].results.map((result: { ruleId: string }) => result.ruleId)).toEqual([base]);
});

test('on GitHub, text and annotations', async () => {
  const files = { Dockerfile: bad, 'compose.yaml': compose };
  const { out } = await call({ argv: ['--ignore', 'project/*'], files, env: { GITHUB_ACTIONS: 'true' } });
  expect(out).toMatch(/^Dockerfile {2}production/);
  expect(out).toMatch(/^::error file=Dockerfile,line=1/m);
  expect(out.match(/\d notes?: --min-severity info/g)).toHaveLength(1);
});

test('colour is decided once', async () => {
  const colored = async (argv: readonly string[], env: Record<string, string>, isTTY: boolean) => {
    const { out } = await call({ argv: ['--select', base, ...argv], files: { Dockerfile: bad }, env, isTTY });
    return out.includes('\u001b[');
  };
  expect([
    await colored([], {}, false),
    await colored([], {}, true),
    await colored([], { NO_COLOR: '1' }, true),
    await colored([], { NO_COLOR: '1', FORCE_COLOR: '1' }, true),
    await colored([], { FORCE_COLOR: '1' }, false),
    await colored([], { FORCE_COLOR: '0' }, true),
    await colored(['--color', 'always'], { NO_COLOR: '1' }, false),
    await colored(['--color', 'never'], { FORCE_COLOR: '1' }, true),
    await colored([], { TERM: 'dumb' }, true),
  ]).toEqual([false, true, false, false, true, false, true, false, false]);
});

test('a configuration that leads out of the root is not read', async () => {
  const outside = tempFolder({ 'secret.yaml': 'password: hunter2\n' });
  const root = tempFolder({ Dockerfile: bad });
  symlinkSync(join(outside, 'secret.yaml'), join(root, 'link.yaml'));
  const { code, err } = await call({ argv: ['-c', 'link.yaml'] }, root);
  expect([code, err]).toEqual([2, 'error: link.yaml cannot be read: it leads out of the repository\n']);
  symlinkSync(join(outside, 'secret.yaml'), join(root, 'temporal-lint.yaml'));
  const found = await call({ argv: [] }, root);
  expect([found.code, found.err]).toEqual([2, 'error: temporal-lint.yaml cannot be read: it leads out of the repository\n']);
  const named = await call({ argv: [...only, '-c', join(outside, 'secret.yaml')] }, root);
  expect([named.code, named.err]).toEqual([2, 'error: secret.yaml:1:1: unknown key "password"\n']);
});

test('the list of rules, in three forms', async () => {
  const json = await call({ argv: ['rules', '--format', 'json'] });
  const rules = JSON.parse(json.out) as { id: string; severity: unknown }[];
  expect(rules.find(({ id }) => id === user)?.severity).toEqual({ development: 'info', staging: 'warning', production: 'warning' });
  expect(rules.some(({ id }) => id === 'lint/syntax-error')).toBe(true);
  const lines = (await call({ argv: ['rules'] })).out.split('\n');
  expect(lines.length).toBe(rules.length + 2);
  expect(lines.find((line) => line.startsWith(`${user} `))?.split(/ +/)).toEqual([user, 'info', 'warning', 'warning', 'yes']);
  expect((await call({ argv: ['rules', '--format', 'md'] })).out).toContain(
    `| \`${user}\` | info | warning | warning | yes |  | The shipped image runs as root |\n`,
  );
});

test('a rule is explained within the width of the terminal', async () => {
  const { code, out } = await call({ argv: ['explain', user], isTTY: true, columns: 60 });
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 11)).toEqual([
    user,
    'The shipped image runs as root.',
    '',
    'development info · staging warning · production warning',
    '',
    'Some findings have a fix; the report names the flag that',
    'applies it.',
    '',
    'Whoever breaks into a process that runs as root owns every',
    'file of the container, and needs one kernel or runtime flaw',
    'to own the node. Clusters that enforce the restricted Pod',
  ]);
});

test('the width is that of the terminal, else COLUMNS', async () => {
  const longest = async (parts: Pick<Call, 'isTTY' | 'columns' | 'env'>) => {
    const { out } = await call({ argv: ['explain', user], ...parts });
    const prose = out.split('\n').filter((line) => !line.startsWith(' '));
    return Math.ceil(Math.max(...prose.map((line) => line.length)) / 10) * 10;
  };
  expect([
    await longest({}),
    await longest({ env: { COLUMNS: '60' } }),
    await longest({ env: { COLUMNS: 'wide' } }),
    await longest({ isTTY: true, columns: 80, env: { COLUMNS: '60' } }),
  ]).toEqual([100, 60, 100, 80]);
});

test('help is output, not an error', async () => {
  const { code, out, err } = await call({ argv: ['--help'] });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Usage: temporal-lint \[options\] \[paths\.\.\.\]\n {7}temporal-lint <command>\n/);
  expect(out).toContain('--fail-on <level>');
  expect(out.match(/^Exit status: 0 /gm)).toHaveLength(1);
  expect((await call({ argv: ['check', '--help'] })).out.match(/^Exit status: 0 /gm)).toHaveLength(1);
  expect((await call({ argv: ['rules', '--help'] })).out).toContain('--format <format>');
});

test('same files, same bytes', async () => {
  const files = { Dockerfile: bad, 'compose.yaml': compose, 'b/Dockerfile': rootUser };
  const first = await call({ argv: ['-f', 'json', '-f', 'sarif'], files });
  const again = tempFolder();
  for (const [path, text] of Object.entries(files).reverse()) {
    mkdirSync(join(again, path, '..'), { recursive: true });
    writeFileSync(join(again, path), text);
  }
  const second = await call({ argv: ['-f', 'json', '-f', 'sarif'], env: { LANG: 'de_DE.UTF-8', TZ: 'Asia/Tokyo' } }, again);
  expect(second.out).toBe(first.out);
  expect(first.out).not.toContain(first.root);
});
