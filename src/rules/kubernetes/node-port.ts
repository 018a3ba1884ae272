import { defineRule } from '../../rule.js';

const service = (type: string) => `apiVersion: v1
kind: Service
metadata: { name: api }
spec:
  type: ${type}
  selector: { app: api }
  ports: [{ port: 80 }]
`;

export default defineRule({
  id: 'kubernetes/node-port',
  on: 'kubernetes',
  topic: 'security',
  optIn: true,
  aggregate: true,
  summary: 'A Service opens a port on every node',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A node port answers on the address of every node, past the Ingress with its TLS, its logins and its limits, and clients depend on nodes that come and go.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport'],
  peers: ['kube-linter exposed-services', 'kube-score service-type', 'kics 845acfbe'],
  examples: {
    bad: [
      { files: { 'k8s/service.yaml': service('«NodePort»') } },
      { name: 'two are one finding', files: { 'k8s/service.yaml': `${service('«NodePort»')}---\n${service('NodePort')}` } },
    ],
    good: [
      { files: { 'k8s/service.yaml': service('ClusterIP') } },
      { name: 'a load balancer', files: { 'k8s/service.yaml': service('LoadBalancer') } },
    ],
  },
  *check({ kind, apiVersion, root, name }) {
    const type = root.get('spec', 'type');
    if (kind !== 'Service' || apiVersion.includes('/') || type.text !== 'NodePort') return;
    yield {
      at: type,
      message: `Service "${name.value ?? ''}" answers on a port of every node, past the Ingress; use ClusterIP and an Ingress, or a load balancer`,
    };
  },
});
