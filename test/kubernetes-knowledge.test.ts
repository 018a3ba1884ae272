import { describe, expect, test } from 'vitest';
import type { Value } from '../src/core/value.js';
import { heapInCommand, heapInVariable } from '../src/knowledge/heaps.js';
import { faultOfQuantity } from '../src/knowledge/kubernetes/quantities.js';
import { faultOfValue } from '../src/knowledge/kubernetes/values.js';
import { isForOwnMachine } from '../src/knowledge/own-machine.js';
import { signalsWholeGroup } from '../src/knowledge/signals.js';
import { isTestData } from '../src/knowledge/test-data.js';
import { parseKubernetes } from '../src/parsers/kubernetes/parse.js';

describe('amounts of resources', () => {
  test.each([
    ['512m', 'bytes', '512Mi'],
    ['1500m', 'bytes', '1500Mi'],
    ['128', 'bytes', '128Mi'],
    ['500', 'cpu', '500m'],
    ['100Mi', 'cpu', '100m'],
    ['2Gi', 'cpu', undefined],
  ] as const)('%s of %s is wrong', (text, resource, meant) => {
    expect(faultOfQuantity(text, resource)).toMatchObject({ meant });
  });
  test.each([
    ['512Mi', 'bytes'],
    ['1.5Gi', 'bytes'],
    ['1e9', 'bytes'],
    ['0', 'bytes'],
    ['2097152', 'bytes'],
    ['0.5', 'cpu'],
    ['2500m', 'cpu'],
    ['96', 'cpu'],
  ] as const)('%s of %s is right', (text, resource) => {
    expect(faultOfQuantity(text, resource)).toBeUndefined();
  });
});

test.each([
  ['512MB', '512M'],
  ['1GiB', '1Gi'],
  ['512mi', '512Mi'],
  ['1g', undefined],
  ['much', undefined],
  ['500 m', '500m'],
])('%s is no quantity', (text, better) => {
  expect(faultOfValue('V1ResourceRequirements.limits', 'q', text, text)).toMatchObject({ what: 'is no quantity', better });
});

describe('heaps', () => {
  test.each([
    [heapInVariable('JAVA_OPTS', '-Xms1g -Xmx2G'), 2 ** 31],
    [heapInVariable('JAVA_OPTS', '-Xmx2g -Xmx512m'), 2 ** 29],
    [heapInVariable('NODE_OPTIONS', '--enable-source-maps --max_old_space_size=2048'), 2 ** 31],
    [heapInVariable('GOMEMLIMIT', '750MiB'), 750 * 2 ** 20],
    [heapInVariable('GOMEMLIMIT', 'off'), undefined],
    [heapInVariable('JAVA_HOME', '-Xmx2g'), undefined],
    [heapInCommand(['sh', '-c', 'exec java -Xmx1024k -jar app.jar']), 2 ** 20],
    [heapInCommand(['redis-server', '--maxmemory', '256mb']), 2 ** 28],
    [heapInCommand(['redis-server', '--maxmemory', '256m']), 256e6],
    [heapInCommand(['redis-server', '--maxmemory', '0']), undefined],
    [heapInCommand(['tool', '-Xmx2g']), undefined],
  ])('number %#', (heap, bytes) => {
    expect(heap?.bytes).toBe(bytes);
  });
});

test('options of the program behind dumb-init are not its own', () => {
  expect(signalsWholeGroup(['dumb-init', 'sh', '-c', 'node a.js'])).toBe(true);
  expect(signalsWholeGroup(['dumb-init', '-r', '15:2', '-c', 'node'])).toBe(false);
});

describe('probes of a container', () => {
  const containerOf = (rest: string) => {
    const text = `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - { name: a, image: "acme/a:1.0.0", ${rest} }\n`;
    return parseKubernetes({ path: 'pod.yaml', text }).manifests[0]?.workload?.containers[0];
  };
  test('have defaults, which also stand in for 0', () => {
    const [probe] = containerOf('livenessProbe: { exec: { command: [a, "{{ b }}"] }, periodSeconds: 0, timeoutSeconds: 5 }')?.probes ?? [];
    expect([probe?.delay, probe?.period, probe?.timeout, probe?.failures].map((one) => one?.effective)).toEqual([0, 10, 5, 3]);
    expect(probe?.handlers.map(({ kind, words }) => [kind, words])).toEqual([['exec', ['a', undefined]]]);
  });
  test.each(['livenessProbe: 3', 'livenessProbe: []', 'lifecycle: x', 'lifecycle: { preStop: [] }', 'readinessProbe: null'])(
    'are not there in %s',
    (rest) => {
      const container = containerOf(rest);
      expect([container?.probes, container?.hooks]).toEqual([[], []]);
    },
  );
  test('have unknown numbers where they are no numbers', () => {
    const [probe] = containerOf('startupProbe: { exec: 3, failureThreshold: many }')?.probes ?? [];
    expect(probe?.failures.effective).toBeUndefined();
    expect(probe?.handlers.map(({ words }) => words)).toEqual([[]]);
  });
});

test('knows what only tests read', () => {
  const data = [
    'pkg/testdata/api.yaml',
    'test/render/expected.yaml',
    'output/default.golden.yaml',
    'a/__fixtures__/b/c.yaml',
    'test/e2e/malformed-worker.yaml',
    'tests/expected-failures/worker.yaml',
    'pkg/testdata2/api.yaml',
    'examples/checks/invalid.yaml',
  ];
  expect(data.filter(isTestData)).toEqual(data);
  expect(
    [
      'k8s/api.yaml',
      'test/e2e/api.yaml',
      'k8s/unexpected.yaml',
      'k8s/invalid-logins.yaml',
      'testdata.yaml',
      'k8s/golden-image/api.yaml',
    ].filter(isTestData),
  ).toEqual([]);
});

test.each([
  ['worker:0.1.0', 'Never', true],
  ['shop-worker:latest', 'IfNotPresent', true],
  ['shop-worker', 'IfNotPresent', true],
  ['shop-worker:0.1.0', 'IfNotPresent', false],
  ['shop-worker:latest', 'Always', false],
  ['ghcr.io/acme/shop-worker:latest', 'IfNotPresent', false],
  ['acme/shop-worker:latest', 'IfNotPresent', false],
  ['nginx:latest', 'IfNotPresent', false],
  ['mongo-express:latest', 'IfNotPresent', false],
])('an image %s with the policy %s is loaded onto the own machine: %s', (image, policy, expected) => {
  const set = { isSet: true, isUnset: false, isUnknown: false, value: image } as unknown as Value<string>;
  const manifest = {
    file: { path: 'k8s/a.yaml' },
    workload: { containers: [{ image: set, node: { get: () => ({ text: policy }) } }] },
  };
  expect(isForOwnMachine(manifest, [manifest])).toBe(expected);
});
