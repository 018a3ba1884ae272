import { removeLines } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import { controllerVariables, isVersionedDeployment } from '../../knowledge/temporal/worker-controller.js';
import type { KubernetesContainer, Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const worker = (variables: string, container = 'containers') => `apiVersion: temporal.io/v1alpha1
kind: WorkerDeployment
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: cloud }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template:
    spec:
      ${container}:
        - name: worker
          image: acme/orders-worker:1.4.0
          env:
${variables}`;
const level = '            - name: LOG_LEVEL\n              value: info\n';
const variable = (name: string, value: string) => `            - name: ${name}\n              value: ${value}\n`;
const connection = (credentials: string) =>
  `apiVersion: temporal.io/v1alpha1\nkind: Connection\nmetadata: { name: cloud }\nspec:\n  hostPort: us-east-1.aws.api.temporal.io:7233\n  ${credentials}\n`;
const apiKey = 'apiKeySecretRef: { name: cloud, key: token }';
const fromSecret = (mark: string) =>
  `            - name: ${mark}\n              valueFrom: { secretKeyRef: { name: cloud, key: token } }\n`;

export default defineRule({
  id: 'temporal/overridden-controller-variable',
  on: 'kubernetes.container',
  topic: 'configuration',
  summary: 'A worker sets a variable that the worker controller sets',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The worker controller appends address, namespace, deployment name, build id and credentials to the variables of each container, and of two with
one name the last one counts. What is written by hand has no effect, and misleads whoever changes it: the worker goes on polling where the Connection says,
under the build id of the controller.`,
  references: [
    'https://github.com/temporalio/temporal-worker-controller/blob/main/docs/migration-to-versioned.md',
    'https://github.com/temporalio/temporal-worker-controller/blob/main/internal/k8s/deployments.go',
  ],
  reads: ['temporal.io/'],
  examples: {
    bad: [
      {
        files: { 'k8s/worker.yaml': worker(`${level}${variable('«TEMPORAL_NAMESPACE»', 'invoices')}`) },
        fixed: { 'k8s/worker.yaml': worker(level) },
      },
      {
        name: 'a build id by hand, among others on one line',
        files: {
          'k8s/worker.yaml': worker('            [{ name: LOG_LEVEL, value: info }, { name: «TEMPORAL_WORKER_BUILD_ID», value: v3 }]\n'),
        },
      },
      {
        name: 'the key that the connection names',
        files: { 'k8s/worker.yaml': worker(`${fromSecret('«TEMPORAL_API_KEY»')}${level}`), 'k8s/connection.yaml': connection(apiKey) },
        fixed: { 'k8s/worker.yaml': worker(level) },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': worker(level) } },
      { name: 'no other one would be there', files: { 'k8s/worker.yaml': worker('            [{ name: LOG_LEVEL, value: info }]\n') } },
      {
        name: 'the connection names no key',
        files: { 'k8s/worker.yaml': worker(`${fromSecret('TEMPORAL_API_KEY')}${level}`), 'k8s/connection.yaml': connection('tls: {}') },
      },
      {
        name: 'a Deployment',
        files: {
          'k8s/worker.yaml': worker(`${level}${variable('TEMPORAL_NAMESPACE', 'invoices')}`).replace(
            'temporal.io/v1alpha1\nkind: WorkerDeployment',
            'apps/v1\nkind: Deployment',
          ),
        },
      },
      {
        name: 'init containers get none',
        files: {
          'k8s/worker.yaml': `${worker(`${level}${variable('TEMPORAL_NAMESPACE', 'invoices')}`, 'initContainers')}      containers: [{ name: main, image: "acme/orders-worker:1.4.0" }]\n`,
        },
      },
    ],
  },
  *check(container, { project }) {
    const { manifest } = container.workload;
    if (!isVersionedDeployment(manifest) || container.role !== 'main') return;
    const set = new Map<string, 'always' | 'connection'>([
      ...controllerVariables.always.map((name) => [name, 'always'] as const),
      ...ofConnection(manifest, project).map((name) => [name, 'connection'] as const),
    ]);
    const entries = container.node.get('env').items;
    for (const entry of entries) {
      const name = entry.get('name');
      const by = typeof name.scalar === 'string' ? set.get(name.scalar) : undefined;
      if (by === undefined) continue;
      const fix = entries.length > 1 ? withoutEntry(entry) : undefined;
      yield {
        at: name,
        message: `"${name.text}" of container "${container.name}" has no effect, as the worker controller appends its own${by === 'connection' ? ' from the Connection' : ' for each version'}, which counts; remove it`,
        ...(fix && { fix }),
      };
    }
  },
});

/** Those that it sets because of what the connection holds, if that can be seen. */
function ofConnection(manifest: Manifest, project: Project): readonly string[] {
  const name = manifest.root.get('spec', 'workerOptions', 'connectionRef', 'name').text ?? '';
  const found = ['Connection', 'TemporalConnection'].flatMap((kind) => project.objects.named(kind, name, manifest).value ?? []);
  if (found.length !== 1) return [];
  const spec = found[0]?.root.get('spec');
  const has = (...path: readonly string[]) => spec?.get(...path).isSet === true;
  return [
    ...(has('tls', 'serverName') ? controllerVariables.withServerName : []),
    ...(has('mutualTLSSecretRef') ? controllerVariables.withCertificate : []),
    ...(has('apiKeySecretRef') ? controllerVariables.withApiKey : []),
  ];
}

/** A new template of the pods is a new version of the worker. */
function withoutEntry(entry: KubernetesContainer['node']): Fix | undefined {
  if (entry.flow || entry.via || textOf(entry).includes('#')) return undefined;
  return { title: 'Remove the variable', safety: 'unsafe', edits: [removeLines(entry)] };
}
