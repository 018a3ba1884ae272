import type { Selector } from '../../core/selector.js';
import { mapValue, unset, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import type { PodKind } from './kinds.js';
import { dig, itemsOf, readStringMap } from './values.js';

/** How a selector is written: with `matchLabels` and `matchExpressions`, or as a plain map of labels. */
type SelectorShape = PodKind['selector'];

export function readSelector(node: DataNode, shape: SelectorShape): Value<Selector> {
  if (shape === 'none') return unset(node.key);
  return mapValue(node.node(), (selector) => {
    if (shape === 'labels') {
      const matchLabels = readStringMap(selector);
      return matchLabels && { matchLabels, matchExpressions: [] };
    }
    return selector.isMap ? readLabelSelector(selector) : undefined;
  });
}

/** A label selector (`matchLabels`, `matchExpressions`); undefined when a part of it makes no sense. */
function readLabelSelector(selector: DataNode): Selector | undefined {
  const labels = dig(selector, 'matchLabels');
  const matchLabels = labels.isUnset ? new Map<string, string>() : readStringMap(labels);
  const expressions = dig(selector, 'matchExpressions');
  if (!matchLabels || !(expressions.isList || expressions.isUnset)) return undefined;
  const matchExpressions: Selector['matchExpressions'][number][] = [];
  for (const item of itemsOf(expressions)) {
    const key = dig(item, 'key').scalar;
    const operator = dig(item, 'operator').scalar;
    const values = dig(item, 'values').strings();
    if (typeof key !== 'string' || typeof operator !== 'string' || values.isUnknown) return undefined;
    matchExpressions.push({ key, operator, values: values.value ?? [] });
  }
  return { matchLabels, matchExpressions };
}
