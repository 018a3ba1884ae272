import { placeOf } from '../../core/source.js';
import { mapValue, unknown, unset, type Value } from '../../core/value.js';
import type { Mount } from '../compose/types.js';
import type { DataNode } from '../yaml/node.js';
import { dig, itemsOf, text } from './values.js';

type Volume = Pick<Mount, 'type' | 'source'>;

/** The volumes that containers of a pod can mount, by name. */
export type Volumes = ReadonlyMap<string, Volume>;

/** Key of the name or path within the volume, for the types that a mount tells apart. */
const sourceKeys = {
  configMap: 'name',
  secret: 'secretName',
  persistentVolumeClaim: 'claimName',
  hostPath: 'path',
} as const;

/** Volumes of a pod spec, and those that a StatefulSet makes from its claim templates. */
export function readVolumes(podSpec: DataNode, claimTemplates: DataNode): Volumes {
  const volumes = new Map<string, Volume>();
  for (const volume of itemsOf(dig(podSpec, 'volumes'))) {
    const name = dig(volume, 'name');
    if (typeof name.scalar === 'string') volumes.set(name.scalar, readVolume(volume));
  }
  // A claim takes precedence over a volume of the same name.
  for (const claim of itemsOf(claimTemplates)) {
    const name = dig(claim, 'metadata', 'name');
    if (typeof name.scalar === 'string') volumes.set(name.scalar, { type: 'persistentVolumeClaim', source: text(name) });
  }
  return volumes;
}

function readVolume(volume: DataNode): Volume {
  for (const type of Object.keys(sourceKeys) as (keyof typeof sourceKeys)[]) {
    if (volume.entries.has(type)) return { type, source: text(dig(volume, type, sourceKeys[type])) };
  }
  // Kubernetes makes an emptyDir of a volume that names no type.
  const isEmptyDir = volume.entries.has('emptyDir') || volume.entries.size === 1;
  return { type: isEmptyDir ? 'emptyDir' : 'other', source: unset(volume.key) };
}

/** What a container mounts; `unknown` type for a volume that the pod does not list. */
export function readMounts(container: DataNode, volumes: Volumes): Value<readonly Mount[]> {
  return mapValue(dig(container, 'volumeMounts').node(), (list) =>
    list.isList ? itemsOf(list).map((item) => readMount(item, volumes)) : undefined,
  );
}

function readMount(item: DataNode, volumes: Volumes): Mount {
  const name = dig(item, 'name').text;
  const volume = name === undefined ? undefined : volumes.get(name);
  const type = volume?.type ?? 'unknown';
  return {
    ...placeOf(item),
    type,
    source: volume?.source ?? unknown(item, 'the pod lists no such volume'),
    target: text(dig(item, 'mountPath')),
    // A kubelet mounts these read-only, whatever the manifest says.
    readOnly: dig(item, 'readOnly').scalar === true || type === 'configMap' || type === 'secret',
  };
}
