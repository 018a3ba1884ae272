import { defineRule } from '../../rule.js';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec: { containers: [{ name: worker, image: "acme/worker:1.4.0", ports: [{ name: metrics, containerPort: 9464 }] }] }
`;
const service = (labels = '') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: worker${labels} }\nspec: { selector: { app: worker }, ports: [{ name: metrics, port: 9464 }] }\n`;
const monitor = (selector: string, kind = 'ServiceMonitor') =>
  `apiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nmetadata: { name: worker }\nspec:\n  selector: ${selector}\n  ${kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints'}: [{ port: metrics }]\n`;

export default defineRule({
  id: 'kubernetes/dangling-monitor',
  on: 'kubernetes',
  topic: 'observability',
  summary: 'A ServiceMonitor or PodMonitor selects nothing that is there',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Prometheus finds no target and says nothing: there is no metric, no alert on it, and no error. A ServiceMonitor looks at the labels of the Service itself, not at those of the
pods or at the selector of the Service, which is the commonest mistake.`,
  reads: ['Service', 'Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job', 'Rollout', 'Pod'],
  references: [
    'https://prometheus-operator.dev/docs/developer/getting-started/#using-servicemonitors',
    'https://prometheus-operator.dev/docs/platform/troubleshooting/#troubleshooting-servicemonitor-changes',
  ],
  peers: ['kube-linter dangling-servicemonitor'],
  examples: {
    bad: [
      {
        name: 'the label is on the pods, not on the Service',
        files: { 'k8s/worker.yaml': `${deployment}---\n${service()}`, 'k8s/monitor.yaml': monitor('«{ matchLabels: { app: worker } }»') },
      },
      {
        name: 'no Service has it, which may be there by other means',
        files: {
          'k8s/worker.yaml': `${deployment}---\n${service(', labels: { app: worker }')}`,
          'k8s/monitor.yaml': monitor('«{ matchLabels: { app: orders } }»'),
        },
      },
      {
        name: 'no pod has it',
        files: { 'k8s/worker.yaml': deployment, 'k8s/monitor.yaml': monitor('«{ matchLabels: { app: orders } }»', 'PodMonitor') },
      },
    ],
    good: [
      {
        files: {
          'k8s/worker.yaml': `${deployment}---\n${service(', labels: { app: worker }')}`,
          'k8s/monitor.yaml': monitor('{ matchLabels: { app: worker } }'),
        },
      },
      { files: { 'k8s/worker.yaml': deployment, 'k8s/monitor.yaml': monitor('{ matchLabels: { app: worker } }', 'PodMonitor') } },
      {
        name: 'a kustomization adds labels',
        files: {
          'k8s/worker.yaml': `${deployment}---\n${service()}`,
          'k8s/monitor.yaml': monitor('{ matchLabels: { app: worker } }'),
          'k8s/kustomization.yaml': 'resources: [worker.yaml, monitor.yaml]\ncommonLabels: { app: worker }\n',
        },
      },
      {
        name: 'another namespace, which it names',
        files: {
          'k8s/worker.yaml': `${deployment}---\n${service(', namespace: orders, labels: { app: worker }')}`,
          'k8s/monitor.yaml': monitor('{ matchLabels: { app: worker } }\n  namespaceSelector: { matchNames: [orders] }').replace(
            'name: worker',
            'name: worker, namespace: monitoring',
          ),
        },
      },
      {
        name: 'a chart may bring the Service',
        files: {
          'k8s/monitor.yaml': monitor('{ matchLabels: { app: worker } }'),
          'chart/Chart.yaml': 'apiVersion: v2\nname: worker\nversion: 1.0.0\n',
        },
      },
    ],
  },
  *check(monitor, { project }) {
    const { scrapeSelector, kind } = monitor;
    if (!scrapeSelector.isSet || !project.objects.scrapedBy(monitor).isUnset) return;
    const what = `${kind} "${monitor.name.value ?? ''}"`;
    const service = project.objects.unlabelledFor(monitor);
    if (service) {
      const labels = [...scrapeSelector.value.matchLabels].map(([name, value]) => `"${name}: ${value}"`).join(', ');
      yield {
        at: scrapeSelector.at,
        message: `${what} looks for Services labelled ${labels}, and Service "${service.name.value ?? ''}" only selects pods by that, so nothing is scraped; add the label to the metadata of the Service`,
        related: [{ at: service, message: 'the Service' }],
      };
      return;
    }
    yield {
      at: scrapeSelector.at,
      message: `${what} selects no ${kind === 'PodMonitor' ? 'pods' : 'Service'} of this project, so it may scrape nothing; check its selector and namespaceSelector`,
      atMost: 'info',
    };
  },
});
