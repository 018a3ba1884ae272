import { Lexer } from 'yaml';

/** A piece of the source text. Only the pieces that others ask for have a name of their own. */
export interface Token {
  readonly kind: 'comment' | 'anchor' | 'alias' | 'tag' | 'scalar' | 'other';
  /** UTF-16 offset in the text. */
  readonly offset: number;
  /** What the lexer said; for marks without text (`\x02`, `\x18`, `\x1f`) not part of the file. */
  readonly source: string;
}

const kinds: Readonly<Record<string, Token['kind']>> = { '#': 'comment', '&': 'anchor', '*': 'alias', '!': 'tag' };
const scalarMark = '\x1f';
const marks: ReadonlySet<string> = new Set(['\x02', '\x18', scalarMark]);

/** The lexer's pieces with their places. What looks like a comment inside a scalar is none. */
export function* tokens(text: string): Generator<Token, void> {
  let offset = 0;
  let inScalar = false;
  for (const source of new Lexer().lex(text)) {
    const isMark: boolean = !inScalar && marks.has(source);
    yield { kind: inScalar ? 'scalar' : (kinds[source.charAt(0)] ?? 'other'), offset, source };
    if (!isMark) offset += source.length;
    inScalar = isMark && source === scalarMark;
  }
}
