import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../src/engine/config.js';
import { openDebugger, openDebuggerIn } from '../src/knowledge/debuggers.js';
import { isDevelopmentServer, kindOfDevelopmentServer } from '../src/knowledge/development-servers.js';
import { brokenJson, quotedCommand } from '../src/knowledge/exec-form.js';
import { behindLauncher, packageScriptName } from '../src/knowledge/launchers.js';
import { alwaysSucceeds } from '../src/knowledge/outcomes.js';
import { readExposed } from '../src/knowledge/ports.js';
import { daemonizes, runsUntilStopped } from '../src/knowledge/servers.js';
import { signalNumber } from '../src/knowledge/signals.js';
import { mayInstallAnything, toolOf } from '../src/knowledge/tools.js';
import { packageScripts } from '../src/parsers/dependencies/package-json.js';
import { parseDockerfile } from '../src/parsers/dockerfile/parse.js';
import { readScriptFile } from '../src/parsers/shell/file.js';
import { wordsAlwaysSucceed } from '../src/parsers/shell/outcome.js';
import { parseShell } from '../src/parsers/shell/parse.js';
import { loadProject } from '../src/project/build.js';
import { memoryTree } from '../src/testing.js';

const words = (text: string) => text.split(' ').map((word) => (word.startsWith('$') ? undefined : word));
const those = (predicate: (words: readonly (string | undefined)[]) => unknown, texts: readonly string[]) =>
  texts.filter((text) => predicate(words(text)));

describe('whether a script always succeeds', () => {
  const read = (text: string) => parseShell({ path: 'a.sh', text }, [0, text.length], text).alwaysSucceeds;
  const yes = [
    'a || true',
    'a; exit 0',
    'a\nexit 0',
    'exit 0; a',
    'a | echo b',
    'a && b || echo c',
    'a || (true)',
    '{ a; true; }',
    'kill -0 1 || exit 1',
    'echo a > /dev/null 2>&1',
    'a & true',
    'sh -c "a || true"',
    'python -c "import sys; sys.exit(0)"',
    'a || exit 0',
    'a &',
  ];
  const no = [
    '',
    'a',
    'a || exit 1',
    'a || b',
    'a && true',
    'a && exit 0 || exit 1',
    'a && (b || true)',
    'a || exit 1; true',
    'set -e; a; true',
    'exit 1',
    'exit $?',
    'true && exit 1',
    'echo > /dev/tcp/localhost/80',
    '! true',
    'if a; then exit 0; fi; exit 1',
    'a; [ $? = 0 ] || exit 1',
    'echo $(a) | grep b',
    'a || { echo b; exit 1; }',
    'kill -0 7',
    "python -c 'import a; a.run()'",
    'a ||',
  ];
  test.each(yes)('%s', (text) => expect(read(text)).toBe(true));
  test.each(no)('not %s', (text) => expect(read(text)).toBe(false));

  test('of words', () => {
    expect(wordsAlwaysSucceed(['sh', '-c', 'a || true'])).toBe(true);
    expect(wordsAlwaysSucceed(['bash', '-ec', 'a; true'])).toBe(false);
    expect(wordsAlwaysSucceed(['timeout', '5', 'true'])).toBe(true);
    expect(wordsAlwaysSucceed(['sh', '-c', undefined])).toBe(false);
    expect(wordsAlwaysSucceed([])).toBe(false);
  });

  test('of nesting without end', () => {
    expect(read(`${'{ '.repeat(400)}true;${' }'.repeat(400)}`)).toBe(false);
  });
});

test('programs that say nothing by their status', () => {
  const run = (...command: string[]) => alwaysSucceeds(command);
  expect(run('node', '-e', 'process.exit(0)')).toBe(true);
  expect(run('node', '-e', "console.log('ok')")).toBe(true);
  expect(run('python3', '-c', 'import os, signal; os.kill(1, signal.SIG_DFL)')).toBe(true);
  expect(run('python3', '-c', 'import os; os.kill(7, 0)')).toBe(false);
  expect(run('node', '-e', "require('./check')")).toBe(false);
  expect(run('node', '--version')).toBe(true);
  expect(run('node', 'check.js')).toBe(false);
  expect(alwaysSucceeds([undefined])).toBe(false);
});

