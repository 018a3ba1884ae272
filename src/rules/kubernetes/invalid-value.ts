import { replace } from '../../core/edit.js';
import type { Problem } from '../../core/problem.js';
import { placeOf, textOf } from '../../core/source.js';
import { excerpt } from '../../core/words.js';
import { isPlaceholder } from '../../knowledge/kubernetes/placeholders.js';
import { judgedType, type Shaped, shapedObject } from '../../knowledge/kubernetes/shape.js';
import { type Fault, faultOfValue } from '../../knowledge/kubernetes/values.js';
import { isTestData } from '../../knowledge/test-data.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const deployment = (container: string, pod = '', spec = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
${spec}  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${pod}      containers:
        - name: worker
          image: acme/worker:1.4.0
${container}`;
const pod = (mode: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: worker }\nspec:\n  containers: [{ name: worker, image: "acme/worker:1.4.0" }]\n  volumes: [{ name: keys, secret: { secretName: keys, defaultMode: ${mode} } }]\n`;
const rollout = (memory: string) =>
  deployment(`          resources: { requests: { memory: ${memory} } }\n`).replace(
    'apps/v1\nkind: Deployment',
    'argoproj.io/v1alpha1\nkind: Rollout',
  );
const service = (spec: string) => `apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { selector: { app: api }, ${spec} }\n`;

const versioned = (policy: string) => `apiVersion: temporal.io/v1alpha1
kind: WorkerDeployment
metadata: { name: orders }
spec:
  workerOptions: { connectionRef: { name: cloud }, temporalNamespace: orders }
  rollout: { strategy: AllAtOnce }
  sunset: {}
  template: { spec: { restartPolicy: ${policy}, containers: [{ name: worker, image: "acme/orders-worker:1.4.0" }] } }
`;

