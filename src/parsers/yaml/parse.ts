import { Composer, CST, type Document, Parser, Schema } from 'yaml';
import { type Located, lineIndexAt, place, type SourceFile } from '../../core/source.js';
import type { SyntaxProblem } from '../syntax.js';
import { convertDocument, TooComplex } from './convert.js';
import type { Comment, Dialect, YamlDocument, YamlFile, YamlInventory } from './document.js';
import { plainWords } from './message.js';
import { unknownNode } from './node.js';
import { splitDocuments, tokens } from './tokens.js';

/** Collections inside each other. */
const mostLevels = 100;
const mostAnchors = 1000;
/** Problems kept of one document: one missing quote can make an error of every line below. */
const mostProblems = 20;

/** Scalars stay text, for dialects to resolve; any tag is just a name. */
const schema = Object.assign(new Schema({ schema: 'failsafe', merge: false, resolveKnownTags: false }), { knownTags: Object.create(null) });

/**
 * Reads all documents of a YAML file. Never throws: an error damages its own document, and a file that is too deep or
 * too entangled is one document of which nothing is known.
 */
export function parseYaml(file: SourceFile, dialect: Dialect): YamlFile {
  try {
    return read(file, dialect);
  } catch (error) {
    return tooComplex(file, error instanceof TooComplex ? error.message : 'it is too complex to read');
  }
}

interface LibraryError {
  readonly pos: readonly [start: number, end: number];
  readonly message: string;
}

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly comments: readonly Comment[];
  /** Errors that the library found outside any document, or while it could not yet tell in which. */
  readonly errors: readonly LibraryError[];
  /** Where quoted texts without a closing quote begin, by where they end. */
  readonly openQuotes: ReadonlyMap<number, number>;
}

/** Runs the library's parser token by token, so that nothing too deep is ever built. Throws `TooComplex`. */
function compose(file: SourceFile): Composed {
  const documents: Document.Parsed[] = [];
  const comments: Comment[] = [];
  const errors: LibraryError[] = [];
  const openQuotes = new Map<number, number>();
  const composer = new Composer({ schema, uniqueKeys: false });
  let anchors = 0;
  for (const part of splitDocuments(file.text)) {
    const parser = new Parser();
    parser.offset = part.start;
    let lineStart = part.start;
    for (const { kind, offset, source } of tokens(part)) {
      if (kind === 'comment') comments.push(commentAt(file, lineStart, offset, source));
      if (kind === 'anchor' && ++anchors > mostAnchors) throw new TooComplex(`it has more than ${mostAnchors} anchors`);
      if (isOpenQuote(source)) openQuotes.set(offset + source.length, offset);
      const lineFeed = source.lastIndexOf('\n');
      if (lineFeed >= 0) lineStart = offset + lineFeed + 1;
      accept(parser.next(source));
      if (parser.stack.length > mostLevels + 1 && CST.isCollection(parser.stack.at(-1))) {
        throw new TooComplex(`it nests more than ${mostLevels} levels`);
      }
    }
    accept(parser.end());
  }
  documents.push(...composer.end());
  return { documents, comments, errors: [...errors, ...composer.streamInfo().errors], openQuotes };

  function accept(found: Iterable<CST.Token>): void {
    for (const token of found) {
      // The composer would give these to the document before.
      if (token.type === 'error') errors.push({ pos: [token.offset, token.offset + token.source.length], message: token.message });
      else documents.push(...composer.next(token));
    }
  }
}

function isOpenQuote(source: string): boolean {
  const quote = source.charAt(0);
  return (quote === '"' || quote === "'") && (source.length === 1 || !source.endsWith(quote));
}

function commentAt(file: SourceFile, lineStart: number, offset: number, source: string): Comment {
  const ownLine = /^\ufeff?[ \t]*$/.test(file.text.slice(lineStart, offset));
  return { file, range: [offset, offset + source.length], text: source.slice(1).trim(), ownLine };
}

