import type { Scalar } from 'yaml';
import { type Located, place, type Range, type SourceFile } from '../../core/source.js';

/** What the library says of where something stands. */
interface Placed {
  readonly range?: readonly [number, number, number] | null | undefined;
}

/** Places of the library's nodes in one document, which reaches over `range`. `comments`: where they begin, by where they end. */
export function placesIn(file: SourceFile, range: Range, comments: ReadonlyMap<number, number>) {
  const { text } = file;
  return { rangeOf, placeOf, scalarRange, trimmedEnd, visible, firstLine };

  function rangeOf(raw: Placed): Range {
    const [start, end] = raw.range ?? [0, 0];
    return [start, Math.max(start, Math.min(end, text.length))];
  }

  function placeOf(raw: Placed): Located {
    return place(file, ...rangeOf(raw));
  }

  /** A place of at least one character: for an empty range the next one, or where that is blank the one before. */
  function visible([start, end]: Range): Located {
    if (start < end) return place(file, start, end);
    const isBehind = start === range[1] || (start > range[0] && !/\S/.test(text.charAt(start)));
    return isBehind ? place(file, start - 1, start) : place(file, start, start + 1);
  }

  /** The first line of a range, without a comment at its end. */
  function firstLine([start, end]: Range): Located {
    const own = text.slice(start, end);
    const lineFeed = own.indexOf('\n');
    if (lineFeed < 0) return visible([start, end]);
    const lineEnd = start + (own[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed);
    const line = text.slice(start, comments.get(lineEnd) ?? lineEnd).trimEnd();
    return visible([start, start + line.length]);
  }

  /** A scalar's own text: an empty one stands right behind what leads to it, a block text ends with its last line. */
  function scalarRange(raw: Scalar.Parsed): Range {
    const [start, end] = rangeOf(raw);
    return start === end ? [blankBefore(start), blankBefore(start)] : [start, trimmedEnd(start, end)];
  }

  function trimmedEnd(start: number, libraryEnd: number): number {
    let end = libraryEnd;
    while (end > start && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
    return end;
  }

  function blankBefore(offset: number): number {
    let start = offset;
    while (start > range[0] && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
    return start;
  }
}
