import { resolvePath } from '../../core/path.js';
import { placeOf } from '../../core/source.js';
import { known, mapValue, unknown, unset, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import type { Surroundings } from './environment.js';
import type { Mount } from './types.js';
import { booleanOf, dig, hole, holedText, itemsOf, pieceOf } from './values.js';

/** `volumes` and `tmpfs` of a service. */
export function mountsOf(service: DataNode, { folderOf }: Pick<Surroundings, 'folderOf'>): Value<readonly Mount[]> {
  const volumes = dig(service, 'volumes');
  const tmpfs = dig(service, 'tmpfs');
  const listed = mapValue(volumes.node(), ({ isList, items }) =>
    isList ? items.map((item) => onHost(mountOf(item), folderOf(item.file))) : undefined,
  );
  if (tmpfs.isUnset || listed.isUnknown) return listed;
  const more = itemsOf(tmpfs).map((item): Mount => {
    const target = mapValue(item.string(), (text) => text.split(':', 1)[0]);
    return { ...placeOf(item), type: 'tmpfs', source: unset(placeOf(item)), target, readOnly: false };
  });
  return listed.isSet ? { ...listed, value: [...listed.value, ...more] } : known(more, placeOf(tmpfs));
}

/** Tells where the source of a bind mount lies. */
function onHost(mount: Mount, folder: string): Mount {
  const path = mount.type === 'bind' && mount.source.isSet ? resolvePath(folder, mount.source.value) : undefined;
  return path === undefined ? mount : { ...mount, hostPath: path };
}

function mountOf(item: DataNode): Mount {
  if (item.isMap) return longMount(item);
  const text = holedText(item);
  if (text !== undefined) return shortMount(item, text);
  const value = unknown(placeOf(item), item.why);
  return { ...placeOf(item), type: 'unknown', source: value, target: value, readOnly: false };
}

function longMount(item: DataNode): Mount {
  const source = dig(item, 'source').string();
  const type = dig(item, 'type');
  return {
    ...placeOf(item),
    type: type.isUnknown ? 'unknown' : longType(type.text, source),
    source,
    target: dig(item, 'target').string(),
    readOnly: booleanOf(dig(item, 'read_only')).value ?? false,
  };
}

function longType(type: string | undefined, source: Value<string>): Mount['type'] {
  if (type === 'bind' || type === 'tmpfs') return type;
  if (type === 'volume') return source.isUnset ? 'anonymous' : 'volume';
  return type === undefined ? 'unknown' : 'other';
}

/** `[source:]target[:options]`. A letter and a colon begin a Windows path. */
function shortMount(item: DataNode, text: string): Mount {
  const [first = '', second, options] = mountParts(text);
  if (second === undefined) {
    // A lone variable may hold a source, too.
    const vague = first.includes(hole);
    const target = pieceOf(first, item);
    return {
      ...placeOf(item),
      type: vague ? 'unknown' : 'anonymous',
      source: vague ? unknown(placeOf(item), item.why) : unset(placeOf(item)),
      target,
      readOnly: false,
    };
  }
  return {
    ...placeOf(item),
    type: sourceType(first),
    source: pieceOf(first, item),
    target: pieceOf(second, item),
    readOnly: options?.split(',').includes('ro') ?? false,
  };
}

function sourceType(source: string): Mount['type'] {
  if (source.startsWith(hole)) return 'unknown';
  return /^(?:[./~]|\\\\|[A-Za-z]:)/.test(source) ? 'bind' : 'volume';
}

function mountParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (const part of text.split(':')) {
    const last = parts.at(-1);
    // Compose takes any single letter for a drive.
    if (last !== undefined && /^[A-Za-z]$/.test(last) && parts.length <= 2) parts[parts.length - 1] = `${last}:${part}`;
    else parts.push(part);
  }
  return parts;
}

/** The path inside the container that a `volumes` item is for: what makes two of them one when files merge. */
export function mountTarget(item: DataNode): string | undefined {
  return mountOf(item).target.value;
}
