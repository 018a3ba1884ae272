import { type Located, placeOf } from '../../core/source.js';
import { unset, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import { dig, itemsOf, text } from './values.js';

/** What a pod names that stands in an object of its own. Its place is the name. */
export interface PodReference extends Located {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'ServiceAccount';
  readonly name: Value<string>;
  /** The one key that it takes; unset where it takes the object as a whole. */
  readonly key: Value<string>;
  /** How it takes it: a variable, all keys as variables, a volume, a file of a volume, a volume of which one file is mounted. */
  readonly by: 'env' | 'envFrom' | 'volume' | 'items' | 'subPath' | 'pod';
  /** The pod starts without it. */
  readonly isOptional: boolean;
  /** The container that takes it, where it is one. */
  readonly container: string | undefined;
}

type Target = Pick<PodReference, 'kind' | 'by' | 'container'>;

/** The ConfigMaps, Secrets, claims and the service account that a pod spec names, in the order of the file as far as kinds of field go. */
export function readReferences(podSpec: DataNode): readonly PodReference[] {
  const volumes = itemsOf(dig(podSpec, 'volumes'));
  const account = dig(podSpec, 'serviceAccountName');
  return [
    ...whole(account.isUnset ? dig(podSpec, 'serviceAccount') : account, undefined, {
      kind: 'ServiceAccount',
      by: 'pod',
      container: undefined,
    }),
    ...volumes.flatMap(ofVolume),
    ...['initContainers', 'containers'].flatMap((list) =>
      itemsOf(dig(podSpec, list)).flatMap((container) => ofContainer(container, volumes)),
    ),
  ];
}

function ofVolume(volume: DataNode): readonly PodReference[] {
  const target = { by: 'volume', container: undefined } as const;
  const configMap = dig(volume, 'configMap');
  const secret = dig(volume, 'secret');
  return [
    ...ofSource(configMap, dig(configMap, 'name'), 'ConfigMap'),
    ...ofSource(secret, dig(secret, 'secretName'), 'Secret'),
    ...whole(dig(volume, 'persistentVolumeClaim', 'claimName'), undefined, { ...target, kind: 'PersistentVolumeClaim' }),
    ...itemsOf(dig(volume, 'projected', 'sources')).flatMap((source) => {
      const [map, other] = [dig(source, 'configMap'), dig(source, 'secret')];
      return [...ofSource(map, dig(map, 'name'), 'ConfigMap'), ...ofSource(other, dig(other, 'name'), 'Secret')];
    }),
  ];
}

/** A source of a volume: the object, and each key that `items` lists. */
function ofSource(source: DataNode, name: DataNode, kind: PodReference['kind']): readonly PodReference[] {
  return [
    ...whole(name, source, { kind, by: 'volume', container: undefined }),
    ...itemsOf(dig(source, 'items')).flatMap((item) => oneKey(name, dig(item, 'key'), source, { kind, by: 'items', container: undefined })),
  ];
}

function ofContainer(container: DataNode, volumes: readonly DataNode[]): readonly PodReference[] {
  const at = { container: dig(container, 'name').text };
  return [
    ...itemsOf(dig(container, 'env')).flatMap((entry) =>
      (['ConfigMap', 'Secret'] as const).flatMap((kind) => {
        const source = dig(entry, 'valueFrom', kind === 'ConfigMap' ? 'configMapKeyRef' : 'secretKeyRef');
        return oneKey(dig(source, 'name'), dig(source, 'key'), source, { ...at, kind, by: 'env' });
      }),
    ),
    ...itemsOf(dig(container, 'envFrom')).flatMap((entry) =>
      (['ConfigMap', 'Secret'] as const).flatMap((kind) => {
        const source = dig(entry, kind === 'ConfigMap' ? 'configMapRef' : 'secretRef');
        return whole(dig(source, 'name'), source, { ...at, kind, by: 'envFrom' });
      }),
    ),
    ...itemsOf(dig(container, 'volumeMounts')).flatMap((mount) => {
      const name = dig(mount, 'name').text;
      const volume = volumes.find((one) => dig(one, 'name').text === name);
      return volume ? ofSubPath(dig(mount, 'subPath'), volume, at) : [];
    }),
  ];
}

/** One file of a volume. With `items` its name is a path that the volume gives. */
function ofSubPath(subPath: DataNode, volume: DataNode, at: Pick<Target, 'container'>): readonly PodReference[] {
  for (const [kind, field, nameKey] of [
    ['ConfigMap', 'configMap', 'name'],
    ['Secret', 'secret', 'secretName'],
  ] as const) {
    const source = dig(volume, field);
    if (source.isMap && dig(source, 'items').isUnset) return oneKey(dig(source, nameKey), subPath, source, { ...at, kind, by: 'subPath' });
  }
  return [];
}

function whole(name: DataNode, source: DataNode | undefined, target: Target): readonly PodReference[] {
  const value = text(name);
  if (value.isUnset) return [];
  return [{ ...placeOf(name), ...target, name: value, key: unset(name), isOptional: isOptional(source) }];
}

function oneKey(name: DataNode, key: DataNode, source: DataNode, target: Target): readonly PodReference[] {
  const [value, one] = [text(name), text(key)];
  if (value.isUnset || one.isUnset) return [];
  return [{ ...placeOf(name), ...target, name: value, key: one, isOptional: isOptional(source) }];
}

function isOptional(source: DataNode | undefined): boolean {
  return source !== undefined && dig(source, 'optional').scalar === true;
}
