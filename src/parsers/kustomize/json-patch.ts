import type { DataNode } from '../yaml/node.js';
import { withEntry, written } from './nodes.js';

/** Values that a copy may add: a few copies of copies could grow without end. */
const mostCopied = 2000;

/** An object with a JSON patch applied (RFC 6902); undefined when an operation of it fails, by which the build fails. */
export function jsonPatch(object: DataNode, operations: readonly DataNode[]): DataNode | undefined {
  let result: DataNode | undefined = object;
  for (const operation of operations) {
    result = apply(result, operation);
    if (!result) return undefined;
  }
  return result;
}

function apply(object: DataNode, operation: DataNode): DataNode | undefined {
  const path = pointerOf(operation.get('path'));
  const from = pointerOf(operation.get('from'));
  const value = operation.get('value');
  if (!path) return undefined;
  switch (operation.get('op').text) {
    case 'add':
      return value.kind === 'missing' ? undefined : change(object, path, (before) => moved(value, before), 'add');
    case 'replace':
      return value.kind === 'missing' ? undefined : change(object, path, (before) => moved(value, before), 'replace');
    case 'remove':
      return change(object, path, () => undefined, 'remove');
    case 'move': {
      const source = from && find(object, from);
      const rest = source && change(object, from, () => undefined, 'remove');
      return source && rest && change(rest, path, (before) => moved(source, before), 'add');
    }
    case 'copy': {
      const source = from && find(object, from);
      return source && sizeOf(source, mostCopied) < mostCopied ? change(object, path, (before) => moved(source, before), 'add') : undefined;
    }
    case 'test':
      return object;
    default:
      return undefined;
  }
}

/** A null is a value here, and one that Kubernetes takes for nothing. */
function moved(value: DataNode, before: DataNode): DataNode {
  return value.with(written(value, before));
}

function pointerOf({ text, isScalar }: DataNode): readonly string[] | undefined {
  if (!isScalar || !text?.startsWith('/')) return undefined;
  return text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function find(node: DataNode, path: readonly string[]): DataNode | undefined {
  let at: DataNode | undefined = node;
  for (const part of path) at = at?.isList ? at.items[indexOf(part)] : at?.entries.get(part)?.value;
  return at;
}

function indexOf(part: string): number {
  return /^\d{1,6}$/.test(part) ? Number(part) : -1;
}

/** `update` gets what stands there, or a missing node, and gives what shall stand there, or nothing. */
function change(
  node: DataNode,
  [part, ...rest]: readonly string[],
  update: (before: DataNode) => DataNode | undefined,
  kind: 'add' | 'replace' | 'remove',
): DataNode | undefined {
  if (part === undefined) return update(node);
  if (node.isUnknown) return node;
  if (node.isList) return changeItem(node, part, rest, update, kind);
  if (!node.isMap) return undefined;
  const child = node.entries.get(part);
  if (rest.length > 0) {
    const inner = child && change(child.value, rest, update, kind);
    return inner && withEntry(node, part, inner);
  }
  if (!child && kind === 'remove') return undefined;
  const value = update(child?.value ?? node.get(part));
  if (!value || !child) return withEntry(node, part, value);
  return withEntry(withEntry(node, part, undefined), part, value);
}

function changeItem(
  list: DataNode,
  part: string,
  rest: readonly string[],
  update: (before: DataNode) => DataNode | undefined,
  kind: 'add' | 'replace' | 'remove',
): DataNode | undefined {
  const index = part === '-' ? list.items.length : indexOf(part);
  if (index < 0 || index > list.items.length) return undefined;
  const old = list.items[index];
  if (rest.length > 0) {
    const inner = old && change(old, rest, update, kind);
    return inner && list.with({ items: list.items.with(index, inner) });
  }
  if (kind === 'add') {
    const item = update(list.get(part));
    return item && list.with({ items: list.items.toSpliced(index, 0, item) });
  }
  if (!old) return undefined;
  const item = update(old);
  return list.with({ items: item ? list.items.with(index, item) : list.items.toSpliced(index, 1) });
}

function sizeOf(node: DataNode, most: number): number {
  let size = 0;
  const left = [node];
  for (let next = left.pop(); next && size < most; next = left.pop()) {
    size++;
    for (const { value } of next.entries.values()) left.push(value);
    for (const item of next.items) left.push(item);
  }
  return size;
}
