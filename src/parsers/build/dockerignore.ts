import { memoized } from '../../core/lazy.js';
import { place, type SourceFile } from '../../core/source.js';
import type { DockerIgnore } from './types.js';

/** Lines and characters that are read; a file of a person has a few dozen lines. */
const mostPatterns = 300;
const longestPattern = 512;
/** The longest path that a system takes. */
const longestPath = 4096;

/** What one step of a pattern takes. */
type Step =
  | { readonly kind: 'one'; readonly takes: (char: string) => boolean }
  /** Any number of characters but slashes. */
  | { readonly kind: 'name' }
  /** Any number of characters. */
  | { readonly kind: 'rest' }
  /** Nothing, or any text that ends with a slash. */
  | { readonly kind: 'folders' };

interface Pattern {
  readonly isException: boolean;
  readonly text: string;
  readonly steps: readonly Step[];
}

/**
 * Reads a `.dockerignore`. Undefined when a pattern makes no sense, so that Docker refuses the file, or is too long to be judged.
 * Follows github.com/moby/patternmatcher, vendored in github.com/moby/buildkit v0.32.2, read 2026-11-26.
 */
export function parseDockerIgnore(file: SourceFile): DockerIgnore | undefined {
  const patterns: Pattern[] = [];
  for (const line of file.text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const pattern = readPattern(line.trim());
    if (!pattern || patterns.length >= mostPatterns) return undefined;
    patterns.push(pattern);
  }
  const hasExceptions = patterns.some(({ isException }) => isException);
  const excludes = memoized((path: string): boolean => {
    if (path === '' || path.length > longestPath) return false;
    let isExcluded = false;
    for (const pattern of patterns) if (pattern.isException === isExcluded && matchesOrAbove(pattern, path)) isExcluded = !isExcluded;
    return isExcluded;
  });
  return {
    ...place(file, 0, file.text.length),
    hasExceptions,
    excludesAll: !hasExceptions && patterns.some(({ text }) => /^(\*|\*\*|\*\*\/\*)$/.test(text)),
    excludes,
    excludesFolder: (path) => excludes(path) && !patterns.some(({ isException, text }) => isException && mayMatchBelow(text, path)),
  };
}

function readPattern(line: string): Pattern | undefined {
  const isException = line.startsWith('!');
  const text = clean(isException ? line.slice(1).trim() : line);
  if (text === '' || text.length > longestPattern) return undefined;
  const steps = stepsOf(text);
  return steps && { isException, text, steps };
}

/** The shortest form of a path, without the slash at its start. */
function clean(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !path.startsWith('/')) parts.push(part);
  }
  return parts.join('/') || (path === '' ? '' : '.');
}

function stepsOf(pattern: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === '*' && pattern[i + 1] === '*') {
      const isFirst = i === 0;
      i += pattern[i + 2] === '/' ? 2 : 1;
      // Two stars at the start before plain text match its end, whatever stands before.
      const isSuffix = isFirst && i === 1 && !/[*?[\]\\]/.test(pattern.slice(2));
      steps.push({ kind: isSuffix || i === pattern.length - 1 ? 'rest' : 'folders' });
    } else if (char === '*') steps.push({ kind: 'name' });
    else if (char === '?') steps.push({ kind: 'one', takes: (other) => other !== '/' });
    else if (char === '[') {
      const set = readSet(pattern, i);
      if (!set) return undefined;
      steps.push({ kind: 'one', takes: set.takes });
      i = set.end;
    } else {
      const literal = char === '\\' ? pattern.charAt(++i) : char;
      if (literal === '') return undefined;
      steps.push({ kind: 'one', takes: (other) => other === literal });
    }
  }
  return steps;
}

/** `[a-z]`, `[^a]`; undefined when it is not closed. */
function readSet(pattern: string, start: number): { readonly takes: (char: string) => boolean; readonly end: number } | undefined {
  const ranges: (readonly [string, string])[] = [];
  let i = start + 1;
  const isNegated = pattern[i] === '^';
  if (isNegated) i++;
  const read = () => pattern.charAt(pattern[i] === '\\' ? ++i : i);
  for (; i < pattern.length && (pattern[i] !== ']' || ranges.length === 0); i++) {
    const low = read();
    if (pattern[i + 1] !== '-' || pattern[i + 2] === ']') ranges.push([low, low]);
    else {
      i += 2;
      ranges.push([low, read()]);
    }
  }
  if (pattern[i] !== ']') return undefined;
  return { takes: (char) => ranges.some(([low, high]) => low <= char && char <= high) !== isNegated, end: i };
}

/** Whether a pattern matches a path or a folder above it: all places where the pattern may be are carried along the path at once. */
function matchesOrAbove({ text, steps }: Pattern, path: string): boolean {
  if (!/[*?[\\]/.test(text)) return path === text || path.startsWith(`${text}/`);
  const last = steps.length;
  let states = closure(new Set([0]), steps);
  for (let i = 0; i < path.length; i++) {
    const char = path.charAt(i);
    if (char === '/' && states.has(last)) return true;
    const next = new Set<number>();
    for (const state of states) {
      const step = steps[state];
      if (!step) continue;
      if (step.kind === 'one') {
        if (step.takes(char)) next.add(state + 1);
      } else if (step.kind === 'name') {
        if (char !== '/') next.add(state);
      } else if (step.kind === 'rest') next.add(state);
      else {
        next.add(insideFolders(state));
        if (char === '/') next.add(state + 1);
      }
    }
    for (const state of states) {
      if (state >= 0) continue;
      next.add(state);
      if (char === '/') next.add(behindFolders(state) + 1);
    }
    states = closure(next, steps);
    if (states.size === 0) return false;
  }
  return states.has(last);
}

/** A place within the text that `folders` takes, where only a slash leads on. Negative, to tell it from the place before. */
function insideFolders(state: number): number {
  return -1 - state;
}

function behindFolders(state: number): number {
  return -1 - state;
}

/** Places that are reached without another character. */
function closure(states: Set<number>, steps: readonly Step[]): Set<number> {
  for (const state of states) {
    const kind = steps[state]?.kind;
    if (kind !== undefined && kind !== 'one') states.add(state + 1);
  }
  return states;
}

/** Whether something below a folder may match: judged by the folders that both begin with, up to a `**`. */
function mayMatchBelow(pattern: string, folder: string): boolean {
  const parts = pattern.split('/');
  const deep = parts.findIndex((part) => part.includes('**'));
  const names = folder.split('/').slice(0, deep < 0 ? parts.length : deep);
  return names.every((name, index) => {
    const part = parts[index] ?? '';
    const [start = ''] = part.split(/[*?[\\]/, 1);
    return start === part ? name === part : name.startsWith(start);
  });
}
