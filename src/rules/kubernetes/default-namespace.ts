import { defineRule } from '../../rule.js';

const deployment = (metadata: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: worker
  ${metadata}
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;

export default defineRule({
  id: 'kubernetes/default-namespace',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  aggregate: true,
  summary: 'A workload is put into the namespace default on purpose',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `The namespace default is where everything lands that names none. Quotas, Pod Security Standards and most rights of people are set for a whole
namespace, so that they cannot be set for this workload without all the others.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
  peers: ['kube-linter use-namespace', 'checkov CKV_K8S_21', 'trivy KSV-0110', 'kics 611ab018', 'kubescape C-0061', 'kubescape C-0212'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('namespace: «default»') } },
      { name: 'in quotes', files: { 'k8s/worker.yaml': deployment('namespace: «"default"»') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('namespace: orders') } },
      { name: 'whoever applies it chooses', files: { 'k8s/worker.yaml': deployment('labels: { app: worker }') } },
      {
        name: 'a kustomization sets another one',
        files: {
          'k8s/worker.yaml': deployment('namespace: default'),
          'k8s/kustomization.yaml': 'namespace: orders\nresources: [worker.yaml]\n',
        },
      },
      { name: 'from outside', files: { 'k8s/worker.yaml': deployment('namespace: ${NAMESPACE}') } },
    ],
  },
  *check({ manifest, kind, name }, { project }) {
    const { namespace, file } = manifest;
    if (namespace.value !== 'default') return;
    // A kustomization above may set the namespace of all that it takes in.
    const folders = file.path
      .split('/')
      .slice(0, -1)
      .map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
    if (['', ...folders].some((folder) => names.some((one) => project.files.stat(folder ? `${folder}/${one}` : one) === 'file'))) return;
    yield {
      at: namespace.at,
      message: `${kind} "${name}" shares the namespace default with all that names none, so a quota or a Pod Security level set there holds for all of it; give it a namespace of its own`,
    };
  },
});
