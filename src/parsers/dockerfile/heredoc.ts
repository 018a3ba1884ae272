import { place, type SourceFile } from '../../core/source.js';
import type { MappedText } from '../mapped.js';
import type { Line } from './lines.js';
import type { Heredoc } from './types.js';
import { splitQuoted, unquote } from './words.js';

interface Marker extends Pick<Heredoc, 'delimiter' | 'quoted' | 'stripsTabs' | 'descriptor'> {
  readonly start: number;
  readonly end: number;
}

/** Words such as `<<EOF`. As in BuildKit, a marker is a whole word, and the backslash escapes whatever the escape directive says. */
function markersIn(text: string): readonly Marker[] {
  if (!text.includes('<<')) return [];
  const { words, closed } = splitQuoted(text, '\\');
  if (!closed) return [];
  return words.flatMap(({ start, end }) => {
    const match = /^(\d*)<<(-?)([^<]+)$/.exec(text.slice(start, end));
    const written = match?.[3];
    if (!match || !written) return [];
    const delimiter = unquote(written, '\\');
    return {
      start,
      end,
      delimiter,
      quoted: delimiter !== written,
      stripsTabs: match[2] === '-',
      descriptor: match[1] ? Number(match[1]) : undefined,
    };
  });
}

/** Reads the here-documents that a logical line announces from the physical lines behind it. Returns the index of the line to go on with. */
export function readHeredocs(
  file: SourceFile,
  lines: readonly Line[],
  text: MappedText,
  first: number,
): { readonly heredocs: readonly Heredoc[]; readonly next: number } {
  let next = first;
  const heredocs = markersIn(text.text).map(({ start, end, ...marker }): Heredoc => {
    const bodyStart = lines[next]?.start ?? file.text.length;
    let bodyEnd = file.text.length;
    let terminated = false;
    while (next < lines.length && !terminated) {
      const line = lines[next++];
      if (!line) break;
      const content = file.text.slice(line.start, line.end);
      terminated = (marker.stripsTabs ? content.replace(/^\t+/, '') : content) === marker.delimiter;
      if (terminated) bodyEnd = line.start;
    }
    return { ...place(file, ...text.rangeOf(start, end)), ...marker, body: place(file, bodyStart, bodyEnd), terminated };
  });
  return { heredocs, next };
}
