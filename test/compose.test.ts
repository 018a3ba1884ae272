import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Located, positionAt, textOf } from '../src/core/source.js';
import type { FileStatus } from '../src/core/tree.js';
import type { Value } from '../src/core/value.js';
import { buildApplications } from '../src/parsers/compose/application.js';
import { composeFileLists } from '../src/parsers/compose/commands.js';
import { parseDotenv } from '../src/parsers/compose/dotenv.js';
import { parseComposeFile } from '../src/parsers/compose/file.js';
import { substitute } from '../src/parsers/compose/interpolate.js';
import type { CommandLine, ComposeApplication, EnvironmentVariables, Service } from '../src/parsers/compose/types.js';
import { splitWords } from '../src/parsers/compose/words.js';

interface Options {
  readonly applications?: readonly (readonly string[])[];
  readonly ignored?: readonly string[];
  readonly commandTexts?: readonly string[];
}

/** Applications of a small tree. Files with `compose` in their names are what discovery would have found. */
function read(files: Readonly<Record<string, string>>, options: Options = {}): readonly ComposeApplication[] {
  const sources = new Map(Object.entries(files).map(([path, text]) => [path, { path, text }]));
  const stat = (path: string): FileStatus => (options.ignored?.includes(path) ? 'ignored' : sources.has(path) ? 'file' : 'absent');
  const parsed = new Map([...sources].map(([path, file]) => [path, parseComposeFile(file).composeFile]));
  const found = [...parsed].filter(([path]) => /compose[^/]*\.ya?ml$/.test(path)).map(([, file]) => file);
  return buildApplications(found, {
    stat,
    text: (path) => {
      const text = stat(path) === 'file' ? sources.get(path)?.text : undefined;
      return text === undefined ? { problem: options.ignored?.includes(path) ? 'ignored' : 'absent' } : { text };
    },
    parse: (path) => parsed.get(path),
    applications: options.applications ?? [],
    commandTexts: (options.commandTexts ?? []).flatMap((path) => sources.get(path) ?? []),
  });
}

/** The service `app` of the first application. */
function app(files: Readonly<Record<string, string>> | string, options?: Options): Service {
  const [first] = read(typeof files === 'string' ? { 'compose.yaml': files } : files, options);
  const service = first?.service('app');
  if (!service) throw new Error('there is no service "app"');
  return service;
}

/** A set value as it is, others in words: `unset`, `unknown` or `unknown: repo:?`. */
function brief(value: Value<unknown>): unknown {
  if (value.isSet) return value.value;
  if (value.isUnset) return 'unset';
  return value.parts ? `unknown: ${value.parts.map((part) => part ?? '?').join('')}` : 'unknown';
}

function words(value: Value<CommandLine>): unknown {
  if (!value.isSet) return brief(value);
  return value.value.form === 'exec' ? value.value.words : `sh: ${value.value.text}`;
}

function variables(environment: EnvironmentVariables, ...more: readonly string[]): Record<string, unknown> {
  return Object.fromEntries([...environment.names, ...more].map((name) => [name, brief(environment.get(name))]));
}

function ports(service: Service): unknown {
  const { ports } = service;
  if (!ports.isSet) return brief(ports);
  return ports.value.map((port) => `${[port.hostIp, port.published, port.target].map(brief).join(' ')} ${port.protocol}`);
}

function mounts(service: Service): unknown {
  const { mounts } = service;
  if (!mounts.isSet) return brief(mounts);
  return mounts.value.map(({ type, source, target, readOnly }) => `${type} ${brief(source)} ${brief(target)}${readOnly ? ' ro' : ''}`);
}

/** `path:line:column text [via …]`. */
function where(at: Located): string {
  const { line, column } = positionAt(at.file, at.range[0]);
  const via = at.via?.map((each) => `${each.kind} ${each.file.path}:${positionAt(each.file, each.range[0]).line}`);
  return `${at.file.path}:${line}:${column} ${textOf(at)}${via ? ` [${via.join(', ')}]` : ''}`;
}

function problems(application: ComposeApplication | undefined): readonly string[] {
  return application?.problems.map(({ at, message }) => `${where(at)} | ${message}`) ?? [];
}

const service = (lines: string): string => `services:\n  app:\n    image: acme/app:1\n${lines.replaceAll(/^/gm, '    ')}\n`;

describe('interpolation', () => {
  const values: Readonly<Record<string, string>> = { A: 'a', EMPTY: '', N: '3' };
  test.each([
    ['$A', 'a'],
    ['${A}', 'a'],
    ['x${A}y', 'xay'],
    ['$A-b', 'a-b'],
    ['${EMPTY}', ''],
    ['${EMPTY:-d}', 'd'],
    ['${EMPTY-d}', ''],
    ['${A:-d}', 'a'],
    ['${X:-d}', 'd'],
    ['${X-d}', 'd'],
    ['${X:-}', ''],
    ['${X:-x${A}y}', 'xay'],
    ['${X:-${Y:-${A}}}', 'a'],
    ['${X:-{"k":1}}', '{"k":1}'],
    ['${A:?must be set}', 'a'],
    ['${A?must be set}', 'a'],
    ['${A:+alt}', 'alt'],
    ['${EMPTY:+alt}', ''],
    ['${EMPTY+alt}', 'alt'],
    ['$$A', '$A'],
    ['$${A}', '${A}'],
    ['a$', 'a$'],
    ['$1 $(date) $ x', '$1 $(date) $ x'],
    ['', ''],
    ['repo:${X}', 'repo:?'],
    ['${X}', '?'],
    ['${X:?set me, e.g. ${Y}}', '?'],
    ['${X:+alt}', '?'],
    ['${X:-x${Y}z}', 'x?z'],
    ['${A/x/y}', '? !${A/x/y}'],
    ['${A', '? !${A'],
    ['${A:-x', '? !${A:-x'],
    ['a ${} b', 'a ? b !${}'],
    ['${X:-${bad!}}', '? !${bad!}'],
    ['${A:-${bad!}}', 'a'],
  ])('%s', (text, expected) => {
    const { parts, invalid } = substitute(text, (name) => values[name]);
    const errors = invalid.map(([start, end]) => ` !${text.slice(start, end)}`);
    expect([...parts.map((part) => part ?? '?'), ...errors].join('')).toBe(expected);
  });

  test('deep and wide texts end', () => {
    expect(substitute('${A:-'.repeat(20_000), () => undefined).invalid).toHaveLength(1);
    expect(substitute('${X:-$A$B}'.repeat(50_000), () => undefined).parts).toHaveLength(100_000);
    expect(substitute('${A:-{}'.repeat(20_000), () => undefined).invalid).toHaveLength(1);
    expect(substitute('${{'.repeat(50_000), () => undefined).invalid).toHaveLength(1);
  });

  test('reads the .env of the project folder, types plain scalars, and says where a value came from', () => {
    const one = app({
      'compose.yaml': 'services:\n  app:\n    image: "acme/app:${TAG}"\n    scale: ${N:-2}\n    user: ${UID_GID}\n    restart: ${R:-no}\n',
      '.env': 'TAG=1.2\n',
    });
    expect([
      brief(one.image),
      one.image.isSet && one.image.isLiteral,
      brief(one.replicas),
      one.node.get('scale').scalar,
      brief(one.restart),
    ]).toEqual(['acme/app:1.2', false, 2, 2, 'no']);
    expect(where(one.image.at)).toBe('compose.yaml:3:12 "acme/app:${TAG}" [interpolation compose.yaml:3]');
    expect(one.user).toMatchObject({ isUnknown: true, why: 'the value of "UID_GID" is not in the files' });
  });

  test('an ignored .env tells nothing', () => {
    const files = { 'compose.yaml': 'services:\n  app:\n    image: "acme/app:${TAG}"\n', '.env': 'TAG=1.2\n' };
    expect(brief(app(files, { ignored: ['.env'] }).image)).toBe('unknown: acme/app:?');
  });

  test('keys are left alone', () => {
    expect(app('services:\n  app:\n    image: a\n    environment:\n      $K: $$v\n').environment.names).toEqual(['$K']);
  });

  test('invalid variables are placed exactly', () => {
    const text = 'services:\n  app:\n    image: a\n    command: |\n      echo ${entry%:*}\n    user: "1${"\n    platform: ${A/b}\n';
    expect(problems(read({ 'compose.yaml': text })[0])).toEqual([
      'compose.yaml:5:12 ${entry%:*} | "${entry%:*}" is no valid variable, and Compose refuses the file; write "$$" for a dollar sign',
      'compose.yaml:6:13 ${ | "${" is no valid variable, and Compose refuses the file; write "$$" for a dollar sign',
      'compose.yaml:7:15 ${A/b} | "${A/b}" is no valid variable, and Compose refuses the file; write "$$" for a dollar sign',
    ]);
  });

  test('variables that double each other end', () => {
    const dotenv = Array.from({ length: 60 }, (_, i) => `V${i + 1}=$V${i}$V${i}`).join('\n');
    const one = app({ 'compose.yaml': service('user: ${V60}'), '.env': `V0=x\n${dotenv}\n` });
    expect(brief(one.user)).toBe('unknown: ?');
  });
});

