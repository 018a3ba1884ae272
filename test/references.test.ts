import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../src/engine/config.js';
import { secretOfEntry } from '../src/knowledge/secrets/entries.js';
import type { Manifest } from '../src/parsers/kubernetes/types.js';
import { loadProject } from '../src/project/build.js';
import { memoryTree } from '../src/testing.js';

const load = (files: Record<string, string>) => loadProject(memoryTree(files), defaultConfig);
const first = async (text: string): Promise<Manifest> => {
  const [manifest] = (await load({ 'k8s/a.yaml': text })).manifests;
  if (!manifest) throw new Error('no manifest');
  return manifest;
};

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n${spec}`;

describe('what pods name', () => {
  test('all kinds of reference', async () => {
    const { workload } = await first(
      pod(`  serviceAccountName: worker
  volumes:
    - { name: config, configMap: { name: config, items: [{ key: a.yaml, path: b.yaml }] } }
    - { name: files, configMap: { name: files } }
    - { name: keys, secret: { secretName: keys, optional: true } }
    - { name: data, persistentVolumeClaim: { claimName: data } }
    - { name: all, projected: { sources: [{ secret: { name: token } }, { configMap: { name: ca, items: [{ key: ca.crt, path: ca.crt }] } }] } }
  initContainers:
    - { name: init, image: "acme/a:1.0.0", envFrom: [{ configMapRef: { name: shared } }] }
  containers:
    - name: main
      image: acme/a:1.0.0
      env:
        - { name: A, valueFrom: { configMapKeyRef: { name: config, key: A } } }
        - { name: B, valueFrom: { secretKeyRef: { name: keys, key: B, optional: true } } }
        - { name: C, value: c }
      volumeMounts:
        - { name: files, mountPath: /etc/one, subPath: one }
        - { name: config, mountPath: /etc/two, subPath: b.yaml }
