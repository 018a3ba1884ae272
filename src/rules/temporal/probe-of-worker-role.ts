import { serverPort } from '../../knowledge/temporal/ports.js';
import { isWorkerRole } from '../../knowledge/temporal/server-roles.js';
import type { Handler, KubernetesContainer } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (role: string, probe: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal-${role} }
spec:
  replicas: 2
  selector: { matchLabels: { app: temporal, role: ${role} } }
  template:
    metadata: { labels: { app: temporal, role: ${role} } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          env: [{ name: TEMPORAL_SERVICES, value: ${role} }]
          ports: [{ name: rpc, containerPort: 7239 }, { name: membership, containerPort: 6939 }]
          ${probe}
          resources: { limits: { memory: 1Gi } }
`;

export default defineRule({
  id: 'temporal/probe-of-worker-role',
  on: 'temporal.server',
  topic: 'orchestration',
  summary: 'A probe calls the gRPC port of the worker role of a Temporal server, which has none',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The worker role of the server runs system workflows, and only speaks to others: it opens its membership port and no other. A probe of a gRPC port finds nobody there,
so that the pod is never ready, or is killed again and again. The official chart gives that role no probe for this reason.`,
  references: ['https://github.com/temporalio/helm-charts/blob/main/charts/temporal/templates/server-deployment.yaml'],
  examples: {
    bad: [
      {
        files: {
          'k8s/worker.yaml': deployment('worker', 'readinessProbe: { tcpSocket: { «port»: rpc } }').replace('«port»: rpc', 'port: «rpc»'),
        },
      },
      { name: 'by gRPC', files: { 'k8s/worker.yaml': deployment('worker', 'livenessProbe: { grpc: { port: «7233» } }') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('worker', 'readinessProbe: { tcpSocket: { port: membership } }') } },
      { name: 'no probe', files: { 'k8s/worker.yaml': deployment('worker', 'terminationMessagePath: /dev/termination-log') } },
      {
        name: 'a role that listens',
        files: { 'k8s/matching.yaml': deployment('matching', 'readinessProbe: { tcpSocket: { port: 7235 } }') },
      },
      {
        name: 'a role among others',
        files: {
          'k8s/all.yaml': deployment('"frontend,worker"', 'readinessProbe: { tcpSocket: { port: 7233 } }')
            .replace(/name: temporal-"frontend,worker"/, 'name: temporal')
            .replaceAll('role: "frontend,worker"', 'role: all'),
        },
      },
    ],
  },
  *check(server) {
    const { origin, name } = server.container;
    if (origin.kind !== 'kubernetes' || !isWorkerRole(server, origin.container)) return;
    for (const { kind, handlers } of origin.container.probes) {
      for (const handler of handlers) {
        const port = portOf(handler, origin.container);
        if (port === undefined || !/^(?:grpc|http)$/.test(serverPort(port)?.kind ?? '')) continue;
        yield {
          at: handler.node.get('port'),
          message: `the ${kind} probe of container "${name}" calls port ${port}, where the worker role does not listen, so that ${kind === 'readiness' ? 'its pod is never ready' : 'it is killed again and again'}; remove the probe, or probe the membership port ${membership} by tcpSocket`,
        };
      }
    }
  },
});

const membership = 6939;

/** The number that a probe calls, also where it names a port of the container. */
function portOf({ kind, node }: Handler, container: KubernetesContainer): number | undefined {
  if (kind === 'exec' || kind === 'sleep') return undefined;
  const port = node.get('port');
  if (typeof port.scalar === 'number') return port.scalar;
  const named = container.ports.find((one) => one.get('name').text === port.text)?.get('containerPort').scalar;
  return typeof named === 'number' ? named : undefined;
}
