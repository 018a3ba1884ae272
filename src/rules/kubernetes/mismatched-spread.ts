import { selects } from '../../core/selector.js';
import { defineRule } from '../../rule.js';

const deployment = (more: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 3
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${more}      containers:
        - name: worker
          image: acme/worker:1.4.0
`;
const spread = (selector: string) =>
  `      topologySpreadConstraints:\n        - { maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule${selector} }\n`;
const apart = (label: string) =>
  `      affinity:\n        podAntiAffinity:\n          preferredDuringSchedulingIgnoredDuringExecution:\n            - weight: 1\n              podAffinityTerm:\n                topologyKey: kubernetes.io/hostname\n                labelSelector: ${label}\n`;
const other = deployment('').replace(/worker/g, 'api');

export default defineRule({
  id: 'kubernetes/mismatched-spread',
  on: 'kubernetes.workload',
  topic: 'scaling',
  summary: 'What should spread the pods selects others, or none',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  rationale: `A spread constraint and an anti-affinity count the pods that their selector picks. When it does not pick the pods of the workload itself, these
may all run on one node although the manifest seems to forbid it.`,
  reads: ['template', 'Pod'],
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/#spread-constraint-definition',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity',
  ],
  peers: ['kube-score pod-topology-spread-constraints'],
  examples: {
    bad: [
      {
        files: { 'k8s/worker.yaml': deployment(spread(', labelSelector: «{ matchLabels: { app: workers } }»')) },
      },
      {
        name: 'without a selector it counts no pod',
        files: { 'k8s/worker.yaml': deployment(spread('')).replace('- {', '- «{').replace('DoNotSchedule }', 'DoNotSchedule }»') },
      },
      {
        name: 'an anti-affinity to pods that nothing makes',
        files: { 'k8s/worker.yaml': deployment(apart('«{ matchLabels: { app: workers } }»')) },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment(spread(', labelSelector: { matchLabels: { app: worker } }')) } },
      { files: { 'k8s/worker.yaml': deployment(apart('{ matchLabels: { app: worker } }')) } },
      {
        name: 'an expression',
        files: { 'k8s/worker.yaml': deployment(apart('{ matchExpressions: [{ key: app, operator: In, values: [worker] }] }')) },
      },
      {
        name: 'away from another workload, on purpose',
        files: { 'k8s/worker.yaml': deployment(apart('{ matchLabels: { app: api } }')), 'k8s/api.yaml': other },
      },
      {
        name: 'the other workload may come from a chart',
        files: { 'k8s/worker.yaml': deployment(apart('{ matchLabels: { app: api } }')), 'charts/api/Chart.yaml': 'name: api\n' },
      },
    ],
  },
  *check(workload, { project }) {
    const { kind, name, podLabels, manifest } = workload;
    if (podLabels.isUnknown || workload.isIncomplete) return;
    const labels = podLabels.value ?? new Map<string, string>();
    for (const term of workload.spread) {
      const { selector } = term;
      const what = term.kind === 'spread' ? 'spread constraint' : 'anti-affinity';
      if (selector.isUnset && term.kind === 'spread') {
        yield {
          at: term,
          message: `the spread constraint of ${kind} "${name}" has no labelSelector, so it counts no pod and spreads nothing; give it the labels of the pods`,
        };
      } else if (selector.isSet && !selects(selector.value, labels)) {
        const { value } = selector;
        const isMeant = (other: typeof workload) =>
          other !== workload && (other.podLabels.isUnknown || selects(value, other.podLabels.value ?? new Map()));
        const isAboutOthers =
          term.looksElsewhere ||
          project.objects.why(manifest) !== undefined ||
          project.manifestsNear(workload).some((other) => other.workload && isMeant(other.workload));
        if (term.kind === 'anti-affinity' && isAboutOthers) continue;
        yield {
          at: selector.at,
          message: `the ${what} of ${kind} "${name}" does not select its own pods, so they may all run together; use the labels of its pod template`,
        };
      }
    }
  },
});
