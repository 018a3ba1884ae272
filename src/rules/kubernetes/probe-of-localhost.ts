import { removeLines } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import type { Handler } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const pod = (rest: string, spec = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:${spec}
      containers:
        - name: api
          image: acme/api:1.4.0
          ${rest}
`;

export default defineRule({
  id: 'kubernetes/probe-of-localhost',
  on: 'kubernetes.container',
  topic: 'observability',
  summary: 'A probe asks localhost, which is the node and not the pod',
  severity: 'error',
  rationale: `The kubelet runs the probe in the network of the node, so localhost means the node. The probe fails although the container is well, or it asks something else that
happens to listen on that port of the node. Without a host the address of the pod is asked.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#http-probes'],
  examples: {
    bad: [
      {
        files: {
          'k8s/api.yaml': pod(
            'livenessProbe:\n            httpGet:\n              path: /health\n              host: «localhost»\n              port: 8080',
          ),
        },
        fixed: { 'k8s/api.yaml': pod('livenessProbe:\n            httpGet:\n              path: /health\n              port: 8080') },
      },
      {
        name: 'by its address',
        files: { 'k8s/api.yaml': pod('readinessProbe: { tcpSocket: { host: «127.0.0.1», port: 8080 } }') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': pod('livenessProbe:\n            httpGet:\n              path: /health\n              port: 8080') } },
      {
        name: 'the pod shares the network of the node',
        files: { 'k8s/api.yaml': pod('readinessProbe: { tcpSocket: { host: 127.0.0.1, port: 8080 } }', '\n      hostNetwork: true') },
      },
      {
        name: 'the port is one of the node as well',
        files: {
          'k8s/api.yaml': pod(
            'ports: [{ containerPort: 8080, hostPort: 8080 }]\n          readinessProbe: { tcpSocket: { host: 127.0.0.1, port: 8080 } }',
          ),
        },
      },
      {
        name: 'a program asks within the pod',
        files: { 'k8s/api.yaml': pod('livenessProbe: { exec: { command: [wget, -qO-, "http://localhost:8080/health"] } }') },
      },
      {
        name: 'the name that a server wants to read',
        files: {
          'k8s/api.yaml': pod('livenessProbe: { httpGet: { path: /health, port: 8080, httpHeaders: [{ name: Host, value: localhost }] } }'),
        },
      },
    ],
  },
  *check(container) {
    const { podSpec } = container.workload;
    if (!podSpec.get('hostNetwork').isUnset && podSpec.get('hostNetwork').scalar !== false) return;
    if (container.ports.some((port) => !port.get('hostPort').isUnset)) return;
    for (const one of [...container.probes, ...container.hooks]) {
      for (const { kind, node } of one.handlers) {
        const host = node.get('host').string();
        if ((kind !== 'httpGet' && kind !== 'tcpSocket') || !host.isSet || !/^(?:localhost|127\.[\d.]+|::1|0\.0\.0\.0)$/.test(host.value))
          continue;
        yield {
          at: host.at,
          message: `the ${one.kind}${/^p/.test(one.kind) ? ' hook' : ' probe'} of container "${container.name}" asks "${host.value}", which is the node and not the pod; leave the host out`,
          fix: host.isLiteral ? withoutHost(node) : undefined,
        };
      }
    }
  },
});

/** Takes the host out where it has a line of its own. */
function withoutHost(handler: Handler['node']): Fix | undefined {
  const entry = handler.entries.get('host');
  if (!entry || handler.flow || handler.via || handler.entries.size < 2) return undefined;
  const { file } = handler;
  const start = file.text.lastIndexOf('\n', entry.range[0]) + 1;
  if (file.text.slice(start, entry.range[0]).trim() !== '') return undefined;
  return { title: 'Ask the pod', safety: 'unsafe', edits: [removeLines({ file, range: entry.range })] };
}
