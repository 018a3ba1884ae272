import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project, TemporalWorker } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (more = '', name = '«worker»', annotations = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders }${annotations} }
    spec:
      containers:
        - name: ${name}
          image: acme/temporal-worker:1.4.0
${more}`;
const service = (port: string, app = 'orders') =>
  `---\napiVersion: v1\nkind: Service\nmetadata: { name: orders }\nspec:\n  selector: { app: ${app} }\n  ports: [${port}]\n`;
const podMonitor = `---
apiVersion: monitoring.coreos.com/v1
kind: PodMonitor
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  podMetricsEndpoints: [{ targetPort: 9464 }]
`;
const program = (more = '') => ({
  Dockerfile: 'FROM python:3.13-slim\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "worker.py"]\n',
  'requirements.txt': 'temporalio==1.31.0\n',
  'worker.py': `from temporalio.worker import Worker\n\n\nasync def main(client):\n${more}    await Worker(client, task_queue="orders").run()\n`,
});

export default defineRule({
  id: 'temporal/worker-without-metrics',
  on: 'temporal.worker',
  topic: 'observability',
  aggregate: true,
  summary: 'Nothing shows that a worker gives out the metrics of its SDK',
  severity: { development: 'off', staging: 'off', production: 'info' },
  reads: ['Service', 'PodMonitor'],
  rationale: `Only the worker knows how many of its slots are free, how long tasks waited before it took them, and whether its cache of workflows is too small. The server's metrics do not tell. Without
them nobody sees that workers are too few until workflows are late.`,
  references: ['https://docs.temporal.io/references/sdk-metrics', 'https://docs.temporal.io/develop/worker-performance'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment() } },
      {
        name: 'a Service for something else',
        files: { 'k8s/worker.yaml': deployment() + service('{ name: http, port: 8080 }') },
      },
      {
        name: 'a Service for the metrics of another',
        files: { 'k8s/worker.yaml': deployment() + service('{ name: metrics, port: 9090 }', 'shop') },
      },
      {
        name: 'a program in sight that says nothing of them',
        files: {
          ...program(),
          'compose.prod.yaml': 'services:\n  «worker»:\n    build: .\n    environment: { TEMPORAL_ADDRESS: "temporal:7233" }\n',
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('          ports: [{ name: metrics, containerPort: 9464 }]\n', 'worker') } },
      {
        name: 'a Service for them, though the container names no port',
        files: { 'k8s/worker.yaml': deployment('', 'worker') + service('{ name: metrics, port: 9090 }') },
      },
      { name: 'a monitor of its pods', files: { 'k8s/worker.yaml': deployment('', 'worker') + podMonitor } },
      {
        name: 'pushed to a collector',
        files: {
          'k8s/worker.yaml': deployment(
            '          env: [{ name: OTEL_EXPORTER_OTLP_ENDPOINT, value: "http://collector:4317" }]\n',
            'worker',
          ),
        },
      },
      { name: 'an agent', files: { 'k8s/worker.yaml': deployment('', 'worker', ', annotations: { ad.datadoghq.com/tags: "{}" }') } },
      {
        name: 'more variables from elsewhere',
        files: { 'k8s/worker.yaml': deployment('          envFrom: [{ secretRef: { name: worker } }]\n', 'worker') },
      },
      {
        name: 'the program sets them up',
        files: {
          ...program('    runtime = Runtime(telemetry=TelemetryConfig(metrics=PrometheusConfig(bind_address="0.0.0.0:9464")))\n'),
          'compose.prod.yaml': 'services:\n  worker:\n    build: .\n    environment: { TEMPORAL_ADDRESS: "temporal:7233" }\n',
        },
      },
      {
        name: 'Compose without its program',
        files: { 'compose.prod.yaml': 'services:\n  worker:\n    image: acme/temporal-worker:1.4.0\n' },
      },
    ],
  },
  *check(worker, { project }) {
    if (mayHaveMetrics(worker) || isAskedForMetrics(worker, project)) return;
    const { container } = worker;
    yield {
      at: container,
      message: `nothing shows that worker "${container.name}" gives out the metrics of its SDK, so nobody may see that its slots are used up or tasks wait; serve them on a port and let it be scraped, or push them to a collector`,
    };
  },
});

const words =
  /otel|otlp|prom|metric|statsd|datadog|^dd_|new_?relic|telemetry|monitor|grafana|honeycomb|dynatrace|logfire|signoz|scrape|instrument/i;

/** A Service that sends requests for metrics to its pods, or a monitor that reads them: Kubernetes reaches a port that no container names. */
function isAskedForMetrics({ container: { origin } }: TemporalWorker, { objects }: Project): boolean {
  if (origin.kind !== 'kubernetes') return false;
  const about = (kind: string): readonly Manifest[] => objects.about(kind, origin.workload).value ?? [];
  return (
    about('PodMonitor').length + about('PodMonitoring').length > 0 ||
    about('Service').some(
      ({ root, annotations }) =>
        [...annotations.entries.keys()].some((name) => words.test(name)) ||
        root.get('spec', 'ports').items.some((port) => ['name', 'targetPort'].some((key) => words.test(port.get(key).text ?? ''))),
    )
  );
}

/** A port, a variable, an annotation or a source that has to do with metrics; or there is no telling. */
function mayHaveMetrics({ container, sdk }: TemporalWorker): boolean {
  const { environment, origin, command, entrypoint } = container;
  if (!environment.isComplete || environment.names.some((name) => words.test(name))) return true;
  if ([command, entrypoint].some((line) => words.test(JSON.stringify(line.value ?? '')))) return true;
  const found = sdk.value;
  if (found?.sources.some(({ text }) => /metric|prometheus|opentelemetry|otlp|micrometer|statsd|telemetry/i.test(text))) return true;
  if (origin.kind === 'compose') {
    const { ports, node } = origin.service;
    return !found?.sourcesComplete || !ports.isUnset || !node.get('expose').isUnset;
  }
  const { podAnnotations, containers, manifest } = origin.workload;
  const listed = [...podAnnotations.entries.keys(), ...manifest.annotations.entries.keys()];
  return (
    podAnnotations.isUnknown ||
    listed.some((name) => words.test(name)) ||
    containers.some(({ role, node }) => role !== 'init' && !node.get('ports').isUnset) ||
    containers.filter(({ role }) => role !== 'init').length > 1
  );
}
