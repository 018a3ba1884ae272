import type { Container, Project } from '../../project/types.js';
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
hosts whose tenants must not feel each other; elsewhere requests are enough. It is not asked of Temporal's servers and workers: throttled, they let all that wait for them wait.`,
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
        name: "Temporal's servers and workers",
        files: {
          'compose.prod.yaml':
            'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    mem_limit: 1g\n  temporal-worker:\n    image: acme/temporal-worker:1.4.0\n    mem_limit: 1g\n',
        },
      },
      { name: 'a job', files: { 'compose.prod.yaml': 'services:\n  migrate:\n    image: acme/api:1.0.0\n    restart: "no"\n' } },
    ],
  },
  *check(container, { project }) {
    const { limits, label, isOneShot, node } = container;
    if (!limits.cpu.isUnset || isOneShot || !node.get('cpu_quota').isUnset || answersForOthers(container, project)) return;
    yield {
      at: limits.cpu.at,
      message: `${label} has no CPU limit and may take all cores of its host; set one where others on the host must not feel it`,
    };
  },
});

/** Temporal's servers and workers: while one of them is throttled, tasks and requests wait. */
function answersForOthers(container: Container, { servers, workers }: Project): boolean {
  return [...servers, ...workers].some((part) => part.container === container);
}
