import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (ports: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec: { containers: [{ name: worker, image: "acme/worker:1.4.0"${ports} }] }
`;
const metrics = ', ports: [{ name: metrics, containerPort: 9464 }]';
const service = (name: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: worker, labels: { app: worker } }\nspec: { selector: { app: worker }, ports: [{ ${name}port: 9464 }] }\n`;
const monitor = (endpoints: string, kind = 'ServiceMonitor') =>
  `apiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nmetadata: { name: worker }\nspec:\n  selector: { matchLabels: { app: worker } }\n  ${kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints'}: [{ ${endpoints} }]\n`;

export default defineRule({
  id: 'kubernetes/unknown-scrape-port',
  on: 'kubernetes',
  topic: 'observability',
  summary: 'A monitor scrapes a port by a name that what it selects does not have',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A ServiceMonitor names a port of the Service, a PodMonitor one of a container. When none has that name Prometheus drops the target without an error, and the dashboards and
alerts of the workload stay empty.`,
  reads: ['Service', 'Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job', 'Rollout', 'Pod'],
  references: ['https://prometheus-operator.dev/docs/platform/troubleshooting/#troubleshooting-servicemonitor-changes'],
  examples: {
    bad: [
      {
        name: 'another name',
        files: { 'k8s/worker.yaml': service('name: http, '), 'k8s/monitor.yaml': monitor('port: «metrics»') },
      },
      {
        name: 'a Service beside has it',
        files: {
          'k8s/worker.yaml': `${service('name: http, ')}---\n${service('name: metrics, ').replace('name: worker, labels: { app: worker }', 'name: worker-metrics, labels: { app: worker-metrics }')}`,
          'k8s/monitor.yaml': monitor('port: «metrics»'),
        },
      },
      { name: 'the port has none', files: { 'k8s/worker.yaml': service(''), 'k8s/monitor.yaml': monitor('port: «metrics»') } },
      {
        name: 'of a container',
        files: { 'k8s/worker.yaml': deployment(metrics), 'k8s/monitor.yaml': monitor('port: «http-metrics»', 'PodMonitor') },
      },
      {
        name: 'a number is no name',
        files: { 'k8s/worker.yaml': service('name: metrics, '), 'k8s/monitor.yaml': monitor('port: «"9464"»') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': service('name: metrics, '), 'k8s/monitor.yaml': monitor('port: metrics') } },
      { files: { 'k8s/worker.yaml': deployment(metrics), 'k8s/monitor.yaml': monitor('port: metrics', 'PodMonitor') } },
      { name: 'by number', files: { 'k8s/worker.yaml': service(''), 'k8s/monitor.yaml': monitor('targetPort: 9464') } },
      { name: 'a Service that is not here', files: { 'k8s/monitor.yaml': monitor('port: metrics') } },
      {
        name: 'pods whose ports are not written here',
        files: { 'k8s/worker.yaml': deployment(''), 'k8s/monitor.yaml': monitor('port: metrics') },
      },
    ],
  },
  *check(monitor, { project }) {
    const targets = project.objects.scrapedBy(monitor);
    if (!targets.isSet) return;
    const isPods = monitor.kind === 'PodMonitor';
    const names = targets.value.flatMap((target) => (isPods ? namesOfPods(target) : namesOfService(target)));
    if (names.includes(undefined)) return;
    for (const endpoint of monitor.root.get('spec', isPods ? 'podMetricsEndpoints' : 'endpoints').items) {
      const port = endpoint.get('port').string();
      if (!port.isSet || names.includes(port.value) || /[${}]/.test(port.value)) continue;
      const list = [...new Set(names)].map((name) => `"${name}"`).join(', ');
      const [first] = targets.value;
      const other = isPods ? undefined : serviceBeside(monitor, targets.value, port.value, project);
      const rename = list ? `name one that serves metrics (there are ${list})` : 'give the port that name';
      yield {
        at: port.at,
        message: `${monitor.kind} "${monitor.name.value ?? ''}" scrapes port "${port.value}", and no ${isPods ? 'container' : 'Service'} that it selects has a port of that name, so nothing is scraped; ${other ? `select Service "${other.name.value ?? ''}", which has one` : rename}`,
        // Another one may be installed from elsewhere.
        ...(project.objects.why(monitor) !== undefined && { atMost: 'info' as const }),
        ...(first && { related: [{ at: first, message: 'what it selects' }] }),
      };
    }
  },
});

/** A Service that the monitor does not select, that sends to the same pods as one that it does, and that has the port. */
function serviceBeside(monitor: Manifest, selected: readonly Manifest[], port: string, project: Project): Manifest | undefined {
  const selectors = new Set(selected.flatMap((one) => labelsSelectedBy(one) ?? []));
  return project.objects.of('Service', monitor, '').find((one) => {
    const labels = labelsSelectedBy(one);
    return labels !== undefined && selectors.has(labels) && one.name.isSet && namesOfService(one).includes(port);
  });
}

function labelsSelectedBy({ podSelector }: Manifest): string | undefined {
  return podSelector.isSet ? JSON.stringify([...podSelector.value.matchLabels].sort()) : undefined;
}

/** Names of ports; undefined stands for one that cannot be read. */
function namesOfService({ root }: Manifest): readonly (string | undefined)[] {
  const ports = root.get('spec', 'ports');
  if (!ports.isList) return [undefined];
  return ports.items.flatMap((port) => nameOf(port.get('name').string()));
}

function namesOfPods({ workload }: Manifest): readonly (string | undefined)[] {
  if (!workload || workload.isIncomplete) return [undefined];
  return workload.containers.flatMap(({ ports, node }) =>
    node.get('ports').isUnknown ? [undefined] : ports.flatMap((port) => nameOf(port.get('name').string())),
  );
}

function nameOf(name: { readonly isUnknown: boolean; readonly value?: string | undefined }): readonly (string | undefined)[] {
  if (name.isUnknown || /[${}]/.test(name.value ?? '')) return [undefined];
  return name.value === undefined ? [] : [name.value];
}
