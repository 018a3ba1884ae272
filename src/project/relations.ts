import { weaklyMemoized } from '../core/lazy.js';
import { known, unknown, unset, type Value } from '../core/value.js';
import { scalesNothing } from '../knowledge/temporal/worker-controller.js';
import type { Autoscaler, Manifest, Workload } from '../parsers/kubernetes/types.js';
import { mayShareNamespace } from './objects.js';
import type { Objects } from './types.js';

interface Scalers {
  /** By kind and name of what they scale. */
  readonly byTarget: ReadonlyMap<string, readonly Manifest[]>;
  /** One whose target cannot be read. */
  readonly unreadable: Manifest | undefined;
}

/**
 * The HorizontalPodAutoscaler or KEDA ScaledObject among some manifests that sets a workload's replicas.
 * Unknown when an autoscaler's target cannot be read, since it may be this one, and when the autoscaler means a nearer copy of the workload.
 */
export function scalerOf(workload: Workload, manifests: readonly Manifest[], objects: () => Objects): Value<Manifest> {
  const { byTarget, unreadable } = scalersIn(manifests);
  const found = byTarget
    .get(targetKey(workload.kind, workload.name))
    ?.filter((scaler) => mayShareNamespace(scaler, workload.manifest) && !scalesNothing(scaler, workload.manifest));
  const own = found?.find((scaler) => objects().named(workload.kind, workload.name, scaler).value?.includes(workload.manifest));
  if (own) return known(own, own);
  if (found?.[0]) return unknown(found[0], 'the autoscaler is nearer to another workload of this name');
  return unreadable ? unknown(unreadable, 'the target of an autoscaler could not be read') : unset(workload);
}

const scalersIn = weaklyMemoized((manifests: readonly Manifest[]): Scalers => {
  const byTarget = new Map<string, Manifest[]>();
  let unreadable: Manifest | undefined;
  for (const manifest of manifests) {
    const { autoscaler } = manifest;
    if (!autoscaler) continue;
    const { targetKind: kind, targetName: name } = autoscaler;
    if (name.isUnknown || kind.isUnknown) unreadable = manifest;
    else if (name.isSet) {
      const key = targetKey(kind.value ?? 'Deployment', name.value);
      const others = byTarget.get(key);
      if (others) others.push(manifest);
      else byTarget.set(key, [manifest]);
    }
  }
  return { byTarget, unreadable };
});

/** The worker controller looks for either name of its kind. */
function targetKey(kind: string, name: string): string {
  return `${kind === 'TemporalWorkerDeployment' ? 'WorkerDeployment' : kind}/${name}`;
}

/** Pods that run at least: the autoscaler's minimum, else the replicas as deployed, one where nothing says more. */
export function leastReplicasOf(workload: Workload, scaler: Value<Manifest>, replicas: Value<number>): Value<number> {
  if (!workload.hasReplicas) return unknown(workload, 'it has no replicas');
  if (scaler.isUnknown) return scaler;
  if (scaler.value?.autoscaler) return leastOf(scaler.value.autoscaler);
  return replicas.isUnset ? known(1, workload) : replicas;
}

/** How many pods an autoscaler leaves when there is nothing to do. */
function leastOf({ least, leastByDefault, manifest }: Autoscaler): Value<number> {
  return least.isUnset ? known(leastByDefault, manifest) : least;
}
