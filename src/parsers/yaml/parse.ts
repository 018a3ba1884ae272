import { type Located, lineIndexAt, lineRange, place, type SourceFile } from '../../core/source.js';
import type { SyntaxProblem } from '../syntax.js';
import { compose, type LibraryError } from './compose.js';
import { convertDocument } from './convert.js';
import type { Comment, Dialect, YamlDocument, YamlFile, YamlInventory } from './document.js';
import { mostProblems, TooComplex } from './limits.js';
import { plainWords } from './message.js';
import { unknownNode } from './node.js';
import { splitDocuments, type Token, tokens } from './tokens.js';

/**
 * Reads all documents of a YAML file; their ranges follow each other without a gap. Never throws: an error damages its own document,
 * and a file that is too deep or too entangled is one document of which nothing is known. A file without content has no document.
 */
export function parseYaml(file: SourceFile, dialect: Dialect): YamlFile {
  try {
    return read(file, dialect);
  } catch (error) {
    return tooComplex(file, error instanceof TooComplex ? error.message : 'it is too complex');
  }
}

function read(file: SourceFile, dialect: Dialect): YamlFile {
  const composed = compose(file.text);
  const comments = composed.comments.map((token) => commentAt(file, token));
  let source = { file, dialect, comments: new Map(comments.map(({ range: [start, end] }) => [end, start])), expanded: 0 };
  const documents: YamlDocument[] = [];
  const whole = place(file, 0, file.text.length);
  const problems = syntaxProblems(whole, composed.errors, []);
  for (const [index, { document, errors }] of composed.documents.entries()) {
    const end = composed.documents[index + 1]?.document.range[0] ?? file.text.length;
    const { root, problems: own, expanded } = convertDocument(document, [document.range[0], end], source);
    source = { ...source, expanded };
    const within = place(file, index === 0 ? 0 : document.range[0], end);
    const all = syntaxProblems(within, errors, own);
    const damaged = all.some(({ id }) => id !== 'lint/duplicate-key');
    documents.push({ ...within, index, root, damaged });
    problems.push(...all.slice(0, mostProblems));
  }
  return { file, documents, comments, problems };
}

function commentAt(file: SourceFile, { offset, source }: Token): Comment {
  const [lineStart] = lineRange(file, lineIndexAt(file, offset));
  const ownLine = /^\ufeff?[ \t]*$/.test(file.text.slice(lineStart, offset));
  return { file, range: [offset, offset + source.length], text: source.slice(1).trim(), ownLine };
}

/** In the order of the text. The library often says the same in several ways, so that one error per line is enough. */
function syntaxProblems(within: Located, errors: readonly LibraryError[], own: readonly SyntaxProblem[]): SyntaxProblem[] {
  const { file } = within;
  const byLine = new Map<number, SyntaxProblem>();
  for (const { pos, message } of errors) {
    const at = errorPlace(within, pos);
    const line = lineIndexAt(file, at.range[0]);
    if (!byLine.has(line)) byLine.set(line, { at, message: plainWords(message) });
  }
  const others = own.filter(({ at, id }) => id !== undefined || !byLine.has(lineIndexAt(file, at.range[0])));
  return [...byLine.values(), ...others].sort((a, b) => a.at.range[0] - b.at.range[0]);
}

/** Within one line, and at least one character where the file has one. What is missing at the end of a document is noticed at the next. */
function errorPlace({ file, range }: Located, pos: LibraryError['pos']): Located {
  const { text } = file;
  const start = Math.max(range[0], Math.min(pos[0], range[1] - 1));
  const [, lineEnd] = lineRange(file, lineIndexAt(file, start));
  return place(file, start, Math.min(text.length, Math.max(start + 1, Math.min(pos[1], lineEnd))));
}

function tooComplex(file: SourceFile, why: string): YamlFile {
  const at = place(file, 0, Math.min(1, file.text.length));
  const document: YamlDocument = { file, range: [0, file.text.length], index: 0, root: unknownNode(at, why), damaged: true };
  const problem: SyntaxProblem = { at, message: `this file is not read: ${why}`, id: 'lint/input-too-complex' };
  return { file, documents: [document], comments: [], problems: [problem] };
}

/** What a fix must leave in the file, in the order of the text: names without `&` and `*`, tags as written. */
export function yamlInventory(yaml: YamlFile): YamlInventory {
  const found = splitDocuments(yaml.file.text).flatMap((part) => [...tokens(part)]);
  const sources = (kind: Token['kind']) => found.filter((token) => token.kind === kind).map(({ source }) => source);
  return {
    documents: yaml.documents.length,
    comments: sources('comment').map((source) => source.slice(1).trim()),
    anchors: sources('anchor').map((source) => source.slice(1)),
    aliases: sources('alias').map((source) => source.slice(1)),
    tags: sources('tag'),
  };
}
