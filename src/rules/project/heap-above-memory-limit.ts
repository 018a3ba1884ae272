import { heapInCommand, heapInVariable } from '../../knowledge/heaps.js';
import type { Container } from '../../project/types.js';
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
      { name: 'in Compose', files: { 'compose.prod.yaml': compose('    environment: { JAVA_TOOL_OPTIONS: «-Xmx1536m» }\n') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('env: [{ name: JAVA_OPTS, value: "-Xms256m -Xmx768m" }]') } },
      { name: 'the last flag counts', files: { 'k8s/worker.yaml': deployment('env: [{ name: JAVA_OPTS, value: "-Xmx2g -Xmx768m" }]') } },
      { name: 'less than the limit', files: { 'k8s/worker.yaml': deployment('command: [node, --max-old-space-size=768, worker.js]') } },
      { name: 'Go counts all that it uses', files: { 'k8s/worker.yaml': deployment('env: [{ name: GOMEMLIMIT, value: 1GiB }]') } },
      {
        name: 'no limit is known',
        files: { 'k8s/worker.yaml': deployment('env: [{ name: JAVA_OPTS, value: "-Xmx2g" }]', '"${MEMORY}"') },
      },
      { files: { 'compose.prod.yaml': compose('    environment: { JAVA_TOOL_OPTIONS: -Xmx768m }\n') } },
      { name: 'a variable of another program', files: { 'compose.prod.yaml': compose('    environment: { BUILD_OPTS: -Xmx1536m }\n') } },
    ],
  },
  *check(container) {
    const { memory } = container.limits;
    if (!memory.isSet || memory.value < 2 ** 20) return;
    for (const { heap, at } of heapsOf(container)) {
      if (heap.bytes < memory.value || (heap.isAll && heap.bytes === memory.value)) continue;
      yield {
        at,
        message: `"${heap.flag}" lets ${container.label} fill ${amount(heap.bytes)}, and its limit is ${amount(memory.value)}, so it is killed under load; keep it to about three quarters of the limit`,
        related: [{ at: memory.at, message: 'the memory limit' }],
      };
    }
  },
});

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
