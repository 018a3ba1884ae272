import { place } from '../../core/source.js';
import type { Copy, CopyItem, Instruction, Word } from './types.js';

const remote = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Words of an instruction that are read; nobody writes so many. */
const mostWords = 2000;

/** What COPY and ADD bring where; undefined for other instructions, and without a destination. */
export function copyOf({ keyword, words, json, flags, heredocs }: Omit<Instruction, 'copy'>): Copy | undefined {
  if ((keyword !== 'COPY' && keyword !== 'ADD') || words.length > mostWords) return undefined;
  const all = json?.map(({ file, range, text, value }) => ({ file, range, text, value })) ?? words.map(withValue);
  const destination = all.at(-1);
  if (!destination || all.length < 2) return undefined;
  const bodies = new Set(heredocs.map(({ range }) => range[0]));
  return {
    from: flags.find(({ name }) => name === 'from')?.value,
    sources: all.slice(0, -1).map((word) => sourceOf(word, bodies.has(word.range[0]))),
    destination: { ...destination, value: holdsVariable(destination.text) ? undefined : destination.value },
  };
}

function withValue({ file, range, text }: Word): Word & { readonly value: string } {
  const isQuoted = /^(["'])[^"'\\]*\1$/.test(text);
  return { ...place(file, ...range), text, value: isQuoted ? text.slice(1, -1) : text };
}

function sourceOf({ value, ...word }: Word & { readonly value: string }, isBody: boolean): CopyItem {
  const nowhere = { path: undefined, leavesContext: false, isPattern: false };
  if (isBody || value.startsWith('<<')) return { ...word, ...nowhere, kind: 'heredoc' };
  if (remote.test(value)) return { ...word, ...nowhere, kind: /\.git($|[#?])|^(git|ssh):/i.test(value) ? 'git' : 'url' };
  if (/^[\w.-]+@[\w.-]+:/.test(value)) return { ...word, ...nowhere, kind: 'git' };
  if (holdsVariable(word.text) || /["'\\]|^[A-Za-z]:/.test(value)) return { ...word, ...nowhere, kind: 'file' };
  const isPattern = /[*?[]/.test(value);
  const { path, leavesContext } = normalise(value);
  return { ...word, kind: 'file', isPattern, path, leavesContext };
}

function holdsVariable(text: string): boolean {
  return text.includes('$');
}

/** Docker takes every `..` away that would lead out of the context. */
function normalise(value: string): { readonly path: string; readonly leavesContext: boolean } {
  const parts: string[] = [];
  let leavesContext = false;
  for (const part of value.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) leavesContext = true;
  }
  return { path: parts.join('/'), leavesContext };
}
