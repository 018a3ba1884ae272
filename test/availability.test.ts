import { describe, expect, test } from 'vitest';
import { isNothing, parseAmount, podsIn } from '../src/core/amount.js';
import { defaultConfig } from '../src/engine/config.js';
import { parseKubernetes } from '../src/parsers/kubernetes/parse.js';
import { loadProject } from '../src/project/build.js';
import { memoryTree } from '../src/testing.js';

const only = (text: string) => {
  const [manifest] = parseKubernetes({ path: 'a.yaml', text }).manifests;
  if (!manifest) throw new Error('no manifest');
  return manifest;
};

describe('amounts of pods', () => {
  test.each([
    [2, { count: 2 }],
    ['25%', { percent: 25 }],
    ['2', undefined],
    [-1, undefined],
    [1.5, undefined],
    ['x%', undefined],
  ])('%j', (scalar, amount) => expect(parseAmount(scalar)).toEqual(amount));

  test('a share is rounded as the field asks', () => {
    expect(podsIn({ percent: 25 }, 3, 'up')).toBe(1);
    expect(podsIn({ percent: 25 }, 3, 'down')).toBe(0);
    expect(podsIn({ count: 2 }, 3, 'up')).toBe(2);
    expect(isNothing({ percent: 0 })).toBe(true);
    expect(isNothing({ count: 1 })).toBe(false);
  });
});

const hpa = (spec: string, version = 'v2') =>
  only(`apiVersion: autoscaling/${version}\nkind: HorizontalPodAutoscaler\nspec: ${spec}\n`).autoscaler;

describe('autoscalers', () => {
  test('one of each version of a worker is that of its WorkerDeployment', () => {
    const template = (kind: string, spec: string, reference = 'workerDeploymentRef') =>
      only(
        `apiVersion: temporal.io/v1alpha1\nkind: WorkerResourceTemplate\nspec: { {reference}: { name: w }, template: { apiVersion: ${kind}, spec: ${spec} } }\n`.replace(
          '{reference}',
          reference,
        ),
      ).autoscaler;
    const hpa = template('autoscaling/v2, kind: HorizontalPodAutoscaler', '{ scaleTargetRef: {}, minReplicas: 2 }');
    expect([hpa?.kind, hpa?.targetGroup.value, hpa?.targetKind.value, hpa?.targetName.value, hpa?.least.value]).toEqual([
      'HorizontalPodAutoscaler',
      'temporal.io',
      'WorkerDeployment',
      'w',
      2,
    ]);
    const keda = template('keda.sh/v1alpha1, kind: ScaledObject', '{ minReplicaCount: 1 }', 'temporalWorkerDeploymentRef');
    expect([keda?.kind, keda?.targetKind.value, keda?.targetName.value, keda?.least.value]).toEqual([
      'ScaledObject',
      'WorkerDeployment',
      'w',
      1,
    ]);
    expect(template('policy/v1, kind: PodDisruptionBudget', '{ minAvailable: 1 }')).toBeUndefined();
  });

  test('of Kubernetes', () => {
    const scaler = hpa(
      '{ scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }, minReplicas: 2, maxReplicas: 9, metrics: [] }',
    );
    expect(scaler).toMatchObject({ targetGroup: { value: 'apps' }, targetKind: { value: 'Deployment' }, targetName: { value: 'api' } });
    expect(scaler).toMatchObject({ least: { value: 2 }, most: { value: 9 }, leastByDefault: 1, utilization: [] });
  });
  test.each([
    ['without metrics: CPU', '{ maxReplicas: 9 }', ['cpu ']],
    ['the field of the first version', '{ targetCPUUtilizationPercentage: 70 }', ['cpu ']],
    [
      'a share and an absolute value',
      '{ metrics: [{ type: Resource, resource: { name: memory, target: { averageUtilization: 70 } } }, { type: Resource, resource: { name: cpu, target: { averageValue: 1 } } }] }',
      ['memory '],
    ],
    [
      'of one container',
      '{ metrics: [{ type: ContainerResource, containerResource: { name: cpu, container: app, target: { averageUtilization: 70 } } }] }',
      ['cpu app'],
    ],
    ['of something else', '{ metrics: [{ type: External, external: {} }] }', []],
  ])('%s', (_, spec, expected) => {
    expect(hpa(spec)?.utilization.map(({ resource, container }) => `${resource} ${container.value ?? ''}`)).toEqual(expected);
  });
  test('of KEDA, with its defaults', () => {
    const text = `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
spec:
  scaleTargetRef: { name: worker }
  triggers: [{ type: cpu, metricType: Utilization, metadata: { value: "60" } }, { type: temporal, metadata: {} }]
`;
    const scaler = only(text).autoscaler;
    expect(scaler).toMatchObject({ targetGroup: { value: 'apps' }, targetKind: { value: 'Deployment' }, leastByDefault: 0 });
    expect(scaler?.utilization).toMatchObject([{ resource: 'cpu', container: { isUnset: true } }]);
  });
  test('an object of another group is none', () => {
    expect(only('apiVersion: acme.io/v1\nkind: ScaledObject\n').autoscaler).toBeUndefined();
  });
});

