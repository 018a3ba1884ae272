import { slipOf } from '../../core/distance.js';
import type { Problem } from '../../core/problem.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { isPlaceholderName } from '../../knowledge/kubernetes/placeholders.js';
import { isVersionedDeployment } from '../../knowledge/temporal/worker-controller.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const worker = (connection: string) => `apiVersion: temporal.io/v1alpha1
kind: WorkerDeployment
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: ${connection} }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template: { spec: { containers: [{ name: worker, image: "acme/orders-worker:1.4.0" }] } }
`;
const connection = (name: string, namespace = '') =>
  `apiVersion: temporal.io/v1alpha1\nkind: Connection\nmetadata: { name: ${name}${namespace} }\nspec: { hostPort: "temporal-frontend:7233" }\n`;
const scaler = (name: string) => `apiVersion: temporal.io/v1alpha1
kind: WorkerResourceTemplate
metadata: { name: orders }
spec:
  workerDeploymentRef: { name: ${name} }
  template: { apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, spec: { scaleTargetRef: {}, minReplicas: 2, maxReplicas: 6 } }
`;

export default defineRule({
  id: 'temporal/undefined-controller-reference',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'An object of the worker controller names one that no manifest defines',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `The cluster accepts a WorkerDeployment whose Connection does not exist, and a template for a worker that does not exist. The controller
then waits: no version of the worker is started, or none is scaled, and only the conditions of the object say why.`,
  references: [
    'https://github.com/temporalio/temporal-worker-controller/blob/main/docs/configuration.md',
    'https://github.com/temporalio/temporal-worker-controller/blob/main/docs/worker-resource-templates.md',
  ],
  reads: ['temporal.io/'],
  examples: {
    bad: [
      { name: 'a slip', files: { 'k8s/worker.yaml': worker('«cluod»'), 'k8s/connection.yaml': connection('cloud') } },
      {
        name: 'a connection of another namespace',
        files: {
          'k8s/worker.yaml': worker('«cloud»').replace('name: orders }', 'name: orders, namespace: shop }'),
          'k8s/connection.yaml': connection('cloud', ', namespace: temporal'),
        },
      },
      { name: 'a connection that may be made elsewhere, which is only noted', files: { 'k8s/worker.yaml': worker('«cloud»') } },
      {
        name: 'an autoscaler for another worker',
        files: { 'k8s/worker.yaml': worker('cloud'), 'k8s/connection.yaml': connection('cloud'), 'k8s/hpa.yaml': scaler('«order»') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': worker('cloud'), 'k8s/connection.yaml': connection('cloud') } },
      { files: { 'k8s/worker.yaml': worker('cloud'), 'k8s/connection.yaml': connection('cloud'), 'k8s/hpa.yaml': scaler('orders') } },
      {
        name: 'the earlier name of the kind',
        files: { 'k8s/worker.yaml': worker('cloud'), 'k8s/connection.yaml': connection('cloud').replace('kind: ', 'kind: Temporal') },
      },
      {
        name: 'a script makes it',
        files: { 'k8s/worker.yaml': worker('cloud'), 'deploy.sh': 'kubectl apply -f https://acme.example/cloud.yaml\n' },
      },
      { name: 'a variable', files: { 'k8s/worker.yaml': worker('"${CONNECTION}"'), 'k8s/connection.yaml': connection('cloud') } },
    ],
  },
  *check(manifest, { project }) {
    if (manifest.document.damaged) return;
    if (isVersionedDeployment(manifest)) {
      const name = manifest.root.get('spec', 'workerOptions', 'connectionRef', 'name');
      yield* problemOf(name, 'Connection', 'no version of the worker is started', manifest, project);
    } else if (manifest.kind === 'WorkerResourceTemplate' && manifest.apiVersion.startsWith('temporal.io/')) {
      const spec = manifest.root.get('spec');
      const reference = ['workerDeploymentRef', 'temporalWorkerDeploymentRef']
        .map((field) => spec.get(field, 'name'))
        .find((one) => one.isSet);
      if (reference) yield* problemOf(reference, 'WorkerDeployment', 'nothing is made of it', manifest, project);
    }
  },
});

/** Where the project defines none of the kind, all of them may be made elsewhere. */
function* problemOf(node: Manifest['root'], kind: string, effect: string, manifest: Manifest, project: Project): Iterable<Problem> {
  const name = node.scalar;
  if (typeof name !== 'string' || isPlaceholderName(name)) return;
  const { objects } = project;
  const kinds = [kind, `Temporal${kind}`];
  if (kinds.some((one) => !objects.named(one, name, manifest).isUnset) || objects.mentions(name, manifest) !== undefined) return;
  const others = kinds.flatMap((one) => objects.of(one, manifest)).flatMap((one) => one.name.value ?? []);
  const isElsewhere = project.manifestsNear(manifest).some((one) => kinds.includes(one.kind) && one.name.value === name);
  const meant = slipOf(name, others);
  const advice =
    meant !== undefined ? `did you mean "${meant}"?` : isElsewhere ? 'define it in the same namespace' : 'define it, or correct the name';
  yield {
    at: node,
    message: `no manifest of this project defines the ${kind} "${name}" that ${labelOf(manifest)} names${isElsewhere ? ' in its namespace' : ''}, and without it ${effect}; ${advice}`,
    // Another release may bring it.
    ...(meant === undefined && !isElsewhere && { atMost: others.length === 0 ? ('info' as const) : ('warning' as const) }),
  };
}
