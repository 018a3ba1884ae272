import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../src/core/image.js';
import { defaultConfig } from '../src/engine/config.js';
import { lint } from '../src/engine/lint.js';
import { acceptsErrors } from '../src/knowledge/curl.js';
import { endingOf, isOneShotImage, mayGoOn } from '../src/knowledge/jobs.js';
import { refusesOldDataFolder } from '../src/knowledge/moved-data.js';
import { secondsToStart } from '../src/knowledge/slow-starters.js';
import { startupProblem, startupRows } from '../src/knowledge/startup-settings.js';
import type { Service } from '../src/parsers/compose/types.js';
import { loadProject } from '../src/project/build.js';
import type { Project } from '../src/project/types.js';
import type { Rule } from '../src/rule.js';
import rule from '../src/rules/compose/one-shot-without-completion.js';
import { fixExample, memoryTree, ruleSetOf } from '../src/testing.js';

async function projectOf(files: Readonly<Record<string, string>>): Promise<Project> {
  return loadProject(memoryTree(files), { base: '', environments: {}, images: {}, applications: [] });
}

function service(project: Project, name: string): Service {
  const found = project.applications[0]?.service(name);
  if (!found) throw new Error(`no service ${name}`);
  return found;
}

const image = (text: string) => {
  const reference = parseImageReference(text);
  if (!reference) throw new Error(text);
  return reference;
};

describe('how a health check runs', () => {
  const probe = async (test: string) => {
    const project = await projectOf({ 'compose.yaml': `services:\n  a:\n    image: acme/a:1\n    healthcheck: ${test}\n` });
    const found = project.probeOf(service(project, 'a'));
    return (
      found && [found.usesShell, found.words, found.script?.commands.map(({ name, args }) => [name, ...args.map(({ literal }) => literal)])]
    );
  };

  test.each([
    [
      '{ test: "a b || exit 1" }',
      [
        true,
        [],
        [
          ['a', 'b'],
          ['exit', '1'],
        ],
      ],
    ],
    ['{ test: [CMD-SHELL, "a ${X} $$Y"] }', [true, [], [['a', undefined, undefined]]]],
    ['{ test: [CMD, a, "${X}", b] }', [false, ['a', undefined, 'b'], undefined]],
    ['{ test: [CMD, /bin/sh, -c, "a ${X:-b}"] }', [false, ['/bin/sh', '-c', 'a b'], [['a', 'b']]]],
    ['{ test: [NONE] }', undefined],
    ['{ test: [WHAT, a] }', undefined],
    ['{ test: "${TEST}" }', [true, [], [[undefined]]]],
    ['{ test: a, disable: true }', undefined],
    ['{ interval: 5s }', undefined],
  ])('%s', async (test, expected) => {
    expect(await probe(test)).toEqual(expected);
  });
});

test('programs that an image certainly lacks', async () => {
  const lacks = async (body: string, program: string, dockerfile?: string) => {
    const project = await projectOf({
      'compose.yaml': `services:\n  a:\n    ${body}\n    healthcheck: { test: x }\n`,
      ...(dockerfile && { Dockerfile: dockerfile }),
    });
    return project.lacksProgram(service(project, 'a'), program);
  };
  expect(await lacks('image: postgres:16', 'curl')).toBe(true);
  expect(await lacks('image: postgres:16', '/usr/bin/curl')).toBe(true);
  expect(await lacks('image: postgres:16', 'pg_isready')).toBe(false);
  expect(await lacks('image: postgres:16', 'toString')).toBe(false);
  expect(await lacks('image: nats:2.10', 'sh')).toBe(true);
  expect(await lacks('image: postgres:${TAG}', 'curl')).toBe(false);
  expect(await lacks('{ image: "postgres:16", command: "${X}" }', 'curl')).toBe(false);
  expect(await lacks('build: .', 'curl', 'FROM node:22-slim\n')).toBe(true);
  expect(await lacks('build: .', 'curl', 'FROM node:22-slim\nRUN apt-get install -y curl\n')).toBe(false);
  expect(await lacks('{ build: ., volumes: ["./bin:/usr/local/bin"] }', 'curl', 'FROM node:22-slim\n')).toBe(false);
});

