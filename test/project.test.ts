import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../src/engine/config.js';
import { loadProject } from '../src/project/build.js';
import type { ProjectSettings } from '../src/project/types.js';
import { memoryTree } from '../src/testing.js';

const project = (files: Record<string, string>, settings: Partial<ProjectSettings> = {}) =>
  loadProject(memoryTree(files), { ...defaultConfig, ...settings });

const service = 'services:\n  a:\n    image: acme/a:1.0.0\n';
const manifest = (kind: string, name: string, spec: string) =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec:\n${spec}`;
const pod = (name: string, image: string, rest = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name} }\nspec:\n  containers:\n    - { name: ${name}, image: "${image}"${rest} }\n`;
const dockerfile = 'FROM node:22.11\nUSER 1000\nCMD ["node", "a.js"]\n';

describe('the environment of a file', () => {
  const cases: readonly (readonly [string, Record<string, string>, Partial<ProjectSettings>, string])[] = [
    ['compose.yaml', { 'compose.yaml': service }, {}, 'staging by default'],
    ['compose.yaml', { 'compose.yaml': service, 'k8s/a.yaml': pod('a', 'b:1') }, {}, 'development by default'],
    ['compose.yaml', { 'compose.yaml': service, 'k8s/dev/a.yaml': pod('a', 'b:1') }, {}, 'staging by default'],
    ['compose.yaml', { 'compose.yaml': service, 'compose.prod.yaml': service }, {}, 'development by default'],
    ['compose.yaml', { 'compose.yaml': service, 'chart/Chart.yaml': 'name: a\nversion: 1.0.0\n' }, {}, 'development by default'],
    [
      'compose.yaml',
      { 'compose.yaml': service, 'other/temporal-lint.yaml': 'version: 1\n', 'other/a.yaml': pod('a', 'b:1') },
      {},
      'staging by default',
    ],
    ['compose.prod.yaml', { 'compose.prod.yaml': service }, {}, 'production "prod" in its path'],
    ['docker-compose-dev.yml', { 'docker-compose-dev.yml': service }, {}, 'development "dev" in its path'],
    ['deploy/prod/docker-compose.test.yml', { 'deploy/prod/docker-compose.test.yml': service }, {}, 'development "test" in its path'],
    ['dev/compose.self-hosted.yml', { 'dev/compose.self-hosted.yml': service }, {}, 'production "self-hosted" in its path'],
    ['dev-prod/compose.yml', { 'dev-prod/compose.yml': service }, {}, 'development "dev" in its path'],
    ['production-like/compose.yml', { 'production-like/compose.yml': service }, {}, 'production "production" in its path'],
    ['.devcontainer/Dockerfile', { '.devcontainer/Dockerfile': 'FROM node:22.11\n' }, {}, 'development "devcontainer" in its path'],
    ['examples/a/compose.yml', { 'examples/a/compose.yml': service }, {}, 'development "example" in its path'],
    ['devices/compose.yml', { 'devices/compose.yml': service }, {}, 'staging by default'],
    ['Dockerfile', { Dockerfile: dockerfile }, {}, 'production by default'],
    ['Dockerfile', { Dockerfile: dockerfile, 'Dockerfile.prod': dockerfile }, {}, 'development by default'],
    ['Dockerfile.worker', { 'Dockerfile.worker': dockerfile, 'Dockerfile.prod': dockerfile }, {}, 'production by default'],
    ['Dockerfile.dev', { 'Dockerfile.dev': dockerfile }, {}, 'development "dev" in its path'],
    ['pkg/testdata2/Dockerfile', { 'pkg/testdata2/Dockerfile': dockerfile }, {}, 'development "testdata" in its path'],
    ['pkg/testdata/preview-a.yaml', { 'pkg/testdata/preview-a.yaml': pod('a', 'b:1') }, {}, 'development "testdata" in its path'],
    ['getting_started/x.yaml', { 'getting_started/x.yaml': pod('a', 'b:1') }, {}, 'development "getting-started" in its path'],
    [
      'compose.dev.yaml',
      { 'compose.dev.yaml': service },
      { environments: { production: ['compose.dev.yaml'] } },
      'production configuration',
    ],
    ['a/x.yaml', { 'a/x.yaml': pod('a', 'b:1') }, { base: 'a', environments: { staging: ['/x.yaml'] } }, 'staging configuration'],
    ['b/x.yaml', { 'b/x.yaml': pod('a', 'b:1') }, { base: 'a', environments: { staging: ['x.yaml'] } }, 'production by default'],
    ['compose.dev.yaml', { 'compose.dev.yaml': service }, { environment: 'production' }, 'production --environment'],
  ];
  test.each(cases)('%s among %o with %o', async (path, files, settings, expected) => {
    const { inventory, environmentOf } = await project(files, settings);
    const file = inventory.files.find((parsed) => parsed.file.path === path)?.file;
    const { environment, because } = environmentOf(file ?? { path: 'missing', text: '' });
    expect(`${environment} ${because}`).toBe(expected);
  });
});