describe('.env', () => {
  test.each<[string, Record<string, unknown>]>([
    ['A=1\nB = two words # note\nC=a#b\n', { A: '1', B: 'two words', C: 'a#b' }],
    ['export A=1\r\n# B=2\r\n\r\nC=3\r\n', { A: '1', C: '3' }],
    ['A="x\\ny \\"q\\" $$z" # note\nB=\'a\\n$X\'\n', { A: 'x\ny "q" $z', B: 'a\\n$X' }],
    ['A="two\nlines"\nB=2', { A: 'two\nlines', B: '2' }],
    ['A=1\nB=${A}/x\nC=${X:-d}\nD=p${X}\n', { A: '1', B: '1/x', C: 'd', D: 'unknown: p?' }],
    ['A=1\nA=2\n', { A: '2' }],
    ['A=\nB: yaml\nSHELL_ONE\n', { A: '', B: 'yaml', SHELL_ONE: 'unknown' }],
    ['__proto__=1\nconstructor=2\n', { ['__proto__']: '1', constructor: '2' }],
    ['\ufeffA=1\n!! nonsense\nB="open\nC=3\n', { A: '1', B: '"open', C: '3' }],
    ['', {}],
  ])('%j', (text, expected) => {
    const values = parseDotenv({ path: '.env', text });
    expect([...values].map(([name, value]) => [name, brief(value)])).toEqual(Object.entries(expected));
  });

  test('places are the values', () => {
    const values = parseDotenv({ path: '.env', text: 'export A="x" # y\nB=\n' });
    expect([...values.values()].map(({ at }) => where(at))).toEqual(['.env:1:11 x', '.env:2:1 B']);
  });
});

test.each([
  ['node worker.js', ['node', 'worker.js']],
  ['sh -c "a && b" \'c d\'e', ['sh', '-c', 'a && b', 'c de']],
  ['a\\ b "c\\d\\"" \'\'', ['a b', 'c\\d"', '']],
  ['', []],
  ['echo "open', undefined],
])('words of %s', (text, expected) => {
  expect(splitWords(text)).toEqual(expected);
});

