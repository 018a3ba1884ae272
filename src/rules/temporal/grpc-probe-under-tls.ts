import { replace } from '../../core/edit.js';
import { placeOf } from '../../core/source.js';
import { chartLimits, probesByGrpc } from '../../knowledge/temporal/chart.js';
import { chartRange } from '../../knowledge/temporal/chart-values.js';
import { serverPort } from '../../knowledge/temporal/ports.js';
import type { Release } from '../../parsers/helm/types.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (
  probe: string,
  certificate = '            - { name: TEMPORAL_TLS_FRONTEND_CERT, value: /tls/tls.crt }\n',
) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal-frontend }
spec:
  replicas: 2
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          env:
            - { name: TEMPORAL_SERVICES, value: frontend }
${certificate}          readinessProbe:
            ${probe}
`;
const platform = (version: string, values: string) => ({
  'platform/Chart.yaml': `apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: ${version}\n    repository: https://go.temporal.io/helm-charts\n`,
  'platform/values.yaml': `temporal:\n  server:\n    config:\n      tls:\n        frontend:\n          server: { certFile: /tls/tls.crt, keyFile: /tls/tls.key }\n          client: { serverName: temporal.acme.example, rootCaFiles: [/tls/ca.crt] }\n${values}`,
});

export default defineRule({
  id: 'temporal/grpc-probe-under-tls',
  on: 'temporal.installation',
  topic: 'orchestration',
  summary: 'A gRPC probe asks a Temporal server that takes nothing but TLS',
  severity: 'error',
  rationale: `The kubelet makes its gRPC probes without TLS, and a server with a certificate for that port refuses them. The pod is never ready, so that its Service has no
address and nobody reaches Temporal. A probe by tcpSocket only opens the port.`,
  data: ['temporal'],
  references: [
    'https://github.com/temporalio/helm-charts/issues/894',
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-a-grpc-liveness-probe',
  ],
  examples: {
    bad: [
      {
        files: { 'k8s/temporal.yaml': deployment('«grpc»: { port: 7233 }') },
        fixed: { 'k8s/temporal.yaml': deployment('tcpSocket: { port: 7233 }') },
      },
      {
        name: 'a chart that asks so by itself',
        files: Object.fromEntries(
          Object.entries(platform('1.2.0', '')).map(([path, text]) => [path, text.replace('frontend:', '«frontend»:')]),
        ),
      },
      { name: 'values that have it ask so', files: platform('1.6.0', '    frontend: { readinessProbe: { «grpc»: { port: 7233 } } }\n') },
    ],
    good: [
      { files: { 'k8s/temporal.yaml': deployment('tcpSocket: { port: 7233 }') } },
      { name: 'no certificate', files: { 'k8s/temporal.yaml': deployment('grpc: { port: 7233 }', '') } },
      {
        name: 'a certificate for the calls between servers, which come to other ports',
        files: {
          'k8s/temporal.yaml': deployment(
            'grpc: { port: 7233 }',
            '            - { name: TEMPORAL_TLS_SERVER_CERT, value: /tls/tls.crt }\n',
          ),
        },
      },
      { name: 'a chart that opens the port', files: platform('1.6.0', '') },
      { name: 'another probe', files: platform('1.2.0', '    frontend: { readinessProbe: { grpc: null, tcpSocket: { port: rpc } } }\n') },
    ],
  },
  *check({ servers, releases }, { project }) {
    for (const server of servers) {
      const { origin, name } = server.container;
      if (origin.kind !== 'kubernetes') continue;
      for (const { kind, handlers } of origin.container.probes) {
        for (const handler of handlers) {
          const port = handler.node.get('port').scalar;
          if (handler.kind !== 'grpc' || typeof port !== 'number' || !takesTls(server, port, project)) continue;
          yield {
            at: placeOf(handler),
            message: `the ${kind} probe of container "${name}" asks port ${port} by gRPC without TLS, and the server has a certificate for it, so that the probe always fails; use tcpSocket`,
            fix: {
              title: 'Only open the port',
              safety: 'unsafe',
              edits: [replace({ file: handler.file, range: [handler.range[0], handler.node.range[1]] }, `tcpSocket: { port: ${port} }`)],
            },
          };
        }
      }
    }
    for (const release of releases) {
      const tls = release.values.get('server', 'config', 'tls', 'frontend');
      const probe = release.values.get('server', 'frontend', 'readinessProbe');
      if (release.origin === 'chart' || !isCertified(tls.get('server'))) continue;
      if (probe.get('grpc').isMap) {
        yield {
          at: placeOf(probe.get('grpc').key),
          message:
            'the frontend has a certificate, and Kubernetes makes its gRPC probes without TLS, so that it is never ready; probe it by tcpSocket',
        };
      } else if (probe.isUnset && release.values.get('server', 'readinessProbe').isUnset && asksByGrpc(release)) {
        yield {
          at: placeOf(tls.key),
          message: `chart "${release.version.value ?? ''}" probes the frontend by gRPC without TLS, so that with a certificate it is never ready; take chart ${chartLimits.grpcProbes.before} or later`,
          related: [{ at: release.version.at, message: 'the version of the chart' }],
        };
      }
    }
  },
});

function isCertified(server: Release['values']): boolean {
  return server.get('certFile').isSet || server.get('certData').isSet;
}

function asksByGrpc({ version }: Release): boolean {
  const exact = version.isSet ? chartRange(version.value)?.exact : undefined;
  return exact !== undefined && probesByGrpc(exact);
}

/** The frontend has a certificate of its own; all other ports have that of the calls between servers. */
function takesTls(server: TemporalServer, port: number, { configs }: Project): boolean {
  const of = serverPort(port)?.of;
  if (of === undefined || !server.roles.value?.some((role) => role === of)) return false;
  const [name, part] = of === 'frontend' ? ['TEMPORAL_TLS_FRONTEND_CERT', 'frontend'] : ['TEMPORAL_TLS_SERVER_CERT', 'internode'];
  const own = configs.filter(({ servers }) => servers.includes(server));
  if (own.length > 0) return own.every(({ root }) => isCertified(root.get('global', 'tls', part, 'server')));
  return [name, `${name}_DATA`].some((one) => (server.setting(one).value ?? '') !== '');
}
