import { type Located, placeOf, type Via } from '../../core/source.js';
import { DataNode, type Entry, type ScalarValue } from '../yaml/node.js';

/** A value that no file writes in this form; it stands where what made it so is written. */
export function scalarAt(at: Located, value: ScalarValue, before?: DataNode): DataNode {
  const { file, range } = at;
  const text = value === null ? '' : String(value);
  return new DataNode({ kind: 'scalar', file, range, key: placeOf(at), text, value, style: 'plain', ...written(at, before) });
}

/** A map that no file writes as such. */
export function mapAt(at: Located, entries: Iterable<readonly [string, DataNode]>): DataNode {
  const { file, range, via } = at;
  const all = new Map(Array.from(entries, ([name, value]): [string, Entry] => [name, entryOf(name, value)]));
  return new DataNode({ kind: 'map', file, range, key: placeOf(at), entries: all, via });
}

export function entryOf(name: string, value: DataNode): Entry {
  return { name, key: placeOf(value), value, range: value.range };
}

/** The origins of a value that another one takes the place of. */
export function written(at: Located, before: DataNode | undefined): { via: readonly Via[] | undefined; earlier: readonly Located[] } {
  if (!before || before.kind === 'missing') return { via: at.via, earlier: before?.earlier ?? [] };
  const base = { file: before.file, range: before.range, ...(before.via && { via: before.via }) };
  return { via: [...(at.via ?? []), { file: before.file, range: before.range, kind: 'override' }], earlier: [...before.earlier, base] };
}

/** A map with an entry set, or taken out. What is no map stays as it is. */
export function withEntry(map: DataNode, name: string, value: DataNode | undefined): DataNode {
  if (!map.isMap) return map;
  const old = map.entries.get(name);
  if (old?.value === value) return map;
  const entries = new Map(map.entries);
  if (!value) entries.delete(name);
  else entries.set(name, old ? { ...old, value } : entryOf(name, value));
  return map.with({ entries });
}

/** Follows `name`, or `name[]` into each item of a list, and puts another value in the place of each one found. */
export function updateAt(node: DataNode, path: readonly string[], update: (value: DataNode) => DataNode): DataNode {
  const [step, ...rest] = path;
  if (step === undefined) return update(node);
  if (!step.endsWith('[]')) {
    const child = node.entries.get(step)?.value;
    return child ? withEntry(node, step, updateAt(child, rest, update)) : node;
  }
  return updateAt(node, [step.slice(0, -2)], (list) => mapItems(list, (item) => updateAt(item, rest, update)));
}

export function mapItems(list: DataNode, change: (item: DataNode) => DataNode): DataNode {
  const items = list.items.map(change);
  return items.every((item, index) => item === list.items[index]) ? list : list.with({ items });
}

/** Sets what stands at a path of maps; maps that are not there are made. Something else than a map in the way stays. */
export function setAt(node: DataNode, path: readonly string[], value: (before: DataNode) => DataNode): DataNode {
  const [name, ...rest] = path;
  if (name === undefined) return value(node);
  if (!node.isMap) return node;
  const child = node.get(name);
  const isGone = child.isUnset && rest.length > 0;
  return withEntry(node, name, isGone ? nested(rest, value(child)) : setAt(child, rest, value));
}

function nested(path: readonly string[], value: DataNode): DataNode {
  return path.reduceRight((inner, name) => mapAt(inner, [[name, inner]]), value);
}
