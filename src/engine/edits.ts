import type { Edit } from '../core/problem.js';
import { lineEndOf, lineIndexAt, lineStarts, type Range, textOf } from '../core/source.js';
import type { ParsedFile } from '../project/types.js';
import { commentsOf } from './parts.js';

/** Whether two edits would touch the same text. Insertions at one point go one behind the other. */
export function overlap(a: Edit, b: Edit): boolean {
  if (a.file.path !== b.file.path) return false;
  if (isSame(a, b)) return true;
  return a.range[0] < b.range[1] && b.range[0] < a.range[1];
}

function isSame(a: Edit, b: Edit): boolean {
  return a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text;
}

/** Why edits cannot be applied at all, as a clause. */
export function faultOf(edits: readonly Edit[]): string | undefined {
  const isOutside = ({ file, range: [start, end] }: Edit) => start < 0 || end < start || end > file.text.length;
  if (edits.some(isOutside)) return 'an edit lies outside the file';
  const isTwice = edits.some((edit, index) => edits.slice(index + 1).some((other) => overlap(edit, other)));
  return isTwice ? 'its edits overlap' : undefined;
}

/** Edits as they are applied: with the file's own line ends, and with the comments that they would remove on the line before. */
export function prepare(edits: readonly Edit[], parsedAt: (path: string) => ParsedFile | undefined): readonly Edit[] {
  return edits
    .map((edit) => ({ ...edit, text: withLineEnds(edit) }))
    .filter((edit) => edit.text !== textOf(edit))
    .flatMap((edit) => {
      const parsed = parsedAt(edit.file.path);
      return parsed ? keepComments(edit, parsed) : [edit];
    });
}

function withLineEnds({ file, text }: Edit): string {
  return lineEndOf(file) === '\r\n' ? text.replace(/\r?\n/g, '\r\n') : text;
}

function keepComments(edit: Edit, parsed: ParsedFile): Edit[] {
  const { file, range, text } = edit;
  if (range[0] === range[1]) return [edit];
  const lost = commentsOf(parsed)
    .filter((comment) => range[0] <= comment.range[0] && comment.range[1] <= range[1])
    .map(textOf)
    .filter((comment) => !text.includes(comment));
  if (!lost.length) return [edit];
  const lineStart = lineStarts(file)[lineIndexAt(file, range[0])] ?? 0;
  const indent = /^[ \t]*/.exec(file.text.slice(lineStart))?.[0] ?? '';
  const lines = lost.map((comment) => indent + comment + lineEndOf(file)).join('');
  return lineStart === range[0] ? [{ ...edit, text: lines + text }] : [{ file, range: [lineStart, lineStart], text: lines }, edit];
}

/** Where a range lies after edits that were not aware of it; what they insert at its ends belongs to it. */
export function mapRange([start, end]: Range, edits: readonly Edit[]): Range {
  const growth = (list: readonly Edit[]) => list.reduce((sum, { range, text }) => sum + text.length - (range[1] - range[0]), 0);
  const before = edits.filter(({ range }) => range[1] <= start && range[0] < start);
  const upTo = edits.filter(({ range }) => range[1] <= end || range[0] < end);
  const mappedStart = start + growth(before);
  return [mappedStart, Math.max(mappedStart, end + growth(upTo))];
}
