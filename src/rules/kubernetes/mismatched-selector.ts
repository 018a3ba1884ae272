import { selects, selectsAll } from '../../core/selector.js';
import { defineRule } from '../../rule.js';

const workload = (selector: string, kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: worker }
spec:
  selector: ${selector}
  template:
    metadata: { labels: { app: worker, tier: back } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;

export default defineRule({
  id: 'kubernetes/mismatched-selector',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'A workload does not select its own pods',
  severity: 'error',
  rationale: `Kubernetes refuses a workload whose selector does not match the labels of its pod template, or is empty: it would make pods without end and never
recognise them. The selector cannot be changed later, so it is worth choosing well.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector'],
  peers: [
    'kube-linter mismatching-selector',
    'kube-score deployment-pod-selector-labels-match-template-metadata-labels',
    'kube-score statefulset-pod-selector-labels-match-template-metadata-labels',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': workload('«{ matchLabels: { app: workers } }»') } },
      {
        name: 'a label that the pods lack',
        files: { 'k8s/worker.yaml': workload('«{ matchLabels: { app: worker, team: orders } }»', 'StatefulSet') },
      },
      {
        name: 'an expression',
        files: { 'k8s/worker.yaml': workload('«{ matchExpressions: [{ key: app, operator: NotIn, values: [worker] }] }»') },
      },
      { name: 'an empty one', files: { 'k8s/worker.yaml': workload('«{}»', 'DaemonSet') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': workload('{ matchLabels: { app: worker } }') } },
      { files: { 'k8s/worker.yaml': workload('{ matchLabels: { app: worker, tier: back } }', 'StatefulSet') } },
      {
        name: 'expressions that hold',
        files: { 'k8s/worker.yaml': workload('{ matchExpressions: [{ key: app, operator: In, values: [worker, api] }] }') },
      },
      { name: 'a variable', files: { 'k8s/worker.yaml': workload('{ matchLabels: { app: "${APP}" } }') } },
    ],
  },
  *check(workload) {
    const { kind, name, selector, podLabels, manifest } = workload;
    if (!/^(?:Deployment|StatefulSet|DaemonSet|ReplicaSet)$/.test(kind) || !manifest.apiVersion.startsWith('apps/')) return;
    if (workload.isIncomplete || !selector.isSet || podLabels.isUnknown) return;
    if (selectsAll(selector.value)) {
      yield { at: selector.at, message: `Kubernetes refuses ${kind} "${name}" with an empty selector; give it labels of its pod template` };
    } else if (!selects(selector.value, podLabels.value ?? new Map()) && !isPutIn(selector.value.matchLabels)) {
      yield {
        at: selector.at,
        message: `Kubernetes refuses ${kind} "${name}", as its selector does not match the labels of its pod template; use labels that the template has`,
        related: [{ at: podLabels.at, message: 'the labels of the pods' }],
      };
    }
  },
});

/** Values that a tool puts in later. */
function isPutIn(labels: ReadonlyMap<string, string>): boolean {
  return [...labels.values()].some((value) => /\$|\{\{/.test(value));
}
