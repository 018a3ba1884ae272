import { defineRule } from '../../rule.js';

const deployment = (resources: string, service = 'history') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal-${service} }
spec:
  selector: { matchLabels: { app: temporal-${service} } }
  template:
    metadata: { labels: { app: temporal-${service} } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          env: [{ name: TEMPORAL_SERVICES, value: ${service} }]
          resources: ${resources}
`;

export default defineRule({
  id: 'temporal/throttled-server',
  on: 'temporal.server',
  topic: 'scaling',
  optIn: true,
  summary: 'A CPU limit below one core throttles a Temporal server',
  severity: { development: 'off', staging: 'off', production: 'info' },
  rationale: `A limit is a share of each tenth of a second: when it is used up the process stands still until the next one, even while the node has nothing to do. Frontend, history and matching
answer many short requests, each of which then waits. A request for CPU without a limit keeps the share of the others. Other linters ask for CPU limits; for these processes that advice costs
more than it protects.`,
  references: [
    'https://temporal.io/blog/tuning-temporal-server-request-latency-on-kubernetes',
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run',
  ],
  examples: {
    bad: [
      { files: { 'k8s/temporal.yaml': deployment('{ requests: { cpu: 500m, memory: 1Gi }, limits: { cpu: «500m», memory: 1Gi } }') } },
      {
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    environment: { TEMPORAL_SERVICES: "frontend" }\n    cpus: «0.25»\n    mem_limit: 1g\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/temporal.yaml': deployment('{ requests: { cpu: 500m, memory: 1Gi }, limits: { memory: 1Gi } }') } },
      { name: 'room above the request', files: { 'k8s/temporal.yaml': deployment('{ requests: { cpu: 500m }, limits: { cpu: "2" } }') } },
      {
        name: 'the worker role has time',
        files: { 'k8s/temporal.yaml': deployment('{ requests: { cpu: 500m }, limits: { cpu: 500m } }', 'worker') },
      },
      {
        name: 'from outside',
        files: {
          'compose.prod.yaml': 'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    cpus: ${CPUS}\n    mem_limit: 1g\n',
        },
      },
    ],
  },
  *check({ container, roles }) {
    const { limits, requests, origin, label } = container;
    if (!limits.cpu.isSet || limits.cpu.value >= 1 || !roles.isSet) return;
    if (origin.kind === 'kubernetes' && requests.cpu.value !== limits.cpu.value) return;
    const quick = roles.value.filter((role) => role !== 'worker');
    if (quick.length === 0) return;
    yield {
      at: limits.cpu.at,
      message: `the CPU limit of ${label} holds ${quick.length > 1 ? 'the server' : quick[0]} back for parts of each tenth of a second, so that its requests wait; request the CPU that it needs, and set no limit or one well above`,
    };
  },
});
