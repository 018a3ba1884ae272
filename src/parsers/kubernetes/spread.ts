import { placeOf } from '../../core/source.js';
import type { DataNode } from '../yaml/node.js';
import { readSelector } from './selectors.js';
import type { SpreadTerm } from './types.js';
import { dig, itemsOf, text } from './values.js';

/** What a pod spec says to keep its pods apart. */
export function readSpread(podSpec: DataNode): readonly SpreadTerm[] {
  const antiAffinity = dig(podSpec, 'affinity', 'podAntiAffinity');
  return [
    ...itemsOf(dig(podSpec, 'topologySpreadConstraints')).map((item) => readTerm(item, 'spread')),
    ...itemsOf(dig(antiAffinity, 'requiredDuringSchedulingIgnoredDuringExecution')).map((item) => readTerm(item, 'anti-affinity')),
    ...itemsOf(dig(antiAffinity, 'preferredDuringSchedulingIgnoredDuringExecution')).map((item) =>
      readTerm(dig(item, 'podAffinityTerm'), 'anti-affinity'),
    ),
  ];
}

function readTerm(item: DataNode, kind: SpreadTerm['kind']): SpreadTerm {
  return {
    ...placeOf(item),
    kind,
    topologyKey: text(dig(item, 'topologyKey')),
    selector: readSelector(dig(item, 'labelSelector'), 'selector'),
    looksElsewhere: !dig(item, 'namespaces').isUnset || !dig(item, 'namespaceSelector').isUnset,
  };
}
