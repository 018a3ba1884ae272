import type { KubernetesContainer, KubernetesProbe } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const pod = (rest: string, more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:${more}
      containers:
        - name: api
          image: acme/api:1.4.0
          ${rest}
`;

export default defineRule({
  id: 'kubernetes/refused-probe',
  on: 'kubernetes.container',
  topic: 'observability',
  summary: 'A probe that the API refuses together with the object it stands in',
  severity: 'error',
  rationale: `A probe has exactly one handler, a liveness or startup probe counts one success, and only containers that keep running have probes. The API refuses an object that
breaks one of these rules, so a deployment stops in the middle, with the objects before it already applied.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes'],
  examples: {
    bad: [
      {
        name: 'nothing is asked',
        files: { 'k8s/api.yaml': pod('«livenessProbe»: { initialDelaySeconds: 10, periodSeconds: 10 }') },
      },
      {
        name: 'two things are asked',
        files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /, port: 80 }, «tcpSocket»: { port: 80 } }') },
      },
      {
        name: 'two successes',
        files: { 'k8s/api.yaml': pod('livenessProbe: { httpGet: { path: /, port: 80 }, successThreshold: «2» }') },
      },
      {
        name: 'a container that ends',
        files: {
          'k8s/api.yaml': pod(
            'imagePullPolicy: IfNotPresent',
            '\n      initContainers:\n        - { name: wait, image: "busybox:1.37", «readinessProbe»: { exec: { command: [ls] } } }',
          ),
        },
      },
      {
        name: 'a readiness probe ends nothing',
        files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /, port: 80 }, terminationGracePeriodSeconds: «5» }') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': pod('livenessProbe: { httpGet: { path: /, port: 80 }, periodSeconds: 10 }') } },
      {
        name: 'a readiness probe may count more successes',
        files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /, port: 80 }, successThreshold: 2 }') },
      },
      {
        name: 'a sidecar keeps running',
        files: {
          'k8s/api.yaml': pod(
            'imagePullPolicy: IfNotPresent',
            '\n      initContainers:\n        - { name: proxy, image: "envoyproxy/envoy:v1.32.1", restartPolicy: Always, readinessProbe: { tcpSocket: { port: 80 } } }',
          ),
        },
      },
      {
        name: 'a patch that changes one number',
        files: { 'k8s/api.yaml': pod('livenessProbe: { periodSeconds: 30 }').replace('          image: acme/api:1.4.0\n', '') },
      },
      { name: 'switched off', files: { 'k8s/api.yaml': pod('livenessProbe: {}') } },
    ],
  },
  *check(container) {
    if (container.workload.isIncomplete || container.image.isUnset) return;
    for (const probe of container.probes) {
      const fault = faultOf(probe, container);
      if (fault)
        yield {
          at: fault.at,
          message: `the ${probe.kind} probe of container "${container.name}" ${fault.what}, and the API refuses it; ${fault.cure}`,
        };
    }
  },
});

function faultOf({ kind, node, handlers, ...probe }: KubernetesProbe, { role }: KubernetesContainer) {
  if (role === 'init') {
    return {
      at: probe,
      what: 'stands in an init container, which ends',
      cure: 'leave it out, or set "restartPolicy: Always" for a sidecar',
    };
  }
  const [first, second] = handlers;
  // An empty map and keys that nobody here knows may be filled in, or be another rule's matter.
  if (!first && node.entries.size > 0 && [...node.entries.keys()].every((key) => times.has(key)))
    return { at: probe, what: 'asks nothing', cure: 'say what to ask with httpGet, tcpSocket, grpc or exec' };
  if (first && second && !first.node.isUnknown && !second.node.isUnknown)
    return { at: second, what: `has both ${first.kind} and ${second.kind}`, cure: 'keep one of the two' };
  const successes = node.get('successThreshold').number();
  if (kind !== 'readiness' && successes.isSet && successes.value > 1)
    return {
      at: successes.at,
      what: `wants ${successes.value} successes, and only readiness probes may want more than one`,
      cure: 'leave successThreshold out',
    };
  const grace = node.get('terminationGracePeriodSeconds').number();
  if (kind === 'readiness' && grace.isSet)
    return { at: grace.at, what: 'has a termination grace period, though it never ends a container', cure: 'leave it out' };
  return undefined;
}

const times: ReadonlySet<string> = new Set([
  'failureThreshold',
  'initialDelaySeconds',
  'periodSeconds',
  'successThreshold',
  'timeoutSeconds',
]);
