import { defineRule } from '../../rule.js';

const deployment = (resources: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
          resources:
            limits: { ${resources} }
`;

export default defineRule({
  id: 'project/missing-cpu-limit',
  on: 'container',
  topic: 'scaling',
  aggregate: true,
  optIn: true,
  summary: 'A container has no CPU limit',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Without a limit one container can take all cores of its host for as long as it likes. A limit also throttles a container while cores are idle, so this is for
hosts whose tenants must not feel each other; elsewhere requests are enough.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    'https://docs.docker.com/reference/compose-file/deploy/#resources',
  ],
  peers: [
    'kubesec LimitsCPU',
    'polaris cpuLimitsMissing',
    'checkov CKV_K8S_11',
    'trivy KSV-0011',
    'kics 4ac0e2b7',
    'kubescape C-0270',
    'kics 6b610c50',
  ],
  examples: {
    bad: [
      { files: { 'k8s/worker.yaml': deployment('memory: 1Gi').replace('limits', '«limits»') } },
      { files: { 'compose.prod.yaml': 'services:\n  «web»:\n    image: nginx:1.27.3\n    mem_limit: 64m\n' } },
    ],
    good: [
      { files: { 'k8s/worker.yaml': deployment('memory: 1Gi, cpu: 500m') } },
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    cpus: 0.5\n' } },
      {
        name: 'in deploy',
        files: {
          'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    deploy: { resources: { limits: { cpus: "0.5" } } }\n',
        },
      },
      {
        name: 'a share of time within a period',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    cpu_quota: 50000\n    mem_limit: 64m\n' },
      },
      {
        name: 'a Temporal server, which a limit would throttle',
        files: { 'k8s/worker.yaml': deployment('memory: 1Gi').replace('acme/worker:1.4.0', 'temporalio/server:1.31.2') },
      },
      { name: 'a job', files: { 'compose.prod.yaml': 'services:\n  migrate:\n    image: acme/api:1.0.0\n    restart: "no"\n' } },
    ],
  },
  *check(container, { project }) {
    const { limits, label, isOneShot, node } = container;
    if (!limits.cpu.isUnset || isOneShot || !node.get('cpu_quota').isUnset) return;
    // A limit slows a server down for part of each tenth of a second, which all workflows feel.
    if (project.servers.some((one) => one.container === container)) return;
    yield {
      at: limits.cpu.at,
      message: `${label} has no CPU limit and may take all cores of its host; set one where others on the host must not feel it`,
    };
  },
});
