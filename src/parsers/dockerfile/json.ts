import { type MappedText, mapPieces, type Piece, throughMapped } from '../mapped.js';
import type { Span } from './words.js';

/** A string of a JSON array: its place in the text, quotes included, and its exact value. */
interface JsonString extends Span {
  readonly value: string;
}

export type JsonForm = { readonly strings: readonly JsonString[] } | { readonly notStrings: true } | undefined;

/** Reads a JSON array of strings; undefined when the text is no JSON array, so that Docker takes it for shell form. */
export function readJson(text: string): JsonForm {
  if (!text.startsWith('[')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) return { notStrings: true };
  const spans = stringsIn(text);
  return { strings: value.map((item: string, index) => ({ ...(spans[index] ?? { start: 0, end: 0 }), value: item })) };
}

function stringsIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '"') continue;
    const start = i;
    for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    spans.push({ start, end: i + 1 });
  }
  return spans;
}

/** The value of a valid JSON string literal, each character mapped to where it is written; an escape maps as a whole. */
export function decodeString(literal: MappedText): MappedText {
  const { text } = literal;
  const pieces: Piece[] = [];
  for (let i = 1; i < text.length - 1; ) {
    let end = i + 1;
    if (text[i] === '\\') end += text[i + 1] === 'u' ? 5 : 1;
    else while (end < text.length - 1 && text[end] !== '\\') end++;
    const raw = text.slice(i, end);
    pieces.push({ text: raw.startsWith('\\') ? String(JSON.parse(`"${raw}"`)) : raw, range: [i, end] });
    i = end;
  }
  return throughMapped(mapPieces(pieces, 1), literal);
}
