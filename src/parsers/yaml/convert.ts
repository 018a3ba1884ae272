import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Located, Range, SourceFile, Via } from '../../core/source.js';
import type { SyntaxProblem } from '../syntax.js';
import type { Dialect } from './document.js';
import { mostExpanded, mostLevels, TooComplex } from './limits.js';
import { DataNode, type Entry, type ScalarStyle, unknownNode } from './node.js';
import { placesIn } from './places.js';
import { resolvePlain } from './scalar.js';

interface Source {
  readonly file: SourceFile;
  readonly dialect: Dialect;
  /** Offsets where comments begin, by the offset where they end. */
  readonly comments: ReadonlyMap<number, number>;
  /** Values that aliases of other documents of the file stand for. */
  readonly expanded: number;
}

interface Converted {
  readonly root: DataNode;
  /** Found on the way: aliases without an anchor, merge keys on something else than maps, duplicate keys. */
  readonly problems: readonly SyntaxProblem[];
  /** As in the source, with those of this document. */
  readonly expanded: number;
}

/** What an alias can stand for. */
interface Anchored {
  readonly node: DataNode;
  /** Values in it, itself included and aliases followed: whoever walks over the tree meets them all. */
  readonly size: number;
  /** Levels below it, aliases followed. */
  readonly height: number;
}

interface MergeSource {
  readonly node: DataNode;
  /** The alias, or the merge key itself. */
  readonly at: Located;
}

type Raw = ParsedNode | null | undefined;

