import { defineRule } from '../../rule.js';

const deployment = (resources: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
          resources: { ${resources} }
`;

export default defineRule({
  id: 'kubernetes/unequal-request-and-limit',
  on: 'kubernetes.container',
  topic: 'scaling',
  aggregate: true,
  optIn: true,
  summary: 'A container may use more of a resource than it requests',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `A pod whose requests equal its limits is of the class Guaranteed: it is evicted last, and its use surprises nobody. The price is that what it does not use stays empty, so this is
for workloads whose loss is worse than that.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/#guaranteed'],
  peers: [
    'kube-score container-resource-requests-equal-limits',
    'kube-score container-cpu-requests-equal-limits',
    'kube-score container-memory-requests-equal-limits',
    'kics 9d43040e',
    'kics aafa7d94',
    'kics aee3c7d2',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('requests: { memory: «512Mi», cpu: 1 }, limits: { memory: 1Gi, cpu: 1 }') } },
      { name: 'CPU', files: { 'k8s/worker.yaml': deployment('requests: { memory: 1Gi, cpu: «500m» }, limits: { memory: 1Gi, cpu: 1 }') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('requests: { memory: 1Gi, cpu: 1000m }, limits: { memory: 1024Mi, cpu: 1 }') } },
      { name: 'a limit is the request as well', files: { 'k8s/worker.yaml': deployment('limits: { memory: 1Gi, cpu: 1 }') } },
      { name: 'no limit', files: { 'k8s/worker.yaml': deployment('requests: { memory: 512Mi, cpu: 1 }') } },
    ],
  },
  *check({ requests, limits, name }) {
    for (const resource of ['cpu', 'memory'] as const) {
      const [request, limit] = [requests[resource], limits[resource]];
      if (!request.isSet || !limit.isSet || request.value >= limit.value) continue;
      yield {
        at: request.at,
        message: `container "${name}" may use more ${resource} than it requests, so its pod is not of the class Guaranteed; request as much as the limit`,
      };
    }
  },
});
