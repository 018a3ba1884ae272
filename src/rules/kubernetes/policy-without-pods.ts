import { type Selector, selects } from '../../core/selector.js';
import { isBuiltIn } from '../../knowledge/kubernetes/objects.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (labels: string, name = 'api') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: ${labels} }
  template:
    metadata: { labels: ${labels} }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0
`;
const policy = (selector: string, from = '{ matchLabels: { app: web } }') => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: api }
spec:
  podSelector: ${selector}
  ingress: [{ from: [{ podSelector: ${from} }] }]
`;
const web = { 'k8s/web.yaml': deployment('{ app: web }', 'web') };

export default defineRule({
  id: 'kubernetes/policy-without-pods',
  on: 'kubernetes',
  topic: 'security',
  summary: 'A NetworkPolicy selects the pods of no workload, or lets in pods that none makes',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A policy that selects no pod protects none, and the pods that it was written for stay open to the whole cluster. A peer that no pod fits lets nobody in, so that
connections time out. Kubernetes reports neither.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  peers: [
    'kube-linter dangling-networkpolicy',
    'kube-linter dangling-networkpolicypeer-podselector',
    'kube-score networkpolicy-targets-pod',
    'kics 85ab1c5b',
  ],
  reads: ['containers', '.io/v', '.com/v', '.dev/v', '.org/v', '.sh/v'],
  examples: {
    bad: [
      {
        files: {
          ...web,
          'k8s/api.yaml': deployment('{ app: orders-api }'),
          'k8s/policy.yaml': policy('«{ matchLabels: { app: api } }»'),
        },
      },
      {
        name: 'a peer that no pod fits',
        files: {
          'k8s/web.yaml': deployment('{ app: shop-web }', 'web'),
          'k8s/api.yaml': deployment('{ app: api }'),
          'k8s/policy.yaml': policy('{ matchLabels: { app: api } }', '«{ matchLabels: { app: web } }»'),
        },
      },
    ],
    good: [
      { files: { ...web, 'k8s/api.yaml': deployment('{ app: api }'), 'net/policy.yaml': policy('{ matchLabels: { app: api } }') } },
      {
        name: 'an empty selector means all pods',
        files: { ...web, 'k8s/api.yaml': deployment('{ app: orders-api }'), 'k8s/policy.yaml': policy('{}', '{}') },
      },
      {
        name: 'pods of an operator',
        files: {
          ...web,
          'k8s/api.yaml': deployment('{ app: orders-api }'),
          'k8s/db.yaml': 'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: api }\nspec: { instances: 3 }\n',
          'k8s/policy.yaml': policy('{ matchLabels: { app: api } }'),
        },
      },
      {
        name: 'pods of another repository',
        files: {
          ...web,
          'k8s/api.yaml': deployment('{ app: orders-api }'),
          'k8s/policy.yaml': policy('{ matchLabels: { app: api } }'),
          'chart/Chart.yaml': 'apiVersion: v2\nname: api\nversion: 1.0.0\n',
        },
      },
      {
        name: 'pods of other namespaces',
        files: {
          'k8s/api.yaml': deployment('{ app: api }'),
          'k8s/policy.yaml': policy('{ matchLabels: { app: api } }').replace(
            '{ podSelector: {',
            '{ namespaceSelector: { matchLabels: { team: web } }, podSelector: {',
          ),
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const { networkPolicy: policy, podSelector, root } = manifest;
    if (!policy || !podSelector.isSet) return;
    const name = manifest.name.value ?? '';
    if (project.objects.podsOf(manifest).isUnset) {
      if (isForOthers(podSelector.value, manifest, project)) return;
      yield {
        at: root.get('spec', 'podSelector'),
        message: `no pod of this project fits the selector of NetworkPolicy "${name}", so that it protects none; select labels of a pod template`,
        ...(!resembles(podSelector.value, manifest, project) && { atMost: 'info' as const }),
      };
      return;
    }
    for (const peer of [...policy.ingress, ...policy.egress].flatMap(({ peers }) => peers)) {
      const selector = peer.podSelector;
      if (!selector.isSet || peer.hasNamespaces || peer.hasAddresses || selector.value.matchLabels.size === 0) continue;
      if (!project.objects.selectedBy(selector.value, manifest).isUnset || isForOthers(selector.value, manifest, project)) continue;
      yield {
        at: selector.at,
        message: `NetworkPolicy "${name}" names pods with labels that no pod of this project has, so that this line lets nobody through; name labels of a pod template`,
        ...(!resembles(selector.value, manifest, project) && { atMost: 'info' as const }),
      };
    }
  },
});

/** Labels of the domain of an operator, values of one of its objects, names of add-ons: such pods stand in no file. */
function isForOthers({ matchLabels, matchExpressions }: Selector, manifest: Manifest, project: Project): boolean {
  const values = [...matchLabels.values(), ...matchExpressions.flatMap((one) => one.values)];
  const known = new Set(project.workloads.flatMap(({ podLabels }) => [...(podLabels.value?.keys() ?? [])]));
  if ([...matchLabels.keys(), ...matchExpressions.map(({ key }) => key)].some((key) => key.includes('/') && !known.has(key))) return true;
  if (
    values.some((value) => /\$|\{\{|^(?:ingress-nginx|nginx-ingress|traefik|prometheus|grafana|kube-dns|coredns|cert-manager)$/.test(value))
  )
    return true;
  if (values.some((value) => project.objects.mentions(value, manifest) !== undefined)) return true;
  return project
    .manifestsNear(manifest)
    .some(
      ({ apiVersion, name, kind, workload }) =>
        !isBuiltIn(apiVersion) && !workload && (values.includes(name.value ?? '') || values.includes(kind.toLowerCase())),
    );
}

/** A workload of the same folder that is named as the selector says: then the labels are wrong, rather than the pods elsewhere. */
function resembles(selector: Selector, manifest: Manifest, project: Project): boolean {
  const values = [...selector.matchLabels.values()];
  return project.workloads.some(
    ({ name, podLabels, isIncomplete }) =>
      !isIncomplete && !selects(selector, podLabels.value ?? new Map()) && (values.includes(name) || name === manifest.name.value),
  );
}
