import { defineRule } from '../../rule.js';

const binding = (subject: string) => `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: worker, namespace: orders }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: worker }
subjects:
  - { kind: ServiceAccount, name: ${subject}, namespace: orders }
`;

export default defineRule({
  id: 'kubernetes/bound-default-account',
  on: 'kubernetes',
  topic: 'security',
  summary: 'The default service account of a namespace is given rights',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Every pod that names no account runs as the default one, so that all of them get these rights, those of other teams and of tomorrow included. Whoever breaks into
the weakest of them has them too.`,
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  peers: ['checkov CKV_K8S_42', 'kubescape C-0189'],
  examples: {
    bad: [
      { files: { 'k8s/rbac.yaml': binding('«default»') } },
      { name: 'for the whole cluster', files: { 'k8s/rbac.yaml': binding('«default»').replace('RoleBinding', 'ClusterRoleBinding') } },
    ],
    good: [
      { files: { 'k8s/rbac.yaml': binding('worker') } },
      { name: 'a user', files: { 'k8s/rbac.yaml': binding('default').replace('ServiceAccount', 'User') } },
    ],
  },
  *check({ kind, root, apiVersion }) {
    if (!/^(?:Cluster)?RoleBinding$/.test(kind) || !apiVersion.startsWith('rbac.authorization.k8s.io/')) return;
    for (const subject of root.get('subjects').items) {
      const name = subject.get('name');
      if (subject.get('kind').text !== 'ServiceAccount' || name.text !== 'default') continue;
      const namespace = subject.get('namespace').text;
      const where = namespace ? `of the namespace "${namespace}"` : 'of its namespace';
      yield {
        at: name,
        message: `the default account is that of every pod ${where} that names none, so all of them get these rights; make an account for the pods that need them`,
      };
    }
  },
});
