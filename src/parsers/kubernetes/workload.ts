import { lazy } from '../../core/lazy.js';
import { placeOf } from '../../core/source.js';
import { unset } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import { readContainer } from './container.js';
import type { PodKind } from './kinds.js';
import { readVolumes } from './mounts.js';
import { type PodReference, readReferences } from './references.js';
import { readSelector } from './selectors.js';
import { readSpread } from './spread.js';
import type { KubernetesContainer, Manifest, Workload } from './types.js';
import { dig, integer, itemsOf, stringMap } from './values.js';

/** Reads the pods that an object makes. */
export function readWorkload(manifest: Manifest, kind: PodKind): Workload {
  const { root } = manifest;
  const spec = dig(root, 'spec');
  const template = dig(root, ...kind.template);
  const podSpec = dig(template, 'spec');
  const nameNode = [dig(root, 'metadata', 'name'), dig(root, 'metadata', 'generateName')].find((node) => node.isScalar && !node.isUnset);
  const containers: KubernetesContainer[] = [];
  const references = lazy((): readonly PodReference[] => readReferences(podSpec));
  const workload: Workload = {
    ...placeOf(nameNode ?? manifest),
    manifest,
    kind: manifest.kind,
    name: nameNode?.text || manifest.kind,
    isLongRunning: kind.isLongRunning && (manifest.kind !== 'Pod' || restarts(podSpec)),
    hasReplicas: kind.hasReplicas,
    replicas: kind.hasReplicas ? integer(dig(spec, 'replicas')) : unset(spec.key),
    selector: readSelector(dig(spec, 'selector'), kind.selector),
    template,
    podSpec,
    podLabels: stringMap(dig(template, 'metadata', 'labels')),
    podAnnotations: dig(template, 'metadata', 'annotations'),
    containers,
    spread: readSpread(podSpec),
    get references() {
      return references();
    },
    terminationGracePeriod: integer(dig(podSpec, 'terminationGracePeriodSeconds')),
    isIncomplete: isIncomplete(podSpec),
  };
  const volumes = readVolumes(podSpec, dig(spec, 'volumeClaimTemplates'));
  const context = { workload, volumes, injects: kind.injects ?? [] };
  for (const [key, role] of [
    ['initContainers', 'init'],
    ['containers', 'main'],
  ] as const) {
    for (const [index, item] of itemsOf(dig(podSpec, key)).entries()) {
      if (item.isMap) containers.push(readContainer(item, role, `${key}[${index}]`, context));
    }
  }
  return workload;
}

/** A bare Pod with another restart policy ends, as a Job does. */
function restarts(podSpec: DataNode): boolean {
  const policy = dig(podSpec, 'restartPolicy');
  return policy.isUnset || policy.scalar === 'Always';
}

/** No containers, or none with an image: an excerpt or a patch, whose other parts stand elsewhere. */
function isIncomplete(podSpec: DataNode): boolean {
  const items = itemsOf(dig(podSpec, 'containers'));
  return !items.every((item) => item.isMap) || items.every((item) => dig(item, 'image').isUnset);
}
