import { defineRule } from '../../rule.js';

/** What took the place of old fields. Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/kustomization.go, read 2026-11-27. */
const successors: ReadonlyMap<string, string> = new Map([
  ['bases', 'resources'],
  ['patchesStrategicMerge', 'patches'],
  ['patchesJson6902', 'patches'],
  ['commonLabels', 'labels'],
  ['vars', 'replacements'],
  ['imageTags', 'images'],
]);

export default defineRule({
  id: 'kubernetes/deprecated-kustomize-field',
  on: 'kustomization',
  topic: 'delivery',
  aggregate: true,
  summary: 'A kustomization uses a field that will be gone',
  severity: 'info',
  rationale: `Kustomize warns of these fields at each build and will drop them with the next version of its format. \`commonLabels\` changes selectors besides, which
Kubernetes does not let change once a workload is deployed. \`kustomize edit fix\` rewrites them.`,
  references: [
    'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/',
    'https://github.com/kubernetes-sigs/kustomize/releases/tag/kustomize%2Fv5.0.0',
  ],
  examples: {
    bad: [
      { files: { 'k8s/kustomization.yaml': '«bases»:\n  - ../base\n', 'base/kustomization.yaml': 'resources: []\n' } },
      {
        name: 'labels, which the selectors have from there',
        files: { 'k8s/kustomization.yaml': 'resources: []\n«commonLabels»:\n  app: web\n' },
      },
    ],
    good: [
      { files: { 'k8s/kustomization.yaml': 'resources:\n  - ../base\n', 'base/kustomization.yaml': 'resources: []\n' } },
      { name: 'labels', files: { 'k8s/kustomization.yaml': 'resources: []\nlabels:\n  - pairs: { app: web }\n' } },
      {
        name: 'labels and selectors',
        files: { 'k8s/kustomization.yaml': 'resources: []\nlabels:\n  - pairs: { app: web }\n    includeSelectors: true\n' },
      },
    ],
  },
  *check({ root }) {
    for (const [name, { key }] of root.entries) {
      const successor = successors.get(name);
      // Without that, the selectors lose the labels that they have from here, and those of a deployed workload cannot change.
      const whole = name === 'commonLabels' ? ' with "includeSelectors: true"' : '';
      if (successor)
        yield { at: key, message: `"${name}" is deprecated, and Kustomize warns of it at each build; use "${successor}"${whole}` };
    }
  },
});
