import type { DataNode, Entry } from '../yaml/node.js';

/** What becomes of a node before its children are visited: another node, `keep` it with all below, or `drop` it. */
type Visit = (node: DataNode) => DataNode | 'keep' | 'drop';

/**
 * Rebuilds a tree from the top, keeping what does not change; undefined when the top is dropped.
 * Collections that several aliases lead to are rebuilt once, so that the work grows with the file and not with its expansion.
 */
export function rewrite(node: DataNode, visit: Visit): DataNode | undefined {
  const entriesDone = new Map<DataNode['entries'], DataNode['entries']>();
  const itemsDone = new Map<DataNode['items'], DataNode['items']>();

  return rewriteNode(node);

  function rewriteNode(old: DataNode): DataNode | undefined {
    const node = visit(old);
    if (node === 'drop') return undefined;
    if (node === 'keep') return old;
    if (node.isMap) {
      const entries = once(entriesDone, node.entries, rewriteEntries);
      return entries === node.entries ? node : node.with({ entries });
    }
    if (node.isList) {
      const items = once(itemsDone, node.items, rewriteItems);
      return items === node.items ? node : node.with({ items });
    }
    return node;
  }

  function rewriteEntries(old: DataNode['entries']): DataNode['entries'] {
    const entries = new Map<string, Entry>();
    let changed = false;
    for (const [name, entry] of old) {
      const value = rewriteNode(entry.value);
      changed ||= value !== entry.value;
      if (value) entries.set(name, value === entry.value ? entry : { ...entry, value });
    }
    return changed ? entries : old;
  }

  function rewriteItems(old: DataNode['items']): DataNode['items'] {
    const items: DataNode[] = [];
    let changed = false;
    for (const item of old) {
      const value = rewriteNode(item);
      changed ||= value !== item;
      if (value) items.push(value);
    }
    return changed ? items : old;
  }
}

function once<T>(done: Map<T, T>, old: T, compute: (old: T) => T): T {
  const known = done.get(old);
  if (known !== undefined) return known;
  const result = compute(old);
  done.set(old, result);
  return result;
}
