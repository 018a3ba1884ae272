import { placeOf } from '../../core/source.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (env: string, annotations = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  replicas: 2
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal }${annotations} }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          env:
            - { name: DB, value: postgres12 }
${env}`;
const unmarked = (text: string) => text.replace(/[«»]/g, '');
const endpoint = '            - { name: PROMETHEUS_ENDPOINT, value: «"0.0.0.0:9090"» }\n';
const platform = (metrics: string) => ({
  'platform/Chart.yaml':
    'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n',
  'platform/values.yaml': `temporal:\n  server:\n    metrics:\n${metrics}`,
});
const monitor =
  'apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: { name: temporal }\nspec:\n  selector: { matchLabels: { app: temporal } }\n  podMetricsEndpoints: [{ port: metrics }]\n';

export default defineRule({
  id: 'temporal/uncollected-server-metrics',
  on: 'temporal.installation',
  topic: 'observability',
  optIn: true,
  summary: 'Nothing collects the metrics of the Temporal server',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `The server shows in its metrics alone that its database is slow, that shards move, that a namespace meets its limits, or that nobody polls a task queue. Where
nothing fetches them, the first sign of trouble is that workflows are late.`,
  references: [
    'https://docs.temporal.io/self-hosted-guide/monitoring',
    'https://docs.temporal.io/references/cluster-metrics',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
  ],
  reads: ['scrape', 'Monitor', 'PodScrape', 'ServiceScrape', 'OpenTelemetryCollector'],
  examples: {
    bad: [
      { name: 'an endpoint that nothing asks: a note', files: { 'k8s/temporal.yaml': deployment(endpoint) } },
      { name: 'switched off in the chart', files: platform('      annotations: { enabled: «false» }\n') },
    ],
    good: [
      {
        name: 'in Kubernetes, with a monitor',
        files: { 'k8s/temporal.yaml': unmarked(deployment(endpoint)), 'k8s/monitor.yaml': monitor },
      },
      {
        name: 'an annotation',
        files: { 'k8s/temporal.yaml': unmarked(deployment(endpoint, ', annotations: { prometheus.io/scrape: "true" }')) },
      },
      {
        name: 'a scraper that looks for pods itself',
        files: {
          'k8s/temporal.yaml': unmarked(deployment(endpoint)),
          'k8s/prometheus.yaml':
            'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: prometheus }\ndata:\n  prometheus.yml: |\n    scrape_configs:\n      - job_name: temporal\n        kubernetes_sd_configs: [{ role: pod }]\n',
        },
      },
      { name: 'none at all, which is the matter of another rule', files: { 'k8s/temporal.yaml': deployment('') } },
      {
        name: 'some are scraped, so that this one was likely forgotten: another rule says that',
        files: {
          'k8s/temporal.yaml': unmarked(deployment(endpoint)),
          'k8s/api.yaml':
            'apiVersion: v1\nkind: Service\nmetadata: { name: api, annotations: { prometheus.io/scrape: "true" } }\nspec: { selector: { app: api }, ports: [{ port: 9100 }] }\n',
        },
      },
      {
        name: 'a monitor instead of annotations',
        files: platform('      annotations: { enabled: false }\n      serviceMonitor: { enabled: true }\n'),
      },
    ],
  },
  *check({ servers, releases }, { project }) {
    const shown = servers.find((server) => server.setting('PROMETHEUS_ENDPOINT').isSet && isCollectedByNobody(server, project));
    if (shown) {
      yield {
        at: shown.setting('PROMETHEUS_ENDPOINT').at,
        message: `nothing in this project collects the metrics of ${shown.container.label}, unless the cluster takes those of all pods; add a PodMonitor or the annotations that your Prometheus looks for`,
        atMost: 'info',
      };
    }
    for (const { values, origin, isWhole } of releases) {
      const metrics = values.get('server', 'metrics');
      const annotated = metrics.get('annotations', 'enabled');
      const monitored = metrics.get('serviceMonitor', 'enabled');
      if (origin === 'chart' || !isWhole || annotated.scalar !== false || monitored.isUnknown || monitored.scalar === true) continue;
      yield {
        at: placeOf(annotated),
        message:
          'without annotations and without a ServiceMonitor nothing finds the metrics of the Temporal server; set server.metrics.serviceMonitor.enabled to true',
      };
    }
  },
});

const collectors = /^(?:\w*(?:Monitor|PodMonitoring)|ScrapeConfig|VM\w+Scrape|OpenTelemetryCollector|Prometheus)$/;

function isCollectedByNobody(server: TemporalServer, project: Project): boolean {
  const { origin } = server.container;
  if (origin.kind !== 'kubernetes' || project.objects.why(origin.workload.manifest) !== undefined) return false;
  const services = project.objects.about('Service', origin.workload, '');
  if (services.isUnknown || isMarked(origin.workload.podAnnotations) || services.value?.some(({ annotations }) => isMarked(annotations)))
    return false;
  return !project
    .manifestsNear(server.container)
    .some(
      ({ kind, scrapeSelector, file }) =>
        !scrapeSelector.isUnset || collectors.test(kind) || /scrape_configs|kubernetes_sd_configs|prometheus\.io\/scrape/.test(file.text),
    );
}

function isMarked(annotations: Manifest['annotations']): boolean {
  return annotations.isUnknown || [...annotations.entries.keys()].some((name) => /scrape|prometheus|openmetrics|datadog/.test(name));
}
