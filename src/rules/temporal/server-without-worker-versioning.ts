import type { Located } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { isVersionedDeployment, versioningServer } from '../../knowledge/temporal/worker-controller.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const worker = `apiVersion: temporal.io/v1alpha1
kind: WorkerDeployment
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: main }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template: { spec: { containers: [{ name: worker, image: "acme/orders-worker:1.4.0" }] } }
`;
const marked = worker.replace('kind: WorkerDeployment', 'kind: «WorkerDeployment»');
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
const scaler = (fields: string) => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { name: orders }
  minReplicaCount: 1
  triggers:
    - type: temporal
      metadata: { endpoint: temporal-frontend.temporal:7233, taskQueue: orders${fields} }
`;
const ownAddress = 'temporal-frontend.temporal.svc.cluster.local:7233';

export default defineRule({
  id: 'temporal/server-without-worker-versioning',
  on: 'kubernetes',
  topic: 'delivery',
  summary: 'Workers have versions, and the server of the project is too old to route by them',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  data: ['temporal'],
  rationale: `The worker controller and KEDA tell the server which version of a worker is the current one, and ask how much work each has. Older servers
refuse these calls or know them as an experiment only: a new version never becomes current, and its workers get nothing to do.`,
  references: ['https://docs.temporal.io/production-deployment/worker-deployments/worker-versioning'],
  reads: ['temporal.io/', 'temporalio', 'Service'],
  examples: {
    bad: [
      {
        files: { 'k8s/worker.yaml': marked, 'k8s/connection.yaml': connection(ownAddress), 'k8s/temporal.yaml': server('1.28.4') },
      },
      {
        name: 'KEDA asks for a version',
        files: {
          'k8s/keda.yaml': scaler(', «workerDeploymentName»: shop/orders, workerDeploymentBuildId: v3'),
          'k8s/temporal.yaml': server('1.28.4'),
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': worker, 'k8s/connection.yaml': connection(ownAddress), 'k8s/temporal.yaml': server('1.31.2') } },
      { name: 'KEDA counts all tasks', files: { 'k8s/keda.yaml': scaler(''), 'k8s/temporal.yaml': server('1.28.4') } },
      {
        name: 'another server',
        files: {
          'k8s/worker.yaml': worker,
          'k8s/connection.yaml': connection('orders.a2dd6.tmprl.cloud:7233'),
          'k8s/temporal.yaml': server('1.28.4'),
        },
      },
      {
        name: 'a version that is not known',
        files: { 'k8s/worker.yaml': worker, 'k8s/connection.yaml': connection(ownAddress), 'k8s/temporal.yaml': server('latest') },
      },
    ],
  },
  *check(manifest, { project }) {
    for (const { at, address, label } of versionedIn(manifest, project)) {
      const server = serverBehind(address, manifest, project);
      if (!server) continue;
      yield {
        at,
        message: `${label} needs a server of ${versioningServer} or later, and the one at "${address}" is ${server.version}, so that the worker may get no tasks; upgrade the server line by line, or deploy the worker without versions`,
        related: [{ at: server.at, message: 'the server' }],
      };
      return;
    }
  },
});

interface Versioned {
  readonly at: Located;
  readonly address: string;
  readonly label: string;
}

/** What asks a server for versions of workers, and where it looks for that server. */
function versionedIn(manifest: Manifest, project: Project): readonly Versioned[] {
  const { root, kind, name } = manifest;
  if (isVersionedDeployment(manifest)) {
    const connection = root.get('spec', 'workerOptions', 'connectionRef', 'name').text ?? '';
    const found = ['Connection', 'TemporalConnection'].flatMap((one) => project.objects.named(one, connection, manifest).value ?? []);
    const address = found.length === 1 ? found[0]?.root.get('spec', 'hostPort').text : undefined;
    return address === undefined ? [] : [{ at: manifest, address, label: `${kind} "${name.value ?? ''}"` }];
  }
  if (manifest.apiVersion !== 'keda.sh/v1alpha1') return [];
  return root.get('spec', 'triggers').items.flatMap((trigger) => {
    const field = trigger.get('metadata').entries.get('workerDeploymentName');
    const address = trigger.get('metadata', 'endpoint').text;
    if (trigger.get('type').scalar !== 'temporal' || !field?.value.isSet || address === undefined) return [];
    return [{ at: { file: field.key.file, range: field.key.range }, address, label: `the trigger of ${kind} "${name.value ?? ''}"` }];
  });
}

/** The server of this project that a Service of that name leads to, where it is known and too old, and no other one has the name. */
function serverBehind(address: string, near: Manifest, project: Project): { readonly at: Located; readonly version: string } | undefined {
  const [, host, namespace] = /^([a-z\d-]+)(?:\.([a-z\d-]+)(?:\.svc(?:\.[a-z\d.-]+)?)?)?:\d+$/.exec(address) ?? [];
  if (host === undefined) return undefined;
  const inside = namespace ?? near.namespace.value;
  const services = project
    .manifestsNear(near)
    .filter(
      (one) =>
        one.kind === 'Service' &&
        one.name.value === host &&
        (one.namespace.isUnset || inside === undefined || one.namespace.value === inside),
    );
  const workloads = new Set(services.flatMap((service) => project.objects.podsOf(service).value ?? []));
  const servers = project.servers.filter(
    ({ container }) => container.origin.kind === 'kubernetes' && workloads.has(container.origin.workload),
  );
  const [first] = servers;
  if (!first?.version.isSet || servers.some(({ version }) => !version.isSet || !isBefore(version.value, versioningServer)))
    return undefined;
  return { at: first.container.image.at, version: first.version.value };
}
