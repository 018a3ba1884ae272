import {
  known,
  unknown,
  unset
} from "./chunk-FOLL3PWF.js";
import {
  textOf
} from "./chunk-3TDTIOCQ.js";

// src/parsers/yaml/node.ts
var noEntries = /* @__PURE__ */ new Map();
var noItems = [];
var DataNode = class _DataNode {
  constructor(data) {
    this.data = data;
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
    this.via = data.via?.length ? data.via : void 0;
    this.earlier = data.earlier ?? [];
    this.why = data.why;
    this.parts = data.parts;
    this.open = data.open;
  }
  data;
  kind;
  file;
  range;
  key;
  entries;
  items;
  text;
  scalar;
  style;
  flow;
  anchor;
  tag;
  via;
  earlier;
  why;
  parts;
  open;
  get isMap() {
    return this.kind === "map";
  }
  get isList() {
    return this.kind === "list";
  }
  get isScalar() {
    return this.kind === "scalar";
  }
  get isUnknown() {
    return this.kind === "unknown";
  }
  /** Missing, or written as null. */
  get isUnset() {
    return this.kind === "missing" || this.kind === "scalar" && this.scalar === null;
  }
  get isSet() {
    return !this.isUnset && !this.isUnknown;
  }
  /** The same node with some data replaced. */
  with(changes) {
    return new _DataNode({ ...this.data, ...changes });
  }
  /** Follows keys through maps. */
  get(...path) {
    let node = this;
    for (const name of path) node = node.entries.get(name)?.value ?? node.absent();
    return node;
  }
  /** What stands where a child does not: unknown below what is unknown or open, else missing, placed at the key above. */
  absent() {
    const { key, via } = this;
    const kind = this.isUnknown || this.open !== void 0 ? "unknown" : "missing";
    return new _DataNode({ kind, file: key.file, range: key.range, key, via, why: this.why ?? this.open });
  }
  /** The text of a scalar, as written after unquoting: `1.10` stays `1.10`. Other kinds of node are unknown. */
  string() {
    return this.read(() => this.text);
  }
  boolean() {
    return this.read(() => typeof this.scalar === "boolean" ? this.scalar : void 0);
  }
  /** A number; a numeric string counts, since the consumers of these files convert it. */
  number() {
    return this.read(() => {
      if (typeof this.scalar === "number") return this.scalar;
      return /^-?\d+(\.\d+)?$/.test(this.text ?? "") ? Number(this.text) : void 0;
    });
  }
  /** The texts of a list of scalars; unknown when one of them is unknown or no scalar. */
  strings() {
    if (!this.isList) return this.read(() => void 0);
    const texts = [];
    for (const item of this.items) {
      if (item.kind !== "scalar" || item.text === void 0) return unknown(item, item.why);
      texts.push(item.text);
    }
    return known(texts, this, this.extra());
  }
  /** Itself as a value. */
  node() {
    return this.read(() => this);
  }
  read(value) {
    if (this.isUnset) return unset(this.kind === "missing" ? this : this.key, this.earlier);
    const read = this.isUnknown ? void 0 : value();
    return read === void 0 ? unknown(this, this.why, this.parts) : known(read, this, this.extra());
  }
  extra() {
    return { origins: [...this.earlier, this], isLiteral: !this.via && this.style !== "block" && this.anchor === void 0 };
  }
  /** The source text of the node. */
  source() {
    return textOf(this);
  }
};
function missingNode(at) {
  return new DataNode({ kind: "missing", file: at.file, range: at.range, key: at, via: at.via });
}
function unknownNode(at, why) {
  return new DataNode({ kind: "unknown", file: at.file, range: at.range, key: at, via: at.via, why });
}

export {
  DataNode,
  missingNode,
  unknownNode
};
