import { defineRule } from '../../rule.js';

const deployment = (resources: string) => `apiVersion: apps/v1
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
          resources: { ${resources} }
`;

export default defineRule({
  id: 'kubernetes/missing-storage-limit',
  on: 'kubernetes.container',
  topic: 'scaling',
  aggregate: true,
  optIn: true,
  summary: 'A container has no limit for what it writes to the disk of the node',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Logs, emptyDir volumes and the files that a container writes share the disk of the node. When it is full the kubelet evicts pods, the innocent ones too. A limit for
ephemeral storage ends the one that fills it; what the right limit is has to be measured.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage'],
  peers: ['kube-score container-ephemeral-storage-request-and-limit', 'kube-score container-ephemeral-storage-request-equals-limit'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('«limits»: { memory: 1Gi }') } },
      {
        name: 'a request is no limit',
        files: { 'k8s/worker.yaml': deployment('requests: { ephemeral-storage: 1Gi }').replace('resources:', '«resources»:') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('limits: { memory: 1Gi, ephemeral-storage: 2Gi }') } },
      { name: 'from outside', files: { 'k8s/worker.yaml': deployment('limits: { memory: 1Gi, ephemeral-storage: "${SPACE}" }') } },
    ],
  },
  *check({ node, name, role, workload, image }) {
    const limit = node.get('resources', 'limits', 'ephemeral-storage');
    if (!limit.isUnset || role === 'init' || workload.isIncomplete || image.isUnset) return;
    yield {
      at: limit.key,
      message: `container "${name}" may fill the disk of its node, so that other pods are evicted; set a limit for ephemeral-storage`,
    };
  },
});
