import { type Located, type Range, type SourceFile, type Via } from '../../core/source.js';
import { type Value } from '../../core/value.js';
export type ScalarValue = string | number | boolean | null;
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';
/** One `key: value` of a map. `range` runs from the start of the key to the end of the value. */
export interface Entry {
    readonly name: string;
    readonly key: Located;
    readonly value: DataNode;
    readonly range: Range;
}
interface NodeData {
    readonly kind: 'map' | 'list' | 'scalar' | 'missing' | 'unknown';
    readonly file: SourceFile;
    readonly range: Range;
    /** The key or list item that leads here; a missing child is placed at it. */
    readonly key: Located;
    readonly entries?: ReadonlyMap<string, Entry> | undefined;
    readonly items?: readonly DataNode[] | undefined;
    /** Content of a scalar: its text after unquoting, and what its dialect makes of it. */
    readonly text?: string | undefined;
    readonly value?: ScalarValue | undefined;
    readonly style?: ScalarStyle | undefined;
    /** Written in `{}` or `[]`. */
    readonly flow?: boolean | undefined;
    readonly anchor?: string | undefined;
    /** An explicit tag as written, such as `!reset`. */
    readonly tag?: string | undefined;
    readonly via?: readonly Via[] | undefined;
    /** Earlier writers of a merged value, oldest first, without this one. */
    readonly earlier?: readonly Located[] | undefined;
    /** Why an unknown node is unknown, as a clause. */
    readonly why?: string | undefined;
    /** Known parts of a scalar that is partly unknown. */
    readonly parts?: readonly (string | undefined)[] | undefined;
    /** Why a map or list may hold more than is written, as a clause: a key that is not there is unknown then. */
    readonly open?: string | undefined;
}
/**
 * A node of a data file. A look-up never fails: a child that does not exist is a `missing` node placed at the
 * nearest key above it, and a child of something unknown is unknown. Nodes are immutable; merging makes new ones.
 */
export declare class DataNode implements Located {
    readonly data: NodeData;
    readonly kind: NodeData['kind'];
    readonly file: SourceFile;
    readonly range: Range;
    readonly key: Located;
    readonly entries: ReadonlyMap<string, Entry>;
    readonly items: readonly DataNode[];
    readonly text: string | undefined;
    readonly scalar: ScalarValue | undefined;
    readonly style: ScalarStyle | undefined;
    readonly flow: boolean;
    readonly anchor: string | undefined;
    readonly tag: string | undefined;
    readonly via: readonly Via[] | undefined;
    readonly earlier: readonly Located[];
    readonly why: string | undefined;
    readonly parts: readonly (string | undefined)[] | undefined;
    readonly open: string | undefined;
    constructor(data: NodeData);
    get isMap(): boolean;
    get isList(): boolean;
    get isScalar(): boolean;
    get isUnknown(): boolean;
    /** Missing, or written as null. */
    get isUnset(): boolean;
    get isSet(): boolean;
    /** The same node with some data replaced. */
    with(changes: Partial<NodeData>): DataNode;
    /** Follows keys through maps. */
    get(...path: readonly string[]): DataNode;
    /** What stands where a child does not: unknown below what is unknown or open, else missing, placed at the key above. */
    private absent;
    /** The text of a scalar, as written after unquoting: `1.10` stays `1.10`. Other kinds of node are unknown. */
    string(): Value<string>;
    boolean(): Value<boolean>;
    /** A number; a numeric string counts, since the consumers of these files convert it. */
    number(): Value<number>;
    /** The texts of a list of scalars; unknown when one of them is unknown or no scalar. */
    strings(): Value<readonly string[]>;
    /** Itself as a value. */
    node(): Value<DataNode>;
    private read;
    private extra;
    /** The source text of the node. */
    source(): string;
}
/** A missing node at a place, for models that have nothing to look into. */
export declare function missingNode(at: Located): DataNode;
export declare function unknownNode(at: Located, why?: string): DataNode;
export {};
