import { place } from '../../core/source.js';
import type { SyntaxProblem } from '../syntax.js';
import type { DataNode } from '../yaml/node.js';
import { resolvePlain } from '../yaml/scalar.js';
import { rewrite } from './rewrite.js';

/** The value of a variable, as far as the files tell. */
export type Lookup = (name: string) => string | undefined;

/** A text with its variables put in. */
interface Substitution {
  /** Known parts, in order; `undefined` stands for what the files do not tell. */
  readonly parts: readonly (string | undefined)[];
  /** Names of the variables that the files do not tell. */
  readonly unknown: readonly string[];
  /** Spans of the text that are no valid variable. */
  readonly invalid: readonly (readonly [start: number, end: number])[];
}

interface Piece extends Substitution {
  readonly end: number;
  readonly closed: boolean;
}

const namePattern = /[A-Za-z_][A-Za-z0-9_]*/y;
/** Defaults within defaults. Recursion needs an end. */
const mostLevels = 50;

/** Puts variables into a text by the rules of Compose: `$X`, `${X}`, `${X:-d}`, `${X-d}`, `${X:?e}`, `${X?e}`, `${X:+a}`, `${X+a}`, `$$`. */
export function substitute(text: string, lookup: Lookup): Substitution {
  return readText(text, 0, 0, lookup);
}

/** Reads up to the end, or up to the brace that closes the variable around it. */
function readText(text: string, from: number, level: number, lookup: Lookup): Piece {
  const parts: (string | undefined)[] = [];
  const unknown: string[] = [];
  const invalid: (readonly [number, number])[] = [];
  let literal = '';
  let braces = 0;
  let i = from;
  let closed = false;
  const add = (piece: Substitution): void => {
    for (const part of piece.parts) {
      if (part !== undefined) literal += part;
      else {
        if (literal) parts.push(literal);
        parts.push(undefined);
        literal = '';
      }
    }
    for (const name of piece.unknown) unknown.push(name);
    for (const span of piece.invalid) invalid.push(span);
  };
  while (i < text.length) {
    const char = text[i];
    if (level > 0 && char === '}' && braces === 0) {
      closed = true;
      break;
    }
    if (char === '{') braces++;
    else if (char === '}') braces--;
    if (char !== '$') {
      literal += char;
      i++;
    } else if (text[i + 1] === '$') {
      literal += '$';
      i += 2;
    } else if (text[i + 1] === '{') {
      const piece = readBraced(text, i, level + 1, lookup);
      add(piece);
      i = piece.end;
    } else {
      const name = nameAt(text, i + 1);
      if (name === undefined) literal += '$';
      else add(variable(name, lookup(name)));
      i += 1 + (name?.length ?? 0);
    }
  }
  if (literal || parts.length === 0) parts.push(literal);
  return { parts, unknown, invalid, end: i, closed };
}

/** Reads `${…}`; `end` is behind its closing brace. */
function readBraced(text: string, start: number, level: number, lookup: Lookup): Piece {
  const name = nameAt(text, start + 2);
  const operatorAt = start + 2 + (name?.length ?? 0);
  if (name === undefined || level > mostLevels) return invalidPiece(text, start);
  if (text[operatorAt] === '}') return { ...variable(name, lookup(name)), end: operatorAt + 1, closed: true };
  const colon = text[operatorAt] === ':' ? ':' : '';
  const sign = text[operatorAt + colon.length] ?? '';
  if (!sign || !'-?+'.includes(sign)) return invalidPiece(text, start);
  const body = readText(text, operatorAt + colon.length + 1, level, lookup);
  // Nothing behind it is read again: the time stays linear.
  if (!body.closed) return { ...body, parts: [undefined], unknown: [], invalid: [[start, text.length]], closed: true };
  const value = lookup(name);
  return { ...choose(name, value, sign, colon !== '' && value === '', body), end: body.end + 1, closed: true };
}

/** `countsAsMissing`: the value is empty, and the operator has a colon. */
function choose(name: string, value: string | undefined, sign: string, countsAsMissing: boolean, body: Substitution): Substitution {
  if (sign === '-') return value === undefined || countsAsMissing ? body : variable(name, value);
  if (sign === '?') return variable(name, countsAsMissing ? undefined : value);
  if (value === undefined) return variable(name, undefined);
  return countsAsMissing ? variable(name, '') : body;
}

function variable(name: string, value: string | undefined): Substitution {
  return { parts: [value], unknown: value === undefined ? [name] : [], invalid: [] };
}

function invalidPiece(text: string, start: number): Piece {
  const close = text.indexOf('}', start);
  const end = close < 0 ? text.length : close + 1;
  return { parts: [undefined], unknown: [], invalid: [[start, end]], end, closed: true };
}

function nameAt(text: string, index: number): string | undefined {
  namePattern.lastIndex = index;
  return namePattern.exec(text)?.[0];
}

/** Characters that variables may bring into one model, or one `.env`: a line can double the one above it. */
export const mostExpansion = 4_000_000;

/** What the interpolation of the files of one model shares. */
export interface Interpolation {
  readonly lookup: Lookup;
  readonly report: (problem: SyntaxProblem) => void;
  left: number;
}

/** The node with variables put into its values; keys stay as they are, as in Compose. Nodes without variables are kept. */
export function interpolate(node: DataNode, context: Interpolation): DataNode {
  return rewrite(node, (each) => (each.text?.includes('$') ? interpolateScalar(each, each.text, context) : each)) ?? node;
}

function interpolateScalar(node: DataNode, text: string, context: Interpolation): DataNode {
  const { parts, unknown, invalid } = substitute(text, context.lookup);
  for (const span of invalid) context.report(invalidVariable(node, text, span));
  const [first, ...rest] = parts;
  if (first === text && rest.length === 0) return node;
  const via = [...(node.via ?? []), { ...place(node.file, ...node.range), kind: 'interpolation' } as const];
  context.left -= first?.length ?? 0;
  if (first !== undefined && rest.length === 0 && context.left >= 0) {
    return node.with({ text: first, value: node.style === 'plain' && first !== '' ? resolvePlain(first, 'compose') : first, via });
  }
  const name = unknown[0];
  const why =
    context.left < 0
      ? 'its variables grow too long'
      : name === undefined
        ? 'it holds an invalid variable'
        : `the value of "${name}" is not in the files`;
  return node.with({ kind: 'unknown', text: undefined, value: undefined, parts: context.left < 0 ? undefined : parts, why, via });
}

function invalidVariable(node: DataNode, text: string, [start, end]: readonly [number, number]): SyntaxProblem {
  const snippet = text.slice(start, end);
  const shown = snippet.length > 40 ? `${snippet.slice(0, 40)}…` : snippet;
  const source = node.source();
  const whole = source.indexOf(text);
  const offset = whole >= 0 ? whole + start : source.indexOf(snippet);
  const from = node.range[0] + offset;
  // Only what stands on one line can be shown by its text.
  const at =
    offset < 0 ? place(node.file, ...node.range) : place(node.file, from, from + Math.max(1, snippet.split('\n', 1)[0]?.length ?? 0));
  return { at, message: `"${shown.split('\n', 1)[0]}" is no valid variable, and Compose refuses the file; write "$$" for a dollar sign` };
}
