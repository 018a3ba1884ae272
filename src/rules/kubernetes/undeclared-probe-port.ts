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
          ${rest}
`;
const ports = 'ports: [{ name: http, containerPort: 8080 }]\n          ';

export default defineRule({
  id: 'kubernetes/undeclared-probe-port',
  on: 'kubernetes.container',
  topic: 'observability',
  summary: 'A probe asks a port number that is not among the ports that the container declares',
  optIn: true,
  severity: 'info',
  rationale: `The list of ports of a container is information only, and a probe reaches any port on which something listens. Where the list is there, a probe of another number may still
be a mistake, or the list is not complete, so that nobody learns from it what has to be allowed by a NetworkPolicy.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],
  peers: ['kube-linter liveness-port', 'kube-linter readiness-port', 'kube-linter startup-port'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': pod(`${ports}readinessProbe: { httpGet: { path: /ready, port: «8081» } }`) } },
      { name: 'gRPC', files: { 'k8s/api.yaml': pod(`${ports}livenessProbe: { grpc: { port: «9090» } }`) } },
      {
        name: 'the other protocol',
        files: {
          'k8s/api.yaml': pod('ports: [{ containerPort: 5000, protocol: UDP }]\n          livenessProbe: { tcpSocket: { port: «5000» } }'),
        },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': pod(`${ports}readinessProbe: { httpGet: { path: /ready, port: 8080 } }`) } },
      { name: 'no ports are declared', files: { 'k8s/api.yaml': pod('readinessProbe: { httpGet: { path: /ready, port: 8081 } }') } },
      {
        name: 'the same protocol',
        files: { 'k8s/api.yaml': pod('ports: [{ containerPort: 5000 }]\n          livenessProbe: { tcpSocket: { port: 5000 } }') },
      },
    ],
  },
  *check(container) {
    if (container.ports.length === 0 || container.role === 'init') return;
    const numbers = new Set<number>();
    for (const port of container.ports) {
      const number = port.get('containerPort').number();
      const protocol = port.get('protocol').string();
      if (!number.isSet || protocol.isUnknown) return;
      if ((protocol.value ?? 'TCP') === 'TCP') numbers.add(number.value);
    }
    for (const { kind, handlers } of container.probes) {
      for (const { node } of handlers) {
        const port = node.get('port');
        if (typeof port.scalar !== 'number' || numbers.has(port.scalar)) continue;
        yield {
          at: port,
          message: `the ${kind} probe of container "${container.name}" asks port ${port.scalar}, which is not among its ports; add it there, or correct the number`,
        };
      }
    }
  },
});
