import { hasOtherPolicies } from '../../knowledge/kubernetes/policies.js';
import { defineRule } from '../../rule.js';

const deployment = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;
const policy = (selector: string) =>
  `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: worker }\nspec: { podSelector: ${selector}, ingress: [] }\n`;

export default defineRule({
  id: 'kubernetes/unrestricted-traffic',
  on: 'kubernetes.workload',
  topic: 'security',
  optIn: true,
  aggregate: true,
  summary: 'No NetworkPolicy selects the pods of a workload',
  severity: { development: 'info', staging: 'info', production: 'warning' },
  rationale: `Pods that no policy selects can be reached by every pod of the cluster, and can reach all others and the Internet. Whoever takes one over has the whole
network before them.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  peers: [
    'kube-linter non-isolated-pod',
    'kube-score pod-networkpolicy',
    'polaris missingNetworkPolicy',
    'checkov CKV2_K8S_6',
    'kics 0401f71b',
    'kubescape C-0030',
    'kubescape C-0260',
  ],
  reads: ['NetworkPolicy'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('«worker»') } },
      {
        name: 'a policy for others',
        files: { 'k8s/worker.yaml': deployment('«worker»'), 'k8s/policy.yaml': policy('{ matchLabels: { app: api } }') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('worker'), 'k8s/policy.yaml': policy('{ matchLabels: { app: worker } }') } },
      { name: 'one for all pods', files: { 'k8s/worker.yaml': deployment('worker'), 'k8s/policy.yaml': policy('{}') } },
      {
        name: 'policies of another kind',
        files: {
          'k8s/worker.yaml': deployment('worker'),
          'k8s/policy.yaml':
            'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: { name: worker }\nspec: { endpointSelector: {} }\n',
        },
      },
    ],
  },
  *check(workload, { project }) {
    if (workload.isIncomplete || workload.podSpec.get('hostNetwork').scalar === true) return;
    if (!project.objects.about('NetworkPolicy', workload, 'networking.k8s.io').isUnset) return;
    if (hasOtherPolicies(project.manifestsNear(workload))) return;
    yield {
      at: workload,
      message: `no NetworkPolicy of this project selects the pods of ${workload.kind} "${workload.name}", so that every pod of the cluster may connect to them; add one that lists who may`,
    };
  },
});
