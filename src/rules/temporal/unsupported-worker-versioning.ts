import type { Located } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { cloudEndpoint, serverAddress } from '../../knowledge/temporal/addresses.js';
import { versioningFloors } from '../../knowledge/temporal/sdks.js';
import { isVersionedDeployment } from '../../knowledge/temporal/worker-controller.js';
import type { Manifest, Workload } from '../../parsers/kubernetes/types.js';
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
  workerOptions: { connectionRef: { name: main }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template:
    spec:
      containers:
        - name: worker
          image: acme/orders-worker:1.4.0
`;
const build = 'services:\n  build-only:\n    build: .\n    image: acme/orders-worker\n    restart: "no"\n    command: "true"\n';
const node = (version: string) => ({
  Dockerfile: 'FROM node:22.11-slim\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY . .\nUSER 1000\nCMD ["node", "worker.js"]\n',
  'package.json': `{ "name": "worker", "dependencies": { "@temporalio/worker": "${version}" } }\n`,
});
const connection = (address: string) =>
  `apiVersion: temporal.io/v1alpha1\nkind: Connection\nmetadata: { name: main }\nspec: { hostPort: "${address}" }\n`;
const server = (tag: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal, namespace: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:${tag}
---
apiVersion: v1
kind: Service
metadata: { name: temporal-frontend, namespace: temporal }
spec: { selector: { app: temporal }, ports: [{ port: 7233 }] }
`;
const scaled = (fields: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders-worker }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: worker
          image: acme/orders-worker:1.4.0
          env: [{ name: TEMPORAL_NAMESPACE, value: orders }]
---
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { name: orders-worker }
  minReplicaCount: 1
  triggers:
    - type: temporal
      metadata: { endpoint: temporal-frontend.temporal:7233, taskQueue: orders${fields} }
`;
const ownAddress = 'temporal-frontend.temporal.svc.cluster.local:7233';

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
  reads: ['ScaledObject', 'Service', 'temporal'],
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
        name: 'an old SDK for TypeScript',
        files: { ...node('1.11.8'), 'compose.yaml': compose(plain.replace('orders', '«orders»')) },
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
      {
        name: 'the server that a Connection leads to',
        files: {
          'k8s/worker.yaml': deployment('«WorkerDeployment»'),
          'k8s/connection.yaml': connection(ownAddress),
          'temporal/temporal.yaml': server('1.28.4'),
        },
      },
      {
        name: 'KEDA asks for a version',
        files: {
          'k8s/worker.yaml': scaled(', workerDeploymentName: «shop/orders», workerDeploymentBuildId: v3'),
          'temporal/temporal.yaml': server('1.28.4'),
        },
      },
    ],
    good: [
      { files: { ...files('1.20.0'), 'compose.yaml': compose(plain) } },
      { name: 'the first SDK for TypeScript that can', files: { ...node('1.12.0'), 'compose.yaml': compose(plain) } },
      { name: 'a range may have brought a newer one', files: { ...node('^1.11.8'), 'compose.yaml': compose(plain) } },
      { name: 'no version is named', files: { ...files('1.10.0'), 'compose.yaml': compose('{ TEMPORAL_ADDRESS: "temporal:7233" }') } },
      {
        name: 'which SDK is installed is not known',
        files: { ...files('1.20.0'), 'requirements.txt': 'temporalio\n', 'compose.yaml': compose(plain, '${TEMPORAL_VERSION}') },
      },
      {
        name: 'Temporal Cloud, and a server for other things',
        files: { ...files('1.20.0'), 'compose.yaml': compose(plain.replace('temporal:7233', 'orders.a2dd6.tmprl.cloud:7233'), '1.28.4') },
      },
      { name: 'a new one', files: { ...files('1.20.0'), 'compose.yaml': build, 'k8s/worker.yaml': deployment('WorkerDeployment') } },
      {
        name: 'no controller',
        files: {
          ...files('1.10.0'),
          'compose.yaml': build,
          'k8s/worker.yaml': deployment('Deployment').replace('temporal.io/v1alpha1', 'apps/v1'),
        },
      },
      {
        name: 'a new server behind the Connection',
        files: {
          'k8s/worker.yaml': deployment('WorkerDeployment'),
          'k8s/connection.yaml': connection(ownAddress),
          'temporal/temporal.yaml': server('1.31.2'),
        },
      },
      {
        name: 'another server behind the Connection',
        files: {
          'k8s/worker.yaml': deployment('WorkerDeployment'),
          'k8s/connection.yaml': connection('orders.a2dd6.tmprl.cloud:7233'),
          'k8s/temporal.yaml': server('1.28.4'),
        },
      },
      {
        name: 'a version that is not known',
        files: {
          'k8s/worker.yaml': deployment('WorkerDeployment'),
          'k8s/connection.yaml': connection(ownAddress),
          'temporal/temporal.yaml': server('latest'),
        },
      },
      { name: 'KEDA counts all tasks', files: { 'k8s/worker.yaml': scaled(''), 'temporal/temporal.yaml': server('1.28.4') } },
    ],
  },
  *check(worker, { project }) {
    const sign = signOf(worker, project);
    if (!sign) return;
    const { container, sdk } = worker;
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
    const server = serversOf(worker, sign, project).find(isTooOld);
    if (!server) return;
    yield {
      at: sign.at,
      message: `${container.label} is deployed by version, and ${server.container.label} ${server.version.value} is older than ${floorOf(server)}, where Worker Versioning became usable, so that it may reject its polls; update the server first`,
      related: [{ at: server.version.at, message: 'the server' }],
      ...(!sign.isCertain && { atMost: 'warning' as const }),
    };
  },
});

/** What says that a worker has a version. */
interface Sign {
  readonly at: Located;
  /** A variable alone does nothing where the program does not read it. */
  readonly isCertain: boolean;
  /** Where the server is that is told the version; undefined where the files do not tell. */
  readonly address: string | undefined;
}

function signOf({ container, setting }: TemporalWorker, project: Project): Sign | undefined {
  const { origin } = container;
  if (origin.kind === 'kubernetes') {
    const { manifest } = origin.workload;
    if (isVersionedDeployment(manifest)) return { at: manifest.root.get('kind'), isCertain: true, address: connectedTo(manifest, project) };
    const metadata = versionedTrigger(origin.workload, project);
    if (metadata) return { at: metadata.get('workerDeploymentName'), isCertain: true, address: metadata.get('endpoint').text };
  }
  const name = setting('TEMPORAL_DEPLOYMENT_NAME');
  if (!name.isSet || name.value === '') return undefined;
  return { at: name.at, isCertain: false, address: setting('TEMPORAL_ADDRESS').value };
}

/** The address in the Connection of a WorkerDeployment. */
function connectedTo(manifest: Manifest, { objects }: Project): string | undefined {
  const name = manifest.root.get('spec', 'workerOptions', 'connectionRef', 'name').text ?? '';
  const [first, ...others] = ['Connection', 'TemporalConnection'].flatMap((kind) => objects.named(kind, name, manifest).value ?? []);
  return others.length > 0 ? undefined : first?.root.get('spec', 'hostPort').text;
}

function versionedTrigger(workload: Workload, { scalerOf }: Project): Manifest['root'] | undefined {
  const triggers = scalerOf(workload).value?.root.get('spec', 'triggers').items ?? [];
  return triggers
    .map((trigger) => trigger.get('metadata'))
    .find((metadata) => metadata.get('workerDeploymentName').isSet && metadata.get('workerDeploymentName').text !== '');
}

/** The servers that a worker may mean: those behind its address in Kubernetes, else those of its installation. */
function serversOf(
  { container: { origin }, installation }: TemporalWorker,
  { address }: Sign,
  project: Project,
): readonly TemporalServer[] {
  const host = address === undefined ? undefined : serverAddress(address)?.host;
  if (host !== undefined && cloudEndpoint(host)) return [];
  if (origin.kind === 'compose' || host === undefined) return installation.servers;
  const servers = serversBehind(host, origin.workload.manifest, project);
  // Some of them may be of a new version already, while the server is upgraded.
  return servers.every(isTooOld) ? servers : [];
}

/** The servers of this project that a Service of a name sends requests to. */
function serversBehind(host: string, near: Manifest, project: Project): readonly TemporalServer[] {
  const [, name, namespace] = /^([a-z\d-]+)(?:\.([a-z\d-]+)(?:\.svc(?:\.[a-z\d.-]+)?)?)?$/.exec(host) ?? [];
  const inside = namespace ?? near.namespace.value;
  const services = project
    .manifestsNear(near)
    .filter((one) => one.kind === 'Service' && one.name.value === name)
    .filter((one) => one.namespace.isUnset || inside === undefined || one.namespace.value === inside);
  const workloads = new Set(services.flatMap((service) => project.objects.podsOf(service).value ?? []));
  return project.servers.filter(({ container: { origin } }) => origin.kind === 'kubernetes' && workloads.has(origin.workload));
}

function floorOf({ flavor }: TemporalServer): string {
  return flavor === 'dev-server' ? versioningFloors.cli : versioningFloors.server;
}

function isTooOld(server: TemporalServer): boolean {
  return server.version.isSet && isBefore(server.version.value, floorOf(server));
}