describe('service', () => {
  test.each<[string, unknown]>([
    ['80', 'unset unset 80 tcp'],
    ['"8080:80"', 'unset 8080 80 tcp'],
    ['"127.0.0.1:8080:80/UDP"', '127.0.0.1 8080 80 udp'],
    ['"[::1]:80:80"', '::1 80 80 tcp'],
    ['"::1:80:80"', '::1 80 80 tcp'],
    ['"127.0.0.1::80"', '127.0.0.1 unset 80 tcp'],
    ['"8000-8010:9000-9010"', 'unset 8000-8010 9000-9010 tcp'],
    ['"${P:-81}:80"', 'unset 81 80 tcp'],
    ['"${P}:80"', 'unknown unknown: ? 80 tcp'],
    ['"127.0.0.1:${P}:80"', '127.0.0.1 unknown: ? 80 tcp'],
    ['"${IP}:80:80"', 'unknown: ? 80 80 tcp'],
    ['"${P}"', 'unknown unknown unknown: ? tcp'],
    ['nonsense', 'unset unset unknown tcp'],
    ['{ target: 80 }', 'unset unset 80 tcp'],
    ['{ target: 80, published: "8080", host_ip: 127.0.0.1, protocol: udp }', '127.0.0.1 8080 80 udp'],
    ['[80]', 'unknown unknown unknown tcp'],
  ])('port %s', (item, expected) => {
    expect(ports(app(service(`ports:\n  - ${item}`)))).toEqual([expected]);
  });

  test.each<[string, unknown]>([
    ['./data:/data', 'bind ./data /data'],
    ['/a:/b:ro', 'bind /a /b ro'],
    ['~/x:/x:z,ro', 'bind ~/x /x ro'],
    ['"C:\\\\data:/data"', 'bind C:\\data /data'],
    ['data:/data', 'volume data /data'],
    ['/data', 'anonymous unset /data'],
    ['"${D:-./d}:/data"', 'bind ./d /data'],
    ['"${D}:/data"', 'unknown unknown: ? /data'],
    ['"./x${D}:/data"', 'bind unknown: ./x? /data'],
    ['"${D}"', 'unknown unknown unknown: ?'],
    ['{ type: bind, source: ./a, target: /a, read_only: true }', 'bind ./a /a ro'],
    ['{ type: volume, target: /a, read_only: "yes" }', 'anonymous unset /a ro'],
    ['{ type: tmpfs, target: /a }', 'tmpfs unset /a'],
    ['{ type: cluster, source: c, target: /a }', 'other c /a'],
    ['{ target: /a }', 'unknown unset /a'],
  ])('mount %s', (item, expected) => {
    expect(mounts(app(service(`volumes:\n  - ${item}`)))).toEqual([expected]);
  });

  test('tmpfs is a mount', () => {
    expect(mounts(app(service('tmpfs: /run:size=1m')))).toEqual(['tmpfs unset /run']);
    expect(mounts(app(service('volumes: [data:/a]\ntmpfs:\n  - /run\n  - /tmp')))).toEqual([
      'volume data /a',
      'tmpfs unset /run',
      'tmpfs unset /tmp',
    ]);
  });

  test.each<[string, unknown]>([
    ['command: node worker.js "a b"', ['node', 'worker.js', 'a b']],
    ['command: [node, worker.js]', ['node', 'worker.js']],
    ['command: [node, "${X}"]', 'unknown: node?'],
    ['command: run ${X}', 'unknown: run ?'],
    ['command: echo "open', 'unknown'],
    ['command: [a, { b: c }]', 'unknown: a?'],
    ['command: { a: b }', 'unknown'],
    ['command:', 'unset'],
    ['command: []', []],
    ['user: x', 'unset'],
  ])('%s', (lines, expected) => {
    expect(words(app(service(lines)).command)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['depends_on: [db, cache]', ['db service_started short', 'cache service_started short']],
    ['depends_on:\n  db: { condition: service_healthy, required: false }', ['db service_healthy long false']],
    ['depends_on:\n  db: {}\n  m: { condition: nonsense }', ['db unset long', 'm unknown long']],
    ['depends_on: ["${X}"]', 'unknown'],
    ['depends_on: db', 'unknown'],
    ['user: x', 'unset'],
  ])('%s', (lines, expected) => {
    const { dependsOn } = app(service(lines));
    const shown = dependsOn.value?.map(({ service, condition, short, required }) =>
      [service, brief(condition), short ? 'short' : 'long', ...(required.isSet ? [required.value] : [])].join(' '),
    );
    expect(shown ?? brief(dependsOn)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['healthcheck:\n  test: ["CMD", "curl", "-f", "http://x"]\n  interval: 1m30s\n  retries: 3', ['curl', '-f', 'http://x']],
    ['healthcheck:\n  test: ["CMD-SHELL", "a || exit 1"]', 'sh: a || exit 1'],
    ['healthcheck:\n  test: a || exit 1', 'sh: a || exit 1'],
    ['healthcheck:\n  test: ["NONE"]', 'disabled'],
    ['healthcheck:\n  test: NONE', 'disabled'],
    ['healthcheck: { disable: true }', 'disabled'],
    ['healthcheck: { disable: "yes" }', 'disabled'],
    ['healthcheck: { interval: 5s }', 'unset'],
    ['healthcheck:\n  test: [curl, x]', 'unknown'],
    ['healthcheck: [x]', 'no healthcheck: unknown'],
    ['healthcheck:', 'no healthcheck: unset'],
  ])('%s', (lines, expected) => {
    const { healthcheck } = app(service(lines));
    const { value } = healthcheck;
    expect(value ? (value.disabled ? 'disabled' : words(value.test)) : `no healthcheck: ${brief(healthcheck)}`).toEqual(expected);
  });

  test('times, numbers and sizes', () => {
    const one = app(
      service(
        'healthcheck: { test: x, interval: 1m30s, timeout: 500ms, start_period: "${S:-2s}", retries: "3" }\nstop_grace_period: 2m\nrestart: unless-stopped\nprofiles: [a, b]\nuser: 1000:1000\nplatform: linux/amd64\ndeploy:\n  replicas: 3\n  resources:\n    limits: { cpus: "0.50", memory: 512M }\n    reservations: { cpus: 0.25, memory: 64kb }',
      ),
    );
    const { value } = one.healthcheck;
    expect([value?.interval, value?.timeout, value?.startPeriod, value?.retries].map((each) => each && brief(each))).toEqual([
      90, 0.5, 2, 3,
    ]);
    expect([one.stopGracePeriod, one.restart, one.profiles, one.user, one.platform, one.replicas].map(brief)).toEqual([
      120,
      'unless-stopped',
      ['a', 'b'],
      '1000:1000',
      'linux/amd64',
      3,
    ]);
    expect([one.limits.cpu, one.limits.memory, one.reservations.cpu, one.reservations.memory].map(brief)).toEqual([
      0.5,
      512 * 2 ** 20,
      0.25,
      65536,
    ]);
  });

  test('short keys for resources and replicas', () => {
    const one = app(service('cpus: 1.5\nmem_limit: 1g\nmem_reservation: 100\nscale: 2'));
    expect([one.limits.cpu, one.limits.memory, one.reservations.cpu, one.reservations.memory, one.replicas].map(brief)).toEqual([
      1.5,
      2 ** 30,
      'unset',
      100,
      2,
    ]);
  });

  test('what is missing is placed at the service', () => {
    const one = app(service('user: x'));
    expect([one, one.limits.memory.at, one.stopGracePeriod.at, one.healthcheck.at].map(where)).toEqual(
      Array(4).fill('compose.yaml:2:3 app'),
    );
  });

  test('wrong types are unknown, and never throw', () => {
    const one = app(
      service(
        'build: [x]\nports: 80\nvolumes: x\nhealthcheck: 3\ndeploy: yes please\nenvironment: 3\nprofiles: p\nstop_grace_period: [1]\nscale: many',
      ),
    );
    expect(
      [one.build, one.ports, one.mounts, one.healthcheck, one.limits.cpu, one.replicas, one.profiles, one.stopGracePeriod].map(brief),
    ).toEqual(Array(8).fill('unknown'));
    expect([brief(one.environment.get('X')), one.environment.isComplete]).toEqual(['unknown', false]);
    const [other] = read({ 'compose.yaml': 'services:\n  a: 3\n  b:\n  c: [x]\n  d: { image: x }\n' });
    expect(other?.services.map(({ name, image }) => `${name} ${brief(image)}`)).toEqual(['a unknown', 'b unknown', 'c unknown', 'd x']);
  });

  test('a service that another file must complete leaves the rest unknown', () => {
    const one = app('services:\n  web: { image: x }\n  app:\n    environment: { A: 1 }\n    deploy: { replicas: 2 }\n');
    expect([one.image, one.healthcheck, one.limits.memory, one.replicas].map(brief)).toEqual(['unknown', 'unknown', 'unknown', 2]);
    expect(variables(one.environment, 'B')).toEqual({ A: '1', B: 'unknown' });
  });

  test.each<[string, string, readonly unknown[]]>([
    ['build: .', 'compose.yaml', ['', 'Dockerfile', 'unset']],
    ['build: ./api', 'deploy/compose.yaml', ['deploy/api', 'deploy/api/Dockerfile', 'unset']],
    ['build: { context: .., dockerfile: docker/Dockerfile.api, target: run }', 'deploy/compose.yaml', ['', 'docker/Dockerfile.api', 'run']],
    ['build: { context: api, dockerfile: ../Dockerfile }', 'compose.yaml', ['api', 'Dockerfile', 'unset']],
    ['build: { dockerfile: D }', 'a/compose.yaml', ['a', 'a/D', 'unset']],
    ['build: https://github.com/o/r.git', 'compose.yaml', ['unknown', 'unknown', 'unset']],
    ['build: ../outside', 'compose.yaml', ['unknown', 'unknown', 'unset']],
    ['build: "${C}/x"', 'compose.yaml', ['unknown: ?/x', 'unknown', 'unset']],
    ['build: { context: ., dockerfile: "${D}" }', 'compose.yaml', ['', 'unknown: ?', 'unset']],
    ['build: { context: ., dockerfile_inline: "FROM x" }', 'compose.yaml', ['', 'unset', 'unset']],
  ])('%s in %s', (lines, path, expected) => {
    const { value } = app({ [path]: service(lines) }).build;
    expect([value?.context, value?.dockerfile, value?.target].map((each) => each && brief(each))).toEqual(expected);
  });

  test('build arguments', () => {
    const { value } = app({ 'compose.yaml': service('build:\n  context: .\n  args: [A=1, B, "C=${X}"]'), '.env': 'B=2\n' }).build;
    expect(value && variables(value.args, 'D')).toEqual({ A: '1', B: '2', C: 'unknown: ?', D: 'unset' });
  });
});

describe('environment', () => {
  test.each<[string, Record<string, unknown>, boolean]>([
    ['environment: { A: 1, B: "true", C: , D: "${X:-d}" }', { A: '1', B: 'true', C: 'unknown', D: 'd', Z: 'unset' }, true],
    [
      'environment:\n  - A=1\n  - B=x=y\n  - C\n  - D=${X}\n  - E=',
      { A: '1', B: 'x=y', C: 'unknown', D: 'unknown: ?', E: '', Z: 'unset' },
      true,
    ],
    ['environment: ["${X}=1", A=2]', { A: '2', Z: 'unknown' }, false],
    ['environment: { __proto__: 1 }', { ['__proto__']: '1', constructor: 'unset', Z: 'unset' }, true],
    ['user: x', { Z: 'unset' }, true],
  ])('%s', (lines, expected, isComplete) => {
    const { environment } = app(service(lines));
    const names = Object.keys(expected).filter((name) => !environment.names.includes(name));
    expect(Object.entries(variables(environment, ...names))).toEqual(Object.entries(expected));
    expect(environment.isComplete).toBe(isComplete);
  });

  const files = {
    'compose.yaml': service('environment: { A: own }\nenv_file:\n  - a.env\n  - path: ./env/b.env\n    required: false\n'),
    'a.env': 'A=file\nB=a\nC=a\n',
    'env/b.env': 'C=b\nD=${TAG:-t}\n',
  };

  test('environment wins over env_file, and a later file over an earlier one', () => {
    const { environment } = app(files);
    expect(variables(environment, 'Z')).toEqual({ A: 'own', B: 'a', C: 'b', D: 't', Z: 'unset' });
    expect(environment.isComplete).toBe(true);
    expect(where(environment.get('C').at)).toBe('env/b.env:1:3 b [env-file compose.yaml:7]');
    expect(environment.get('B')).toMatchObject({ isSet: true, isLiteral: false });
  });

  test.each([
    [['env/b.env'], { A: 'own', B: 'unknown', C: 'unknown', Z: 'unknown' }] as const,
    [['a.env'], { A: 'own', C: 'b', D: 't', Z: 'unknown' }] as const,
  ])('without %s, only what it could set is unknown', (ignored, expected) => {
    const { environment } = app(files, { ignored });
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, brief(environment.get(name))]))).toEqual(expected);
    expect(environment.isComplete).toBe(false);
  });

  test('a single env_file, a raw one, and one outside', () => {
    const one = (lines: string) => app({ 'compose.yaml': service(lines), 'a.env': 'A="$$x" # y\n' }).environment;
    expect(variables(one('env_file: a.env'))).toEqual({ A: '$x' });
    expect(variables(one('env_file: [{ path: a.env, format: raw }]'))).toEqual({ A: '"$$x" # y' });
    expect(brief(one('env_file: ../a.env').get('A'))).toBe('unknown');
    expect(brief(one('env_file: "${X}"').get('A'))).toBe('unknown');
  });

  test('places of list items are their values where they stand in plain sight', () => {
    const { environment } = app(service('environment:\n  - A=1\n  - "B=2"\n  - \'C=3\'\n  - "D=a\\tb"\n  - E=\n'));
    expect(
      ['A', 'B', 'C', 'D', 'E'].map((name) => environment.get(name)).map((value) => `${where(value.at)} ${value.isSet && value.isLiteral}`),
    ).toEqual([
      'compose.yaml:5:11 1 true',
      'compose.yaml:6:12 2 true',
      'compose.yaml:7:12 3 true',
      'compose.yaml:8:9 "D=a\\tb" false',
      'compose.yaml:9:9 E= false',
    ]);
  });
});

