import type { Located } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { versioningFloors } from '../../knowledge/temporal/sdks.js';
import { isVersionedDeployment } from '../../knowledge/temporal/worker-controller.js';
import type { Project, TemporalWorker } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const dockerfile =
  'FROM node:22.11-slim\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n';
const program = (version: string) => `{ "name": "worker", "dependencies": { "@temporalio/worker": "${version}" } }\n`;
const compose = (variable: string, more = '') =>
  `services:\n  worker:\n    build: .\n    environment:\n      TEMPORAL_ADDRESS: temporal:7233\n      ${variable}\n${more}`;
const versioned = 'TEMPORAL_DEPLOYMENT_NAME: «orders»';
const deployment = (kind: string, version = 'apps/v1') => `apiVersion: ${version}
kind: ${kind}
metadata: { name: orders-worker }
spec:
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: worker
          image: acme/orders-worker:1.4.0
`;
const files = {
  'worker/Dockerfile':
    'FROM python:3.12-slim\nWORKDIR /app\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . .\nUSER 1000\nCMD ["python", "worker.py"]\n',
  'compose.yaml': 'services:\n  worker:\n    build: ./worker\n    image: acme/orders-worker\n',
};

export default defineRule({
  id: 'temporal/sdk-without-worker-versioning',
  on: 'temporal.worker',
  topic: 'delivery',
  summary: 'A worker has a version by its deployment, and its SDK is too old to tell the server',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  data: ['temporal'],
  rationale: `The server routes a workflow to the version of the worker that it began with only where the worker names its deployment and version when it
asks for tasks. An SDK from before that time has no option for it: such a worker counts as one without a version, and what should roll out step by step
goes to all at once, or to nobody.`,
  reads: ['temporal.io/', 'keda.sh'],
  references: ['https://docs.temporal.io/production-deployment/worker-deployments/worker-versioning'],
  examples: {
    bad: [
      {
        name: 'by a variable',
        files: { Dockerfile: dockerfile, 'package.json': program('1.11.8'), 'compose.prod.yaml': compose(versioned) },
      },
      {
        name: 'by the worker controller',
        files: {
          ...files,
          'worker/requirements.txt': 'temporalio==1.10.0\n',
          'k8s/worker.yaml': deployment('«WorkerDeployment»', 'temporal.io/v1alpha1'),
        },
      },
    ],
    good: [
      {
        name: 'the first one that can',
        files: {
          Dockerfile: dockerfile,
          'package.json': program('1.12.0'),
          'compose.prod.yaml': compose('TEMPORAL_DEPLOYMENT_NAME: orders'),
        },
      },
      {
        name: 'a worker without versions',
        files: { Dockerfile: dockerfile, 'package.json': program('1.11.8'), 'compose.prod.yaml': compose('TEMPORAL_NAMESPACE: orders') },
      },
      {
        name: 'a range may have brought a newer one',
        files: {
          Dockerfile: dockerfile,
          'package.json': program('^1.11.8'),
          'compose.prod.yaml': compose('TEMPORAL_DEPLOYMENT_NAME: orders'),
        },
      },
      {
        files: {
          ...files,
          'worker/requirements.txt': 'temporalio==1.11.0\n',
          'k8s/worker.yaml': deployment('WorkerDeployment', 'temporal.io/v1alpha1'),
        },
      },
      {
        name: 'no controller',
        files: { ...files, 'worker/requirements.txt': 'temporalio==1.10.0\n', 'k8s/worker.yaml': deployment('Deployment') },
      },
    ],
  },
  *check(worker, { project }) {
    const sdk = worker.sdk.value;
    const floor = sdk && versioningFloors.sdks[sdk.language];
    const sign = signOf(worker, project);
    if (!sdk?.version.isSet || floor === undefined || !isBefore(sdk.version.value, floor) || !sign) return;
    yield {
      at: sign.at,
      message: `${worker.container.label} belongs to a worker deployment by ${sign.what}, and its SDK ${sdk.version.value} cannot tell the server its version, so that it may get no tasks of it; use ${floor} or later`,
      related: [{ at: sdk, message: 'the SDK' }],
    };
  },
});

interface Sign {
  readonly what: string;
  readonly at: Located;
}

/** What gives the worker a version. */
function signOf({ container, setting }: TemporalWorker, project: Project): Sign | undefined {
  const { origin } = container;
  if (origin.kind === 'kubernetes') {
    const { workload } = origin;
    if (isVersionedDeployment(workload.manifest)) return { what: workload.kind, at: workload.manifest };
    const scaler = project.scalerOf(workload).value;
    const fields = scaler?.root.get('spec', 'triggers').items.map((trigger) => trigger.get('metadata', 'workerDeploymentName')) ?? [];
    const field = fields.find((one) => one.isSet);
    if (field) return { what: 'the trigger of its ScaledObject', at: field };
  }
  const name = setting('TEMPORAL_DEPLOYMENT_NAME');
  return name.isSet && name.value !== '' ? { what: 'TEMPORAL_DEPLOYMENT_NAME', at: name.at } : undefined;
}
