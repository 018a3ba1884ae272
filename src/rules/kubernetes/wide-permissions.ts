import type { Level } from '../../core/problem.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { isOfOperator } from '../../knowledge/kubernetes/permissions.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const role = (kind: string, rule: string, meta = '') => `apiVersion: rbac.authorization.k8s.io/v1
kind: ${kind}
metadata: { name: worker${meta} }
rules:
  - ${rule}
`;

export default defineRule({
  id: 'kubernetes/wide-permissions',
  on: 'kubernetes',
  topic: 'security',
  summary: 'A role allows what leads to everything else',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Some permissions are worth more than they look. Who may read all Secrets has the tokens of all others, who may create pods or run commands in them acts as
their accounts, who may escalate, bind or impersonate gives themselves what they like, and "*" grows with every new kind.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks',
    'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping',
  ],
  reads: ['CustomResourceDefinition'],
  peers: [
    'kube-linter wildcard-in-rules',
    'kube-linter access-to-secrets',
    'kube-linter access-to-create-pods',
    'polaris clusterrolePodExecAttach',
    'polaris rolePodExecAttach',
    'polaris clusterrolebindingPodExecAttach',
    'polaris rolebindingRolePodExecAttach',
    'polaris rolebindingClusterRolePodExecAttach',
    'checkov CKV_K8S_49',
    'checkov CKV_K8S_155',
    'checkov CKV_K8S_156',
    'checkov CKV_K8S_157',
    'checkov CKV_K8S_158',
    'checkov CKV2_K8S_1',
    'checkov CKV2_K8S_2',
    'checkov CKV2_K8S_3',
    'checkov CKV2_K8S_4',
    'checkov CKV2_K8S_5',
    'trivy KSV-0041',
    'trivy KSV-0043',
    'trivy KSV-0044',
    'trivy KSV-0045',
    'trivy KSV-0046',
    'trivy KSV-0047',
    'trivy KSV-0048',
    'trivy KSV-0050',
    'trivy KSV-0053',
    'trivy KSV-0054',
    'trivy KSV-0112',
    'trivy KSV-0113',
    'trivy KSV-0114',
    'kics 6b896afb',
    'kics b7bca5c4',
    'kics 592ad21d',
    'kubescape C-0187',
    'kubescape C-0015',
    'kubescape C-0188',
    'kubescape C-0002',
    'kubescape C-0065',
    'kubescape C-0191',
  ],
  examples: {
    bad: [
      {
        name: 'everything',
        files: { 'k8s/rbac.yaml': role('ClusterRole', '{ apiGroups: ["*"], resources: «["*"]», verbs: ["*"] }') },
      },
      {
        name: 'all Secrets of the cluster',
        files: { 'k8s/rbac.yaml': role('ClusterRole', '{ apiGroups: [""], resources: [configmaps, «secrets»], verbs: [get, list] }') },
      },
      {
        name: 'commands in pods',
        files: { 'k8s/rbac.yaml': role('Role', '{ apiGroups: [""], resources: [«pods/exec»], verbs: [create] }') },
      },
      {
        name: 'reading them was enough for old clusters',
        files: { 'k8s/rbac.yaml': role('Role', '{ apiGroups: [""], resources: [pods, «pods/exec»], verbs: [get, list] }') },
      },
      {
        name: 'more than one has',
        files: {
          'k8s/rbac.yaml': role(
            'ClusterRole',
            '{ apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [get, «escalate»] }',
          ),
        },
      },
      {
        name: 'all of one group',
        files: { 'k8s/rbac.yaml': role('Role', '{ apiGroups: [apps], resources: «["*"]», verbs: ["*"] }') },
      },
    ],
    good: [
      { files: { 'k8s/rbac.yaml': role('Role', '{ apiGroups: [""], resources: [configmaps], verbs: [get, list] }') } },
      {
        name: 'one Secret by its name',
        files: {
          'k8s/rbac.yaml': role('ClusterRole', '{ apiGroups: [""], resources: [secrets], resourceNames: [orders-db], verbs: [get] }'),
        },
      },
      {
        name: 'Secrets of one namespace',
        files: { 'k8s/rbac.yaml': role('Role', '{ apiGroups: [""], resources: [secrets], verbs: [get] }') },
      },
      {
        name: 'the role of an operator',
        files: {
          'k8s/rbac.yaml': role('ClusterRole', '{ apiGroups: [""], resources: [secrets], verbs: ["*"] }').replace(
            'name: worker',
            'name: manager-role',
          ),
        },
      },
      {
        name: 'roles for people, that the cluster adds to its own',
        files: {
          'k8s/rbac.yaml': role(
            'ClusterRole',
            '{ apiGroups: [acme.example], resources: ["*"], verbs: ["*"] }',
            ', labels: { rbac.authorization.k8s.io/aggregate-to-admin: "true" }',
          ),
        },
      },
      {
        name: 'kinds of its own, with all verbs',
        files: { 'k8s/rbac.yaml': role('ClusterRole', '{ apiGroups: [acme.example], resources: [orders], verbs: ["*"] }') },
      },
      {
        name: 'reading alone',
        files: { 'k8s/rbac.yaml': role('ClusterRole', '{ apiGroups: [apps], resources: ["*"], verbs: [get, list, watch] }') },
      },
    ],
  },
  *check(manifest, { project }) {
    const { kind, apiVersion, root, name } = manifest;
    if (!/^(?:Cluster)?Role$/.test(kind) || !apiVersion.startsWith('rbac.authorization.k8s.io/')) return;
    if (isOfOperator(name.value ?? '') || isForPeople(manifest) || runsAnOperator(manifest, project.manifestsNear(manifest))) return;
    const found = root.get('rules').items.flatMap((rule) => riskOf(rule, kind === 'ClusterRole') ?? []);
    // The worst of a role stands for all of it.
    const [worst] = found.toSorted((a, b) => b.weight - a.weight);
    if (!worst) return;
    yield {
      at: worst.at,
      message: `${labelOf({ kind, name })} lets its holders ${worst.what}, ${worst.effect}; ${worst.advice}`,
      ...(worst.limit && { atMost: worst.limit }),
    };
  },
});

