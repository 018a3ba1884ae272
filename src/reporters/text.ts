import type { Finding, Fix, Level, Related } from '../core/problem.js';
import type { Located } from '../core/source.js';
import { plural } from '../core/words.js';
import { fixesOf } from '../engine/aggregate.js';
import type { CheckedFile } from '../engine/report.js';
import { guard, show } from './escape.js';
import { frame, type Mark } from './frame.js';
import { type HiddenParts, hiddenParts } from './secrets.js';
import { type Glyphs, glyphsFor, type Palette, palette } from './style.js';
import { summary } from './summary.js';
import type { Reporter, ReportOptions } from './types.js';
import { othersOf, ownerLabel, relatedOf, shownFindings, spanOf } from './view.js';
import { columns, fill, wrap } from './width.js';

/** Other places of an aggregate, and related places beyond the frame, that are named. */
const namedPlaces = 8;
const narrowest = 40;

interface Style {
  readonly options: ReportOptions;
  readonly width: number;
  readonly glyphs: Glyphs;
  readonly palette: Palette;
  readonly hidden: HiddenParts;
}

/** The default text, for a person at a terminal: findings by file, each with its frame, then a summary. */
export const text: Reporter = (report, options) => {
  const style: Style = {
    options,
    width: Math.max(narrowest, options.width),
    glyphs: glyphsFor(options.unicode),
    palette: palette(options.color),
    hidden: hiddenParts(report),
  };
  const blocks: string[][] = [];
  let path: string | undefined;
  const told = new Map<string, Finding>();
  for (const finding of shownFindings(report, options.minSeverity)) {
    const isNext = finding.at.file.path !== path;
    path = finding.at.file.path;
    const file = report.files.find((checked) => checked.file.path === path);
    const key = [finding.severity, finding.rule, finding.message].join('\n');
    const first = told.get(key);
    if (!first) told.set(key, finding);
    const isRepeated = first !== undefined && first.at.file !== finding.at.file && !options.verbose;
    const lines = isRepeated ? repeatedLines(finding, first, file, style) : findingLines(finding, file, style);
    blocks.push(isNext ? [fileHeader(path, file, finding, style), ...lines] : lines);
  }
  if (!options.quiet) blocks.push(summary(report, options, style.width, style.glyphs, style.palette));
  const body = blocks.map((lines) => lines.map((line) => `${guard(line.trimEnd())}\n`).join(''));
  return body.join('\n');
};

function fileHeader(path: string, file: CheckedFile | undefined, finding: Finding, { options, palette }: Style): string {
  const environment = file?.environment ?? finding.environment;
  const because = !file ? '' : options.verbose ? ` (${show(file.because)})` : file.byDefault ? ' (by default)' : '';
  return `${palette.underline(palette.bold(show(path)))}  ${palette.dim(environment + because)}`;
}

/** What was told of an earlier file, word for word: files that are variants of each other would otherwise hide what is special in one. */
function repeatedLines(finding: Finding, first: Finding, file: CheckedFile | undefined, style: Style): string[] {
  const { line } = spanOf(finding.at);
  const same = `line ${line}: the same as in ${show(first.at.file.path)}, line ${spanOf(first.at).line}`;
  return [
    ...headerLines(finding, file, style),
    ...wrap(same, style.width - 2).map((text) => `  ${text}`),
    ...rows('also', alsoOf(finding), style),
  ];
}

function headerLines(finding: Finding, file: CheckedFile | undefined, { width, glyphs, palette }: Style): string[] {
  const severity = paintOf(finding.severity, palette)(finding.severity);
  const about = [
    show(ownerLabel(finding.owner, glyphs.dot)),
    finding.environment === (file?.environment ?? finding.environment) ? '' : `in ${finding.environment}`,
  ].filter((part) => part !== '');
  const rule = show(finding.rule);
  const dot = ` ${glyphs.dot} `;
  const indent = finding.severity.length + 4;
  const fits = indent + columns([rule, ...about].join(dot)) <= width;
  const header = [palette.bold(rule), ...(fits ? about : [])].join(dot);
  return [`  ${severity}  ${header}`, ...(fits ? [] : fill(about, dot, width - indent).map((line) => ' '.repeat(indent) + line))];
}

