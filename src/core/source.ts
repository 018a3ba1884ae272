import type { RenderedFrom } from './rendering.js';

/** A span of text: UTF-16 code-unit offsets, half open. */
export type Range = readonly [start: number, end: number];

/** One text file of the linted tree. */
export interface SourceFile {
  /** Posix path, relative to the root. */
  readonly path: string;
  /** The decoded text, with its byte-order mark and line ends as they are on disk. */
  readonly text: string;
  /** A renderer made it; no file of the tree has this path. */
  readonly rendered?: RenderedFrom | undefined;
}

/** How a value came to stand where it is read, when it was not written there. */
export interface Via extends Located {
  readonly kind: 'alias' | 'merge' | 'extends' | 'include' | 'override' | 'interpolation' | 'env-file' | 'inheritance';
}

/** A place in a file. Every model node is one. */
export interface Located {
  readonly file: SourceFile;
  readonly range: Range;
  readonly via?: readonly Via[] | undefined;
}

/** A line and a column, both counted from 1; the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<SourceFile, readonly number[]>();

/** Offsets at which lines start. LF, CRLF and a lone CR end a line. */
export function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOf.get(file);
  if (known) return known;
  const starts = [0];
  const { text } = file;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  lineStartsOf.set(file, starts);
  return starts;
}

/** Index, from 0, of the line that holds an offset. */
export function lineIndexAt(file: SourceFile, offset: number): number {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column of an offset. A byte-order mark takes no column. */
export function positionAt(file: SourceFile, offset: number): Position {
  const line = lineIndexAt(file, offset);
  const start = lineStarts(file)[line] ?? 0;
  const mark = line === 0 && file.text.charCodeAt(0) === 0xfeff && offset > 0 ? 1 : 0;
  return { line: line + 1, column: offset - start + 1 - mark };
}

/** Range of a whole line without its line end and without a byte-order mark; `index` counts from 0. */
export function lineRange(file: SourceFile, index: number): Range {
  const starts = lineStarts(file);
  const mark = index === 0 && file.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = (starts[index] ?? file.text.length) + mark;
  let end = starts[index + 1] ?? file.text.length;
  while (end > start && (file.text[end - 1] === '\n' || file.text[end - 1] === '\r')) end--;
  return [start, end];
}

export function place(file: SourceFile, start: number, end: number): Located {
  return { file, range: [start, end] };
}

/** The place of a node or value, without the rest of it. */
export function placeOf({ file, range, via }: Located): Located {
  return { file, range, via };
}

export function textOf(at: Located): string {
  return at.file.text.slice(at.range[0], at.range[1]);
}

/**
 * A text for a message: as it is written at its place where variables were put into it, since what other files hold is never
 * printed (U4).
 */
export function inOwnWords(text: string, at: Located): string {
  const isPutIn = at.via?.some(({ kind }) => kind === 'interpolation' || kind === 'env-file');
  return isPutIn ? textOf(at).replace(/^["']|["']$/g, '') : text;
}

/** Whether `inner` lies within `outer`, in the same file. */
export function contains(outer: Located, inner: Located): boolean {
  return outer.file.path === inner.file.path && outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Order of places: by path, then by start, then by end. Plain code-unit order, so that no locale matters. */
export function comparePlaces(a: Located, b: Located): number {
  return compareText(a.file.path, b.file.path) || a.range[0] - b.range[0] || a.range[1] - b.range[1];
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The line end that a file uses first, or LF. */
export function lineEndOf(file: SourceFile): string {
  return /\r\n|\n|\r/.exec(file.text)?.[0] ?? '\n';
}
