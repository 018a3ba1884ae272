import { Lexer } from 'yaml';

/** A piece of the source text. Only the pieces that others ask for have a name of their own. */
export interface Token {
  readonly kind: 'comment' | 'anchor' | 'alias' | 'tag' | 'scalar' | 'other';
  /** UTF-16 offset in the file. */
  readonly offset: number;
  /** What the lexer said; for marks without text (`\x02`, `\x18`, `\x1f`) not part of the file. */
  readonly source: string;
}

/** The text of one document, or what stands in front of the first. */
export interface Part {
  /** UTF-16 offset in the file. */
  readonly start: number;
  readonly text: string;
}

const kinds: Readonly<Record<string, Token['kind']>> = { '#': 'comment', '&': 'anchor', '*': 'alias', '!': 'tag' };
const scalarMark = '\x1f';
const marks: ReadonlySet<string> = new Set(['\x02', '\x18', scalarMark]);

/** Splits a stream in front of each `---`. Nothing in YAML runs across it, so that a missing quote costs no other document. */
export function splitDocuments(text: string): readonly Part[] {
  const starts = [0, ...Array.from(text.matchAll(/\n---(?=[ \t\r\n]|$)/g), ({ index }) => index + 1)];
  return starts.map((start, index) => ({ start, text: text.slice(start, starts[index + 1]) }));
}

/** The lexer's pieces with their places. What looks like a comment inside a scalar is none. */
export function* tokens({ start, text }: Part, indentation: 'strict' | 'relaxed' = 'relaxed'): Generator<Token, void> {
  let offset = start;
  let inScalar = false;
  for (const source of (indentation === 'strict' ? new Lexer() : relaxedLexer()).lex(text)) {
    const isMark: boolean = !inScalar && marks.has(source);
    yield { kind: inScalar ? 'scalar' : (kinds[source.charAt(0)] ?? 'other'), offset, source };
    if (!isMark) offset += source.length;
    inScalar = isMark && source === scalarMark;
  }
}

type Step = () => Generator<string, string | null>;

/**
 * A lexer for which lines inside quotes and brackets may begin anywhere. YAML wants them indented, but the readers of Kubernetes
 * and Compose do not look. The lexer has no option for it, so that this reaches for its private steps.
 */
function relaxedLexer(): Lexer {
  const lexer = new Lexer();
  const steps = lexer as unknown as { indentNext: number; parseQuotedScalar: Step; parseFlowCollection: Step };
  for (const name of ['parseQuotedScalar', 'parseFlowCollection'] as const) {
    const step = steps[name];
    steps[name] = function* () {
      const { indentNext } = steps;
      steps.indentNext = 0;
      const next = yield* step.call(lexer);
      steps.indentNext = indentNext;
      return next;
    };
  }
  return lexer;
}
