import { parseQuantity } from '../../core/quantity.js';
import { mapValue, unknown, type Value } from '../../core/value.js';
import { type DataNode, unknownNode } from '../yaml/node.js';

/**
 * Follows keys as `get` does, but below something that should be a map and is none nothing is known, and what lies below
 * an alias or a merge came by it, too.
 */
export function dig(node: DataNode, ...path: readonly string[]): DataNode {
  let result = node;
  for (const name of path) {
    if (result.isSet && !result.isMap) return unknownNode(result, 'it is no map');
    const child = result.entries.get(name)?.value;
    result = child ? below(result, child) : result.get(name);
  }
  return result;
}

/** The items of a list, which came by what the list came by. */
export function itemsOf(list: DataNode): readonly DataNode[] {
  return list.via ? list.items.map((item) => below(list, item)) : list.items;
}

function below(parent: DataNode, child: DataNode): DataNode {
  return parent.via ? child.with({ via: [...(child.via ?? []), ...parent.via] }) : child;
}

/** What tools put into a manifest before it is applied: envsubst, Kustomize and Helm variables. */
const placeholder = /\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*|\{\{[^{}]*\}\}/g;
/** What a kubelet puts into an environment value (`$$` stands for `$`), and envsubst. */
const reference = /\$\$|\$\([^()]*\)|\$\{[^{}]*\}/g;

/** A string that has to be final in the manifest; with a placeholder in it only its parts are known. */
export function text(node: DataNode): Value<string> {
  return expand(node.string(), placeholder);
}

/** A value of an environment variable; what it takes from other variables is unknown. */
export function variable(node: DataNode): Value<string> {
  return expand(node.string(), reference);
}

function expand(value: Value<string>, pattern: RegExp): Value<string> {
  if (!value.isSet || !/\$|\{\{/.test(value.value)) return value;
  const parts: (string | undefined)[] = [];
  let known = '';
  let from = 0;
  for (const match of value.value.matchAll(pattern)) {
    known += value.value.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '$$') known += '$';
    else {
      if (known) parts.push(known);
      parts.push(undefined);
      known = '';
    }
  }
  known += value.value.slice(from);
  if (parts.length === 0) return { ...value, value: known };
  return unknown(value.at, 'it holds a variable', known ? [...parts, known] : parts);
}

/** A whole number. Kubernetes does not convert strings, so that `"3"` is unknown. */
export function integer(node: DataNode): Value<number> {
  return mapValue(node.node(), ({ scalar }) => (typeof scalar === 'number' && Number.isInteger(scalar) ? scalar : undefined));
}

/** A quantity in its base unit: cores, bytes. */
export function quantity(node: DataNode): Value<number> {
  return mapValue(node.node(), ({ scalar }) => {
    if (typeof scalar === 'number') return Number.isFinite(scalar) ? scalar : undefined;
    return typeof scalar === 'string' ? parseQuantity(scalar) : undefined;
  });
}

/** A map of strings to strings, such as labels; unknown as a whole when one value is something else. */
export function stringMap(node: DataNode): Value<ReadonlyMap<string, string>> {
  return mapValue(node.node(), readStringMap);
}

export function readStringMap(node: DataNode): ReadonlyMap<string, string> | undefined {
  if (!node.isMap) return undefined;
  const result = new Map<string, string>();
  for (const [name, { value }] of node.entries) {
    if (value.isUnset) result.set(name, '');
    else if (typeof value.scalar === 'string') result.set(name, value.scalar);
    else return undefined;
  }
  return result;
}
