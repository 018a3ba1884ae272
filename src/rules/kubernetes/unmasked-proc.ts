import { namesOf } from '../../knowledge/container-names.js';
import { needsHost } from '../../knowledge/host-access.js';
import { mayHaveOwnUsers } from '../../knowledge/kubernetes/pod-security.js';
import { defineRule } from '../../rule.js';

const deployment = (security: string, pod = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:${pod}
      containers:
        - name: api
          image: acme/api:1.4.0
          securityContext: { ${security} }
`;

export default defineRule({
  id: 'kubernetes/unmasked-proc',
  on: 'kubernetes.container',
  topic: 'security',
  summary: 'A container sees all of /proc',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  optIn: true,
  rationale: `The runtime hides parts of /proc that show or change the kernel of the node. Unmasked, root in the container writes there. Newer clusters refuse the setting unless the
pod has a user namespace of its own.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#proc-access',
  ],
  peers: ['kube-linter unsafe-proc-mount', 'polaris procMount', 'trivy KSV-0027', 'kics f922827f', 'kubesec ProcMount'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': deployment('procMount: «Unmasked»') } },
      {
        name: 'with the users of the host',
        files: { 'k8s/api.yaml': deployment('procMount: «Unmasked»', '\n      hostUsers: true') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('procMount: Default') } },
      {
        name: 'containers within a user namespace of their own',
        files: { 'k8s/api.yaml': deployment('procMount: Unmasked', '\n      hostUsers: false') },
      },
    ],
  },
  *check(container) {
    const { procMount } = container.security;
    if (procMount.value !== 'Unmasked' || mayHaveOwnUsers(container.workload) || needsHost(namesOf(container))) return;
    yield {
      at: procMount.at,
      message: `container "${container.name}" sees and may change what /proc holds of the kernel; take procMount out, or set hostUsers: false for the pod`,
    };
  },
});
