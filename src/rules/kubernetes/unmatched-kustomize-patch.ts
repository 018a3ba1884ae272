import { place } from '../../core/source.js';
import type { ManifestSet } from '../../parsers/kustomize/types.js';
import { defineRule } from '../../rule.js';

const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { ports: [{ port: 80 }] }\n`;
const patched = 'resources: [web.yaml]\npatches:\n  - path: patch.yaml\n';

export default defineRule({
  id: 'kubernetes/unmatched-kustomize-patch',
  on: 'kustomization',
  topic: 'delivery',
  summary: 'A patch is for an object that the kustomization does not have',
  severity: 'error',
  rationale: `Kustomize looks a merge patch's object up by group, kind and name. When no resource of the kustomization has them the build fails, so that nothing
of this kustomization and of all that include it can be deployed.`,
  references: ['https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/'],
  examples: {
    bad: [
      {
        files: { 'k8s/kustomization.yaml': patched, 'k8s/web.yaml': service('web'), 'k8s/patch.yaml': service('«api»') },
      },
      {
        name: 'one file for two kustomizations, of which each has one of the objects',
        files: {
          'k8s/web/kustomization.yaml': 'resources: [web.yaml]\npatches: [{ path: ../scaling.yaml }]\n',
          'k8s/web/web.yaml': service('web'),
          'k8s/api/kustomization.yaml': 'resources: [api.yaml]\npatches: [{ path: ../scaling.yaml }]\n',
          'k8s/api/api.yaml': service('api'),
          'k8s/scaling.yaml': `${service('«web»')}---\n${service('«api»')}`,
        },
      },
      {
        name: 'another kind, in the old form',
        files: {
          'k8s/kustomization.yaml': 'resources: [web.yaml]\npatchesStrategicMerge: [patch.yaml]\n',
          'k8s/web.yaml': service('web'),
          'k8s/patch.yaml': service('«web»').replace('Service', 'Ingress'),
        },
      },
    ],
    good: [
      { files: { 'k8s/kustomization.yaml': patched, 'k8s/web.yaml': service('web'), 'k8s/patch.yaml': service('web') } },
      {
        name: 'written out, with a target that says what it is for',
        files: {
          'k8s/kustomization.yaml':
            'resources: [web.yaml]\npatches:\n  - patch: |-\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata:\n        name: web\n    target: { kind: Service }\n',
          'k8s/web.yaml': service('web'),
        },
      },
      {
        name: 'the name before a prefix, and what comes from elsewhere',
        files: {
          'k8s/kustomization.yaml': `namePrefix: b-\n${patched}`,
          'k8s/web.yaml': service('web'),
          'k8s/patch.yaml': service('web'),
          'prod/kustomization.yaml':
            'resources: [../k8s, "https://example.com/acme/base?ref=v1"]\npatches:\n  - patch: |-\n      apiVersion: v1\n      kind: Service\n      metadata: { name: api }\n',
        },
      },
    ],
  },
  *check(kustomization, { project }) {
    for (const { unmatched } of project.sets.filter((set) => set.kustomization === kustomization)) {
      for (const { kind, name, by, file, range } of unmatched) {
        const misses = ({ unmatched: all }: ManifestSet) => all.some((one) => one.file === file && one.range[0] === range[0]);
        const user = project.sets.find((set) => set.files.has(file.path) && !misses(set));
        const advice = user
          ? `as "${user.kustomization.file.path}" needs it, move it to a file of its own`
          : 'name one that it includes, or remove the patch';
        yield {
          at: { file, range },
          message: `this patch is for ${kind} "${name}", and "${by.file.path}" includes none, so its build fails; ${advice}`,
          related: [{ at: place(by.file, 0, 0), message: 'applied here' }],
        };
      }
    }
  },
});