/** Roles that the cluster adds to `admin`, `edit` and `view`, or that are made of others. */
function isForPeople({ root, labels }: Manifest): boolean {
  return root.get('aggregationRule').isSet || [...(labels.value?.keys() ?? [])].some((key) => key.includes('/aggregate-to-'));
}

/** The folder of the role also defines a kind of its own: what stands beside it is an operator's. */
function runsAnOperator(manifest: Manifest, others: readonly Manifest[]): boolean {
  const folder = (path: string) => path.split('/').slice(0, -1).join('/');
  return others.some(
    ({ kind, file }) =>
      kind === 'CustomResourceDefinition' &&
      (file.path === manifest.file.path || folder(folder(file.path)) === folder(folder(manifest.file.path))),
  );
}

interface Risk {
  readonly at: DataNode;
  readonly what: string;
  readonly effect: string;
  readonly advice: string;
  readonly weight: number;
  readonly limit?: Level;
}

function riskOf(rule: DataNode, isWhole: boolean): Risk | undefined {
  const [groups, resources, verbs] = ['apiGroups', 'resources', 'verbs'].map((key) => rule.get(key)) as [DataNode, DataNode, DataNode];
  if (!rule.get('resourceNames').isUnset || resources.isUnset) return undefined;
  const has = (list: DataNode, ...texts: readonly string[]) => list.items.find(({ text }) => texts.includes(text ?? ''));
  const core = has(groups, '', '*') !== undefined;
  const anyVerb = has(verbs, '*') !== undefined;
  const where = isWhole ? 'of the cluster' : 'of the namespace';
  const all = has(resources, '*');
  const changes = anyVerb || has(verbs, 'create', 'update', 'patch', 'delete') !== undefined;
  if (all && anyVerb)
    return {
      at: resources,
      what: has(groups, '*') || core ? `do everything with all objects ${where}` : `do everything with all kinds of a group`,
      effect: 'with kinds that come later, too',
      advice: 'list the kinds and verbs that it needs',
      weight: has(groups, '*') ? 9 : 3,
      ...((!isWhole || (!has(groups, '*') && !core)) && { limit: 'info' as const }),
    };
  const gain = has(verbs, 'escalate', 'bind', 'impersonate');
  if (gain)
    return {
      at: gain,
      what: `${gain.text === 'impersonate' ? 'act as others' : `"${gain.text}" roles`}`,
      effect: 'so that they can give themselves any permission',
      advice: 'name the roles or users in "resourceNames"',
      weight: 8,
    };
  const havingAll = {
    effect: `so that they have the tokens and data of all pods ${where}`,
    advice: 'leave it to people, or to a tool made for it',
  };
  const exec = core ? has(resources, 'pods/exec', 'pods/attach', 'pods/*') : undefined;
  if (exec && (anyVerb || has(verbs, 'create'))) return { at: exec, what: 'run commands in pods', ...havingAll, weight: 7 };
  const kubelets = core ? has(resources, 'nodes/proxy') : undefined;
  if (kubelets && (changes || has(verbs, 'get'))) {
    // Prometheus asks kubelets so, and so may whoever has its account.
    return { at: kubelets, what: 'speak to the kubelets', ...havingAll, weight: 7, limit: 'info' };
  }
  const secrets = core && isWhole ? has(resources, 'secrets') : undefined;
  if (secrets && (anyVerb || has(verbs, 'get', 'list', 'watch')))
    return {
      at: secrets,
      what: 'read Secrets of all namespaces, if a ClusterRoleBinding names it',
      effect: 'with the tokens and passwords of everything else',
      advice: 'use a Role, or name the Secrets in "resourceNames"',
      weight: 6,
      limit: 'info',
    };
  const pods = core && isWhole ? has(resources, 'pods') : undefined;
  if (pods && (anyVerb || has(verbs, 'create')))
    return {
      at: pods,
      what: 'create pods in all namespaces, if a ClusterRoleBinding names it',
      effect: 'with any account and any Secret of theirs',
      advice: 'use a Role in the namespace where it creates them',
      weight: 5,
      limit: 'info',
    };
  // A WebSocket opens with GET; since 1.35 it needs "create", too. Source: https://github.com/kubernetes/kubernetes/pull/134577, read 2026-11-27.
  if (exec && has(verbs, 'get'))
    return { at: exec, what: 'run commands in pods on clusters before Kubernetes 1.35', ...havingAll, weight: 4.5, limit: 'info' };
  const hooks = has(resources, 'mutatingwebhookconfigurations', 'validatingwebhookconfigurations', 'certificatesigningrequests/approval');
  if (hooks && changes)
    return {
      at: hooks,
      what: `change "${hooks.text}"`,
      effect: 'and with it what the API server accepts from others',
      advice: 'leave it to the operators of the cluster',
      weight: 4,
      limit: 'info',
    };
  return undefined;
}
