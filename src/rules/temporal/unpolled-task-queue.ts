import { slipOf } from '../../core/distance.js';
import { excerpt } from '../../core/words.js';
import type { TemporalCaller, TemporalWorker } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (client: string, worker: string, more = '') => `services:
  api:
    image: acme/orders-api:1.4.0
    environment:
      TEMPORAL_ADDRESS: temporal:7233
      TEMPORAL_TASK_QUEUE: ${client}
  worker:
    image: acme/orders-worker:1.4.0
    environment:
      TEMPORAL_ADDRESS: temporal:7233
      ${worker}
${more}`;

const deployment = (name: string, queue: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: ${name}
          image: acme/orders:1.4.0
          env: [{ name: TEMPORAL_ADDRESS, value: "temporal:7233" }, { name: TEMPORAL_TASK_QUEUE, value: ${queue} }]
`;

export default defineRule({
  id: 'temporal/unpolled-task-queue',
  on: 'container',
  topic: 'configuration',
  optIn: true,
  summary: 'A client starts workflows on a task queue that no worker beside it polls',
  severity: 'info',
  rationale: `A task queue exists as soon as somebody names it, so that a slip is no error for Temporal. The client's workflows are started, and no worker takes a task of them: they
stay "Running" without a sign of life until they time out.`,
  references: ['https://docs.temporal.io/task-queue'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose('«order»', 'TEMPORAL_TASK_QUEUE: orders') } },
      {
        name: 'in Kubernetes',
        files: { 'k8s/api.yaml': deployment('api', '«order»'), 'k8s/worker.yaml': deployment('worker', 'orders') },
      },
      { name: 'none of two', files: { 'compose.prod.yaml': compose('«orders-queue»', 'TASK_QUEUES: orders,mails') } },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('api', 'orders'), 'k8s/worker.yaml': deployment('worker', 'orders') } },
      { files: { 'compose.prod.yaml': compose('orders', 'TEMPORAL_TASK_QUEUE: orders') } },
      { name: 'one of two', files: { 'compose.prod.yaml': compose('mails', 'TASK_QUEUES: orders,mails') } },
      { name: 'the worker says it in another way', files: { 'compose.prod.yaml': compose('order', 'LOG_LEVEL: info') } },
      {
        name: 'another worker, which may poll anything',
        files: {
          'compose.prod.yaml': compose(
            'order',
            'TEMPORAL_TASK_QUEUE: orders',
            '  temporal-worker:\n    image: acme/other-worker:1.0.0\n    environment: { TEMPORAL_ADDRESS: "temporal:7233" }\n',
          ),
        },
      },
      { name: 'from outside', files: { 'compose.prod.yaml': compose('${QUEUE}', 'TEMPORAL_TASK_QUEUE: orders') } },
      {
        name: 'as an argument',
        files: { 'compose.prod.yaml': compose('order', 'TEMPORAL_TASK_QUEUE: orders\n    command: [worker, --queue, order]') },
      },
    ],
  },
  *check(container, { project }) {
    const caller = project.callerOf(container);
    if (caller?.is !== 'client' || !container.environment.names.includes('TEMPORAL_TASK_QUEUE')) return;
    const value = caller.setting('TEMPORAL_TASK_QUEUE');
    const queue = value.value?.trim();
    if (!queue) return;
    const polled = polledBy(caller, queue);
    if (!polled || polled.size === 0 || polled.has(queue)) return;
    const meant = slipOf(queue, [...polled]);
    const names = [...polled].map((name) => `"${excerpt(name)}"`).join(', ');
    yield {
      at: value.at,
      message: `${container.label} uses the task queue "${excerpt(queue)}", which no worker beside it polls (${names}), so that what it starts there may never run; ${meant === undefined ? 'name a queue that a worker polls' : `did you mean "${meant}"?`}`,
    };
  },
});

/** The task queues that the variables of all workers beside it name; undefined where one of them may poll others. */
function polledBy({ installation }: TemporalCaller, queue: string): ReadonlySet<string> | undefined {
  const all = new Set<string>();
  for (const worker of installation.workers) {
    const queues = queuesOf(worker, queue);
    if (!queues) return undefined;
    for (const one of queues) all.add(one);
  }
  return all;
}

function queuesOf({ container, sdk, setting }: TemporalWorker, queue: string): readonly string[] | undefined {
  const { environment, command, entrypoint } = container;
  if (!environment.isComplete || command.isUnknown || entrypoint.isUnknown) return undefined;
  const values = environment.names.filter((name) => /TASK_?QUEUES?$/i.test(name)).map((name) => setting(name).value);
  if (values.length === 0 || values.some((value) => value === undefined)) return undefined;
  if (JSON.stringify([command.value, entrypoint.value]).includes(queue)) return undefined;
  // A second worker of the program may have its queue in the source.
  if (sdk.value?.sources.some(({ text }) => text.includes(queue))) return undefined;
  return values.flatMap((value) => value?.split(/[\s,;]+/).filter((part) => part !== '') ?? []);
}
