import { basename, dirname, joinPath } from '../../core/path.js';
import { comparePlaces } from '../../core/source.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const scaler = (name: string, target = 'worker') => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: ${name} }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${target} }
  minReplicas: 2
  maxReplicas: 6
`;
const keda = (name: string, target = 'worker') =>
  `apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: ${name} }\nspec:\n  scaleTargetRef: { name: ${target} }\n  triggers: []\n`;

const perVersion = (name: string, worker: string) => `apiVersion: temporal.io/v1alpha1
kind: WorkerResourceTemplate
metadata: { name: ${name} }
spec:
  workerDeploymentRef: { name: ${worker} }
  template: { apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, spec: { scaleTargetRef: {}, minReplicas: 2, maxReplicas: 6 } }
`;

export default defineRule({
  id: 'kubernetes/competing-autoscalers',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'Two autoscalers scale the same workload',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `KEDA makes a HorizontalPodAutoscaler of its own for each ScaledObject. In current versions of Kubernetes autoscalers that share pods switch themselves off with the
condition AmbiguousSelector, so that nothing scales; in older ones each undoes what the other one has done.`,
  reads: ['HorizontalPodAutoscaler', 'ScaledObject'],
  references: [
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
    'https://keda.sh/docs/latest/concepts/scaling-deployments/',
  ],
  examples: {
    bad: [
      { files: { 'k8s/hpa.yaml': `${scaler('cpu')}---\n${scaler('memory', '«worker»')}` } },
      { name: 'KEDA beside', files: { 'k8s/hpa.yaml': scaler('worker'), 'k8s/keda.yaml': keda('worker', '«worker»') } },
      {
        name: 'two for each version of a worker',
        files: { 'k8s/hpa.yaml': `${perVersion('slots', 'worker')}---\n${perVersion('backlog', '«worker»')}` },
      },
      {
        name: 'three in files of their own are rather variants to choose from, so they are only noted',
        files: {
          'k8s/calm.yaml': keda('calm'),
          'k8s/fast.yaml': keda('fast', '«worker»'),
          'k8s/warm.yaml': keda('warm', '«worker»'),
        },
      },
      {
        name: 'so is a file whose name adds a word to that of the other one',
        files: { 'k8s/hpa.yaml': scaler('queue'), 'k8s/queue-hpa.yaml': scaler('queue-length', '«worker»') },
      },
      {
        name: 'unless a kustomization deploys the folder',
        files: {
          'k8s/hpa.yaml': scaler('queue'),
          'k8s/queue-hpa.yaml': scaler('queue-length', '«worker»'),
          'k8s/kustomization.yaml': 'resources: [hpa.yaml, queue-hpa.yaml]\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/hpa.yaml': `${scaler('cpu')}---\n${scaler('memory', 'api')}` } },
      { name: 'KEDA for another one', files: { 'k8s/hpa.yaml': scaler('worker'), 'k8s/keda.yaml': keda('worker', 'api') } },
      {
        name: 'KEDA takes over the one that it names',
        files: {
          'k8s/hpa.yaml': scaler('worker'),
          'k8s/keda.yaml': keda('worker').replace(
            'metadata: { name: worker }',
            'metadata: { name: worker, annotations: { scaledobject.keda.sh/transfer-hpa-ownership: "true" } }',
          ),
        },
      },
      { files: { 'k8s/hpa.yaml': `${perVersion('slots', 'worker')}---\n${perVersion('backlog', 'api')}` } },
      { name: 'alternatives in folders of their own', files: { 'hpa/hpa.yaml': scaler('worker'), 'keda/keda.yaml': keda('worker') } },
      {
        name: 'two namespaces',
        files: {
          'k8s/hpa.yaml': `${scaler('a').replace('name: a', 'name: a, namespace: a')}---\n${scaler('b').replace('name: b', 'name: b, namespace: b')}`,
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const { autoscaler } = manifest;
    if (!autoscaler?.targetName.isSet || takesOver(manifest)) return;
    const { targetName: name, targetKind: kind } = autoscaler;
    const others = scalerKinds.flatMap((one) => project.objects.of(one, manifest));
    const other = others.find(
      (one) =>
        isSame(one, manifest) &&
        (one.kind !== manifest.kind || one.name.value !== manifest.name.value) &&
        comparePlaces(one, manifest) < 0 &&
        !takesOver(one),
    );
    if (!other) return;
    // Files beside each other may also hold alternatives; three and more of one kind are hardly anything else.
    const isCertain = other.file === manifest.file;
    const same = project.objects.of(manifest.kind, manifest).filter((one) => isSame(one, manifest));
    const areVariants =
      !isCertain && (new Set([manifest, ...same].map(({ file }) => file)).size > 2 || isNamedAsVariant(manifest, other, project));
    yield {
      at: name.at,
      message: `${other.kind} "${other.name.value ?? ''}" and ${labelOf(manifest)} both scale ${kind.value ?? 'Deployment'} "${name.value}" and ${isCertain ? '' : 'may '}switch each other off; put their metrics into one, or apply one only`,
      ...(!isCertain && { atMost: areVariants ? ('info' as const) : ('warning' as const) }),
      related: [{ at: other, message: 'the other one' }],
    };
  },
});

const scalerKinds = ['HorizontalPodAutoscaler', 'ScaledObject', 'WorkerResourceTemplate'];

/** Both scale the same, from one folder. */
function isSame(one: Manifest, other: Manifest): boolean {
  return (
    one.autoscaler?.targetName.value === other.autoscaler?.targetName.value &&
    one.autoscaler?.targetKind.value === other.autoscaler?.targetKind.value &&
    dirname(one.file.path) === dirname(other.file.path)
  );
}

/** One file adds a word to the name of the other, and nothing deploys their folder as a whole. */
function isNamedAsVariant(one: Manifest, other: Manifest, project: Project): boolean {
  const [short = '', long = ''] = [one, other]
    .map(({ file }) => basename(file.path).replace(/\.ya?ml$/, ''))
    .sort((a, b) => a.length - b.length);
  if (!long.startsWith(`${short}-`) && !long.endsWith(`-${short}`)) return false;
  const folder = dirname(one.file.path);
  return !['kustomization.yaml', 'kustomization.yml', 'Kustomization'].some(
    (name) => project.files.stat(joinPath(folder, name)) === 'file',
  );
}

/** KEDA may take an autoscaler over, instead of making its own. */
function takesOver({ annotations }: Manifest): boolean {
  return annotations.get('scaledobject.keda.sh/transfer-hpa-ownership').text === 'true';
}