function findingLines(finding: Finding, file: CheckedFile | undefined, style: Style): string[] {
  const { options, width, palette, glyphs, hidden } = style;
  const { effect, cure } = partsOf(finding.message);
  const { marks, rest } = marksOf(finding, palette);
  const fix = fixOf(finding);
  const framed = finding.at.file.text === '' ? [] : [...frame(marks, width, glyphs, palette, hidden), ''];
  return [
    ...headerLines(finding, file, style),
    ...wrap(show(effect), width - 2).map((line) => `  ${line}`),
    '',
    ...framed,
    ...rows('also', alsoOf(finding), style),
    ...rest.slice(0, namedPlaces).flatMap((related) => rows('see', seeOf(related, finding), style)),
    ...(rest.length > namedPlaces ? rows('see', `${plural(rest.length - namedPlaces, 'more place')}: --format json`, style) : []),
    ...rows('why', options.verbose ? (options.docs?.[finding.rule]?.rationale ?? '') : '', style),
    ...rows('do', fix?.title.toLowerCase() === cure.toLowerCase() ? '' : cure, style),
    ...rows('fix', fix ? `${fix.title} (${fix.safety === 'safe' ? '--fix' : '--unsafe-fixes'})` : '', style),
    // Never wrapped, so that it can be copied.
    `    ${palette.dim('docs')}  temporal-lint explain ${show(finding.rule)}`,
  ];
}

/** A message says what is wrong and why, then, behind its last semicolon, what to do. Semicolons in quotes are the user's. */
function partsOf(message: string): { effect: string; cure: string } {
  const at = message.lastIndexOf('; ');
  const isInQuotes = message.slice(at).split('"').length % 2 === 0;
  return at < 0 || isInQuotes ? { effect: message, cure: '' } : { effect: message.slice(0, at), cure: message.slice(at + 2) };
}

function paintOf(severity: Level, palette: Palette): (text: string) => string {
  return severity === 'error' ? palette.red : severity === 'warning' ? palette.yellow : palette.blue;
}

/** The place of the finding, and the first related place when it is in the same file. Other files are named, never printed. */
function marksOf(finding: Finding, palette: Palette): { marks: readonly Mark[]; rest: readonly Related[] } {
  const related = relatedOf(finding);
  const main: Mark = { at: finding.at, label: '', paint: paintOf(finding.severity, palette) };
  const second = related.find(({ at }) => at.file.path === finding.at.file.path && !isWholeFile(at));
  if (!second) return { marks: [main], rest: related };
  const label = show(second.message);
  const rest = related.filter((other) => other !== second);
  const isSame = second.at.range[0] === main.at.range[0] && second.at.range[1] === main.at.range[1];
  return { marks: isSame ? [{ ...main, label }] : [main, { at: second.at, label, paint: palette.cyan }], rest };
}

function alsoOf(finding: Finding): string {
  const others = othersOf(finding);
  const list = others.slice(0, namedPlaces).map((other) => {
    const { name, container } = other.owner;
    const label = [name, container ?? ''].filter((part) => part !== '').join('/');
    return `${show(label)} (line ${spanOf(other.at).line})`;
  });
  const rest = others.length - list.length;
  return `${list.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
}

function seeOf({ at, message }: Related, finding: Finding): string {
  const isHere = at.file.path === finding.at.file.path;
  const isSaid = isHere || message.includes(at.file.path);
  const { line } = spanOf(at);
  const where = isWholeFile(at) ? (isSaid ? '' : at.file.path) : isHere ? `line ${line}` : `${at.file.path}:${line}`;
  return [where, message].filter((part) => part !== '').join(': ');
}

/** The empty start of a file stands for all of it. */
function isWholeFile({ range }: Located): boolean {
  return range[0] === 0 && range[1] === 0;
}

/** The fix to name: a safe one before others. */
function fixOf(finding: Finding): Fix | undefined {
  const fixes = fixesOf(finding);
  return fixes.find(({ safety }) => safety === 'safe') ?? fixes[0];
}

/** A labelled row, aligned with the others and wrapped below its text; nothing for an empty text. */
function rows(label: string, content: string, { width, palette }: Style): string[] {
  const indent = 10;
  if (content === '') return [];
  return wrap(show(content.replace(/\s+/g, ' ').trim()), width - indent).map((line, index) =>
    index === 0 ? `    ${palette.dim(label.padEnd(4))}  ${line}` : `${' '.repeat(indent)}${line}`,
  );
}
