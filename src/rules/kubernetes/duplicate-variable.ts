import { removeLines } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = KubernetesContainer['node'];

const deployment = (env: string) => `apiVersion: apps/v1
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
          env:
${env}`;

export default defineRule({
  id: 'kubernetes/duplicate-variable',
  on: 'kubernetes.container',
  topic: 'configuration',
  summary: 'A container sets a variable twice',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The last entry of a name wins, and whoever changes the first one sees nothing happen. Once both are deployed, \`kubectl apply\` of a file with one of
them removes the variable altogether, until it is applied a second time.`,
  references: [
    'https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/',
    'https://github.com/kubernetes/kubernetes/issues/58477',
  ],
  peers: ['kube-linter duplicate-env-var', 'kube-score environment-variable-key-duplication'],
  examples: {
    bad: [
      {
        files: {
          'k8s/worker.yaml': deployment(
            '            - name: LOG_LEVEL\n              value: info\n            - name: «LOG_LEVEL»\n              value: debug\n',
          ),
        },
        fixed: { 'k8s/worker.yaml': deployment('            - name: LOG_LEVEL\n              value: debug\n') },
      },
      {
        name: 'the same value, only noted',
        files: {
          'k8s/worker.yaml': deployment(
            '            - { name: LOG_LEVEL, value: info }\n            - { name: MODE, value: batch }\n            - { name: «LOG_LEVEL», value: info }\n',
          ),
        },
        fixed: {
          'k8s/worker.yaml': deployment('            - { name: MODE, value: batch }\n            - { name: LOG_LEVEL, value: info }\n'),
        },
      },
      {
        name: 'one that others refer to stays for you to change',
        files: {
          'k8s/worker.yaml': deployment(
            '            - { name: HOST, value: a }\n            - { name: URL, value: "http://$(HOST)" }\n            - { name: «HOST», value: b }\n',
          ),
        },
      },
    ],
    good: [
      {
        files: {
          'k8s/worker.yaml': deployment(
            '            - name: LOG_LEVEL\n              value: info\n            - name: LOG_MODE\n              value: debug\n',
          ),
        },
      },
      {
        name: 'built up on purpose',
        files: {
          'k8s/worker.yaml': deployment(
            '            - { name: OPTIONS, value: "-a" }\n            - { name: MODE, value: batch }\n            - { name: OPTIONS, value: "$(OPTIONS) -b" }\n',
          ),
        },
      },
    ],
  },
  *check({ name: container, node, workload }) {
    if (workload.manifest.document.damaged) return;
    const env = node.get('env');
    const entries = new Map<string, DataNode>();
    for (const entry of env.items) {
      const name = entry.get('name');
      if (typeof name.scalar !== 'string') continue;
      const earlier = entries.get(name.scalar);
      entries.set(name.scalar, entry);
      if (!earlier || refersTo(entry, name.scalar)) continue;
      const isSame = withoutSpace(earlier) === withoutSpace(entry);
      const isUsed = env.items.some((one) => one !== entry && refersTo(one, name.scalar as string));
      yield {
        at: name,
        message: isSame
          ? `container "${container}" sets "${name.scalar}" twice, and a change to the first one does nothing; remove one of them`
          : `container "${container}" sets "${name.scalar}" twice, and this one hides the other value; remove the one that is not meant`,
        related: [{ at: earlier, message: 'the first one' }],
        ...(!isUsed && { fix: withoutEntry(earlier, env) }),
        ...((isSame || workload.isIncomplete) && { atMost: 'info' as const }),
      };
    }
  },
});

function refersTo(entry: DataNode, name: string): boolean {
  return (entry.get('value').text ?? '').includes(`$(${name})`);
}

function withoutSpace(node: DataNode): string {
  return node.source().replace(/[\s"'{},]/g, '');
}

/** Takes a whole item of a list in block style out. */
function withoutEntry(entry: DataNode, env: DataNode): Fix | undefined {
  const { file, range } = entry;
  const start = file.text.lastIndexOf('\n', range[0]) + 1;
  if (env.flow || env.via || env.anchor !== undefined || entry.via || entry.anchor !== undefined) return undefined;
  if (!/^ *- +$/.test(file.text.slice(start, range[0])) || /\n[ \t]*#/.test(entry.source())) return undefined;
  return { title: 'Remove the entry that is hidden', safety: 'unsafe', edits: [removeLines(entry)], scope: env };
}
