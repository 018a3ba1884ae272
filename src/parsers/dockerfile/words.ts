/** Half-open indexes into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const isBlank = (char: string) => char.trim() === '';

/** Words between blanks; quotes mean nothing. */
export function splitBlanks(text: string): readonly Span[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Words between blanks that are neither quoted nor escaped. `closed` is false when a quote has no partner. */
export function splitQuoted(text: string, escapeChar: string): { readonly words: readonly Span[]; readonly closed: boolean } {
  const words: Span[] = [];
  let start = -1;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (!quote && isBlank(char)) {
      if (start >= 0) words.push({ start, end: i });
      start = -1;
      continue;
    }
    if (start < 0) start = i;
    if (char === quote) quote = '';
    else if (char === escapeChar && quote !== "'") i++;
    else if (!quote && (char === '"' || char === "'")) quote = char;
  }
  if (start >= 0) words.push({ start, end: text.length });
  return { words, closed: quote === '' };
}

/** Text without its quotes and escapes. */
export function unquote(text: string, escapeChar: string): string {
  let result = '';
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === quote) quote = '';
    else if (!quote && (char === '"' || char === "'")) quote = char;
    else if (char === escapeChar && quote !== "'" && i + 1 < text.length) result += text.charAt(++i);
    else result += char;
  }
  return result;
}

/** The flags at the start of an instruction's arguments (`--name=value`), and where the rest begins. `--` ends them. */
export function splitFlags(text: string): { readonly flags: readonly Span[]; readonly rest: number } {
  const flags: Span[] = [];
  let at = 0;
  for (const word of leadingFlags(text)) {
    at = word.end;
    if (text.slice(word.start, word.end) === '--') break;
    flags.push(word);
  }
  return { flags, rest: at };
}

function* leadingFlags(text: string): Generator<Span> {
  let at = 0;
  for (;;) {
    while (at < text.length && isBlank(text.charAt(at))) at++;
    if (!text.startsWith('--', at)) return;
    const start = at;
    let quote = '';
    for (; at < text.length && (quote || !isBlank(text.charAt(at))); at++) {
      const char = text.charAt(at);
      if (char === quote) quote = '';
      // Flags know the backslash alone, whatever the escape directive says.
      else if (char === '\\') at++;
      else if (!quote && (char === '"' || char === "'")) quote = char;
    }
    at = Math.min(at, text.length);
    yield { start, end: at };
  }
}