function read(file: SourceFile, dialect: Dialect): YamlFile {
  const { documents: composed, comments, errors, openQuotes } = compose(file);
  const source = { file, dialect, comments: new Map(comments.map(({ range: [start, end] }) => [end, start])) };
  const starts = composed.map((document, index) => (index === 0 ? 0 : document.range[0]));
  const errorsOf: LibraryError[][] = composed.map(({ errors }) => errors.map((error) => atOpening(error, openQuotes)));
  const unplaced: LibraryError[] = [];
  for (const error of errors) (errorsOf[lastAtOrBefore(starts, error.pos[0])] ?? unplaced).push(error);

  const documents: YamlDocument[] = [];
  const problems: SyntaxProblem[] = syntaxProblems(file, unplaced);
  for (const [index, document] of composed.entries()) {
    const range = [starts[index] ?? 0, starts[index + 1] ?? file.text.length] as const;
    const { root, problems: own } = convertDocument(document, [document.range[0], range[1]], source);
    const all = [...syntaxProblems(file, errorsOf[index] ?? []), ...own].sort((a, b) => a.at.range[0] - b.at.range[0]);
    documents.push({ file, range, index, root, damaged: all.some(({ id }) => id !== 'lint/duplicate-key') });
    problems.push(...all.slice(0, mostProblems));
  }
  return { file, documents, comments, problems };
}

/** A missing quote is missing where the text ends, which may be far below; people look for where it begins. */
function atOpening({ pos, message }: LibraryError, openQuotes: Composed['openQuotes']): LibraryError {
  const start = message.startsWith('Missing closing') ? openQuotes.get(pos[0]) : undefined;
  return { pos: start === undefined ? pos : [start, pos[0]], message };
}

/** One for each line: the library often says the same in several ways. */
function syntaxProblems(file: SourceFile, errors: readonly LibraryError[]): SyntaxProblem[] {
  const byLine = new Map<number, SyntaxProblem>();
  for (const { pos, message } of errors) {
    const at = errorPlace(file, pos);
    const line = lineIndexAt(file, at.range[0]);
    if (!byLine.has(line)) byLine.set(line, { at, message: plainWords(message) });
    if (byLine.size === mostProblems) break;
  }
  return [...byLine.values()];
}

/** Index of the last start that is not behind an offset; -1 when all are. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Within one line, and at least one character where the file has one. */
function errorPlace(file: SourceFile, pos: LibraryError['pos']): Located {
  const { text } = file;
  const start = Math.max(0, Math.min(pos[0], text.length - 1));
  const lines = text.slice(start, Math.max(start + 1, pos[1])).split(/[\r\n]/, 1);
  return place(file, start, Math.min(text.length, start + Math.max(1, lines[0]?.length ?? 0)));
}

function tooComplex(file: SourceFile, why: string): YamlFile {
  const at = place(file, 0, Math.min(1, file.text.length));
  const root = unknownNode(at, why);
  const document: YamlDocument = { file, range: [0, file.text.length], index: 0, root, damaged: true };
  return {
    file,
    documents: [document],
    comments: [],
    problems: [{ at, message: `this file is not read: ${why}`, id: 'lint/input-too-complex' }],
  };
}

/** What a fix must leave in the file, in the order of the text: names without `&` and `*`, tags as written. */
export function yamlInventory(yaml: YamlFile): YamlInventory {
  const found = { comment: [] as string[], anchor: [] as string[], alias: [] as string[], tag: [] as string[] };
  for (const { kind, source } of splitDocuments(yaml.file.text).flatMap((part) => [...tokens(part)])) {
    if (kind === 'comment' || kind === 'anchor' || kind === 'alias') found[kind].push(source.slice(1).trim());
    if (kind === 'tag') found.tag.push(source);
  }
  return { documents: yaml.documents.length, comments: found.comment, anchors: found.anchor, aliases: found.alias, tags: found.tag };
}
