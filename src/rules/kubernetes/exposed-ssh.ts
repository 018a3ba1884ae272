import { namesOf } from '../../knowledge/container-names.js';
import { meantForLogins } from '../../knowledge/logins.js';
import { defineRule } from '../../rule.js';

const deployment = (port: string, image = 'acme/api:1.4.0') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: 2
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: ${image}
          ports: [{ containerPort: 8080 }, { ${port} }]
`;

export default defineRule({
  id: 'kubernetes/exposed-ssh',
  on: 'kubernetes.container',
  topic: 'security',
  summary: 'A container offers a login over SSH',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  optIn: true,
  rationale: `A login is a second way in, with keys and passwords that nobody changes with the rest. \`kubectl exec\` needs no server in the container, asks the cluster who
may do so, and is written to its audit log.`,
  references: ['https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/'],
  peers: ['kube-linter ssh-port', 'kubescape C-0042'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': deployment('containerPort: «22»') } },
      { name: 'with its protocol', files: { 'k8s/api.yaml': deployment('containerPort: «22», protocol: TCP') } },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('containerPort: 2222') } },
      { name: 'no TCP', files: { 'k8s/api.yaml': deployment('containerPort: 22, protocol: UDP') } },
      { name: 'Git over SSH', files: { 'k8s/api.yaml': deployment('containerPort: 22', 'gitea/gitea:1.22.3') } },
      { name: 'transfers', files: { 'k8s/api.yaml': deployment('containerPort: 22', 'atmoz/sftp:alpine-3.7') } },
    ],
  },
  *check(container) {
    const { ports, name, workload } = container;
    if ([workload.name, ...namesOf(container)].some(meantForLogins)) return;
    for (const port of ports) {
      const at = port.get('containerPort');
      const protocol = port.get('protocol');
      if (at.scalar !== 22 || !(protocol.isUnset || protocol.text === 'TCP')) continue;
      yield {
        at,
        message: `port 22 of container "${name}" offers a login over SSH, a second way into it; use kubectl exec, and leave the server out`,
      };
    }
  },
});
