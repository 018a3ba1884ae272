import { describe, expect, test } from 'vitest';
import { type Located, positionAt, textOf } from '../src/core/source.js';
import { known, unknown, unset, type Value } from '../src/core/value.js';
import { defaultConfig } from '../src/engine/config.js';
import { lint } from '../src/engine/lint.js';
import { loadProject } from '../src/project/build.js';
import { programReader } from '../src/project/temporal/programs.js';
import type { Container, Installation, Project, TemporalConfig, TemporalSdk } from '../src/project/types.js';
import { text } from '../src/reporters/text.js';
import { defineRule } from '../src/rule.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';

const project = (files: Record<string, string>) => loadProject(memoryTree(files), { ...defaultConfig });
const said = (value: Value<unknown>) => (value.isSet ? String(value.value) : value.isUnset ? 'unset' : 'unknown');

const rolesIn = ({ servers, tools, uis, workers, clients }: Pick<Installation, 'servers' | 'tools' | 'uis' | 'workers' | 'clients'>) => [
  ...servers.map(({ container, flavor, version }) => `${container.name}: ${flavor} ${said(version)}`),
  ...tools.map(({ container, kind, version }) => `${container.name}: ${kind} ${said(version)}`),
  ...uis.map(({ container, kind, version }) => `${container.name}: ${kind} ${said(version)}`),
  ...workers.map(({ container }) => `${container.name}: worker`),
  ...clients.map(({ container }) => `${container.name}: client`),
];
const rolesOf = async (files: Record<string, string>) => rolesIn(await project(files));
const inCompose = (services: string) => ({ 'compose.yaml': `services:\n${services}\n` });

const workload = (kind: string, name: string, containers: string, { namespace = '', apiVersion = 'apps/v1', pod = '' } = {}) =>
  `apiVersion: ${apiVersion}
kind: ${kind}
metadata: { name: ${name}${namespace && `, namespace: ${namespace}`} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
${pod}      containers:
${containers}
`;

