import { parseAmount, podsIn } from '../../core/amount.js';
import { namedImage } from '../../core/image.js';
import { mapValue } from '../../core/value.js';
import { isDataStore, soundsLikeDataStore } from '../../knowledge/data-stores.js';
import type { Workload } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

const deployment = (strategy: string, replicas = '3', more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  replicas: ${replicas}
  strategy: ${strategy}
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: api
          image: acme/api:1.4.0${more}
`;
const scaler = (least: number) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: api }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: api }
  minReplicas: ${least}
  maxReplicas: 6
`;

export default defineRule({
  id: 'kubernetes/interrupting-rollout',
  on: 'kubernetes.workload',
  topic: 'delivery',
  summary: 'A rollout stops all pods at once',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `A rolling update keeps old pods until new ones are ready. With Recreate, or when all pods may be unavailable, each new version is an outage that lasts
until its first pod is ready, and a version that does not start is an outage without end.`,
  reads: ['HorizontalPodAutoscaler', 'ScaledObject'],
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy'],
  peers: ['kube-linter no-rolling-update-strategy', 'kube-score deployment-strategy'],
  examples: {
    bad: [
      { files: { 'k8s/api.yaml': deployment('{ type: «Recreate» }') } },
      { name: 'all may be unavailable', files: { 'k8s/api.yaml': deployment('{ rollingUpdate: { maxUnavailable: «100%» } }') } },
      { name: 'as many as there are', files: { 'k8s/api.yaml': deployment('{ rollingUpdate: { maxUnavailable: «2» } }', '2') } },
      {
        name: 'the only pod goes before its successor comes',
        files: { 'k8s/api.yaml': deployment('{ rollingUpdate: { maxSurge: «0» } }', '1') },
      },
      {
        name: 'the least that an autoscaler leaves',
        files: { 'k8s/api.yaml': deployment('{ rollingUpdate: { maxUnavailable: «2» } }'), 'k8s/hpa.yaml': scaler(2) },
      },
    ],
    good: [
      { files: { 'k8s/api.yaml': deployment('{ type: RollingUpdate }') } },
      { name: 'one of three', files: { 'k8s/api.yaml': deployment('{ rollingUpdate: { maxUnavailable: 1, maxSurge: 1 } }') } },
      { name: 'a share is rounded down', files: { 'k8s/api.yaml': deployment('{ rollingUpdate: { maxUnavailable: 99% } }', '2') } },
      { name: 'one replica that must not run twice', files: { 'k8s/api.yaml': deployment('{ type: Recreate }', '1') } },
      {
        name: 'one replica, and its successor first',
        files: { 'k8s/api.yaml': deployment('{ rollingUpdate: { maxUnavailable: 25% } }', '1') },
      },
      {
        name: 'a volume of one node leaves no other way',
        files: {
          'k8s/api.yaml': deployment(
            '{ rollingUpdate: { maxSurge: 0 } }',
            '1',
            '\n          volumeMounts: [{ name: data, mountPath: /data }]\n      volumes: [{ name: data, persistentVolumeClaim: { claimName: data } }]',
          ),
        },
      },
      {
        name: 'an autoscaler leaves more',
        files: { 'k8s/api.yaml': deployment('{ rollingUpdate: { maxUnavailable: 2 } }'), 'k8s/hpa.yaml': scaler(4) },
      },
      {
        name: 'a port of the node leaves no other way',
        files: {
          'k8s/api.yaml': deployment(
            '{ rollingUpdate: { maxUnavailable: 1 } }',
            '1',
            '\n          ports: [{ containerPort: 80, hostPort: 80 }]',
          ),
        },
      },
      { name: 'switched off', files: { 'k8s/api.yaml': deployment('{ type: Recreate }', '0') } },
    ],
  },
  *check(workload, { project }) {
    if (workload.kind !== 'Deployment' || workload.isIncomplete || keepsData(workload)) return;
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || least.value === 0) return;
    const isScaled = project.scalerOf(workload).isSet;
    const strategy = workload.manifest.root.get('spec', 'strategy');
    const type = strategy.get('type');
    if (type.string().value === 'Recreate') {
      if (least.value < 2) return;
      const isWorker = project.workers.some(({ container: { origin } }) => origin.kind === 'kubernetes' && origin.workload === workload);
      yield {
        at: type,
        message: `"Recreate" stops all pods of Deployment "${workload.name}" before a new one starts, so each rollout is an outage; use RollingUpdate, unless two versions must not run side by side`,
        ...(isWorker && { atMost: 'info' as const }),
      };
      return;
    }
    const [unavailable, surge] = ['maxUnavailable', 'maxSurge'].map((key) =>
      mapValue(strategy.get('rollingUpdate', key).node(), ({ scalar }) => parseAmount(scalar)),
    );
    if (!unavailable || !surge || unavailable.isUnknown || surge.isUnknown) return;
    const away = unavailable.isSet ? podsIn(unavailable.value, least.value, 'down') : Math.floor(least.value / 4);
    if (least.value > 1 && unavailable.isSet && away >= least.value) {
      const all =
        'percent' in unavailable.value ? 'all pods' : `all ${least.value} pods${isScaled ? ' that its autoscaler leaves at least' : ''}`;
      yield {
        at: unavailable.at,
        message: `"maxUnavailable" lets a rollout of Deployment "${workload.name}" stop ${all} at once, which is an outage; keep some of them, for example with 25%`,
      };
    } else if (least.value === 1 && !isScaled && !holdsPort(workload)) {
      const extra = surge.isSet ? podsIn(surge.value, 1, 'up') : 1;
      // Where neither may differ after rounding, Kubernetes takes one pod away.
      if (away < 1 && extra > 0) return;
      yield {
        at: away >= 1 ? unavailable.at : surge.at,
        message: `a rollout of Deployment "${workload.name}" stops its only pod before the next one is ready; set maxUnavailable to 0 and maxSurge to 1`,
        atMost: 'info',
      };
    }
  },
});

/** A port of the node is free for the next pod only when the old one is gone. */
function holdsPort({ podSpec, containers }: Workload): boolean {
  return !podSpec.get('hostNetwork').isUnset || containers.some(({ ports }) => ports.some((port) => !port.get('hostPort').isUnset));
}

/** Two pods at once would contend for the data, or for a volume that one node can mount. */
function keepsData({ name, containers }: Workload): boolean {
  if (soundsLikeDataStore(name)) return true;
  return containers.some(({ image, mounts, role }) => {
    const reference = role === 'init' ? undefined : namedImage(image);
    if (reference && (isDataStore(reference) || soundsLikeDataStore(reference.name))) return true;
    return mounts.isUnknown || (mounts.isSet && mounts.value.some(({ type }) => type === 'persistentVolumeClaim'));
  });
}
