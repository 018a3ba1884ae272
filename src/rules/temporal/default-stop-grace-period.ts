import { isTitledForDevelopment } from '../../knowledge/own-machine.js';
import { shutdownGrace } from '../../knowledge/temporal/shutdown-grace.js';
import { defineRule } from '../../rule.js';

const compose = (more = '', file = '«worker»') =>
  `services:\n  ${file}:\n    image: acme/temporal-worker:1.4.0\n    command: ["node", "worker.js"]\n    environment: { TEMPORAL_ADDRESS: "temporal:7233" }\n${more}`;
const deployment = (grace = '', name = 'spec') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    ${name}:
${grace}      containers:
        - name: worker
          image: acme/temporal-worker:1.4.0
`;

export default defineRule({
  id: 'temporal/default-stop-grace-period',
  on: 'temporal.worker',
  topic: 'delivery',
  aggregate: true,
  summary: "A worker has the platform's default time to stop",
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Compose sends SIGKILL ten seconds after SIGTERM, Kubernetes thirty. An activity that runs longer is cut, and the server
starts it again only after its heartbeat or start-to-close timeout. The time has to be longer than the grace that the SDK gives activities, which has to be set as well.`,
  references: [
    'https://docs.temporal.io/encyclopedia/workers/worker-shutdown',
    'https://docs.docker.com/reference/compose-file/services/#stop_grace_period',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose() } },
      {
        name: 'a variable of that name that chooses no role of the server',
        files: { 'compose.prod.yaml': compose().replace('{ TEMPORAL', '{ SERVICES: "billing,orders", TEMPORAL') },
      },
      { name: 'thirty seconds are enough for many', files: { 'k8s/worker.yaml': deployment('', '«spec»') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('    stop_grace_period: 2m\n', 'worker') } },
      { files: { 'k8s/worker.yaml': deployment('      terminationGracePeriodSeconds: 120\n') } },
      {
        name: 'set by a file that cannot be read: unknown',
        files: { 'compose.prod.yaml': compose('    extends: { file: ../common.yaml, service: worker }\n', 'worker') },
      },
      {
        name: "the server's own process of that name, from an image of one's own",
        files: {
          'compose.prod.yaml':
            'services:\n  temporal-worker:\n    build: ./server\n    environment: { DB: postgres12, POSTGRES_SEEDS: db, TEMPORAL_SERVICES: worker }\n',
        },
      },
      {
        name: 'so in Kubernetes, by the older variable',
        files: {
          'k8s/worker.yaml': deployment().replace(
            'temporal-worker:1.4.0\n',
            'temporal:1.4.0\n          env: [{ name: TEMPORAL_ADDRESS, value: "frontend:7233" }, { name: SERVICES, value: "matching:worker" }]\n',
          ),
        },
      },
      { name: 'not a worker', files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:17.2\n' } },
      { name: 'for development', files: { 'compose.dev.yaml': compose('', 'worker') } },
      {
        name: 'an SDK that is told to take less time than that',
        files: {
          'worker/Dockerfile': 'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nCMD ["node", "worker.js"]\n',
          'worker/package.json': '{ "dependencies": { "@temporalio/worker": "1.22.0" } }\n',
          'worker/worker.js': `const { Worker } = require('@temporalio/worker');\nWorker.create({ taskQueue: 'orders', shutdownGraceTime: '5s' }).then((worker) => worker.run());\n`,
          'compose.prod.yaml': 'services:\n  worker:\n    build: worker\n',
        },
      },
    ],
  },
  *check({ container, sdk }) {
    const { stopGracePeriod: grace, origin, name } = container;
    if (!grace.isUnset || (sdk.value && shutdownGrace(sdk.value)?.kind === 'seconds')) return;
    if (origin.kind === 'compose' && isTitledForDevelopment(container.file)) return;
    yield {
      at: origin.kind === 'compose' ? container : grace.at,
      message: `worker "${name}" has at most ${grace.platformDefault} to stop by default, and an activity that needs longer is cut; give it longer than its longest activity needs, and let it wait for activities at SIGTERM`,
      ...(origin.kind === 'kubernetes' && { atMost: 'info' as const }),
    };
  },
});
