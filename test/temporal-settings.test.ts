import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/core/edit.js';
import { parseImageReference } from '../src/core/image.js';
import { defaultConfig } from '../src/engine/config.js';
import { addVariable } from '../src/knowledge/environment-edits.js';
import { judgeIndex, judgeStore } from '../src/knowledge/temporal/stores.js';
import { loadProject } from '../src/project/build.js';
import { memoryTree } from '../src/testing.js';

const load = (files: Record<string, string>) => loadProject(memoryTree(files), { ...defaultConfig });
const service = (rest: string, image = 'temporalio/server:1.30.6') => `services:\n  t:\n    image: ${image}\n${rest}`;

describe('whether a server reads variables', () => {
  test.each<readonly [string, string, boolean]>([
    ['as published', service(''), true],
    ['a dynamic configuration is no other source', service('    volumes: ["./d:/etc/temporal/config/dynamicconfig"]\n'), true],
    ['certificates beside it', service('    volumes: ["./certs:/etc/temporal/config/certs"]\n'), true],
    ['a template of its own', service('    volumes: ["./t.yaml:/etc/temporal/config/config_template.yaml"]\n'), false],
    ['the folder of the template', service('    volumes: ["./c:/etc/temporal/config"]\n'), false],
    [
      'a config of Compose',
      `${service('    configs: [{ source: c, target: /etc/temporal/config/docker.yaml }]\n')}configs: { c: { file: ./c.yaml } }\n`,
      false,
    ],
    ['a file that a variable names', service('    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /c.yaml }\n'), false],
    ['the server itself', service('    command: temporal-server start --service=history\n'), true],
    ['another configuration', service('    command: temporal-server --config /c --env prod start\n'), false],
    ['a script of its own', service('    entrypoint: /start.sh\n'), false],
    [
      'a shell that sets variables',
      service('    entrypoint: ["sh", "-c", "export DB=postgres12; exec /etc/temporal/entrypoint.sh"]\n'),
      false,
    ],
    ['words for auto-setup', service('    command: autosetup\n', 'temporalio/auto-setup:1.29.1'), true],
    ['the development server', service('    command: server start-dev\n', 'temporalio/temporal:1.5.1'), false],
  ])('%s', async (_, text, expected) => {
    const { servers } = await load({ 'compose.yaml': text });
    expect(servers.map(({ readsVariables }) => readsVariables)).toEqual([expected]);
  });

  test('an image of its own that brings a template', async () => {
    const compose = 'services:\n  t: { build: . }\n';
    const read = async (Dockerfile: string) => (await load({ 'compose.yaml': compose, Dockerfile })).servers[0]?.readsVariables;
    expect(await read('FROM temporalio/server:1.29.7\nCOPY config_template.yaml /etc/temporal/config/\n')).toBe(false);
    expect(await read('FROM temporalio/server:1.29.7\nENV DB=postgres12\n')).toBe(true);
  });
});

