import type { KubernetesProbe } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (spec: string, probe = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  ${spec}
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0${probe && `\n          ${probe}`}
`;

/** Seconds where no deadline is written. */
const defaultDeadline = 600;

export default defineRule({
  id: 'kubernetes/short-progress-deadline',
  on: 'kubernetes.workload',
  topic: 'delivery',
  summary: 'A Deployment counts as failed before its pods can have become available',
  severity: 'error',
  rationale: `The deadline runs until a new pod has been ready for minReadySeconds. The API refuses a deadline that is not longer than that. One shorter than the time that the startup
probe gives reports rollouts as failed while they are still going well, and pipelines that watch them roll back.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#progress-deadline-seconds'],
  examples: {
    bad: [
      {
        name: 'as long as a pod has to be ready',
        files: { 'k8s/api.yaml': deployment('minReadySeconds: 60\n  progressDeadlineSeconds: «60»') },
      },
      { name: 'the default', files: { 'k8s/api.yaml': deployment('minReadySeconds: «900»') } },
      {
        name: 'a start may take longer',
        files: {
          'k8s/api.yaml': deployment(
            'progressDeadlineSeconds: «120»',
            'startupProbe: { httpGet: { path: /health, port: 8080 }, failureThreshold: 30 }',
          ),
        },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('minReadySeconds: 30\n  progressDeadlineSeconds: 60') } },
      { name: 'within the default', files: { 'k8s/api.yaml': deployment('minReadySeconds: 300') } },
      {
        name: 'a start has the time',
        files: {
          'k8s/api.yaml': deployment(
            'progressDeadlineSeconds: 600',
            'startupProbe: { httpGet: { path: /health, port: 8080 }, failureThreshold: 30 }',
          ),
        },
      },
      { name: 'from outside', files: { 'k8s/api.yaml': deployment('minReadySeconds: "${READY}"\n  progressDeadlineSeconds: 60') } },
    ],
  },
  *check(workload) {
    if (workload.kind !== 'Deployment' || !workload.manifest.apiVersion.startsWith('apps/')) return;
    const spec = workload.manifest.root.get('spec');
    const deadline = spec.get('progressDeadlineSeconds').number();
    const ready = spec.get('minReadySeconds').number();
    if (deadline.isUnknown || ready.isUnknown) return;
    const most = deadline.value ?? defaultDeadline;
    const least = ready.value ?? 0;
    const name = `Deployment "${workload.name}"`;
    if (ready.isSet && least >= most) {
      yield {
        at: deadline.isSet ? deadline.at : ready.at,
        message: `${name} has a progress deadline of ${most} s, and pods count only after ${least} s, so the API refuses it; set progressDeadlineSeconds well above minReadySeconds`,
      };
      return;
    }
    const probes = workload.containers.flatMap(({ probes }) => probes).filter(({ kind }) => kind === 'startup');
    const slowest = probes.map((probe) => ({ probe, seconds: windowOf(probe) ?? 0 })).sort((a, b) => b.seconds - a.seconds)[0];
    if (!deadline.isSet || !slowest || slowest.seconds + least <= most) return;
    yield {
      at: deadline.at,
      message: `${name} counts as failed after ${most} s, and its startup probe lets a start take ${slowest.seconds} s, so a slow rollout is reported as failed; raise the deadline above that`,
      related: [{ at: slowest.probe, message: 'the startup probe' }],
      atMost: 'warning',
    };
  },
});

/** The longest start that a startup probe lets pass. */
function windowOf({ delay, period, failures }: KubernetesProbe): number | undefined {
  if (delay.effective === undefined || period.effective === undefined || failures.effective === undefined) return undefined;
  return delay.effective + period.effective * failures.effective;
}
