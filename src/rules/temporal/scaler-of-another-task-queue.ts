import { excerpt } from '../../core/words.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { isPlaceholder } from '../../knowledge/kubernetes/placeholders.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const worker = (variables: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: orders }
spec:
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers:
        - name: worker
          image: acme/orders-worker:1.4.0
          ${variables}
`;
const scaler = (queue: string) => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: { name: orders }
spec:
  scaleTargetRef: { name: orders }
  minReplicaCount: 1
  triggers:
    - type: temporal
      metadata: { endpoint: "temporal-frontend:7233", ${queue} }
`;

export default defineRule({
  id: 'temporal/scaler-of-another-task-queue',
  on: 'kubernetes',
  topic: 'scaling',
  optIn: true,
  summary: 'KEDA looks at another task queue than the worker polls',
  severity: 'info',
  rationale: `A task queue exists as soon as somebody asks for it, so that no name is wrong for Temporal. KEDA counts the tasks of a queue that nobody
uses, finds none, and leaves the worker at its minimum while the tasks of its own queue pile up.`,
  references: ['https://keda.sh/docs/latest/scalers/temporal/', 'https://docs.temporal.io/task-queue'],
  reads: ['containers'],
  examples: {
    bad: [
      {
        files: {
          'k8s/worker.yaml': worker('env: [{ name: TEMPORAL_TASK_QUEUE, value: orders }]'),
          'k8s/keda.yaml': scaler('taskQueue: «order»'),
        },
      },
      {
        name: 'none of two',
        files: {
          'k8s/worker.yaml': worker('env: [{ name: WORKFLOW_TASK_QUEUE, value: orders }, { name: ACTIVITY_TASK_QUEUE, value: mails }]'),
          'k8s/keda.yaml': scaler('taskQueue: «orders-queue»'),
        },
      },
    ],
    good: [
      {
        files: {
          'k8s/worker.yaml': worker('env: [{ name: TEMPORAL_TASK_QUEUE, value: orders }]'),
          'k8s/keda.yaml': scaler('taskQueue: orders'),
        },
      },
      {
        name: 'one of two',
        files: {
          'k8s/worker.yaml': worker('env: [{ name: WORKFLOW_TASK_QUEUE, value: orders }, { name: ACTIVITY_TASK_QUEUE, value: mails }]'),
          'k8s/keda.yaml': scaler('taskQueue: mails'),
        },
      },
      {
        name: 'a list',
        files: {
          'k8s/worker.yaml': worker('env: [{ name: TASK_QUEUES, value: "orders,mails" }]'),
          'k8s/keda.yaml': scaler('taskQueue: mails'),
        },
      },
      {
        name: 'the worker says it in another way',
        files: { 'k8s/worker.yaml': worker('env: [{ name: LOG_LEVEL, value: info }]'), 'k8s/keda.yaml': scaler('taskQueue: order') },
      },
      {
        name: 'its arguments name it',
        files: {
          'k8s/worker.yaml': worker('args: ["--task-queue=order"]\n          env: [{ name: TEMPORAL_TASK_QUEUE, value: orders }]'),
          'k8s/keda.yaml': scaler('taskQueue: order'),
        },
      },
      {
        name: 'more variables come from elsewhere',
        files: {
          'k8s/worker.yaml': worker(
            'envFrom: [{ secretRef: { name: orders } }]\n          env: [{ name: TEMPORAL_TASK_QUEUE, value: orders }]',
          ),
          'k8s/keda.yaml': scaler('taskQueue: order'),
        },
      },
      {
        name: 'from the variable itself',
        files: {
          'k8s/worker.yaml': worker('env: [{ name: TEMPORAL_TASK_QUEUE, value: orders }]'),
          'k8s/keda.yaml': scaler('taskQueueFromEnv: TEMPORAL_TASK_QUEUE'),
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const { autoscaler, root, kind } = manifest;
    if (autoscaler?.kind !== 'ScaledObject' || !autoscaler.targetKind.isSet || !autoscaler.targetName.isSet) return;
    const [target, ...others] = project.objects.named(autoscaler.targetKind.value, autoscaler.targetName.value, manifest).value ?? [];
    if (!target?.workload || others.length > 0) return;
    const queues = queuesOf(target.workload);
    if (!queues) return;
    const spec = root.get('spec', ...(kind === 'WorkerResourceTemplate' ? ['template', 'spec'] : []));
    for (const trigger of spec.get('triggers').items) {
      const queue = trigger.get('metadata', 'taskQueue');
      if (trigger.get('type').scalar !== 'temporal' || typeof queue.scalar !== 'string' || isPlaceholder(queue.scalar)) continue;
      if (queues.names.has(queue.scalar) || queues.words.some((word) => word.includes(queue.text ?? ''))) continue;
      yield {
        at: queue,
        message: `the trigger of ${labelOf(manifest)} counts tasks of the task queue "${excerpt(queue.scalar)}", while ${target.kind} "${target.name.value ?? ''}" may poll ${[...queues.names].map((name) => `"${excerpt(name)}"`).join(' and ')}; name the same queue in both`,
        related: [{ at: target, message: 'the worker' }],
      };
    }
  },
});

/** What its variables name task queues, and what else starts it; undefined where the files do not tell. */
function queuesOf(workload: Workload): { readonly names: ReadonlySet<string>; readonly words: readonly string[] } | undefined {
  const names = new Set<string>();
  const words: string[] = [];
  for (const { environment, role, command, args } of workload.containers) {
    if (role === 'init') continue;
    if (!environment.isComplete || command.isUnknown || args.isUnknown) return undefined;
    words.push(...(command.value ?? []), ...(args.value ?? []));
    for (const name of environment.names) {
      if (!/TASK_?QUEUE/i.test(name)) continue;
      const value = environment.get(name);
      if (value.isUnset) continue;
      if (!value.isSet || isPlaceholder(value.value)) return undefined;
      for (const part of value.value.split(/[\s,;]+/)) if (part !== '') names.add(part);
    }
  }
  return names.size > 0 ? { names, words } : undefined;
}
