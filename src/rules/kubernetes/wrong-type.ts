import { replace } from '../../core/edit.js';
import type { Fix, Problem } from '../../core/problem.js';
import { placeOf, textOf } from '../../core/source.js';
import { isPlaceholder } from '../../knowledge/kubernetes/placeholders.js';
import { itemType, judgedType, objectType, type Shaped, shapedObject } from '../../knowledge/kubernetes/shape.js';
import { isTestData } from '../../knowledge/test-data.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const deployment = (container: string, spec = 'replicas: 2') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  ${spec}
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
${container}`;

export default defineRule({
  id: 'kubernetes/wrong-type',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'A value has another type than its field takes',
  severity: 'error',
  rationale: `The API server cannot decode an object with a number where a string is due, or a string where a list is due, and refuses it as a
whole, whatever validation the client asks for. YAML makes such values unasked: \`true\`, \`yes\`, \`5432\` and \`1.10\` are no strings
without quotes.`,
  references: [
    'https://kubernetes.io/docs/reference/kubernetes-api/',
    'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
  ],
  peers: ['kube-linter schema-validation'],
  examples: {
    bad: [
      {
        name: 'values of environment variables',
        files: {
          'k8s/worker.yaml': deployment(
            '          env:\n            - name: PORT\n              value: «5432» # of the database\n            - { name: DEBUG, value: «true» }\n',
          ),
        },
        fixed: {
          'k8s/worker.yaml': deployment(
            '          env:\n            - name: PORT\n              value: "5432" # of the database\n            - { name: DEBUG, value: "true" }\n',
          ),
        },
      },
      {
        name: 'labels and annotations',
        files: {
          'k8s/config.yaml':
            'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: worker, labels: { version: «1.10» }, annotations: { prometheus.io/scrape: «true» } }\ndata: { PORT: «0755» }\n',
        },
        fixed: {
          'k8s/config.yaml':
            'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: worker, labels: { version: "1.10" }, annotations: { prometheus.io/scrape: "true" } }\ndata: { PORT: "0755" }\n',
        },
      },
      {
        name: 'a string for a number and for a boolean',
        files: {
          'k8s/worker.yaml': deployment('          securityContext: { runAsNonRoot: «"true"» }\n', "replicas: «'3'»"),
        },
        fixed: { 'k8s/worker.yaml': deployment('          securityContext: { runAsNonRoot: true }\n', 'replicas: 3') },
      },
      {
        name: 'a string for a list',
        files: { 'k8s/worker.yaml': deployment('          command: «/start.sh»\n          args: «--queue orders»\n') },
      },
      {
        name: 'a map for a list',
        files: { 'k8s/worker.yaml': deployment('          «env»: { PORT: "5432" }\n') },
      },
      {
        name: 'a list for a map',
        files: {
          'k8s/service.yaml':
            'apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { «selector»: [{ app: api }], ports: [{ port: 80 }] }\n',
        },
      },
      {
        name: 'a boolean for a port, and half a replica',
        files: {
          'k8s/worker.yaml': deployment('          livenessProbe: { tcpSocket: { port: «true» } }\n', 'replicas: «1.5»'),
        },
      },
      {
        name: 'metadata of a trigger of KEDA',
        files: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: worker }\nspec:\n  scaleTargetRef: { name: worker }\n  triggers: [{ type: temporal, metadata: { targetQueueSize: «5» } }]\n',
        },
        fixed: {
          'k8s/keda.yaml':
            'apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: { name: worker }\nspec:\n  scaleTargetRef: { name: worker }\n  triggers: [{ type: temporal, metadata: { targetQueueSize: "5" } }]\n',
        },
      },
      {
        name: 'an example that shows what is refused, where it is only noted',
        files: {
          'examples/checks/invalid.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: worker }\n«data»: [{ PORT: "80" }]\n',
        },
      },
    ],
    good: [
      {
        files: {
          'k8s/worker.yaml': deployment(
            '          command: [/start.sh]\n          env: [{ name: PORT, value: "5432" }, { name: A, value: }, { name: B, value: !!str 1 }]\n          securityContext: { runAsNonRoot: true }\n',
          ),
        },
      },
      {
        name: 'numbers or strings where either is taken',
        files: {
          'k8s/worker.yaml': deployment(
            '          resources: { limits: { cpu: 2, memory: 1Gi }, requests: { cpu: 0.5, memory: 1e9 } }\n          livenessProbe: { tcpSocket: { port: http } }\n          readinessProbe: { tcpSocket: { port: 8080 } }\n',
            'strategy: { rollingUpdate: { maxSurge: 25%, maxUnavailable: 0 } }',
          ),
        },
      },
      {
        name: 'a whole number with a point, an octal mode, a date',
        files: {
          'k8s/config.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: worker, creationTimestamp: null, labels: { date: 2026-01-02 } }\nspec:\n  terminationGracePeriodSeconds: 30.0\n  containers: [{ name: worker, image: acme/worker:1.4.0 }]\n  volumes: [{ name: keys, secret: { secretName: keys, defaultMode: 0400 } }]\n',
        },
      },
      {
        name: 'what another tool replaces',
        files: {
          'k8s/worker.yaml': deployment(
            '          env: [{ name: PORT, value: ${PORT} }]\n          ports: [{ containerPort: "${PORT}" }, { containerPort: APP_PORT }]\n',
            'replicas: {{ .Values.replicas }}',
          ),
        },
      },
    ],
  },
  *check(manifest) {
    const type = judgedType(manifest);
    if (type === undefined) return;
    const seen = new Set<number>();
    for (const place of shapedObject(manifest.root, type)) {
      if (seen.has(place.node.range[0]) || place.outer === undefined) continue;
      const found = foundIn(place.node);
      if (found === undefined || takes(place.type, found, place.node)) continue;
      seen.add(place.node.range[0]);
      const problem = problemOf(place, found);
      // What a test reads may be wrong on purpose.
      yield isTestData(manifest.file.path) ? { ...problem, atMost: 'info' } : problem;
    }
  },
});