describe('servers and workers', () => {
  const roles = async (files: Record<string, string>) => {
    const { servers, workers } = await project(files);
    return [
      ...servers.map(({ container, flavor, version }) => `${container.name}: ${flavor} ${version.value ?? '?'}`),
      ...workers.map(({ container }) => `${container.name}: worker`),
    ];
  };
  test.each<readonly [string, string, readonly string[]]>([
    ['a server of a version', '  a: { image: "temporalio/server:1.31.2" }', ['a: server 1.31.2']],
    ['a server by a mirror', '  a: { image: "mirror.acme.example:5000/x/temporalio/server:1.31" }', ['a: server ?']],
    ['a compound tag', '  a: { image: "temporalio/auto-setup:1.29.1-tctl-1.18.4" }', ['a: auto-setup 1.29.1']],
    ['a version by variable', '  a: { image: "temporalio/auto-setup:${V}" }', ['a: auto-setup ?']],
    ['the development server', '  a: { image: "temporalio/temporal:1.5.1", command: server start-dev }', ['a: dev-server 1.5.1']],
    ['the same image as a client', '  a: { image: "temporalio/temporal:1.5.1", command: workflow list }', []],
    ['admin tools', '  a: { image: "temporalio/admin-tools:1.31.2" }', []],
    ['a server that sets something up and ends', '  a-setup: { image: "temporalio/auto-setup:1.29.1", restart: "no" }', []],
    [
      'a worker by name and variable',
      '  order-worker: { image: "acme/a:1", environment: { TEMPORAL_ADDRESS: "t:7233" } }',
      ['order-worker: worker'],
    ],
    ['a worker by image', '  a: { image: "acme/temporal-worker:1" }', ['a: worker']],
    ['a worker by command', '  a: { image: "acme/a:1", command: node worker.js, environment: ["TEMPORAL_HOST=t"] }', ['a: worker']],
    ['an API with the same variable', '  api: { image: "acme/a:1", environment: { TEMPORAL_ADDRESS: "t:7233" } }', []],
    [
      'a web server with workers',
      '  api: { image: "acme/a:1", command: gunicorn --workers 4 app, environment: { TEMPORAL_ADDRESS: t } }',
      [],
    ],
    [
      'a worker of another framework',
      '  worker: { image: "acme/a:1", command: celery -A app worker, environment: { TEMPORAL_ADDRESS: t } }',
      [],
    ],
    ['a worker that nothing says is for Temporal', '  worker: { image: "acme/a:1" }', []],
  ])('%s', async (_, services, expected) => {
    expect(await roles({ 'compose.yaml': `services:\n${services}\n` })).toEqual(expected);
  });
  test('in Kubernetes the name of the workload counts', async () => {
    const worker = manifest(
      'Deployment',
      'payments-worker',
      '  selector: {}\n  template:\n    spec:\n      containers:\n        - { name: main, image: "acme/payments:1", env: [{ name: TEMPORAL_NAMESPACE, value: a }] }\n',
    );
    expect(await roles({ 'a.yaml': worker })).toEqual(['main: worker']);
  });
});

