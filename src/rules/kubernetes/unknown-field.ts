import type { Problem } from '../../core/problem.js';
import { type Located, placeOf, textOf } from '../../core/source.js';
import { excerpt, withArticle } from '../../core/words.js';
import { isStale } from '../../knowledge/freshness.js';
import { fieldsVersion } from '../../knowledge/kubernetes/fields.js';
import { judgedType, type Meant, meantBy, objectType, type Shaped, shapedObject } from '../../knowledge/kubernetes/shape.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const deployment = (pod: string, spec = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
${spec}  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${pod}`;
const container = (rest = '') => `      containers:
        - name: worker
          image: acme/worker:1.4.0
${rest}`;

export default defineRule({
  id: 'kubernetes/unknown-field',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'A field that Kubernetes does not know stands in a manifest',
  severity: 'error',
  rationale: `kubectl has the API server validate strictly, which refuses the whole object for one misspelt or misplaced field. Clients that do
not ask for it get a warning at most: the field is dropped, and probes, limits or security settings that the file shows do not exist in the
cluster.`,
  references: [
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
    'https://kubernetes.io/docs/reference/kubernetes-api/',
  ],
  peers: ['kube-linter schema-validation'],
  examples: {
    bad: [
      {
        name: 'a slip of one letter',
        files: {
          'k8s/worker.yaml': deployment(container('          «enviroment»: # of the worker\n            - { name: TZ, value: UTC }\n')),
        },
      },
      {
        name: 'the wrong case',
        files: {
          'k8s/worker.yaml': deployment(container('          imagepullPolicy: Always # «here»\n')).replace(
            'imagepullPolicy: Always # «here»',
            '«imagepullPolicy»: Always # here',
          ),
        },
        fixed: { 'k8s/worker.yaml': deployment(container('          imagePullPolicy: Always # here\n')) },
      },
      {
        name: 'one for many',
        files: { 'k8s/worker.yaml': deployment(container('          «port»: [{ containerPort: 8080 }]\n')) },
        fixed: { 'k8s/worker.yaml': deployment(container('          ports: [{ containerPort: 8080 }]\n')) },
      },
      {
        name: 'a field of containers in the pod',
        files: {
          'k8s/worker.yaml': deployment(`      securityContext: { runAsNonRoot: true, «readOnlyRootFilesystem»: true }\n${container()}`),
        },
      },
      {
        name: 'a field of the pod in a container',
        files: { 'k8s/worker.yaml': deployment(container('          «imagePullSecrets»: [{ name: registry }]\n')) },
      },
      {
        name: 'a volume among the init containers',
        files: {
          'k8s/worker.yaml': deployment(
            `${container()}      initContainers:\n        - { name: fetch, image: "acme/fetch:2.0.1" }\n        - { name: cache, «emptyDir»: {} }\n`,
          ),
        },
      },
      {
        name: 'a field of the Deployment in its pods',
        files: { 'k8s/worker.yaml': deployment(`      «replicas»: 3\n${container()}`) },
      },
      {
        name: 'a field of containers in the Deployment',
        files: { 'k8s/worker.yaml': deployment(container(), '  «livenessProbe»: { tcpSocket: { port: 8080 } }\n') },
      },
      {
        name: 'fields of an earlier Ingress',
        files: {
          'k8s/web.yaml':
            'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { «backend»: { serviceName: web, servicePort: 80 } }\n',
        },
      },
      {
        name: 'something that nothing is called',
        files: { 'k8s/worker.yaml': deployment(container(), '  «colour»: blue\n') },
      },
      {
        name: 'in a resource of KEDA',
        files: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: worker }\nspec:\n  scaleTargetRef: { name: worker }\n  «minReplicasCount»: 2\n  triggers: [{ type: temporal, metadata: { endpoint: "temporal:7233", anything: x } }]\n',
        },
        fixed: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: worker }\nspec:\n  scaleTargetRef: { name: worker }\n  minReplicaCount: 2\n  triggers: [{ type: temporal, metadata: { endpoint: "temporal:7233", anything: x } }]\n',
        },
      },
    ],
    good: [
      {
        files: {
          'k8s/worker.yaml': deployment(container('          env: [{ name: TZ, value: UTC }]\n          imagePullPolicy: Always\n')),
        },
      },
      {
        name: 'names that people choose',
        files: {
          'k8s/config.yaml':
            'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: worker, labels: { enviroment: a }, annotations: { whatever: b } }\ndata: { enviroment: c }\n',
        },
      },
      {
        name: 'kinds that nothing is known of',
        files: { 'k8s/thing.yaml': 'apiVersion: acme.example/v1\nkind: Deployment\nmetadata: { name: worker }\nspec: { colour: blue }\n' },
      },
      { name: 'directives of a patch', files: { 'k8s/worker.yaml': deployment(container('          $patch: replace\n')) } },
      { name: 'what a server wrote', files: { 'k8s/worker.yaml': `${deployment(container())}status: { anything: 1 }\n` } },
      {
        name: 'resources of a pod as a whole',
        files: { 'k8s/worker.yaml': deployment(`      resources: { limits: { memory: 1Gi } }\n${container()}`) },
      },
      {
        name: 'marks of a template',
        files: { 'k8s/worker.yaml': deployment(container('          {{ extra }}: {}\n')) },
      },
      {
        name: 'free schemas of a definition',
        files: {
          'k8s/crd.yaml':
            'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: things.acme.example }\nspec:\n  group: acme.example\n  scope: Namespaced\n  names: { kind: Thing, plural: things }\n  versions:\n    - name: v1\n      served: true\n      storage: true\n      schema: { openAPIV3Schema: { type: object, properties: { colour: { type: string } }, x-kubernetes-preserve-unknown-fields: true } }\n',
        },
      },
      {
        name: 'rules of a role',
        files: {
          'k8s/rule.yaml':
            'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: worker }\nrules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]\n',
        },
      },
    ],
  },
  *check(manifest, { today }) {
    const type = judgedType(manifest);
    if (type === undefined) return;
    const seen = new Set<number>();
    for (const place of shapedObject(manifest.root, type)) {
      const object = objectType(place.type);
      if (!place.node.isMap || object === undefined || object.isOpen) continue;
      for (const entry of place.node.entries.values()) {
        if (object.fields.has(entry.name) || isMark(entry.name) || seen.has(entry.key.range[0])) continue;
        seen.add(entry.key.range[0]);
        const meant = seen.size > mostAdvised ? undefined : meantBy(entry.name, place);
        yield problemOf(entry, place, meant, manifest, today);
      }
    }
  },
});

/** To look for what each of thousands means would take too long. */
const mostAdvised = 100;

/** Directives of a strategic merge patch, and what a template tool replaces. */
function isMark(name: string): boolean {
  return /^[$<]|[{}]/.test(name) || name === '';
}

interface Entry {
  readonly name: string;
  readonly key: Located;
  readonly value: DataNode;
}

function problemOf(entry: Entry, place: Shaped<DataNode>, meant: Meant | undefined, { kind }: Manifest, today: string): Problem {
  const at = placeOf(entry.key);
  const where = place.path === '' ? withArticle(kind) : `"${place.path}" of ${withArticle(kind)}`;
  const isBuiltIn = !/^C[A-Z]/.test(place.type);
  const version = meant === undefined && isBuiltIn ? ` as of Kubernetes ${fieldsVersion}` : '';
  const problem = {
    at,
    message: `${where} takes no field "${excerpt(entry.name)}"${version}, so that kubectl apply refuses it and other clients drop the field; ${adviceOf(meant)}`,
    // A newer version may have it.
    ...(meant === undefined && { atMost: isStale('kubernetes-fields', today) ? ('info' as const) : ('warning' as const) }),
  };
  if (meant?.kind !== 'slip' || !meant.isClose || !canRename(entry, meant.name, place)) return problem;
  const [start, end] = at.range;
  const quote = textOf(at) === entry.name ? 0 : 1;
  const edit = { file: at.file, range: [start + quote, end - quote] as const, text: meant.name };
  return { ...problem, fix: { title: `Rename it to "${meant.name}"`, safety: 'unsafe', edits: [edit] } };
}

function adviceOf(meant: Meant | undefined): string {
  if (meant?.kind === 'earlier') return `${meant.advice}, it is a field of an earlier version`;
  if (meant?.kind === 'slip') return `did you mean "${meant.name}"?`;
  return meant ? `it belongs to ${meant.path === 'the top' ? 'the top level' : `"${meant.path}"`}` : 'remove it';
}

/** The key is written here and nowhere else, and makes way for nothing. */
function canRename({ name, key, value }: Entry, to: string, place: Shaped<DataNode>): boolean {
  if (place.node.entries.has(to) || value.via?.some(({ kind }) => kind === 'merge')) return false;
  for (let outer: Shaped<DataNode> | undefined = place; outer; outer = outer.outer) {
    if (outer.node.via || outer.node.anchor !== undefined) return false;
  }
  return [name, `"${name}"`, `'${name}'`].includes(textOf(key));
}
