import { hasOtherPolicies } from '../../knowledge/kubernetes/policies.js';
import type { Manifest, Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

type Rules = NonNullable<Manifest['networkPolicy']>['egress'];

const deployment = `apiVersion: apps/v1
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
`;
const policy = (egress: string, name = 'worker', selector = '{ matchLabels: { app: worker } }') => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: ${name} }
spec:
  podSelector: ${selector}
  policyTypes: [Egress]
  ${egress}
`;
const toDatabase = '{ to: [{ podSelector: { matchLabels: { app: db } } }], ports: [{ port: 5432 }] }';
const toDns = '{ to: [{ namespaceSelector: {} }], ports: [{ port: 53, protocol: UDP }] }';

export default defineRule({
  id: 'kubernetes/policy-without-dns',
  on: 'kubernetes',
  topic: 'security',
  summary: 'The network policies of a pod let it reach others, but not the DNS server',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `Once a policy restricts egress, port 53 is closed as well, unless it is listed. The pod then cannot turn the name of any Service into an address, and each
connection that the policy allows fails before it begins, after seconds of waiting.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-deny-all-egress-traffic'],
  reads: ['containers', 'NetworkPolicy'],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment, 'k8s/policy.yaml': policy(`«egress»: [${toDatabase}]`) } },
      {
        name: 'DNS for other pods',
        files: {
          'k8s/worker.yaml': deployment,
          'k8s/policy.yaml': policy(`«egress»: [${toDatabase}]`),
          'k8s/dns.yaml': policy(`egress: [${toDns}]`, 'dns', '{ matchLabels: { app: api } }'),
        },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment, 'k8s/policy.yaml': policy(`egress: [${toDatabase}, ${toDns}]`) } },
      {
        name: 'by another policy, for all pods',
        files: {
          'k8s/worker.yaml': deployment,
          'k8s/policy.yaml': policy(`egress: [${toDatabase}]`),
          'k8s/dns.yaml': policy(`egress: [${toDns}]`, 'dns', '{}'),
        },
      },
      {
        name: 'all ports, a range of them, a name',
        files: {
          'k8s/worker.yaml': deployment,
          'k8s/policy.yaml': policy('egress: [{ to: [{ podSelector: {} }] }]'),
          'k8s/range.yaml': policy(`egress: [${toDatabase}, { ports: [{ port: 1, endPort: 1024, protocol: UDP }] }]`, 'range'),
        },
      },
      { name: 'nothing at all may leave', files: { 'k8s/worker.yaml': deployment, 'k8s/policy.yaml': policy('egress: []') } },
      {
        name: 'addresses need no names',
        files: {
          'k8s/worker.yaml': deployment,
          'k8s/policy.yaml': policy('egress: [{ to: [{ ipBlock: { cidr: 203.0.113.0/24 } }], ports: [{ port: 443 }] }]'),
        },
      },
      {
        name: 'policies of another kind, which may let it through',
        files: {
          'k8s/worker.yaml': deployment,
          'k8s/policy.yaml': policy(`egress: [${toDatabase}]`),
          'k8s/dns.yaml': 'apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: { name: dns }\nspec: { endpointSelector: {} }\n',
        },
      },
    ],
  },
  *check(manifest, { project }) {
    const policy = manifest.networkPolicy;
    if (manifest.document.damaged || !policy?.restricts.egress || policy.egress.length === 0 || policy.egress.some(allowsDns)) return;
    if (project.objects.why(manifest) !== undefined || hasOtherPolicies(project.manifestsNear(manifest))) return;
    const cut = (project.objects.podsOf(manifest).value ?? []).filter((workload) => isCutOff(workload, manifest, project));
    const [first] = cut;
    if (!first) return;
    const others = cut.length > 1 ? ` and ${cut.length - 1} more` : '';
    yield {
      at: policy.at.egress,
      message: `NetworkPolicy "${manifest.name.value ?? ''}" does not let ${first.kind} "${first.name}"${others} reach port 53, so that no name of a Service resolves there; allow UDP and TCP to port 53 of kube-dns`,
      related: [{ at: first, message: 'the pods' }],
    };
  },
});

/** Whether no policy that selects these pods lets DNS through, and this is the first that restricts them. */
function isCutOff(workload: Workload, manifest: Manifest, project: Project): boolean {
  const policies = project.objects.about('NetworkPolicy', workload).value;
  if (!policies || workload.isIncomplete || workload.podSpec.get('hostNetwork').scalar === true) return false;
  const restricting = policies.filter(({ networkPolicy }) => networkPolicy?.restricts.egress);
  if (policies.some(({ networkPolicy }) => !networkPolicy)) return false;
  const rules = restricting.flatMap(({ networkPolicy }) => networkPolicy?.egress ?? []);
  const first = restricting.find(({ networkPolicy }) => networkPolicy && networkPolicy.egress.length > 0);
  return first === manifest && needsNames(rules) && !rules.some(allowsDns);
}

/** Some peer is one of the cluster, which everybody reaches by name; addresses need none. */
function needsNames(rules: Rules): boolean {
  return rules.some(({ peers }) => peers.some(({ hasAddresses }) => !hasAddresses));
}

function allowsDns({ ports }: Rules[number]): boolean {
  if (ports.length === 0) return true;
  return ports.some(({ port, endPort }) => {
    if (typeof port === 'number') return port === 53 || (endPort !== undefined && port <= 53 && 53 <= endPort) || port === 5353;
    return port === undefined || /dns|domain|^53|\$|\{\{/.test(port);
  });
}
