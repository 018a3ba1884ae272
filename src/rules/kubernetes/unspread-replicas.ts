import type { Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (more: string, replicas = 'replicas: 3', name = '«worker»') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  ${replicas}
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${more}      containers:
        - name: worker
          image: acme/worker:1.4.0
`;
const unmarked = (more: string, replicas?: string) => deployment(more, replicas, 'worker');

export default defineRule({
  id: 'kubernetes/unspread-replicas',
  on: 'kubernetes.workload',
  topic: 'scaling',
  aggregate: true,
  summary: 'Nothing keeps the replicas of a workload on different nodes and zones',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Replicas protect against the loss of a node or a zone only when they run in several. The scheduler spreads them as a mild preference; on a full cluster they
may all end up on one node, or in one zone.`,
  reads: ['HorizontalPodAutoscaler', 'ScaledObject'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  peers: [
    'kube-linter no-anti-affinity',
    'kube-score deployment-has-host-podantiaffinity',
    'kube-score statefulset-has-host-podantiaffinity',
    'polaris topologySpreadConstraint',
    'kics a31b7b82',
    'kics d740d048',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('') } },
      {
        name: 'an affinity to nodes spreads nothing',
        files: {
          'k8s/worker.yaml': deployment(
            '      affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } }\n',
          ),
        },
      },
      {
        name: 'a port of the node keeps them on different nodes, which may be of one zone',
        files: {
          'k8s/store.yaml': deployment('').replace(
            'image: acme/worker:1.4.0',
            'image: acme/worker:1.4.0\n          ports: [{ containerPort: 9000, hostPort: 9000 }]',
          ),
        },
      },
    ],
    good: [
      {
        files: {
          'k8s/worker.yaml': unmarked(
            '      topologySpreadConstraints:\n        - { maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: { matchLabels: { app: worker } } }\n',
          ),
        },
      },
      {
        name: 'by hosts, without anti-affinity',
        files: {
          'k8s/worker.yaml': unmarked(
            '      topologySpreadConstraints:\n        - { maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: worker } } }\n',
          ),
        },
      },
      {
        name: 'an anti-affinity',
        files: {
          'k8s/worker.yaml': unmarked(
            '      affinity:\n        podAntiAffinity:\n          preferredDuringSchedulingIgnoredDuringExecution:\n            - { weight: 100, podAffinityTerm: { topologyKey: kubernetes.io/hostname, labelSelector: { matchLabels: { app: worker } } } }\n',
          ),
        },
      },
      { name: 'one replica', files: { 'k8s/worker.yaml': unmarked('', 'replicas: 1') } },
      { name: 'the affinity is put in elsewhere', files: { 'k8s/worker.yaml': unmarked('      affinity: "${AFFINITY}"\n') } },
    ],
  },
  *check(workload, { project }) {
    const { kind, name, podSpec, spread } = workload;
    if (!/^(?:Deployment|StatefulSet|Rollout|ReplicaSet)$/.test(kind) || workload.isIncomplete || spread.length > 0) return;
    const affinity = podSpec.get('affinity');
    if (!podSpec.get('topologySpreadConstraints').isUnset || (affinity.isSet && !affinity.isMap) || affinity.isUnknown) return;
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || least.value < 2 || !affinity.get('podAntiAffinity').isUnset) return;
    const [where, over] = holdsNodePort(workload) ? ['in one zone', 'zones'] : ['on one node or in one zone', 'hosts and zones'];
    yield {
      at: workload,
      message: `all pods of ${kind} "${name}" may run ${where}; spread them with topologySpreadConstraints over ${over}`,
    };
  },
});

/** A port of the node is there for one pod only, so two never share a node. */
function holdsNodePort({ containers, podSpec }: Workload): boolean {
  const isOnHost = podSpec.get('hostNetwork').boolean().value === true;
  return containers.some(({ role, ports }) => role !== 'init' && ports.some((port) => isOnHost || !port.get('hostPort').isUnset));
}
