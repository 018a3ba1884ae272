import { capabilityName } from '../../knowledge/host-access.js';
import { runsOnWindows } from '../../knowledge/kubernetes/pod-security.js';
import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (port: number | string, pod: string, container = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      securityContext: { ${pod} }
      containers:
        - name: api
          image: acme/api:1.4.0${container}
          ports: [{ containerPort: ${port} }]
`;

export default defineRule({
  id: 'kubernetes/privileged-port',
  on: 'kubernetes.container',
  topic: 'security',
  optIn: true,
  summary: 'A container that is not root listens on a port below 1024',
  severity: { development: 'info', staging: 'info', production: 'warning' },
  rationale: `Ports below 1024 were for root alone. Newer runtimes open them to everybody within a pod, older ones and some clusters do not, and there the program ends with
"permission denied" as it starts.`,
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
    'https://github.com/containerd/containerd/blob/main/docs/cri/config.md',
  ],
  peers: ['kube-linter privileged-ports', 'trivy KSV-0117'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': deployment('«80»', 'runAsUser: 1000') } },
      { name: 'root is forbidden', files: { 'k8s/api.yaml': deployment('«443»', 'runAsNonRoot: true') } },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment(8080, 'runAsUser: 1000') } },
      { name: 'root, perhaps', files: { 'k8s/api.yaml': deployment(80, 'fsGroup: 1000') } },
      {
        name: 'the pod opens them to everybody',
        files: {
          'k8s/api.yaml': deployment(80, 'runAsUser: 1000, sysctls: [{ name: net.ipv4.ip_unprivileged_port_start, value: "80" }]'),
        },
      },
      {
        name: 'the capability for it',
        files: {
          'k8s/api.yaml': deployment(80, 'runAsUser: 1000', '\n          securityContext: { capabilities: { add: [NET_BIND_SERVICE] } }'),
        },
      },
    ],
  },
  *check(container) {
    const { security, ports, name, workload } = container;
    const isNoRoot = (security.runAsUser.value ?? 0) > 0 || (security.runAsUser.isUnset && security.runAsNonRoot.value === true);
    if (!isNoRoot || runsOnWindows(workload) || mayBind(container)) return;
    for (const port of ports) {
      const at = port.get('containerPort');
      if (typeof at.scalar !== 'number' || at.scalar <= 0 || at.scalar >= 1024) continue;
      yield {
        at,
        message: `container "${name}" is not root and may not open port ${at.scalar} on every cluster; listen on a port above 1023, and let the Service keep the old one`,
      };
    }
  },
});

function mayBind({ security, workload }: KubernetesContainer): boolean {
  if (security.capabilities.get('add').items.some(({ text }) => text !== undefined && capabilityName(text) === 'NET_BIND_SERVICE'))
    return true;
  const { podSpec } = workload;
  return podSpec.get('securityContext', 'sysctls').items.some((item) => item.get('name').text === 'net.ipv4.ip_unprivileged_port_start');
}
