import { Composer, CST, type Document, Parser, Schema } from 'yaml';
import type { Range } from '../../core/source.js';
import { mostAnchors, mostDocuments, mostErrors, mostLevels, TooComplex } from './limits.js';
import { type Part, splitDocuments, type Token, tokens } from './tokens.js';

/** What the library found wrong, in its own words. */
export interface LibraryError {
  readonly pos: Range;
  readonly message: string;
}

interface ComposedDocument {
  readonly document: Document.Parsed;
  readonly errors: readonly LibraryError[];
}

interface Composed {
  readonly documents: readonly ComposedDocument[];
  readonly comments: readonly Token[];
  /** Errors where there is no document. */
  readonly errors: readonly LibraryError[];
}

interface Reading extends Composed {
  readonly isValid: boolean;
  /** Directives for the document that follows. */
  readonly directives: readonly CST.Token[];
}

/** Scalars stay text, for dialects to resolve; any tag is just a name. */
const schema = Object.assign(new Schema({ schema: 'failsafe', merge: false, resolveKnownTags: false }), { knownTags: Object.create(null) });

/** Runs the library over all documents of a text. Throws `TooComplex`. */
export function compose(text: string): Composed {
  const readings: Reading[] = [];
  const parts = splitDocuments(text);
  if (parts.length > mostDocuments) throw new TooComplex(`it has more than ${mostDocuments} documents`);
  for (const part of parts) {
    const directives = readings.at(-1)?.directives ?? [];
    const strict = readPart(part, directives, 'strict');
    // Errors of the strict reading are nearer to what went wrong: it ends a quote that was not closed at the next key.
    const relaxed = strict.isValid ? strict : readPart(part, directives, 'relaxed');
    readings.push(relaxed.isValid ? relaxed : strict);
  }
  return {
    documents: readings.flatMap(({ documents }) => documents),
    comments: readings.flatMap(({ comments }) => comments),
    errors: readings.flatMap(({ errors }) => errors),
  };
}

/** Feeds the parser token by token, so that nothing too deep is ever built. */
function readPart(part: Part, before: readonly CST.Token[], indentation: 'strict' | 'relaxed'): Reading {
  const found: Document.Parsed[] = [];
  const comments: Token[] = [];
  /** By document, in their order; then those that were found outside a document, or before the library knew in which. */
  const errorsOf: LibraryError[][] = [];
  const loose: LibraryError[] = [];
  const openQuotes = new Map<number, number>();
  const parser = new Parser();
  parser.offset = part.start;
  const composer = quietComposer(indentation === 'strict', (error) => add(errorsOf.at(-1) ?? loose, atOpening(error)));
  let directives: CST.Token[] = [];
  let anchors = 0;
  for (const directive of before) accept(directive);
  for (const token of tokens(part, indentation)) {
    const { kind, offset, source } = token;
    if (kind === 'comment') comments.push(token);
    if (kind === 'anchor' && ++anchors > mostAnchors) throw new TooComplex(`it has more than ${mostAnchors} anchors`);
    if (isOpenQuote(source)) openQuotes.set(offset + source.length, offset);
    for (const built of parser.next(source)) accept(built);
    if (parser.stack.length > mostLevels + 1 && CST.isCollection(parser.stack.at(-1))) {
      throw new TooComplex(`it nests more than ${mostLevels} levels`);
    }
  }
  for (const built of parser.end()) accept(built);
  found.push(...composer.end());
  const isValid = loose.length === 0 && errorsOf.every((errors) => errors.length === 0);
  for (const error of loose) errorsOf[Math.max(0, documentAt(error.pos[0]))]?.push(error);
  const documents = found.map((document, index) => ({ document, errors: errorsOf[index] ?? [] }));
  return { documents, comments, errors: found.length === 0 ? loose : [], isValid, directives };

  function accept(token: CST.Token): void {
    if (token.type === 'directive') directives.push(token);
    if (token.type === 'document') {
      directives = [];
      if (errorsOf.push([]) > mostDocuments) throw new TooComplex(`it has more than ${mostDocuments} documents`);
    }
    // The composer would give an error to the document before.
    if (token.type === 'error') add(loose, { pos: [token.offset, token.offset + token.source.length], message: token.message });
    else found.push(...composer.next(token));
  }

  function add(errors: LibraryError[], error: LibraryError): void {
    if (errors.length < mostErrors) errors.push(error);
  }

  /** Index of the last document that begins at or before an offset, or -1. */
  function documentAt(offset: number): number {
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle]?.range[0] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** A missing quote is missing where the text ends, which may be far below; people look for where it begins. */
  function atOpening({ pos, message }: LibraryError): LibraryError {
    const start = message.startsWith('Missing closing') ? openQuotes.get(pos[0]) : undefined;
    return { pos: start === undefined ? pos : [start, pos[0]], message };
  }
}

type ErrorSource = number | readonly number[] | { readonly offset: number; readonly source?: string };

/**
 * A composer that hands over each error. By itself it makes an `Error` with a stack of each error and of each warning, which costs
 * seconds in a file full of them. It has no option for it, so that this replaces its private handler.
 */
function quietComposer(strict: boolean, report: (error: LibraryError) => void): Composer {
  const composer = new Composer({ schema, uniqueKeys: false, strict });
  const handler = composer as unknown as { onError: (source: ErrorSource, code: string, message: string, warning?: boolean) => void };
  handler.onError = (source, _, message, warning) => {
    if (!warning) report({ pos: errorRange(source), message });
  };
  return composer;
}

function errorRange(source: ErrorSource): Range {
  if (typeof source === 'number') return [source, source + 1];
  if ('offset' in source) return [source.offset, source.offset + (source.source?.length ?? 1)];
  const [start = 0, end = start + 1] = source;
  return [start, end];
}

function isOpenQuote(source: string): boolean {
  const quote = source.charAt(0);
  return (quote === '"' || quote === "'") && (source.length === 1 || !source.endsWith(quote));
}
