import { defineRule } from '../../rule.js';

const workload = (spec: string, kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: api }
spec:
  ${spec}
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0
`;

export default defineRule({
  id: 'kubernetes/discarded-revisions',
  on: 'kubernetes.workload',
  topic: 'delivery',
  summary: 'No earlier revision is kept to roll back to',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `With a history of 0 the old ReplicaSet is deleted as soon as a rollout is done, and \`kubectl rollout undo\` has nothing to go back to. A bad release then has to wait for a new
build or commit, and the pods of the old revision cannot be compared with the new ones.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#clean-up-policy'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': workload('revisionHistoryLimit: «0»') } },
      { files: { 'k8s/db.yaml': workload('revisionHistoryLimit: «0»', 'StatefulSet') } },
    ],
    good: [
      { files: { 'k8s/api.yaml': workload('revisionHistoryLimit: 2') } },
      { name: 'ten are kept where nothing is written', files: { 'k8s/db.yaml': workload('replicas: 2', 'StatefulSet') } },
      { name: 'for development', files: { 'k8s/dev/api.yaml': workload('revisionHistoryLimit: 0') } },
    ],
  },
  *check(workload, { project }) {
    const limit = workload.manifest.root.get('spec', 'revisionHistoryLimit').number();
    if (!/^(?:Deployment|StatefulSet|DaemonSet)$/.test(workload.kind) || !limit.isSet || limit.value !== 0) return;
    // There the repository is what one goes back to.
    const isDelivered = project.objects.why(workload.manifest)?.endsWith('installs others') ?? false;
    yield {
      at: limit.at,
      message: `${workload.kind} "${workload.name}" keeps no earlier revision, so a bad rollout cannot be undone at once; keep two or more`,
      ...(isDelivered && { atMost: 'info' as const }),
    };
  },
});
