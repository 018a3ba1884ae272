import { defineRule } from '../../rule.js';

const deployment = (env: string, kind = 'Deployment', folder = 'k8s') => ({
  [`${folder}/temporal.yaml`]: `apiVersion: apps/v1
kind: ${kind}
metadata: { name: temporal }
spec:
  replicas: 3
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: «temporalio/server:1.31.2»
          env: [{ name: DB, value: postgres12 }${env}]
`,
});
const good = (env: string, kind?: string, folder?: string) =>
  Object.fromEntries(Object.entries(deployment(env, kind, folder)).map(([path, text]) => [path, text.replace(/[«»]/g, '')]));

export default defineRule({
  id: 'temporal/all-roles-in-one-process',
  on: 'temporal.server',
  topic: 'scaling',
  optIn: true,
  summary: 'One process runs all roles of the Temporal server',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `The history role holds caches and is the one that runs out of memory; in one process with the others it takes the frontend and matching with it. The roles also need different amounts of CPU and
memory, and can then only be scaled together. A small site may well live with that.`,
  references: ['https://docs.temporal.io/self-hosted-guide/deployment', 'https://docs.temporal.io/temporal-service/temporal-server'],
  examples: {
    bad: [
      { files: deployment('') },
      { name: 'said so', files: deployment(', { name: TEMPORAL_SERVICES, value: "frontend,history,matching,worker" }') },
    ],
    good: [
      { files: good(', { name: TEMPORAL_SERVICES, value: history }') },
      { name: 'two of them', files: good(', { name: TEMPORAL_SERVICES, value: "matching,worker" }') },
      {
        name: 'in Compose, where all is on one machine',
        files: {
          'compose.prod.yaml': 'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    environment: { DB: postgres12 }\n',
        },
      },
    ],
  },
  *check({ container, flavor, roles }) {
    if (container.origin.kind !== 'kubernetes' || flavor !== 'server' || !roles.isSet) return;
    const { workload } = container.origin;
    const all = ['frontend', 'history', 'matching', 'worker'] as const;
    if (!workload.isLongRunning || workload.isIncomplete || !all.every((role) => roles.value.includes(role))) return;
    yield {
      at: container.image.at,
      message: `${workload.kind} "${workload.name}" runs all roles of the server in one process, so what one of them needs hits the others; give each role a workload of its own (TEMPORAL_SERVICES, before 1.30 SERVICES) as the load grows`,
    };
  },
});
