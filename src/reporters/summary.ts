import { plural } from '../core/words.js';
import { fixesOf } from '../engine/aggregate.js';
import type { CheckedFile, FoundInstallation, NotChecked, Report } from '../engine/report.js';
import { show } from './escape.js';
import type { Glyphs, Palette } from './style.js';
import type { ReportOptions } from './types.js';
import { countLevels, hiddenCounts, levelCounts, shownFindings } from './view.js';
import { fill, wrap } from './width.js';

/** Entries of `not checked` that are named without `verbose`. */
const namedNotChecked = 4;

/** What was found, in how many files, and what nobody looked at. A clean run says what it has read. */
export function summary(report: Report, options: ReportOptions, width: number, glyphs: Glyphs, palette: Palette): string[] {
  const shown = shownFindings(report, options.minSeverity);
  const counts = countLevels(shown);
  const head =
    shown.length > 0
      ? `${glyphs.bad} ${problems(report, options, levelCounts(counts))}`
      : report.files.length > 0
        ? `${glyphs.good} no problems in ${checked(report.files)}`
        : 'nothing to lint: no Dockerfile, Compose file or Kubernetes manifest was found';
  const parts = [head, ...fixable(report, options), ...ignored(report), ...hiddenCounts(report, options.minSeverity)];
  const paint = counts.error > 0 ? palette.red : shown.length > 0 || report.files.length === 0 ? palette.yellow : palette.green;
  const lines = fill(parts, ` ${glyphs.dot} `, width - 2).map((line, index) => paint(index === 0 ? line : `  ${line}`));
  const roles = options.verbose ? installations(report.installations, width) : [];
  return [...lines, ...[...roles, ...notChecked(report.notChecked, options.verbose, width)].map(palette.dim)];
}

function problems(report: Report, options: ReportOptions, counts: string): string {
  const shown = shownFindings(report, options.minSeverity);
  const withProblems = new Set(shown.map(({ at }) => at.file.path));
  const all = new Set([...report.files.map(({ file }) => file.path), ...withProblems]);
  return `${plural(shown.length, 'problem')} (${counts}) in ${withProblems.size} of ${plural(all.size, 'file')}`;
}

const kindNouns: readonly (readonly [CheckedFile['kind'], string])[] = [
  ['dockerfile', 'Dockerfile'],
  ['compose', 'Compose file'],
  ['kubernetes', 'Kubernetes manifest'],
  ['kustomization', 'Kustomize file'],
  ['helm', 'Helm file'],
  ['temporal', 'Temporal configuration file'],
];

function checked(files: readonly CheckedFile[]): string {
  const kinds = kindNouns.flatMap(([kind, noun]) => {
    const count = files.filter((file) => file.kind === kind).length;
    return count > 0 ? plural(count, noun) : [];
  });
  const count = plural(new Set(files.map(({ file }) => file.path)).size, 'file');
  return kinds.length === 1 ? kinds.join() : `${count} (${kinds.join(', ')})`;
}

function fixable(report: Report, options: ReportOptions): string[] {
  const fixes = shownFindings(report, options.minSeverity).map(fixesOf);
  const safe = fixes.filter((all) => all.some(({ safety }) => safety === 'safe')).length;
  const others = fixes.filter((all) => all.length > 0).length - safe;
  return [
    ...(safe > 0 ? [`${safe} fixable with --fix`] : []),
    ...(others > 0 ? [safe > 0 ? `${others} more with --unsafe-fixes` : `${others} fixable with --unsafe-fixes`] : []),
  ];
}

function ignored({ suppressed, expiredSuppressions: expired }: Report): string[] {
  if (suppressed.length === 0 && expired === 0) return [];
  return [`${suppressed.length} ignored${expired > 0 ? ` (${expired} expired)` : ''}`];
}

/** One line for each: what is taken for what, and why. */
function installations(all: readonly FoundInstallation[], width: number): string[] {
  if (all.length === 0) return [];
  const line = ({ label, because, members }: FoundInstallation) => {
    const list = members.map((one) => `${one.role} "${one.name}"${one.version === undefined ? '' : ` ${one.version}`} (${one.because})`);
    return show(`${label}: ${list.join(', ')}; ${because}`);
  };
  return [
    `  ${plural(all.length, 'Temporal installation')}`,
    ...all.flatMap((one) => wrap(line(one), width - 4).map((text) => `    ${text}`)),
  ];
}

function notChecked(all: readonly NotChecked[], verbose: boolean, width: number): string[] {
  if (all.length === 0) return [];
  const list = all.map(({ path, line, reason }) => `${show(path)}${line === undefined ? '' : `:${line}`} (${show(reason)})`);
  if (verbose) return [`  ${all.length} not checked`, ...list.flatMap((entry) => wrap(entry, width - 4).map((line) => `    ${line}`))];
  const rest = all.length - namedNotChecked;
  const text = `${all.length} not checked: ${list.slice(0, namedNotChecked).join(', ')}${rest > 0 ? `, and ${rest} more: --verbose` : ''}`;
  return wrap(text, width - 4).map((line, index) => (index === 0 ? `  ${line}` : `    ${line}`));
}