describe('who is who', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['admin tools', '  a: { image: "temporalio/admin-tools:1.31.2" }', ['a: admin-tools 1.31.2']],
    [
      'a one-shot auto-setup',
      '  a: { image: "temporalio/auto-setup:1.29.1", restart: "no" , container_name: x }',
      ['a: auto-setup 1.29.1'],
    ],
    ['an auto-setup that is called a job', '  a-setup: { image: "temporalio/auto-setup:1.29.1" }', ['a-setup: admin-tools 1.29.1']],
    [
      'a server image that runs a schema tool',
      '  a: { image: "temporalio/auto-setup:1.29.1", entrypoint: ["temporal-sql-tool", "setup"] }',
      ['a: admin-tools 1.29.1'],
    ],
    ['a schema tool in another image', '  a: { image: "acme/db:1", command: temporal-sql-tool update-schema }', ['a: admin-tools unknown']],
    ['the CLI as a client', '  a: { image: "temporalio/temporal:1.5.1", command: workflow list }', ['a: cli 1.5.1']],
    ['the CLI as a server', '  a: { image: "temporalio/temporal:1.5.1", command: server start-dev }', ['a: dev-server 1.5.1']],
    ['tctl', '  a: { image: "temporalio/tctl:1.18.0" }', ['a: tctl 1.18.0']],
    ['the UI', '  a: { image: "temporalio/ui:2.52.0" }', ['a: ui 2.52.0']],
    ['the old web', '  a: { image: "temporalio/web:1.15.0" }', ['a: web 1.15.0']],
    [
      'a server that somebody else packs',
      '  a: { image: "acme/flow:1", command: temporal-server --env prod start }',
      ['a: server unknown'],
    ],
    ['another product with Temporal inside its name', '  a: { image: "airbyte/temporal:1.5.1" }', []],
    [
      'another product that is a client of Temporal',
      '  a: { image: "posthog/posthog:1", environment: { TEMPORAL_HOST: t } }',
      ['a: client'],
    ],
    ['a database with the variables of all', '  a: { image: "postgres:17", environment: { TEMPORAL_ADDRESS: "t:7233" } }', []],
    ['a client', '  api: { image: "acme/a:1", environment: { TEMPORAL_ADDRESS: "t:7233" } }', ['api: client']],
    ['a variable that says no address', '  api: { image: "acme/a:1", environment: { TEMPORAL_LOG: a } }', []],
    [
      'a worker of Celery starts workflows',
      '  worker: { image: "acme/a:1", command: celery worker, environment: { TEMPORAL_ADDRESS: t } }',
      ['worker: client'],
    ],
  ])('%s', async (_, services, expected) => {
    expect(await rolesOf(inCompose(services))).toEqual(expected);
  });

  test('a pod of the Worker Controller is a worker, its sidecar is none', async () => {
    const containers = '        - { name: proxy, image: "acme/proxy:1" }\n        - { name: worker, image: "acme/pay:1" }';
    const files = (kind: string, apiVersion: string) => ({ 'a.yaml': workload(kind, 'pay', containers, { apiVersion }) });
    expect(await rolesOf(files('WorkerDeployment', 'temporal.io/v1alpha1'))).toEqual(['worker: worker']);
    expect(await rolesOf(files('TemporalWorkerDeployment', 'temporal.io/v1alpha1'))).toEqual(['worker: worker']);
    expect(await rolesOf(files('Deployment', 'apps/v1'))).toEqual([]);
  });

  test('an image that is built on one of Temporal', async () => {
    const build = (args = '') => ({ 'compose.yaml': `services:\n  t:\n    build: { context: .${args} }\n` });
    const roles = async (dockerfile: string, args?: string) => {
      const found = await project({ Dockerfile: dockerfile, ...build(args) });
      return [...rolesIn(found), ...found.servers.flatMap(({ reasons }) => reasons.map(({ at, message }) => `${textOf(at)}: ${message}`))];
    };
    expect(await roles('FROM temporalio/server:1.30.3\nCOPY a /b\n')).toEqual([
      't: server 1.30.3',
      'temporalio/server:1.30.3: its image is built on temporalio/server',
    ]);
    expect(await roles('FROM temporalio/admin-tools:1.30.3 AS a\nFROM a\n')).toEqual(['t: admin-tools 1.30.3']);
    expect(await roles('FROM temporalio/server:1.30.3 AS a\nFROM alpine:3.22\nCOPY --from=a /x /x\n')).toEqual([]);
    const variable = 'ARG V=1.29.1\nFROM temporalio/ui:${V}\n';
    expect(await roles(variable)).toEqual(['t: ui 1.29.1']);
    expect(await roles(variable, ', args: { V: 2.52.0 }')).toEqual(['t: ui 2.52.0']);
    expect(await roles(variable, ', args: { V: "${UNSET}" }')).toEqual(['t: ui unknown']);
    const given = await project({ Dockerfile: variable, ...build(', args: { V: 2.52.0 }') });
    expect(given.uis[0]?.version.at.via?.map(({ kind }) => kind)).toEqual(['interpolation']);
    expect(await roles('ARG B\nFROM temporalio/${B}\n', ', args: { B: "ui:2.52.0" }')).toEqual(['t: ui 2.52.0']);
  });
});