describe('merging files', () => {
  const over = (base: string, override: string): Service =>
    app({ 'compose.yaml': service(base), 'compose.override.yaml': `services:\n  app:\n${override.replaceAll(/^/gm, '    ')}\n` });

  test('scalars replace, and keep their earlier places', () => {
    const one = over('user: a\nrestart: always', 'user: b\nimage:');
    expect([one.user, one.restart, one.image].map(brief)).toEqual(['b', 'always', 'acme/app:1']);
    expect(one.user.origins.map(where)).toEqual(['compose.yaml:4:11 a', 'compose.override.yaml:3:11 b']);
    expect([where(one.user.at), one.user.isSet && one.user.isLiteral, where(one), where(one.healthcheck.at)]).toEqual([
      'compose.override.yaml:3:11 b',
      true,
      'compose.override.yaml:2:3 app',
      'compose.override.yaml:2:3 app',
    ]);
    expect(one.sources.map((node) => where(node.key))).toEqual(['compose.yaml:2:3 app', 'compose.override.yaml:2:3 app']);
  });

  test.each<[string, string, string, (one: Service) => unknown, unknown]>([
    ['commands replace', 'command: [a, b]', 'command: c', (one) => words(one.command), ['c']],
    ['an empty command resets', 'command: [a, b]', 'command:', (one) => words(one.command), 'unset'],
    ['entrypoints replace', 'entrypoint: [a]', 'entrypoint: [b, c]', (one) => words(one.entrypoint), ['b', 'c']],
    [
      'tests of health checks replace, the rest merges',
      'healthcheck: { test: [CMD, a], interval: 5s }',
      'healthcheck: { test: [CMD, b] }',
      ({ healthcheck: { value } }) => value && [words(value.test), brief(value.interval)],
      [['b'], 5],
    ],
    ['lists append', 'security_opt: [a]', 'security_opt: [b]', (one) => brief(one.node.get('security_opt').strings()), ['a', 'b']],
    ['profiles are a set', 'profiles: [a, b]', 'profiles: [b, c]', (one) => brief(one.profiles), ['a', 'b', 'c']],
    [
      'ports are one by ip, ports and protocol',
      'ports: ["8080:80", "127.0.0.1:90:90", 70]',
      'ports: ["8080:80/tcp", { target: 90, published: "90", host_ip: 127.0.0.1 }, "8080:80/udp", "70"]',
      ports,
      ['unset 8080 80 tcp', '127.0.0.1 90 90 tcp', 'unset unset 70 tcp', 'unset 8080 80 udp'],
    ],
    [
      'unknown ports are like no other',
      'ports: ["${P}:80"]',
      'ports: ["${P}:80"]',
      ports,
      ['unknown unknown: ? 80 tcp', 'unknown unknown: ? 80 tcp'],
    ],
    [
      'volumes are one by target',
      'volumes: [one:/data, ./x:/x]',
      'volumes: [{ type: bind, source: ./y, target: /x }, two:/data:ro]',
      mounts,
      ['volume two /data ro', 'bind ./y /x'],
    ],
    [
      'devices are one by target',
      'devices: ["/a:/d", /e]',
      'devices: ["/b:/d"]',
      (one) => brief(one.node.get('devices').strings()),
      ['/b:/d', '/e'],
    ],
    [
      'secrets are one by target',
      'secrets: [a, b]',
      'secrets: [{ source: c, target: /run/secrets/a }]',
      (one) => one.node.get('secrets').items.length,
      2,
    ],
    [
      'environment map over list',
      'environment: [A=1, B=2]',
      'environment: { B: 3, C: 4 }',
      (one) => variables(one.environment),
      { A: '1', B: '3', C: '4' },
    ],
    [
      'environment list over map',
      'environment: { A: 1, B: 2 }',
      'environment: [B=3, C]',
      (one) => variables(one.environment),
      { A: '1', B: '3', C: 'unknown' },
    ],
    [
      'environment list over list',
      'environment: [A=1, B=2]',
      'environment: [B=3]',
      (one) => variables(one.environment),
      { A: '1', B: '3' },
    ],
    [
      'a variable from the shell replaces',
      'environment: { A: 1 }',
      'environment: { A: }',
      (one) => variables(one.environment),
      { A: 'unknown' },
    ],
    [
      'labels merge by key',
      'labels: [a=1]',
      'labels: { a: 2, b: 3 }',
      (one) => [...one.node.get('labels').entries.values()].map(({ value }) => value.text),
      ['2', '3'],
    ],
    ['hosts merge by name', 'extra_hosts: ["h:1"]', 'extra_hosts: { h: 2 }', (one) => one.node.get('extra_hosts', 'h').text, '2'],
    [
      'build path and map',
      'build: ./a',
      'build: { target: t, args: { A: 1 } }',
      ({ build: { value } }) => value && [brief(value.context), brief(value.target), variables(value.args)],
      ['a', 't', { A: '1' }],
    ],
    [
      'build.args list over map',
      'build: { args: { A: 1 } }',
      'build: { args: [A=2] }',
      ({ build: { value } }) => value && variables(value.args),
      { A: '2' },
    ],
    [
      'short and long depends_on',
      'depends_on: [a, b]',
      'depends_on: { b: { condition: service_healthy } }',
      (one) => one.dependsOn.value?.map(({ service, condition, short }) => `${service} ${brief(condition)} ${short}`),
      ['a service_started true', 'b service_healthy false'],
    ],
    [
      'a short dependency over a long one',
      'depends_on: { b: { condition: service_healthy } }',
      'depends_on: [b]',
      (one) => one.dependsOn.value?.map(({ service, condition, short }) => `${service} ${brief(condition)} ${short}`),
      ['b service_started true'],
    ],
    [
      'env_file text over list',
      'env_file: [a.env]',
      'env_file: b.env',
      (one) => brief(one.node.get('env_file').strings()),
      ['a.env', 'b.env'],
    ],
    [
      'logging of another driver replaces',
      'logging: { driver: a, options: { x: 1 } }',
      'logging: { driver: b }',
      (one) => one.node.get('logging', 'options').kind,
      'missing',
    ],
    [
      'logging of the same driver merges',
      'logging: { options: { x: 1 } }',
      'logging: { driver: b }',
      (one) => one.node.get('logging', 'options', 'x').text,
      '1',
    ],
    ['ulimits replace', 'ulimits: { n: { soft: 1, hard: 2 } }', 'ulimits: { n: 3 }', (one) => one.node.get('ulimits', 'n').text, '3'],
    ['different forms are unknown', 'deploy: { replicas: 1 }', 'deploy: x', (one) => brief(one.replicas), 'unknown'],
    [
      '!reset removes',
      'ports: ["80:80"]\nenvironment: { A: 1, B: 2 }',
      'ports: !reset []\nenvironment: { A: !reset null }',
      (one) => [ports(one), variables(one.environment)],
      ['unset', { B: '2' }],
    ],
    [
      '!reset null removes a list of variables',
      'environment: [A=1]',
      'environment: !reset null',
      (one) => variables(one.environment, 'A'),
      { A: 'unset' },
    ],
    [
      '!override replaces',
      'ports: ["80:80"]\nenvironment: { A: 1 }',
      'ports: !override ["81:81"]\nenvironment: !override { B: 2 }',
      (one) => [ports(one), variables(one.environment)],
      [['unset 81 81 tcp'], { B: '2' }],
    ],
    ['extension fields merge', 'x-a: { b: 1 }', 'x-a: { c: 2 }', (one) => [...one.node.get('x-a').entries.keys()], ['b', 'c']],
  ])('%s', (_, base, override, look, expected) => {
    expect(look(over(base, override))).toEqual(expected);
  });

  test('!reset in one file alone removes, and a third file may write again', () => {
    expect(ports(app(service('ports: !reset ["80:80"]')))).toBe('unset');
    const files = {
      'a.compose.yaml': service('ports: ["80:80"]'),
      'b.compose.yaml': 'services:\n  app:\n    ports: !reset null\n',
      'c.compose.yaml': 'services:\n  app:\n    ports: ["82:82"]\n',
    };
    expect(ports(app(files, { applications: [Object.keys(files)] }))).toEqual(['unset 82 82 tcp']);
  });

  test('paths of all files start from the folder of the first', () => {
    const files = {
      'deploy/compose.yaml': service('build: ../api'),
      'deploy/prod/compose.prod.yaml': 'services:\n  app:\n    env_file: prod.env\n  web:\n    build: ../web\n',
      'deploy/prod.env': 'A=1\n',
    };
    const [application] = read(files, { applications: [Object.keys(files).slice(0, 2)] });
    expect(
      application?.services.map(({ name, build, environment }) => [
        name,
        build.value && brief(build.value.context),
        variables(environment),
      ]),
    ).toEqual([
      ['app', 'api', { A: '1' }],
      ['web', 'web', {}],
    ]);
  });

  test('merge keys, anchors, extension fields, CRLF', () => {
    const text = [
      'x-one: &one',
      '  restart: always',
      '  environment: { A: 1 }',
      'x-two: &two { restart: "no", user: two, command: *missing }',
      'services:',
      '  app:',
      '    <<: [*one, *two]',
      '    image: &image acme/app:1',
      '    mem_limit: 1g',
      '  other:',
      '    image: *image',
      '',
    ];
    const one = app(text.join('\n').replace(', command: *missing', '').replaceAll('\n', '\r\n'));
    expect([one.restart, one.user, one.image, one.limits.memory].map(brief)).toEqual(['always', 'two', 'acme/app:1', 2 ** 30]);
    expect(where(one.restart.at)).toBe('compose.yaml:2:12 always [merge compose.yaml:7]');
    expect([one.restart, one.image].map((value) => value.isSet && value.isLiteral)).toEqual([false, false]);
    expect(where(one.application.service('other')?.image.at as Located)).toBe('compose.yaml:8:19 acme/app:1 [alias compose.yaml:11]');
  });
});

