import type { DataNode } from '../parsers/yaml/node.js';

const mostNodes = 20_000;

/** The data of a node as plain values; maps become objects without a prototype. Undefined when aliases make it too large. */
export function plainData(root: DataNode): unknown {
  let left = mostNodes;
  function convert(node: DataNode): unknown {
    if (--left < 0) return null;
    if (node.isList) return node.items.map(convert);
    if (!node.isMap) return node.scalar ?? null;
    const object: Record<string, unknown> = Object.create(null);
    for (const { name, value } of node.entries.values()) object[name] = convert(value);
    return object;
  }
  const data = convert(root);
  return left < 0 ? undefined : data;
}

/** The node that a JSON pointer (`/rules/a~1b/0`) leads to. */
export function nodeAt(root: DataNode, pointer: string): DataNode {
  let node = root;
  for (const name of pointerParts(pointer)) node = (node.isList ? node.items[Number(name)] : node.get(name)) ?? node;
  return node;
}

/** `rules.a/b[0]`, for messages; '' for the whole. */
export function pointerText(pointer: string): string {
  return pointerParts(pointer)
    .map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`))
    .join('')
    .replace(/^\./, '');
}

function pointerParts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'));
}
