import type { Selector } from '../../core/selector.js';
import { type Located } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
/** What a NetworkPolicy of Kubernetes lets through. What it restricts and does not list is closed. */
export interface NetworkPolicy {
    readonly restricts: {
        readonly ingress: boolean;
        readonly egress: boolean;
    };
    readonly ingress: readonly PolicyRule[];
    readonly egress: readonly PolicyRule[];
    /** Where the two lists stand, or the spec. */
    readonly at: {
        readonly ingress: Located;
        readonly egress: Located;
    };
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
export declare function readNetworkPolicy(spec: DataNode): NetworkPolicy | undefined;
export {};