describe('the stage behind a container', () => {
  const link = async (files: Record<string, string>, settings: Partial<ProjectSettings> = {}) => {
    const { containers, imageOf } = await project(files, settings);
    return containers.map((container) => {
      const found = imageOf(container);
      return `${container.name} -> ${found ? `${found.stage.dockerfile.file.path}#${found.stage.name ?? found.stage.index}` : '?'}`;
    });
  };
  test('by its own build, with its target', async () => {
    const compose = 'services:\n  a:\n    build: { context: ., target: Base }\n  b:\n    build: ./b\n';
    const files = { 'compose.yaml': compose, Dockerfile: 'FROM node:22.11 AS base\nFROM base AS app\n', 'b/Dockerfile': dockerfile };
    expect(await link(files)).toEqual(['a -> Dockerfile#base', 'b -> b/Dockerfile#0']);
  });
  test('by the name that a Compose build gives, whatever the tag', async () => {
    const files = {
      'compose.yaml': 'services:\n  a:\n    build: .\n    image: acme/a\n',
      Dockerfile: dockerfile,
      'k/a.yaml': pod('p', 'acme/a:2'),
    };
    expect(await link(files)).toEqual(['a -> Dockerfile#0', 'p -> Dockerfile#0']);
  });
  test('not by two builds that differ, nor over the border of another configuration', async () => {
    const two = 'services:\n  a:\n    build: .\n    image: acme/a\n  b:\n    build: ./b\n    image: acme/a\n';
    const files = { 'compose.yaml': two, Dockerfile: dockerfile, 'b/Dockerfile': dockerfile, 'k/a.yaml': pod('p', 'acme/a:2') };
    expect((await link(files)).at(-1)).toBe('p -> ?');
    const one = { 'compose.yaml': 'services:\n  a:\n    build: .\n    image: acme/a\n', Dockerfile: dockerfile };
    const apart = { ...one, 'k/temporal-lint.yaml': 'version: 1\n', 'k/a.yaml': pod('p', 'acme/a:2') };
    expect((await link(apart)).at(-1)).toBe('p -> ?');
  });
  test('by the configuration', async () => {
    const files = { 'x/docker/Dockerfile': dockerfile, 'x/a.yaml': pod('p', 'ghcr.io/acme/a:2') };
    const images = { 'ghcr.io/acme/a': 'docker/Dockerfile' };
    expect(await link(files, { base: 'x', images })).toEqual(['p -> x/docker/Dockerfile#0']);
    expect(await link({ ...files, 'x/temporal-lint.yaml': 'version: 1\n' }, { base: 'x', images })).toEqual(['p -> x/docker/Dockerfile#0']);
  });
  test('not by the configuration of another folder', async () => {
    const files = { Dockerfile: dockerfile, 'x/a.yaml': pod('p', 'acme/a:2'), 'x/temporal-lint.yaml': 'version: 1\n' };
    expect(await link(files, { images: { 'acme/a': 'Dockerfile' } })).toEqual(['p -> ?']);
  });
});

test('the words that run come from the manifest, then from the image', async () => {
  const compose = `services:
  image: { build: . }
  command: { build: ., command: [b.js] }
  entrypoint: { build: ., entrypoint: [sleep], command: ["1"] }
  unknown: { image: "acme/x:1" }
`;
  const { containers } = await project({ 'compose.yaml': compose, Dockerfile: 'FROM debian:12.8\nENTRYPOINT ["node"]\nCMD ["a.js"]\n' });
  expect(containers.map(({ name, process }) => `${name}: ${process.value?.join(' ') ?? '?'}`)).toEqual([
    'image: node a.js',
    'command: node b.js',
    'entrypoint: sleep 1',
    'unknown: ?',
  ]);
});

