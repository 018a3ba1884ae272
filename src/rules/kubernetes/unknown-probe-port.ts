import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const pod = (rest: string) => `apiVersion: apps/v1
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
          ports: [{ name: http, containerPort: 8080 }]
          ${rest}
`;

export default defineRule({
  id: 'kubernetes/unknown-probe-port',
  on: 'kubernetes.container',
  topic: 'observability',
  summary: 'A probe asks a port by a name that the container does not declare',
  severity: 'error',
  rationale: `The API accepts any name, and the kubelet looks it up among the ports of the same container at each probe. When it is not there the probe fails each time: the
container is never ready, or is restarted for ever.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port'],
  peers: ['kube-linter liveness-port', 'kube-linter readiness-port', 'kube-linter startup-port'],
  examples: {
    bad: [
      {
        name: 'a name of no port',
        files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /ready, port: «web» } }') },
      },
      {
        name: 'of the Service, not of the container',
        files: {
          'k8s/api.yaml': pod('livenessProbe: { tcpSocket: { port: «api» } }'),
          'k8s/service.yaml':
            'apiVersion: v1\nkind: Service\nmetadata: { name: api }\nspec: { selector: { app: api }, ports: [{ name: api, port: 80, targetPort: http }] }\n',
        },
      },
      {
        name: 'before a container ends',
        files: { 'k8s/api.yaml': pod('lifecycle: { preStop: { httpGet: { path: /drain, port: «admin» } } }') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /ready, port: http } }') } },
      { name: 'by number', files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /ready, port: 8081 } }') } },
      { name: 'a port from outside', files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /ready, port: "${PORT}" } }') } },
      {
        name: 'a number in quotes, which is refused',
        files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /ready, port: "8080" } }') },
      },
      { name: 'the number', files: { 'k8s/api.yaml': pod('livenessProbe: { tcpSocket: { port: 8080 } }') } },
      {
        name: 'a patch that adds a probe only',
        files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /ready, port: web } }').replace(/ {10}image.*\n.*ports.*\n/, '') },
      },
    ],
  },
  *check(container) {
    const names = namesOf(container);
    if (!names || container.workload.isIncomplete || container.image.isUnset) return;
    for (const one of [...container.probes, ...container.hooks]) {
      for (const { kind, node } of one.handlers) {
        const port = node.get('port').string();
        if ((kind !== 'httpGet' && kind !== 'tcpSocket') || !port.isSet || typeof node.get('port').scalar !== 'string') continue;
        const isHook = one.kind === 'preStop' || one.kind === 'postStart';
        const name = `the ${one.kind} ${isHook ? 'hook' : 'probe'} of container "${container.name}"`;
        // A number in quotes is no name at all: kubernetes/invalid-value tells.
        if (!/^(?!\d+$)[a-z0-9-]+$/i.test(port.value) || names.has(port.value)) continue;
        const list = [...names].map((known) => `"${known}"`).join(', ');
        const effect = isHook ? 'it fails each time' : one.kind === 'readiness' ? 'it is never ready' : 'it is restarted for ever';
        yield {
          at: port.at,
          message: `${name} asks port "${port.value}", which the container does not declare, so ${effect}; ${list ? `use one of ${list}` : 'declare the port by that name, or use its number'}`,
        };
      }
    }
  },
});

/** Names of the declared ports; undefined where they cannot be read. */
function namesOf({ node, ports }: KubernetesContainer): ReadonlySet<string> | undefined {
  const list = node.get('ports');
  if (list.isUnknown || (list.isSet && !list.isList)) return undefined;
  const names = ports.map((port) => port.get('name').string());
  if (names.some((name) => name.isUnknown || (name.isSet && /[${}]/.test(name.value)))) return undefined;
  return new Set(names.flatMap((name) => (name.isSet ? [name.value] : [])));
}
