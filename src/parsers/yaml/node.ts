import { type Located, type Range, type SourceFile, textOf, type Via } from '../../core/source.js';
import { known, unknown, unset, type Value } from '../../core/value.js';

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

const noEntries: ReadonlyMap<string, Entry> = new Map();
const noItems: readonly DataNode[] = [];

/**
 * A node of a data file. A look-up never fails: a child that does not exist is a `missing` node placed at the
 * nearest key above it, and a child of something unknown is unknown. Nodes are immutable; merging makes new ones.
 */
export class DataNode implements Located {
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

  constructor(readonly data: NodeData) {
    this.kind = data.kind;
    this.file = data.file;
    this.range = data.range;
    this.key = data.key;
    this.entries = data.entries ?? noEntries;
    this.items = data.items ?? noItems;
    this.text = data.text;
    this.scalar = data.value;
    this.style = data.style;
    this.flow = data.flow ?? false;
    this.anchor = data.anchor;
    this.tag = data.tag;
    this.via = data.via?.length ? data.via : undefined;
    this.earlier = data.earlier ?? [];
    this.why = data.why;
    this.parts = data.parts;
    this.open = data.open;
  }

  get isMap(): boolean {
    return this.kind === 'map';
  }
  get isList(): boolean {
    return this.kind === 'list';
  }
  get isScalar(): boolean {
    return this.kind === 'scalar';
  }
  get isUnknown(): boolean {
    return this.kind === 'unknown';
  }
  /** Missing, or written as null. */
  get isUnset(): boolean {
    return this.kind === 'missing' || (this.kind === 'scalar' && this.scalar === null);
  }
  get isSet(): boolean {
    return !this.isUnset && !this.isUnknown;
  }

  /** The same node with some data replaced. */
  with(changes: Partial<NodeData>): DataNode {
    return new DataNode({ ...this.data, ...changes });
  }

  /** Follows keys through maps. */
  get(...path: readonly string[]): DataNode {
    let node: DataNode = this;
    for (const name of path) node = node.entries.get(name)?.value ?? node.absent();
    return node;
  }

  /** What stands where a child does not: unknown below what is unknown or open, else missing, placed at the key above. */
  private absent(): DataNode {
    const { key, via } = this;
    const kind = this.isUnknown || this.open !== undefined ? 'unknown' : 'missing';
    return new DataNode({ kind, file: key.file, range: key.range, key, via, why: this.why ?? this.open });
  }

  /** The text of a scalar, as written after unquoting: `1.10` stays `1.10`. Other kinds of node are unknown. */
  string(): Value<string> {
    return this.read(() => this.text);
  }
  boolean(): Value<boolean> {
    return this.read(() => (typeof this.scalar === 'boolean' ? this.scalar : undefined));
  }
  /** A number; a numeric string counts, since the consumers of these files convert it. */
  number(): Value<number> {
    return this.read(() => {
      if (typeof this.scalar === 'number') return this.scalar;
      return /^-?\d+(\.\d+)?$/.test(this.text ?? '') ? Number(this.text) : undefined;
    });
  }
  /** The texts of a list of scalars; unknown when one of them is unknown or no scalar. */
  strings(): Value<readonly string[]> {
    if (!this.isList) return this.read<readonly string[]>(() => undefined);
    const texts: string[] = [];
    for (const item of this.items) {
      if (item.kind !== 'scalar' || item.text === undefined) return unknown(item, item.why);
      texts.push(item.text);
    }
    return known(texts, this, this.extra());
  }

  /** Itself as a value. */
  node(): Value<DataNode> {
    return this.read(() => this);
  }

  private read<T>(value: () => T | undefined): Value<T> {
    if (this.isUnset) return unset(this.kind === 'missing' ? this : this.key, this.earlier);
    const read = this.isUnknown ? undefined : value();
    return read === undefined ? unknown(this, this.why, this.parts) : known(read, this, this.extra());
  }

  private extra(): { origins: readonly Located[]; isLiteral: boolean } {
    return { origins: [...this.earlier, this], isLiteral: !this.via && this.style !== 'block' && this.anchor === undefined };
  }

  /** The source text of the node. */
  source(): string {
    return textOf(this);
  }
}

/** A missing node at a place, for models that have nothing to look into. */
export function missingNode(at: Located): DataNode {
  return new DataNode({ kind: 'missing', file: at.file, range: at.range, key: at, via: at.via });
}

export function unknownNode(at: Located, why?: string): DataNode {
  return new DataNode({ kind: 'unknown', file: at.file, range: at.range, key: at, via: at.via, why });
}
