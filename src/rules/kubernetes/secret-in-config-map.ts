import { secretOfEntry } from '../../knowledge/secrets/entries.js';
import { masked } from '../../knowledge/secrets/judge.js';
import { placeWithin } from '../../knowledge/secrets/places.js';
import { defineRule } from '../../rule.js';

// Put together, so that nobody's scanner takes the examples for real.
const token = `ghp_${'a1B2'.repeat(9)}`;
const password = 'tR4v-92kq-Lm';
const config = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: orders }\ndata:\n${data}`;

export default defineRule({
  id: 'kubernetes/secret-in-config-map',
  on: 'kubernetes',
  topic: 'security',
  summary: 'A ConfigMap holds a secret',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `Everybody who may look at the settings of a namespace may read its ConfigMaps, and tools print them. Secrets have their own permissions and can be encrypted in
the cluster's store. What is committed has to be replaced as well.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/configmap/',
    'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
  ],
  peers: ['polaris sensitiveConfigmapContent', 'trivy KSV-0109', 'trivy KSV-01010', 'kubescape C-0012'],
  examples: {
    bad: [
      { files: { 'k8s/config.yaml': config(`  DB_HOST: db\n  DB_PASSWORD: «${password}»\n`) } },
      { name: 'by its form', files: { 'k8s/config.yaml': config(`  REGISTRY: «${token}»\n`) } },
      {
        name: 'in a file',
        files: {
          'k8s/config.yaml': config('  orders.yaml: |\n    db:\n      host: db\n      password: «9f8s7d6f5g4h3j2k1l0a»\n'),
        },
      },
      { name: 'one that everybody tries first', files: { 'k8s/config.yaml': config('  POSTGRES_PASSWORD: «postgres»\n') } },
    ],
    good: [
      { files: { 'k8s/config.yaml': config('  DB_HOST: db\n  DB_PASSWORD_FILE: /run/secrets/db\n') } },
      {
        name: 'a variable, a switch, a time',
        files: { 'k8s/config.yaml': config('  REGISTRY: ghcr.io\n  TOKEN_TTL: 3600s\n  API_TOKEN: ${API_TOKEN}\n') },
      },
      {
        name: 'a file that is named after a secret, and one that speaks of them',
        files: {
          'k8s/config.yaml': config(
            '  password_validation.py: |\n    password = validate(request)\n  orders.yaml: |\n    db:\n      host: db\n      password: ${DB_PASSWORD}\n',
          ),
        },
      },
      {
        name: 'a certificate, which is public',
        files: {
          'k8s/config.yaml': config(
            `  ca.pem: |\n    -----BEGIN CERTIFICATE-----\n    ${'MIIB'.repeat(30)}\n    -----END CERTIFICATE-----\n`,
          ),
        },
      },
      {
        name: 'a manifest in a text',
        files: {
          'k8s/config.yaml': config(
            '  deploy.yaml: |\n    kind: Deployment\n    spec: { template: { spec: { containers: [{ env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: db, key: password } } }] }] } } }\n',
          ),
        },
      },
    ],
  },
  *check(manifest) {
    if (manifest.isGenerated || manifest.kind !== 'ConfigMap' || manifest.apiVersion !== 'v1' || manifest.root.get('sops').isSet) return;
    for (const { name, value: at } of manifest.root.get('data').entries.values()) {
      const { text } = at;
      const found = at.isScalar && text !== undefined ? secretOfEntry(name, text) : undefined;
      if (!found || text === undefined || found.strength === 'placeholder') continue;
      const value = text.trim().includes('\n') ? text : text.trim();
      const secret = value.slice(...found.range);
      const isReal = found.strength === 'real';
      const place = placeWithin(at, value, found.range);
      yield {
        at: at.style === 'block' ? place : at,
        message: `ConfigMap "${manifest.name.value ?? ''}" holds ${found.what ?? 'a secret'} in "${name}" (${masked(secret)}), which everybody reads who may look at settings; keep it in a Secret that is not committed${isReal ? ', and replace this one' : ''}`,
        secrets: [place],
        ...(!isReal && { atMost: 'warning' as const }),
      };
    }
  },
});
