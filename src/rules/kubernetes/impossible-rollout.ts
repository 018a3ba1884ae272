import { isNothing, parseAmount } from '../../core/amount.js';
import { mapValue } from '../../core/value.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const workload = (kind: string, strategy: string) => `apiVersion: apps/v1
kind: ${kind}
metadata: { name: worker }
spec:
  ${kind === 'Deployment' ? 'strategy' : 'updateStrategy'}: ${strategy}
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
`;

const patch = (strategy: string) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\nspec: { strategy: ${strategy} }\n`;

export default defineRule({
  id: 'kubernetes/impossible-rollout',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'The settings of a rollout contradict each other, and Kubernetes refuses them',
  severity: 'error',
  rationale: `The API server checks the strategy when the object is applied. A rollout that may neither take a pod away nor add one could never move, and
settings of one strategy under another mean nothing, so the whole object is refused.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy',
    'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/',
  ],
  examples: {
    bad: [
      {
        name: 'no pod less and none more',
        files: { 'k8s/worker.yaml': workload('Deployment', '{ rollingUpdate: { maxUnavailable: «0», maxSurge: 0 } }') },
      },
      {
        name: 'in percent',
        files: { 'k8s/worker.yaml': workload('Deployment', '{ rollingUpdate: { maxUnavailable: «0%», maxSurge: 0 } }') },
      },
      {
        name: 'settings of the other strategy',
        files: { 'k8s/worker.yaml': workload('Deployment', '{ type: Recreate, «rollingUpdate»: { maxSurge: 1 } }') },
      },
      {
        name: 'a patch of Kustomize keeps them',
        files: {
          'base/worker.yaml': workload('Deployment', '{ rollingUpdate: { maxSurge: 1 } }'),
          'base/kustomization.yaml': 'resources: [worker.yaml]\n',
          'live/recreate.yaml': patch('{ type: «Recreate» }'),
          'live/kustomization.yaml': 'resources: [../base]\npatches: [{ path: recreate.yaml }]\n',
        },
      },
      {
        name: 'more than all',
        files: { 'k8s/worker.yaml': workload('Deployment', '{ rollingUpdate: { maxUnavailable: «150%» } }') },
      },
      {
        name: 'a DaemonSet does one or the other, and one pod less is its default',
        files: { 'k8s/agent.yaml': workload('DaemonSet', '{ rollingUpdate: { maxSurge: «1» } }') },
      },
      {
        name: 'a StatefulSet that waits for deletions',
        files: { 'k8s/db.yaml': workload('StatefulSet', '{ type: OnDelete, «rollingUpdate»: { partition: 1 } }') },
      },
    ],
    good: [
      { files: { 'k8s/worker.yaml': workload('Deployment', '{ rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }') } },
      {
        name: 'the surge is 25 % by default',
        files: { 'k8s/worker.yaml': workload('Deployment', '{ rollingUpdate: { maxUnavailable: 0 } }') },
      },
      {
        name: 'a patch of Kustomize that takes them out',
        files: {
          'base/worker.yaml': workload('Deployment', '{ rollingUpdate: { maxSurge: 1 } }'),
          'base/kustomization.yaml': 'resources: [worker.yaml]\n',
          'live/recreate.yaml': patch('{ type: Recreate, rollingUpdate: null }'),
          'live/kustomization.yaml': 'resources: [../base]\npatches: [{ path: recreate.yaml }]\n',
        },
      },
      { name: 'Recreate alone', files: { 'k8s/worker.yaml': workload('Deployment', '{ type: Recreate }') } },
      { name: 'what a chart empties', files: { 'k8s/worker.yaml': workload('Deployment', '{ type: Recreate, rollingUpdate: null }') } },
      {
        name: 'a DaemonSet with another pod first',
        files: { 'k8s/agent.yaml': workload('DaemonSet', '{ rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }') },
      },
      {
        name: 'a variable',
        files: { 'k8s/worker.yaml': workload('Deployment', '{ rollingUpdate: { maxUnavailable: "${MAX}", maxSurge: 0 } }') },
      },
      { name: 'a partition', files: { 'k8s/db.yaml': workload('StatefulSet', '{ rollingUpdate: { partition: 1 } }') } },
    ],
  },
  *check(workload) {
    const { kind, manifest } = workload;
    if (!/^(?:apps|extensions)\//.test(manifest.apiVersion)) return;
    if (kind !== 'Deployment' && kind !== 'StatefulSet' && kind !== 'DaemonSet') return;
    const strategy = manifest.root.get('spec', kind === 'Deployment' ? 'strategy' : 'updateStrategy');
    const settings = strategy.get('rollingUpdate');
    const type = strategy.get('type').string().value;
    const foreign = kind === 'DaemonSet' ? undefined : kind === 'Deployment' ? 'Recreate' : 'OnDelete';
    const isForeign = type !== undefined && type === foreign;
    if (settings.isSet && isForeign) {
      // A patch of Kustomize sets the strategy and keeps what stands beside it; its base may be right for others.
      const chosen = strategy.get('type').string();
      const isPatched = chosen.isSet && chosen.at.file !== settings.key.file;
      const advice = isPatched ? 'set rollingUpdate to null beside the strategy' : 'remove it';
      yield {
        at: isPatched ? chosen.at : settings.key,
        message: `Kubernetes refuses "rollingUpdate" of ${kind} "${workload.name}" under the strategy "${type}"; ${advice}, or let the strategy be RollingUpdate`,
        ...(isPatched && { related: [{ at: settings.key, message: 'rollingUpdate' }] }),
      };
    }
    if (settings.isSet && !isForeign && kind !== 'StatefulSet') yield* contradictions(workload, settings);
  },
});

function* contradictions({ kind, name }: Workload, settings: Workload['podSpec']) {
  const [unavailable, surge] = ['maxUnavailable', 'maxSurge'].map((key) =>
    mapValue(settings.get(key).node(), ({ scalar }) => parseAmount(scalar)),
  );
  if (!unavailable || !surge || unavailable.isUnknown || surge.isUnknown) return;
  if (unavailable.isSet && 'percent' in unavailable.value && unavailable.value.percent > 100) {
    yield {
      at: unavailable.at,
      message: `Kubernetes refuses "maxUnavailable: ${unavailable.value.percent}%" of ${kind} "${name}", which is more than all pods; let at least some stay, for example with 25%`,
    };
    return;
  }
  // A Deployment has 25 % of both by default, a DaemonSet one pod less and none more.
  const noneLess = unavailable.isSet && isNothing(unavailable.value);
  const noneMore = surge.isSet ? isNothing(surge.value) : kind === 'DaemonSet';
  if (noneLess && noneMore) {
    yield {
      at: unavailable.at,
      message: `Kubernetes refuses ${kind} "${name}", whose rollout may have no pod less (maxUnavailable) and none more (maxSurge); allow one of the two`,
    };
  } else if (kind === 'DaemonSet' && !noneLess && !noneMore) {
    yield {
      at: surge.at,
      message: `Kubernetes refuses DaemonSet "${name}" with both "maxSurge" and "maxUnavailable"${unavailable.isUnset ? ', which is 1 where it is left out' : ''}; set one of the two to 0`,
    };
  }
}