/** Turns the library's tree of one document, which reaches over `range`, into nodes. Throws `TooComplex`. */
export function convertDocument(document: Document.Parsed, range: Range, source: Source): Converted {
  const { file, dialect, comments } = source;
  const { text } = file;
  const { rangeOf, placeOf, scalarRange, trimmedEnd, visible, firstLine } = placesIn(file, range, comments);
  const problems: SyntaxProblem[] = [];
  /** `undefined`: its node is still being read. */
  const anchors = new Map<string, Anchored | undefined>();
  let { expanded } = source;
  let level = 0;
  /** Of the node that is being read: the values in it, and the deepest level below it. */
  let size = 0;
  let deepest = 0;

  const root = convert(document.contents, range[0], rootKey(document.contents));
  return { root, problems, expanded };

  /** `after`: where a node that is not written would stand. `key`: what leads to it; list items lead to themselves. */
  function convert(raw: Raw, after: number, key: Located | undefined): DataNode {
    const outside = { size, deepest };
    level++;
    size = 1;
    deepest = level;
    const node = isAlias(raw) ? followAlias(raw, key) : convertWritten(raw, after, key);
    size += outside.size;
    deepest = Math.max(deepest, outside.deepest);
    level--;
    return node;
  }

  function convertWritten(raw: Exclude<Raw, Alias.Parsed>, after: number, key: Located | undefined): DataNode {
    const anchor = raw?.anchor;
    if (anchor) anchors.set(anchor, undefined);
    const node = isMap(raw) ? convertMap(raw, key) : isSeq(raw) ? convertList(raw, key) : convertScalar(raw, after, key);
    if (anchor) anchors.set(anchor, { node, size, height: deepest - level });
    return node;
  }

  function convertScalar(raw: Scalar.Parsed | null | undefined, after: number, key: Located | undefined): DataNode {
    const range = raw ? scalarRange(raw) : ([after, after] as const);
    const content = raw?.source ?? '';
    const style = styles[raw?.type ?? 'PLAIN'];
    const tag = writtenTag(raw?.tag);
    const isText = tag === '!!str' || tag === '!' || (style !== 'plain' && !resolvingTags.has(tag ?? ''));
    const value = isText ? content : resolvePlain(content, dialect);
    return new DataNode({ kind: 'scalar', file, range, key: key ?? visible(range), text: content, value, style, tag, anchor: raw?.anchor });
  }

  function convertList(raw: YAMLSeq, key: Located | undefined): DataNode {
    const [start, libraryEnd] = rangeOf(raw);
    let end = raw.flow ? trimmedEnd(start, libraryEnd) : start + 1;
    const items: DataNode[] = [];
    for (const item of raw.items as ParsedNode[]) {
      const node = convert(item, end, undefined);
      end = Math.max(end, endOf(item, node));
      items.push(node);
    }
    return collection(raw, [start, end], key, { kind: 'list', items });
  }

  function convertMap(raw: YAMLMap, key: Located | undefined): DataNode {
    let [start, end] = rangeOf(raw);
    end = raw.flow ? trimmedEnd(start, end) : start;
    const entries = new Map<string, Entry>();
    const sources: MergeSource[] = [];
    let hasMerge = false;
    for (const pair of raw.items as Pair<ParsedNode, ParsedNode | null>[]) {
      const keyRange = isScalar(pair.key) ? scalarRange(pair.key) : rangeOf(pair.key);
      const keyPlace = visible(keyRange);
      start = Math.min(start, keyRange[0]);
      const isMerge = isScalar(pair.key) && pair.key.source === '<<' && pair.key.type === 'PLAIN';
      const name = isMerge ? '<<' : keyName(pair.key);
      const isWritten = keyRange[0] < keyRange[1];
      if (isWritten && (isMerge ? hasMerge && dialect === 'compose' : entries.has(name))) problems.push(duplicate(name, keyPlace, isMerge));
      if (isMerge) {
        hasMerge = true;
        const found = mergeSources(pair.value, keyPlace);
        sources.push(...found.sources);
        end = Math.max(end, found.end);
        continue;
      }
      const value = convert(pair.value, keyRange[1], keyPlace);
      const entryEnd = Math.max(keyRange[1], endOf(pair.value, value));
      entries.set(name, { name, key: keyPlace, value, range: [keyRange[0], entryEnd] });
      end = Math.max(end, entryEnd);
    }
    merge(entries, sources);
    // What an unread source would have brought in is unknown.
    const open = sources.find(({ node }) => node.isUnknown || node.open !== undefined)?.node;
    return collection(raw, [start, end], key, { kind: 'map', entries, open: open?.why ?? open?.open });
  }

  function collection(
    raw: YAMLMap | YAMLSeq,
    range: Range,
    key: Located | undefined,
    content: { kind: 'map'; entries: ReadonlyMap<string, Entry>; open: string | undefined } | { kind: 'list'; items: readonly DataNode[] },
  ): DataNode {
    const { flow = false, anchor } = raw;
    return new DataNode({ ...content, file, range, key: key ?? firstLine(range), flow, anchor, tag: writtenTag(raw.tag) });
  }

  function followAlias(raw: Alias.Parsed, key: Located | undefined): DataNode {
    const at = placeOf(raw);
    const target = anchors.get(raw.source);
    if (target) {
      size = target.size;
      deepest = level + target.height;
      expanded += size;
      if (deepest > mostLevels + 1) throw new TooComplex(`it nests more than ${mostLevels} levels through its aliases`);
      if (expanded > mostExpanded) throw new TooComplex(`its aliases stand for more than ${mostExpanded} values`);
      return target.node.with({ key: key ?? at, via: [...(target.node.via ?? []), { ...at, kind: 'alias' }], anchor: undefined });
    }
    const isOpen = anchors.has(raw.source);
    const why = isOpen ? `the alias "${raw.source}" stands inside its own anchor` : `no anchor "${raw.source}" stands above its alias`;
    problems.push({ at, message: why });
    return unknownNode(at, why).with({ key: key ?? at });
  }

  /** The maps that a merge key brings in, each with its alias; `end` is where its value ends. */
  function mergeSources(raw: Raw, key: Located): { readonly sources: readonly MergeSource[]; readonly end: number } {
    const sources: MergeSource[] = [];
    let end = raw && (isAlias(raw) || (!isScalar(raw) && raw.flow)) ? rangeOf(raw)[1] : key.range[1];
    for (const part of isSeq(raw) ? (raw.items as ParsedNode[]) : [raw]) {
      const at = isAlias(part) ? placeOf(part) : key;
      // Its entries come to stand in the map itself, one level higher than they are written.
      level--;
      const node = convert(part, key.range[1], key);
      level++;
      if (node.isMap || node.isUnknown) sources.push({ node, at });
      else problems.push({ at, message: 'the merge key "<<" takes a map or a list of maps' });
      end = Math.max(end, endOf(part, node));
    }
    return { sources, end };
  }

  /** What is written in the map wins over what is merged into it, and earlier merges over later ones. */
  function merge(entries: Map<string, Entry>, sources: readonly MergeSource[]): void {
    for (const { node, at } of sources) {
      const via: Via = { ...at, kind: 'merge' };
      for (const [name, entry] of node.entries) {
        if (entries.has(name)) continue;
        const value = entry.value.with({ via: [...(entry.value.via ?? []), via], anchor: undefined });
        entries.set(name, { ...entry, value });
      }
    }
  }

  function duplicate(name: string, at: Located, isMerge: boolean): SyntaxProblem {
    const message = isMerge
      ? 'the merge key "<<" stands twice in this map, and Compose refuses the file; merge a list instead: "<<: [*a, *b]"'
      : `the key "${name}" stands twice in this map; the last one wins${dialect === 'compose' ? ', or Compose refuses the file' : ''}`;
    return { at, message, id: 'lint/duplicate-key' };
  }

  function keyName(raw: Raw): string {
    if (isScalar(raw)) {
      if (raw.anchor) convert(raw, 0, undefined);
      return raw.source ?? '';
    }
    const node = convert(raw, 0, undefined);
    if (node.isScalar) return node.text ?? '';
    if (dialect !== 'core' && !node.isUnknown) problems.push({ at: firstLine(rangeOf(raw ?? {})), message: complexKey });
    return raw ? text.slice(...rangeOf(raw)) : '';
  }

  function endOf(raw: Raw, node: DataNode): number {
    return isAlias(raw) ? rangeOf(raw)[1] : node.range[1];
  }

  /** The first key of a map; the first line of a document with nothing in it, such as `---`. Others lead to themselves. */
  function rootKey(raw: Raw): Located | undefined {
    if (!raw || (isScalar(raw) && raw.range[0] === raw.range[1])) return firstLine(range);
    const first = isMap(raw) && !raw.flow ? (raw.items[0]?.key as ParsedNode | undefined) : undefined;
    return first && isScalar(first) ? visible(scalarRange(first)) : undefined;
  }
}

const complexKey = 'a key must be text, not a map or a list; quote text that begins with "{" or "["';

const styles: Readonly<Record<Scalar.Type, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

const resolvingTags: ReadonlySet<string> = new Set(['!!null', '!!bool', '!!int', '!!float']);
const standardPrefix = 'tag:yaml.org,2002:';

/** The library resolves tags; the short form of the standard ones is what people write. */
function writtenTag(tag: string | undefined): string | undefined {
  return tag?.startsWith(standardPrefix) ? `!!${tag.slice(standardPrefix.length)}` : tag;
}
