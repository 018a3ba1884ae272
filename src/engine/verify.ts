import type { Edit } from '../core/problem.js';
import { contains, place, type Range, type SourceFile, textOf } from '../core/source.js';
import { parseDockerfile } from '../parsers/dockerfile/parse.js';
import { sameDataOutside } from '../parsers/yaml/compare.js';
import type { YamlFile } from '../parsers/yaml/document.js';
import { parseYaml, yamlInventory } from '../parsers/yaml/parse.js';
import type { ParsedFile } from '../project/types.js';
import { commentsOf, smallestAround } from './parts.js';

/** Reads a changed text as what the file was before. */
export function parseAgain({ kind, file: { path } }: ParsedFile, text: string): ParsedFile {
  const file: SourceFile = { path, text };
  if (kind === 'dockerfile') return { kind, file, dockerfile: parseDockerfile(file) };
  return { kind, file, yaml: parseYaml(file, kind === 'compose' ? kind : 'kubernetes') };
}

/** Whether a file has an error in it, so that no fix may touch it (C2). */
export function isDamaged(parsed: ParsedFile): boolean {
  return problemsOf(parsed).length > 0;
}

function problemsOf(parsed: ParsedFile) {
  return parsed.kind === 'dockerfile' ? parsed.dockerfile.problems : parsed.yaml.problems;
}

/** A place before and after edits. */
interface ScopePair {
  readonly before: Range;
  readonly after: Range;
}

/** What edits broke in a file, as a clause; undefined when only the scopes differ (F2). */
export function breakage(before: ParsedFile, after: ParsedFile, scopes: readonly ScopePair[]): string | undefined {
  const [problem] = problemsOf(after);
  if (problem) return `the file would have an error: ${problem.message}`;
  if (before.kind === 'dockerfile')
    return after.kind === 'dockerfile' ? dockerfileBreakage(before, after, scopes) : 'the kind of file changed';
  return after.kind === 'dockerfile' ? 'the kind of file changed' : yamlBreakage(before.yaml, after.yaml, scopes);
}

type ParsedDockerfile = ParsedFile & { readonly kind: 'dockerfile' };

function dockerfileBreakage(before: ParsedDockerfile, after: ParsedDockerfile, scopes: readonly ScopePair[]): string | undefined {
  const comments = (parsed: ParsedFile) => commentsOf(parsed).map(({ text }) => text);
  if (isLost(comments(before), comments(after))) return 'a comment would be lost';
  const outside = ({ file, dockerfile }: ParsedDockerfile, side: keyof ScopePair) => {
    const places = scopes.map((scope) => place(file, ...scope[side]));
    return dockerfile.instructions.filter((instruction) => !places.some((at) => contains(at, instruction))).map(textOf);
  };
  const [old, fresh] = [outside(before, 'before'), outside(after, 'after')];
  const isSame = old.length === fresh.length && old.every((text, index) => text === fresh[index]);
  return isSame ? undefined : 'an instruction beside the fixed one would change';
}

function yamlBreakage(before: YamlFile, after: YamlFile, scopes: readonly ScopePair[]): string | undefined {
  const [old, fresh] = [yamlInventory(before), yamlInventory(after)];
  if (old.documents !== fresh.documents) return 'the number of documents would change';
  if (isLost(old.comments, fresh.comments)) return 'a comment would be lost';
  if (isLost(old.anchors, fresh.anchors)) return 'an anchor would be lost';
  if (isLost(old.aliases, fresh.aliases)) return 'an alias would be lost';
  if (isLost(old.tags, fresh.tags)) return 'a tag would be lost';
  const places = scopes.map((scope) => place(before.file, ...scope.before));
  const isSame = before.documents.every(({ root }, index) => {
    const other = after.documents[index]?.root;
    return other !== undefined && sameDataOutside(root, other, places);
  });
  return isSame ? undefined : 'data outside the declared place would change';
}

/** Whether something that was there is there less often now. */
function isLost(before: readonly string[], after: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const text of after) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const text of before) {
    const left = (counts.get(text) ?? 0) - 1;
    if (left < 0) return true;
    counts.set(text, left);
  }
  return false;
}

/** Where the edits of one file may change data when the fix does not say: the smallest entry or the instructions around them. */
export function defaultScope(parsed: ParsedFile, edits: readonly Edit[]): Range {
  const hull = edits.map(trimmed).reduce((a, b): Range => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]);
  if (parsed.kind === 'dockerfile') {
    const touched = parsed.dockerfile.instructions.filter(({ range }) => range[0] <= hull[1] && hull[0] <= range[1]);
    return touched.reduce(([start, end], { range }): Range => [Math.min(start, range[0]), Math.max(end, range[1])], hull);
  }
  return smallestAround(parsed.yaml.documents, place(parsed.file, ...hull)).range;
}

/** The range of an edit without blanks and line ends at its ends: whole lines are removed for the sake of what is in them. */
function trimmed({ file, range: [start, end] }: Edit): Range {
  const text = file.text.slice(start, end);
  const inner = text.trim();
  if (!inner) return [start, end];
  const first = start + text.length - text.trimStart().length;
  return [first, first + inner.length];
}
