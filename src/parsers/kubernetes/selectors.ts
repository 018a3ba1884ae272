import { mapValue, unset, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import type { PodKind } from './kinds.js';
import type { Selector } from './types.js';
import { dig, itemsOf, readStringMap } from './values.js';

/** How a selector is written: with `matchLabels` and `matchExpressions`, or as a plain map of labels. */
export type SelectorShape = PodKind['selector'];

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

/** Whether a selector picks what has these labels. One without requirements picks everything. Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/, read 2026-11-27. */
export function selects(selector: Selector, labels: ReadonlyMap<string, string>): boolean {
  for (const [name, value] of selector.matchLabels) if (labels.get(name) !== value) return false;
  return selector.matchExpressions.every(({ key, operator, values }) => {
    const value = labels.get(key);
    switch (operator) {
      case 'In':
        return value !== undefined && values.includes(value);
      case 'NotIn':
        return value === undefined || !values.includes(value);
      case 'Exists':
        return value !== undefined;
      case 'DoesNotExist':
        return value === undefined;
      default:
        return false;
    }
  });
}

/** Whether a selector has no requirement at all. */
export function selectsAll({ matchLabels, matchExpressions }: Selector): boolean {
  return matchLabels.size === 0 && matchExpressions.length === 0;
}
