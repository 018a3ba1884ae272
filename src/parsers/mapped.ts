import type { Range } from '../core/source.js';

/** A run of taken text and its place. Texts as long as their place map character by character, others as a whole. */
export interface Piece {
  readonly text: string;
  readonly range: Range;
}

/** Text that was taken out of a file with parts left out or decoded, and the way back to the file. */
export interface MappedText {
  readonly text: string;
  /** Where the characters from `start` to `end` (half open) stand in the file. */
  rangeOf(start: number, end: number): Range;
  slice(start: number, end?: number): MappedText;
}

/** Joins pieces. `origin` is the offset of a text without any. */
export function mapPieces(pieces: readonly Piece[], origin: number): MappedText {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  /** Where the character at `index` stands. */
  const charAt = (index: number): Range => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    if (!piece) return [origin, origin];
    const [start, end] = piece.range;
    if (piece.text.length !== end - start) return piece.range;
    const at = start + index - (starts[low] ?? 0);
    return [at, at + 1];
  };
  const rangeOf = (start: number, end: number): Range => {
    if (length === 0) return [origin, origin];
    if (start < end) return [charAt(start)[0], charAt(end - 1)[1]];
    // Behind the character before it: the next one may stand lines below, where nothing of the text is left.
    const at = start > 0 ? charAt(Math.min(start, length) - 1)[1] : charAt(0)[0];
    return [at, at];
  };
  return view(pieces.map((piece) => piece.text).join(''), rangeOf);
}

function view(text: string, rangeOf: MappedText['rangeOf']): MappedText {
  return {
    text,
    rangeOf,
    slice: (from, to = text.length) => view(text.slice(from, to), (start, end) => rangeOf(from + start, from + end)),
  };
}

/** Without the blanks at both ends. */
export function trimMapped(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  return mapped.slice(start, start + mapped.text.trim().length);
}

/** Two texts, one behind the other. */
export function concatMapped(head: MappedText, tail: MappedText): MappedText {
  const { length } = head.text;
  return view(head.text + tail.text, (start, end) => {
    if (end <= length) return head.rangeOf(start, end);
    if (start >= length) return tail.rangeOf(start - length, end - length);
    return [head.rangeOf(start, length)[0], tail.rangeOf(0, end - length)[1]];
  });
}

/** A text whose places are indexes into another mapped text. */
export function throughMapped(inner: MappedText, outer: MappedText): MappedText {
  return view(inner.text, (start, end) => outer.rangeOf(...inner.rangeOf(start, end)));
}
