import { parseByteSize } from '../../core/quantity.js';
import { placeOf } from '../../core/source.js';
import { known, mapValue, unknown, type Value } from '../../core/value.js';
import { composeDuration } from '../../knowledge/compose/formats.js';
import { type DataNode, unknownNode } from '../yaml/node.js';

/** Follows keys as `get` does, but below something that should be a map and is none nothing is known. */
export function dig(node: DataNode, ...path: readonly string[]): DataNode {
  let result = node;
  for (const name of path) result = result.isSet && !result.isMap ? unknownNode(result, 'it is no map') : result.get(name);
  return result;
}

/** A boolean; Compose converts strings too where its schema wants one. */
export function booleanOf(node: DataNode): Value<boolean> {
  return mapValue(node.node(), ({ text }) => booleans.get(text?.toLowerCase() ?? ''));
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'y', 'yes', 'on'].map((word) => [word, true] as const),
  ...['false', 'n', 'no', 'off'].map((word) => [word, false] as const),
]);

/** Seconds. */
export function durationOf(node: DataNode): Value<number> {
  return mapValue(node.string(), composeDuration);
}

/** Bytes. */
export function bytesOf(node: DataNode): Value<number> {
  return mapValue(node.string(), parseByteSize);
}

/** Items of a list, or the one thing that stands in its place. */
export function itemsOf(node: DataNode): readonly DataNode[] {
  return node.isList ? node.items : node.isSet || node.isUnknown ? [node] : [];
}

/** Stands for an unknown part while a short form is taken apart. A text that holds it is unknown, which is never wrong. */
export const hole = '\u{10fffd}';

/** The text of a scalar with its unknown parts as holes; undefined for other kinds of node. */
export function holedText(node: DataNode): string | undefined {
  if (node.isScalar) return node.text;
  return node.isUnknown ? (node.parts ?? [undefined]).map((part) => part ?? hole).join('') : undefined;
}

/** A piece of a short form at its item; unknown when it has a hole. */
export function pieceOf(text: string, at: DataNode): Value<string> {
  if (!text.includes(hole)) return known(text, placeOf(at), { isLiteral: false });
  const parts = text
    .split(hole)
    .flatMap((part, index) => (index === 0 ? [part] : [undefined, part]))
    .filter((part) => part !== '');
  return unknown(placeOf(at), at.why, parts);
}
