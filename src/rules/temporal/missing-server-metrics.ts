import { replace } from '../../core/edit.js';
import type { Problem } from '../../core/problem.js';
import { inOwnWords, placeOf } from '../../core/source.js';
import { addVariable } from '../../knowledge/environment-edits.js';
import { sharesLoopback } from '../../knowledge/loopback.js';
import { isTitledForDevelopment } from '../../knowledge/own-machine.js';
import { isAbsent, literalPlace, textIn } from '../../knowledge/temporal/settings.js';
import { areRunByHand } from '../../knowledge/temporal/trials.js';
import type { Container, Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, rest = '') => `services:
  temporal:
    image: temporalio/server:1.30.6
    environment:
      - DB=postgres12
${variables}${rest}`;
const deployment = (variables: string, more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.30.6
          env:
            - name: DB
              value: postgres12
${variables}${more}`;
const metricsPort = '          ports:\n            - name: metrics\n              containerPort: 9091\n';
const config = (text: string) => ({
  'compose.prod.yaml': compose(
    '      - TEMPORAL_SERVER_CONFIG_FILE_PATH=/etc/temporal/config/server.yaml\n',
    '    volumes: ["./server.yaml:/etc/temporal/config/server.yaml"]\n',
  ),
  'server.yaml': text,
});

export default defineRule({
  id: 'temporal/missing-server-metrics',
  on: 'temporal.server',
  topic: 'observability',
  summary: 'The server gives out no metrics, or only where nobody can fetch them',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `The images give out metrics only when \`PROMETHEUS_ENDPOINT\` or \`STATSD_ENDPOINT\` is set, and a configuration of your own needs a part for them. Without them nobody sees that tasks pile up, that shards move or that the database is slow, until workflows stand still.`,
  references: [
    'https://docs.temporal.io/self-hosted-guide/monitoring',
    'https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml',
  ],
  examples: {
    bad: [
      {
        name: 'none',
        files: { 'compose.prod.yaml': compose('').replace('environment', '«environment»') },
        fixed: { 'compose.prod.yaml': compose('      - PROMETHEUS_ENDPOINT=0.0.0.0:9090\n') },
      },
      {
        name: 'a server that is to go on running',
        files: { 'compose.yaml': compose('', '    restart: unless-stopped\n').replace('environment', '«environment»') },
        fixed: { 'compose.yaml': compose('      - PROMETHEUS_ENDPOINT=0.0.0.0:9090\n', '    restart: unless-stopped\n') },
      },
      {
        name: 'in Kubernetes',
        files: { 'k8s/temporal.yaml': deployment('').replace('env:', '«env»:') },
        fixed: { 'k8s/temporal.yaml': deployment('            - name: PROMETHEUS_ENDPOINT\n              value: "0.0.0.0:9090"\n') },
      },
      {
        name: 'only within the container',
        files: { 'compose.prod.yaml': compose('      - PROMETHEUS_ENDPOINT=«127.0.0.1:9090»\n') },
        fixed: { 'compose.prod.yaml': compose('      - PROMETHEUS_ENDPOINT=0.0.0.0:9090\n') },
      },
      { name: 'a path', files: { 'compose.prod.yaml': compose('      - PROMETHEUS_ENDPOINT=«/metrics»\n') } },
      {
        name: 'a path, though a port is named for them',
        files: {
          'k8s/temporal.yaml': deployment('            - name: PROMETHEUS_ENDPOINT\n              value: «/metrics»\n', metricsPort),
        },
      },
      {
        name: 'none, though a port is named for them',
        files: { 'k8s/temporal.yaml': deployment('', metricsPort).replace('env:', '«env»:') },
        fixed: {
          'k8s/temporal.yaml': deployment('            - name: PROMETHEUS_ENDPOINT\n              value: "0.0.0.0:9091"\n', metricsPort),
        },
      },
      {
        name: 'the port is taken',
        files: {
          'k8s/temporal.yaml': deployment(
            '',
            '        - name: exporter\n          image: acme/exporter:1.0.0\n          ports: [{ containerPort: 9090 }]\n',
          ).replace('env:', '«env»:'),
        },
      },
      { name: 'a configuration without a part for them', files: config('«global»: { pprof: { port: 7936 } }\n') },
    ],
    good: [
      {
        name: 'a configuration with a part for them',
        files: config('global: { metrics: { prometheus: { listenAddress: "0.0.0.0:9090" } } }\n'),
      },
      { files: { 'compose.prod.yaml': compose('      - PROMETHEUS_ENDPOINT=0.0.0.0:9090\n') } },
      {
        name: 'in Kubernetes',
        files: { 'k8s/temporal.yaml': deployment('            - { name: PROMETHEUS_ENDPOINT, value: "0.0.0.0:9090" }\n') },
      },
      { name: 'by StatsD', files: { 'compose.prod.yaml': compose('      - STATSD_ENDPOINT=statsd:8125\n') } },
      { name: 'all addresses', files: { 'compose.prod.yaml': compose('      - PROMETHEUS_ENDPOINT=:9090\n') } },
      { name: 'for development', files: { 'compose.dev.yaml': compose('') } },
      { name: 'somebody starts it by hand to try it', files: { 'compose.yaml': compose('') } },
      {
        name: 'somebody starts it by hand, with a configuration',
        files: {
          'compose.yaml': config('global: { pprof: { port: 7936 } }\n')['compose.prod.yaml'],
          'server.yaml': 'global: { pprof: { port: 7936 } }\n',
        },
      },
      { name: 'for development by its title', files: { 'compose.yaml': `# Local server for the tests of workers\n${compose('')}` } },
      {
        name: 'at the port that is named for them',
        files: { 'k8s/temporal.yaml': deployment('            - { name: PROMETHEUS_ENDPOINT, value: "0.0.0.0:9091" }\n', metricsPort) },
      },
      { name: 'an env_file that is not there may have it', files: { 'compose.prod.yaml': compose('', '    env_file: temporal.env\n') } },
      {
        name: 'another container of the pod fetches them',
        files: {
          'k8s/temporal.yaml': deployment(
            '            - { name: PROMETHEUS_ENDPOINT, value: "127.0.0.1:9090" }\n',
            '        - name: collector\n          image: otel/opentelemetry-collector:0.110.0\n',
          ),
        },
      },
    ],
  },
  *check(server, { project }) {
    const { container } = server;
    if (container.origin.kind === 'compose' && isTitledForDevelopment(container.file)) return;
    const isTrial = areRunByHand([server]) && project.environmentOfContainer(container).environment !== 'production';
    if (!server.readsVariables) {
      if (!isTrial) yield* inConfig(server, project);
      return;
    }
    const wished = portForMetrics(container);
    const [prometheus, statsd] = [server.setting('PROMETHEUS_ENDPOINT'), server.setting('STATSD_ENDPOINT')];
    if (!isAbsent(statsd)) return;
    if (isAbsent(prometheus)) {
      if (isTrial) return;
      yield {
        at: prometheus.at,
        message: `${container.label} has neither PROMETHEUS_ENDPOINT nor STATSD_ENDPOINT, so the server gives out no metrics and nobody sees it fail slowly; set PROMETHEUS_ENDPOINT to 0.0.0.0:${wished}`,
        // That this image is to go is more urgent.
        ...(server.flavor === 'auto-setup' && { atMost: 'info' as const }),
        fix:
          prometheus.isUnset && !mayClash(server, wished)
            ? addVariable(container.origin, 'PROMETHEUS_ENDPOINT', {
                title: `Give out metrics at port ${wished}`,
                safety: 'safe',
                value: `0.0.0.0:${wished}`,
              })
            : undefined,
      };
      return;
    }
    const text = textIn(prometheus);
    if (text === undefined || sharesLoopback(container.origin)) return;
    const own = inOwnWords(text, prometheus.at);
    if (!text.includes(':')) {
      yield {
        at: prometheus.at,
        message: `"${own}" is no address with a port, so the server of ${container.label} cannot listen there for those who fetch metrics; write 0.0.0.0:${wished}`,
      };
    } else if (/^(?:127\.|localhost:|\[::1\])/.test(text)) {
      const at = literalPlace(prometheus);
      const port = /:(\d+)$/.exec(text)?.[1];
      yield {
        at: prometheus.at,
        message: `"${own}" is reached from within the container only, so nobody can fetch the metrics of the server; write 0.0.0.0:${port ?? wished}`,
        ...(at &&
          port && { fix: { title: 'Listen on every address', safety: 'unsafe' as const, edits: [replace(at, `0.0.0.0:${port}`)] } }),
      };
    }
  },
});

