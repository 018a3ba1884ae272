import type { Edit } from './problem.js';
import { contains, type Located, lineEndOf, lineIndexAt, lineRange, lineStarts, type Range, type SourceFile } from './source.js';

export function replace(at: Located, text: string): Edit {
  return { file: at.file, range: at.range, text };
}

export function insertBefore(at: Located, text: string): Edit {
  return { file: at.file, range: [at.range[0], at.range[0]], text };
}

export function insertAfter(at: Located, text: string): Edit {
  return { file: at.file, range: [at.range[1], at.range[1]], text };
}

/** Adds lines behind all others. The last one ends as the last one did before, with a line end or without. */
export function appendLines(file: SourceFile, lines: readonly string[]): Edit {
  const { text } = file;
  const end = lineEndOf(file);
  const isEnded = text === '' || /[\r\n]$/.test(text);
  return { file, range: [text.length, text.length], text: lines.map((line) => (isEnded ? line + end : end + line)).join('') };
}

/**
 * Removes the lines that a place touches, with their line ends; comments behind it on its last line move to a line of their own.
 * Blank lines behind them go, too, where others stand before them or the file begins, so that no gap is left.
 */
export function removeLines(at: Located): Edit {
  const { file } = at;
  const first = lineIndexAt(file, at.range[0]);
  const last = lineIndexAt(file, Math.max(at.range[0], at.range[1] - 1));
  const start = lineStarts(file)[first] ?? 0;
  const comment = /^\s*(#.*)$/.exec(file.text.slice(at.range[1], lineRange(file, last)[1]))?.[1];
  const indent = /^[ \t]*/.exec(file.text.slice(start))?.[0] ?? '';
  const mark = file.text.charCodeAt(start) === 0xfeff ? 1 : 0;
  let next = last + 1;
  if (!comment && (first === 0 || isBlank(file, first - 1))) while (next < lineStarts(file).length && isBlank(file, next)) next++;
  const end = lineStarts(file)[next] ?? file.text.length;
  // A file whose last line has no end keeps it so.
  const isOpen = end === file.text.length && !/\n$/.test(file.text);
  const from = isOpen && !comment && first > 0 ? lineRange(file, first - 1)[1] : start + mark;
  return { file, range: [from, end], text: comment ? indent + comment + (isOpen ? '' : lineEndOf(file)) : '' };
}

function isBlank(file: SourceFile, line: number): boolean {
  return file.text.slice(...lineRange(file, line)).trim() === '';
}

/** Text with edits applied. They must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let result = '';
  let from = 0;
  for (const edit of ordered) {
    result += text.slice(from, edit.range[0]) + edit.text;
    from = edit.range[1];
  }
  return result + text.slice(from);
}

/** The parts of a map that it takes to write into it. */
interface OpenMap extends Located {
  readonly flow: boolean;
  readonly entries: ReadonlyMap<
    string,
    { readonly key: Located; readonly value: { readonly style?: string | undefined }; readonly range: Range }
  >;
}

/**
 * Adds an entry to a map, behind the first of its entries that is one plain text, such as the image of a service. Further lines are indented below the
 * first. Undefined where the map is written in a way that leaves no safe place for it.
 */
export function insertEntry(map: OpenMap, lines: readonly string[]): Edit | undefined {
  // What a merge key brings in stands elsewhere.
  const entry = [...map.entries.values()].find(
    ({ key, value }) => contains(map, key) && value.style !== undefined && value.style !== 'block',
  );
  if (!entry) return undefined;
  const { file } = entry.key;
  const end = entry.range[1];
  if (map.flow) return lines.length === 1 ? { file, range: [end, end], text: `, ${lines[0]}` } : undefined;
  const start = lineStarts(file)[lineIndexAt(file, entry.key.range[0])] ?? 0;
  const before = file.text.slice(start, entry.key.range[0]);
  const [, lineEnd] = lineRange(file, lineIndexAt(file, end));
  if (!/^ *(?:- +)?$/.test(before) || !/^\s*(?:#.*)?$/.test(file.text.slice(end, lineEnd))) return undefined;
  const indent = lineEndOf(file) + ' '.repeat(before.length);
  return { file, range: [lineEnd, lineEnd], text: lines.map((line) => indent + line).join('') };
}

/**
 * Adds an entry to a map as `insertEntry` does; where all its entries are maps and lists, in front of the first one that no comment stands above,
 * since nothing tells where a nested part with its comments ends. Within braces it goes behind the last one.
 */
export function insertAnywhere(map: OpenMap, lines: readonly string[]): Edit | undefined {
  const last = [...map.entries.values()].at(-1);
  if (!last) return undefined;
  if (map.flow) {
    const [line, ...others] = lines;
    if (others.length > 0 || !contains(map, last.key)) return undefined;
    return { file: last.key.file, range: [last.range[1], last.range[1]], text: `, ${line}` };
  }
  const edit = insertEntry(map, lines);
  if (edit) return edit;
  for (const { key } of map.entries.values()) {
    if (!contains(map, key)) continue;
    const { file } = key;
    const line = lineIndexAt(file, key.range[0]);
    const start = lineStarts(file)[line] ?? 0;
    const indent = file.text.slice(start, key.range[0]);
    if (!/^ *$/.test(indent) || (line > 0 && /^\s*#/.test(file.text.slice(...lineRange(file, line - 1))))) continue;
    return { file, range: [start, start], text: lines.map((text) => indent + text + lineEndOf(file)).join('') };
  }
  return undefined;
}
