import type { Problem } from '../../core/problem.js';
import { type Located, placeOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { faultOf, labelMaps, type NameForm, nameFormOf, nameForms } from '../../knowledge/kubernetes/names.js';
import { isPlaceholderName } from '../../knowledge/kubernetes/placeholders.js';
import { judgedType, type Shaped, shapedObject } from '../../knowledge/kubernetes/shape.js';
import { isTestData } from '../../knowledge/test-data.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const config = (metadata: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: ${metadata}\ndata: {}\n`;
const deployment = (container: string, labels = 'app: worker') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { ${labels} } }
    spec:
      containers:
        - ${container}
`;
const long = 'a'.repeat(64);

export default defineRule({
  id: 'kubernetes/invalid-name',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'A name or a label is one that Kubernetes refuses',
  severity: 'error',
  rationale: `Names of objects, containers and ports become DNS names, and labels become parts of queries, so the API server accepts few
characters in them and refuses the object for any other. Capital letters and underscores in names are the usual ones.`,
  references: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  ],
  peers: ['kube-linter invalid-target-ports', 'kube-score label-values', 'kics 1123031a', 'kube-score container-ports-check'],
  examples: {
    bad: [
      { name: 'underscores and capital letters', files: { 'k8s/config.yaml': config('{ name: «worker_config», namespace: «Orders» }') } },
      {
        name: 'names of containers and ports',
        files: {
          'k8s/worker.yaml': deployment(
            '{ name: «Worker», image: "acme/worker:1.4.0", ports: [{ containerPort: 8080, name: «prometheus-metrics» }] }',
          ),
        },
      },
      {
        name: 'labels',
        files: {
          'k8s/worker.yaml': deployment(
            '{ name: worker, image: "acme/worker:1.4.0" }',
            `app: worker, owner: «"jane@example.com"», «"team name"»: a, long: «${long}»`,
          ),
        },
      },
      {
        name: 'the input of a test is only noted',
        files: { 'gateway/testdata/invalid.yaml': config('{ name: «invalid-workerRef» }') },
      },
      { name: 'keys of annotations', files: { 'k8s/config.yaml': config('{ name: worker, annotations: { «acme/team/owner»: a } }') } },
      {
        name: 'a host with a scheme',
        files: {
          'k8s/web.yaml':
            'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { rules: [{ host: «https://shop.example.com» }] }\n',
        },
      },
      {
        name: 'a point in the name of a Service',
        files: { 'k8s/api.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: «api.v1» }\nspec: { ports: [{ port: 80 }] }\n' },
      },
    ],
    good: [
      { files: { 'k8s/config.yaml': config('{ name: worker-config, namespace: orders }') } },
      {
        name: 'a key in the brackets of a field path of Kustomize',
        files: {
          'k8s/config.yaml': config('{ name: worker }'),
          'k8s/kustomization.yaml':
            'resources: [config.yaml]\nreplacements:\n  - source: { kind: ConfigMap, name: worker }\n    targets:\n      - select: { kind: ConfigMap }\n        fieldPaths: ["metadata.annotations.[ca.acme.io/from]"]\n        options: { create: true }\n',
        },
      },
      {
        files: {
          'k8s/worker.yaml': deployment('{ name: worker, image: "acme/worker:1.4.0", ports: [{ containerPort: 8080, name: metrics }] }'),
        },
      },
      {
        name: 'labels and annotations',
        files: {
          'k8s/worker.yaml': deployment(
            '{ name: worker, image: "acme/worker:1.4.0" }',
            'app: worker, app.kubernetes.io/version: 1.4.0-rc_1, Owner: "", empty:',
          ),
          'k8s/config.yaml': config('{ name: worker.config, annotations: { acme.example/Note: "any text, of any length" } }'),
        },
      },
      {
        name: 'roles have names of their own',
        files: {
          'k8s/role.yaml':
            'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: "acme:Worker_reader" }\nrules: []\n',
        },
      },
      {
        name: 'what another tool replaces',
        files: {
          'k8s/config.yaml': config(
            '{ name: "${NAME}_config", namespace: NAMESPACE, generateName: X, labels: { app: "{{ app name }}", owner: "<owner>" } }',
          ),
        },
      },
      {
        name: 'names that are to be replaced, and what only Kustomize reads',
        files: {
          'k8s/config.yaml': config('{ name: ROLLOUT_NAME-active }'),
          'k8s/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: _ }\n',
          'k8s/function.yaml': config('{ name: set_image, annotations: { config.kubernetes.io/local-config: "true" } }'),
        },
      },
      {
        name: 'hosts',
        files: {
          'k8s/web.yaml':
            'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec: { rules: [{ host: "*.example.com" }, { host: shop.example.com }, { host: "" }] }\n',
        },
      },
    ],
  },
  *check(manifest) {
    const type = judgedType(manifest);
    if (type === undefined) return;
    const seen = new Set<number>();
    for (const place of shapedObject(manifest.root, type)) {
      for (const problem of problemsAt(place, manifest)) {
        if (seen.has(problem.at.range[0])) continue;
        seen.add(problem.at.range[0]);
        // What a test reads may be wrong on purpose, and nobody applies it.
        yield isTestData(manifest.file.path) ? { ...problem, atMost: 'info' } : problem;
      }
    }
  },
});

function* problemsAt(place: Shaped<DataNode>, { kind }: Manifest): Iterable<Problem> {
  const { node, field, path } = place;
  const form = path === 'metadata.name' ? nameFormOf(kind) : nameForms[field];
  if (form !== undefined && typeof node.scalar === 'string') yield* problemOf(node.scalar, form, placeOf(node), `"${path}"`);
  const labels = node.isMap ? labelMaps[field] : undefined;
  if (labels === undefined) return;
  for (const { name, key, value } of node.entries.values()) {
    yield* problemOf(name, 'label-key', placeOf(key), `a key of "${path}"`);
    if (labels === 'labels' && typeof value.scalar === 'string')
      yield* problemOf(value.scalar, 'label-value', placeOf(value), `"${path}.${name}"`);
  }
}

function* problemOf(name: string, form: NameForm, at: Located, what: string): Iterable<Problem> {
  if (name === '' || isPlaceholderName(name)) return;
  const fault = faultOf(name, form);
  if (fault === undefined) return;
  yield { at, message: `${what} cannot be "${excerpt(name)}", and Kubernetes refuses the object; ${fault}` };
}
