import type { Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (more: string, replicas = 3, volume = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
${more}      containers:
        - name: worker
          image: acme/worker:1.4.0
${volume}`;
const affinity = (values: string) =>
  `      affinity:\n        nodeAffinity:\n          requiredDuringSchedulingIgnoredDuringExecution:\n            nodeSelectorTerms:\n              - matchExpressions: [{ key: kubernetes.io/hostname, operator: In, values: ${values} }]\n`;

export default defineRule({
  id: 'kubernetes/pinned-node',
  on: 'kubernetes.workload',
  topic: 'scaling',
  summary: 'A workload may run on one certain node only',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  optIn: true,
  rationale: `When that node is lost, drained or replaced, no pod may start anywhere else. More replicas do not help, since they share the node. With
\`nodeName\` not even the scheduler is asked, so that the pods fail when the node is full.`,
  reads: ['HorizontalPodAutoscaler', 'ScaledObject'],
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('      nodeSelector: { kubernetes.io/hostname: «node-1» }\n') } },
      { name: 'by its name', files: { 'k8s/worker.yaml': deployment('      nodeName: «node-1»\n') } },
      { name: 'by an affinity', files: { 'k8s/worker.yaml': deployment(affinity('[«node-1»]')) } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('      nodeSelector: { kubernetes.io/os: linux }\n') } },
      { name: 'several nodes', files: { 'k8s/worker.yaml': deployment(affinity('[node-1, node-2]')) } },
      {
        name: 'the data of its only pod lie there',
        files: {
          'k8s/worker.yaml': deployment(
            '      nodeSelector: { kubernetes.io/hostname: node-1 }\n',
            1,
            '          volumeMounts: [{ name: data, mountPath: /data }]\n      volumes: [{ name: data, hostPath: { path: /srv/data } }]\n',
          ),
        },
      },
      {
        name: 'clients know the address of its node',
        files: { 'k8s/worker.yaml': deployment('      hostNetwork: true\n      nodeSelector: { kubernetes.io/hostname: node-1 }\n', 1) },
      },
      { name: 'switched off', files: { 'k8s/worker.yaml': deployment('      nodeName: node-1\n', 0) } },
    ],
  },
  *check(workload, { project }) {
    if (!workload.hasReplicas || !workload.isLongRunning || workload.isIncomplete) return;
    const node = pinnedTo(workload);
    const least = project.leastReplicasOf(workload);
    if (!node || least.value === 0) return;
    const isSingle = least.value === 1 && !project.scalerOf(workload).isSet;
    if (isSingle && belongsToNode(workload)) return;
    yield {
      at: node,
      message: isSingle
        ? `${workload.kind} "${workload.name}" may run on node "${node.text}" only, and stays away while that node is down; let it run on any node of its kind`
        : `all pods of ${workload.kind} "${workload.name}" have to run on node "${node.text}", so its loss stops them all; let them run on any node of their kind`,
      ...(isSingle && { atMost: 'info' as const }),
    };
  },
});

/** Its data lie on the node, or clients know the node's address. */
function belongsToNode({ podSpec, containers }: Workload): boolean {
  if (!podSpec.get('hostNetwork').isUnset) return true;
  return containers.some(
    ({ mounts, ports }) => mounts.isUnknown || mounts.value?.some(isTied) || ports.some((port) => !port.get('hostPort').isUnset),
  );
}

/** Data of the node, or of a volume that may be tied to it. */
function isTied({ type }: { readonly type: string }): boolean {
  return type === 'hostPath' || type === 'persistentVolumeClaim' || type === 'other';
}

/** Where the only allowed node is named. */
function pinnedTo({ podSpec }: Workload): Workload['podSpec'] | undefined {
  const named = [podSpec.get('nodeName'), podSpec.get('nodeSelector', 'kubernetes.io/hostname')].find(isName);
  if (named) return named;
  const terms = podSpec.get('affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms').items;
  const [term] = terms;
  if (!term || terms.length > 1) return undefined;
  const host = term.get('matchExpressions').items.find((item) => item.get('key').text === 'kubernetes.io/hostname');
  const values = host?.get('values').items ?? [];
  return host?.get('operator').text === 'In' && values.length === 1 ? values.find(isName) : undefined;
}

function isName(node: Workload['podSpec']): boolean {
  return node.isScalar && typeof node.scalar === 'string' && node.scalar !== '' && !/\$|\{\{/.test(node.scalar);
}
