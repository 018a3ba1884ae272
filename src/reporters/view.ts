import { atLeast, type Finding, type Level, type Owner, type Related } from '../core/problem.js';
import { type Located, lineIndexAt, lineRange, positionAt } from '../core/source.js';
import { plural } from '../core/words.js';
import type { Report } from '../engine/report.js';

/** A place in lines and columns, both from 1; the end is exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function spanOf(at: Located): Span {
  const start = positionAt(at.file, at.range[0]);
  const end = positionAt(at.file, at.range[1]);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The part of a place that stands on its first line. */
export function firstLine(at: Located): Located {
  const [start, end] = at.range;
  const lineEnd = lineRange(at.file, lineIndexAt(at.file, start))[1];
  return { file: at.file, range: [start, Math.max(start, Math.min(end, lineEnd))] };
}

/** `Deployment/api · container worker`, `service db`; '' for the project, and for a file, which the path names already. */
export function ownerLabel(owner: Owner, dot = '·'): string {
  const { kind, name, container } = owner;
  const thing =
    name === '' || kind === 'project' || name === owner.file.path ? '' : /^[A-Z]/.test(kind) ? `${kind}/${name}` : `${kind} ${name}`;
  return [thing, container === undefined ? '' : `container ${container}`].filter((part) => part !== '').join(` ${dot} `);
}

/** The other findings that an aggregate stands for. */
export function othersOf(finding: Finding): readonly Finding[] {
  return finding.members?.slice(1) ?? [];
}

/** Related places, without those of the other members of an aggregate. */
export function relatedOf(finding: Finding): readonly Related[] {
  const others = new Set(othersOf(finding).map(({ at }) => placeKey(at)));
  return (finding.related ?? []).filter(({ at }) => !others.has(placeKey(at)));
}

function placeKey({ file, range: [start, end] }: Located): string {
  return `${file.path}\n${start}-${end}`;
}

export function shownFindings(report: Report, minSeverity: Level): readonly Finding[] {
  return report.findings.filter((finding) => atLeast(finding.severity, minSeverity));
}

export function countLevels(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

const nouns: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** `1 error, 2 warnings`, the worst first, without what did not occur. */
export function levelCounts(counts: Readonly<Record<Level, number>>): string {
  return (['error', 'warning', 'info'] as const).flatMap((level) => (counts[level] ? plural(counts[level], nouns[level]) : [])).join(', ');
}

/** What the threshold hides and how to see it, as separate parts of a summary: `11 notes: --min-severity info`. */
export function hiddenCounts(report: Report, minSeverity: Level): readonly string[] {
  const counts = countLevels(report.findings.filter((finding) => !atLeast(finding.severity, minSeverity)));
  return (['warning', 'info'] as const).flatMap((level) =>
    counts[level] ? `${plural(counts[level], nouns[level])}: --min-severity ${level}` : [],
  );
}
