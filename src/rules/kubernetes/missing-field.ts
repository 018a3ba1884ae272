import type { Problem } from '../../core/problem.js';
import { placeOf } from '../../core/source.js';
import { alsoRequired, notEnforced, oneRequired, withSelector } from '../../knowledge/kubernetes/required.js';
import { judgedType, objectType, type Shaped, shapedObject } from '../../knowledge/kubernetes/shape.js';
import { isTestData } from '../../knowledge/test-data.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const deployment = (pod: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${pod}`;
const job = (pod: string) =>
  `apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec:\n  template:\n    spec:\n${pod}      containers: [{ name: migrate, image: "acme/migrate:1.4.0" }]\n`;

export default defineRule({
  id: 'kubernetes/missing-field',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'A manifest lacks a field that Kubernetes requires',
  severity: 'error',
  rationale: `The API server refuses an object without its required fields, so that nothing of it is created or updated. A Deployment without
\`selector\` and \`template\` is an excerpt: it says how many pods and how to replace them, and not which.`,
  references: [
    'https://kubernetes.io/docs/reference/kubernetes-api/',
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#writing-a-deployment-spec',
  ],
  peers: ['kube-linter schema-validation', 'kube-score cronjob-restartpolicy'],
  examples: {
    bad: [
      {
        name: 'how to roll out, and not what',
        files: {
          'k8s/worker.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: temporal-worker\n«spec»:\n  replicas: 3\n  strategy:\n    type: RollingUpdate\n',
        },
      },
      {
        name: 'a container without a name and a port without a number',
        files: {
          'k8s/worker.yaml': deployment(
            '      containers:\n        - «image»: acme/worker:1.4.0\n          ports:\n            - «name»: http\n',
          ),
        },
      },
      {
        name: 'a container without an image beside one that has one',
        files: {
          'k8s/worker.yaml': deployment(
            '      containers:\n        - { name: worker, image: "acme/worker:1.4.0" }\n        - { «name»: proxy, args: [--port=80] }\n',
          ),
        },
      },
      {
        name: 'a volume among the containers',
        files: {
          'k8s/worker.yaml': deployment(
            '      containers:\n        - { name: worker, image: "acme/worker:1.4.0" }\n        - { «name»: cache, emptyDir: {} }\n',
          ),
        },
      },
      {
        name: 'the input of a test, which nobody applies',
        files: { 'pkg/testdata/api.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: api }\n«spec»:\n  selector: { app: api }\n' },
      },
      {
        name: 'no selector, or an empty one',
        files: {
          'k8s/worker.yaml': deployment('      containers: [{ name: worker, image: "acme/worker:1.4.0" }]\n')
            .replace('  selector: { matchLabels: { app: worker } }\n', '')
            .replace('spec:', '«spec»:'),
          'k8s/api.yaml': deployment('      containers: [{ name: worker, image: "acme/worker:1.4.0" }]\n')
            .replace('{ matchLabels: { app: worker } }', '{}')
            .replace('spec:', '«spec»:')
            .replace('name: worker', 'name: api'),
        },
      },
      {
        name: 'a Service without ports',
        files: { 'k8s/api.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: api }\n«spec»:\n  selector: { app: api }\n' },
      },
      {
        name: 'several ports without names',
        files: {
          'k8s/api.yaml':
            'apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec:\n  ports:\n    - { name: http, port: 80 }\n    - { «port»: 9090 }\n',
        },
      },
      {
        name: 'a Job that does not say when its pods start again',
        files: { 'k8s/migrate.yaml': job('').replace('    spec:', '    «spec»:') },
      },
      {
        name: 'an object without a name',
        files: { 'k8s/config.yaml': 'apiVersion: v1\nkind: «ConfigMap»\ndata: { PORT: "80" }\n' },
      },
      {
        name: 'a path of an Ingress without its type, and a probe that does nothing',
        files: {
          'k8s/web.yaml':
            'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\nspec:\n  rules:\n    - http:\n        paths:\n          - «path»: /\n            backend: { service: { name: web, port: { number: 80 } } }\n',
          'k8s/worker.yaml': deployment(
            '      containers:\n        - name: worker\n          image: acme/worker:1.4.0\n          «livenessProbe»: { periodSeconds: 10 }\n',
          ),
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('      containers: [{ name: worker, image: "acme/worker:1.4.0" }]\n') } },
      {
        name: 'a patch of a kustomization',
        files: {
          'k8s/base/worker.yaml': deployment('      containers: [{ name: worker, image: "acme/worker:1.4.0" }]\n'),
          'k8s/prod/kustomization.yaml': 'resources: [../base]\npatches: [{ path: replicas.yaml }]\n',
          'k8s/prod/replicas.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\nspec: { replicas: 5 }\n',
        },
      },
      {
        name: 'a part of an object that stands elsewhere',
        files: {
          'k8s/base/worker.yaml': deployment('      containers: [{ name: worker, image: "acme/worker:1.4.0" }]\n'),
          'k8s/prod/worker.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\nspec: { replicas: 5 }\n',
        },
      },
      {
        name: 'common labels of a kustomization make the selector',
        files: {
          'k8s/worker.yaml': deployment('      containers: [{ name: worker, image: "acme/worker:1.4.0" }]\n').replace(
            / {2}selector.*\n/,
            '',
          ),
          'k8s/kustomization.yaml': 'resources: [worker.yaml]\ncommonLabels: { app: worker }\n',
        },
      },
      {
        name: 'the namespace of a kustomization reaches the Service of a webhook',
        files: {
          'k8s/webhook.yaml':
            'apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nmetadata: { name: defaults }\nwebhooks:\n  - { name: defaults.acme.com, admissionReviewVersions: [v1], sideEffects: None, clientConfig: { service: { name: defaults, path: /apply } } }\n',
          'k8s/kustomization.yaml': 'namespace: acme\nresources: [webhook.yaml]\n',
        },
      },
      {
        name: 'a patch by its name',
        files: {
          'k8s/patches/replicas.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\nspec: { replicas: 5 }\n',
          'k8s/worker.patch.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\nspec: { template: { spec: { nodeSelector: { a: b } } } }\n',
        },
      },
      {
        name: 'containers of a patch have no image',
        files: { 'k8s/worker.yaml': deployment('      containers: [{ name: worker, args: [--fast] }]\n').replace(/ {2}selector.*\n/, '') },
      },
      {
        name: 'Services that need no ports',
        files: {
          'k8s/db.yaml':
            'apiVersion: v1\nkind: Service\nmetadata: { name: db }\nspec: { clusterIP: None, selector: { app: db } }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { type: ExternalName, externalName: api.example.com }\n',
        },
      },
      { name: 'a Job that says it', files: { 'k8s/migrate.yaml': job('      restartPolicy: Never\n') } },
      {
        name: 'a generated name',
        files: { 'k8s/migrate.yaml': job('      restartPolicy: Never\n').replace('name: migrate', 'generateName: migrate-') },
      },
      {
        name: 'a Rollout that takes its pods from a Deployment',
        files: {
          'k8s/rollout.yaml':
            'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: worker }\nspec: { workloadRef: { apiVersion: apps/v1, kind: Deployment, name: worker }, strategy: { canary: {} } }\n',
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const type = judgedType(manifest);
    if (type === undefined || isPatch(manifest)) return;
    const silent: DataNode[] = [];
    const seen = new Set<number>();
    for (const place of shapedObject(manifest.root, type)) {
      if (!place.node.isMap || place.node.open !== undefined || silent.some((node) => isWithin(place, node))) continue;
      const names = missingAt(place, manifest).filter(
        (name) => !isElsewhere(name, place, manifest, project) && !(isPutIn(name, place) && isKustomized(manifest, project)),
      );
      if (names.length === 0 || seen.has(place.node.range[0])) continue;
      seen.add(place.node.range[0]);
      // One finding tells that it is an excerpt.
      if (place.path === '') silent.push(place.node);
      yield problemOf(names, place, manifest);
    }
  },
});

/** What its path calls a patch or a template, and containers of which none has an image: parts of objects. */
function isPatch({ file, workload, root }: Manifest): boolean {
  if (/(^|[^a-z])(patch(es)?|overlays?|overrides?)([^a-z]|$)|\.(template|tmpl|tpl)\./i.test(file.path)) return true;
  if ([...root.entries.keys()].some((key) => key.startsWith('$'))) return true;
  return workload?.isIncomplete === true && workload.containers.length > 0;
}

function isWithin(place: Shaped<DataNode>, node: DataNode): boolean {
  for (let outer = place.outer; outer; outer = outer.outer) if (outer.node === node) return true;
  return false;
}

/** What Kustomize may write: the selector by its common labels, the namespace where it renames the Service of a webhook. */
function isPutIn(name: string, { path }: Shaped<DataNode>): boolean {
  return name === 'selector' || (name === 'namespace' && path.endsWith('clientConfig.service'));
}

/** Names of the fields that are not there and that something refuses to do without. */
function missingAt(place: Shaped<DataNode>, manifest: Manifest): readonly string[] {
  const { node, type } = place;
  const object = objectType(type);
  if (!object || [...node.entries.keys()].some((name) => /^[$<]|[{}]/.test(name))) return [];
  const lacks = (name: string) => !node.entries.has(name) || node.get(name).isUnset;
  const names = [...object.fields.values()].filter(({ name, isRequired }) => isRequired && !notEnforced.has(`${type}.${name}`));
  const missing = [...names.map(({ name }) => name), ...(alsoRequired[type] ?? [])].filter(lacks);
  if (withSelector.has(type) && !lacks('selector') && isEmpty(node.get('selector'))) missing.push('selector');
  if (type === 'V1PodSpec' && node.get('containers').isList && node.get('containers').items.length === 0) missing.push('containers');
  const choice = oneRequired[type];
  if (choice?.every(lacks)) missing.push(choice.join('" or "'));
  if (place.field === 'V1ServiceSpec.ports' && (place.outer?.node.items.length ?? 0) > 1 && lacks('name')) missing.push('name');
  if (type === 'V1ServiceSpec') missing.push(...missingOfService(node, lacks));
  if (place.path === '') missing.push(...missingName(node));
  if (type === 'V1PodSpec' && /^(Cron)?Job$/.test(manifest.kind) && lacks('restartPolicy')) missing.push('restartPolicy');
  return [...new Set(missing)];
}

function isEmpty({ isMap, entries }: DataNode): boolean {
  return isMap && [...entries.values()].every(({ value }) => value.isUnset || (value.isMap && value.entries.size === 0));
}

function missingOfService(spec: DataNode, lacks: (name: string) => boolean): readonly string[] {
  const type = spec.get('type');
  if (type.scalar === 'ExternalName') return lacks('externalName') ? ['externalName'] : [];
  const isKnown = type.isUnset || /^(ClusterIP|NodePort|LoadBalancer)$/.test(type.text ?? '');
  const ports = spec.get('ports');
  const isBare = ports.isUnset || (ports.isList && ports.items.length === 0);
  return isKnown && isBare && spec.get('clusterIP').scalar !== 'None' ? ['ports'] : [];
}

function missingName(root: DataNode): readonly string[] {
  const metadata = root.get('metadata');
  if (!metadata.isUnset && !metadata.isMap) return [];
  return ['name', 'generateName'].every((name) => metadata.get(name).isUnset) ? ['metadata.name'] : [];
}

/** Another file has the same object with the field: this one is a part of it, or a copy that a tool completes. */
function isElsewhere(name: string, place: Shaped<DataNode>, manifest: Manifest, project: Project): boolean {
  if (!manifest.name.isSet) return false;
  return project.manifestsNear(manifest).some((other) => {
    if (other.kind !== manifest.kind || other === manifest || other.name.value !== manifest.name.value) return false;
    const node = place.path
      .split(/[.[\]]+/)
      .reduce((at, step) => (step === '' ? at : (at.items[Number(step)] ?? at.get(step))), other.root);
    return !node.get(name).isUnset;
  });
}

/** Labels that a kustomization gives to everything make selectors, too. */
function isKustomized({ file }: Manifest, { files }: Project): boolean {
  const steps = file.path.split('/').slice(0, -1);
  const folders = [...steps.map((_, index) => `${steps.slice(0, index + 1).join('/')}/`), ''];
  return folders.some((folder) =>
    ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].some((name) => files.stat(`${folder}${name}`) === 'file'),
  );
}

function problemOf(names: readonly string[], place: Shaped<DataNode>, manifest: Manifest): Problem {
  const { node, path } = place;
  const [first] = node.entries.values();
  const isWhole = path === '' || path === 'spec';
  const { kind, name } = manifest;
  const what = isWhole ? `${kind}${name.isSet ? ` "${name.value}"` : ''}` : `"${path}"`;
  const list = names.map((each) => `"${each}"`).join(' and ');
  const advice =
    volumeAdvice(place) ?? (names.includes('restartPolicy') ? 'write "OnFailure" or "Never"' : `add ${names.length === 1 ? 'it' : 'them'}`);
  return {
    // An item has no key of its own; its first one stands for it.
    at: placeOf((place.outer?.node.isList ? first?.key : undefined) ?? node.key),
    message: `${what} lacks ${list}, without which Kubernetes refuses the object; ${advice}`,
    ...(isTestData(manifest.file.path) && { atMost: 'info' as const }),
  };
}

/** An item of volumes that was written among the containers needs no image. */
function volumeAdvice({ node, type }: Shaped<DataNode>): string | undefined {
  if (type !== 'V1Container') return undefined;
  const [containers, volumes] = [objectType(type)?.fields, objectType('V1Volume')?.fields];
  const source = [...node.entries.keys()].find((key) => volumes?.has(key) && !containers?.has(key));
  return source && `move it to "volumes", as "${source}" is for those`;
}
