import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Level } from '../src/core/problem.js';
import { place } from '../src/core/source.js';
import { show } from '../src/reporters/escape.js';
import { github } from '../src/reporters/github.js';
import { spanOf } from '../src/reporters/view.js';
import { anyReport, at, options, report } from './support/report.js';
import { commandsIn } from './support/runner.js';

const file = { path: 'deploy/a,b:c 100%.yaml', text: 'one: 1\ntwo:\n  three: 3\n' };
const base: Finding = {
  at: at(file, 'one'),
  message: '50% is too much, see "a: b"; use less',
  rule: 'compose/unset-limits',
  severity: 'warning',
  environment: 'staging',
  owner: { ...at(file, 'one'), kind: 'service', name: 'a' },
};
const many = (count: number, severity: Level, path: string): Finding[] =>
  Array.from({ length: count }, (_, i) => ({ ...base, severity, message: `${severity} ${i + 1}`, at: place({ ...file, path }, 0, 3) }));
const messages = (output: string): string[] => commandsIn(output).map(({ name, data }) => `${name}: ${data}`);

describe('github', () => {
  test('escapes properties and messages', () => {
    expect(github(report({ findings: [base] }), options())).toBe(
      '::warning file=deploy/a%2Cb%3Ac 100%25.yaml,line=1,endLine=1,col=1,endColumn=4,title=compose/unset-limits::50%25 is too much, see "a: b"; use less\n',
    );
  });
  test('leaves columns out when the lines differ', () => {
    expect(github(report({ findings: [{ ...base, severity: 'error', at: at(file, 'two:\n  three') }] }), options())).toBe(
      '::error file=deploy/a%2Cb%3Ac 100%25.yaml,line=2,endLine=3,title=compose/unset-limits::50%25 is too much, see "a: b"; use less\n',
    );
  });
  test('info is a notice, and is counted only by default', () => {
    const all = report({ findings: [{ ...base, severity: 'info' }] });
    expect(github(all, options())).toBe('1 note: --min-severity info\n');
    expect(github(all, options({ quiet: true }))).toBe('');
    expect(messages(github(all, options({ minSeverity: 'info' })))).toEqual([`notice: ${base.message}`]);
  });
  test('an aggregate names the number of its other places', () => {
    expect(messages(github(report({ findings: [{ ...base, message: 'no limits', members: [base, base, base] }] }), options()))).toEqual([
      'warning: no limits (and 2 more places in this file)',
    ]);
  });
  test('ten of each type, the worst and the changed files first, then what is left out', () => {
    const findings = [...many(12, 'warning', 'a.yaml'), ...many(11, 'error', 'b.yaml'), ...many(1, 'warning', 'c.yaml')];
    const output = github(report({ findings }), options({ changed: ['c.yaml'] }));
    const numbers = (severity: Level, count: number): string[] =>
      Array.from({ length: count }, (_, i) => `${severity}: ${severity} ${i + 1}`);
    expect(messages(output)).toEqual([...numbers('error', 10), 'warning: warning 1', ...numbers('warning', 9)]);
    expect(commandsIn(output)[10]?.properties.file).toBe('c.yaml');
    expect(output.split('\n').slice(20)).toEqual(['4 more: 1 error, 3 warnings', '']);
  });
  test('nothing for a clean run', () => {
    expect(github(report(), options())).toBe('');
  });
  test('for any input the runner sees the findings and nothing else', () => {
    const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;
    const inside = (text: string): string => show(text).replaceAll('##[', '##\u200b[');
    fc.assert(
      fc.property(anyReport, (any) => {
        const findings = any.findings.map((finding) => ({ ...finding, members: undefined }));
        const expected = (['error', 'warning', 'info'] as const).flatMap((level) =>
          findings
            .filter(({ severity }) => severity === level)
            .map((finding) => {
              const { line, column, endLine, endColumn } = spanOf(finding.at);
              const columns = line === endLine ? { col: `${column}`, endColumn: `${endColumn}` } : {};
              const properties = {
                file: inside(finding.at.file.path),
                line: `${line}`,
                endLine: `${endLine}`,
                ...columns,
                title: finding.rule,
              };
              return { form: '::', name: levels[level], properties, data: inside(finding.message) };
            }),
        );
        expect(commandsIn(github({ ...any, findings }, options({ minSeverity: 'info' })))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
  test('a path of visible characters arrives as it is', () => {
    const path = fc.string({ unit: fc.constantFrom(...':,%=;#]/ a.é日😀'.normalize()), minLength: 1 });
    fc.assert(
      fc.property(path, (any) => {
        const output = github(report({ findings: [{ ...base, at: place({ path: any, text: 'x' }, 0, 1) }] }), options());
        expect(commandsIn(output)[0]?.properties.file).toBe(any);
      }),
    );
  });
});
