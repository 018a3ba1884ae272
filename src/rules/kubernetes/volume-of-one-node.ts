import { parseAmount, podsIn } from '../../core/amount.js';
import { namedImage } from '../../core/image.js';
import type { Problem } from '../../core/problem.js';
import { isDataStore } from '../../knowledge/data-stores.js';
import type { KubernetesContainer, Manifest, Workload } from '../../parsers/kubernetes/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (spec: string, volume = 'persistentVolumeClaim: { claimName: data }') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: files }
spec:
  ${spec}
  selector: { matchLabels: { app: files } }
  template:
    metadata: { labels: { app: files } }
    spec:
      containers:
        - name: files
          image: acme/files:1.4.0
          volumeMounts:
            - «{ name: data, mountPath: /data }»
      volumes:
        - { name: data, ${volume} }
`;
const unmarked = (spec: string, volume?: string) => deployment(spec, volume).replace(/[«»]/g, '');
const claim = (mode: string) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  accessModes: [${mode}]
  resources: { requests: { storage: 10Gi } }
`;
const scaler = (most: number) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: files }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: files }
  minReplicas: 1
  maxReplicas: ${most}
`;

export default defineRule({
  id: 'kubernetes/volume-of-one-node',
  on: 'kubernetes.workload',
  topic: 'orchestration',
  summary: 'Several pods need a volume that one node can mount',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `A ReadWriteOnce volume is attached to one node at a time. A second pod on another node waits with "Multi-Attach error": replicas never
start, and a rolling update hangs, since it keeps the old pod until the new one is ready. On the same node both write the same files. A folder of the node is
another folder on every node. A database that was not set up to replicate gains nothing from a volume that all can mount: two of it spoil the files of each other.`,
  reads: ['PersistentVolumeClaim', 'HorizontalPodAutoscaler', 'ScaledObject'],
  references: [
    'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
    'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#recreate-deployment',
  ],
  examples: {
    bad: [
      { name: 'replicas', files: { 'k8s/files.yaml': deployment('replicas: 2'), 'k8s/claim.yaml': claim('ReadWriteOnce') } },
      { name: 'a rolling update', files: { 'k8s/files.yaml': deployment('replicas: 1'), 'k8s/claim.yaml': claim('ReadWriteOnce') } },
      {
        name: 'one that an autoscaler adds pods to, which Recreate does not help',
        files: {
          'k8s/files.yaml': deployment('strategy: { type: Recreate }'),
          'k8s/claim.yaml': claim('ReadWriteOnce'),
          'k8s/hpa.yaml': scaler(5),
        },
      },
      {
        name: 'a database, whose copies must not share files',
        files: {
          'k8s/files.yaml': deployment('strategy: { type: Recreate }').replace('acme/files:1.4.0', 'postgres:17.5'),
          'k8s/claim.yaml': claim('ReadWriteOnce'),
          'k8s/hpa.yaml': scaler(3),
        },
      },
      { name: 'for one pod only', files: { 'k8s/files.yaml': deployment('replicas: 1'), 'k8s/claim.yaml': claim('ReadWriteOncePod') } },
      { name: 'a folder of the node', files: { 'k8s/files.yaml': deployment('replicas: 2', 'hostPath: { path: /srv/files }') } },
    ],
    good: [
      { files: { 'k8s/files.yaml': unmarked('replicas: 2'), 'k8s/claim.yaml': claim('ReadWriteMany') } },
      {
        name: 'one pod, stopped before the next starts',
        files: { 'k8s/files.yaml': unmarked('strategy: { type: Recreate }'), 'k8s/claim.yaml': claim('ReadWriteOnce') },
      },
      {
        name: 'so does a rolling update without a surge',
        files: {
          'k8s/files.yaml': unmarked('strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }'),
          'k8s/claim.yaml': claim('ReadWriteOnce'),
        },
      },
      {
        name: 'a folder that ties all its pods to one node',
        files: {
          'k8s/files.yaml': unmarked('replicas: 1'),
          'k8s/claim.yaml': `${claim('ReadWriteOnce')}  storageClassName: local-path\n`,
        },
      },
      {
        name: 'an autoscaler that never adds a pod',
        files: {
          'k8s/files.yaml': unmarked('strategy: { type: Recreate }'),
          'k8s/claim.yaml': claim('ReadWriteOnce'),
          'k8s/hpa.yaml': scaler(1),
        },
      },
      { name: 'a claim that no file shows', files: { 'k8s/files.yaml': unmarked('replicas: 2') } },
      { name: 'one pod and a folder of its node', files: { 'k8s/files.yaml': unmarked('replicas: 1', 'hostPath: { path: /srv/files }') } },
      { name: 'the logs of each node', files: { 'k8s/files.yaml': unmarked('replicas: 2', 'hostPath: { path: /var/log }') } },
      { name: 'switched off', files: { 'k8s/files.yaml': unmarked('replicas: 0'), 'k8s/claim.yaml': claim('ReadWriteOnce') } },
    ],
  },
  *check(workload, { project }) {
    if (workload.kind !== 'Deployment' || workload.isIncomplete) return;
    const least = project.leastReplicasOf(workload);
    if (!least.isSet || least.value === 0) return;
    const seen = new Set<string>();
    for (const { mount, container } of workload.containers.flatMap(mountsOf)) {
      if (mount.readOnly || !mount.source.isSet) continue;
      const key = `${mount.type} ${mount.source.value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const problem = inOneMount(mount, mount.source.value, { workload, project, replicas: least.value, isStore: runsStore(container) });
      if (!problem) continue;
      yield problem;
      return;
    }
  },
});

