import { removeLines, replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { lineIndexAt, lineRange, textOf } from '../../core/source.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (pod: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      ${pod}
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;

export default defineRule({
  id: 'kubernetes/deprecated-service-account-field',
  on: 'kubernetes.workload',
  topic: 'configuration',
  summary: 'A pod names its service account in the deprecated field',
  severity: 'info',
  rationale: `serviceAccount is an alias from the first days of Kubernetes. Where both fields stand, serviceAccountName wins without a word, and tools that look for the account of a
pod read only that one.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/'],
  peers: ['kube-linter deprecated-service-account-field'],
  examples: {
    bad: [
      {
        files: { 'k8s/worker.yaml': deployment('«serviceAccount»: worker # ours') },
        fixed: { 'k8s/worker.yaml': deployment('serviceAccountName: worker # ours') },
      },
      {
        name: 'the other field names another account',
        files: { 'k8s/worker.yaml': deployment('serviceAccountName: worker\n      «serviceAccount»: api') },
        fixed: { 'k8s/worker.yaml': deployment('serviceAccountName: worker') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('serviceAccountName: worker') } },
      {
        name: 'both say the same, as exports do',
        files: { 'k8s/worker.yaml': deployment('serviceAccountName: worker\n      serviceAccount: worker') },
      },
      { name: 'neither names one', files: { 'k8s/worker.yaml': deployment('serviceAccount: ""') } },
    ],
  },
  *check(workload) {
    const { podSpec, kind, name } = workload;
    const entry = podSpec.entries.get('serviceAccount');
    const other = podSpec.get('serviceAccountName');
    if (!entry?.value.text || other.isUnknown || other.text === entry.value.text) return;
    yield {
      at: entry.key,
      message: other.text
        ? `serviceAccount is deprecated and has no effect beside serviceAccountName, so ${kind} "${name}" runs as "${other.text}" and not as "${entry.value.text}"; take one of the two out`
        : `serviceAccount is deprecated, and tools read only the field of today; call it serviceAccountName`,
      fix: repair(workload, Boolean(other.text)),
      ...(other.text && { related: [{ at: other, message: 'this one counts' }] }),
    };
  },
});

/** The pods run as the same account before and after. */
function repair({ podSpec }: Workload, isOverridden: boolean): Fix | undefined {
  const entry = podSpec.entries.get('serviceAccount');
  if (!entry || podSpec.via || podSpec.anchor || podSpec.entries.has('serviceAccountName') !== isOverridden) return undefined;
  const { key, value, range } = entry;
  if (!isOverridden) {
    if (textOf(key) !== 'serviceAccount') return undefined;
    return { title: 'Rename the field', safety: 'safe', edits: [replace(key, 'serviceAccountName')], scope: podSpec };
  }
  const [start] = lineRange(key.file, lineIndexAt(key.file, key.range[0]));
  if (podSpec.flow || value.anchor || value.style === 'block' || !/^ *$/.test(key.file.text.slice(start, key.range[0]))) return undefined;
  return { title: 'Take the field without effect out', safety: 'unsafe', edits: [removeLines({ file: key.file, range })], scope: podSpec };
}