test('where the source of a bind mount lies, and who waits for a service', async () => {
  const project = await projectOf({
    'deploy/compose.yaml': `services:
  a:
    image: acme/a:1
    volumes: ["./x:/x", "../y:/y", "../../z:/z", "/abs:/abs", "n:/n", "\${V}:/v", { type: bind, source: ., target: /d }]
    depends_on: { b: { condition: service_healthy } }
  b: { image: acme/b:1 }
  c: { image: acme/c:1, depends_on: [b] }
`,
  });
  expect(service(project, 'a').mounts.value?.map(({ hostPath }) => hostPath)).toEqual([
    'deploy/x',
    'y',
    undefined,
    undefined,
    undefined,
    undefined,
    'deploy',
  ]);
  const { application } = service(project, 'b');
  expect(application.dependents('b').map(({ service: { name }, dependency: { condition } }) => `${name} ${condition.value}`)).toEqual([
    'a service_healthy',
    'c service_started',
  ]);
  expect(application.dependents('constructor')).toEqual([]);
});

test('commands that end', () => {
  const ends = [
    'alembic upgrade head',
    'alembic -c a.ini upgrade head',
    'npx prisma migrate deploy',
    'sh -c "until nc -z db 1; do sleep 1; done; ./manage.py migrate"',
  ];
  const goes = ['alembic upgrade head && uvicorn app:app', 'python manage.py migrate; exec gunicorn x', 'npm start', 'alembic current', ''];
  expect(ends.filter((text) => endingOf(text) !== 'certainly')).toEqual([]);
  expect(goes.filter((text) => endingOf(text) === 'certainly')).toEqual([]);
  expect([mayGoOn('tail -f /dev/null'), mayGoOn('create-bucket a')]).toEqual([true, false]);
  expect(['minio/mc:1', 'minio/minio:1'].map((text) => isOneShotImage(image(text)))).toEqual([true, false]);
  // A long line must not hang.
  expect(endingOf('alembic a b '.repeat(50_000))).toBeUndefined();
});

test('curl that takes any answer', () => {
  const takes = (text: string) => acceptsErrors(text.split(' '));
  expect(['curl http://a', '/usr/bin/curl -s localhost:80', 'curl -k https://a'].map(takes)).toEqual([true, true, true]);
  expect(['curl -sf http://a', 'curl --fail http://a', 'curl ftp://a', 'wget http://a', 'curl --version', ''].map(takes)).toEqual(
    Array(6).fill(false),
  );
});

test('where PostgreSQL refuses the folder of before', () => {
  const refuses = [
    'postgres:18',
    'postgres:18.1-alpine',
    'postgres',
    'postgres:alpine',
    'postgis/postgis:18-3.6',
    'pgvector/pgvector:pg18',
    'timescale/timescaledb:latest-pg18',
  ];
  const takes = [
    'postgres:17',
    'postgres:9.6',
    'pgvector/pgvector:0.8.0-pg17',
    'postgres:bullseye',
    'acme/postgres:18',
    `postgres@sha256:${'0'.repeat(64)}`,
  ];
  expect(refuses.filter((text) => !refusesOldDataFolder(image(text)))).toEqual([]);
  expect(takes.filter((text) => refusesOldDataFolder(image(text)))).toEqual([]);
});

test('servers that start slowly', () => {
  expect([secondsToStart('cassandra'), secondsToStart('postgres'), secondsToStart('toString')]).toEqual([60, undefined, undefined]);
});