export default defineRule({
  id: 'kubernetes/invalid-value',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'A value is none of those that its field takes',
  severity: 'error',
  rationale: `The API server checks enumerations, quantities, ports and file modes, and refuses the whole object for one wrong value. Case counts:
\`restartPolicy: always\` and \`protocol: tcp\` do not exist, nor does the unit MB.`,
  references: [
    'https://kubernetes.io/docs/reference/kubernetes-api/',
    'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/',
  ],
  peers: ['kube-linter schema-validation', 'kube-linter restart-policy'],
  examples: {
    bad: [
      {
        name: 'the wrong case',
        files: {
          'k8s/worker.yaml': deployment(
            '          imagePullPolicy: «always»\n          ports: [{ containerPort: 80, protocol: «tcp» }]\n',
            "      restartPolicy: «'always'» # in quotes\n",
          ),
        },
        fixed: {
          'k8s/worker.yaml': deployment(
            '          imagePullPolicy: Always\n          ports: [{ containerPort: 80, protocol: TCP }]\n',
            "      restartPolicy: 'Always' # in quotes\n",
          ),
        },
      },
      {
        name: 'a value that does not exist',
        files: {
          'k8s/worker.yaml': deployment('', '', '  strategy: { type: «BlueGreen» }\n'),
          'k8s/api.yaml': service('type: LoadBalancer, ports: [{ port: «80000» }]'),
        },
      },
      {
        name: 'a worker of several versions',
        files: { 'k8s/orders.yaml': versioned('«OnFailure»') },
        fixed: { 'k8s/orders.yaml': versioned('Always') },
      },
      {
        name: 'pods of a Deployment that shall not start again',
        files: { 'k8s/worker.yaml': deployment('', '      restartPolicy: «Never»\n') },
        fixed: { 'k8s/worker.yaml': deployment('', '      restartPolicy: Always\n') },
      },
      {
        name: 'pods of a Job that shall',
        files: {
          'k8s/migrate.yaml':
            'apiVersion: batch/v1\nkind: Job\nmetadata: { name: migrate }\nspec:\n  template:\n    spec:\n      restartPolicy: «Always»\n      containers: [{ name: migrate, image: "acme/migrate:1.4.0" }]\n',
        },
      },
      {
        name: 'units that do not exist',
        files: {
          'k8s/worker.yaml': deployment('          resources: { limits: { memory: «512MB» }, requests: { memory: «256MiB» } }\n'),
        },
        fixed: {
          'k8s/worker.yaml': deployment('          resources: { limits: { memory: 512M }, requests: { memory: 256Mi } }\n'),
        },
      },
      {
        name: 'a quantity in words',
        files: { 'k8s/worker.yaml': deployment('          resources: { limits: { cpu: «2 cores» } }\n') },
      },
      {
        name: 'what a test reads, or applies to see it refused, is only noted',
        files: {
          'analysis/testdata/api.yaml': service('ports: [{ port: 80, protocol: «HTTP» }]'),
          'test/e2e/malformed-worker.yaml': rollout('«plenty»'),
        },
      },
      { name: 'the pods of a Rollout of Argo, which takes them as they are', files: { 'k8s/worker.yaml': rollout('«a lot»') } },
      {
        name: 'a mode in decimal',
        files: { 'k8s/worker.yaml': pod('«644»'), 'k8s/api.yaml': pod('«400»') },
        fixed: { 'k8s/worker.yaml': pod('0644'), 'k8s/api.yaml': pod('0400') },
      },
      {
        name: 'ports and numbers in quotes',
        files: {
          'k8s/worker.yaml': deployment(
            '          livenessProbe: { tcpSocket: { port: «"8080"» } }\n',
            '',
            '  strategy: { rollingUpdate: { maxSurge: «"1"» } }\n',
          ),
        },
        fixed: {
          'k8s/worker.yaml': deployment(
            '          livenessProbe: { tcpSocket: { port: 8080 } }\n',
            '',
            '  strategy: { rollingUpdate: { maxSurge: 1 } }\n',
          ),
        },
      },
      {
        name: 'a schedule of four fields',
        files: {
          'k8s/report.yaml':
            'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }\nspec:\n  schedule: «"0 3 * *"»\n  jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: report, image: "acme/report:1.4.0" }] } } } }\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/orders.yaml': versioned('Always') } },
      {
        name: 'a Rollout of Argo',
        files: {
          'k8s/worker.yaml': rollout('64Mi'),
        },
      },
      {
        files: {
          'k8s/worker.yaml': deployment(
            '          imagePullPolicy: Always\n          ports: [{ containerPort: 80, protocol: TCP }]\n          resources: { limits: { memory: 512M, cpu: "2" }, requests: { memory: 1.5Gi, cpu: 500m } }\n          livenessProbe: { tcpSocket: { port: "http" } }\n',
            '      restartPolicy: Always\n',
            '  strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: "25%", maxUnavailable: 0 } }\n',
          ),
        },
      },
      {
        name: 'an init container that keeps running',
        files: {
          'k8s/worker.yaml': deployment('', '      initContainers: [{ name: proxy, image: "acme/proxy:1.4.0", restartPolicy: Always }]\n'),
        },
      },
      {
        name: 'modes in octal, and the decimal number that is meant',
        files: { 'k8s/worker.yaml': pod('0400'), 'k8s/api.yaml': pod('420') },
      },
      { name: 'a Service of today', files: { 'k8s/api.yaml': service('type: LoadBalancer, ports: [{ port: 80, targetPort: http }]') } },
      {
        name: 'schedules',
        files: {
          'k8s/report.yaml':
            'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }\nspec:\n  schedule: "0 3 * * *"\n  jobTemplate: { spec: { template: { spec: { restartPolicy: Never, containers: [{ name: report, image: "acme/report:1.4.0" }] } } } }\n---\napiVersion: batch/v1\nkind: CronJob\nmetadata: { name: sweep }\nspec:\n  schedule: "@daily"\n  jobTemplate: { spec: { template: { spec: { restartPolicy: OnFailure, containers: [{ name: report, image: "acme/report:1.4.0" }] } } } }\n',
        },
      },
      {
        name: 'what another tool replaces',
        files: {
          'k8s/worker.yaml': deployment(
            '          imagePullPolicy: ${PULL_POLICY}\n          resources: { limits: { memory: MEMORY_LIMIT, cpu: "<cores>" } }\n',
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
      const { node } = place;
      const { scalar } = node;
      if ((typeof scalar !== 'string' && typeof scalar !== 'number') || seen.has(node.range[0])) continue;
      if (isPlaceholder(String(scalar)) && !isEnumerated(place.type, String(scalar))) continue;
      const fault = faultOfRestart(place, manifest) ?? faultOfValue(place.field, place.type, scalar, textOf(node));
      if (fault === undefined) continue;
      seen.add(node.range[0]);
      // A CustomResourceDefinition seldom repeats what the API server checks of pods.
      const isLoose = /^C[A-Z]/.test(type) && place.field.startsWith('V1');
      const problem = problemOf(place, fault, isLoose ? 'so that it is refused or left out' : 'and Kubernetes refuses the object');
      // What a test reads may be wrong on purpose.
      yield isTestData(manifest.file.path) ? { ...problem, atMost: 'info' } : problem;
    }
  },
});

const keepsRunning = /^(DaemonSet|Deployment|ReplicaSet|ReplicationController|StatefulSet|(?:Temporal)?WorkerDeployment)$/;

/** A controller takes only pods that fit it. */
function faultOfRestart({ field, node }: Shaped<DataNode>, { kind }: Manifest): Fault | undefined {
  if (field !== 'V1PodSpec.restartPolicy') return undefined;
  const policy = node.scalar;
  if (keepsRunning.test(kind) && (policy === 'Never' || policy === 'OnFailure'))
    return {
      what: `is not for pods of a ${kind}, which must start again`,
      advice: 'write "Always", or make it a Job or a Pod',
      better: 'Always',
    };
  if (/^(Cron)?Job$/.test(kind) && policy === 'Always')
    return { what: `is not for pods of a ${kind}, which must end`, advice: 'write "OnFailure" or "Never"' };
  return undefined;
}

function problemOf(place: Shaped<DataNode>, { what, advice, better, isGuess, isAccepted }: Fault, refusal: string): Problem {
  const { node, path } = place;
  const isPlain = node.isScalar && !node.via && node.anchor === undefined && node.style !== 'block' && node.tag === undefined;
  const effect = isAccepted ? 'so that others may read or write than is meant' : refusal;
  const isNumber = better !== undefined && /^\d+$/.test(better);
  const quote = isNumber || node.style === 'plain' ? '' : textOf(node).charAt(0);
  return {
    at: placeOf(node),
    message: `"${path}" is "${excerpt(String(node.text ?? ''))}", which ${what}, ${effect}; ${advice}`,
    ...(isAccepted && { atMost: 'warning' as const }),
    ...(better !== undefined &&
      isPlain &&
      !isInAlias(place) && {
        fix: {
          title: `Write ${better}`,
          safety: isGuess ? ('unsafe' as const) : ('safe' as const),
          edits: [replace(node, `${quote}${better}${quote}`)],
        },
      }),
  };
}

function isInAlias({ outer }: Shaped<DataNode>): boolean {
  for (let at = outer; at; at = at.outer) if (at.node.via) return true;
  return false;
}

/** `TCPS` is no mark for another tool where capitals are usual. */
function isEnumerated(type: string, value: string): boolean {
  return type.startsWith('(') && /^[A-Z]+$/.test(value);
}
