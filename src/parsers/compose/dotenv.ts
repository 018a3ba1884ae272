import { type Located, place, type SourceFile } from '../../core/source.js';
import { known, unknown, type Value } from '../../core/value.js';
import { type Lookup, mostExpansion, substitute } from './interpolate.js';

const keyPattern = /(?:export[ \t]+)?([A-Za-z_][\w.[\]-]*)[ \t]*([=:]?)[ \t]*/dy;
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '"': '"',
  '\\': '\\',
  $: '$$',
};

interface Options {
  /** Variables that stand outside the file; those of the file above a line count too. */
  readonly lookup?: Lookup;
  /** `format: raw` of an env_file: everything behind `=` is the value. */
  readonly raw?: boolean;
}

/**
 * Variables of a `.env` or env_file by name, the last assignment winning. The place of a value is its text without
 * quotes, or its name when it is empty. A name alone, and what a variable outside the files decides, is unknown.
 */
export function parseDotenv(file: SourceFile, { lookup = () => undefined, raw = false }: Options = {}): ReadonlyMap<string, Value<string>> {
  const { text } = file;
  const values = new Map<string, Value<string>>();
  const find: Lookup = (name) => lookup(name) ?? values.get(name)?.value;
  let left = mostExpansion;
  let i = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (i < text.length) {
    while (i < text.length && /\s/.test(text[i] ?? '')) i++;
    keyPattern.lastIndex = i;
    const match = keyPattern.exec(text);
    const [whole, name, separator] = match ?? [];
    if (whole === undefined || name === undefined) {
      i = lineEnd(text, i);
      continue;
    }
    const start = i + whole.length;
    const at = place(file, ...(match?.indices?.[1] ?? ([i, start] as const)));
    const end = lineEnd(text, start);
    if (!separator) {
      if (text.slice(start, end).trim() === '') values.set(name, unknown(at, 'it is taken from the shell'));
      i = end;
      continue;
    }
    const read = raw ? { ...trimmed(text, start, end), next: end, quote: '' } : readValue(text, start, end);
    const value = text.slice(read.from, read.to);
    const valueAt = read.to > read.from ? place(file, read.from, read.to) : at;
    const result = raw || read.quote === "'" ? known(unescapeSingle(value, raw), valueAt) : expand(value, read.quote, valueAt, find);
    left -= result.value?.length ?? 0;
    values.set(name, left < 0 ? unknown(valueAt, 'its variables grow too long') : result);
    i = read.next;
  }
  return values;
}

interface Read {
  readonly from: number;
  readonly to: number;
  readonly next: number;
  readonly quote: string;
}

function readValue(text: string, start: number, end: number): Read {
  const quote = text[start] ?? '';
  if (quote === '"' || quote === "'") {
    const close = closingQuote(text, start + 1, quote);
    if (close !== undefined) return { from: start + 1, to: close, next: lineEnd(text, close), quote };
  }
  const comment = text.slice(start, end).indexOf(' #');
  return { ...trimmed(text, start, comment < 0 ? end : start + comment), next: end, quote: '' };
}

function closingQuote(text: string, from: number, quote: string): number | undefined {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) return i;
  }
  return undefined;
}

function trimmed(text: string, from: number, end: number): { from: number; to: number } {
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { from, to };
}

function unescapeSingle(value: string, raw: boolean): string {
  return raw ? value : value.replaceAll("\\'", "'");
}

function expand(value: string, quote: string, at: Located, lookup: Lookup): Value<string> {
  const text = quote === '"' ? value.replace(/\\([nrtabfv"\\$])/g, (_, letter: string) => escapes[letter] ?? letter) : value;
  const { parts, unknown: names } = substitute(text, lookup);
  const [first, ...rest] = parts;
  if (first === undefined || rest.length > 0) return unknown(at, names[0] && `the value of "${names[0]}" is not in the files`, parts);
  return known(first, at, { isLiteral: first === value });
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
