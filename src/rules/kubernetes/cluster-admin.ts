import { labelOf } from '../../knowledge/kubernetes/names.js';
import { isOfOperator } from '../../knowledge/kubernetes/permissions.js';
import { defineRule } from '../../rule.js';

const binding = (role: string, account = 'worker', kind = 'ClusterRoleBinding') => `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: { name: ${account} }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role} }
subjects: [{ kind: ServiceAccount, name: ${account}, namespace: orders }]
`;

export default defineRule({
  id: 'kubernetes/cluster-admin',
  on: 'kubernetes',
  topic: 'security',
  summary: 'A service account is administrator of the cluster',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Whoever gets into one pod of this account owns the cluster: its token reads all Secrets, starts pods on every node and deletes everything. An application
mostly needs a few verbs on a few kinds of its own namespace, or no token at all.`,
  references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  peers: [
    'kube-linter cluster-admin-role-binding',
    'polaris clusterrolebindingClusterAdmin',
    'polaris rolebindingClusterAdminClusterRole',
    'polaris rolebindingClusterAdminRole',
    'trivy KSV-0111',
    'kics 249328b8',
    'kubescape C-0035',
  ],
  examples: {
    bad: [
      { files: { 'k8s/rbac.yaml': binding('«cluster-admin»') } },
      { name: 'of one namespace, which is less', files: { 'k8s/rbac.yaml': binding('«cluster-admin»', 'worker', 'RoleBinding') } },
    ],
    good: [
      { files: { 'k8s/rbac.yaml': binding('view') } },
      { name: 'of one namespace', files: { 'k8s/rbac.yaml': binding('edit', 'worker', 'RoleBinding') } },
      { name: 'what deploys everything needs it', files: { 'k8s/rbac.yaml': binding('cluster-admin', 'argocd-application-controller') } },
      {
        name: 'people',
        files: {
          'k8s/rbac.yaml': binding('cluster-admin').replace(
            'kind: ServiceAccount, name: worker, namespace: orders',
            'kind: Group, name: admins',
          ),
        },
      },
    ],
  },
  *check(manifest) {
    const { kind, root, name } = manifest;
    const role = root.get('roleRef', 'name');
    if (!/^(?:Cluster)?RoleBinding$/.test(kind) || role.text !== 'cluster-admin') return;
    const accounts = root.get('subjects').items.filter((one) => one.get('kind').text === 'ServiceAccount');
    const own = accounts.filter((one) => !isOfOperator(one.get('name').text ?? '') && !isSystem(one.get('namespace').text));
    const [first] = own;
    if (!first || isOfOperator(name.value ?? '')) return;
    const account = first.get('name').text ?? '';
    const isWhole = kind === 'ClusterRoleBinding';
    yield {
      at: role,
      message: `${labelOf({ kind, name })} makes service account "${account}" administrator of ${isWhole ? 'the cluster' : 'its namespace'}, so that whoever gets into one of its pods is that, too; bind a role with the verbs and kinds that it needs`,
      ...(!isWhole && { atMost: 'info' as const }),
    };
  },
});

function isSystem(namespace: string | undefined): boolean {
  return /^kube-/.test(namespace ?? '');
}