test('arrays that are none', () => {
  const repaired = (text: string) => brokenJson(text)?.repaired;
  expect(repaired("['a', 'b']")).toBe('["a", "b"]');
  expect(repaired('["a", "b",]')).toBe('["a", "b"]');
  expect(repaired('["a" "b"]')).toBe('["a", "b"]');
  expect(repaired('[“a”]')).toBe('["a"]');
  expect(repaired('["a", "b"')).toBe('["a", "b"]');
  expect(brokenJson('["a"]x')).toMatchObject({ repaired: undefined });
  expect(brokenJson("['a $B']")).toMatchObject({ repaired: undefined });
  for (const text of ['["a"]', '[]', '[ -f a ]', '[ "$A" = "b" ]', '[[ a, ]]', '[abc]*.txt', 'a [b]', ''])
    expect(brokenJson(text)).toBeUndefined();
  expect(quotedCommand('"a b"')).toBe('a b');
  for (const text of ['"a"', 'a "b c"', '"a b" "c d"', '"a $B"', '']) expect(quotedCommand(text)).toBeUndefined();
});

test('launchers and package scripts', () => {
  expect(behindLauncher(words('npx --yes vite build'))).toEqual(['vite', 'build']);
  expect(behindLauncher(words('uv run --no-dev python -u -m flask run'))).toEqual(['flask', 'run']);
  expect(behindLauncher(words('python -u app.py -m x'))).toEqual(words('python -u app.py -m x'));
  expect(behindLauncher(words('cross-env A=b node a.js'))).toEqual(['node', 'a.js']);
  expect(behindLauncher(words('npx'))).toEqual(['npx']);
  const names = [
    'npm start',
    'npm run a',
    'yarn a',
    'pnpm run a -- --b',
    'bun a',
    'npm ci',
    'yarn install',
    'npm --prefix x start',
    'node a',
    'npm run $A',
  ];
  expect(names.map((text) => packageScriptName(words(text)))).toEqual(['start', 'a', 'a', 'a', 'a', ...Array(5).fill(undefined)]);
  expect([...(packageScripts('{ "scripts": { "a": "b", "c": 1 } }') ?? [])]).toEqual([['a', 'b']]);
  for (const text of ['', '[]', '1', '{ "scripts": 1 }', 'null']) expect(packageScripts(text)?.size ?? 0).toBe(0);
});

test('servers', () => {
  const long = ['node a.js', 'gunicorn a:b', 'python -m worker', 'npm start', 'celery -A a worker', 'npx next start', 'dotnet A.dll'];
  const short = [
    'node',
    'node migrate.js',
    'python manage.py migrate',
    'python -m pytest',
    'python -c x',
    'a',
    '$A',
    'node $A',
    'nginx -t',
    'bundle install',
  ];
  expect(those(runsUntilStopped, [...long, ...short])).toEqual(long);
  const detached = [
    'service a start',
    'service a start -D',
    '/etc/init.d/a start',
    'php-fpm -D',
    'cron',
    'crond',
    '/usr/sbin/sshd',
    'redis-server --daemonize yes',
    'apachectl start',
  ];
  const attached = [
    'service a stop',
    'service --status-all',
    'php-fpm',
    'cron -f',
    'crond -f',
    'crond -l 2 -f',
    'sshd -D',
    'apachectl -D FOREGROUND',
    'redis-server',
    '$A',
  ];
  expect(those(daemonizes, [...detached, ...attached])).toEqual(detached);
  const development = [
    'vite',
    'vite --host',
    'npx vite preview',
    'ng serve',
    'flask run',
    'python3 manage.py runserver',
    'php -S 0.0.0.0:80',
    'node --watch a.js',
    'uvicorn a:b --reload',
  ];
  const production = [
    'vite build',
    'ng build',
    'flask db upgrade',
    'python manage.py migrate',
    'php a.php',
    'node a.js',
    'uvicorn a:b',
    'constructor',
    'rails server',
    '$A',
  ];
  expect(those(isDevelopmentServer, [...development, ...production])).toEqual(development);
});

