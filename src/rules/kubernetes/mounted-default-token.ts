import { insertAnywhere } from '../../core/edit.js';
import { weaklyMemoized } from '../../core/lazy.js';
import type { Fix } from '../../core/problem.js';
import { accountOf } from '../../knowledge/kubernetes/accounts.js';
import type { Manifest, Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (pod: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:${pod}
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;
const marked = (pod: string) => deployment(pod).replace('{ name: worker }', '{ name: «worker» }');

export default defineRule({
  id: 'kubernetes/mounted-default-token',
  on: 'kubernetes.workload',
  topic: 'security',
  aggregate: true,
  summary: 'Pods carry the token of the default service account, which hardly any of them uses',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Every container gets a token for the API server. Whoever breaks in can ask the cluster with it, with all rights that anybody ever gave to the default account of the
namespace. A pod that needs the API has an account of its own.`,
  reads: ['ServiceAccount', 'RoleBinding'],
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting',
  ],
  peers: [
    'kube-linter default-service-account',
    'polaris automountServiceAccountToken',
    'checkov CKV_K8S_38',
    'checkov CKV_K8S_41',
    'trivy KSV-0036',
    'kics 48471392',
    'kics b93e973e',
    'kubescape C-0034',
    'kubescape C-0189',
    'kubesec AutomountServiceAccountToken',
    'kubesec ServiceAccountName',
  ],
  examples: {
    bad: [
      {
        files: { 'k8s/worker.yaml': marked('') },
        fixed: { 'k8s/worker.yaml': deployment('\n      automountServiceAccountToken: false') },
      },
      {
        name: 'by its name',
        files: { 'k8s/worker.yaml': marked('\n      serviceAccountName: default') },
        fixed: { 'k8s/worker.yaml': deployment('\n      serviceAccountName: default\n      automountServiceAccountToken: false') },
      },
      {
        name: 'a bare Pod',
        files: {
          'k8s/shell.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: «shell» }\nspec:\n  containers: [{ name: shell, image: "acme/shell:1.4.0" }]\n',
        },
        fixed: {
          'k8s/shell.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: shell }\nspec:\n  automountServiceAccountToken: false\n  containers: [{ name: shell, image: "acme/shell:1.4.0" }]\n',
        },
      },
      {
        name: 'said',
        files: { 'k8s/worker.yaml': deployment('\n      automountServiceAccountToken: «true»') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('\n      automountServiceAccountToken: false') } },
      {
        name: 'a bare Pod without it',
        files: {
          'k8s/shell.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: shell }\nspec:\n  automountServiceAccountToken: false\n  containers: [{ name: shell, image: "acme/shell:1.4.0" }]\n',
        },
      },
      { name: 'an account of its own', files: { 'k8s/worker.yaml': deployment('\n      serviceAccountName: worker') } },
      {
        name: 'the account itself says so',
        files: {
          'k8s/worker.yaml': deployment(''),
          'k8s/account.yaml': 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default }\nautomountServiceAccountToken: false\n',
        },
      },
      {
        name: 'somebody gave the default account rights, so that the pod may use them',
        files: {
          'k8s/worker.yaml': deployment(''),
          'k8s/binding.yaml':
            'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: worker }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: worker }\nsubjects:\n  - { kind: ServiceAccount, name: default, namespace: orders }\n',
        },
      },
      { name: 'from outside', files: { 'k8s/worker.yaml': deployment('\n      automountServiceAccountToken: ${MOUNT}') } },
    ],
  },
  *check(workload, { project }) {
    const { manifest, podSpec, kind, name } = workload;
    if (workload.isIncomplete || accountOf(workload) !== 'default') return;
    const setting = podSpec.get('automountServiceAccountToken').boolean();
    if (setting.isUnknown || setting.value === false || isBound(project.manifestsNear(manifest))) return;
    const accounts = project.objects.of('ServiceAccount', manifest, '').filter((one) => one.name.value === 'default');
    if (setting.isUnset && accounts.some(({ root }) => root.get('automountServiceAccountToken').scalar === false)) return;
    yield {
      at: setting.isSet ? setting.at : workload,
      message:
        kind === 'Pod'
          ? `Pod "${name}" carries a token for the API server that it hardly uses; set automountServiceAccountToken: false, or give it an account of its own`
          : `pods of ${kind} "${name}" carry a token for the API server that they hardly use; set automountServiceAccountToken: false, or give them an account of their own`,
      fix: setting.isUnset ? withoutToken(workload) : undefined,
    };
  },
});

/** Somebody gives rights to a default account. */
const isBound = weaklyMemoized((manifests: readonly Manifest[]): boolean =>
  manifests.some(
    ({ kind, root }) =>
      /^(?:Cluster)?RoleBinding$/.test(kind) &&
      root.get('subjects').items.some((subject) => subject.get('kind').text === 'ServiceAccount' && subject.get('name').text === 'default'),
  ),
);

function withoutToken({ podSpec }: Workload): Fix | undefined {
  if (podSpec.via || podSpec.anchor || !podSpec.isMap) return undefined;
  const edit = insertAnywhere(podSpec, ['automountServiceAccountToken: false']);
  return edit && { title: 'Do not mount the token', safety: 'unsafe', edits: [edit], scope: podSpec };
}