test('files that include each other are not copied for ever', () => {
  const paths = Array.from({ length: 120 }, (_, index) => `compose.${index}.yaml`);
  const including = (index: number) => `include: [compose.${index + 1}.yaml, { path: [compose.${index + 1}.yaml, x.yaml] }]\n`;
  const files = Object.fromEntries(paths.map((path, index) => [path, `${including(index)}services: { s${index}: { image: a } }\n`]));
  const applications = read({ ...files, 'x.yaml': 'services: { x: { image: a } }\n' });
  expect(applications.map(({ services }) => services.length)).toContain(51);
});

describe('extends', () => {
  test.each([['down'], ['up']])('a long chain is cut, %s the file', (direction) => {
    const links = Array.from({ length: 60 }, (_, index) => `  s${index}: { extends: s${index + 1}, user: a }\n`);
    const services = ['  app: { extends: s0 }\n', ...links, '  s60: { image: b }\n'];
    const one = app(`services:\n${(direction === 'up' ? services.reverse() : services).join('')}`);
    expect([one.image, one.user].map(brief)).toEqual(['unknown', 'a']);
  });

  test('merges over a service of the same file, and says so', () => {
    const one = app(
      'services:\n  base:\n    image: b:1\n    ports: ["80:80"]\n    environment: { A: 1, B: 2 }\n  app:\n    extends: base\n    environment: { B: 3 }\n    ports: ["81:81"]\n',
    );
    expect([brief(one.image), ports(one), variables(one.environment)]).toEqual([
      'b:1',
      ['unset 80 80 tcp', 'unset 81 81 tcp'],
      { A: '1', B: '3' },
    ]);
    expect([where(one.image.at), where(one.environment.get('A').at), where(one.environment.get('B').at)]).toEqual([
      'compose.yaml:3:12 b:1 [extends compose.yaml:7]',
      'compose.yaml:5:23 1 [extends compose.yaml:7]',
      'compose.yaml:8:23 3',
    ]);
    expect([where(one), where(one.healthcheck.at), one.node.get('extends').kind]).toEqual([
      'compose.yaml:6:3 app',
      'compose.yaml:6:3 app',
      'missing',
    ]);
  });

  const chain = {
    'deploy/compose.yaml': 'services:\n  app:\n    extends: { file: ../common/services.yaml, service: web }\n    user: me\n',
    'common/services.yaml':
      'services:\n  web:\n    extends: { file: deep/base.yaml, service: base }\n    build: ../api\n    user: web\n  other: { image: o }\n',
    'common/deep/base.yaml': 'services:\n  base:\n    restart: always\n    env_file: base.env\n    image: "b:${TAG}"\n',
    'common/deep/base.env': 'A=1\n',
    'deploy/.env': 'TAG=7\n',
  };

  test('follows chains over files, whose paths start from their own folders', () => {
    const one = app(chain);
    expect([one.user, one.restart, one.image].map(brief)).toEqual(['me', 'always', 'b:7']);
    expect([one.build.value && brief(one.build.value.context), variables(one.environment)]).toEqual(['api', { A: '1' }]);
    expect(where(one.restart.at)).toBe('common/deep/base.yaml:3:14 always [extends common/services.yaml:3, extends deploy/compose.yaml:3]');
    expect(problems(one.application)).toEqual([]);
  });

  test('what stands in a file that cannot be read is unknown', () => {
    const one = app(chain, { ignored: ['common/deep/base.yaml'] });
    expect([one.user, one.restart, one.image, one.limits.memory, one.replicas].map(brief)).toEqual([
      'me',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect([brief(one.environment.get('A')), one.environment.isComplete]).toEqual(['unknown', false]);
    expect(one.application.unread.map(({ reason }) => reason)).toEqual(['the extended file "deep/base.yaml" could not be read']);
    expect(one.restart).toMatchObject({ why: 'the extended file "deep/base.yaml" could not be read' });
  });

  test.each([
    [
      'services:\n  app: { image: a, extends: none }\n',
      ['compose.yaml:2:29 none | there is no service "none" in compose.yaml to extend, and Compose refuses the file'],
    ],
    [
      'services:\n  app: { image: a, extends: app }\n',
      ['compose.yaml:2:29 app | the service "app" extends itself, and Compose refuses the file'],
    ],
    [
      'services:\n  app: { image: a, extends: b }\n  b: { image: b, extends: { service: app } }\n',
      ['compose.yaml:3:27 { service: app } | the service "app" extends itself through others, and Compose refuses the file'],
    ],
    [
      'services:\n  app: { image: a, extends: { file: compose.yaml, service: app } }\n',
      ['compose.yaml:2:29 { file: compose.yaml, service: app } | the service "app" extends itself, and Compose refuses the file'],
    ],
    ['services:\n  app: { image: a, extends: [x] }\n', []],
    ['services:\n  app: { image: a, extends: }\n', []],
    ['services:\n  app: { image: a, extends: { file: "https://x/y.yaml", service: z } }\n', []],
  ])('%s', (text, expected) => {
    const one = app(text);
    expect([brief(one.image), problems(one.application)]).toEqual(['a', expected]);
  });

  test('circles over files', () => {
    const one = app({
      'compose.yaml': 'services:\n  app: { image: a, extends: { file: b.yaml, service: b } }\n',
      'b.yaml': 'services:\n  b: { user: b, extends: { file: compose.yaml, service: app } }\n',
    });
    expect([brief(one.image), brief(one.user), problems(one.application)]).toEqual([
      'a',
      'b',
      ['b.yaml:2:26 { file: compose.yaml, service: app } | the service "app" extends itself through others, and Compose refuses the file'],
    ]);
  });

  test('many short services that extend a long one end', () => {
    const lines = ['services:', '  app:', '    image: a', '    environment:'];
    for (let i = 0; i < 500; i++) lines.push(`      V${i}: ${i}`);
    for (let i = 0; i < 500; i++) lines.push(`  s${i}: { extends: app }`);
    const [application] = read({ 'compose.yaml': `${lines.join('\n')}\n` });
    expect(application?.problems.map(({ id }) => id)).toEqual(['lint/input-too-complex']);
    expect([application?.service('s0'), application?.service('s499')].map((each) => each && brief(each.image))).toEqual(['a', 'unknown']);
  });
});

describe('include', () => {
  const files = {
    'compose.yaml': 'include:\n  - db/compose.db.yaml\nservices:\n  app: { image: a, depends_on: [db] }\n',
    'db/compose.db.yaml':
      'services:\n  db:\n    image: "postgres:${PG}"\n    build: ./image\n    user: ${WHO:-nobody}\nvolumes:\n  data: {}\n',
    'db/.env': 'PG=17\nWHO=inner\n',
    '.env': 'WHO=outer\n',
  };

  test('brings in services with their own folder and variables; the outer variables win', () => {
    const [application] = read(files);
    const db = application?.service('db');
    expect(application?.services.map(({ name }) => name)).toEqual(['db', 'app']);
    expect(db && [brief(db.image), db.build.value && brief(db.build.value.context), brief(db.user)]).toEqual([
      'postgres:17',
      'db/image',
      'outer',
    ]);
    expect(db && where(db)).toBe('db/compose.db.yaml:2:3 db [include compose.yaml:2]');
    expect([...(application?.root.get('volumes').entries.keys() ?? [])]).toEqual(['data']);
    expect(db?.sources.map((node) => where(node.key))).toEqual(['db/compose.db.yaml:2:3 db']);
    expect(read(files).map((one) => one.files.map(({ file }) => file.path))).toEqual([['compose.yaml'], ['db/compose.db.yaml']]);
  });

  test('long form with several paths, a project folder and env files', () => {
    const [application] = read({
      'compose.yaml': 'include:\n  - path: [parts/a.yaml, parts/b.yaml]\n    project_directory: other\n    env_file: [one.env, two.env]\n',
      'parts/a.yaml': 'services:\n  app: { image: "a:${V}", build: ./x }\n',
      'parts/b.yaml': 'services:\n  app: { user: "${V}${W}" }\n',
      'one.env': 'V=1\nW=1\n',
      'two.env': 'V=2\n',
    });
    const one = application?.service('app');
    expect(one && [brief(one.image), brief(one.user), one.build.value && brief(one.build.value.context)]).toEqual(['a:2', '21', 'other/x']);
  });

  test('own writing wins over what is included', () => {
    const [application] = read({ ...files, 'compose.yaml': 'include: [db/compose.db.yaml]\nservices:\n  db: { user: me }\n' });
    const db = application?.service('db');
    expect(db && [brief(db.user), brief(db.image), where(db)]).toEqual(['me', 'postgres:17', 'compose.yaml:3:3 db']);
  });

  test.each([['oci://registry/x:1'], ['https://github.com/o/r.git'], ['../outside.yaml'], ['absent.yaml'], ['"${X}"']])(
    '%s: other services are unknown',
    (path) => {
      const [application] = read({ 'compose.yaml': `include:\n  - ${path}\nservices:\n  app: { image: a }\n` });
      expect([
        application?.root.get('services', 'db').kind,
        brief(app({ 'compose.yaml': service('user: x') }).image),
        problems(application),
      ]).toEqual(['unknown', 'acme/app:1', []]);
      expect(application?.services.map((one) => [one.name, brief(one.healthcheck)])).toEqual([['app', 'unset']]);
      expect(application?.unread.map(({ reason }) => reason)).toEqual([
        expect.stringMatching(/^(the included file ".*" could not be read|the name of an included file is not known)$/),
      ]);
    },
  );

  test('circles are reported', () => {
    const [application] = read({
      'compose.yaml': 'include: [b.yaml]\nservices:\n  app: { image: a }\n',
      'b.yaml': 'include:\n  - compose.yaml\nservices:\n  b: { image: b }\n',
    });
    expect(application?.services.map(({ name }) => name)).toEqual(['b', 'app']);
    expect(problems(application)).toEqual([
      'b.yaml:2:5 compose.yaml | compose.yaml includes itself through others, and Compose refuses the file',
    ]);
  });
});

describe('applications', () => {
  const complete = 'services:\n  app: { image: a }\n';
  const fragment = 'services:\n  app: { user: x }\n';
  const groups = (files: Readonly<Record<string, string>>, options?: Options) =>
    read(files, options).map((one) => `${one.files.map(({ file }) => file.path).join(' + ')}: ${one.evidence}`);

  test.each<[string, Record<string, string>, Options, readonly string[]]>([
    ['a file alone', { 'x.compose.yaml': complete }, {}, ['x.compose.yaml: x.compose.yaml stands alone']],
    [
      'base and override',
      { 'a/compose.yaml': complete, 'a/compose.override.yml': fragment },
      {},
      ['a/compose.yaml + a/compose.override.yml: Compose merges compose.override.yml over compose.yaml'],
    ],
    [
      'the old names',
      { 'docker-compose.yml': complete, 'docker-compose.override.yml': fragment },
      {},
      ['docker-compose.yml + docker-compose.override.yml: Compose merges docker-compose.override.yml over docker-compose.yml'],
    ],
    [
      'two base files: the second stands alone',
      { 'compose.yaml': complete, 'docker-compose.yml': complete },
      {},
      ['compose.yaml: compose.yaml stands alone', 'docker-compose.yml: docker-compose.yml stands alone'],
    ],
    [
      'a fragment is never judged alone',
      { 'compose.yaml': complete, 'compose.prod.yaml': fragment },
      {},
      ['compose.yaml: compose.yaml stands alone'],
    ],
    [
      'a service that extends is complete',
      { 'compose.prod.yaml': 'services:\n  app: { extends: { file: x.yaml, service: y } }\n' },
      {},
      ['compose.prod.yaml: compose.prod.yaml stands alone'],
    ],
    [
      'the configuration',
      { 'compose.yaml': complete, 'compose.prod.yaml': fragment, 'b/compose.yaml': complete },
      { applications: [['compose.yaml', './compose.prod.yaml']] },
      ['b/compose.yaml: b/compose.yaml stands alone', 'compose.yaml + compose.prod.yaml: the configuration lists them as one application'],
    ],
    [
      'COMPOSE_FILE takes the place of base and override',
      {
        'compose.yaml': complete,
        'compose.override.yaml': fragment,
        'compose.prod.yaml': fragment,
        '.env': 'COMPOSE_FILE=compose.yaml:compose.prod.yaml\n',
      },
      {},
      ['compose.yaml + compose.prod.yaml: COMPOSE_FILE in .env lists them'],
    ],
    [
      'commands',
      {
        'docker-compose.yml': complete,
        'docker-compose.prod.yml': fragment,
        Makefile: 'up:\n\tdocker compose -f docker-compose.yml -f docker-compose.prod.yml up -d\n',
        'scripts/deploy.sh':
          'docker-compose --file docker-compose.yml \\\n  --file=docker-compose.prod.yml up\ndocker compose -f absent.yml up\n',
      },
      { commandTexts: ['Makefile', 'scripts/deploy.sh'] },
      [
        'docker-compose.yml: docker-compose.yml stands alone',
        'docker-compose.yml + docker-compose.prod.yml: a command in Makefile lists them',
      ],
    ],
    [
      'a command that leaves the override out',
      { 'compose.yaml': complete, 'compose.override.yaml': fragment, 'run.sh': 'docker compose -f compose.yaml up\n' },
      { commandTexts: ['run.sh'] },
      [
        'compose.yaml: a command in run.sh lists them',
        'compose.yaml + compose.override.yaml: Compose merges compose.override.yaml over compose.yaml',
      ],
    ],
  ])('%s', (_, files, options, expected) => {
    expect(groups(files, options)).toEqual(expected);
  });

  test.each([
    ['docker compose -f a.yml -f ./b/c.yml up', [['a.yml', 'b/c.yml']]],
    ['docker-compose --env-file x -p y --file a.yml --profile z -fb.yml --file=c.yml up -f no.yml', [['a.yml', 'b.yml', 'c.yml']]],
    ['"up": "docker compose -f \\"a.yml\\" -f b.yml up && docker compose -f d.yml down"', [['a.yml', 'b.yml'], ['d.yml']]],
    ['docker compose -f $X -f b.yml up', []],
    ['docker compose -f - up', []],
    ['docker compose up', []],
    ['docker-compose.yml -f x', []],
    ['run: docker compose \\\r\n  -f a.yml \\\r\n  -f b.yml up', [['a.yml', 'b.yml']]],
    ['docker compose -f', []],
    ['podman-compose -f a.yml -f b.yml up', [['a.yml', 'b.yml']]],
    ['docker stack deploy -c a.yml --with-registry-auth --compose-file b.yml shop', [['a.yml', 'b.yml']]],
    ['export COMPOSE_FILE=a.yml:./b.yml', [['a.yml', 'b.yml']]],
    ['COMPOSE_FILE := a.yml\nenv:\n  COMPOSE_FILE: "b.yml;c.yml"', [['a.yml'], ['b.yml', 'c.yml']]],
    ['COMPOSE_FILE=$X:b.yml', []],
    ['{ // comment\n "dockerComposeFile": ["../compose.yml", "dev.yml"] }', [['../compose.yml', 'dev.yml']]],
  ])('command %s', (text, expected) => {
    expect(composeFileLists(text).map(({ files }) => files)).toEqual(expected);
  });

  test('where a list stands', () => {
    const lines = ['x; docker compose -f a.yml \\\n -f b.yml up', 'COMPOSE_FILE: "a.yml:b.yml" # c', '{ "dockerComposeFile": "a.yml" }'];
    const words = lines.flatMap((text) => composeFileLists(text).map(({ range }) => text.slice(...range)));
    expect(words).toEqual(['docker compose -f a.yml \\\n -f b.yml up', 'COMPOSE_FILE: "a.yml:b.yml', '"dockerComposeFile": "a.yml"']);
    const [alone, listed] = read(
      {
        'a.compose.yml': complete,
        'b.compose.yml': fragment,
        'compose.yml': complete,
        'run.sh': 'docker compose -f a.compose.yml -f b.compose.yml up',
      },
      { commandTexts: ['run.sh'] },
    ).toReversed();
    expect([alone?.listedAt, listed?.listedAt?.file.path]).toEqual([undefined, 'run.sh']);
  });

  test('a cd before a command', () => {
    const folder = (text: string) => composeFileLists(text)[0]?.folder;
    expect(folder('\tcd deploy/prod && docker compose -f a.yml up')).toBe('deploy/prod');
    expect(folder('run: |\n  cd "infra"\n  docker compose -f a.yml up')).toBe('infra');
    expect(folder('docker compose -f a.yml up; cd x')).toBeUndefined();
    expect(folder('cd $X && docker compose -f a.yml up')).toBeUndefined();
    expect(
      groups(
        {
          'deploy/a.compose.yml': complete,
          'deploy/b.compose.yml': fragment,
          'ci/up.sh': 'cd ../deploy && docker compose -f a.compose.yml -f b.compose.yml up\n',
        },
        { commandTexts: ['ci/up.sh'] },
      ),
    ).toEqual(['deploy/a.compose.yml + deploy/b.compose.yml: a command in ci/up.sh lists them']);
  });

  test('files beside an application', () => {
    const applications = read({
      'compose.yaml': complete,
      'sub/compose.yaml': complete,
      'sub/compose.db.yaml': complete,
      'x/compose.yaml': complete,
    });
    const beside = applications.map(({ files, beside }) => [files[0]?.file.path, beside.map(({ file }) => file.path)]);
    expect(beside).toEqual([
      ['compose.yaml', []],
      ['sub/compose.db.yaml', ['sub/compose.yaml', 'compose.yaml']],
      ['sub/compose.yaml', ['sub/compose.db.yaml', 'compose.yaml']],
      ['x/compose.yaml', ['compose.yaml']],
    ]);
  });

  test('a syntax error makes absence unknown', () => {
    const { composeFile } = parseComposeFile({
      path: 'compose.yaml',
      text: 'services:\n  app:\n    image: a\n    user: ${V:?needed: x}\n',
    });
    expect(composeFile.problems).toHaveLength(1);
    expect(composeFile.root.get('services', 'app', 'restart').kind).toBe('unknown');
  });

  test('profiles and ports of different services do not meet', () => {
    const [application] = read({
      'compose.yaml': 'services:\n  a: { image: a, ports: ["80"], profiles: [x] }\n  b: { image: b, ports: ["80"], profiles: [y] }\n',
    });
    expect(application?.services.map((one) => [brief(one.profiles), ports(one)])).toEqual([
      [['x'], ['unset unset 80 tcp']],
      [['y'], ['unset unset 80 tcp']],
    ]);
  });
});

describe('whatever is written', () => {
  const sample: Readonly<Record<string, string>> = {
    'compose.yaml':
      'x-a: &a { restart: always, environment: { A: 1 } }\ninclude:\n  - path: inc.yaml\nservices:\n  app:\n    <<: *a\n    image: "a:${T:-1}"\n    build: { context: ., args: [A=1] }\n    ports: ["80:80", { target: 1 }]\n    volumes: [a:/a, { type: bind, source: ., target: /b }]\n    depends_on: [b]\n    env_file: [.env]\n    healthcheck: { test: [CMD, x], interval: 5s }\n    deploy: { replicas: 2, resources: { limits: { cpus: "1", memory: 1g } } }\n  b:\n    extends: { file: inc.yaml, service: base }\n    command: a "b c"\n',
    'compose.override.yaml':
      'services:\n  app:\n    ports: !override ["81:81"]\n    environment: [B=2]\n    depends_on: { b: { condition: service_healthy } }\n  b: { labels: !reset null, build: x }\n',
    'inc.yaml': 'services:\n  base: { image: "b$$", extends: other, tmpfs: /x }\n  other: { user: u, logging: { driver: a } }\n',
    '.env': 'T=2\nexport U="x\\n${T}"\n',
  };
  const scalars = ['3', '"x"', 'null', '[]', '{}', 'true', '1e400', '*a', '${X}', '${', '!reset x', '!override y', '- z'];

  const mutation = fc.record({
    path: fc.constantFrom(...Object.keys(sample)),
    from: fc.nat(600),
    length: fc.nat(20),
    text: fc.oneof(fc.constantFrom(...scalars, '\n', '  ', ': '), fc.string({ maxLength: 5 })),
  });

  test('aliases that triple each other end', () => {
    const bomb = ['x-0: &x0 { a: "$V" }'];
    for (let i = 1; i < 8; i++) bomb.push(`x-${i}: &x${i} { a: *x${i - 1}, b: *x${i - 1}, c: [*x${i - 1}] }`);
    const text = `${bomb.join('\n')}\nservices:\n  base: { image: a, x-bomb: *x7, deploy: *x7 }\n  app: { extends: base, x-bomb: *x7 }\n`;
    const [application] = read({ 'compose.yaml': text, 'compose.override.yaml': text, 'other.compose.yaml': 'include: [compose.yaml]\n' });
    expect(application?.service('app')?.node.get('x-bomb', ...Array(8).fill('a')).kind).toBe('unknown');
  });

  test('commands that repeat are read once', () => {
    expect(composeFileLists('docker-compose -p '.repeat(50_000))).toEqual([]);
    expect(composeFileLists(`docker compose ${'-f a '.repeat(50)}up; docker compose ${'-f a '.repeat(51)}up`)).toHaveLength(1);
    const long = `services:\n  a: { image: a }\n#${' '.repeat(1_000_000)}\n`;
    const commands = Array.from({ length: 20 }, (_, index) => `docker compose -f x/compose.yaml -f x/${index}.yaml up\n`).join('');
    const parts = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`x/${index}.yaml`, 'services: { a: { init: true } }\n']));
    expect(read({ 'x/compose.yaml': long, Makefile: commands, ...parts }, { commandTexts: ['Makefile'] })).toHaveLength(17);
    expect(composeFileLists('docker compose \\\n '.repeat(50_000))).toEqual([]);
  });

  test('nothing throws', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const files = { ...sample };
        for (const { path, from, length, text } of mutations) {
          const old = files[path] ?? '';
          files[path] = old.slice(0, from) + text + old.slice(from + length);
        }
        for (const { services } of read(files))
          for (const { environment } of services) for (const name of [...environment.names, 'Z']) environment.get(name);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  test('a value of any type in any place is harmless', () => {
    const tokens = [...(sample['compose.yaml'] ?? '').matchAll(/[\w./"${}:-]+|\[[^\]]*\]|\{[^}]*\}/g)];
    for (const [i, { 0: token, index }] of tokens.entries()) {
      for (const scalar of scalars.filter((_, j) => (i + j) % 8 === 0)) {
        const text = sample['compose.yaml'] ?? '';
        read({ ...sample, 'compose.yaml': text.slice(0, index) + scalar + text.slice(index + token.length) });
      }
    }
  }, 30_000);
});