describe('programs with an SDK', () => {
  const at: Located = { file: { path: 'package.json', text: '' }, range: [0, 0] };
  const sdk = (isWorker: Value<boolean>, manifest = at.file): Value<TemporalSdk> =>
    known({ ...at, manifest, isWorker } as unknown as TemporalSdk, at);
  const read = async (services: string, sdkOf: (container: Container) => Value<TemporalSdk>) => {
    const { containers } = await project(inCompose(services));
    const programs = programReader(containers, sdkOf);
    return containers.map((container) => `${container.name}: ${programs(container)?.is ?? 'none'}`);
  };
  const variable = 'environment: { TEMPORAL_ADDRESS: "t:7233" }';

  test.each<readonly [string, string, Value<TemporalSdk>, string]>([
    ['a worker by its program', 'orders: { image: "acme/a:1" }', sdk(known(true, at)), 'orders: worker'],
    ['a name and an SDK', 'order-worker: { image: "acme/a:1" }', sdk(unknown(at)), 'order-worker: worker'],
    ['a client by its program', `order-worker: { image: "acme/a:1", ${variable} }`, sdk(known(false, at)), 'order-worker: client'],
    ['an SDK, and nothing that says worker', 'orders: { image: "acme/a:1" }', sdk(unknown(at)), 'orders: client'],
    ['an API in a program with a worker', 'orders-api: { image: "acme/a:1" }', sdk(known(true, at)), 'orders-api: client'],
    ['Celery in a program with a worker', 'jobs: { image: "acme/a:1", command: celery beat }', sdk(known(true, at)), 'jobs: client'],
    ['a program that certainly has no SDK', `worker: { image: "acme/a:1", ${variable} }`, unset(at), 'worker: none'],
    ['a program that ends', 'order-migrate: { image: "acme/a:1" }', sdk(known(true, at)), 'order-migrate: none'],
  ])('%s', async (_, service, value, expected) => {
    expect(await read(`  ${service}`, () => value)).toEqual([expected]);
  });

  test('of two processes of one program the one that is called so is the worker', async () => {
    const both = '  orders: { image: "acme/a:1" }\n  worker: { image: "acme/a:1", command: worker }';
    expect(await read(both, () => sdk(known(true, at)))).toEqual(['orders: client', 'worker: worker']);
    const apart = (container: Container) => sdk(known(true, at), { path: container.name, text: '' });
    expect(await read(both, apart)).toEqual(['orders: worker', 'worker: worker']);
  });
});

describe('the roles of a server', () => {
  const server = (version: string, rest: string) => inCompose(`  t: { image: "temporalio/server:${version}", ${rest} }`);
  test.each<readonly [string, string, string, string, string]>([
    ['nothing chooses', '1.31.2', 'restart: always', 'frontend,history,matching,worker', 'unset'],
    ['the old variable in an old image', '1.29.1', 'environment: { SERVICES: "history:matching" }', 'history,matching', 'history,matching'],
    ['the old variable in a new image', '1.30.1', 'environment: { SERVICES: history }', 'frontend,history,matching,worker', 'history'],
    [
      'the new variable in a new image',
      '1.30.1',
      'environment: { TEMPORAL_SERVICES: "history,worker" }',
      'history,worker',
      'history,worker',
    ],
    ['the new variable in an old image', '1.29.1', 'environment: { TEMPORAL_SERVICES: a }', 'frontend,history,matching,worker', 'unknown'],
    ['both, in a new image', '1.31.0', 'environment: { SERVICES: history, TEMPORAL_SERVICES: worker }', 'worker', 'worker'],
    ['both, in an old image', '1.28.0', 'environment: { SERVICES: history, TEMPORAL_SERVICES: worker }', 'history', 'history'],
    ['the old one in an unknown image', 'latest', 'environment: { SERVICES: history }', 'unknown', 'history'],
    ['the new one in an unknown image', 'latest', 'environment: { TEMPORAL_SERVICES: history }', 'history', 'history'],
    ['two that say the same', 'latest', 'environment: { SERVICES: history, TEMPORAL_SERVICES: history }', 'history', 'history'],
    ['two that do not', 'latest', 'environment: { SERVICES: history, TEMPORAL_SERVICES: worker }', 'unknown', 'unknown'],
    ['a variable without a value', '1.31.2', 'environment: { TEMPORAL_SERVICES: "${ROLES}" }', 'unknown', 'unknown'],
    ['colons are for the old one', '1.31.2', 'environment: { TEMPORAL_SERVICES: "history:worker" }', 'unknown', 'history,worker'],
    [
      'arguments win',
      '1.31.2',
      'command: ["temporal-server", "start", "--service=frontend", "--service", "internal-frontend"], environment: { TEMPORAL_SERVICES: worker }',
      'frontend,internal-frontend',
      'frontend,internal-frontend',
    ],
    ['an empty variable', '1.31.2', 'environment: { TEMPORAL_SERVICES: "" }', 'frontend,history,matching,worker', 'unset'],
  ])('%s', async (_, version, rest, roles, wanted) => {
    const [found] = (await project(server(version, rest))).servers;
    expect(found && [said(found.roles), said(found.wantedRoles)]).toEqual([roles, wanted]);
  });
});

