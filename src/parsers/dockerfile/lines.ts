import type { Range } from '../../core/source.js';
import { type MappedText, mapPieces, type Piece, trimMapped } from '../mapped.js';

/** A physical line. `end` is before its line end, `next` behind it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Lines as Docker reads them: ended by LF, carriage returns at the end trimmed, the byte-order mark left out. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed + 1;
    let end = feed < 0 ? text.length : feed;
    while (end > start && text[end - 1] === '\r') end--;
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
}

/** The place of the comment that a line consists of. */
export function commentIn(text: string, line: Line): Range | undefined {
  let start = line.start;
  while (start < line.end && text.charAt(start).trim() === '') start++;
  if (text[start] !== '#' || start >= line.end) return undefined;
  return [start, start + text.slice(start, line.end).trimEnd().length];
}

/** Lines joined by continuation characters. */
interface LogicalLine {
  /** Continuations, comments and empty lines taken out, blanks trimmed at both ends. */
  readonly text: MappedText;
  readonly comments: readonly Range[];
  /** Index of the first physical line behind it. */
  readonly next: number;
}

/** Reads the logical line that starts at a physical line, which is no comment. */
export function readLogicalLine(text: string, lines: readonly Line[], first: number, escapeChar: string): LogicalLine {
  const pieces: Piece[] = [];
  const comments: Range[] = [];
  let index = first;
  for (let open = true; open && index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const comment = index > first ? commentIn(text, line) : undefined;
    if (comment) {
      comments.push(comment);
      continue;
    }
    const content = text.slice(line.start, line.end);
    if (index > first && content.trim() === '') continue;
    const cut = continuationOf(content, escapeChar);
    open = cut >= 0;
    const end = open ? cut : content.length;
    if (end > 0) pieces.push({ text: content.slice(0, end), range: [line.start, line.start + end] });
  }
  return { text: trimMapped(mapPieces(pieces, lines[first]?.start ?? 0)), comments, next: index };
}

/** Index of the escape character that joins a line with the next, or -1. Two of them at the end of a line join nothing. */
function continuationOf(line: string, escapeChar: string): number {
  let last = line.length - 1;
  while (line[last] === ' ' || line[last] === '\t') last--;
  return line[last] === escapeChar && line[last - 1] !== escapeChar ? last : -1;
}
