import { defineRule } from '../../rule.js';

const deployment = (more: string, name = '«worker»') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${more}      containers:
        - name: worker
          image: acme/worker:1.4.0
`;

export default defineRule({
  id: 'kubernetes/missing-priority-class',
  on: 'kubernetes.workload',
  topic: 'scaling',
  optIn: true,
  aggregate: true,
  summary: 'A workload has no priority class',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `When a cluster is full, pods of a higher priority push out those of a lower one. Where classes are in use, a workload without one is among the first to
go, however much depends on it.`,
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
  peers: ['polaris priorityClassNotSet'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('') } },
      { name: 'another setting of the scheduler', files: { 'k8s/worker.yaml': deployment('      schedulerName: default-scheduler\n') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('      priorityClassName: orders-high\n', 'worker') } },
      { name: 'a class that is put in', files: { 'k8s/worker.yaml': deployment('      priorityClassName: "${CLASS}"\n', 'worker') } },
    ],
  },
  *check(workload) {
    const { kind, name, podSpec } = workload;
    if (!workload.isLongRunning || workload.isIncomplete || !podSpec.get('priorityClassName').isUnset || !podSpec.get('priority').isUnset)
      return;
    yield {
      at: workload,
      message: `${kind} "${name}" has no priority class and may be pushed out first on a full cluster; set priorityClassName`,
    };
  },
});