describe('adding a variable', () => {
  const add = async (file: string, text: string, addition: { behind?: string; value?: string }) => {
    const { containers } = await load({ [file]: text });
    const fix = containers[0] && addVariable(containers[0].origin, 'B', { title: 'x', safety: 'safe', ...addition });
    return fix && applyEdits(text, fix.edits);
  };
  const compose = (environment: string) => `services:\n  a:\n    image: acme/a:1\n    environment:${environment}`;
  const pod = (env: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n    - name: a\n      image: acme/a:1\n      env:${env}`;

  test.each<readonly [string, string, { behind?: string; value?: string }, string | undefined]>([
    ['a map', '\n      A: 1 # one\n      C: 2\n', { behind: 'A', value: 'x' }, '\n      A: 1 # one\n      B: x\n      C: 2\n'],
    ['text that YAML would read as another kind', '\n      A: 1\n', { value: 'true' }, '\n      A: 1\n      B: "true"\n'],
    ['a list', '\n      - A=1\n', { value: 'x' }, '\n      - A=1\n      - B=x\n'],
    ['a copy in quotes', '\n      - "A=${X}"\n', { behind: 'A' }, '\n      - "A=${X}"\n      - "B=${X}"\n'],
    ['a copy in a map', '\n      A: ${X:?needed}\n', { behind: 'A' }, '\n      A: ${X:?needed}\n      B: ${X:?needed}\n'],
    ['braces', ' { A: 1 }\n', { value: 'x' }, ' { A: 1, B: x }\n'],
    ['brackets', ' ["A=1"]\n', { value: 'x' }, ' ["A=1", B=x]\n'],
    ['no such variable', '\n      A: 1\n', { behind: 'Z', value: 'x' }, undefined],
    ['an anchor', ' &env\n      A: 1\n', { value: 'x' }, undefined],
  ])('Compose: %s', async (_, before, addition, after) => {
    expect(await add('compose.yaml', compose(before), addition)).toBe(after && compose(after));
  });

  test('Compose: nothing through a merge key', async () => {
    const text = `x-env: &env { A: 1 }\n${compose('\n      <<: *env\n')}`;
    expect(await add('compose.yaml', text, { value: 'x' })).toBeUndefined();
  });

  test.each<readonly [string, string, { behind?: string; value?: string }, string]>([
    [
      'a map of lines',
      '\n        - name: A\n          value: "1"\n',
      { value: 'x' },
      '\n        - name: A\n          value: "1"\n        - name: B\n          value: "x"\n',
    ],
    [
      'braces',
      '\n        - { name: A, value: "1" }\n',
      { value: 'x' },
      '\n        - { name: A, value: "1" }\n        - { name: B, value: "x" }\n',
    ],
    [
      'a reference',
      '\n        - name: A\n          valueFrom:\n            secretKeyRef: { name: s, key: k }\n        - name: C\n          value: c\n',
      { behind: 'A' },
      '\n        - name: A\n          valueFrom:\n            secretKeyRef: { name: s, key: k }\n        - name: B\n          valueFrom:\n            secretKeyRef: { name: s, key: k }\n        - name: C\n          value: c\n',
    ],
  ])('Kubernetes: %s', async (_, before, addition, after) => {
    expect(await add('k8s/a.yaml', pod(before), addition)).toBe(pod(after));
  });
});

test('databases under a server', () => {
  const store = (text: string) => {
    const image = parseImageReference(text);
    return image && judgeStore(image, '2026-11-27')?.state;
  };
  expect(['postgres:11', 'postgres:12', 'postgres:9.6.1', 'postgres:latest', 'postgres'].map(store)).toEqual([
    'unsupported',
    undefined,
    'unsupported',
    undefined,
    undefined,
  ]);
  expect(['mysql:5.7', 'mysql:8', 'mysql:8.0', 'mysql:8.0.16', 'mysql:8.0.17', 'mysql:8.4'].map(store)).toEqual([
    'unsupported',
    undefined,
    undefined,
    'unsupported',
    undefined,
    undefined,
  ]);
  expect(['cassandra:3.11', 'cassandra:4.1', 'cassandra:5.0', 'cassandra:5.0.3', 'cassandra:5.0.4'].map(store)).toEqual([
    'ended',
    undefined,
    undefined,
    'unsupported',
    undefined,
  ]);
  expect(['mariadb:11', 'pingcap/tidb:v8.1.0', 'redis:7'].map(store)).toEqual(['unsupported', 'untested', undefined]);
  const index = (text: string, server?: string, today = '2026-11-27') => {
    const image = parseImageReference(text);
    return image && judgeIndex(image, today, { version: server, isAutoSetup: false })?.state;
  };
  expect([
    index('elasticsearch:6.8.0'),
    index('elasticsearch:7.17.0'),
    index('elasticsearch:7.17.0', undefined, '2025-11-27'),
    index('elasticsearch:8.12.0'),
    index('elasticsearch:9.0.0'),
  ]).toEqual(['unsupported', 'ended', undefined, undefined, 'untested']);
  const advice = (text: string) => {
    const image = parseImageReference(text);
    return image && judgeIndex(image, '2026-11-27', { version: undefined, isAutoSetup: false })?.instead;
  };
  expect(['6.8.23', '7.16.2', '7.17.27', '7'].map((tag) => advice(`elasticsearch:${tag}`)?.includes('by way of 7.17'))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(['1.29.7', '1.30.1', undefined].map((server) => index('opensearchproject/opensearch:2.5.0', server))).toEqual([
    'untested',
    undefined,
    undefined,
  ]);
  const openSearch = parseImageReference('opensearchproject/opensearch:2.5.0');
  expect(openSearch && judgeIndex(openSearch, '2026-11-27', { version: '1.29.1', isAutoSetup: true })?.instead).toContain(
    '"temporalio/auto-setup" ends with 1.29',
  );
});
