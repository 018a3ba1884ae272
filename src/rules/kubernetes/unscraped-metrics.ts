import { weaklyMemoized } from '../../core/lazy.js';
import type { Manifest, Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (name: string, { port = 'metrics', annotations = '' } = {}) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} }${annotations && `, annotations: { ${annotations} }`} }
    spec:
      containers:
        - name: ${name}
          image: acme/${name}:1.4.0
          ports: [{ name: ${port}, containerPort: 9464 }]
`;
const scraped = 'prometheus.io/scrape: "true"';
const podMonitor = (name: string) =>
  `apiVersion: monitoring.coreos.com/v1\nkind: PodMonitor\nmetadata: { name: ${name} }\nspec:\n  selector: { matchLabels: { app: ${name} } }\n  podMetricsEndpoints: [{ port: metrics }]\n`;

export default defineRule({
  id: 'kubernetes/unscraped-metrics',
  on: 'kubernetes.workload',
  topic: 'observability',
  summary: 'A container offers metrics that nothing in the project scrapes, while those of others are scraped',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `What is not scraped cannot warn: when such a workload slows down or stops, its panels are empty and no alert fires. Other workloads of the project have a monitor or an annotation,
so this one was likely forgotten.`,
  reads: ['Service', 'Monitor', 'prometheus.io/scrape'],
  references: ['https://prometheus-operator.dev/docs/developer/getting-started/', 'https://docs.temporal.io/references/sdk-metrics'],
  examples: {
    bad: [
      {
        name: 'another one has a monitor',
        files: {
          'k8s/api.yaml': deployment('api'),
          'k8s/monitor.yaml': podMonitor('api'),
          'k8s/worker.yaml': deployment('worker', { port: '«metrics»' }),
        },
      },
      {
        name: 'another one has an annotation',
        files: {
          'k8s/api.yaml': deployment('api', { annotations: scraped }),
          'k8s/worker.yaml': deployment('worker', { port: '«http-metrics»' }),
        },
      },
    ],
    good: [
      {
        files: {
          'k8s/api.yaml': deployment('api'),
          'k8s/monitor.yaml': podMonitor('api'),
          'k8s/worker.yaml': deployment('worker'),
          'k8s/worker-monitor.yaml': podMonitor('worker'),
        },
      },
      {
        name: 'all have the annotation',
        files: {
          'k8s/api.yaml': deployment('api', { annotations: scraped }),
          'k8s/worker.yaml': deployment('worker', { annotations: scraped }),
        },
      },
      {
        name: 'the Service has the annotation',
        files: {
          'k8s/api.yaml': deployment('api', { annotations: scraped }),
          'k8s/worker.yaml': deployment('worker'),
          'k8s/service.yaml': `apiVersion: v1\nkind: Service\nmetadata: { name: worker, annotations: { ${scraped} } }\nspec: { selector: { app: worker }, ports: [{ port: 9464 }] }\n`,
        },
      },
      {
        name: 'nothing here is scraped by Prometheus',
        files: { 'k8s/api.yaml': deployment('api'), 'k8s/worker.yaml': deployment('worker') },
      },
      {
        name: 'it says that it is not to be scraped',
        files: {
          'k8s/api.yaml': deployment('api', { annotations: scraped }),
          'k8s/worker.yaml': deployment('worker', { annotations: 'prometheus.io/scrape: "false"' }),
        },
      },
      {
        name: 'no port for metrics',
        files: { 'k8s/api.yaml': deployment('api', { annotations: scraped }), 'k8s/worker.yaml': deployment('worker', { port: 'http' }) },
      },
    ],
  },
  *check(workload, { project }) {
    if (!workload.isLongRunning || workload.kind === 'Pod' || workload.isIncomplete || isMarked(workload.podAnnotations)) return;
    const { manifest } = workload;
    const port = workload.containers
      .flatMap(({ role, ports }) => (role === 'init' ? [] : ports))
      .map((one) => one.get('name'))
      .find((name) => /^(?:http-?|https-?|[a-z]+-)?(?:metrics|prometheus|prom)$/.test(name.text ?? ''));
    if (!port || project.objects.why(manifest) !== undefined || !isScraping(project.manifestsNear(manifest))) return;
    if (isScraped(workload, project)) return;
    yield {
      at: port,
      message: `${workload.kind} "${workload.name}" offers metrics on port "${port.text}", and nothing in this project scrapes them, as is done for others; add a monitor or the annotation that the others have`,
    };
  },
});

function isMarked(annotations: Manifest['annotations']): boolean {
  return annotations.isUnknown || [...annotations.entries.keys()].some((name) => /scrape|prometheus|openmetrics|ad\.datadoghq/.test(name));
}

/** Some workload or Service of the project is scraped by what its manifests say. */
const isScraping = weaklyMemoized((manifests: readonly Manifest[]): boolean =>
  manifests.some(
    ({ kind, scrapeSelector, annotations, workload }) =>
      !scrapeSelector.isUnset ||
      ((kind === 'Service' || workload) && isTrue(annotations.get('prometheus.io/scrape').text)) ||
      isTrue(workload?.podAnnotations.get('prometheus.io/scrape').text),
  ),
);

function isTrue(text: string | undefined): boolean {
  return text === 'true';
}

/** A monitor selects its pods or a Service in front of them, or such a Service has an annotation; or there is no telling. */
function isScraped(workload: Workload, project: Project): boolean {
  const services = project.objects.about('Service', workload, '');
  if (services.isUnknown || (services.value ?? []).some(({ annotations }) => isMarked(annotations))) return true;
  return project.manifestsNear(workload).some((monitor) => {
    if (
      /^(?:PodMonitoring|ClusterPodMonitoring|ScrapeConfig|VMPodScrape|VMServiceScrape|VMStaticScrape|OpenTelemetryCollector)$/.test(
        monitor.kind,
      )
    )
      return true;
    if (monitor.scrapeSelector.isUnset) return false;
    const targets = project.objects.scrapedBy(monitor);
    if (!targets.isSet) return targets.isUnknown;
    return targets.value.some((target) => target === workload.manifest || (services.value ?? []).includes(target));
  });
}
