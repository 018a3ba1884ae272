import type { Handler, KubernetesProbe } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const pod = (readiness: string, liveness: string) =>
  `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0
          readinessProbe: { ${readiness} }
          livenessProbe: { ${liveness} }
`.replace('livenessProbe:', '«livenessProbe»:');
const plain = (readiness: string, liveness: string) => pod(readiness, liveness).replace(/[«»]/g, '');
const health = 'httpGet: { path: /health, port: 8080 }';

export default defineRule({
  id: 'kubernetes/identical-probes',
  on: 'kubernetes.container',
  topic: 'observability',
  aggregate: true,
  summary: 'The liveness probe asks what the readiness probe asks, and gives up as early',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Readiness takes a pod out of the Service while it is busy or waits for something; liveness kills it. When both ask the same and give up at the same time, a slow
database or a peak of requests restarts all pods at once, which makes the peak worse.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],
  peers: ['kube-score pod-probes-identical'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': pod(health, health) } },
      {
        name: 'with the defaults written out, and a later start',
        files: { 'k8s/api.yaml': pod(`${health}, periodSeconds: 10`, `${health}, initialDelaySeconds: 30, failureThreshold: 3`) },
      },
      {
        name: 'it fails more often first, in shorter steps',
        files: { 'k8s/api.yaml': pod(`${health}, periodSeconds: 5`, `${health}, periodSeconds: 3, failureThreshold: 5`) },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': plain('httpGet: { path: /ready, port: 8080 }', health) } },
      { name: 'liveness is more patient', files: { 'k8s/api.yaml': plain(health, `${health}, failureThreshold: 10`) } },
      { name: 'asked less often', files: { 'k8s/api.yaml': plain(`${health}, periodSeconds: 5`, `${health}, periodSeconds: 20`) } },
      {
        name: 'whether the port is open depends on nothing else',
        files: { 'k8s/api.yaml': plain('tcpSocket: { port: 8080 }', 'tcpSocket: { port: 8080 }') },
      },
      {
        name: 'a number from outside',
        files: { 'k8s/api.yaml': plain(health, `${health}, failureThreshold: "\${FAILURES}"`) },
      },
    ],
  },
  *check(container) {
    const liveness = container.probes.find(({ kind }) => kind === 'liveness');
    const readiness = container.probes.find(({ kind }) => kind === 'readiness');
    const [first, second] = [liveness?.handlers[0], readiness?.handlers[0]];
    if (!liveness || !readiness || !first || !second || first.kind !== second.kind || first.kind === 'tcpSocket') return;
    const [patience, other] = [patienceOf(liveness), patienceOf(readiness)];
    if (patience === undefined || other === undefined || patience > other || asks(first) !== asks(second)) return;
    yield {
      at: liveness,
      message: `the liveness probe of container "${container.name}" asks the same as its readiness probe and gives up as early, after ${patience} s, so what makes it busy restarts it; ask something cheaper, or let it fail for longer first`,
      related: [{ at: readiness, message: 'the readiness probe' }],
    };
  },
});

function patienceOf({ period, failures }: KubernetesProbe): number | undefined {
  return period.effective === undefined || failures.effective === undefined ? undefined : period.effective * failures.effective;
}

/** What a handler asks, in one text. */
function asks({ node }: Handler): string {
  return textOfNode(node);
}

function textOfNode(node: Handler['node']): string {
  if (node.isList) return `[${node.items.map(textOfNode).join()}]`;
  if (!node.isMap) return JSON.stringify(node.text ?? '');
  const entries = [...node.entries.values()].map(({ name, value }) => `${name}:${textOfNode(value)}`);
  return `{${entries.sort().join()}}`;
}
