import { insertEntry } from '../../core/edit.js';
import { namedImage } from '../../core/image.js';
import { isDataStore, soundsLikeDataStore } from '../../knowledge/data-stores.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const budget = (more: string, name = '«worker»', version = 'v1') => `apiVersion: policy/${version}
kind: PodDisruptionBudget
metadata: { name: ${name} }
spec:
  maxUnavailable: 1${more}
  selector: { matchLabels: { app: worker } }
`;
const store = `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: worker }
spec:
  replicas: 3
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: db
          image: cassandra:5.0.2
`;

export default defineRule({
  id: 'kubernetes/protected-unhealthy-pods',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'A PodDisruptionBudget keeps broken pods from being evicted',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `By default a pod that runs without being ready is evicted only while enough others are healthy. A version whose pods crash or never get ready
then blocks every drain of its nodes, although there is nothing left to protect.`,
  reads: ['template'],
  references: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy'],
  peers: ['kube-linter pdb-unhealthy-pod-eviction-policy'],
  examples: {
    bad: [
      {
        files: { 'k8s/pdb.yaml': budget('') },
        fixed: { 'k8s/pdb.yaml': budget('\n  unhealthyPodEvictionPolicy: AlwaysAllow', 'worker') },
      },
      {
        name: 'with a comment',
        files: { 'k8s/pdb.yaml': budget(' # one at a time') },
        fixed: { 'k8s/pdb.yaml': budget(' # one at a time\n  unhealthyPodEvictionPolicy: AlwaysAllow', 'worker') },
      },
    ],
    good: [
      { files: { 'k8s/pdb.yaml': budget('\n  unhealthyPodEvictionPolicy: AlwaysAllow', 'worker') } },
      { name: 'the default, on purpose', files: { 'k8s/pdb.yaml': budget('\n  unhealthyPodEvictionPolicy: IfHealthyBudget', 'worker') } },
      { name: 'the field is younger than this version', files: { 'k8s/pdb.yaml': budget('', 'worker', 'v1beta1') } },
      {
        name: 'an operator makes pods that keep data, which their labels tell',
        files: {
          'k8s/metrics.yaml': budget('', 'metrics').replace('app: worker', 'app.kubernetes.io/name: prometheus'),
          'k8s/db.yaml': budget('', 'db-pdb').replace('app: worker', 'app: orders-postgres'),
        },
      },
      { name: 'a broken replica may hold the last copy', files: { 'k8s/pdb.yaml': budget('', 'worker'), 'k8s/db.yaml': store } },
    ],
  },
  *check(manifest, { project }) {
    if (manifest.kind !== 'PodDisruptionBudget' || manifest.apiVersion !== 'policy/v1') return;
    const spec = manifest.root.get('spec');
    if (!spec.isMap || !spec.get('unhealthyPodEvictionPolicy').isUnset || manifest.podSelector.isUnset) return;
    const names = [manifest.name.value ?? '', ...(manifest.podSelector.value?.matchLabels.values() ?? [])];
    if (names.some(soundsLikeKeeper) || project.objects.podsOf(manifest).value?.some(keepsData)) return;
    const edit = spec.via || spec.anchor ? undefined : insertEntry(spec, ['unhealthyPodEvictionPolicy: AlwaysAllow']);
    yield {
      at: manifest.name.isSet ? manifest.name.at : manifest,
      message: `PodDisruptionBudget "${manifest.name.value ?? ''}" keeps pods that are not ready from being evicted while too few are ready, so a broken version blocks drains; set unhealthyPodEvictionPolicy to AlwaysAllow`,
      ...(edit && { fix: { title: 'Let unhealthy pods be evicted', safety: 'unsafe', edits: [edit], scope: spec } as const }),
    };
  },
});

function keepsData({ name, containers }: Workload): boolean {
  if (soundsLikeKeeper(name)) return true;
  return containers.some(({ image }) => {
    const reference = namedImage(image);
    return reference !== undefined && isDataStore(reference);
  });
}

/** Replicas of Prometheus each keep what they have scraped, often in an emptyDir, and are not ready while they read it again. */
function soundsLikeKeeper(name: string): boolean {
  return soundsLikeDataStore(name) || /^prometheus(?:-server)?$/.test(name);
}
