import { defineRule } from '../../rule.js';

const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: orders }\n';
const quota = (name: string, kind = 'ResourceQuota') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: { name: all, namespace: ${name} }\nspec: { hard: { requests.memory: 20Gi } }\n`;

export default defineRule({
  id: 'kubernetes/missing-resource-quota',
  on: 'kubernetes',
  topic: 'scaling',
  optIn: true,
  summary: 'A namespace has neither a ResourceQuota nor a LimitRange',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Without them one namespace can take the whole cluster: an autoscaler that went wrong, or a container without limits, leaves the others nothing. It is for clusters that several
teams share.`,
  reads: ['ResourceQuota', 'LimitRange'],
  references: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/', 'https://kubernetes.io/docs/concepts/policy/limit-range/'],
  peers: ['trivy KSV-0039', 'trivy KSV-0040'],
  examples: {
    bad: [
      { files: { 'k8s/namespace.yaml': namespace.replace('name: orders', 'name: «orders»') } },
      {
        name: 'the quota is for another one',
        files: { 'k8s/namespace.yaml': namespace.replace('name: orders', 'name: «orders»'), 'k8s/quota.yaml': quota('billing') },
      },
    ],
    good: [
      { files: { 'k8s/namespace.yaml': namespace, 'k8s/quota.yaml': quota('orders') } },
      { name: 'a LimitRange', files: { 'k8s/namespace.yaml': namespace, 'k8s/limits.yaml': quota('orders', 'LimitRange') } },
      {
        name: 'the namespace is chosen when it is applied',
        files: { 'k8s/namespace.yaml': namespace, 'k8s/quota.yaml': quota('"${NS}"') },
      },
    ],
  },
  *check(manifest, { project }) {
    const { name } = manifest;
    if (manifest.kind !== 'Namespace' || manifest.apiVersion !== 'v1' || !name.isSet || /^kube-|^default$/.test(name.value)) return;
    if (project.objects.why(manifest) !== undefined) return;
    const others = project.manifestsNear(manifest).filter(({ kind }) => kind === 'ResourceQuota' || kind === 'LimitRange');
    if (others.some(({ namespace }) => !namespace.isSet || namespace.value === name.value)) return;
    yield {
      at: name.at,
      message: `no manifest of this project sets a ResourceQuota or LimitRange for namespace "${name.value}", so it may take the whole cluster; add one where others share it`,
    };
  },
});