/** Folders that belong to the node itself; what runs there is about the node, not about data. */
const ofSystem =
  /^\/(?:$|(?:proc|sys|dev|run|boot|lib|lib64|usr|etc|bin|sbin|tmp|snap|cgroup)(?:\/|$)|var\/(?:run|log|lib\/(?:docker|kubelet|containerd|containers|dbus|cni|systemd))(?:\/|$))|\.sock$/;

interface Claiming {
  readonly workload: Workload;
  readonly project: Project;
  readonly replicas: number;
  /** What mounts it is a database or a broker, whose copies must know of each other. */
  readonly isStore: boolean;
}

type Mount = NonNullable<KubernetesContainer['mounts']['value']>[number];

function mountsOf(container: KubernetesContainer): { mount: Mount; container: KubernetesContainer }[] {
  return (container.mounts.value ?? []).map((mount) => ({ mount, container }));
}

function runsStore({ image }: KubernetesContainer): boolean {
  const reference = namedImage(image);
  return reference !== undefined && isDataStore(reference);
}

/** Neither one folder for all nor a claim for each makes copies of a database that agree. */
const onePodOfStore = 'keep it to one pod, or run copies that replicate, by an operator or a chart';

/** One mount is enough to tell. */
function inOneMount(mount: Mount, source: string, claiming: Claiming): Problem | undefined {
  if (mount.type === 'persistentVolumeClaim') return ofClaim(mount, source, claiming);
  if (mount.type !== 'hostPath' || claiming.replicas < 2 || ofSystem.test(source)) return undefined;
  return {
    at: mount,
    message: `"${source}" is a folder of each node, so pods of Deployment "${claiming.workload.name}" on two nodes see different files; ${claiming.isStore ? onePodOfStore : 'use a volume that all can mount, or a StatefulSet'}`,
  };
}

function ofClaim(mount: Mount, name: string, { workload, project, replicas, isStore }: Claiming): Problem | undefined {
  const claims = project.objects.named('PersistentVolumeClaim', name, workload.manifest, '');
  const [claim] = claims.value ?? [];
  const modes = claims.value?.length === 1 ? claim?.root.get('spec', 'accessModes').strings() : undefined;
  if (!claim || !modes?.isSet || modes.value.length === 0 || modes.value.some((mode) => !/^ReadWriteOnce(?:Pod)?$/.test(mode)))
    return undefined;
  if (staysOnOneNode(claim)) return undefined;
  const onePod = modes.value.every((mode) => mode === 'ReadWriteOncePod');
  const related = [{ at: modes.at, message: 'its access modes' }];
  const who = `Deployment "${workload.name}"`;
  const scaler = project.scalerOf(workload);
  const most = scaler.value?.autoscaler?.most;
  const pods =
    replicas > 1
      ? `the ${replicas} pods of ${who}`
      : scaler.isSet && most?.isSet && most.value > 1
        ? `the pods of ${who}, up to ${most.value} by ${scaler.value.kind} "${scaler.value.name.value ?? ''}",`
        : undefined;
  if (pods) {
    return {
      at: mount,
      message: `${onePod ? `one pod at a time can use claim "${name}"` : `claim "${name}" can be mounted on one node at a time`}, so ${pods} ${onePod ? 'cannot' : 'may not'} all start; ${isStore ? onePodOfStore : 'use a ReadWriteMany volume, or a StatefulSet with a claim per pod'}`,
      related,
    };
  }
  if (!startsNextFirst(workload)) return undefined;
  return {
    at: mount,
    message: onePod
      ? `a rolling update of ${who} never ends, as the old pod holds claim "${name}" and waits for the new one; set the strategy to Recreate`
      : `a rolling update of ${who} may hang, as the new pod cannot mount claim "${name}" on another node while the old one runs; set the strategy to Recreate`,
    related,
  };
}

/**
 * Folders of one node as a volume: the volume says where it lies, so that all its pods are scheduled there, and a second one starts beside the first.
 * Sources: the README of https://github.com/rancher/local-path-provisioner, and https://openebs.io/docs (Local PV Hostpath), read 2026-11-27.
 */
function staysOnOneNode(claim: Manifest): boolean {
  const storage = claim.root.get('spec', 'storageClassName').string();
  return storage.isSet && /^(?:local-path|openebs-hostpath)$/.test(storage.value);
}

/** Whether a rollout starts the new pod beside the only old one. */
function startsNextFirst({ manifest }: Workload): boolean {
  const strategy = manifest.root.get('spec', 'strategy');
  const type = strategy.get('type').string();
  if (type.isUnknown || (type.isSet && type.value !== 'RollingUpdate')) return false;
  const surge = strategy.get('rollingUpdate', 'maxSurge');
  const unavailable = strategy.get('rollingUpdate', 'maxUnavailable');
  if (surge.isUnknown || unavailable.isUnknown) return false;
  const extra = surge.isSet ? parseAmount(surge.scalar) : { percent: 25 };
  return (
    extra !== undefined &&
    podsIn(extra, 1, 'up') > 0 &&
    !(unavailable.isSet && podsIn(parseAmount(unavailable.scalar) ?? { count: 1 }, 1, 'down') > 0)
  );
}
