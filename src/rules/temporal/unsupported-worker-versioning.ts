import type { Located } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { versioningFloors } from '../../knowledge/temporal/sdks.js';
import { isVersionedDeployment } from '../../knowledge/temporal/worker-controller.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import type { Project, TemporalServer, TemporalWorker } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const dockerfile =
  'FROM python:3.13-slim\nWORKDIR /app\nCOPY requirements.txt worker.py ./\nRUN pip install -r requirements.txt\nUSER 1000\nCMD ["python", "worker.py"]\n';
const program =
  'import asyncio\nfrom temporalio.worker import Worker\n\n\nasync def main():\n    await Worker(client, task_queue="orders").run()\n';
const files = (version: string) => ({ Dockerfile: dockerfile, 'worker.py': program, 'requirements.txt': `temporalio==${version}\n` });
const compose = (variables: string, server = '1.31.2') =>
  `services:\n  temporal:\n    image: temporalio/server:${server}\n  worker:\n    build: .\n    image: acme/orders-worker\n    environment: ${variables}\n`;
const versioned = '{ TEMPORAL_ADDRESS: "temporal:7233", «TEMPORAL_DEPLOYMENT_NAME: orders» }';
const plain = '{ TEMPORAL_ADDRESS: "temporal:7233", TEMPORAL_DEPLOYMENT_NAME: orders }';
const deployment = (kind: string) => `apiVersion: temporal.io/v1alpha1
kind: ${kind}
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: local }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template:
    spec:
      containers:
        - name: worker
          image: acme/orders-worker:1.4.0
`;
const build = 'services:\n  build-only:\n    build: .\n    image: acme/orders-worker\n    restart: "no"\n    command: "true"\n';

export default defineRule({
  id: 'temporal/unsupported-worker-versioning',
  on: 'temporal.worker',
  topic: 'delivery',
  summary: 'A worker is deployed by version, and its SDK or its server is too old for it',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  data: ['temporal'],
  rationale: `With Worker Versioning the server sends the tasks of a workflow to workers of one version. An SDK that does not know it polls without a version, and an older server
rejects the polls or knows no current version, so that new workers get nothing to do while the rollout looks done.`,
  references: [
    'https://docs.temporal.io/production-deployment/worker-deployments/worker-versioning',
    'https://github.com/temporalio/temporal-worker-controller#readme',
  ],
  reads: ['ScaledObject', 'temporal'],
  examples: {
    bad: [
      {
        name: 'an old SDK',
        files: {
          ...files('1.10.0'),
          'compose.yaml': compose(versioned.replace('«TEMPORAL_DEPLOYMENT_NAME: orders»', 'TEMPORAL_DEPLOYMENT_NAME: «orders»')),
        },
      },
      {
        name: 'an old server',
        files: {
          ...files('1.20.0'),
          'compose.yaml': compose(versioned.replace('«TEMPORAL_DEPLOYMENT_NAME: orders»', 'TEMPORAL_DEPLOYMENT_NAME: «orders»'), '1.28.4'),
        },
      },
      {
        name: 'the Worker Controller does it',
        files: { ...files('1.10.0'), 'compose.yaml': build, 'k8s/worker.yaml': deployment('«WorkerDeployment»') },
      },
    ],
    good: [
      { files: { ...files('1.20.0'), 'compose.yaml': compose(plain) } },
      { name: 'no version is named', files: { ...files('1.10.0'), 'compose.yaml': compose('{ TEMPORAL_ADDRESS: "temporal:7233" }') } },
      {
        name: 'which SDK is installed is not known',
        files: { ...files('1.20.0'), 'requirements.txt': 'temporalio\n', 'compose.yaml': compose(plain, '${TEMPORAL_VERSION}') },
      },
      { name: 'a new one', files: { ...files('1.20.0'), 'compose.yaml': build, 'k8s/worker.yaml': deployment('WorkerDeployment') } },
    ],
  },
  *check(worker, { project }) {
    const sign = signOf(worker, project);
    if (!sign) return;
    const { container, sdk, installation } = worker;
    const floor = sdk.value && versioningFloors.sdks[sdk.value.language];
    const version = sdk.value?.version;
    if (floor !== undefined && version?.isSet && isBefore(version.value, floor)) {
      yield {
        at: sign.at,
        message: `${container.label} is deployed by version, which its SDK knows since ${floor} and not in ${version.value}, so that it polls without one and gets no tasks; update the SDK first`,
        related: [{ at: version.at, message: 'the SDK' }],
        ...(!sign.isCertain && { atMost: 'warning' as const }),
      };
      return;
    }
    const server = installation.servers.find(isTooOld);
    if (!server) return;
    yield {
      at: sign.at,
      message: `${container.label} is deployed by version, and ${server.container.label} ${server.version.value} is older than ${floorOf(server)}, where Worker Versioning became usable, so that it may reject its polls; update the server first`,
      related: [{ at: server.version.at, message: 'the server' }],
      ...(!sign.isCertain && { atMost: 'warning' as const }),
    };
  },
});

/** What says that a worker has a version. A variable alone does nothing where the program does not read it. */
function signOf(
  { container, setting }: TemporalWorker,
  project: Project,
): { readonly at: Located; readonly isCertain: boolean } | undefined {
  const { origin } = container;
  if (origin.kind === 'kubernetes') {
    const { manifest } = origin.workload;
    if (isVersionedDeployment(manifest)) return { at: manifest.root.get('kind'), isCertain: true };
    const field = versionedTrigger(origin.workload, project);
    if (field) return { at: field, isCertain: true };
  }
  const name = setting('TEMPORAL_DEPLOYMENT_NAME');
  return name.isSet && name.value !== '' ? { at: name.at, isCertain: false } : undefined;
}

function versionedTrigger(workload: Workload, { scalerOf }: Project): Located | undefined {
  const triggers = scalerOf(workload).value?.root.get('spec', 'triggers').items ?? [];
  return triggers.map((trigger) => trigger.get('metadata', 'workerDeploymentName')).find((field) => field.isSet && field.text !== '');
}

function floorOf({ flavor }: TemporalServer): string {
  return flavor === 'dev-server' ? versioningFloors.cli : versioningFloors.server;
}

function isTooOld(server: TemporalServer): boolean {
  return server.version.isSet && isBefore(server.version.value, floorOf(server));
}
