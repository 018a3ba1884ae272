import { dirname } from '../../core/path.js';
import { comparePlaces } from '../../core/source.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const budget = (name: string, label = 'app: worker') => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: ${name} }
spec:
  maxUnavailable: 1
  selector: { matchLabels: { ${label} } }
`;
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 3
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker, team: orders } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;

export default defineRule({
  id: 'kubernetes/overlapping-disruption-budgets',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'Two PodDisruptionBudgets cover the same pods',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Kubernetes cannot evict a pod that two budgets cover: the request fails, whatever the budgets allow. Draining its node hangs until one of the budgets
is deleted.`,
  reads: ['PodDisruptionBudget', 'template'],
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors'],
  examples: {
    bad: [
      { files: { 'k8s/a.yaml': budget('worker'), 'k8s/b.yaml': budget('«team»', 'team: orders'), 'k8s/worker.yaml': deployment } },
      { name: 'in one file', files: { 'k8s/a.yaml': `${budget('worker')}---\n${budget('«worker-old»')}---\n${deployment}` } },
    ],
    good: [
      { files: { 'k8s/a.yaml': budget('worker'), 'k8s/b.yaml': budget('team', 'team: users'), 'k8s/worker.yaml': deployment } },
      { name: 'one', files: { 'k8s/a.yaml': `${budget('worker')}---\n${deployment}` } },
      {
        name: 'copies for two clusters',
        files: { 'k8s/eu/pdb.yaml': budget('worker-eu'), 'k8s/us/pdb.yaml': budget('worker-us'), 'k8s/worker.yaml': deployment },
      },
    ],
  },
  *check(manifest, { project }) {
    if (!isBudget(manifest)) return;
    const pods = project.objects.podsOf(manifest);
    for (const workload of pods.value ?? []) {
      const budgets = project.objects.about('PodDisruptionBudget', workload, 'policy').value ?? [];
      const other = budgets.find(
        (one) => one.name.value !== manifest.name.value && comparePlaces(one, manifest) < 0 && areTogether(one, manifest),
      );
      if (!other) continue;
      yield {
        at: manifest.name.isSet ? manifest.name.at : manifest,
        message: `PodDisruptionBudgets "${other.name.value ?? ''}" and "${manifest.name.value ?? ''}" both cover ${workload.kind} "${workload.name}", so that none of its pods can be evicted; keep one of them`,
        related: [{ at: other, message: 'the other one' }],
      };
      return;
    }
  },
});

function isBudget({ kind, apiVersion }: Manifest): boolean {
  return kind === 'PodDisruptionBudget' && apiVersion.startsWith('policy/');
}

/** Objects of sibling folders are often alternatives, or copies for several clusters. */
function areTogether(one: Manifest, other: Manifest): boolean {
  const sameNamespace = one.namespace.value === other.namespace.value || one.namespace.isUnset || other.namespace.isUnset;
  return sameNamespace && dirname(one.file.path) === dirname(other.file.path);
}
