import { removeLines } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { type Located, lineIndexAt, lineRange, type Range } from '../../core/source.js';
import { isVersionedDeployment } from '../../knowledge/temporal/worker-controller.js';
import { defineRule } from '../../rule.js';

const deployment = (replicas: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
${replicas}  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;
const versioned = (replicas: string) => `apiVersion: temporal.io/v1alpha1
kind: WorkerDeployment
metadata: { name: worker }
spec:
${replicas}  workerOptions: { connectionRef: { name: cloud }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template: { spec: { containers: [{ name: worker, image: "acme/worker:1.4.0" }] } }
`;
const perVersion = (reference: string) => `apiVersion: temporal.io/v1alpha1
kind: WorkerResourceTemplate
metadata: { name: worker }
spec:
  ${reference}: { name: worker }
  template: { apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, spec: { scaleTargetRef: {}, minReplicas: 2, maxReplicas: 6 } }
`;
const scaler = (name = 'worker') => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: worker }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${name} }
  minReplicas: 2
  maxReplicas: 6
`;

export default defineRule({
  id: 'kubernetes/replicas-under-autoscaler',
  on: 'kubernetes.workload',
  topic: 'scaling',
  summary: 'A fixed number of replicas stands under an autoscaler',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Each time the manifest is applied, its number replaces the one that the autoscaler chose. In the middle of a peak that stops most pods at once, until
the autoscaler starts them anew. Removing the line makes a plain \`kubectl apply\` scale to one a single time; the documentation says how to avoid that.`,
  reads: ['HorizontalPodAutoscaler', 'ScaledObject'],
  references: [
    'https://github.com/temporalio/temporal-worker-controller/blob/main/docs/worker-resource-templates.md',
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  ],
  peers: ['kube-score deployment-targeted-by-hpa-does-not-have-replicas-configured', 'kics 5744cbb8'],
  examples: {
    bad: [
      {
        files: { 'k8s/worker.yaml': deployment('  replicas: «3»\n'), 'k8s/hpa.yaml': scaler() },
        fixed: { 'k8s/worker.yaml': deployment('') },
      },
      {
        name: 'a comment stays',
        files: { 'k8s/worker.yaml': deployment('  replicas: «3» # three zones\n'), 'autoscaling/hpa.yaml': scaler() },
        fixed: { 'k8s/worker.yaml': deployment('  # three zones\n') },
      },
      {
        name: 'KEDA',
        files: {
          'k8s/worker.yaml': deployment('  replicas: «3»\n'),
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: worker }\nspec:\n  scaleTargetRef: { name: worker }\n  triggers: []\n',
        },
        fixed: { 'k8s/worker.yaml': deployment('') },
      },
      {
        name: 'an autoscaler for each version of a worker',
        files: { 'k8s/worker.yaml': versioned('  replicas: «3»\n'), 'k8s/hpa.yaml': perVersion('workerDeploymentRef') },
        fixed: { 'k8s/worker.yaml': versioned('') },
      },
      {
        name: 'the same by the earlier name of the field',
        files: { 'k8s/worker.yaml': versioned('  replicas: «3»\n'), 'k8s/hpa.yaml': perVersion('temporalWorkerDeploymentRef') },
        fixed: { 'k8s/worker.yaml': versioned('') },
      },
      {
        name: 'on one line with others: advice only',
        files: {
          'k8s/worker.yaml': deployment('').replace(
            'spec:\n  selector: { matchLabels: { app: worker } }\n  template:\n    metadata: { labels: { app: worker } }\n    spec:\n      containers:\n        - name: worker\n          image: acme/worker:1.4.0\n',
            'spec: { replicas: «3», selector: { matchLabels: { app: worker } }, template: { metadata: { labels: { app: worker } }, spec: { containers: [{ name: worker, image: "acme/worker:1.4.0" }] } } }\n',
          ),
          'k8s/hpa.yaml': scaler(),
        },
      },
      {
        name: 'a kustomization sets the number',
        files: {
          'k8s/worker.yaml': deployment('  replicas: 3\n'),
          'k8s/hpa.yaml': scaler(),
          'k8s/kustomization.yaml': 'resources: [worker.yaml, hpa.yaml]\nreplicas:\n  - { name: worker, count: «3» }\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment(''), 'k8s/hpa.yaml': scaler() } },
      {
        name: 'the autoscaler is for another one',
        files: { 'k8s/worker.yaml': deployment('  replicas: 3\n'), 'k8s/hpa.yaml': scaler('api') },
      },
      {
        name: 'the controller leaves the number to the autoscaler of each version',
        files: { 'k8s/worker.yaml': versioned(''), 'k8s/hpa.yaml': perVersion('workerDeploymentRef') },
      },
      {
        name: 'an autoscaler cannot have a WorkerDeployment as its target',
        files: {
          'k8s/worker.yaml': versioned('  replicas: 3\n'),
          'k8s/hpa.yaml': scaler().replace('apps/v1, kind: Deployment', 'temporal.io/v1alpha1, kind: WorkerDeployment'),
        },
      },
      { name: 'zero switches the autoscaler off', files: { 'k8s/worker.yaml': deployment('  replicas: 0\n'), 'k8s/hpa.yaml': scaler() } },
    ],
  },
  *check(workload, { project }) {
    const replicas = project.replicasOf(workload);
    const scaler = project.scalerOf(workload);
    if (!replicas.isSet || replicas.value === 0 || !scaler.isSet) return;
    const isTemplated = scaler.value.kind === 'WorkerResourceTemplate';
    if (isVersionedDeployment(workload.manifest) && !isTemplated) return;
    const moment = isTemplated ? 'for each version, as the controller sets it' : 'each time it is applied';
    const fix = replicas.isLiteral ? withoutReplicas(workload.manifest.root.get('spec').entries.get('replicas')) : undefined;
    yield {
      at: replicas.at,
      message: `the fixed number of ${workload.kind} "${workload.name}" (${replicas.value}) replaces what ${scaler.value.kind} "${scaler.value.name.value ?? ''}" chose ${moment}; leave the number to the autoscaler`,
      related: [{ at: scaler.value, message: 'the autoscaler' }],
      ...(fix && { fix }),
    };
  },
});

/** Removes the entry where it has its line to itself. */
function withoutReplicas(entry: { readonly key: Located; readonly range: Range } | undefined): Fix | undefined {
  if (!entry) return undefined;
  const { file } = entry.key;
  const [start, end] = lineRange(file, lineIndexAt(file, entry.range[0]));
  const isAlone = file.text.slice(start, entry.range[0]).trim() === '' && /^\s*(?:#.*)?$/.test(file.text.slice(entry.range[1], end));
  if (!isAlone) return undefined;
  return { title: 'Remove the number of replicas', safety: 'unsafe', edits: [removeLines({ file, range: entry.range })] };
}
