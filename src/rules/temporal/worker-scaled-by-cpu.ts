import type { Located } from '../../core/source.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { scalesNothing } from '../../knowledge/temporal/worker-controller.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const worker = `apiVersion: apps/v1
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
          resources: { requests: { cpu: "1", memory: 1Gi }, limits: { memory: 1Gi } }
`;
const hpa = (metrics: string, name = 'orders') => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: orders }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${name} }
  minReplicas: 2
  maxReplicas: 10
${metrics}`;
const cpu = '{ type: Resource, resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } } }';
const backlog = '{ type: External, external: { metric: { name: temporal_backlog }, target: { type: AverageValue, averageValue: "10" } } }';
const keda = (trigger: string) => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { name: orders }
  minReplicaCount: 2
  triggers:
    - ${trigger}
`;

export default defineRule({
  id: 'temporal/worker-scaled-by-cpu',
  on: 'kubernetes',
  topic: 'scaling',
  summary: 'An autoscaler looks at nothing but the CPU or memory of a Temporal worker',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `A worker takes as many tasks as it has slots, and most activities wait for a database or another service. When all slots wait, tasks pile up on the queue while the CPU is idle, so
that the autoscaler adds nothing, or takes workers away. The backlog of the task queue or the used slots tell what is needed. Activities that do nothing but compute are the exception.`,
  reads: ['containers'],
  references: ['https://docs.temporal.io/develop/worker-performance', 'https://keda.sh/docs/latest/scalers/temporal/'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': worker, 'k8s/hpa.yaml': hpa(`  metrics:\n    - «${cpu}»\n`) } },
      {
        name: 'which is the default',
        files: { 'k8s/worker.yaml': worker, 'k8s/hpa.yaml': hpa('').replace('HorizontalPodAutoscaler', '«HorizontalPodAutoscaler»') },
      },
      {
        name: 'KEDA with nothing else',
        files: { 'k8s/worker.yaml': worker, 'k8s/keda.yaml': keda('«{ type: cpu, metricType: Utilization, metadata: { value: "70" } }»') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': worker, 'k8s/hpa.yaml': hpa(`  metrics:\n    - ${cpu}\n    - ${backlog}\n`) } },
      { files: { 'k8s/worker.yaml': worker, 'k8s/hpa.yaml': hpa(`  metrics:\n    - ${backlog}\n`) } },
      {
        files: {
          'k8s/worker.yaml': worker,
          'k8s/keda.yaml': keda('{ type: temporal, metadata: { endpoint: "temporal:7233", taskQueue: orders, targetQueueSize: "5" } }'),
        },
      },
      {
        name: 'a worker of several versions, which no autoscaler of its own reaches, as another rule says',
        files: {
          'k8s/worker.yaml':
            'apiVersion: temporal.io/v1alpha1\nkind: WorkerDeployment\nmetadata: { name: orders }\nspec:\n  template: { spec: { containers: [{ name: worker, image: "acme/orders-worker:1.4.0" }] } }\n',
          'k8s/hpa.yaml': hpa(`  metrics:\n    - ${cpu}\n`).replace(
            'apps/v1, kind: Deployment',
            'temporal.io/v1alpha1, kind: WorkerDeployment',
          ),
        },
      },
      {
        name: 'not a worker',
        files: {
          'k8s/web.yaml': worker.replaceAll('temporal-worker', 'web').replace('name: worker', 'name: web'),
          'k8s/hpa.yaml': hpa(`  metrics:\n    - ${cpu}\n`),
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const { autoscaler, kind, name } = manifest;
    if (!autoscaler?.targetKind.isSet || !autoscaler.targetName.isSet) return;
    const at = onlyResource(manifest);
    if (!at) return;
    const [target, ...others] = project.objects.named(autoscaler.targetKind.value, autoscaler.targetName.value, manifest).value ?? [];
    const workload = target?.workload;
    if (!workload || others.length > 0 || scalesNothing(manifest, target)) return;
    const worker = project.workers.find(({ container: { origin } }) => origin.kind === 'kubernetes' && origin.workload === workload);
    if (!worker) return;
    // Of two autoscalers for one workload, KEDA refuses its own: https://keda.sh/docs/latest/concepts/admission-webhooks/.
    const advice =
      autoscaler.kind === 'ScaledObject'
        ? "add the backlog of its task queue, as with KEDA's temporal trigger"
        : "add the backlog of its task queue as a metric, or let KEDA's temporal trigger scale it in place of this one";
    yield {
      at,
      message: `${labelOf({ kind, name })} scales worker "${workload.name}" by its CPU or memory alone, which may be idle while tasks wait; ${advice}`,
      related: [{ at: workload, message: 'the worker' }],
    };
  },
});

/** The first metric, where all are of CPU or memory. */
function onlyResource({ autoscaler, root, kind }: Manifest): Located | undefined {
  const spec = root.get('spec', ...(kind === 'WorkerResourceTemplate' ? ['template', 'spec'] : []));
  if (autoscaler?.kind === 'ScaledObject') {
    const { items, isUnknown } = spec.get('triggers');
    return !isUnknown && items.length > 0 && items.every((one) => /^(?:cpu|memory)$/.test(one.get('type').text ?? ''))
      ? items[0]
      : undefined;
  }
  const metrics = spec.get('metrics');
  const percent = spec.get('targetCPUUtilizationPercentage');
  if (metrics.isUnset) return percent.isUnset ? root.get('kind') : percent;
  const { items } = metrics;
  return metrics.isList && items.length > 0 && items.every((one) => /^(?:Container)?Resource$/.test(one.get('type').text ?? ''))
    ? items[0]
    : undefined;
}
