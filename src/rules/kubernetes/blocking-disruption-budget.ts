import { isNothing, parseAmount, podsIn } from '../../core/amount.js';
import type { Problem } from '../../core/problem.js';
import { mapValue } from '../../core/value.js';
import { plural } from '../../core/words.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const budget = (limit: string) => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: worker }
spec:
  ${limit}
  selector: { matchLabels: { app: worker } }
`;
const deployment = (replicas: string, kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: worker }
spec:
  ${replicas}selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;
const scaler = (least: number) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: worker }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: worker }
  minReplicas: ${least}
  maxReplicas: 6
`;

export default defineRule({
  id: 'kubernetes/blocking-disruption-budget',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'A PodDisruptionBudget never lets a pod be evicted',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Draining a node evicts its pods, and waits for each budget to allow it. With a budget that allows none, node upgrades and the removal of nodes
hang until somebody deletes the budget or kills the pods, which then all go at once.`,
  reads: ['Deployment', 'StatefulSet', 'Rollout', 'ReplicaSet', 'HorizontalPodAutoscaler', 'ScaledObject'],
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors'],
  peers: [
    'kube-linter pdb-max-unavailable',
    'kube-linter pdb-min-available',
    'polaris pdbDisruptionsIsZero',
    'polaris pdbMinAvailableGreaterThanHPAMinReplicas',
  ],
  examples: {
    bad: [
      { name: 'none may be away', files: { 'k8s/pdb.yaml': budget('maxUnavailable: «0»') } },
      { name: 'in percent', files: { 'k8s/pdb.yaml': budget('maxUnavailable: «"0%"»') } },
      { name: 'all must be there', files: { 'k8s/pdb.yaml': budget('minAvailable: «100%»') } },
      {
        name: 'as many as there are',
        files: { 'k8s/pdb.yaml': budget('minAvailable: «2»'), 'k8s/worker.yaml': deployment('replicas: 2\n  ') },
      },
      {
        name: 'half of one is one',
        files: { 'k8s/pdb.yaml': budget('minAvailable: «50%»'), 'k8s/worker.yaml': deployment('') },
      },
      {
        name: 'as many as an autoscaler leaves',
        files: {
          'k8s/pdb.yaml': budget('minAvailable: «2»'),
          'k8s/worker.yaml': deployment('replicas: 5\n  '),
          'k8s/hpa.yaml': scaler(2),
        },
      },
    ],
    good: [
      { files: { 'k8s/pdb.yaml': budget('maxUnavailable: 1') } },
      { name: 'a small share is rounded up', files: { 'k8s/pdb.yaml': budget('maxUnavailable: 1%'), 'k8s/worker.yaml': deployment('') } },
      { files: { 'k8s/pdb.yaml': budget('minAvailable: 99%') } },
      { files: { 'k8s/pdb.yaml': budget('minAvailable: 1'), 'k8s/worker.yaml': deployment('replicas: 2\n  ') } },
      { files: { 'k8s/pdb.yaml': budget('minAvailable: 50%'), 'k8s/worker.yaml': deployment('replicas: 2\n  ') } },
      {
        name: 'an autoscaler leaves more',
        files: { 'k8s/pdb.yaml': budget('minAvailable: 2'), 'k8s/worker.yaml': deployment(''), 'k8s/hpa.yaml': scaler(3) },
      },
      { name: 'pods of an object that no file shows', files: { 'k8s/pdb.yaml': budget('minAvailable: 2') } },
      {
        name: 'a kustomization sets the number',
        files: {
          'k8s/pdb.yaml': budget('minAvailable: 2'),
          'k8s/worker.yaml': deployment('replicas: 2\n  '),
          'k8s/kustomization.yaml': 'resources: [worker.yaml, pdb.yaml]\nreplicas:\n  - { name: worker, count: 3 }\n',
        },
      },
      { name: 'switched off', files: { 'k8s/pdb.yaml': budget('minAvailable: 1'), 'k8s/worker.yaml': deployment('replicas: 0\n  ') } },
      {
        name: 'a drain leaves the pods of a DaemonSet',
        files: { 'k8s/pdb.yaml': budget('minAvailable: 1'), 'k8s/agent.yaml': deployment('', 'DaemonSet') },
      },
      {
        name: 'an operator decides how many there are',
        files: {
          'k8s/pdb.yaml': budget('minAvailable: 1'),
          'k8s/worker.yaml': deployment('', 'WorkerDeployment').replace('apps/v1', 'temporal.io/v1alpha1'),
        },
      },
    ],
  },
  *check(manifest, { project }) {
    if (manifest.kind !== 'PodDisruptionBudget' || !manifest.apiVersion.startsWith('policy/')) return;
    const [least, most] = ['minAvailable', 'maxUnavailable'].map((key) =>
      mapValue(manifest.root.get('spec', key).node(), ({ scalar }) => parseAmount(scalar)),
    );
    const name = `PodDisruptionBudget "${manifest.name.value ?? ''}"`;
    if (least?.isUnset && most?.isSet && isNothing(most.value)) {
      yield { at: most.at, message: `${name} lets no pod be away, so that no node with one can be drained; allow at least one` };
    }
    if (!least?.isSet || !most?.isUnset) return;
    if ('percent' in least.value && least.value.percent >= 100) {
      yield {
        at: least.at,
        message: `${name} wants all pods at all times, so that no node with one can be drained; set maxUnavailable to 1 instead`,
      };
      return;
    }
    const pods = project.objects.podsOf(manifest);
    const expected = pods.isSet ? expectedPods(pods.value, project) : undefined;
    if (!expected || expected.count === 0 || podsIn(least.value, expected.count, 'up') < expected.count) return;
    yield { at: least.at, ...wording(name, expected) };
  },
});

interface Expected {
  readonly count: number;
  readonly workloads: readonly Workload[];
  /** The number is the least that an autoscaler leaves. */
  readonly isScaled: boolean;
}

/** How many pods there are at least; undefined where one of the workloads does not tell. */
function expectedPods(workloads: readonly Workload[], project: Project): Expected | undefined {
  let count = 0;
  for (const workload of workloads) {
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || !/^(?:apps|extensions|argoproj\.io)\//.test(workload.manifest.apiVersion)) return undefined;
    count += least.value;
  }
  return { count, workloads, isScaled: workloads.some((workload) => project.scalerOf(workload).isSet) };
}

function wording(name: string, { count, workloads, isScaled }: Expected): Pick<Problem, 'message' | 'related'> {
  const [first] = workloads;
  const whose = workloads.length === 1 && first ? `${first.kind} "${first.name}"` : `${workloads.length} workloads`;
  const related = workloads.map((workload) => ({ at: workload.replicas.at, message: `the replicas of "${workload.name}"` }));
  if (isScaled) {
    return {
      related,
      message: `${name} wants ${plural(count, 'pod')} of ${whose}, which is all that the autoscaler may leave, so that no node can be drained then; raise the minimum of the autoscaler, or set maxUnavailable to 1 instead`,
    };
  }
  return {
    related,
    message:
      count === 1
        ? `${name} wants the only pod of ${whose} at all times, so that its node cannot be drained; run more replicas, or set maxUnavailable to 1 and accept the interruption`
        : `${name} wants all ${count} pods of ${whose} at all times, so that no node with one can be drained; set maxUnavailable to 1 instead, or run more`,
  };
}
