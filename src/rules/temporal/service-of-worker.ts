import { labelOf } from '../../knowledge/kubernetes/names.js';
import { defineRule } from '../../rule.js';

const worker = (ports = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: worker
          image: acme/temporal-worker:1.4.0
${ports}`;
const service = (port: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: orders }\nspec:\n  selector: { app: orders }\n  ports:\n    - ${port}\n`;

export default defineRule({
  id: 'temporal/service-of-worker',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'A Service sends requests to a worker, which listens to none',
  severity: 'info',
  rationale: `Workers fetch their tasks; nobody calls them. A Service for port 7233 in front of them looks like the server to whoever connects, and refuses every connection. Remove it, or keep it for
the port of the metrics.`,
  reads: ['containers'],
  references: ['https://docs.temporal.io/workers'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': worker(), 'k8s/service.yaml': service('«{ name: grpc, port: 7233 }»') } },
      { files: { 'k8s/worker.yaml': worker(), 'k8s/service.yaml': service('«{ name: http, port: 80, targetPort: 8080 }»') } },
    ],
    good: [
      {
        name: 'metrics',
        files: {
          'k8s/worker.yaml': worker('          ports: [{ name: metrics, containerPort: 9464 }]\n'),
          'k8s/service.yaml': service('{ name: metrics, port: 9464, targetPort: metrics }'),
        },
      },
      {
        name: 'a port that it declares',
        files: {
          'k8s/worker.yaml': worker('          ports: [{ name: http, containerPort: 8080 }]\n'),
          'k8s/service.yaml': service('{ name: http, port: 80, targetPort: 8080 }'),
        },
      },
      {
        name: 'not a worker',
        files: {
          'k8s/worker.yaml': worker().replace('temporal-worker', 'web').replace('name: worker', 'name: web'),
          'k8s/service.yaml': service('{ name: http, port: 80, targetPort: 8080 }'),
        },
      },
    ],
  },
  *check(manifest, { project }) {
    if (manifest.kind !== 'Service' || manifest.apiVersion !== 'v1') return;
    const pods = project.objects.podsOf(manifest);
    if (!pods.isSet || pods.value.length === 0) return;
    const containers = pods.value.flatMap((workload) => workload.containers.filter(({ role }) => role !== 'init'));
    const workers = new Set(
      project.workers.map(({ container: { origin } }) => (origin.kind === 'kubernetes' ? origin.container : undefined)),
    );
    if (containers.some((one) => !workers.has(one) || one.node.get('ports').isUnknown)) return;
    for (const port of manifest.root.get('spec', 'ports').items) {
      const target = port.get('targetPort').isUnset ? port.get('port') : port.get('targetPort');
      if (target.scalar !== 7233 && target.scalar !== 8080) continue;
      const isDeclared = containers.some(({ ports }) => ports.some((one) => one.get('containerPort').scalar === target.scalar));
      const isForWatching = /metric|prom|health/i.test(port.get('name').text ?? '');
      if (isForWatching || (isDeclared && target.scalar !== 7233)) continue;
      yield {
        at: port,
        message: `${labelOf(manifest)} sends requests for port ${target.scalar} to ${pods.value[0]?.kind} "${pods.value[0]?.name ?? ''}", a worker, which ${target.scalar === 7233 ? 'listens' : 'may listen'} to nothing there; remove it, or keep it for the port of the metrics`,
        related: [{ at: containers[0] ?? manifest, message: 'the worker' }],
      };
    }
  },
});