test('what keeps pods apart is read with its selector', () => {
  const { workload } = only(`apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      topologySpreadConstraints: [{ topologyKey: zone, labelSelector: { matchLabels: { app: api } } }]
      affinity:
        podAntiAffinity:
          preferredDuringSchedulingIgnoredDuringExecution:
            - { weight: 1, podAffinityTerm: { topologyKey: host, namespaces: [other] } }
`);
  expect(workload?.spread).toMatchObject([
    { kind: 'spread', topologyKey: { value: 'zone' }, selector: { isSet: true }, looksElsewhere: false },
    { kind: 'anti-affinity', topologyKey: { value: 'host' }, selector: { isUnset: true }, looksElsewhere: true },
  ]);
});

describe('the least number of pods', () => {
  const deployment = (spec: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec: { ${spec}template: { spec: { containers: [{ image: "acme/api:1.0.0" }] } } }
`;
  const scaler = (spec: string) =>
    `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: api }\nspec: { scaleTargetRef: { kind: Deployment, name: api }, ${spec} }\n`;
  const least = async (files: Record<string, string>) => {
    const project = await loadProject(memoryTree(files), defaultConfig);
    const [workload] = project.workloads;
    if (!workload) throw new Error('no workload');
    const value = project.leastReplicasOf(workload);
    return value.isUnknown ? 'unknown' : value.value;
  };
  test.each([
    ['its replicas', { 'a.yaml': deployment('replicas: 3, ') }, 3],
    ['one by default', { 'a.yaml': deployment('') }, 1],
    ['what the autoscaler says', { 'a.yaml': deployment('replicas: 3, '), 'b.yaml': scaler('minReplicas: 2') }, 2],
    ['one where the autoscaler says nothing', { 'a.yaml': deployment('replicas: 3, '), 'b.yaml': scaler('maxReplicas: 2') }, 1],
    ['unknown by a variable', { 'a.yaml': deployment(''), 'b.yaml': scaler('minReplicas: "${MIN}"') }, 'unknown'],
    ['unknown where there are no replicas', { 'a.yaml': deployment('').replace('Deployment', 'DaemonSet') }, 'unknown'],
  ])('%s', async (_, files, expected) => expect(await least(files)).toBe(expected));
});

test("an autoscaler scales the nearest of the workloads with its target's name", async () => {
  const api =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { template: { spec: { containers: [{ image: "acme/api:1.4.0" }] } } }\n';
  const scaler =
    'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: api }\nspec: { scaleTargetRef: { kind: Deployment, name: api } }\n';
  const project = await loadProject(memoryTree({ 'k8s/api.yaml': api, 'k8s/hpa.yaml': scaler, 'old/api.yaml': api }), defaultConfig);
  const scalers = project.workloads.map((workload) => project.scalerOf(workload));
  expect(scalers.map(({ isSet, isUnknown }) => ({ isSet, isUnknown }))).toEqual([
    { isSet: true, isUnknown: false },
    { isSet: false, isUnknown: true },
  ]);
});