test('servers for developing are told by what is to start in their place', () => {
  const kinds = (...lines: readonly string[]) => lines.map((line) => kindOfDevelopmentServer(line.split(' ')));
  expect(kinds('uvicorn a:b --reload', 'npx nodemon a.js', 'tsx watch a.ts', 'node --watch=. a.js')).toEqual(Array(4).fill('watcher'));
  expect(kinds('flask run --reload', 'python3 manage.py runserver', 'python -m http.server')).toEqual(Array(3).fill('python'));
  expect(kinds('php -S 0.0.0.0:80', 'rails server -e development')).toEqual(Array(2).fill('framework'));
  expect(kinds('vite --watch', 'webpack serve --hot', 'next dev')).toEqual(Array(3).fill('bundler'));
});

test('debuggers', () => {
  const open = [
    'node --inspect=0.0.0.0:9229 a.js',
    'java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 A',
    'python -m debugpy --listen 0.0.0.0:5678 a.py',
    'dlv exec a --headless --listen=:2345',
    'dlv exec a --headless --listen :2345',
  ];
  const closed = [
    'node --inspect a.js',
    'node --inspect=9229 a.js',
    'java -agentlib:jdwp=transport=dt_socket,server=y,address=5005 A',
    'python -m debugpy --listen 5678 a.py',
    'python -m debugpy --listen localhost:5678 a.py',
    'dlv exec a --headless --listen=127.0.0.1:2345',
    '$A',
  ];
  expect(those(openDebugger, [...open, ...closed])).toEqual(open);
  expect(openDebuggerIn('--max-old-space-size=1 --inspect-brk=0.0.0.0')).toBe('--inspect-brk=0.0.0.0');
});

test('signals and ports', () => {
  expect(['TERM', 'sigterm', '15', 'SIGRTMIN+3', 'RTMAX-1', 'SIGKILL'].map(signalNumber)).toEqual([15, 15, 15, 37, 63, 9]);
  for (const text of ['', 'SIGFOO', '0', '-1', '65', 'RTMIN+16', 'RTMAX-15', 'SIG TERM']) expect(signalNumber(text)).toBeUndefined();
  for (const text of ['80', '80/tcp', '80-90/udp', '65535', '0', '5/sctp', '[::1]:80:80']) expect(readExposed(text)).toEqual({});
  for (const text of ['65536', '1-65536', '90-80', '80/http', 'http', '', '80,', '1:']) {
    expect(readExposed(text).refused).toBeDefined();
  }
  expect(readExposed('127.0.0.1:80:81/TCP')).toEqual({ mapping: '127.0.0.1:80', meant: '81/tcp' });
  expect(readExposed('80/Udp')).toEqual({ protocol: 'Udp', meant: '80/udp' });
});

test('what may bring a tool', () => {
  const safe = ['apt-get update', 'apt-get install -y tini libpq5=1', 'apk add --no-cache tzdata', 'npm ci', 'rm -rf a', 'useradd a'];
  const doubtful = ['apt-get install -y build-essential', 'apt-get install $A', 'make', './a.sh', '$A', 'apt-get upgrade'];
  expect(those(([name, ...args]) => !mayInstallAnything(name, args), [...safe, ...doubtful])).toEqual(safe);
  expect(toolOf('/usr/bin/curl')?.name).toBe('curl');
  expect(toolOf('ps')?.name).toBe('pgrep');
  expect(toolOf('node')).toBeUndefined();
});

test('what Docker refuses', () => {
  const problems = (text: string) => parseDockerfile({ path: 'Dockerfile', text }).problems.map(({ message }) => message);
  expect(problems('FROM a\nSHELL []\n')).toEqual(['SHELL needs a program']);
  expect(problems('FROM a\nHEALTHCHECK CMD\n')).toEqual(['HEALTHCHECK CMD needs a command']);
  expect(problems('FROM a\nHEALTHCHECK CMD a\nHEALTHCHECK NONE\n')).toEqual([]);
});

