import { contains, type Located } from '../../core/source.js';
import type { DataNode } from './node.js';

/**
 * Whether two readings of a document hold the same data, except inside places of the first: kinds, tags, the keys of maps in any
 * order, and what scalars say. What lies within a scope may differ or vanish. Something new may appear only inside one, or
 * directly in the innermost map or list around it, and in a map only beside what stays as it is. What an alias or a merge key stands for lies outside unless the alias itself is inside.
 */
export function sameDataOutside(before: DataNode, after: DataNode, scope: Located | readonly Located[]): boolean {
  /** Contents found equal, apart for those reached through an alias, so that what many aliases share is compared once. */
  const equal = { here: new Map<unknown, Set<unknown>>(), elsewhere: new Map<unknown, Set<unknown>>() };
  return compare(before, after, 'range' in scope ? [scope] : scope, false);

  /** `elsewhere`: reached through an alias, so that its place says nothing about the scopes. */
  function compare(a: DataNode, b: DataNode, around: readonly Located[], elsewhere: boolean): boolean {
    const scopes = elsewhere ? [] : around.filter((scope) => touches(scope, written(a)));
    if (isInside(written(a), scopes)) return true;
    if (a.kind !== b.kind || a.tag !== b.tag || a.text !== b.text || !Object.is(a.scalar, b.scalar)) return false;
    if (!a.isMap && !a.isList) return true;
    const shared = elsewhere || a.via !== undefined;
    const [contentOfA, contentOfB] = a.isMap ? [a.entries, b.entries] : [a.items, b.items];
    const known = shared ? equal.elsewhere : equal.here;
    if (known.get(contentOfA)?.has(contentOfB)) return true;
    const inner = shared ? [] : scopes;
    const result = a.isMap ? sameMap(a, b, inner, shared) : sameList(a, b, inner, shared);
    if (result) known.set(contentOfA, (known.get(contentOfA) ?? new Set()).add(contentOfB));
    return result;
  }

  function sameMap(a: DataNode, b: DataNode, scopes: readonly Located[], elsewhere: boolean): boolean {
    for (const [name, entry] of a.entries) {
      const at = entry.value.via ? written(entry.value) : { file: a.file, range: entry.range };
      if (isInside(at, scopes)) continue;
      const other = b.entries.get(name);
      if (!other || !compare(entry.value, other.value, scopes, elsewhere)) return false;
    }
    if ([...b.entries.keys()].every((name) => a.entries.has(name))) return true;
    const entries = [...a.entries.values()];
    const children = entries.map(({ value }) => value);
    const growing = directlyIn(a, children, scopes);
    // What changes inside a scope may not spill over its edge, as a list does that turns into keys in the column of its own.
    const spills = entries.some(({ name, value, range }) => {
      const other = b.entries.get(name);
      return other && growing.some((scope) => touches(scope, { file: a.file, range })) && !compare(value, other.value, [], elsewhere);
    });
    return growing.length > 0 && !spills;
  }

  /** Items outside must be there in their order. Between them anything goes, but only where a scope is. */
  function sameList(a: DataNode, b: DataNode, scopes: readonly Located[], elsewhere: boolean): boolean {
    const growing = directlyIn(a, a.items, scopes);
    const runs: DataNode[][] = [[]];
    let behind = -1; // where the last item ends
    for (const item of a.items) {
      const { range } = written(item);
      if (growing.some((scope) => behind <= scope.range[1] && scope.range[1] <= range[0])) runs.push([]);
      if (isInside(written(item), scopes)) runs.push([]);
      else runs.at(-1)?.push(item);
      behind = range[1];
    }
    if (growing.some((scope) => behind <= scope.range[1])) runs.push([]);
    return sameRuns(runs, b.items, (item, other) => compare(item, other, scopes, elsewhere));
  }
}

/** Whether the runs stand in a list one after the other, the first at its start and the last at its end. */
function sameRuns(
  runs: readonly (readonly DataNode[])[],
  items: readonly DataNode[],
  same: (a: DataNode, b: DataNode) => boolean,
): boolean {
  const standsAt = (run: readonly DataNode[], from: number) =>
    run.every((item, index) => {
      const other = items[from + index];
      return other !== undefined && same(item, other);
    });
  const [first = [], ...others] = runs;
  const last = others.pop();
  if (!last) return first.length === items.length && standsAt(first, 0);
  if (!standsAt(first, 0)) return false;
  let from = first.length;
  for (const run of others) {
    while (from + run.length <= items.length && !standsAt(run, from)) from++;
    from += run.length;
  }
  const end = items.length - last.length;
  return from <= end && standsAt(last, end);
}

/** Scopes that lie in a map or list, and in none that it holds. */
function directlyIn(node: DataNode, children: readonly DataNode[], scopes: readonly Located[]): readonly Located[] {
  const collections = scopes.length ? children.filter((child) => child.isMap || child.isList).map(written) : [];
  return scopes.filter((scope) => contains(node, scope) && !collections.some((child) => contains(child, scope)));
}

function isInside(at: Located, scopes: readonly Located[]): boolean {
  return scopes.some((scope) => contains(scope, at));
}

function touches(a: Located, b: Located): boolean {
  return a.file.path === b.file.path && a.range[0] <= b.range[1] && b.range[0] <= a.range[1];
}

/** Where a node stands in its own place: the alias or the merge key, if it came through one. */
function written(node: DataNode): Located {
  return node.via?.at(-1) ?? node;
}
