import type { Selector } from '../../core/selector.js';
import { type Located, placeOf } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import { readSelector } from './selectors.js';
import { dig, itemsOf } from './values.js';

/** What a NetworkPolicy of Kubernetes lets through. What it restricts and does not list is closed. */
export interface NetworkPolicy {
  readonly restricts: { readonly ingress: boolean; readonly egress: boolean };
  readonly ingress: readonly PolicyRule[];
  readonly egress: readonly PolicyRule[];
  /** Where the two lists stand, or the spec. */
  readonly at: { readonly ingress: Located; readonly egress: Located };
}

interface PolicyRule extends Located {
  /** None: all ports. */
  readonly ports: readonly PolicyPort[];
  /** None: everywhere. */
  readonly peers: readonly PolicyPeer[];
}

interface PolicyPort {
  readonly protocol: string;
  /** A name, or a number; all ports of the protocol where left out. */
  readonly port: string | number | undefined;
  readonly endPort: number | undefined;
}

interface PolicyPeer extends Located {
  readonly podSelector: Value<Selector>;
  /** Names other namespaces than the policy's own, too. */
  readonly hasNamespaces: boolean;
  readonly hasAddresses: boolean;
}

/** Reads the spec of a NetworkPolicy; undefined where a part of it makes no sense. */
export function readNetworkPolicy(spec: DataNode): NetworkPolicy | undefined {
  const [ingress, egress, types] = [dig(spec, 'ingress'), dig(spec, 'egress'), dig(spec, 'policyTypes')];
  if (!spec.isMap || [ingress, egress, types].some((node) => !node.isUnset && !node.isList)) return undefined;
  const listed = types.isUnset ? ['Ingress', ...(egress.isUnset ? [] : ['Egress'])] : types.items.map(({ text }) => text);
  return {
    restricts: { ingress: listed.includes('Ingress'), egress: listed.includes('Egress') },
    ingress: itemsOf(ingress).map((rule) => readRule(rule, 'from')),
    egress: itemsOf(egress).map((rule) => readRule(rule, 'to')),
    at: { ingress: placeOf(ingress.isSet ? ingress.key : spec.key), egress: placeOf(egress.isSet ? egress.key : spec.key) },
  };
}

function readRule(rule: DataNode, peers: 'from' | 'to'): PolicyRule {
  return {
    ...placeOf(rule),
    ports: itemsOf(dig(rule, 'ports')).map((item) => {
      const { scalar } = dig(item, 'port');
      const last = dig(item, 'endPort').scalar;
      return {
        protocol: dig(item, 'protocol').text ?? 'TCP',
        port: typeof scalar === 'string' || typeof scalar === 'number' ? scalar : undefined,
        endPort: typeof last === 'number' ? last : undefined,
      };
    }),
    peers: itemsOf(dig(rule, peers)).map((peer) => ({
      ...placeOf(peer),
      podSelector: readSelector(dig(peer, 'podSelector'), 'selector'),
      hasNamespaces: !dig(peer, 'namespaceSelector').isUnset,
      hasAddresses: !dig(peer, 'ipBlock').isUnset,
    })),
  };
}
