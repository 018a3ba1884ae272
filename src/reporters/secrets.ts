import { weaklyMemoized } from '../core/lazy.js';
import type { Finding, Fix } from '../core/problem.js';
import { type Located, type Range, type SourceFile, textOf } from '../core/source.js';
import { membersOf } from '../engine/aggregate.js';
import type { Report } from '../engine/report.js';
import { shownOf } from '../knowledge/secrets/judge.js';
import { secretsInLine } from '../knowledge/secrets/lines.js';

/** The parts of a file that rules found to be secret. */
export type HiddenParts = (file: SourceFile) => readonly Range[];

/** What the findings of a report call secret, silenced ones included. */
export function hiddenParts(report: Report): HiddenParts {
  const byPath = new Map<string, Range[]>();
  for (const { file, range } of secretsOf(report)) {
    const known = byPath.get(file.path);
    if (known) known.push(range);
    else byPath.set(file.path, [range]);
  }
  return ({ path }) => byPath.get(path) ?? [];
}

function secretsOf({ findings, suppressed }: Report): readonly Located[] {
  const all: readonly Finding[] = [...findings, ...suppressed.map(({ finding }) => finding)];
  return all.flatMap((finding) => membersOf(finding).flatMap(({ secrets = [] }) => secrets));
}

/** The texts that a report calls secret. Very short ones stand in too many places to be searched for. */
export const secretTexts = weaklyMemoized((report: Report): readonly string[] =>
  [...new Set(secretsOf(report).map(textOf))].filter((text) => text.length > 4),
);

/** The secrets in a part of a line: what rules found, and what looks like one though no rule was asked. */
export function partsHiddenIn(file: SourceFile, [start, end]: Range, hidden: HiddenParts): readonly Range[] {
  const line = file.text.slice(start, end);
  return [
    ...hidden(file).filter((range) => range[0] < end && start < range[1]),
    ...secretsInLine(line).map(([from, to]): Range => [start + from, start + to]),
  ];
}

/** Whether the character at an offset belongs to a secret, behind the ones that are shown of it. */
export function isHidden(offset: number, secrets: readonly Range[]): boolean {
  return secrets.some(([start, end]) => start + shownOf(end - start) <= offset && offset < end);
}

/** A line of a file, or of a diff of it, with the secrets in it crossed out. */
export function crossOut(line: string, secrets: readonly string[]): string {
  const ranges = [...secretsInLine(line), ...secrets.flatMap((secret) => placesOf(line, secret))];
  if (ranges.length === 0) return line;
  return Array.from({ length: line.length }, (_, offset) => (isHidden(offset, ranges) ? '*' : line.charAt(offset))).join('');
}

function placesOf(line: string, text: string): readonly Range[] {
  const places: Range[] = [];
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length)) places.push([at, at + text.length]);
  return places;
}

/** Whether an edit writes a secret out. Such a fix is applied here, but never handed to others. */
export function writesSecret({ edits }: Fix, report: Report): boolean {
  const secrets = secretTexts(report);
  return edits.some(({ text }) => text.split('\n').some((line) => crossOut(line, secrets) !== line));
}
