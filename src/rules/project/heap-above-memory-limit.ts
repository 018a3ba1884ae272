import { heapInCommand, heapInVariable } from '../../knowledge/heaps.js';
import type { Container, Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (rest: string, memory = '1Gi') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
          ${rest}
          resources: { limits: { memory: ${memory} } }
`;
const compose = (rest: string) => `services:\n  worker:\n    image: acme/worker:1.4.0\n    mem_limit: 1g\n${rest}`;

export default defineRule({
  id: 'project/heap-above-memory-limit',
  on: 'container',
  topic: 'scaling',
  summary: 'A run-time may fill more memory than its container may use',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The collector of a JVM or of Node.js lets the heap grow up to its own limit. When the limit of the container is reached first, the kernel kills the process without a word in
its log, under load, with everything that it was doing. Threads, code and buffers come on top of the heap.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#how-pods-with-resource-limits-are-run',
    'https://nodejs.org/api/cli.html#--max-old-space-sizesize-in-mib',
    'https://docs.oracle.com/en/java/javase/21/docs/specs/man/java.html',
  ],
  examples: {
    bad: [
      {
        name: 'JVM',
        files: { 'k8s/worker.yaml': deployment('env: [{ name: JAVA_OPTS, value: «"-Xms256m -Xmx2g"» }]') },
      },
      {
        name: 'as much as the limit leaves nothing for the rest',
        files: { 'k8s/worker.yaml': deployment('env: [{ name: NODE_OPTIONS, value: «--max-old-space-size=1024» }]') },
      },
      { name: 'in the command', files: { 'k8s/worker.yaml': deployment('command: «[node, --max-old-space-size=4096, worker.js]»') } },
      {
        name: 'in the arguments of the command',
        files: { 'k8s/worker.yaml': deployment('command: [java]\n          args: «[-Xmx1g, -jar, worker.jar]»') },
      },
      { name: 'Go', files: { 'k8s/worker.yaml': deployment('env: [{ name: GOMEMLIMIT, value: «1500MiB» }]') } },
      {
        name: 'a Temporal worker needs more beside its heap than others',
        files: {
          'k8s/worker.yaml': deployment(
            'env: [{ name: TEMPORAL_ADDRESS, value: "temporal:7233" }, { name: NODE_OPTIONS, value: «--max-old-space-size=960» }]',
          ),
        },
      },
      { name: 'in Compose', files: { 'compose.prod.yaml': compose('    environment: { JAVA_TOOL_OPTIONS: «-Xmx1536m» }\n') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('env: [{ name: JAVA_OPTS, value: "-Xms256m -Xmx768m" }]') } },
      { name: 'the last flag counts', files: { 'k8s/worker.yaml': deployment('env: [{ name: JAVA_OPTS, value: "-Xmx2g -Xmx768m" }]') } },
      { name: 'less than the limit', files: { 'k8s/worker.yaml': deployment('command: [node, --max-old-space-size=768, worker.js]') } },
      { name: 'Go counts all that it uses', files: { 'k8s/worker.yaml': deployment('env: [{ name: GOMEMLIMIT, value: 1GiB }]') } },
      {
        name: 'four fifths for a Temporal worker',
        files: {
          'k8s/worker.yaml': deployment(
            'env: [{ name: TEMPORAL_ADDRESS, value: "temporal:7233" }, { name: NODE_OPTIONS, value: --max-old-space-size=819 }]',
          ),
        },
      },
      {
        name: 'another program',
        files: { 'k8s/worker.yaml': deployment('env: [{ name: NODE_OPTIONS, value: --max-old-space-size=960 }]') },
      },
      {
        name: 'no limit is known',
        files: { 'k8s/worker.yaml': deployment('env: [{ name: JAVA_OPTS, value: "-Xmx2g" }]', '"${MEMORY}"') },
      },
      { files: { 'compose.prod.yaml': compose('    environment: { JAVA_TOOL_OPTIONS: -Xmx768m }\n') } },
      { name: 'a variable of another program', files: { 'compose.prod.yaml': compose('    environment: { BUILD_OPTS: -Xmx1536m }\n') } },
    ],
  },
  *check(container, { project }) {
    const { memory } = container.limits;
    if (!memory.isSet || memory.value < 2 ** 20) return;
    for (const { heap, at } of heapsOf(container)) {
      if (
        heap.bytes < memory.value &&
        heap.bytes > memory.value * mostOfWorker &&
        /space/.test(heap.flag) &&
        isWorker(container, project)
      ) {
        yield {
          at,
          message: `"${heap.flag}" leaves ${container.label} ${amount(memory.value - heap.bytes)} of its limit for the native core of the Temporal SDK and the sandboxes of workflows, which may be too little; keep it to about four fifths of the limit`,
          atMost: 'info',
          related: [{ at: memory.at, message: 'the memory limit' }],
        };
      }
      if (heap.bytes < memory.value || (heap.isAll && heap.bytes === memory.value)) continue;
      yield {
        at,
        message: `"${heap.flag}" lets ${container.label} fill ${amount(heap.bytes)}, and its limit is ${amount(memory.value)}, so it is killed under load; keep it to about three quarters of the limit`,
        related: [{ at: memory.at, message: 'the memory limit' }],
      };
    }
  },
});

/**
 * A worker of the TypeScript SDK has its native core and a sandbox for each workflow beside the heap. Four fifths are what
 * https://docs.temporal.io/develop/typescript/core-application advises, read 2026-11-23; that a little more is doubtful is a proposal.
 */
const mostOfWorker = 0.85;

function isWorker(container: Container, { workers }: Project): boolean {
  return workers.some((worker) => worker.container === container);
}

function heapsOf({ environment, entrypoint, command }: Container) {
  const ofVariables = environment.names.flatMap((name) => {
    const value = environment.get(name);
    const heap = value.isSet ? heapInVariable(name, value.value) : undefined;
    return heap ? { heap, at: value.at } : [];
  });
  const lines = [entrypoint, command].flatMap((line) =>
    line.isSet ? { at: line.at, words: line.value.form === 'exec' ? line.value.words : [line.value.text] } : [],
  );
  const heap = heapInCommand(lines.flatMap(({ words }) => words));
  const line = heap && lines.find(({ words }) => words.join(' ').includes(heap.flag.replace(/=.*/, '')));
  const ofCommands = heap && line ? [{ heap, at: line.at }] : [];
  return [...ofVariables, ...ofCommands];
}

function amount(bytes: number): string {
  const mebi = bytes / 2 ** 20;
  return mebi >= 1024 && mebi % 512 === 0 ? `${mebi / 1024} GiB` : `${Math.round(mebi)} MiB`;
}
