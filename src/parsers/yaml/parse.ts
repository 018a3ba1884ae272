import { Composer, CST, type Document, Parser, Schema, type YAMLParseError } from 'yaml';
import { type Located, place, type SourceFile } from '../../core/source.js';
import type { SyntaxProblem } from '../syntax.js';
import { convertDocument, TooComplex } from './convert.js';
import type { Comment, Dialect, YamlDocument, YamlFile, YamlInventory } from './document.js';
import { plainWords } from './message.js';
import { unknownNode } from './node.js';
import { tokens } from './tokens.js';

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

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly comments: readonly Comment[];
  readonly errors: readonly YAMLParseError[];
}

/** Runs the library's parser token by token, so that nothing too deep is ever built. Throws `TooComplex`. */
function compose(file: SourceFile): Composed {
  const documents: Document.Parsed[] = [];
  const comments: Comment[] = [];
  const parser = new Parser();
  const composer = new Composer({ schema, uniqueKeys: false });
  let anchors = 0;
  let lineStart = 0;
  for (const { kind, offset, source } of tokens(file.text)) {
    if (kind === 'comment') comments.push(commentAt(file, lineStart, offset, source));
    if (kind === 'anchor' && ++anchors > mostAnchors) throw new TooComplex(`it has more than ${mostAnchors} anchors`);
    const lineFeed = source.lastIndexOf('\n');
    if (lineFeed >= 0) lineStart = offset + lineFeed + 1;
    for (const token of parser.next(source)) documents.push(...composer.next(token));
    if (parser.stack.length > mostLevels + 1 && CST.isCollection(parser.stack.at(-1))) {
      throw new TooComplex(`it nests more than ${mostLevels} levels`);
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end());
  const errors = [...documents.flatMap((document) => document.errors), ...composer.streamInfo().errors];
  return { documents, comments, errors };
}

function commentAt(file: SourceFile, lineStart: number, offset: number, source: string): Comment {
  const ownLine = /^\ufeff?[ \t]*$/.test(file.text.slice(lineStart, offset));
  return { file, range: [offset, offset + source.length], text: source.slice(1).trim(), ownLine };
}

function read(file: SourceFile, dialect: Dialect): YamlFile {
  const { documents: composed, comments, errors } = compose(file);
  const commentStarts = new Map(comments.map(({ range: [start, end] }) => [end, start]));
  const starts = composed.map((document, index) => (index === 0 ? 0 : document.range[0]));
  const problemsOf: SyntaxProblem[][] = composed.map(() => []);
  const unplaced: SyntaxProblem[] = [];
  for (const error of errors) {
    const problem = { at: errorPlace(file, error), message: plainWords(error.message) };
    (problemsOf[lastAtOrBefore(starts, error.pos[0])] ?? unplaced).push(problem);
  }
  const documents: YamlDocument[] = [];
  for (const [index, document] of composed.entries()) {
    const start = starts[index] ?? 0;
    const { root, problems } = convertDocument(document, document.range[0], { file, dialect, comments: commentStarts });
    const own = problemsOf[index] ?? [];
    own.push(...problems);
    own.sort((a, b) => a.at.range[0] - b.at.range[0]);
    const damaged = own.some(({ id }) => id !== 'lint/duplicate-key');
    documents.push({ file, range: [start, starts[index + 1] ?? file.text.length], index, root, damaged });
  }
  return { file, documents, comments, problems: [...problemsOf, unplaced].flatMap((problems) => problems.slice(0, mostProblems)) };
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
function errorPlace(file: SourceFile, { pos }: YAMLParseError): Located {
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
  for (const { kind, source } of tokens(yaml.file.text)) {
    if (kind === 'comment' || kind === 'anchor' || kind === 'alias') found[kind].push(source.slice(1).trim());
    if (kind === 'tag') found.tag.push(source);
  }
  return { documents: yaml.documents.length, comments: found.comment, anchors: found.anchor, aliases: found.alias, tags: found.tag };
}
