import { dirname, resolvePath } from '../../core/path.js';
import { type Located, placeOf } from '../../core/source.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { masked, secretIn } from '../../knowledge/secrets/judge.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const password = 'tR4v-92kq-Lm';
const generator = (literals: string) => `secretGenerator:\n  - name: db\n    ${literals}\n`;

export default defineRule({
  id: 'kubernetes/secret-in-generator',
  on: 'kubernetes',
  topic: 'security',
  aggregate: true,
  summary: 'A kustomization generates a Secret from values that stand in the repository',
  severity: { development: 'warning', staging: 'warning', production: 'error' },
  rationale: `A generated Secret is as open as the text that it is made of. Everybody who can read the repository, its copies and its history can use the value, today
and after it was deleted from the file. It has to be replaced, not only moved.`,
  references: [
    'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/secretgenerator/',
    'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  ],
  examples: {
    bad: [
      { files: { 'k8s/kustomization.yaml': generator(`literals:\n      - user=app\n      - password=«${password}»`) } },
      {
        name: 'a ConfigMap keeps it even less',
        files: {
          'k8s/kustomization.yaml': generator(`literals: ["DB_PASSWORD=«${password}»"]`).replace('secretGenerator', 'configMapGenerator'),
        },
      },
      {
        name: 'in an environment file that is committed',
        files: { 'k8s/kustomization.yaml': generator('envs: [«db.env»]'), 'k8s/db.env': `USER=app\nDB_PASSWORD=${password}\n` },
      },
      {
        name: 'a password that everybody tries',
        files: { 'k8s/kustomization.yaml': generator('literals: [password=«postgres»]') },
      },
      {
        name: 'for a demonstration, which is a note only',
        files: { 'examples/kustomization.yaml': generator('literals: [password=«Pa55word»]') },
      },
    ],
    good: [
      { files: { 'k8s/kustomization.yaml': generator('literals:\n      - user=app\n      - password_file=/run/db') } },
      { name: 'an environment file that Git does not keep', files: { 'k8s/kustomization.yaml': generator('envs: [db.env]') } },
      { name: 'a file that is encrypted', files: { 'k8s/kustomization.yaml': generator('files: [password.enc]') } },
      { name: 'a placeholder', files: { 'k8s/kustomization.yaml': generator('literals: [password=change-me, TOKEN=${TOKEN}]') } },
      {
        name: 'settings',
        files: { 'k8s/kustomization.yaml': generator('literals: ["DB_HOST=db"]').replace('secretGenerator', 'configMapGenerator') },
      },
    ],
  },
  *check(manifest, { project }) {
    if (!manifest.isGenerated) return;
    const name = labelOf(manifest);
    const isForDevelopment = project.environmentOfManifest(manifest).environment === 'development';
    const told = new Set<string>();
    for (const key of ['stringData', 'data']) {
      for (const [variable, { value }] of manifest.root.get(key).entries) {
        const { text } = value;
        if (!value.isScalar || text === undefined || text.includes('$')) continue;
        const secret = secretIn(variable, text);
        if (!secret || secret.strength === 'placeholder') continue;
        const file = envsItem(manifest, value.file.path);
        if (file && told.has(value.file.path)) continue;
        told.add(value.file.path);
        const [start, end] = secret.range;
        const shown = masked(text.slice(start, end));
        const where = file ? `"${value.file.path}", which Git does not ignore` : 'the kustomization';
        yield {
          at: file ?? placeOf(value),
          message:
            secret.strength === 'real'
              ? `${name} takes ${secret.what ?? 'a secret'}, "${variable}" (${shown}), from ${where}, and everyone can use it who has the repository; keep it in a secret store or an encrypted file, and replace this one`
              : `${name} takes "${variable}" from ${where}, and the password is one that everybody tries first; keep a strong one in a secret store or an encrypted file`,
          secrets: [placeOf(value)],
          ...(secret.strength !== 'real' && { atMost: isForDevelopment ? ('info' as const) : ('warning' as const) }),
        };
      }
    }
  },
});

/** The entry of a generator that names an environment file; undefined for what stands in the kustomization. */
function envsItem({ document }: Manifest, path: string): Located | undefined {
  const { file, root } = document;
  if (path === file.path) return undefined;
  const entries = ['secretGenerator', 'configMapGenerator'].flatMap((key) => root.get(key).items);
  const items = entries.flatMap((entry) => [...entry.get('envs').items, entry.get('env')]);
  return items.find(({ text }) => text !== undefined && resolvePath(dirname(file.path), text) === path);
}
