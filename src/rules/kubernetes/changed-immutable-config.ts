import { defineRule } from '../../rule.js';

const config = (name: string, rest: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\ndata: { LOG_LEVEL: info }\n${rest}`;
const deployment = (name: string) => `apiVersion: apps/v1
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
          envFrom: [{ configMapRef: { name: ${name} } }]
`;

export default defineRule({
  id: 'kubernetes/changed-immutable-config',
  on: 'kubernetes',
  topic: 'configuration',
  summary: 'An immutable ConfigMap or Secret has a name that cannot change with its content',
  severity: 'info',
  rationale: `The API server refuses every change to the data of an immutable object, so that the next deployment with another value fails. The pattern is a new name for
each content, with a version or a hash in it, which also makes the pods start again with the new values.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable'],
  reads: ['containers', 'immutable'],
  examples: {
    bad: [
      { files: { 'k8s/config.yaml': config('worker', '«immutable»: true\n'), 'k8s/worker.yaml': deployment('worker') } },
      {
        name: 'a Secret',
        files: {
          'k8s/secret.yaml':
            'apiVersion: v1\nkind: Secret\nmetadata: { name: worker }\nstringData: { LOG_LEVEL: info }\n«immutable»: true\n',
          'k8s/worker.yaml': deployment('worker').replace('configMapRef', 'secretRef'),
        },
      },
    ],
    good: [
      {
        name: 'a version in the name',
        files: { 'k8s/config.yaml': config('worker-v3', 'immutable: true\n'), 'k8s/worker.yaml': deployment('worker-v3') },
      },
      {
        name: 'a hash',
        files: { 'k8s/config.yaml': config('worker-7c9f4k2m', 'immutable: true\n'), 'k8s/worker.yaml': deployment('worker-7c9f4k2m') },
      },
      { files: { 'k8s/config.yaml': config('worker', ''), 'k8s/worker.yaml': deployment('worker') } },
      {
        name: 'a Secret that changes',
        files: {
          'k8s/secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: worker }\nstringData: { LOG_LEVEL: info }\n',
          'k8s/worker.yaml': deployment('worker').replace('configMapRef', 'secretRef'),
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const { kind, root, name } = manifest;
    if ((kind !== 'ConfigMap' && kind !== 'Secret') || root.get('immutable').scalar !== true || !name.isSet) return;
    const key = root.entries.get('immutable')?.key;
    // A version, a date, a hash, a commit.
    if (!key || /\d/.test(name.value)) return;
    const user = project.workloads.find(
      ({ isLongRunning, references, manifest: owner }) =>
        isLongRunning &&
        references.some((one) => one.kind === kind && one.name.value === name.value) &&
        project.objects.named(kind, name.value, owner, '').value?.includes(manifest),
    );
    if (!user) return;
    yield {
      at: key,
      message: `${kind} "${name.value}" is immutable, and ${user.kind} "${user.name}" knows it by a name without a version, so that a deployment with other values is refused; give each content a name of its own`,
      related: [{ at: user, message: 'what uses it' }],
    };
  },
});
