import { labelOf } from '../../knowledge/kubernetes/names.js';
import { everybody } from '../../knowledge/kubernetes/permissions.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const binding = (subject: string, role = 'orders') => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: orders }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role} }
subjects: [${subject}]
`;

export default defineRule({
  id: 'kubernetes/permissions-for-everybody',
  on: 'kubernetes',
  topic: 'security',
  summary: 'A role is bound to everybody',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The groups \`system:unauthenticated\` and \`system:anonymous\` are all who reach the API server, on the Internet too where it listens there. The groups of all
users and all service accounts hold each pod of the cluster, also one that was taken over.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/',
    'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
  ],
  reads: ['ClusterRole', 'Role'],
  peers: [
    'kubesec BindingsToSystemAnonymous',
    'trivy KSV-0122',
    'trivy KSV-0123',
    'trivy KSV-01011',
    'kubescape C-0262',
    'kubescape C-0265',
  ],
  examples: {
    bad: [
      { files: { 'k8s/rbac.yaml': binding('{ kind: User, name: «system:anonymous» }') } },
      { name: 'all pods', files: { 'k8s/rbac.yaml': binding('{ kind: Group, name: «system:serviceaccounts» }') } },
    ],
    good: [
      { files: { 'k8s/rbac.yaml': binding('{ kind: Group, name: operators }') } },
      {
        name: 'the accounts of one namespace',
        files: { 'k8s/rbac.yaml': binding('{ kind: Group, name: "system:serviceaccounts:orders" }') },
      },
      {
        name: 'the versions and the health of the API, which everybody may see',
        files: { 'k8s/rbac.yaml': binding('{ kind: Group, name: "system:unauthenticated" }', 'system:public-info-viewer') },
      },
    ],
  },
  *check(manifest, { project }) {
    const { kind, root, name } = manifest;
    const role = root.get('roleRef', 'name').text ?? '';
    if (
      !/^(?:Cluster)?RoleBinding$/.test(kind) ||
      /^system:(?:public-info-viewer|discovery|basic-user|service-account-issuer-discovery)$/.test(role)
    )
      return;
    for (const subject of root.get('subjects').items) {
      const who = everybody.get(subject.get('name').text ?? '');
      if (who === undefined || subject.get('kind').text === 'ServiceAccount') continue;
      const isOpen = who.includes('without');
      yield {
        at: subject.get('name'),
        message: `${labelOf({ kind, name })} gives "${role}" to ${who}; name the account or the group that needs it`,
        ...(!isOpen && { atMost: showsOnly(role, manifest, project) ? ('info' as const) : ('warning' as const) }),
      };
    }
  },
});

/** The role lets people look, and not at Secrets. */
function showsOnly(role: string, binding: Manifest, project: Project): boolean {
  const kind = binding.root.get('roleRef', 'kind').text ?? '';
  const rules = (project.objects.named(kind, role, binding).value ?? []).flatMap((one) => one.root.get('rules').items);
  const texts = (key: string) => rules.flatMap((rule) => rule.get(key).items.map(({ text }) => text ?? ''));
  return (
    rules.length > 0 &&
    texts('verbs').every((verb) => /^(?:get|list|watch)$/.test(verb)) &&
    !texts('resources').some((one) => /secrets|\*|exec|proxy/.test(one))
  );
}
