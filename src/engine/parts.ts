import { contains, type Located, lineIndexAt, lineRange, place, type SourceFile } from '../core/source.js';
import type { YamlDocument, YamlFile } from '../parsers/yaml/document.js';
import type { DataNode } from '../parsers/yaml/node.js';
import type { ParsedFile } from '../project/types.js';

/** A comment of a file of ours, with its text behind the `#`. */
export interface FileComment extends Located {
  readonly text: string;
  /** Nothing stands before it on its line. */
  readonly ownLine: boolean;
}

/** All comments of a file, in order. */
export function commentsOf(parsed: ParsedFile): readonly FileComment[] {
  if (parsed.kind !== 'dockerfile') return parsed.yaml.comments;
  const { comments, instructions } = parsed.dockerfile;
  const byStart = new Map<number, FileComment>();
  for (const comment of [...comments, ...instructions.flatMap((instruction) => instruction.innerComments)]) {
    const { file, range } = comment;
    byStart.set(range[0], {
      file,
      range,
      text: file.text
        .slice(...range)
        .replace(/^#+/, '')
        .trim(),
      ownLine: true,
    });
  }
  return [...byStart.values()].sort((a, b) => a.range[0] - b.range[0]);
}

/** What comments of one file stand for. */
interface Coverage {
  /** What the comment covers: behind a node, that node; on its own line, the next node with what is inside it. */
  nodeAt(comment: FileComment): Located | undefined;
  /** The file, or the YAML document that the comment stands in. */
  wholeAt(comment: FileComment): Located;
}

export function coverageOf(parsed: ParsedFile): Coverage {
  const { file } = parsed;
  if (parsed.kind === 'dockerfile') {
    const { instructions } = parsed.dockerfile;
    return {
      nodeAt: ({ range }) => instructions[firstIndex(instructions, (instruction) => instruction.range[1] > range[0])],
      wholeAt: () => wholeFile(file),
    };
  }
  const { yaml } = parsed;
  let known: readonly Located[] | undefined;
  const parts = () => {
    known ??= yaml.documents
      .flatMap((document) => [...partsOf(document.root, document)])
      .sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
    return known;
  };
  return {
    nodeAt: (comment) => nodeAt(parts(), comment),
    wholeAt: (comment) => documentAt(yaml, comment),
  };
}

export function wholeFile(file: SourceFile): Located {
  return place(file, 0, file.text.length);
}

interface Part {
  readonly at: Located;
  readonly value: DataNode;
}

/** Entries and list items of a node. What aliases and merge keys bring in stands elsewhere. */
function childrenOf(node: DataNode, within: Located): readonly Part[] {
  if (node.via) return [];
  const entries = [...node.entries.values()].map(({ range, value }) => ({ at: place(node.file, ...range), value }));
  const items = node.items.map((value) => ({ at: place(value.file, ...value.range), value }));
  return [...entries, ...items].filter(({ at }) => contains(within, at));
}

/** Entries and list items at all depths, outer ones before what is inside. */
function* partsOf(node: DataNode, within: Located): Iterable<Located> {
  for (const { at, value } of childrenOf(node, within)) {
    yield at;
    yield* partsOf(value, at);
  }
}

/** The smallest entry or list item around a place; the document when none is. */
export function smallestAround(documents: readonly YamlDocument[], inner: Located): Located {
  const smallestIn = (node: DataNode, outer: Located): Located =>
    childrenOf(node, outer)
      .filter(({ at }) => contains(at, inner))
      .map(({ at, value }) => smallestIn(value, at))
      .reduce((best, other) => (lengthOf(other) <= lengthOf(best) ? other : best), outer);
  const document = documents.find((candidate) => contains(candidate, inner));
  return document ? smallestIn(document.root, document) : wholeFile(inner.file);
}

function lengthOf({ range }: Located): number {
  return range[1] - range[0];
}

function nodeAt(parts: readonly Located[], comment: FileComment): Located | undefined {
  const { file, range, ownLine } = comment;
  const next = () => parts[firstIndex(parts, (part) => part.range[0] >= range[1])];
  if (ownLine) return next();
  const [lineStart] = lineRange(file, lineIndexAt(file, range[0]));
  const before = file.text.slice(lineStart, range[0]);
  if (/^[\s-]*$/.test(before)) return next();
  const first = firstIndex(parts, (part) => part.range[0] >= lineStart);
  const starting = parts[first];
  if (starting && starting.range[0] < range[0]) return starting;
  const lastCharacter = lineStart + before.trimEnd().length - 1;
  return parts.slice(0, first).findLast((part) => lastCharacter < part.range[1]);
}

/** A comment above the first `---` speaks for the whole file, others for their document. */
function documentAt({ file, documents }: YamlFile, comment: FileComment): Located {
  const document = documents[firstIndex(documents, ({ range }) => range[0] > comment.range[0]) - 1];
  if (!document) return wholeFile(file);
  const between = file.text.slice(comment.range[1], document.root.range[0]);
  return document.index === 0 && /^---/m.test(between) ? wholeFile(file) : document;
}

/** Index of the first item that passes, in a list where all behind it pass too; the length when none does. */
function firstIndex<T>(list: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
