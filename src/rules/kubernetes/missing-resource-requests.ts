import { weaklyMemoized } from '../../core/lazy.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (resources: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0${resources}
`;

export default defineRule({
  id: 'kubernetes/missing-resource-requests',
  on: 'kubernetes.container',
  topic: 'scaling',
  aggregate: true,
  summary: 'A container requests no CPU or no memory',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `The scheduler places pods by their requests. A container without them may land on a node that has nothing left, gets the smallest share of its CPU, is evicted first
when memory runs short, and cannot be scaled by its use.`,
  reads: ['LimitRange'],
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#requests-and-limits'],
  peers: [
    'kubesec RequestsCPU',
    'kubesec RequestsMemory',
    'kube-linter unset-cpu-requirements',
    'kube-score container-resources',
    'polaris cpuRequestsMissing',
    'polaris memoryRequestsMissing',
    'checkov CKV_K8S_10',
    'checkov CKV_K8S_12',
    'trivy KSV-0015',
    'trivy KSV-0016',
    'kics ca469dd4',
    'kics 229588ef',
    'kubescape C-0268',
    'kubescape C-0269',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('').replace('- name: worker', '- name: «worker»') } },
      {
        name: 'memory alone',
        files: { 'k8s/worker.yaml': deployment('\n          resources: { «requests»: { memory: 1Gi }, limits: { memory: 1Gi } }') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('\n          resources: { requests: { cpu: 200m, memory: 1Gi } }') } },
      {
        name: 'a limit is the request as well where there is none',
        files: { 'k8s/worker.yaml': deployment('\n          resources: { requests: { cpu: 200m }, limits: { memory: 1Gi } }') },
      },
      {
        name: 'a LimitRange gives them to every container of the namespace',
        files: {
          'k8s/worker.yaml': deployment(''),
          'k8s/limits.yaml':
            'apiVersion: v1\nkind: LimitRange\nmetadata: { name: defaults }\nspec:\n  limits:\n    - type: Container\n      defaultRequest: { cpu: 100m, memory: 256Mi }\n',
        },
      },
      {
        name: 'an init container ends before the others start',
        files: {
          'k8s/worker.yaml': deployment(
            '\n          resources: { requests: { cpu: 200m, memory: 1Gi } }\n      initContainers:\n        - { name: wait, image: "busybox:1.37" }',
          ),
        },
      },
      { name: 'for development', files: { 'k8s/dev/worker.yaml': deployment('') } },
    ],
  },
  *check(container, { project }) {
    if (container.role === 'init' || container.workload.isIncomplete || container.image.isUnset) return;
    const { cpu, memory } = container.requests;
    const missing = [...(cpu.isUnset ? ['CPU'] : []), ...(memory.isUnset ? ['memory'] : [])];
    if (missing.length === 0 || hasDefaults(project.manifestsNear(container))) return;
    yield {
      at: cpu.isUnset ? cpu.at : memory.at,
      message: `container "${container.name}" requests no ${missing.join(' and no ')}, so it may be placed where nothing is left; request what it is seen to use`,
    };
  },
});

/** A LimitRange with defaults; which namespace it reaches is decided when it is applied. */
const hasDefaults = weaklyMemoized((manifests: readonly Manifest[]): boolean =>
  manifests.some(
    ({ kind, root }) =>
      kind === 'LimitRange' &&
      root.get('spec', 'limits').items.some((item) => !item.get('default').isUnset || !item.get('defaultRequest').isUnset),
  ),
);
