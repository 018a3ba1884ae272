import { dirname } from '../../core/path.js';
import { defineRule } from '../../rule.js';

const web = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n';

export default defineRule({
  id: 'kubernetes/circular-kustomization',
  on: 'kustomization',
  topic: 'delivery',
  summary: 'A kustomization includes a folder that it lies in, or that includes it',
  severity: 'error',
  rationale: `Kustomize refuses a resource whose folder is, or contains, one that it came from: "cycle detected". Nothing of this
kustomization and of all that include it can be deployed.`,
  references: [
    'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/',
    'https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/loader/fileloader.go',
  ],
  examples: {
    bad: [
      {
        name: 'a base in the folder above',
        files: {
          'k8s/kustomization.yaml': 'resources:\n  - web.yaml\n',
          'k8s/web.yaml': web,
          'k8s/prod/kustomization.yaml': 'resources:\n  - «../»\nnamePrefix: prod-\n',
        },
      },
      {
        name: 'two that include each other',
        files: {
          'a/kustomization.yaml': 'resources:\n  - «../b»\n',
          'b/kustomization.yaml': 'components:\n  - «../a»\n',
        },
      },
    ],
    good: [
      {
        name: 'a base beside',
        files: {
          'k8s/base/kustomization.yaml': 'resources:\n  - web.yaml\n',
          'k8s/base/web.yaml': web,
          'k8s/prod/kustomization.yaml': 'resources:\n  - ../base\nnamePrefix: prod-\n',
        },
      },
      {
        name: 'one base on two ways, and a name that begins alike',
        files: {
          'base/kustomization.yaml': 'resources: []\n',
          'prod/kustomization.yaml': 'resources:\n  - ../prod-common\n  - ../base\n',
          'prod-common/kustomization.yaml': 'resources:\n  - ../base\n',
        },
      },
      {
        name: 'a folder below, and a file of the folder above',
        files: {
          'k8s/kustomization.yaml': 'resources:\n  - prod\n',
          'k8s/web.yaml': web,
          'k8s/prod/kustomization.yaml': 'resources:\n  - ../web.yaml\n',
        },
      },
    ],
  },
  *check(kustomization, { project }) {
    const from = [kustomization, ...project.includersOf(kustomization)];
    for (const { path, text, file, range } of [...kustomization.resources, ...kustomization.components]) {
      if (path === undefined || project.files.stat(path) !== 'directory') continue;
      const inner = from.find((one) => contains(path, dirname(one.file.path)));
      if (!inner) continue;
      const why = inner === kustomization ? 'this kustomization' : `${inner.file.path}, which leads here`;
      yield {
        at: { file, range },
        message: `"${text}" contains ${why}, so Kustomize refuses to build it; move what both need to a folder beside them`,
      };
    }
  },
});

function contains(folder: string, inner: string): boolean {
  return folder === '' || inner === folder || inner.startsWith(`${folder}/`);
}