test('an autoscaler is found in another file, in the same namespace or where one of the two names none', async () => {
  const deployment = (name: string, namespace: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name}${namespace} }\nspec: { template: { spec: { containers: [] } } }\n`;
  const scaler = (name: string, namespace: string) =>
    `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: x${namespace} }\nspec: { scaleTargetRef: { kind: Deployment, name: ${name} } }\n`;
  const { workloads, scalerOf } = await project({
    'a.yaml': [deployment('a', ', namespace: one'), deployment('b', ', namespace: one'), deployment('c', '')].join('---\n'),
    'b.yaml': [scaler('a', ', namespace: two'), scaler('b', ''), scaler('c', ', namespace: two')].join('---\n'),
  });
  expect(workloads.map((workload) => `${workload.name} ${scalerOf(workload).isSet}`)).toEqual(['a false', 'b true', 'c true']);
});

test('what tools and autoscalers set by name ends at the border of another configuration', async () => {
  const worker = manifest('Deployment', 'a', '  replicas: 1\n  template: { spec: { containers: [{ name: a, image: "acme/a:1" }] } }\n');
  const files = {
    'x/a.yaml': worker,
    'y/a.yaml': worker,
    'y/temporal-lint.yaml': 'version: 1\n',
    'kustomization.yaml': 'images: [{ name: acme/a, newTag: "2" }]\nreplicas: [{ name: a, count: 3 }]\n',
    'hpa.yaml':
      'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: a }\nspec: { scaleTargetRef: { kind: Deployment, name: a } }\n',
  };
  const { workloads, containers, replicasOf, scalerOf } = await project(files);
  const images = new Map(containers.map(({ file, image }) => [file.path, image]));
  expect(
    workloads.map((workload) => {
      const image = images.get(workload.file.path);
      return [workload.file.path, image?.value, replicasOf(workload).value, scalerOf(workload).isSet];
    }),
  ).toEqual([
    ['x/a.yaml', undefined, undefined, true],
    ['y/a.yaml', 'acme/a:1', 1, false],
  ]);
});

test('what was not read is said', async () => {
  const { inventory } = await project({
    'charts/api/Chart.yaml': 'name: api\nversion: 1.0.0\n',
    'charts/api/templates/a.yaml': pod('a', '{{ .Values.image }}'),
    'k/kustomization.yaml': 'patches:\n  - path: patch.yaml\n',
    'lone/kustomization.yaml': 'resources: []\n',
    'lone/patch.yaml': manifest('Deployment', 'a', '  replicas: 3\n'),
    'k/patch.yaml': manifest('Deployment', 'a', '  replicas: 3\n'),
    'k/whole.yaml': manifest('Deployment', 'b', '  replicas: 3\n'),
    'Dockerfile.tmpl': 'FROM {{ base }}\n',
    'pnpm-lock.yaml': 'lockfileVersion: 9\n',
    'notes.yaml': 'a: [\n',
    'broken/kustomization.yaml': 'patches: [\n',
    'docker-compose.yml': `${service}---\n${service}`,
    'c/compose.yaml': `${service}---\n`,
    'c/some.yaml': 'services: [\n',
    'd/compose.yaml':
      'include: ["../missing.yaml", "oci://acme.example/a"]\nservices:\n  a:\n    extends: { file: missing.yaml, service: a }\n    env_file: [/etc/passwd, missing.env]\n  b:\n    build: { context: ../.. }\n',
  });
  expect(inventory.notChecked.map(({ path, line, reason }) => `${path}${line ? `:${line}` : ''}: ${reason}`)).toEqual([
    'Dockerfile.tmpl: a template for another tool',
    'broken/kustomization.yaml:1: a YAML error',
    'c/some.yaml:1: a YAML error',
    'charts/api: a Helm chart, not rendered',
    'd/compose.yaml:1: the included file "../missing.yaml" could not be read',
    'd/compose.yaml:1: the included file "oci://acme.example/a" could not be read',
    'd/compose.yaml:4: the extended file "missing.yaml" could not be read',
    'd/compose.yaml:5: "/etc/passwd" is outside the repository',
    'd/compose.yaml:7: "../.." is outside the repository',
    'docker-compose.yml:5: a second YAML document; a Compose file has one',
    'k/whole.yaml: Deployment "b" has no pod template',
    'lone/patch.yaml: a Kustomize patch, a part of an object',
  ]);
  expect(inventory.problems).toEqual([]);
});
