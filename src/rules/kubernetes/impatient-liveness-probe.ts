import { namedImage } from '../../core/image.js';
import { publishedName } from '../../knowledge/images/name.js';
import { secondsToStart } from '../../knowledge/slow-starters.js';
import type { KubernetesProbe } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const pod = (probes: string, image = 'acme/api:1.4.0') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: ${image}
          ${probes}
`;
const http = 'httpGet: { path: /health, port: 8080 }';

export default defineRule({
  id: 'kubernetes/impatient-liveness-probe',
  on: 'kubernetes.container',
  topic: 'observability',
  summary: 'A probe gives up before the container can have started',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `When a liveness or startup probe uses up its failures while the program still starts, the kubelet kills it and the start begins again, each time with a longer pause. It happens
on slow nodes first, that is, when many pods start at once after a failure. A startup probe gives the time once, and keeps the liveness probe quick.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes',
  ],
  examples: {
    bad: [
      {
        name: 'the readiness probe begins later than the liveness probe gives up',
        files: {
          'k8s/api.yaml': pod(
            `readinessProbe: { ${http}, initialDelaySeconds: 60 }\n          «livenessProbe»: { ${http}, initialDelaySeconds: 10 }`,
          ),
        },
      },
      {
        name: 'a server that needs a minute',
        files: { 'k8s/api.yaml': pod('«livenessProbe»: { tcpSocket: { port: 9042 }, initialDelaySeconds: 15 }', 'cassandra:5.0.2') },
      },
      {
        name: 'the same in a startup probe',
        files: { 'k8s/api.yaml': pod('«startupProbe»: { tcpSocket: { port: 9042 }, failureThreshold: 4 }', 'cassandra:5.0.2') },
      },
    ],
    good: [
      {
        files: {
          'k8s/api.yaml': pod(
            `readinessProbe: { ${http}, initialDelaySeconds: 10 }\n          livenessProbe: { ${http}, initialDelaySeconds: 60 }`,
          ),
        },
      },
      {
        name: 'a startup probe holds the others back',
        files: {
          'k8s/api.yaml': pod(
            'startupProbe: { tcpSocket: { port: 9042 }, failureThreshold: 30 }\n          livenessProbe: { tcpSocket: { port: 9042 } }',
            'cassandra:5.0.2',
          ),
        },
      },
      {
        name: 'enough failures',
        files: {
          'k8s/api.yaml': pod(
            'livenessProbe: { tcpSocket: { port: 9042 }, initialDelaySeconds: 15, failureThreshold: 8 }',
            'cassandra:5.0.2',
          ),
        },
      },
      {
        name: 'both wait as long',
        files: {
          'k8s/api.yaml': pod(
            `readinessProbe: { ${http}, initialDelaySeconds: 30 }\n          livenessProbe: { ${http}, initialDelaySeconds: 10 }`,
          ),
        },
      },
      { name: 'an image that nobody here knows', files: { 'k8s/api.yaml': pod('livenessProbe: { tcpSocket: { port: 9042 } }') } },
    ],
  },
  *check(container) {
    if (container.workload.isIncomplete || container.role === 'init') return;
    const of = (kind: KubernetesProbe['kind']) => container.probes.find((probe) => probe.kind === kind);
    // What starts is held back by the startup probe where there is one.
    const judged = of('startup') ?? (container.startupProbe.isUnset ? of('liveness') : undefined);
    const patience = judged && patienceOf(judged);
    if (!judged || patience === undefined) return;
    const name = `the ${judged.kind} probe of container "${container.name}" gives up after ${patience} s`;
    const cure =
      judged.kind === 'startup' ? 'raise its failureThreshold' : 'add a startupProbe that has the time, or raise initialDelaySeconds';
    const reference = namedImage(container.image);
    const needed = reference && secondsToStart(publishedName(reference));
    if (needed !== undefined && patience < needed) {
      yield {
        at: judged,
        message: `${name}, and the server may need ${needed} s or more to start, so it may be restarted for ever; ${cure}`,
      };
      return;
    }
    const readiness = of('readiness');
    if (judged.kind !== 'liveness' || !readiness?.delay.isSet || readiness.delay.value <= patience) return;
    yield {
      at: judged,
      message: `${name}, and its readiness probe first asks after ${readiness.delay.value} s, so a start that takes so long never ends; ${cure}`,
      related: [{ at: readiness.delay.at, message: 'the first question of the readiness probe' }],
    };
  },
});

/** Seconds from the start of a container to the last failure that a probe lets pass. */
function patienceOf({ delay, period, failures }: KubernetesProbe): number | undefined {
  if (delay.effective === undefined || period.effective === undefined || failures.effective === undefined) return undefined;
  return delay.effective + period.effective * (failures.effective - 1);
}