/** Its configuration has no part for metrics; of one that several servers read the first tells. */
function* inConfig(server: TemporalServer, { configs }: Project): Iterable<Problem> {
  const config = configs.find(({ servers }) => servers[0] === server);
  if (server.flavor !== 'server' || !config?.root.isMap) return;
  const { root, label } = config;
  const part = root.get('global');
  if (!part.get('metrics').isUnset) return;
  yield {
    at: placeOf(part.isSet ? part.key : ([...root.entries.values()][0]?.key ?? root)),
    message: `"${label}" has no part for metrics, so the server of ${server.container.label} gives out none and nobody sees it fail slowly; add global.metrics.prometheus`,
  };
}

/** The port that the container names for them; else the usual one. */
function portForMetrics({ origin }: Container): string {
  const ports = origin.kind === 'kubernetes' ? origin.container.ports : [];
  const named = ports.find((port) => port.get('name').text === 'metrics')?.get('containerPort').text;
  return named !== undefined && /^\d{1,5}$/.test(named) ? named : '9090';
}

/** Something else may listen at that port there. */
function mayClash(server: TemporalServer, wished: string): boolean {
  const { container } = server;
  const { origin } = container;
  const texts = container.environment.names.map((name) => container.environment.get(name).value ?? '');
  if (texts.some((text) => text === wished || text.endsWith(`:${wished}`))) return true;
  if (origin.kind === 'compose') return sharesLoopback(container.origin);
  const { workload } = origin;
  if (!workload.podSpec.get('hostNetwork').isUnset) return true;
  return workload.containers.some(
    (other) =>
      other.node !== origin.container.node &&
      (other.ports.some((port) => port.get('containerPort').text === wished) || other.role !== 'init'),
  );
}
