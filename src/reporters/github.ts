import type { Finding, Level } from '../core/problem.js';
import { plural } from '../core/words.js';
import { guardInside, show } from './escape.js';
import type { Reporter } from './types.js';
import { countLevels, hiddenCounts, levelCounts, shownFindings, spanOf } from './view.js';

/** The runner shows this many annotations of one type for each step, and drops the rest in silence. */
const shownPerType = 10;
const levels = ['error', 'warning', 'info'] as const satisfies readonly Level[];
const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, the worst first and changed files before others, then plain lines on what is left out. */
export const github: Reporter = (report, { minSeverity, changed = [], quiet = false }) => {
  const isChanged = new Set(changed);
  const shown = shownFindings(report, minSeverity);
  const byLevel = levels.map((level) => {
    const findings = shown.filter(({ severity }) => severity === level);
    const [first, last] = [true, false].map((wanted) => findings.filter(({ at }) => isChanged.has(at.file.path) === wanted));
    return [...(first ?? []), ...(last ?? [])];
  });
  const lines = byLevel.flatMap((findings) => findings.slice(0, shownPerType).map(annotation));
  const rest = byLevel.flatMap((findings) => findings.slice(shownPerType));
  if (rest.length > 0) lines.push(`${rest.length} more: ${levelCounts(countLevels(rest))}`);
  if (!quiet) lines.push(...hiddenCounts(report, minSeverity));
  return lines.map((line) => `${line}\n`).join('');
};

function annotation(finding: Finding): string {
  const { line, column, endLine, endColumn } = spanOf(finding.at);
  const others = (finding.members?.length ?? 1) - 1;
  const properties: Readonly<Record<string, string | number>> = {
    file: finding.at.file.path,
    line,
    endLine,
    // Columns of different lines make the runner drop the annotation.
    ...(line === endLine && { col: column, endColumn }),
    title: finding.rule,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(safe(String(value)))}`);
  const message = others > 0 ? `${finding.message} (and ${plural(others, 'more place')} in this file)` : finding.message;
  return `::${commands[finding.severity]} ${list.join(',')}::${escapeData(safe(message))}`;
}

/** Not at the start of a line, so `::` may stay and a path remains the path of a file. */
function safe(text: string): string {
  return guardInside(show(text));
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
