import { inOwnWords } from '../../core/source.js';
import { isSafeSysctl, sysctlName } from '../../knowledge/kubernetes/pod-security.js';
import { defineRule } from '../../rule.js';

const deployment = (sysctl: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      securityContext:
        sysctls:
          - { name: ${sysctl} }
      containers:
        - name: api
          image: acme/api:1.4.0
`;

export default defineRule({
  id: 'kubernetes/unsafe-sysctl',
  on: 'kubernetes.workload',
  topic: 'security',
  summary: 'A pod sets a parameter of the kernel that kubelets refuse',
  severity: 'error',
  rationale: `A kubelet sets only the parameters that cannot touch other pods. All others end the pod with the reason SysctlForbidden, unless somebody allowed them on that very
node; what has no namespace of its own can never be set from a pod.`,
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],
  peers: ['kube-linter unsafe-sysctls', 'trivy KSV-0026', 'kics 9127f0d9'],
  examples: {
    bad: [
      {
        name: 'a parameter that a cluster may allow: a warning at most',
        files: { 'k8s/api.yaml': deployment('«net.core.somaxconn», value: "1024"') },
      },
      { name: 'one of the node', files: { 'k8s/db.yaml': deployment('«vm.max_map_count», value: "262144"') } },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('net.ipv4.ip_local_port_range, value: "1024 65535"') } },
      { name: 'safe since Kubernetes 1.29', files: { 'k8s/api.yaml': deployment('net.ipv4.tcp_keepalive_time, value: "60"') } },
      { name: 'with slashes', files: { 'k8s/api.yaml': deployment('net/ipv4/ip_unprivileged_port_start, value: "0"') } },
    ],
  },
  *check({ podSpec, kind, name: owner }) {
    for (const sysctl of podSpec.get('securityContext', 'sysctls').items) {
      const name = sysctl.get('name').string();
      if (!name.isSet || isSafeSysctl(name.value)) continue;
      const said = inOwnWords(name.value, name.at);
      const isOfPod = hasNamespace(sysctlName(name.value));
      yield {
        at: name.at,
        message: isOfPod
          ? `"${said}" is not among the safe parameters, so pods of ${kind} "${owner}" start only on nodes whose kubelet allows it; take it out, or allow it there and send the pods there`
          : `"${said}" belongs to the node and cannot be set for a pod, so ${kind} "${owner}" never starts; set it on the node`,
        ...(isOfPod && { atMost: 'warning' as const }),
      };
    }
  },
});

/** Parameters that the kernel keeps apart for each pod. Source: https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/, read 2026-11-27. */
function hasNamespace(name: string): boolean {
  return /^(?:kernel\.(?:shm|msg)|fs\.mqueue\.|net\.)/.test(name) || name === 'kernel.sem';
}