`),
    );
    const shown = workload?.references.map(
      ({ kind, name, key, by, isOptional, container }) =>
        `${by} ${kind} ${name.value}${key.isSet ? `/${key.value}` : ''}${isOptional ? ' optional' : ''}${container ? ` in ${container}` : ''}`,
    );
    expect(shown).toEqual([
      'pod ServiceAccount worker',
      'volume ConfigMap config',
      'items ConfigMap config/a.yaml',
      'volume ConfigMap files',
      'volume Secret keys optional',
      'volume PersistentVolumeClaim data',
      'volume Secret token',
      'volume ConfigMap ca',
      'items ConfigMap ca/ca.crt',
      'envFrom ConfigMap shared in init',
      'env ConfigMap config/A in main',
      'env Secret keys/B optional in main',
      'subPath ConfigMap files/one in main',
    ]);
  });

  test('nonsense names nothing', async () => {
    const { workload } = await first(
      pod(
        '  volumes: { a: b }\n  serviceAccountName: [x]\n  containers: [{ name: a, image: a, env: [1, { valueFrom: { configMapKeyRef: [] } }], envFrom: x, volumeMounts: [{ subPath: 1 }] }]\n',
      ),
    );
    expect(workload?.references.filter(({ name }) => name.isSet)).toEqual([]);
  });
});

describe('network policies', () => {
  const policy = (spec: string) => `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: a }\nspec: ${spec}\n`;
  const restricts = async (spec: string) => (await first(policy(spec))).networkPolicy?.restricts;

  test('what is restricted where no types are written', async () => {
    expect(await restricts('{ podSelector: {} }')).toEqual({ ingress: true, egress: false });
    expect(await restricts('{ podSelector: {}, egress: [] }')).toEqual({ ingress: true, egress: true });
    expect(await restricts('{ podSelector: {}, policyTypes: [Egress] }')).toEqual({ ingress: false, egress: true });
  });

  test('rules', async () => {
    const { networkPolicy } = await first(
      policy(
        '{ podSelector: {}, egress: [{ ports: [{ port: 1, endPort: 9 }, { port: dns, protocol: UDP }], to: [{ ipBlock: { cidr: 10.0.0.0/8 } }, { namespaceSelector: {}, podSelector: { matchLabels: { a: b } } }] }, {}] }',
      ),
    );
    const [one, two] = networkPolicy?.egress ?? [];
    expect(one?.ports).toEqual([
      { protocol: 'TCP', port: 1, endPort: 9 },
      { protocol: 'UDP', port: 'dns', endPort: undefined },
    ]);
    expect(one?.peers.map(({ hasAddresses, hasNamespaces, podSelector }) => [hasAddresses, hasNamespaces, podSelector.isSet])).toEqual([
      [true, false, false],
      [false, true, true],
    ]);
    expect([two?.ports, two?.peers]).toEqual([[], []]);
  });

  test('one that makes no sense, and other kinds', async () => {
    expect((await first(policy('{ podSelector: {}, ingress: yes }'))).networkPolicy).toBeUndefined();
    expect((await first(policy('[]'))).networkPolicy).toBeUndefined();
    expect((await first(pod('  containers: []\n'))).networkPolicy).toBeUndefined();
  });
});

describe('who else may make objects', () => {
  const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: 80 }] }\n';
  const mentions = async (files: Record<string, string>, word = 'orders') => {
    const project = await load({ 'k8s/a.yaml': service, ...files });
    const [near] = project.manifests;
    return near && project.objects.mentions(word, near);
  };

  test('scripts, Terraform, templates and kustomizations, by whole words', async () => {
    expect(await mentions({ 'deploy.sh': 'kubectl create configmap orders\n' })).toBe('deploy.sh');
    expect(await mentions({ 'main.tf': 'name = "orders"\n' })).toBe('main.tf');
    expect(await mentions({ 'k8s/kustomization.yaml': 'configMapGenerator: [{ name: orders }]\n' })).toBe('k8s/kustomization.yaml');
    expect(await mentions({ 'deploy.sh': 'kubectl create configmap orders-db my-orders\n' })).toBeUndefined();
  });

  test('of a manual the commands alone', async () => {
    expect(await mentions({ 'README.md': 'The orders come first.\n' })).toBeUndefined();
    expect(await mentions({ 'README.md': '    kubectl create configmap orders\n' })).toBe('README.md');
  });

  test('not beyond the border of a configuration', async () => {
    expect(await mentions({ 'other/.temporal-lint.yaml': '', 'other/deploy.sh': 'orders\n' })).toBeUndefined();
  });

  test('kustomizations and their patches may change an object', async () => {
    const project = await load({ 'k8s/a.yaml': service, 'k8s/kustomization.yaml': 'patches: [{ path: p.yaml }]\n', 'k8s/p.yaml': service });
    expect(project.manifests.map((one) => project.objects.mayBePatched(one))).toEqual([true]);
    const plain = await load({ 'k8s/a.yaml': service, 'deploy.sh': 'kubectl apply svc a\n' });
    expect(plain.manifests.map((one) => plain.objects.mayBePatched(one))).toEqual([false]);
  });
});

describe('secrets of entries', () => {
  const strength = (name: string, value: string) => secretOfEntry(name, value)?.strength;

  test('plain values by name and form', () => {
    expect(strength('DB_PASSWORD', 'tR4v-92kq-Lm')).toBe('real');
    expect(strength('DB_PASSWORD', 'postgres')).toBe('guessable');
    expect(strength('encryption-key', 'acme_encryption_key_1234567890')).toBe('guessable');
    expect(strength('API_KEY', 'api_key_here')).not.toBe('real');
    expect(strength('DB_PASSWORD', '${DB_PASSWORD}')).toBeUndefined();
    expect(strength('DB_HOST', 'tR4v-92kq-Lm')).toBeUndefined();
  });

  test('files by their lines', () => {
    expect(strength('app.yaml', 'db:\n  password: 9f8s7d6f5g4h3j2k1l0a\n')).toBe('real');
    expect(strength('app.yaml', 'db:\n  password: postgres\n')).toBeUndefined();
    expect(strength('app.yaml', '# postgres://app:tR4v-92kq-Lm@db/app\nport: 1\n')).toBeUndefined();
    expect(strength('password_validation.py', 'token = "9f8s7d6f5g4h3j2k1l0a"\n')).toBeUndefined();
    expect(strength('tls.key', `-----BEGIN PRIVATE KEY-----\n${'MIIB'.repeat(40)}\n-----END PRIVATE KEY-----\n`)).toBe('real');
    expect(strength('tls.key', '-----BEGIN PRIVATE KEY-----\n')).toBeUndefined();
    expect(strength('ca.crt', `-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(40)}\n-----END CERTIFICATE-----\n`)).toBeUndefined();
  });
});
