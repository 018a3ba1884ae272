import type { KubernetesContainer } from '../../parsers/kubernetes/types.js';
import type { Project, TemporalPart } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (rest = '', name = 'api') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: ${name}
          image: acme/api:1.4.0
          ports: [{ name: http, containerPort: 8080 }]${rest}
`;

export default defineRule({
  id: 'kubernetes/missing-liveness-probe',
  on: 'kubernetes.container',
  topic: 'observability',
  aggregate: true,
  optIn: true,
  summary: 'A container that listens has no liveness probe',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `A process that hangs without ending is restarted only when a liveness probe finds out. A probe that is too strict restarts healthy pods under load, which is worse than none,
so this is for servers that are known to hang. A worker that only polls has nothing to ask.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/#liveness-probe'],
  peers: ['kube-linter no-liveness-probe', 'polaris livenessProbeMissing', 'checkov CKV_K8S_8', 'kics ade74944', 'kubescape C-0056'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': deployment('', '«api»') } },
      {
        name: 'readiness restarts nothing',
        files: { 'k8s/api.yaml': deployment('\n          readinessProbe: { httpGet: { path: /ready, port: http } }', '«api»') },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('\n          livenessProbe: { httpGet: { path: /health, port: http } }') } },
      { name: 'a worker that polls', files: { 'k8s/worker.yaml': deployment().replace(/\n {10}ports.*/, '') } },
      {
        name: 'a Temporal worker with metrics, and the worker role of a server',
        files: {
          'k8s/worker.yaml': deployment('', 'worker').replace('acme/api', 'acme/temporal-worker'),
          'k8s/server.yaml': deployment('\n          env: [{ name: TEMPORAL_SERVICES, value: worker }]').replace(
            'acme/api:1.4.0',
            'temporalio/server:1.31.2',
          ),
        },
      },
      { name: 'a job', files: { 'k8s/job.yaml': deployment().replace('kind: Deployment', 'kind: Job').replace('apps/v1', 'batch/v1') } },
    ],
  },
  *check(container, { project }) {
    const { workload, role, name } = container;
    if (!workload.isLongRunning || workload.kind === 'Pod' || workload.isIncomplete || container.image.isUnset) return;
    if (role !== 'main' || container.ports.length === 0 || !container.livenessProbe.isUnset || polls(container, project)) return;
    yield {
      at: container,
      message: `container "${name}" is not restarted when it hangs; add a livenessProbe that asks no more than whether it still answers`,
    };
  },
});

/** A Temporal worker, whatever it serves its metrics on, and a server with the worker role alone: neither is asked anything. */
function polls(container: KubernetesContainer, { workers, servers }: Project): boolean {
  const isIt = ({ container: { origin } }: TemporalPart) => origin.kind === 'kubernetes' && origin.container === container;
  return workers.some(isIt) || servers.some((server) => isIt(server) && server.roles.value?.every((role) => role === 'worker') === true);
}
