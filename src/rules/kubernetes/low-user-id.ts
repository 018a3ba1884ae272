import { mayHaveOwnUsers, runsOnWindows } from '../../knowledge/kubernetes/pod-security.js';
import { defineRule } from '../../rule.js';

const deployment = (security: string, pod = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:${pod}
      securityContext: { ${security} }
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;

export default defineRule({
  id: 'kubernetes/low-user-id',
  on: 'kubernetes.container',
  topic: 'security',
  optIn: true,
  summary: 'A container runs as a user or group whose number the node may know too',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `A container that breaks out has the rights of whoever has its number on the node, and numbers below 10000 often belong to people and services there. On OpenShift,
which gives every namespace high numbers of its own, leave them out.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  peers: [
    'kube-score container-security-context-user-group-id',
    'checkov CKV_K8S_40',
    'trivy KSV-0020',
    'trivy KSV-0021',
    'kics 02323c00',
    'kubesec RunAsUser',
    'kubesec RunAsGroup',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('runAsUser: «1000»') } },
      { name: 'a group', files: { 'k8s/worker.yaml': deployment('runAsUser: 10001, runAsGroup: «999»') } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('runAsUser: 10001, runAsGroup: 10001') } },
      {
        name: 'numbers of a namespace of its own',
        files: { 'k8s/worker.yaml': deployment('runAsUser: 1000', '\n      hostUsers: false') },
      },
      { name: 'root has a rule of its own', files: { 'k8s/worker.yaml': deployment('runAsUser: 0, runAsGroup: 0') } },
      { name: 'unset: the image decides', files: { 'k8s/worker.yaml': deployment('fsGroup: 1000') } },
    ],
  },
  *check({ security, name, workload }) {
    if (runsOnWindows(workload) || mayHaveOwnUsers(workload)) return;
    for (const [what, number] of [
      ['user', security.runAsUser],
      ['group', security.runAsGroup],
    ] as const) {
      if (!number.isSet || number.value <= 0 || number.value >= 10_000) continue;
      yield {
        at: number.at,
        message: `container "${name}" runs as ${what} ${number.value}, which may be somebody on the node; use a number of 10000 or more that its image allows`,
      };
    }
  },
});
