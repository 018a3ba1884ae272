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
const compose = (variable: string) =>
  `services:\n  temporal:\n    image: temporalio/server:1.31.2\n    mem_limit: 2g\n    environment:\n      DB: postgres12\n${variable}`;
const platform = (metrics: string) => ({
  'platform/Chart.yaml':
    'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n',
  'platform/values.yaml': `temporal:\n  server:\n    metrics:\n${metrics}`,
});
const monitor =
  'apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: { name: temporal }\nspec:\n  selector: { matchLabels: { app: temporal } }\n  podMetricsEndpoints: [{ port: metrics }]\n';

export default defineRule({
  id: 'temporal/missing-server-metrics',
  on: 'temporal.installation',
  topic: 'observability',
  summary: 'The Temporal server gives out no metrics, or nothing collects them',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `The server shows in its metrics alone that its database is slow, that shards move, that a namespace meets its limits, or that nobody polls a task queue. It opens
no endpoint for them unless it is told to: without one the first sign of trouble is that workflows are late.`,
  references: [
    'https://docs.temporal.io/self-hosted-guide/monitoring',
    'https://docs.temporal.io/references/cluster-metrics',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
  ],
  reads: ['scrape', 'Monitor', 'PodScrape', 'ServiceScrape', 'OpenTelemetryCollector'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose('').replace('environment', '«environment»') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': deployment('').replace('env:', '«env»:') } },
      { name: 'an endpoint that nothing asks: a note', files: { 'k8s/temporal.yaml': deployment(endpoint) } },
      { name: 'switched off in the chart', files: platform('      annotations: { enabled: «false» }\n') },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('      PROMETHEUS_ENDPOINT: 0.0.0.0:9090\n') } },
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
      { name: 'to StatsD', files: { 'compose.prod.yaml': compose('      STATSD_ENDPOINT: statsd:8125\n') } },
      { name: 'a variable that comes from elsewhere', files: { 'compose.prod.yaml': `${compose('')}    env_file: secrets.env\n` } },
      {
        name: 'a configuration of its own',
        files: {
          'compose.prod.yaml': `${compose('      TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/config/server.yaml\n')}    volumes: ["./server.yaml:/etc/temporal/config/server.yaml"]\n`,
          'server.yaml': 'global:\n  metrics: { prometheus: { listenAddress: "0.0.0.0:9090" } }\n',
        },
      },
      { name: 'for development', files: { 'compose.dev.yaml': compose('') } },
      {
        name: 'a monitor instead of annotations',
        files: platform('      annotations: { enabled: false }\n      serviceMonitor: { enabled: true }\n'),
      },
    ],
  },
  *check({ servers, releases }, { project }) {
    const judged = servers
      .filter(({ flavor, container }) => flavor === 'server' && !container.isOneShot)
      .map((server) => ({ server, metrics: metricsOf(server, project) }));
    const silent = judged.filter(({ metrics }) => metrics === false);
    const [first, ...others] = silent;
    if (first) {
      const { server } = first;
      yield {
        at: server.setting('PROMETHEUS_ENDPOINT').at,
        message: `the Temporal server in ${server.container.label} gives out no metrics, so that nobody sees in time that its database is slow or its shards are busy; set ${isConfigured(server, project) ? 'global.metrics.prometheus in its configuration' : 'PROMETHEUS_ENDPOINT'} and collect what it shows`,
        related: others.map(({ server: other }) => ({ at: other, message: 'so does this one' })),
      };
    } else {
      const shown = judged.find(({ server, metrics }) => typeof metrics === 'object' && isCollectedByNobody(server, project));
      if (shown && typeof shown.metrics === 'object') {
        yield {
          at: shown.metrics,
          message: `nothing in this project collects the metrics of ${shown.server.container.label}, unless the cluster takes those of all pods; add a PodMonitor or the annotations that your Prometheus looks for`,
          atMost: 'info',
        };
      }
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

/** It reads a configuration of its own rather than variables. */
function isConfigured(server: TemporalServer, { configs }: Project): boolean {
  return configs.some(({ servers }) => servers.includes(server));
}

/** Where a server is told to give out metrics; false where it is not, undefined where that cannot be told. */
function metricsOf(server: TemporalServer, { configs }: Project) {
  const own = configs.filter(({ servers }) => servers.includes(server));
  if (own.length > 0) return own.every(({ root }) => root.isMap && root.get('global', 'metrics').isUnset) ? false : undefined;
  const settings = ['PROMETHEUS_ENDPOINT', 'STATSD_ENDPOINT'].map((name) => server.setting(name));
  const set = settings.find(({ isSet, value }) => isSet && value !== '');
  if (set) return set === settings[0] ? set.at : undefined;
  const isMine = !server.setting('TEMPORAL_SERVER_CONFIG_FILE_PATH').isUnset || mountsConfiguration(server);
  return isMine || settings.some(({ isUnknown }) => isUnknown) ? undefined : false;
}

/** A folder or a template of its own, which could not be read. */
function mountsConfiguration({ container: { mounts } }: TemporalServer): boolean {
  return (
    mounts.isUnknown ||
    (mounts.value ?? []).some(({ target }) => /^\/etc\/temporal(?:\/config(?:\/[\w.-]+\.ya?ml)?)?\/?$/.test(target.value ?? ''))
  );
}

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
        !scrapeSelector.isUnset || collectors.test(kind) || /scrape_configs|kubernetes_sd_configs/.test(file.text),
    );
}

function isMarked(annotations: Manifest['annotations']): boolean {
  return annotations.isUnknown || [...annotations.entries.keys()].some((name) => /scrape|prometheus|openmetrics|datadog/.test(name));
}
