import type { Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (spec: string, name = '«worker»') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  ${spec}selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;
const budget = (label: string) => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: worker }
spec:
  maxUnavailable: 1
  selector: { matchLabels: { app: ${label} } }
`;
const scaler = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: worker }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: worker }
  minReplicas: 2
  maxReplicas: 6
`;

export default defineRule({
  id: 'kubernetes/missing-disruption-budget',
  on: 'kubernetes.workload',
  topic: 'scaling',
  aggregate: true,
  summary: 'Several replicas have no PodDisruptionBudget',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `A node upgrade drains several nodes, one after the other or at once. Without a budget it may evict all replicas of a workload before the first
of them runs elsewhere.`,
  reads: ['PodDisruptionBudget', 'HorizontalPodAutoscaler', 'ScaledObject'],
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/disruptions/#pod-disruption-budgets'],
  peers: [
    'kube-score deployment-has-poddisruptionbudget',
    'kube-score statefulset-has-poddisruptionbudget',
    'polaris missingPodDisruptionBudget',
    'kics b23e9b98',
    'kics 1db3a5a5',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('replicas: 3\n  ') } },
      { name: 'one for other pods', files: { 'k8s/worker.yaml': deployment('replicas: 3\n  '), 'k8s/pdb.yaml': budget('api') } },
      {
        name: 'the history role of a Temporal server',
        files: { 'k8s/worker.yaml': deployment('replicas: 3\n  ').replace('acme/worker:1.4.0', 'temporalio/server:1.31.2') },
      },
      { name: 'an autoscaler runs several', files: { 'k8s/worker.yaml': deployment(''), 'k8s/hpa.yaml': scaler } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('replicas: 3\n  ', 'worker'), 'policies/pdb.yaml': budget('worker') } },
      { name: 'one replica', files: { 'k8s/worker.yaml': deployment('', 'worker') } },
      {
        name: 'an autoscaler, too',
        files: { 'k8s/worker.yaml': deployment('', 'worker'), 'k8s/hpa.yaml': scaler, 'k8s/pdb.yaml': budget('worker') },
      },
      {
        name: 'it may stand in a chart',
        files: { 'k8s/worker.yaml': deployment('replicas: 3\n  ', 'worker'), 'charts/worker/Chart.yaml': 'name: worker\n' },
      },
    ],
  },
  *check(workload, { project }) {
    if (!/^(?:Deployment|StatefulSet|Rollout|ReplicaSet)$/.test(workload.kind) || workload.isIncomplete) return;
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || least.value < 2 || !project.objects.about('PodDisruptionBudget', workload, 'policy').isUnset) return;
    yield {
      at: workload,
      message: `no PodDisruptionBudget covers ${workload.kind} "${workload.name}", so draining nodes may evict all of its pods at once${runsHistory(workload, project) ? ', and all shards of Temporal stand still until they are loaded again' : ''}; add one with maxUnavailable: 1`,
    };
  },
});

function runsHistory(workload: Workload, project: Project): boolean {
  return project.servers.some(
    ({ container: { origin }, roles }) =>
      origin.kind === 'kubernetes' && origin.workload === workload && roles.value?.includes('history') === true,
  );
}
