import type { Located, SourceFile } from '../../core/source.js';
import { DataNode, type Entry } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';

/**
 * The documents of a text that stands in a scalar, placed where they stand in the file; undefined when it is no YAML. `prepare` makes YAML of it and
 * keeps its length.
 */
export function parseInline(scalar: DataNode, prepare = (text: string): string => text): readonly DataNode[] | undefined {
  if (scalar.isMap) return [scalar];
  const { text, style } = scalar;
  if (!scalar.isScalar || text === undefined) return undefined;
  const roots: DataNode[] = [];
  for (const part of style === 'block' ? blockParts(scalar) : [quotedPart(scalar, text)]) {
    const { documents, problems } = parseYaml({ path: scalar.file.path, text: prepare(part.text) }, 'kubernetes');
    if (problems.some(({ id }) => id !== 'lint/duplicate-key')) return undefined;
    for (const { root } of documents) if (!root.isUnset) roots.push(relocated(root, part.move));
  }
  return roots;
}

interface Part {
  readonly text: string;
  readonly move: (at: Located) => Located;
}

/** The lines of a block text with their indentation, parted where a line is `---`, so that each place is off by one number only. */
function blockParts({ file, range }: DataNode): readonly Part[] {
  const header = file.text.indexOf('\n', range[0]) + 1;
  if (header === 0 || header > range[1]) return [];
  const parts: Part[] = [];
  let start = header;
  for (const match of file.text.slice(header, range[1]).matchAll(/^[ \t]+---[ \t]*\r?$/gm)) {
    parts.push(partOf(file, start, header + match.index));
    start = header + match.index + match[0].length;
  }
  return [...parts, partOf(file, start, range[1])];
}

function partOf(file: SourceFile, start: number, end: number): Part {
  const move = ({ range, via }: Located): Located => ({ file, range: [range[0] + start, range[1] + start], via });
  return { text: file.text.slice(start, end), move };
}

/** A text without escapes stands as it is between its quotes; otherwise all of it is where the scalar is. */
function quotedPart({ file, range }: DataNode, text: string): Part {
  const inner = file.text.slice(...range).indexOf(text);
  if (inner >= 0) return { ...partOf(file, range[0] + inner, range[0] + inner + text.length), text };
  return { text, move: ({ via }) => ({ file, range, via }) };
}

/** The same tree at other places. What aliases share is moved once. */
export function relocated(node: DataNode, move: (at: Located) => Located): DataNode {
  const entriesDone = new Map<DataNode['entries'], DataNode['entries']>();
  const itemsDone = new Map<DataNode['items'], DataNode['items']>();
  const moveEntries = (old: DataNode['entries']): DataNode['entries'] => {
    const entries = new Map<string, Entry>();
    for (const [name, entry] of old) {
      const { range } = move({ file: node.file, range: entry.range });
      entries.set(name, { name, key: move(entry.key), value: moveNode(entry.value), range });
    }
    return entries;
  };
  const moveNode = (old: DataNode): DataNode => {
    const { file, range } = move({ file: old.file, range: old.range });
    const entries = entriesDone.get(old.entries) ?? moveEntries(old.entries);
    entriesDone.set(old.entries, entries);
    const items = itemsDone.get(old.items) ?? old.items.map(moveNode);
    itemsDone.set(old.items, items);
    return new DataNode({
      ...old.data,
      file,
      range,
      key: move(old.key),
      entries,
      items,
      via: old.via?.map((via) => ({ ...via, ...move(via), kind: via.kind })),
    });
  };
  return moveNode(node);
}
