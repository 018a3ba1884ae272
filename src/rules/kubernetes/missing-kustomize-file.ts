import { basename, dirname, joinPath } from '../../core/path.js';
import type { Problem } from '../../core/problem.js';
import type { Located } from '../../core/source.js';
import type { Reference } from '../../parsers/kustomize/types.js';
import type { Files, Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n';

export default defineRule({
  id: 'kubernetes/missing-kustomize-file',
  on: 'kustomization',
  topic: 'delivery',
  summary: 'A kustomization names a file or folder that is not in the repository',
  severity: 'error',
  rationale: `Kustomize reads all resources, components and patches before it prints anything. When one is missing the whole build fails, so that
nothing of this kustomization and of all that include it can be deployed.`,
  references: ['https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/'],
  examples: {
    bad: [
      {
        name: 'a resource and a patch',
        files: {
          'k8s/kustomization.yaml': 'resources:\n  - web.yaml\n  - «ingress.yaml»\npatches:\n  - path: «replicas.yaml»\n',
          'k8s/web.yaml': service,
        },
      },
      {
        name: 'a README that only names it',
        files: {
          'k8s/kustomization.yaml': 'resources:\n  - «./rendered.yaml»\n',
          'k8s/README.md': 'The objects are in rendered.yaml, see `kustomize build`.\n',
        },
      },
      {
        name: 'a base, and a folder without a kustomization',
        files: {
          'overlays/prod/kustomization.yaml': 'resources:\n  - «../../base»\n  - «../../common»\n',
          'common/web.yaml': service,
        },
      },
    ],
    good: [
      {
        files: {
          'k8s/kustomization.yaml': 'resources:\n  - web.yaml\n  - ingress.yaml\npatches:\n  - path: replicas.yaml\n',
          'k8s/web.yaml': service,
          'k8s/ingress.yaml': service.replace('web', 'ingress'),
          'k8s/replicas.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { type: NodePort }\n',
        },
      },
      {
        name: 'bases under each of their names',
        files: {
          'overlays/prod/kustomization.yaml': 'resources:\n  - ../../base\n  - ../../common\n',
          'base/kustomization.yml': 'resources: []\n',
          'common/Kustomization': 'resources: []\n',
        },
      },
      {
        name: 'what is made by a tool, is remote or lies outside',
        files: {
          'k8s/kustomization.yaml':
            'resources:\n  - web.yaml\n  - gotk-components.yaml\n  - db-secret.yaml\n  - generated/crds.yaml\n  - local.yaml\n  - chart.yaml\n  - ../../other/base\n  - https://example.com/acme/base?ref=v1\n  - github.com/acme/deploy/base\n',
          'k8s/web.yaml': service,
          'k8s/local.yaml.example': service,
          Makefile: 'render:\n\thelm template . > k8s/chart.yaml\n',
        },
      },
      {
        name: 'the README beside it tells which command writes it',
        files: {
          'k8s/kustomization.yaml': 'resources:\n  - ./rendered.yaml\n',
          'k8s/README.md': 'Register a plugin that runs `helm template . > rendered.yaml && kustomize build`.\n',
        },
      },
    ],
  },
  *check({ resources, components, patches }, { project }) {
    for (const reference of [...resources, ...components]) yield* missing(reference, project, true);
    for (const { reference } of patches) if (reference) yield* missing(reference, project, false);
  },
});

/** Files that tools write, or that people keep to themselves. */
const madeElsewhere =
  /secret|credential|generated|gotk-|\.enc\.|sealed|(?:^|\/)(?:dist|build|out|_?rendered|node_modules|vendor)\/|[${}*]/i;

/** What people make the file from that they keep to themselves. */
const models = ['.example', '.template', '.sample', '.tmpl', '.tpl', '.j2'];

/** A README in its folder shows a command that writes it, as people set up plugins of Argo CD by hand. */
function isWrittenByReadme(path: string, at: Located, files: Files): boolean {
  const readme = files.text(joinPath(dirname(path), 'README.md'), at).value ?? '';
  return ['> ', '>', '-o ', 'tee '].some((before) => readme.includes(before + basename(path)));
}

function* missing({ path, text, file, range }: Reference, { files }: Project, mayBeFolder: boolean): Iterable<Problem> {
  if (path === undefined || madeElsewhere.test(text)) return;
  const at = { file, range };
  const status = files.stat(path);
  const hasModel = models.some((end) => files.stat(path + end) === 'file');
  if (status === 'absent' && !hasModel && !files.mayBeMade(path) && !isWrittenByReadme(path, at, files)) {
    yield { at, message: `"${text}" is not in the repository, so the whole build of this kustomization fails; add it or remove the entry` };
  }
  if (status !== 'directory' || !mayBeFolder) return;
  const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
  if (names.every((name) => files.stat(joinPath(path, name)) === 'absent')) {
    yield {
      at,
      message: `"${text}" is a folder without a kustomization, so the build fails; add a kustomization.yaml there, or list its files`,
    };
  }
}