test('the first line of a script names its shell', () => {
  const shellOf = (text: string) => readScriptFile({ path: 'a', text })?.shell;
  expect(['#!/bin/sh\n', '#! /usr/bin/env bash', '#!/usr/bin/env -S bash -e\n', '#!/bin/dash -x\r\n'].map(shellOf)).toEqual([
    'sh',
    'bash',
    'bash',
    'dash',
  ]);
  for (const text of ['', 'echo a', '#!/usr/bin/python3', '#!', '# !/bin/sh']) expect(shellOf(text)).toBeUndefined();
  expect([...(readScriptFile({ path: 'a', text: '#!/bin/sh -e\n' })?.options ?? [])]).toEqual(['e']);
});

describe('the files of an image', () => {
  const project = (files: Record<string, string>) => loadProject(memoryTree(files), defaultConfig);
  const originIn = async (dockerfile: string, path: string, files: Record<string, string>, at = 'Dockerfile') => {
    const { dockerfiles, copiedFrom } = await project({ [at]: dockerfile, ...files });
    const stage = dockerfiles.find(({ file }) => file.path === at)?.stages.at(-1);
    return stage && copiedFrom(stage, path);
  };
  const script = { 'a.sh': '#!/bin/sh\n', 'bin/b.sh': '#!/bin/sh\n' };
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['COPY a.sh /x.sh', '/x.sh', 'a.sh'],
    ['COPY a.sh /x/', '/x/a.sh', 'a.sh'],
    ['COPY bin /x', '/x/b.sh', 'bin/b.sh'],
    ['COPY . /x', '/x/bin/b.sh', 'bin/b.sh'],
    ['COPY bin/ /', '/b.sh', 'bin/b.sh'],
    ['COPY *.sh /', '/a.sh', 'a.sh'],
    ['COPY ["./a.sh", "/x"]', '/x', 'a.sh'],
    ['WORKDIR /w\nCOPY a.sh .', '/w/a.sh', 'a.sh'],
    ['WORKDIR /w\nWORKDIR x\nCOPY a.sh y/', '/w/x/y/a.sh', 'a.sh'],
    ['COPY a.sh /x.sh\nCOPY bin/b.sh /x.sh', '/x.sh', 'bin/b.sh'],
    ['COPY a.sh /x.sh', '/y.sh', undefined],
    ['COPY none.sh /x.sh', '/x.sh', undefined],
    ['COPY a.sh /x.sh\nCOPY $A /x.sh', '/x.sh', undefined],
    ['COPY <<EOF /x.sh\necho\nEOF', '/x.sh', undefined],
    ['COPY a.sh x.sh', '/x.sh', undefined],
    ['COPY ../a.sh /x.sh', '/x.sh', undefined],
  ];
  test.each(cases)('%s: %s', async (copy, path, expected) => {
    expect(await originIn(`FROM acme/a:1\n${copy}\n`, path, script)).toBe(expected);
  });

  test('through other stages', async () => {
    const build = 'FROM a AS build\nWORKDIR /src\nCOPY . .\n';
    expect(await originIn(`${build}FROM b\nCOPY --from=build /src/bin /app\n`, '/app/b.sh', script)).toBe('bin/b.sh');
    expect(await originIn(`${build}FROM build\n`, '/src/a.sh', script)).toBe('a.sh');
    expect(await originIn(`${build}FROM b\nCOPY --from=0 /src/a.sh /x\n`, '/x', script)).toBe('a.sh');
    expect(await originIn(`${build}FROM b\nCOPY --from=acme/tools /src/a.sh /x\n`, '/x', script)).toBeUndefined();
  });

  test('a folder above the Dockerfile is the context when only there everything is', async () => {
    expect(await originIn('FROM a\nCOPY bin/b.sh /x\n', '/x', script, 'docker/Dockerfile')).toBe('bin/b.sh');
    expect(await originIn('FROM a\nCOPY . /x\n', '/x/a.sh', script, 'docker/Dockerfile')).toBeUndefined();
  });

  test('a build that names the context decides', async () => {
    const compose = (context: string) => ({
      'compose.yaml': `services:\n  a:\n    build: { context: ${context}, dockerfile: ${context === '.' ? 'app/' : ''}Dockerfile }\n`,
    });
    const files = { ...script, 'app/a.sh': '#!/bin/bash\n' };
    expect(await originIn('FROM a\nCOPY a.sh /x\n', '/x', { ...files, ...compose('.') }, 'app/Dockerfile')).toBe('a.sh');
    expect(await originIn('FROM a\nCOPY a.sh /x\n', '/x', { ...files, ...compose('app') }, 'app/Dockerfile')).toBe('app/a.sh');
  });

  test('copies in a ring of folders come to an end', async () => {
    const stages = Array.from(
      { length: 60 },
      (_, index) => `FROM a AS s${index + 1}\n${index ? `COPY --from=s${index} / /\n`.repeat(5) : ''}`,
    );
    expect(await originIn(stages.join(''), '/x', {})).toBeUndefined();
  });

  test('a script is read, or not known', async () => {
    const { files, ...at } = await project({ Dockerfile: 'FROM a\n', 'a.sh': '#!/bin/bash\na\n', 'b.py': 'b' });
    expect(files.script('a.sh', at)).toMatchObject({ isSet: true, value: { shell: 'bash' } });
    expect(files.script('b.py', at).isUnknown).toBe(true);
    expect(files.script('c.sh', at).isUnset).toBe(true);
  });
});

