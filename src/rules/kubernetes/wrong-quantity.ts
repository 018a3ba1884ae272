import { replace } from '../../core/edit.js';
import { faultOfQuantity } from '../../knowledge/kubernetes/quantities.js';
import { defineRule } from '../../rule.js';

const pod = (resources: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0
          resources:
            ${resources}
`;

export default defineRule({
  id: 'kubernetes/wrong-quantity',
  on: 'kubernetes.container',
  topic: 'scaling',
  summary: 'An amount of CPU or memory in a unit that means something else',
  severity: 'error',
  rationale: `In Kubernetes "m" means thousandths, so 512m of memory is half a byte, and a container with that limit cannot start; as a request it reserves nothing. CPU without "m" is
whole cores, so a request of 500 fits on no node and the pod stays pending.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-memory',
    'https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/',
  ],
  examples: {
    bad: [
      {
        name: 'thousandths of a byte',
        files: { 'k8s/api.yaml': pod('limits: { memory: «512m» }') },
        fixed: { 'k8s/api.yaml': pod('limits: { memory: 512Mi }') },
      },
      {
        name: 'bytes',
        files: { 'k8s/api.yaml': pod('requests: { memory: «256» }') },
        fixed: { 'k8s/api.yaml': pod('requests: { memory: 256Mi }') },
      },
      {
        name: 'whole cores',
        files: { 'k8s/api.yaml': pod('requests: { cpu: «500» }') },
        fixed: { 'k8s/api.yaml': pod('requests: { cpu: 500m }') },
      },
      {
        name: 'millions of cores',
        files: { 'k8s/api.yaml': pod('requests: { cpu: «100M» }') },
        fixed: { 'k8s/api.yaml': pod('requests: { cpu: 100m }') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': pod('limits: { memory: 512Mi }') } },
      { files: { 'k8s/api.yaml': pod('requests: { cpu: 500m }') } },
      { name: 'many cores', files: { 'k8s/api.yaml': pod('requests: { cpu: 64 }') } },
      { name: 'powers of ten', files: { 'k8s/api.yaml': pod('limits: { memory: 1e9 }') } },
      { name: 'bytes in full', files: { 'k8s/api.yaml': pod('requests: { memory: 268435456 }') } },
      { name: 'nothing', files: { 'k8s/api.yaml': pod('requests: { memory: "0" }') } },
      { name: 'no unit of Kubernetes, which kubernetes/invalid-value tells', files: { 'k8s/api.yaml': pod('limits: { memory: 1GB }') } },
      { name: 'from outside', files: { 'k8s/api.yaml': pod('limits: { memory: "${MEMORY}" }') } },
    ],
  },
  *check({ node, name }) {
    for (const kind of ['limits', 'requests'] as const) {
      for (const resource of ['cpu', 'memory', 'ephemeral-storage']) {
        const amount = node.get('resources', kind, resource).string();
        if (!amount.isSet || /[${}<>%]/.test(amount.value) || amount.value.trim() === '') continue;
        const fault = faultOfQuantity(amount.value, resource === 'cpu' ? 'cpu' : 'bytes');
        if (!fault) continue;
        const { what, meant, isDoubtful } = fault;
        const quote = /^["']/.exec(amount.at.file.text.slice(...amount.at.range))?.[0] ?? '';
        yield {
          at: amount.at,
          message: `the ${resource} ${kind === 'limits' ? 'limit' : 'request'} "${amount.value}" of container "${name}" ${what}; ${meant ? `did you mean "${meant}"?` : 'write it with one of the units m, k, M, G, Ki, Mi and Gi'}`,
          ...((isDoubtful || (kind === 'requests' && resource !== 'cpu')) && { atMost: 'warning' as const }),
          fix:
            meant && amount.isLiteral
              ? {
                  title: `Write ${meant}`,
                  safety: 'unsafe' as const,
                  edits: [replace(amount.at, quote + meant + quote)],
                }
              : undefined,
        };
      }
    }
  },
});
