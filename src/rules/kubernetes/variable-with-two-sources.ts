import { defineRule } from '../../rule.js';

const deployment = (entry: string) => `apiVersion: apps/v1
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
          env: [${entry}]
`;

export default defineRule({
  id: 'kubernetes/variable-with-two-sources',
  on: 'kubernetes.container',
  topic: 'configuration',
  summary: 'A variable has a value and a source at once',
  severity: 'error',
  rationale: `A variable takes its value from \`value\` or from one entry of \`valueFrom\`. The API server refuses the whole object where both are there. It happens when a
literal is moved into a Secret and the old line stays, or when two layers of an overlay each set one of them.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables'],
  examples: {
    bad: [
      {
        files: {
          'k8s/worker.yaml': deployment('{ name: HOST, value: db, «valueFrom»: { configMapKeyRef: { name: worker, key: HOST } } }'),
        },
      },
      {
        name: 'two sources',
        files: {
          'k8s/worker.yaml': deployment(
            '{ name: HOST, «valueFrom»: { configMapKeyRef: { name: worker, key: HOST }, fieldRef: { fieldPath: status.hostIP } } }',
          ),
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('{ name: HOST, valueFrom: { configMapKeyRef: { name: worker, key: HOST } } }') } },
      {
        name: 'an empty value is none',
        files: { 'k8s/worker.yaml': deployment('{ name: HOST, value: "", valueFrom: { configMapKeyRef: { name: worker, key: HOST } } }') },
      },
    ],
  },
  *check({ name, node, workload }) {
    if (workload.isIncomplete || workload.manifest.document.damaged) return;
    for (const entry of node.get('env').items) {
      const [value, from] = [entry.get('value'), entry.get('valueFrom')];
      const key = entry.entries.get('valueFrom')?.key;
      if (!key || !from.isMap) continue;
      const sources = [...from.entries.values()].filter((one) => one.value.isSet).map((one) => one.name);
      const hasValue = value.isScalar && value.text !== '' && !value.isUnset;
      if (!hasValue && sources.length < 2) continue;
      const both = hasValue ? '"value" and "valueFrom"' : sources.map((one) => `"${one}"`).join(' and ');
      yield {
        at: key,
        message: `variable "${entry.get('name').text ?? ''}" of container "${name}" has ${both}, and Kubernetes refuses the object; keep one of them`,
      };
    }
  },
});