describe('settings without which an image does not start', () => {
  const why = (
    name: string,
    variables: Readonly<Record<string, string | undefined>>,
    command?: readonly string[],
    mounted: readonly string[] = [],
  ) => {
    const get = (variable: string) => {
      const isThere = Object.hasOwn(variables, variable);
      const value = variables[variable];
      return { isSet: value !== undefined, isUnknown: isThere && value === undefined, value };
    };
    return startupProblem(image(name), { environment: { get, names: Object.keys(variables) }, command, mounted })?.why;
  };

  test('each row says where it was read', () => {
    for (const { source, date } of startupRows) {
      expect(source).toMatch(/^https:\/\//);
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test.each([
    ['postgres:16', {}, undefined],
    ['postgres:16', { POSTGRES_PASSWORD: '' }, undefined],
    ['postgres:16', {}, ['-c', 'log=1']],
    ['mysql:8', { MYSQL_PASSWORD: 'x' }, undefined],
    ['mysql:8', { MYSQL_USER: 'root', MYSQL_ROOT_PASSWORD: 'x' }, undefined],
    ['mariadb:11', {}, ['mariadbd']],
    ['mongo:8', { MONGO_INITDB_ROOT_PASSWORD: 'x' }, undefined],
    ['influxdb:2.7', { DOCKER_INFLUXDB_INIT_MODE: 'setup', DOCKER_INFLUXDB_INIT_USERNAME: 'x' }, undefined],
    ['elasticsearch:7.17.1', {}, undefined],
    ['mcr.microsoft.com/mssql/server:2022-latest', { ACCEPT_EULA: 'Y' }, undefined],
    ['mcr.microsoft.com/mssql/server:2022-latest', { SA_PASSWORD: 'x' }, undefined],
    ['minio/minio', {}, undefined],
    ['quay.io/keycloak/keycloak:26.0', { KEYCLOAK_ADMIN: 'x' }, undefined],
  ])('%s %j %j stops', (name, variables, command) => {
    expect(why(name, variables, command)).toMatch(/^[a-z].*[^.]$/);
  });

  test.each([
    ['postgres:16', { POSTGRES_PASSWORD: undefined }, undefined],
    ['postgres:16', { POSTGRES_PASSWORD_FILE: '/x' }, undefined],
    ['postgres:16', { POSTGRES_HOST_AUTH_METHOD: undefined }, undefined],
    ['postgres:16', {}, ['pg_dump']],
    ['mysql:8', { MYSQL_RANDOM_ROOT_PASSWORD: '1' }, undefined],
    ['mariadb:11', { MYSQL_ROOT_PASSWORD_FILE: '/x' }, undefined],
    ['mongo:8', { MONGO_INITDB_ROOT_PASSWORD: 'x', MONGO_INITDB_ROOT_USERNAME: undefined }, undefined],
    ['influxdb:2.7', {}, undefined],
    ['elasticsearch:8.1.0', {}, undefined],
    ['elasticsearch:7.17.1', { 'discovery.type': 'single-node' }, undefined],
    ['elasticsearch:7.17.1', {}, ['elasticsearch', '-Ediscovery.type=single-node']],
    ['minio/minio', {}, ['server', '/data']],
    ['quay.io/keycloak/keycloak:16.1.1', {}, undefined],
    ['acme/postgres:16', {}, undefined],
  ])('%s %j %j starts', (name, variables, command) => {
    expect(why(name, variables, command)).toBeUndefined();
  });

  test('a mounted configuration or backup may say it', () => {
    expect(why('elasticsearch:7.17.1', {}, undefined, ['/usr/share/elasticsearch/config/elasticsearch.yml'])).toBeUndefined();
    expect(why('mariadb:11', {}, undefined, ['/docker-entrypoint-initdb.d'])).toBeUndefined();
  });
});

test('the long form of depends_on keeps line ends and the spaces in brackets', async () => {
  const text = (list: string) =>
    `services:\r\n  a:\r\n    image: acme/a:1\r\n    depends_on:${list}\r\n  b:\r\n    image: acme/b:1\r\n    command: alembic upgrade head\r\n`;
  const fixed = async (list: string) => (await fixExample(rule, { 'compose.yaml': text(list) })).fixed['compose.yaml'];
  expect(await fixed('\r\n      - b')).toBe(text('\r\n      b:\r\n        condition: service_completed_successfully'));
  expect(await fixed(' [ b ]')).toBe(text(' { b: { condition: service_completed_successfully } }'));
  expect(await fixed(' [b, # the schema\r\n      c]')).toBe(
    text(' { b: { condition: service_completed_successfully }, # the schema\r\n      c: { condition: service_started } }'),
  );
  expect(await fixed(' ["b"]')).toBeUndefined();
});

test('time grows with the file', async () => {
  const { default: early } = await import('../src/rules/compose/interpolated-too-early.js');
  const { default: shared } = await import('../src/rules/compose/shared-data-volume.js');
  const { default: missing } = await import('../src/rules/compose/missing-mounted-file.js');
  const services = (count: number, body: (index: number) => string) =>
    `services:\n${Array.from({ length: count }, (_, index) => `  s${index}: ${body(index)}\n`).join('')}`;
  const run = async (text: string, ...rules: readonly Rule[]) => {
    const started = performance.now();
    await lint(memoryTree({ 'compose.yaml': text }), defaultConfig, { today: '2026-11-27', rules: ruleSetOf(...rules) });
    return performance.now() - started;
  };
  const names = Array.from({ length: 20_000 }, (_, index) => `V${index}=$V${index};`).join(' ');
  expect(await run(`services:\n  a:\n    image: acme/a:1\n    command: [sh, -c, "${names}"]\n`, early)).toBeLessThan(5000);
  const stores = services(4000, () => '{ image: "postgres:16", volumes: ["data:/var/lib/postgresql/data"] }');
  expect(await run(stores, shared)).toBeLessThan(8000);
  const mounts = services(4000, (index) => `{ image: "acme/a:1", volumes: ["./a${index}.conf:/etc/a.conf"] }`);
  expect(await run(mounts, missing)).toBeLessThan(8000);
});
