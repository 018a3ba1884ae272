import { parseAmount, podsIn } from '../../core/amount.js';
import { dirname } from '../../core/path.js';
import { mapValue } from '../../core/value.js';
import { plural } from '../../core/words.js';
import { defineRule } from '../../rule.js';

const budget = (limit: string, labels = 'app: shop') => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: shop }
spec:
  ${limit}
  selector: { matchLabels: { ${labels} } }
`;
const deployment = (name: string, replicas: number) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: shop, role: ${name} } }
  template:
    metadata: { labels: { app: shop, role: ${name} } }
    spec:
      containers:
        - name: app
          image: acme/${name}:1.4.0
`;
const pods = { 'k8s/api.yaml': deployment('api', 2), 'k8s/worker.yaml': deployment('worker', 4) };

export default defineRule({
  id: 'kubernetes/shared-disruption-budget',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'A PodDisruptionBudget counts several workloads as one, so that one of them may be evicted as a whole',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `A budget knows pods, not workloads: three of four workers count as well as the API. While it is kept, a drain may evict all pods of the smaller workload
at once.`,
  reads: ['template', 'HorizontalPodAutoscaler', 'ScaledObject'],
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  examples: {
    bad: [
      { files: { 'k8s/pdb.yaml': budget('minAvailable: «2»'), ...pods } },
      { name: 'a share', files: { 'k8s/pdb.yaml': budget('maxUnavailable: «50%»'), ...pods } },
    ],
    good: [
      { name: 'one of all at a time', files: { 'k8s/pdb.yaml': budget('maxUnavailable: 1'), ...pods } },
      { name: 'one of all at a time, counted the other way', files: { 'k8s/pdb.yaml': budget('minAvailable: 5'), ...pods } },
      { name: 'one workload', files: { 'k8s/pdb.yaml': budget('minAvailable: 2', 'app: shop, role: worker'), ...pods } },
      {
        name: 'copies in other folders',
        files: {
          'k8s/pdb.yaml': budget('minAvailable: 2'),
          'k8s/api.yaml': deployment('api', 2),
          'old/worker.yaml': deployment('worker', 4),
        },
      },
      {
        name: 'a canary beside its stable version',
        files: {
          'k8s/pdb.yaml': budget('minAvailable: 2'),
          'k8s/api.yaml': deployment('api', 4),
          'k8s/canary.yaml': deployment('api-canary', 2),
        },
      },
    ],
  },
  *check(manifest, { project }) {
    if (manifest.kind !== 'PodDisruptionBudget' || !manifest.apiVersion.startsWith('policy/')) return;
    // Those of other folders are often copies under other names.
    const here = dirname(manifest.file.path);
    const workloads = (project.objects.podsOf(manifest).value ?? []).filter(({ file }) => dirname(file.path) === here);
    if (workloads.length < 2 || workloads.some(({ name }) => isVersionOf(name, workloads))) return;
    const [least, most] = ['minAvailable', 'maxUnavailable'].map((key) =>
      mapValue(manifest.root.get('spec', key).node(), ({ scalar }) => parseAmount(scalar)),
    );
    const limit = least?.isSet ? least : most;
    if (!limit?.isSet || (least?.isSet && most?.isSet)) return;
    const counts = workloads.map((workload) => project.leastReplicasOf(workload));
    if (counts.some(({ isSet }) => !isSet)) return;
    const total = counts.reduce((sum, { value = 0 }) => sum + value, 0);
    const pods = podsIn(limit.value, total, 'up');
    const away = limit === least ? total - pods : pods;
    const index = counts.findIndex(({ value = 0 }) => value > 1 && value <= away);
    const smaller = workloads[index];
    if (!smaller) return;
    yield {
      at: limit.at,
      message: `PodDisruptionBudget "${manifest.name.value ?? ''}" counts ${plural(total, 'pod')} of ${workloads.length} workloads together, so that all ${counts[index]?.value} of ${smaller.kind} "${smaller.name}" may be evicted at once; make a budget per workload, or set maxUnavailable to 1`,
      related: workloads.map((workload) => ({ at: workload, message: `"${workload.name}" is counted` })),
    };
  },
});

/** Two versions of one service share a budget on purpose. */
function isVersionOf(name: string, workloads: readonly { readonly name: string }[]): boolean {
  const version = /[-_](?:canary|stable|primary|blue|green|v\d+|old|new|next|preview)$/;
  return version.test(name) || workloads.some((other) => other.name !== name && other.name.replace(version, '') === name);
}
