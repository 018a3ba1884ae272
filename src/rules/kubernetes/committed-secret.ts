import { type Located, placeOf } from '../../core/source.js';
import { environmentOfName } from '../../knowledge/environments.js';
import { secretOfEntry } from '../../knowledge/secrets/entries.js';
import { masked } from '../../knowledge/secrets/judge.js';
import { placeWithin } from '../../knowledge/secrets/places.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const password = 'tR4v-92kq-Lm';
const secret = (data: string, rest = '') => `apiVersion: v1\nkind: Secret\nmetadata: { name: orders-db }\n${data}\n${rest}`;

export default defineRule({
  id: 'kubernetes/committed-secret',
  on: 'kubernetes',
  topic: 'security',
  summary: 'A Secret stands in the repository with its value',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `Base64 is no encryption: everybody who can read the repository, its copies and its history has the secret, today and after it was deleted. Tools such as
Sealed Secrets, SOPS and the External Secrets Operator keep it out, or encrypted.`,
  references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://cwe.mitre.org/data/definitions/798.html'],
  examples: {
    bad: [
      { files: { 'k8s/secret.yaml': secret(`stringData: { user: app, DB_PASSWORD: «${password}» }`) } },
      { name: 'in base64', files: { 'k8s/secret.yaml': secret(`data: { password: «${Buffer.from(password).toString('base64')}» }`) } },
      {
        name: 'a password that everybody tries first',
        files: { 'k8s/secret.yaml': secret('stringData: { password: «postgres» }') },
      },
      {
        name: 'one in an address, for a demonstration, so it is only noted',
        files: {
          'k8s/secret.yaml': secret('stringData: { host: «http://guest:guest@mq:15672/» }').replace(
            'orders-db',
            'orders-mq, namespace: queue-demo',
          ),
        },
      },
      {
        name: 'one that says what it is for, which is guessed, though not tried first',
        files: { 'k8s/secret.yaml': secret(`data: { password: «${Buffer.from('password-of-app-dev').toString('base64')}» }`) },
      },
      {
        name: 'in an address',
        files: { 'k8s/secret.yaml': secret(`stringData:\n  DATABASE_URL: «postgres://app:${password}@db:5432/app»`) },
      },
    ],
    good: [
      { files: { 'k8s/secret.yaml': secret('stringData: { user: app, DB_PASSWORD: "${DB_PASSWORD}" }') } },
      { name: 'a placeholder', files: { 'k8s/secret.yaml': secret(`data: { password: ${Buffer.from('change-me').toString('base64')} }`) } },
      {
        name: 'encrypted by SOPS',
        files: {
          'k8s/secret.yaml': secret(
            'stringData: { password: "ENC[AES256_GCM,data:Xk93kdlw==,iv:x,tag:y,type:str]" }',
            'sops: { version: 3.9.1 }\n',
          ),
        },
      },
      {
        name: 'sealed',
        files: {
          'k8s/secret.yaml':
            'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: orders-db }\nspec: { encryptedData: { password: AgBy3i4OJSWK } }\n',
        },
      },
      { name: 'a name and a host', files: { 'k8s/secret.yaml': secret('stringData: { user: app, host: db.example.com }') } },
      {
        name: 'a certificate, which is public',
        files: {
          'k8s/secret.yaml': secret(
            `data: { ca.crt: ${Buffer.from(`-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(40)}\n-----END CERTIFICATE-----`).toString('base64')} }`,
          ),
        },
      },
    ],
  },
  *check(manifest) {
    if (manifest.isGenerated || manifest.kind !== 'Secret' || manifest.apiVersion !== 'v1' || manifest.root.get('sops').isSet) return;
    const found = entriesOf(manifest).flatMap(({ name, value, at, isEncoded }) => {
      const secret = value === undefined ? undefined : secretOfEntry(name, value);
      if (!secret || value === undefined || secret.strength === 'placeholder') return [];
      const text = value.trim();
      const place: Located = isEncoded ? placeOf(at) : placeWithin(at, text, secret.range);
      return [{ name, at, place, secret, shown: masked(text.slice(...secret.range)) }];
    });
    const first = found.find(({ secret }) => secret.strength === 'real') ?? found[0];
    if (!first) return;
    const { secret } = first;
    const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
    const owner = `Secret "${manifest.name.value ?? ''}"`;
    yield {
      at: first.at,
      message:
        secret.strength === 'real'
          ? `${owner} is committed with ${secret.what ?? 'the value'} of "${first.name}" (${first.shown})${more}, and everyone can use it who has the repository; keep it encrypted or in a secret store, and replace this one`
          : `${owner} is committed with ${secret.what ?? 'a value'} of "${first.name}"${more} that ${more ? 'are' : 'is'} easy to guess; keep a strong one encrypted or in a secret store`,
      secrets: found.map(({ place }) => place),
      ...(secret.strength !== 'real' && { atMost: isForDemo(manifest) ? ('info' as const) : ('warning' as const) }),
    };
  },
});

/** A namespace called `shop-demo` or `test` says that what it holds opens nothing worth having. */
function isForDemo({ namespace }: Manifest): boolean {
  return environmentOfName(namespace.value ?? '')?.environment === 'development';
}

interface DataEntry {
  readonly name: string;
  readonly value: string | undefined;
  readonly at: Manifest['root'];
  readonly isEncoded: boolean;
}

function entriesOf({ root }: Manifest): readonly DataEntry[] {
  return ['stringData', 'data'].flatMap((key) =>
    [...root.get(key).entries.values()].flatMap(({ name, value: at }) => {
      if (!at.isScalar || at.text === undefined || at.isUnset) return [];
      const isEncoded = key === 'data';
      return { name, value: isEncoded ? decoded(at.text) : at.text, at, isEncoded };
    }),
  );
}

/** The text in base64; undefined where it is none, or holds other bytes than those of a text. */
function decoded(text: string): string | undefined {
  const plain = text.replace(/\s/g, '');
  if (plain.length > 100_000 || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain)) return undefined;
  const result = fromBase64(plain);
  return result === undefined || /[^\t\n\r -~]/.test(result) ? undefined : result;
}

function fromBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