describe('what a stage starts', () => {
  const started = async (files: Record<string, string>) => {
    const { dockerfiles, commandsOf } = await loadProject(memoryTree(files), defaultConfig);
    const stage = dockerfiles[0]?.stages.at(-1);
    return (stage ? commandsOf(stage) : []).map(({ words, nested, background, packageScripts }) =>
      [
        ...packageScripts.map(({ name }) => `${name}:`),
        nested ? '?' : '',
        background ? '&' : '',
        words.map((word) => word ?? '…').join(' '),
      ]
        .filter(Boolean)
        .join(' '),
    );
  };
  const base = 'FROM acme/a:1\nWORKDIR /app\nCOPY . .\n';

  test('commands of Dockerfiles', async () => {
    expect(await started({ Dockerfile: `${base}CMD ["a", "b"]` })).toEqual(['a b']);
    expect(await started({ Dockerfile: `${base}CMD a & if b; then c "$d"; fi` })).toEqual(['& a', '? b', '? c …']);
    expect(await started({ Dockerfile: `${base}ENTRYPOINT ["tini", "--"]\nCMD a b` })).toEqual(['a b']);
    expect(await started({ Dockerfile: `${base}ENTRYPOINT ["a"]\nCMD ["b"]` })).toEqual(['a b']);
    expect(await started({ Dockerfile: `${base}ENTRYPOINT ["a"]\nCMD b` })).toEqual(['a']);
    expect(await started({ Dockerfile: `${base}ENTRYPOINT a\nCMD ["b"]` })).toEqual(['a']);
    expect(await started({ Dockerfile: base })).toEqual([]);
  });

  test('scripts and package scripts', async () => {
    const files = {
      'start.sh': '#!/bin/sh\nnpm run a &\nexec "$@"\n',
      'package.json': JSON.stringify({ scripts: { a: 'b && npm run c', c: 'npm run a', start: 'd' } }),
    };
    expect(await started({ ...files, Dockerfile: `${base}CMD ["npm", "start"]` })).toEqual(['npm start', 'start: d']);
    expect(await started({ ...files, Dockerfile: `${base}CMD ["npm", "run", "a"]` })).toEqual([
      'npm run a',
      'a: b',
      'a: npm run c',
      'a: c: npm run a',
    ]);
    expect(await started({ ...files, Dockerfile: `${base}ENTRYPOINT ["./start.sh"]\nCMD ["x"]` })).toEqual([
      './start.sh',
      '& npm run a',
      'a: & b',
      'a: & npm run c',
      'a: c: & npm run a',
      '…',
      'x',
    ]);
  });

  test('package scripts that call many others come to an end', async () => {
    const scripts = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`s${index}`, Array.from({ length: 50 }, (_, other) => `npm run s${other}`).join(' && ')]),
    );
    const all = await started({ Dockerfile: `${base}CMD ["npm", "run", "s0"]`, 'package.json': JSON.stringify({ scripts }) });
    expect(all.length).toBeLessThan(2000);
  });
});