describe('the settings of a server', () => {
  const settings = async (files: Record<string, string>, ...names: readonly string[]) => {
    const [server] = (await project(files)).servers;
    return names.map((name) => (server ? said(server.setting(name)) : 'no server'));
  };

  test('of its variables, else of the image that is built for it', async () => {
    const files = {
      Dockerfile: 'FROM temporalio/server:1.31.2\nARG C=1\nENV DB=postgres12 A=1\n',
      'compose.yaml': 'services:\n  t: { build: ., environment: { A: "2" } }\n',
    };
    expect(await settings(files, 'A', 'DB', 'C', 'D')).toEqual(['2', 'postgres12', 'unset', 'unset']);
    expect(await settings(inCompose('  t: { image: "temporalio/server:1.31.2", env_file: no.env }'), 'DB')).toEqual(['unknown']);
  });

  test('of ConfigMaps, the last source first', async () => {
    const pod = (rest: string) => workload('Deployment', 't', `        - { name: t, image: "temporalio/server:1.31.2", ${rest} }`);
    const map = (name: string, data: string) => `---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\ndata: { ${data} }\n`;
    const maps = map('one', 'DB: postgres12, A: "1"') + map('two', 'DB: mysql8, T_B: "3"');
    const from = (...names: readonly string[]) => `envFrom: [${names.map((name) => `{ configMapRef: { name: ${name} } }`).join(', ')}]`;
    expect(await settings({ 'a.yaml': pod(from('one', 'two')) + maps }, 'DB', 'A', 'X')).toEqual(['mysql8', '1', 'unset']);
    expect(await settings({ 'a.yaml': pod(from('two', 'other')) + maps }, 'DB')).toEqual(['unknown']);
    const secret = pod('envFrom: [{ configMapRef: { name: one } }, { secretRef: { name: s } }]') + maps;
    expect(await settings({ 'a.yaml': secret }, 'DB')).toEqual(['unknown']);
    const key = pod('env: [{ name: DB, valueFrom: { configMapKeyRef: { name: two, key: T_B } } }]') + maps;
    expect(await settings({ 'a.yaml': key }, 'DB')).toEqual(['3']);
  });
});

