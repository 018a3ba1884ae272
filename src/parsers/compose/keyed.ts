import type { DataNode, Entry } from '../yaml/node.js';

/** `KEY=value` of a list item as an entry; a key alone has the value null. Undefined when the key itself is not known. */
function keyedEntry(item: DataNode, separators = '='): Entry | undefined {
  if (item.isScalar) return scalarEntry(item, item.text ?? '', separators);
  const [first = '', ...rest] = item.parts ?? [];
  const cut = first.search(separatorPattern(separators));
  if (cut < 0) return undefined;
  const value = item.with({ key: item, parts: [first.slice(cut + 1), ...rest].filter((part) => part !== '') });
  return { name: first.slice(0, cut), key: item, value, range: item.range };
}

function scalarEntry(item: DataNode, text: string, separators: string): Entry {
  const cut = text.search(separatorPattern(separators));
  if (cut < 0) return { name: text, key: item, value: item.with({ text: '', value: null }), range: item.range };
  const value = text.slice(cut + 1);
  const source = item.source();
  const start = source.length - value.length - (source.endsWith(`${text}"`) || source.endsWith(`${text}'`) ? 1 : 0);
  const isPlainToSee = value !== '' && !item.via && source.startsWith(text, start - cut - 1);
  const range = isPlainToSee ? ([item.range[0] + start, item.range[0] + start + value.length] as const) : item.range;
  // A text that cannot be pointed at is no literal that a fix may replace; the block style says so.
  const style = isPlainToSee ? item.style : 'block';
  return { name: text.slice(0, cut), key: item, value: item.with({ text: value, value, range, style }), range: item.range };
}

function separatorPattern(separators: string): RegExp {
  return separators === '=' ? /=/ : /[=:]/;
}

/** A list of `KEY=value` as a map; items whose key is not known make it open. Maps stay as they are. */
export function keyedMap(node: DataNode, separators = '='): DataNode {
  if (!node.isList) return node;
  const entries = new Map<string, Entry>();
  let { open } = node;
  for (const item of node.items) {
    const entry = item.isScalar || item.isUnknown ? keyedEntry(item, separators) : undefined;
    if (entry) entries.set(entry.name, entry);
    else open ??= 'the name of an entry is not in the files';
  }
  return node.with({ kind: 'map', items: undefined, entries, open });
}

/** A list of names as a map whose values are the list's items, still scalars. Maps stay as they are. */
export function namedMap(node: DataNode): DataNode {
  if (!node.isList) return node;
  const entries = new Map<string, Entry>();
  let { open } = node;
  for (const item of node.items) {
    if (item.isScalar && item.text !== undefined) entries.set(item.text, { name: item.text, key: item, value: item, range: item.range });
    else open ??= 'the name of an entry is not in the files';
  }
  return node.with({ kind: 'map', items: undefined, entries, open });
}
