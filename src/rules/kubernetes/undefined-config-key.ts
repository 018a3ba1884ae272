import { slipOf } from '../../core/distance.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (container: string, pod = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${pod}      containers:
        - name: worker
          image: acme/worker:1.4.0
${container}`;
const variable = (key: string, rest = '') =>
  `          env: [{ name: LOG_LEVEL, valueFrom: { configMapKeyRef: { name: worker, key: ${key}${rest} } } }]\n`;
const config = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: worker }\n${data}\n`;
const secret = (data: string, rest = '') => `apiVersion: v1\nkind: Secret\nmetadata: { name: worker${rest} }\n${data}\n`;
const password = '          env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: worker, key: «password» } } }]\n';
const volume = '      volumes: [{ name: config, configMap: { name: worker } }]\n';
const mount = (path: string) => `          volumeMounts: [{ name: config, mountPath: /etc/worker/worker.toml, subPath: ${path} }]\n`;

export default defineRule({
  id: 'kubernetes/undefined-config-key',
  on: 'kubernetes.workload',
  topic: 'configuration',
  summary: 'A container takes a key that its ConfigMap or Secret does not have',
  severity: 'error',
  rationale: `The kubelet cannot make the container and leaves it in CreateContainerConfigError, or the volume in ContainerCreating, until the key is there. The API server
accepts both objects, so that nothing fails before the rollout does.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/',
    'https://kubernetes.io/docs/concepts/configuration/secret/',
  ],
  peers: ['kube-linter env-value-from'],
  reads: ['containers', 'ConfigMap', 'Secret', 'Certificate', 'Bundle', 'Claim', 'Binding'],
  examples: {
    bad: [
      {
        files: { 'k8s/worker.yaml': deployment(variable('«LOG_LEVL»')), 'k8s/config.yaml': config('data: { LOG_LEVEL: info }') },
      },
      {
        name: 'the address of Temporal under another name',
        files: {
          'k8s/worker.yaml': deployment(variable('«TEMPORAL_ADDRESS»')),
          'k8s/config.yaml': config('data: { TEMPORAL_HOST_URL: "temporal:7233" }'),
        },
      },
      {
        name: 'a key of a Secret',
        files: { 'k8s/worker.yaml': deployment(password), 'k8s/secret.yaml': secret('stringData: { DB_PASSWORD: "${DB_PASSWORD}" }') },
      },
      {
        name: 'a file of a volume',
        files: {
          'k8s/worker.yaml': deployment(
            '',
            '      volumes: [{ name: config, configMap: { name: worker, items: [{ key: «worker.yml», path: worker.yaml }] } }]\n',
          ),
          'k8s/config.yaml': config('data: { worker.yaml: "level: info" }'),
        },
      },
      {
        name: 'a file of a volume, mounted alone: a folder takes its place',
        files: { 'k8s/worker.yaml': deployment(mount('«worker.conf»'), volume), 'k8s/config.yaml': config('data: { worker.toml: "" }') },
      },
    ],
    good: [
      {
        files: { 'k8s/worker.yaml': deployment(variable('LOG_LEVEL')), 'k8s/config.yaml': config('data: { LOG_LEVEL: info }') },
      },
      {
        name: 'all places of keys',
        files: {
          'k8s/worker.yaml': deployment(password.replace(/[«»]/g, '')),
          'k8s/secret.yaml': secret('data: { DB_PASSWORD: cGFzcw== }\nstringData: { password: "${DB_PASSWORD}" }'),
        },
      },
      {
        name: 'a binary file',
        files: {
          'k8s/worker.yaml': deployment(mount('worker.toml'), volume),
          'k8s/config.yaml': config('data: {}\nbinaryData: { worker.toml: AAAA }'),
        },
      },
      {
        name: 'optional',
        files: {
          'k8s/worker.yaml': deployment(variable('LOG_LEVL', ', optional: true')),
          'k8s/config.yaml': config('data: { LOG_LEVEL: info }'),
        },
      },
      {
        name: 'a patch adds the key',
        files: {
          'base/worker.yaml': deployment(variable('LOG_LEVEL')),
          'base/config.yaml': config('data: { MODE: batch }'),
          'prod/kustomization.yaml': 'resources: [../base/worker.yaml, ../base/config.yaml]\npatches: [{ path: config.yaml }]\n',
          'prod/config.yaml': config('data: { LOG_LEVEL: info }'),
        },
      },
      {
        name: 'a script makes it anew',
        files: {
          'k8s/worker.yaml': deployment(password.replace(/[«»]/g, '')),
          'k8s/secret.yaml': secret('stringData: { DB_PASSWORD: "${DB_PASSWORD}" }'),
          'deploy.sh': 'kubectl create secret generic worker --from-env-file=worker.env\n',
        },
      },
      {
        name: 'another controller fills it in',
        files: {
          'k8s/worker.yaml': deployment(password.replace(/[«»]/g, '')),
          'k8s/secret.yaml': secret('data: {}', ', annotations: { secret-generator.v1.mittwald.de/autogenerate: password }'),
        },
      },
      {
        name: 'a template of the object: the values come by hand',
        files: { 'k8s/worker.yaml': deployment(password.replace(/[«»]/g, '')), 'k8s/secret.yaml': secret('type: Opaque') },
      },
      {
        name: 'a ConfigMap of elsewhere',
        files: { 'k8s/worker.yaml': deployment(variable('LOG_LEVEL')) },
      },
    ],
  },
  *check(workload, { project }) {
    if (workload.isIncomplete || project.objects.mayBePatched(workload.manifest)) return;
    const seen = new Set<string>();
    for (const reference of workload.references) {
      const { kind, name, key, isOptional, by, container } = reference;
      if (isOptional || !name.isSet || !key.isSet || (kind !== 'ConfigMap' && kind !== 'Secret')) continue;
      const found = project.objects.named(kind, name.value, workload.manifest, '').value ?? [];
      const keys = found.map((one) => keysOf(one, project));
      const [first] = keys;
      const [object] = found;
      if (!first || !object || seen.has(`${kind}/${name.value}`) || keys.some((one) => !one || one.has(key.value))) continue;
      if ([name.value, key.value].some((word) => project.objects.mentions(word, workload.manifest) !== undefined)) continue;
      // One key stands for all that the object lacks.
      seen.add(`${kind}/${name.value}`);
      const lacks = (one: typeof reference) =>
        one.kind === kind && one.name.value === name.value && one.key.isSet && !first.has(one.key.value);
      const others = new Set(workload.references.filter(lacks).map((one) => one.key.value)).size - 1;
      const meant = slipOf(key.value, first);
      const whose = container === undefined ? `${workload.kind} "${workload.name}"` : `container "${container}"`;
      yield {
        at: key.at,
        message: `${kind} "${name.value}" has no key "${key.value}"${others > 0 ? `, nor ${others} more that are taken from it` : ''}, ${effects[by](whose)}; ${meant === undefined ? 'add the key, or name one that is there' : `did you mean "${meant}"?`}`,
        related: [{ at: object, message: `the ${kind}` }],
        ...((by === 'subPath' || kind === 'Secret') && { atMost: 'warning' as const }),
      };
    }
  },
});

const effects = {
  env: (whose: string) => `so that ${whose} never starts`,
  envFrom: (whose: string) => `so that ${whose} never starts`,
  items: (whose: string) => `so that the pods of ${whose} never start`,
  volume: (whose: string) => `so that the pods of ${whose} never start`,
  pod: (whose: string) => `so that the pods of ${whose} never start`,
  subPath: (whose: string) => `so that ${whose} finds an empty folder where it looks for the file`,
};

/** What fills an object in, or replaces it: generators, copiers, vaults, operators, Helm hooks. */
const filledIn =
  /generat|replicat|reflect|inject|vault|avp\.|sops|managed|external|cert|\.openshift\.io|azure|reloader\.stakater\.com\/match/i;

/** The keys of a ConfigMap or a Secret; undefined where others may come, and of a Secret without any, which stands for one that is made by hand. */
function keysOf(manifest: Manifest, project: Project): ReadonlySet<string> | undefined {
  const { root, annotations, kind } = manifest;
  if ([...annotations.entries.keys()].some((name) => filledIn.test(name)) || manifest.document.damaged) return undefined;
  const type = root.get('type').text;
  if (kind === 'Secret' && type !== undefined && type !== 'Opaque') return undefined;
  if (
    project
      .manifestsNear(manifest)
      .some((one) => one !== manifest && one.kind !== kind && one.name.value === manifest.name.value && makes(one))
  )
    return undefined;
  const keys = new Set<string>();
  for (const part of ['data', 'stringData', 'binaryData']) {
    const node = root.get(part);
    if (node.isUnset) continue;
    if (!node.isMap || node.open !== undefined) return undefined;
    for (const name of node.entries.keys()) {
      if (/[${]/.test(name)) return undefined;
      keys.add(name);
    }
  }
  return keys.size === 0 ? undefined : keys;
}

/** Objects of which a controller makes a Secret or a ConfigMap of the same name. */
function makes({ kind }: Manifest): boolean {
  return /Secret|Certificate|Bundle|Claim|Binding/.test(kind);
}