describe('installations', () => {
  const groups = async (files: Record<string, string>) =>
    (await project(files)).installations.map((one) => `${one.label}: ${rolesIn(one).join(', ')}${one.releases.map(() => 'chart').join()}`);
  const server = (namespace = '', name = 't') =>
    workload('Deployment', name, `        - { name: ${name}, image: "temporalio/server:1.31.2" }`, { namespace });
  const worker = (namespace = '') =>
    workload('Deployment', 'w', '        - { name: worker, image: "acme/temporal-worker:1" }', { namespace });

  test('one for each Compose application', async () => {
    const files = {
      'a/compose.yaml':
        'services:\n  t: { image: "temporalio/server:1.31.2" }\n  u: { image: "temporalio/ui:2.52.0" }\n  db: { image: "postgres:17" }\n',
      'b/compose.yaml': 'services:\n  worker: { image: "acme/temporal-worker:1" }\n',
    };
    expect(await groups(files)).toEqual(['a/compose.yaml: t: server 1.31.2, u: ui 2.52.0', 'b/compose.yaml: worker: worker']);
    const [first] = (await project(files)).installations;
    expect(first?.servers[0]?.installation).toBe(first);
    expect(first?.uis[0]?.installation.servers).toHaveLength(1);
  });

  test.each<readonly [string, Record<string, string>, readonly string[]]>([
    ['one folder', { 'k/a.yaml': server(), 'k/b.yaml': worker() }, ['k: t: server 1.31.2, worker: worker']],
    ['one folder, two namespaces', { 'k/a.yaml': server('a'), 'k/b.yaml': worker('b') }, ['k: t: server 1.31.2', 'k: worker: worker']],
    [
      'one folder, one namespace, once left out',
      { 'k/a.yaml': server('a'), 'k/b.yaml': worker() },
      ['k: t: server 1.31.2, worker: worker'],
    ],
    ['two folders', { 'k/a.yaml': server(), 'l/b.yaml': worker() }, ['k: t: server 1.31.2', 'l: worker: worker']],
    ['two folders of one namespace', { 'k/a.yaml': server('a'), 'l/b.yaml': worker('a') }, ['k + l: t: server 1.31.2, worker: worker']],
    [
      'two servers in one namespace',
      { 'k/a.yaml': server('a'), 'l/a.yaml': server('a', 's'), 'm/b.yaml': worker('a') },
      ['k: t: server 1.31.2', 'l: s: server 1.31.2', 'm: worker: worker'],
    ],
    [
      'two environments of one namespace',
      { 'dev/a.yaml': server('a'), 'prod/b.yaml': worker('a') },
      ['dev: t: server 1.31.2', 'prod: worker: worker'],
    ],
    [
      'two kustomizations',
      {
        'base/kustomization.yaml': 'resources: [a.yaml]\n',
        'base/a.yaml': server(),
        'dev/kustomization.yaml': 'resources: [../base, b.yaml]\n',
        'dev/b.yaml': worker(),
        'prod/kustomization.yaml': 'resources: [../base]\n',
      },
      ['dev/kustomization.yaml: t: server 1.31.2, worker: worker', 'prod/kustomization.yaml: t: server 1.31.2'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await groups(files)).toEqual(expected);
  });

  test('--verbose says who is what, and why', async () => {
    const files = {
      'compose.yaml':
        'services:\n  t: { image: "temporalio/server:1.31.2", environment: { TEMPORAL_SERVICES: history } }\n  u: { image: "temporalio/ui:${V:-2}" }\n' +
        '  order-worker: { image: "acme/a:1", environment: { TEMPORAL_ADDRESS: "t:7233" } }\n',
    };
    const report = await lint(memoryTree(files), defaultConfig, { today: '2026-11-23', rules: ruleSetOf() });
    const options = { color: false, unicode: false, width: 100, minSeverity: 'info', rules: [] } as const;
    expect(
      text(report, { ...options, verbose: true })
        .split('\n')
        .slice(1),
    ).toMatchInlineSnapshot(`
      [
        "  1 Temporal installation",
        "    compose.yaml: server for history "t" 1.31.2 (its image says so), UI "u" (its image says so),",
        "    worker "order-worker" (it is called a worker, it has the variable TEMPORAL_ADDRESS); one Compose",
        "    application (compose.yaml stands alone)",
        "",
      ]
    `);
    expect(text(report, { ...options, verbose: false })).not.toContain('installation');
  });
});

const dynamic = '# limits\nfrontend.rps:\n  - value: 2400\n    constraints: {}\n';
const settled = 'persistence:\n  numHistoryShards: 512\nservices:\n  frontend: { rpc: { grpcPort: 7233 } }\n';

describe('configurations that servers read', () => {
  const line = ({ file, range }: Located) => `${file.path}:${positionAt(file, range[0]).line}`;
  const brief = (one: TemporalConfig) =>
    `${one.kind} ${one.origin} ${line(one)} ${said(one.path)} ${said(one.version)} by ${one.servers.map(({ container }) => container.name).join()}`;
  const configs = ({ configs: ofServers, dynamicConfigs }: Project) => [...ofServers, ...dynamicConfigs].map(brief);
  const read = async (files: Record<string, string>) => configs(await project(files));
  const compose = (rest: string, version = '1.31.2') => `services:\n  t:\n    image: temporalio/server:${version}\n${rest}`;
  const at = 'environment: { DYNAMIC_CONFIG_FILE_PATH: config/dynamicconfig/prod.yaml }';
  const path = '/etc/temporal/config/dynamicconfig/prod.yaml';

  test.each<readonly [string, Record<string, string>, readonly string[]]>([
    [
      'a dynamic configuration in a mounted folder',
      {
        'compose.yaml': compose(`    ${at}\n    volumes: ["./dyn:/etc/temporal/config/dynamicconfig"]\n`),
        'dyn/prod.yaml': dynamic,
        'dyn/dev.yaml': dynamic,
      },
      [`dynamic file dyn/prod.yaml:2 ${path} 1.31.2 by t`],
    ],
    [
      'at the usual place',
      {
        'compose.yaml': compose('    volumes: ["./d.yaml:/etc/temporal/config/dynamicconfig/docker.yaml:ro"]\n'),
        'd.yaml': '{}\n',
      },
      ['dynamic file d.yaml:1 /etc/temporal/config/dynamicconfig/docker.yaml 1.31.2 by t'],
    ],
    [
      'a path that is not known: by their form',
      {
        'compose.yaml': compose(
          '    environment: { DYNAMIC_CONFIG_FILE_PATH: "$P" }\n    volumes: ["./dyn:/etc/temporal/config/dynamicconfig"]\n',
        ),
        'dyn/a.yaml': dynamic,
        'dyn/b.yaml': 'a.b: c\n',
        'other.yaml': dynamic,
      },
      ['dynamic file dyn/a.yaml:2 /etc/temporal/config/dynamicconfig/a.yaml 1.31.2 by t'],
    ],
    ['not mounted', { 'compose.yaml': compose(`    ${at}\n`), 'dyn/prod.yaml': dynamic }, []],
    [
      'a server of the development does not read it',
      {
        'compose.yaml':
          'services:\n  t:\n    image: temporalio/temporal:1.5.1\n    command: server start-dev\n    volumes: ["./d.yaml:/etc/temporal/config/dynamicconfig/docker.yaml"]\n',
        'd.yaml': dynamic,
      },
      [],
    ],
    [
      'configs of Compose, as a file and written out',
      {
        'compose.yaml': `${compose(`    ${at}\n    configs:\n      - { source: d, target: ${path} }\n      - { source: s, target: /etc/temporal/config/prod.yaml }\n`)}configs:\n  d: { file: ./d.yaml }\n  s:\n    content: |\n      persistence: {}\n`,
        'd.yaml': dynamic,
      },
      ['server text compose.yaml:12 /etc/temporal/config/prod.yaml 1.31.2 by t', `dynamic file d.yaml:2 ${path} 1.31.2 by t`],
    ],
    [
      'a file that is copied into a derived image',
      {
        Dockerfile:
          'FROM temporalio/server:1.31.2\nENV DYNAMIC_CONFIG_FILE_PATH=config/dynamicconfig/prod.yaml\nCOPY conf/ /etc/temporal/config/dynamicconfig/\n',
        'compose.yaml': 'services:\n  t:\n    build: .\n',
        'conf/prod.yaml': dynamic,
      },
      [`dynamic file conf/prod.yaml:2 ${path} 1.31.2 by t`],
    ],
    [
      'a server configuration that a variable names, and the dynamic one that it names',
      {
        'compose.yaml': compose(
          '    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /conf/server.yaml }\n    volumes: ["./conf:/conf"]\n',
        ),
        'conf/server.yaml': `${settled}dynamicConfigClient: { filepath: /conf/d.yaml }\n`,
        'conf/d.yaml': dynamic,
      },
      ['server file conf/server.yaml:1 /conf/server.yaml 1.31.2 by t', 'dynamic file conf/d.yaml:2 /conf/d.yaml 1.31.2 by t'],
    ],
    [
      'a server configuration that an argument names',
      {
        'compose.yaml': compose('    command: temporal-server --config-file=/conf/server.yaml start\n    volumes: ["./conf:/conf"]\n'),
        'conf/server.yaml': settled,
      },
      ['server file conf/server.yaml:1 /conf/server.yaml 1.31.2 by t'],
    ],
    [
      'the template of an old image',
      {
        'compose.yaml': compose('    volumes: ["./t.yaml:/etc/temporal/config/config_template.yaml"]\n', '1.29.1'),
        't.yaml': settled,
      },
      ['server file t.yaml:1 /etc/temporal/config/config_template.yaml 1.29.1 by t'],
    ],
    [
      'a new image does not read it',
      { 'compose.yaml': compose('    volumes: ["./t.yaml:/etc/temporal/config/config_template.yaml"]\n', '1.30.1'), 't.yaml': settled },
      [],
    ],
    [
      'two servers of two versions',
      {
        'compose.yaml': `${compose('    volumes: &v ["./d.yaml:/etc/temporal/config/dynamicconfig/docker.yaml"]\n')}  s:\n    image: temporalio/server:1.30.1\n    volumes: *v\n`,
        'd.yaml': dynamic,
      },
      ['dynamic file d.yaml:2 /etc/temporal/config/dynamicconfig/docker.yaml unknown by t,s'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await read(files)).toEqual(expected);
  });

  const mounting = (volume: string, mount: string) =>
    workload('Deployment', 't', `        - { name: t, image: "temporalio/server:1.31.2", volumeMounts: [{ name: v, ${mount} }] }`, {
      pod: `      volumes: [{ name: v, ${volume} }]\n`,
    });
  const map = `---
apiVersion: v1
kind: ConfigMap
metadata: { name: dyn }
data:
  docker.yaml: |
    # limits
    frontend.rps:
      - value: 2400
  other.yaml: "a: 1"
`;
  const folder = 'mountPath: /etc/temporal/config/dynamicconfig';

  test.each<readonly [string, string, string]>([
    ['a ConfigMap as a folder', 'configMap: { name: dyn }', folder],
    ['one key of it', 'configMap: { name: dyn }', `${folder}/docker.yaml, subPath: docker.yaml`],
    ['under another name', 'configMap: { name: dyn, items: [{ key: docker.yaml, path: x/docker.yaml }] }', `${folder}, subPath: x`],
    ['in a projected volume', 'projected: { sources: [{ configMap: { name: dyn } }] }', folder],
  ])('%s, with places in the text', async (_, volume, mount) => {
    const found = await project({ 'a.yaml': mounting(volume, mount) + map });
    expect(configs(found)).toEqual(['dynamic text a.yaml:19 /etc/temporal/config/dynamicconfig/docker.yaml 1.31.2 by t']);
    const [value] = found.dynamicConfigs[0]?.root.get('frontend.rps').items ?? [];
    expect(value && textOf(value.get('value'))).toBe('2400');
    expect(value && line(value.get('value'))).toBe('a.yaml:20');
    expect(found.dynamicConfigs[0]?.label).toBe('docker.yaml of ConfigMap "dyn"');
  });

  test('a file that a kustomization puts into a ConfigMap', async () => {
    const files = {
      'kustomization.yaml': 'resources: [a.yaml]\nconfigMapGenerator:\n  - name: dyn\n    files: [docker.yaml=conf/d.yaml]\n',
      'a.yaml': mounting('configMap: { name: dyn }', folder),
      'conf/d.yaml': dynamic,
    };
    expect(await read(files)).toEqual(['dynamic file conf/d.yaml:2 /etc/temporal/config/dynamicconfig/docker.yaml 1.31.2 by t']);
  });

  test.each<readonly [string, string, string, readonly string[]]>([
    [
      'a chart by its address',
      'https://go.temporal.io/helm-charts',
      'server: { image: { tag: 1.31.2 }, dynamicConfig: { frontend.rps: [{ value: 1 }] } }',
      ['dynamic chart r.yaml:7 unset 1.31.2 by '],
    ],
    [
      'a chart by its values',
      'oci://mirror.acme.example/charts',
      'server: { config: { persistence: { default: {} } } }',
      ['server chart r.yaml:7 unset unknown by '],
    ],
    ['another chart of that name', 'https://charts.acme.example', 'server: { config: { port: 1 } }', []],
  ])('values of %s', async (_, repository, values, expected) => {
    const release = `apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: { name: t }
spec:
  chart: temporal
  repo: ${repository}
  valuesContent: |-
    ${values}
`;
    const found = await read({ 'r.yaml': release });
    expect(found).toEqual(expected.map((one) => one.replace('r.yaml:7', 'r.yaml:8')));
  });

  test('a template: what an action writes or leaves out is unknown', async () => {
    const template = `{{- $db := default .Env.DB "cassandra" -}}
log:
  level: {{ default .Env.LOG_LEVEL "info" }}
  stdout: true
persistence:
  numHistoryShards: {{ .Env.SHARDS }}
  datastores:
    {{- if eq $db "cassandra" }}
    default:
      cassandra: { hosts: "{{ .Env.SEEDS }}" }
    {{- else }}
    default:
      sql: { pluginName: mysql8 }
    {{- end }}
  defaultStore: default
global:
{{ .Env.REST }}
services:
  frontend: { rpc: { grpcPort: 7233 } }
`;
    const found = await project({
      'compose.yaml': compose('    volumes: ["./t.yaml:/etc/temporal/config/config_template.yaml"]\n', '1.29.1'),
      't.yaml': template,
    });
    const root = found.configs[0]?.root;
    const looked = (...keys: readonly string[]) => (root ? said(root.get(...keys).string()) : 'none');
    expect(found.configs[0]?.isTemplate).toBe(true);
    expect(looked('log', 'level')).toBe('unknown');
    expect(looked('log', 'stdout')).toBe('true');
    expect(looked('log', 'other')).toBe('unset');
    expect(looked('persistence', 'numHistoryShards')).toBe('unknown');
    expect(looked('persistence', 'datastores', 'default', 'cassandra', 'hosts')).toBe('unknown');
    expect(looked('persistence', 'datastores', 'other')).toBe('unknown');
    expect(looked('persistence', 'defaultStore')).toBe('default');
    expect(looked('global', 'membership')).toBe('unknown');
    const port = root?.get('services', 'frontend', 'rpc', 'grpcPort');
    expect(port && textOf(port)).toBe('7233');
    expect(port?.file.text).toBe(template);
  });

  test('what is no YAML is unknown, and no error', async () => {
    const files = {
      'compose.yaml': compose(`    ${at}\n    volumes: ["./prod.yaml:${path}"]\n`),
      'prod.yaml': 'a: [1\nb: {{ x }\n',
    };
    const found = await project(files);
    expect(found.dynamicConfigs.map(({ root }) => root.isUnknown)).toEqual([true]);
    expect(found.inventory.problems).toEqual([]);
    expect(found.inventory.failures).toEqual([]);
  });
});

describe('rules about configurations', () => {
  const rule = defineRule({
    id: 'temporal/test',
    on: 'temporal.dynamic-config',
    topic: 'configuration',
    summary: 'x',
    severity: { development: 'info', staging: 'warning', production: 'error' },
    rationale: 'x.',
    references: [],
    examples: { bad: [], good: [] },
    *check({ root }) {
      for (const { key } of root.entries.values()) yield { at: key, message: 'x' };
    },
  });
  const files = (comment = '') => ({
    'k8s/server.yaml': workload(
      'Deployment',
      't',
      '        - { name: t, image: "temporalio/server:1.31.2", volumeMounts: [{ name: v, mountPath: /etc/temporal/config/dynamicconfig }] }',
      { pod: '      volumes: [{ name: v, configMap: { name: dyn } }]\n' },
    ),
    'k8s/map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: dyn }\ndata:\n  docker.yaml: |\n    frontend.rps: []\n',
    'compose.prod.yaml':
      'services:\n  t:\n    image: temporalio/server:1.31.2\n    volumes: ["./dev.yaml:/etc/temporal/config/dynamicconfig/docker.yaml"]\n',
    'dev.yaml': `${comment}frontend.rps: []\n`,
  });
  const findings = async (tree: Record<string, string>, scope?: readonly string[]) => {
    const config = scope ? { ...defaultConfig, scope } : defaultConfig;
    const report = await lint(memoryTree(tree), config, { today: '2026-11-23', rules: ruleSetOf(rule) });
    return report.findings.map(({ at, environment, owner }) => `${at.file.path} ${environment} ${owner.kind} ${owner.name}`);
  };

  test('are judged in the environment of the server, and belong to the file or the text', async () => {
    expect(await findings(files())).toEqual([
      'dev.yaml production file dev.yaml',
      'k8s/map.yaml production configuration docker.yaml of ConfigMap "dyn"',
    ]);
  });

  test('a comment in the file silences them', async () => {
    const comment = '# temporal-lint-ignore temporal/test -- wanted\n';
    expect(await findings(files(comment))).toEqual(['k8s/map.yaml production configuration docker.yaml of ConfigMap "dyn"']);
  });

  test('reported for the file that was asked for alone', async () => {
    expect(await findings(files(), ['k8s/map.yaml'])).toEqual(['k8s/map.yaml production configuration docker.yaml of ConfigMap "dyn"']);
    expect(await findings(files(), ['dev.yaml'])).toEqual(['dev.yaml production file dev.yaml']);
  });
});
