import fc from 'fast-check';
import { type Environment, environments, type Finding, type Fix, type Level, type Related } from '../../src/core/problem.js';
import { compareText, type Located, place, type SourceFile } from '../../src/core/source.js';
import type { Report } from '../../src/engine/report.js';
import type { ReportOptions } from '../../src/reporters/types.js';
import type { RuleEntry } from '../../src/rule.js';

/** The place of a text in a file; of its n-th occurrence, from 0. */
export function at(file: SourceFile, text: string, nth = 0): Located {
  let start = file.text.indexOf(text);
  for (let i = 0; i < nth; i++) start = file.text.indexOf(text, start + 1);
  return place(file, start, start + text.length);
}

export function report(parts: Partial<Report> = {}): Report {
  return {
    tool: { name: 'temporal-lint', version: '0.1.0' },
    today: '2026-01-31',
    findings: [],
    suppressed: [],
    expiredSuppressions: 0,
    rendered: [],
    installations: [],
    files: [],
    notChecked: [],
    notes: [],
    failed: false,
    ...parts,
  };
}

export function options(parts: Partial<ReportOptions> = {}): ReportOptions {
  return { color: false, unicode: true, width: 100, minSeverity: 'warning', verbose: false, rules: [], ...parts };
}

export function ruleEntry(parts: Partial<RuleEntry> = {}): RuleEntry {
  return {
    id: 'dockerfile/root-user',
    on: 'dockerfile.stage',
    topic: 'security',
    summary: 'The shipped stage runs as root',
    severity: { development: 'info', staging: 'warning', production: 'error' },
    fixable: false,
    ...parts,
  };
}

const awkward = fc.constantFrom(
  '##[error]x',
  '##[',
  '#',
  '[',
  '::error file=a::',
  '::',
  ':',
  '\n::warning::',
  '%0A',
  ',',
  '\t',
  '\x1b[31m',
  '\r',
  '\u2028',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\ud800',
  '日本',
  '😀',
  'e\u0301',
  '](1)',
  '"',
  '\\',
  ' ',
  '{0}',
);
/** Text made of what breaks outputs, between ordinary characters. */
export const anyText = fc
  .array(fc.oneof({ weight: 2, arbitrary: awkward }, fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ maxLength: 12 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

const anyFile: fc.Arbitrary<SourceFile> = fc.record({
  path: anyText,
  text: fc.oneof(
    anyText,
    fc.array(anyText, { maxLength: 6 }).map((lines) => lines.join('\n')),
  ),
});
const anyEnvironment: fc.Arbitrary<Environment> = fc.constantFrom(...environments);
const anyLevel: fc.Arbitrary<Level> = fc.constantFrom('info', 'warning', 'error');

function anyPlace(files: readonly SourceFile[]): fc.Arbitrary<Located> {
  return fc.tuple(fc.constantFrom(...files), fc.nat(), fc.nat()).map(([file, a, b]) => {
    const [start, end] = [a % (file.text.length + 1), b % (file.text.length + 1)];
    return place(file, Math.min(start, end), Math.max(start, end));
  });
}

function anyFinding(files: readonly SourceFile[]): fc.Arbitrary<Finding> {
  const located = anyPlace(files);
  const related: fc.Arbitrary<Related> = fc.record({ at: located, message: anyText });
  const fix: fc.Arbitrary<Fix> = fc.record({
    title: anyText,
    safety: fc.constantFrom('safe', 'unsafe'),
    edits: fc.array(fc.tuple(located, anyText), { maxLength: 3 }).map((edits) => edits.map(([where, text]) => ({ ...where, text }))),
  });
  const base = fc
    .record({
      at: located,
      message: anyText,
      related: fc.array(related, { maxLength: 3 }),
      fix: fc.option(fix, { nil: undefined }),
      rule: fc.constantFrom('dockerfile/root-user', 'lint/rule-crashed', 'compose/unset-limits'),
      severity: anyLevel,
      environment: anyEnvironment,
      kind: fc.constantFrom('service', 'Deployment', 'stage'),
      name: anyText,
      container: fc.option(anyText, { nil: undefined }),
    })
    .map(({ kind, name, container, ...finding }): Finding => ({ ...finding, owner: { ...finding.at, kind, name, container } }));
  return fc
    .tuple(base, fc.array(base, { maxLength: 2 }))
    .map(([first, others]) => (others.length > 0 ? { ...first, members: [first, ...others] } : first));
}

/** A report with awkward text in every place where input can stand. */
export const anyReport: fc.Arbitrary<Report> = fc
  .uniqueArray(anyFile, { minLength: 1, maxLength: 3, selector: ({ path }) => path })
  .chain((files) =>
    fc.record({
      findings: fc
        .array(anyFinding(files), { maxLength: 5 })
        .map((findings) => findings.toSorted((a, b) => compareText(a.at.file.path, b.at.file.path) || a.at.range[0] - b.at.range[0])),
      files: fc.array(
        fc.record({
          file: fc.constantFrom(...files),
          kind: fc.constantFrom('dockerfile', 'compose', 'kubernetes', 'kustomization', 'helm', 'temporal'),
          environment: anyEnvironment,
          because: anyText,
          byDefault: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      notChecked: fc.array(
        fc.record({ path: anyText, line: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }), reason: anyText }),
        {
          maxLength: 6,
        },
      ),
      installations: fc.array(
        fc.record({
          label: anyText,
          because: anyText,
          members: fc.array(
            fc.record({ role: anyText, name: anyText, version: fc.option(anyText, { nil: undefined }), because: anyText }),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 2 },
      ),
      notes: fc.array(fc.record({ message: anyText }), { maxLength: 2 }),
      suppressed: fc.array(
        anyFinding(files).chain((finding) =>
          fc.record({
            finding: fc.constant(finding),
            by: fc.constantFrom('comment', 'config'),
            reason: fc.option(anyText, { nil: undefined }),
          }),
        ),
        { maxLength: 2 },
      ),
      expiredSuppressions: fc.nat(3),
      failed: fc.boolean(),
    }),
  )
  .map((parts) => report(parts));
