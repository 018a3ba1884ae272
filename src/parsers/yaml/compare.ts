import { contains, type Located } from '../../core/source.js';
import type { DataNode } from './node.js';

/**
 * Whether two readings of a document hold the same data, except inside a place of the first: kinds, tags, the keys of maps in any
 * order, and what scalars say. What lies within `scope` may differ or vanish. Something new may appear only inside it, or
 * directly in the innermost map or list around it. What an alias or a merge key stands for lies outside unless the alias itself is inside.
 */
export function sameDataOutside(before: DataNode, after: DataNode, scope: Located): boolean {
  /** Contents found equal, apart for those reached through an alias, so that what many aliases share is compared once. */
  const equal = { here: new Map<unknown, Set<unknown>>(), elsewhere: new Map<unknown, Set<unknown>>() };
  return compare(before, after, false);

  /** `elsewhere`: reached through an alias, so that its place says nothing about the scope. */
  function compare(a: DataNode, b: DataNode, elsewhere: boolean): boolean {
    if (!elsewhere && contains(scope, written(a))) return true;
    if (a.kind !== b.kind || a.tag !== b.tag || a.text !== b.text || !Object.is(a.scalar, b.scalar)) return false;
    if (!a.isMap && !a.isList) return true;
    const shared = elsewhere || a.via !== undefined;
    const [contentOfA, contentOfB] = a.isMap ? [a.entries, b.entries] : [a.items, b.items];
    const known = shared ? equal.elsewhere : equal.here;
    if (known.get(contentOfA)?.has(contentOfB)) return true;
    const result = a.isMap ? sameMap(a, b, shared) : sameList(a, b, shared);
    if (result) known.set(contentOfA, (known.get(contentOfA) ?? new Set()).add(contentOfB));
    return result;
  }

  function sameMap(a: DataNode, b: DataNode, elsewhere: boolean): boolean {
    for (const [name, entry] of a.entries) {
      const at = entry.value.via ? written(entry.value) : { file: a.file, range: entry.range };
      if (!elsewhere && contains(scope, at)) continue;
      const other = b.entries.get(name);
      if (!other || !compare(entry.value, other.value, elsewhere)) return false;
    }
    const children = [...a.entries.values()].map(({ value }) => value);
    return mayGrow(a, children, elsewhere) || [...b.entries.keys()].every((name) => a.entries.has(name));
  }

  /** Items in front of the scope are compared from the start, those behind it from the end; between them anything goes. */
  function sameList(a: DataNode, b: DataNode, elsewhere: boolean): boolean {
    const inside = (item: DataNode) => !elsewhere && contains(scope, written(item));
    const isBehind = (item: DataNode) => !elsewhere && written(item).range[0] >= scope.range[1];
    const grows = mayGrow(a, a.items, elsewhere);
    let first = a.items.findIndex((item) => inside(item) || (grows && isBehind(item)));
    if (first < 0) first = a.items.length;
    const head = a.items.slice(0, first);
    const tail = a.items.slice(first).filter((item) => !inside(item));
    const shrinks = head.length + tail.length < a.items.length;
    const rest = b.items.length - head.length - tail.length;
    if (rest < 0 || (rest > 0 && !grows && !shrinks)) return false;
    return (
      head.every((item, index) => sameItem(item, b.items[index], elsewhere)) &&
      tail.every((item, index) => sameItem(item, b.items[head.length + rest + index], elsewhere))
    );
  }

  function sameItem(a: DataNode, b: DataNode | undefined, elsewhere: boolean): boolean {
    return b !== undefined && compare(a, b, elsewhere);
  }

  function mayGrow(a: DataNode, children: readonly DataNode[], elsewhere: boolean): boolean {
    return !elsewhere && contains(a, scope) && !children.some((child) => (child.isMap || child.isList) && contains(written(child), scope));
  }
}

/** Where a node stands in its own place: the alias or the merge key, if it came through one. */
function written(node: DataNode): Located {
  return node.via?.at(-1) ?? node;
}