type Found = 'map' | 'list' | 'string' | 'integer' | 'number' | 'boolean';

/** Undefined where it says nothing, or where another tool may write something else. */
function foundIn(node: DataNode): Found | undefined {
  if (node.isMap) return isTemplate(node) ? undefined : 'map';
  if (node.isList) return 'list';
  if (!node.isScalar || node.tag !== undefined) return undefined;
  const { scalar } = node;
  if (typeof scalar === 'boolean') return 'boolean';
  if (typeof scalar === 'number') return Number.isInteger(scalar) ? 'integer' : 'number';
  return typeof scalar === 'string' ? 'string' : undefined;
}

/** `{{ .Values.replicas }}` without quotes is a map to YAML. */
function isTemplate(node: DataNode): boolean {
  return node.flow && textOf(node).startsWith('{{');
}

function takes(type: string, found: Found, node: DataNode): boolean {
  const due = dueAt(type);
  if (due === undefined || due.includes(found) || (found === 'integer' && due.includes('number'))) return true;
  return found === 'string' && isPlaceholder(node.text ?? '');
}

const scalars: Readonly<Record<string, readonly Found[]>> = {
  s: ['string'],
  t: ['string'],
  i: ['integer'],
  n: ['number'],
  b: ['boolean'],
  q: ['string', 'number'],
  x: ['string', 'integer'],
};

/** Undefined where anything may stand. */
function dueAt(type: string): readonly Found[] | undefined {
  if (type.startsWith('[')) return ['list'];
  if (type.startsWith('(')) return ['string'];
  if (type.startsWith('{') || objectType(type)) return ['map'];
  return scalars[type];
}

const words: Readonly<Record<Found, string>> = {
  map: 'a map',
  list: 'a list',
  string: 'a string',
  integer: 'a number',
  number: 'a number',
  boolean: 'a boolean',
};

function wordFor(type: string): string {
  if (type === 'i') return 'a whole number';
  const due = dueAt(type) ?? [];
  return [...new Set(due.map((each) => words[each]))].join(' or ');
}

function problemOf(place: Shaped<DataNode>, found: Found): Problem {
  const { node, type, path } = place;
  const isBlock = found === 'map' || found === 'list';
  const fix = fixOf(place, found);
  return {
    at: isBlock ? placeOf(node.key) : placeOf(node),
    message: `"${path}" must be ${wordFor(type)} and is ${words[found]}, so that Kubernetes refuses the object; ${adviceOf(place, found)}`,
    ...(fix && { fix }),
  };
}

function adviceOf({ type }: Shaped<DataNode>, found: Found): string {
  const isSingle = found !== 'map' && found !== 'list';
  if (isSingle && dueAt(type)?.includes('string')) return 'put it in quotes';
  if (found === 'string' && /^[in]$/.test(type)) return 'write the number without quotes';
  if (found === 'string' && type === 'b') return 'write true or false without quotes';
  if (isSingle && type.startsWith('['))
    return objectType(itemType(type) ?? '') ? 'write a list of maps' : 'write each word as an item of a list';
  return `write ${wordFor(type)}`;
}

/** Only what is written in plain sight, and can mean one thing alone. */
function fixOf(place: Shaped<DataNode>, found: Found): Fix | undefined {
  const { node, type } = place;
  const isPlain = node.isScalar && node.style !== 'block' && !node.via && node.anchor === undefined;
  const source = textOf(node);
  if (!isPlain || /[\r\n]/.test(source)) return undefined;
  for (let at = place.outer; at; at = at.outer) if (at.node.via) return undefined;
  const isSingle = found === 'integer' || found === 'number' || found === 'boolean';
  if (isSingle && dueAt(type)?.includes('string') && type !== 'x') {
    return { title: 'Put it in quotes', safety: 'safe', edits: [replace(node, `"${source}"`)] };
  }
  const text = node.text ?? '';
  const isUnquotable = (/^[in]$/.test(type) && /^(0|-?[1-9]\d*)$/.test(text)) || (type === 'b' && /^(true|false)$/.test(text));
  if (found !== 'string' || !isUnquotable || node.style === 'plain') return undefined;
  return { title: 'Take the quotes away', safety: 'safe', edits: [replace(node, text)] };
}
