import { defineRule } from '../../rule.js';

const service = (spec: string) => `apiVersion: v1
kind: Service
metadata: { name: api }
spec:
  selector: { app: api }
  ports: [{ port: 80 }]
  ${spec}
`;

export default defineRule({
  id: 'kubernetes/external-address',
  on: 'kubernetes',
  topic: 'security',
  summary: 'A Service claims addresses outside the cluster',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  optIn: true,
  rationale: `Every node sends what goes to an address in \`externalIPs\` to the Service, whoever owns that address, so that traffic of others can be read (CVE-2020-8554).
Nothing in Kubernetes brings the address to a node either. Kubernetes 1.36 declared the field deprecated.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#external-ips',
    'https://github.com/kubernetes/kubernetes/issues/97076',
  ],
  peers: ['trivy KSV-0108'],
  examples: {
    bad: [
      { files: { 'k8s/service.yaml': service('«externalIPs»: [203.0.113.7]') } },
      { name: 'beside a type', files: { 'k8s/service.yaml': service('type: LoadBalancer\n  «externalIPs»:\n    - 203.0.113.7') } },
    ],
    good: [
      { files: { 'k8s/service.yaml': service('type: LoadBalancer') } },
      { name: 'an empty list', files: { 'k8s/service.yaml': service('externalIPs: []') } },
    ],
  },
  *check({ kind, apiVersion, root, name }) {
    const addresses = root.get('spec', 'externalIPs');
    const key = root.get('spec').entries.get('externalIPs')?.key;
    if (kind !== 'Service' || apiVersion.includes('/') || !key || addresses.items.length === 0) return;
    yield {
      at: key,
      message: `Service "${name.value ?? ''}" takes over traffic to addresses that Kubernetes does not own, on every node; use a load balancer or a Gateway`,
    };
  },
});
