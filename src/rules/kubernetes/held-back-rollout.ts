import { namedImage } from '../../core/image.js';
import { isDataStore, soundsLikeDataStore } from '../../knowledge/data-stores.js';
import { defineRule } from '../../rule.js';

const workload = (kind: string, spec: string, image = 'acme/worker:1.4.0') => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: worker }
spec:
  ${spec}
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: ${image}
`;

export default defineRule({
  id: 'kubernetes/held-back-rollout',
  on: 'kubernetes.workload',
  topic: 'delivery',
  summary: 'A new version is applied, but no pod takes it',
  severity: { development: 'off', staging: 'info', production: 'info' },
  optIn: true,
  rationale: `Applying the manifest succeeds and the old pods go on, so that a release, a rotated secret or a security fix seems to be out and is not. What was held back
comes later and by chance, when a node fails and its pods are made anew.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies',
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#pausing-and-resuming-a-deployment',
  ],
  examples: {
    bad: [
      { name: 'pods are deleted by hand', files: { 'k8s/a.yaml': workload('DaemonSet', 'updateStrategy: { type: «OnDelete» }') } },
      { name: 'paused', files: { 'k8s/a.yaml': workload('Deployment', 'paused: «true»') } },
      {
        name: 'a partition above all pods',
        files: { 'k8s/a.yaml': workload('StatefulSet', 'replicas: 3\n  updateStrategy: { rollingUpdate: { partition: «3» } }') },
      },
    ],
    good: [
      { files: { 'k8s/a.yaml': workload('DaemonSet', 'updateStrategy: { type: RollingUpdate }') } },
      { files: { 'k8s/a.yaml': workload('Deployment', 'paused: false') } },
      {
        name: 'the last pod tries it first',
        files: { 'k8s/a.yaml': workload('StatefulSet', 'replicas: 3\n  updateStrategy: { rollingUpdate: { partition: 2 } }') },
      },
      {
        name: 'a database is updated in an order that somebody watches',
        files: { 'k8s/a.yaml': workload('StatefulSet', 'updateStrategy: { type: OnDelete }', 'postgres:16.6') },
      },
    ],
  },
  *check(workload, { project }) {
    const { kind, name, containers, manifest } = workload;
    const spec = manifest.root.get('spec');
    if (kind === 'Deployment') {
      const paused = spec.get('paused').boolean();
      if (paused.value !== true) return;
      yield {
        at: paused.at,
        message: `Deployment "${name}" is paused, so a new version reaches no pod; remove "paused" when the changes are complete`,
      };
      return;
    }
    if (kind !== 'StatefulSet' && kind !== 'DaemonSet') return;
    const isStore = soundsLikeDataStore(name) || containers.some(({ image }) => holdsData(namedImage(image)));
    if (isStore) return;
    const type = spec.get('updateStrategy', 'type');
    if (type.string().value === 'OnDelete') {
      yield {
        at: type,
        message: `"OnDelete" gives a new version of ${kind} "${name}" only to pods that somebody deletes; use RollingUpdate, unless a person or an operator does that`,
      };
    }
    const partition = spec.get('updateStrategy', 'rollingUpdate', 'partition').number();
    const replicas = project.leastReplicasOf(workload);
    if (!partition.isSet || partition.value === 0 || !replicas.isSet || replicas.value === 0 || partition.value < replicas.value) return;
    yield {
      at: partition.at,
      message: `"partition: ${partition.value}" keeps all ${replicas.value === 1 ? '' : `${replicas.value} `}pods of StatefulSet "${name}" at their old version; lower it when the new one may go out`,
    };
  },
});

function holdsData(reference: ReturnType<typeof namedImage>): boolean {
  return reference !== undefined && (isDataStore(reference) || soundsLikeDataStore(reference.name));
}
