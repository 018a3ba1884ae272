import { parseDuration } from '../../core/duration.js';
import { placeOf } from '../../core/source.js';
import { defineRule } from '../../rule.js';

const files = (dynamic: string, grace = '      terminationGracePeriodSeconds: 75\n', replicas = 2) => ({
  'k8s/temporal.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
${grace}      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          volumeMounts: [{ name: dynamic, mountPath: /etc/temporal/config/dynamicconfig }]
      volumes: [{ name: dynamic, configMap: { name: dynamic } }]
`,
  'k8s/kustomization.yaml': 'resources: [temporal.yaml]\nconfigMapGenerator: [{ name: dynamic, files: [docker.yaml] }]\n',
  'k8s/docker.yaml': `frontend.namespaceRPS: [{ value: 2400 }]\n${dynamic}`,
});
/** Marks a key. */
function mark(examples: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(examples).map(([path, text]) => [path, text.replace(key, `«${key}»`)]));
}
const drains = 'frontend.shutdownDrainDuration: [{ value: 30s }]\nhistory.shutdownDrainDuration: [{ value: 30s }]\n';

export default defineRule({
  id: 'temporal/abrupt-server-stop',
  on: 'temporal.dynamic-config',
  topic: 'delivery',
  optIn: true,
  summary: 'Temporal servers stop without handing over, or are killed while they do',
  severity: { development: 'off', staging: 'off', production: 'info' },
  rationale: `A server that is told to stop leaves the ring and, unless shutdownDrainDuration says otherwise, ends at once, while others still send it calls. Each rollout then
brings a burst of errors and retries. A drain that is longer than the grace period of the pod is cut off by SIGKILL.`,
  references: [
    'https://github.com/temporalio/temporal/blob/main/common/dynamicconfig/constants.go',
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  ],
  examples: {
    bad: [
      { name: 'no drain', files: mark(files(''), 'frontend.namespaceRPS') },
      { name: 'longer than the pod is given', files: mark(files(drains, ''), 'frontend.shutdownDrainDuration') },
    ],
    good: [
      { files: files(drains) },
      { name: 'one replica, which hands over to nobody', files: files('', '', 1) },
      { name: 'a time that is not known', files: files(drains, '      terminationGracePeriodSeconds: "{{ .Values.grace }}"\n') },
    ],
  },
  *check({ root, servers, kind }, { project }) {
    if (kind !== 'dynamic' || !root.isMap || root.open !== undefined) return;
    const workloads = servers.flatMap(({ container: { origin }, flavor }) =>
      origin.kind === 'kubernetes' && flavor === 'server' ? [origin.workload] : [],
    );
    const replicated = workloads.filter((workload) => (project.leastReplicasOf(workload).value ?? 0) > 1);
    if (replicated.length === 0) return;
    const drains = [...root.entries.values()].filter(({ name }) => /^(?:frontend|history|matching)\.shutdowndrainduration$/i.test(name));
    const first = [...root.entries.values()][0];
    if (drains.length === 0 && first) {
      yield {
        at: placeOf(first.key),
        message:
          'servers that read this stop at once when they are told to, while others still call them, so that each rollout brings errors; set frontend.shutdownDrainDuration and history.shutdownDrainDuration below the grace period of their pods',
      };
    }
    for (const { name, key, value } of drains) {
      const drain = Math.max(0, ...value.items.map((item) => parseDuration(item.get('value').text ?? '') ?? 0));
      const workload = replicated.find(({ terminationGracePeriod: grace }) => !grace.isUnknown && (grace.value ?? 30) <= drain);
      if (!workload) continue;
      yield {
        at: placeOf(key),
        message: `${workload.kind} "${workload.name}" kills its pods ${workload.terminationGracePeriod.value ?? 30} s after SIGTERM, which is not more than "${name}" (${drain} s); raise terminationGracePeriodSeconds above it`,
        related: [{ at: workload.terminationGracePeriod.at, message: 'the grace period' }],
      };
      return;
    }
  },
});
