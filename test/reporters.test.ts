import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/core/problem.js';
import type { CheckedFile } from '../src/engine/report.js';
import { visible } from '../src/reporters/escape.js';
import { formats, loadReporter } from '../src/reporters/index.js';
import { columns } from '../src/reporters/width.js';
import { anyReport, at, options, report } from './support/report.js';
import { commandsIn } from './support/runner.js';

const worker = {
  path: 'deploy/worker.yaml',
  text: `apiVersion: apps/v1
kind: Deployment
metadata: { name: payments-worker }
spec:
  template:
    spec:
      containers:
        - name: worker
          image: ghcr.io/acme/worker:1.4.2
          env:
            - { name: WORKER_STOP_TIMEOUT, value: "300s" }
        - name: metrics
          image: ghcr.io/acme/metrics
`,
};
const dockerfile = { path: 'Dockerfile', text: '\ufeffFROM node:22.11\nRUN\tnpm ci && \\\n    npm run build\nCMD node worker.js\n' };
const compose = { path: 'compose.yaml', text: 'services:\n  api:\n    image: a\n  db:\n    image: b\n  ui:\n    image: c\n' };

const grace: Finding = {
  at: at(worker, 'containers'),
  message:
    'the pod is killed 30 s after SIGTERM, but the worker waits up to 5 min for its activities, which are then cut in half and retried only after their timeout; set terminationGracePeriodSeconds above 300, for example 330',
  related: [
    { at: at(worker, '300s'), message: 'the worker wants this long' },
    { at: at(dockerfile, 'CMD node worker.js'), message: 'the image starts it here' },
  ],
  rule: 'temporal/shutdown-longer-than-grace-period',
  severity: 'error',
  environment: 'production',
  owner: { ...at(worker, 'Deployment'), kind: 'Deployment', name: 'payments-worker', container: 'worker' },
};
const shellForm: Finding = {
  at: at(dockerfile, 'CMD node worker.js'),
  message: 'CMD runs under a shell, which may not pass SIGTERM on to node; use the exec form',
  fix: {
    title: 'Use the exec form',
    safety: 'unsafe',
    edits: [{ ...at(dockerfile, 'node worker.js'), text: '["node", "worker.js"]' }],
  },
  rule: 'dockerfile/shell-form-command',
  severity: 'warning',
  environment: 'staging',
  owner: { ...at(dockerfile, 'FROM node:22.11'), kind: 'stage', name: 'run' },
};
const bundled: Finding = {
  at: at(dockerfile, 'npm ci && \\\n    npm run build'),
  message: 'one layer does two things',
  rule: 'dockerfile/long-layer',
  severity: 'info',
  environment: 'production',
  owner: { ...at(dockerfile, 'FROM node:22.11'), kind: 'dockerfile', name: 'Dockerfile' },
};
const limitOf = (name: string): Finding => ({
  at: at(compose, name),
  message: 'no memory limit; one service can starve the others',
  rule: 'compose/unset-limits',
  severity: 'warning',
  environment: 'staging',
  owner: { ...at(compose, name), kind: 'service', name },
});
const limits: Finding = { ...limitOf('api'), members: ['api', 'db', 'ui'].map(limitOf) };

const files: readonly CheckedFile[] = [
  { file: dockerfile, kind: 'dockerfile', environment: 'production', because: 'Dockerfiles are built for production', byDefault: true },
  { file: compose, kind: 'compose', environment: 'staging', because: '"qa" in its path', byDefault: false },
  { file: worker, kind: 'kubernetes', environment: 'production', because: '"deploy" in the configuration', byDefault: false },
];
const full = report({
  findings: [bundled, shellForm, limits, grace],
  files,
  suppressed: [{ finding: limitOf('db'), by: 'comment', reason: 'measured in OPS-7' }],
  expiredSuppressions: 1,
  notChecked: [
    { path: 'charts/api', reason: 'Helm chart, not rendered' },
    { path: 'legacy.yaml', line: 40, reason: 'YAML error' },
  ],
  notes: [{ message: 'a fix was withdrawn' }],
});

describe('text', async () => {
  const text = await loadReporter('text');

  test('findings by file with frames, then a summary', () => {
    expect(text(full, options())).toMatchInlineSnapshot(`
      "Dockerfile  production (by default)
        warning  dockerfile/shell-form-command · stage run · in staging
        CMD runs under a shell, which may not pass SIGTERM on to node

          3 │     npm run build
          4 │ CMD node worker.js
            · ──────────────────

          fix   Use the exec form (--unsafe-fixes)
          docs  temporal-lint explain dockerfile/shell-form-command

      compose.yaml  staging
        warning  compose/unset-limits · service api
        no memory limit

          1 │ services:
          2 │   api:
            ·   ───

          also  db (line 4), ui (line 6)
          do    one service can starve the others
          docs  temporal-lint explain compose/unset-limits

      deploy/worker.yaml  production
        error  temporal/shutdown-longer-than-grace-period · Deployment/payments-worker · container worker
        the pod is killed 30 s after SIGTERM, but the worker waits up to 5 min for its activities, which
        are then cut in half and retried only after their timeout

           6 │     spec:
           7 │       containers:
             ·       ──────────
          11 │             - { name: WORKER_STOP_TIMEOUT, value: "300s" }
             ·                                                    ┬───
             ·                                                    ╰── the worker wants this long

          see   Dockerfile:4: the image starts it here
          do    set terminationGracePeriodSeconds above 300, for example 330
          docs  temporal-lint explain temporal/shutdown-longer-than-grace-period

      ✖ 3 problems (1 error, 2 warnings) in 3 of 3 files · 1 fixable with --unsafe-fixes
        1 ignored (1 expired) · 1 note: --min-severity info
        2 not checked: charts/api (Helm chart, not rendered), legacy.yaml:40 (YAML error)
      "
    `);
  });
  test('ASCII, a narrow terminal, all levels, verbose', () => {
    const docs = { 'dockerfile/long-layer': { rationale: 'A change to one\nrepeats both.', text: '', markdown: '' } };
    expect(text(full, options({ unicode: false, width: 60, minSeverity: 'info', verbose: true, docs }))).toMatchInlineSnapshot(`
      "Dockerfile  production (Dockerfiles are built for production)
        info  dockerfile/long-layer
        one layer does two things

          1 | FROM node:22.11
          2 | RUN npm ci && \\
            .     ^^^^^^^^^^^

          why   A change to one repeats both.
          docs  temporal-lint explain dockerfile/long-layer

        warning  dockerfile/shell-form-command
                 stage run - in staging
        CMD runs under a shell, which may not pass SIGTERM on to
        node

          3 |     npm run build
          4 | CMD node worker.js
            . ^^^^^^^^^^^^^^^^^^

          fix   Use the exec form (--unsafe-fixes)
          docs  temporal-lint explain dockerfile/shell-form-command

      compose.yaml  staging ("qa" in its path)
        warning  compose/unset-limits - service api
        no memory limit

          1 | services:
          2 |   api:
            .   ^^^

          also  db (line 4), ui (line 6)
          do    one service can starve the others
          docs  temporal-lint explain compose/unset-limits

      deploy/worker.yaml  production ("deploy" in the configuration)
        error  temporal/shutdown-longer-than-grace-period
               Deployment/payments-worker - container worker
        the pod is killed 30 s after SIGTERM, but the worker waits
        up to 5 min for its activities, which are then cut in half
        and retried only after their timeout

           6 |     spec:
           7 |       containers:
             .       ^^^^^^^^^^
          11 | ... - { name: WORKER_STOP_TIMEOUT, value: "300s" }
             .                                            ^^^^
             .               the worker wants this long --'

          see   Dockerfile:4: the image starts it here
          do    set terminationGracePeriodSeconds above 300, for
                example 330
          docs  temporal-lint explain temporal/shutdown-longer-than-grace-period

      x 4 problems (1 error, 2 warnings, 1 note) in 3 of 3 files
        1 fixable with --unsafe-fixes - 1 ignored (1 expired)
        2 not checked
          charts/api (Helm chart, not rendered)
          legacy.yaml:40 (YAML error)
      "
    `);
  });
  test('colour depends on the option alone', () => {
    expect(text(report({ findings: [shellForm], files }), options({ color: true })).replaceAll('\x1b', 'ESC')).toMatchInlineSnapshot(`
      "ESC[4mESC[1mDockerfileESC[22mESC[24m  ESC[2mproduction (by default)ESC[22m
        ESC[33mwarningESC[39m  ESC[1mdockerfile/shell-form-commandESC[22m · stage run · in staging
        CMD runs under a shell, which may not pass SIGTERM on to node

          ESC[2m3 │ESC[22m     npm run build
          ESC[2m4 │ESC[22m CMD node worker.js
          ESC[2m  ·ESC[22m ESC[33m──────────────────ESC[39m

          ESC[2mfix ESC[22m  Use the exec form (--unsafe-fixes)
          ESC[2mdocsESC[22m  temporal-lint explain dockerfile/shell-form-command

      ESC[33m✖ 1 problem (1 warning) in 1 of 3 files · 1 fixable with --unsafe-fixesESC[39m
      "
    `);
  });
  test('what was told of one file is only named for the next', () => {
    const other = { path: 'compose.mysql.yaml', text: compose.text };
    const again: Finding = { ...limitOf('db'), at: at(other, 'db'), owner: { ...at(other, 'db'), kind: 'service', name: 'db' } };
    const both = report({ findings: [limitOf('api'), again], files });
    expect(text(both, options({ quiet: true }))).toContain(
      '  warning  compose/unset-limits · service db\n  line 4: the same as in compose.yaml, line 2\n',
    );
    expect(text(both, options({ quiet: true, verbose: true }))).not.toContain('the same as in');
    const differing = report({ findings: [limitOf('api'), { ...again, message: 'no limit' }], files });
    expect(text(differing, options({ quiet: true }))).not.toContain('the same as in');
  });

  test('a clean run says what was read', () => {
    const clean = report({ files, findings: [bundled], notChecked: full.notChecked });
    expect(text(clean, options())).toMatchInlineSnapshot(`
      "✔ no problems in 3 files (1 Dockerfile, 1 Compose file, 1 Kubernetes manifest)
        1 note: --min-severity info
        2 not checked: charts/api (Helm chart, not rendered), legacy.yaml:40 (YAML error)
      "
    `);
  });
  test('files of one kind need no list of kinds', () => {
    expect(text(report({ files: files.slice(0, 1) }), options())).toBe('✔ no problems in 1 Dockerfile\n');
  });
  test('an advice that is not what the fix does is kept; a place that is a whole file is named without a frame', () => {
    const fix = { title: 'Quote it', safety: 'safe', edits: [] } as const;
    const related = [
      { at: { file: dockerfile, range: [0, 0] as const }, message: 'the same in Dockerfile' },
      { at: { file: compose, range: [0, 0] as const }, message: 'the same in compose.yaml' },
      { at: { file: worker, range: [0, 0] as const }, message: 'starts it' },
    ];
    expect(
      text(report({ findings: [{ ...shellForm, fix, related }], files }), options({ quiet: true }))
        .split('\n')
        .slice(-7),
    ).toEqual([
      '    see   the same in Dockerfile',
      '    see   the same in compose.yaml',
      '    see   deploy/worker.yaml: starts it',
      '    do    use the exec form',
      '    fix   Quote it (--fix)',
      '    docs  temporal-lint explain dockerfile/shell-form-command',
      '',
    ]);
  });
  test('nothing to lint', () => {
    expect(text(report(), options())).toBe('nothing to lint: no Dockerfile, Compose file or Kubernetes manifest was found\n');
  });
  test('quiet leaves the summary out', () => {
    expect(text(report({ files }), options({ quiet: true }))).toBe('');
  });
  test('a long list of what was not checked is cut, unless verbose', () => {
    const notChecked = ['a', 'b', 'c', 'd', 'e', 'f'].map((path) => ({ path, reason: 'template' }));
    const end = (verbose: boolean): string[] => text(report({ files, notChecked }), options({ verbose })).split('\n').slice(1, -1);
    expect(end(false)).toEqual(['  6 not checked: a (template), b (template), c (template), d (template), and 2 more: --verbose']);
    expect(end(true)).toEqual(['  6 not checked', ...notChecked.map(({ path }) => `    ${path} (template)`)]);
  });
  test('errors alone: what is hidden is counted by level', () => {
    expect(
      text(full, options({ minSeverity: 'error', quiet: false }))
        .split('\n')
        .slice(-4, -2),
    ).toEqual([
      '✖ 1 problem (1 error) in 1 of 3 files · 1 ignored (1 expired) · 2 warnings: --min-severity warning',
      '  1 note: --min-severity info',
    ]);
  });
  test('safe fixes come before unsafe ones', () => {
    const fix = { title: 'Quote it', safety: 'safe', edits: [] } as const;
    const findings = [{ ...shellForm, fix }, shellForm];
    expect(text(report({ findings, files }), options()).split('\n').at(-2)).toBe(
      '✖ 2 problems (2 warnings) in 1 of 3 files · 1 fixable with --fix · 1 more with --unsafe-fixes',
    );
  });
  test('hidden characters are spelled out and underlined whole', () => {
    const odd = { path: 'a\u202e.yaml', text: 'x: 日本 "\u200b\x1b[31m" # e\u0301\n' };
    const finding = { ...limitOf('api'), at: at(odd, '"\u200b\x1b[31m"'), message: 'line\nbreak ##[error]' };
    expect(text(report({ findings: [finding] }), options({ quiet: true }))).toBe(
      [
        'a\\u202e.yaml  staging',
        '  warning  compose/unset-limits · service api',
        '  line\\nbreak ##\u200b[error]',
        '',
        '    1 │ x: 日本 "\\u200b\\x1b[31m" # e\u0301',
        '      ·         ────────────────',
        '',
        '    docs  temporal-lint explain compose/unset-limits',
        '',
      ].join('\n'),
    );
  });
  test('a label without room on the right goes to the left', () => {
    const file = { path: 'a.yaml', text: `key: ${'x'.repeat(38)} end` };
    const finding = { ...limitOf('api'), at: at(file, 'end'), related: [{ at: at(file, 'end'), message: 'a label of some more words' }] };
    expect(
      text(report({ findings: [finding] }), options({ quiet: true, width: 56 }))
        .split('\n')
        .slice(4, 8),
    ).toEqual([
      `    1 │ key: ${'x'.repeat(38)} end`,
      '      ·                                             ┬──',
      '      ·                a label of some more words ──╯',
      '',
    ]);
  });
  test('no frame for a file without text', () => {
    const file = { path: 'huge.yaml', text: '' };
    const finding = { ...limitOf('api'), at: { file, range: [0, 0] as const }, message: 'too large' };
    expect(text(report({ findings: [finding] }), options({ quiet: true }))).toBe(
      'huge.yaml  staging\n  warning  compose/unset-limits · service api\n  too large\n\n    docs  temporal-lint explain compose/unset-limits\n',
    );
  });
});

describe('concise', async () => {
  const concise = await loadReporter('concise');

  test('one line per finding', () => {
    expect(concise(full, options())).toMatchInlineSnapshot(`
      "Dockerfile:4:1: warning dockerfile/shell-form-command CMD runs under a shell, which may not pass SIGTERM on to node; use the exec form
      compose.yaml:2:3: warning compose/unset-limits no memory limit; one service can starve the others
      deploy/worker.yaml:7:7: error temporal/shutdown-longer-than-grace-period the pod is killed 30 s after SIGTERM, but the worker waits up to 5 min for its activities, which are then cut in half and retried only after their timeout; set terminationGracePeriodSeconds above 300, for example 330
      1 note: --min-severity info
      "
    `);
  });
  test('what is hidden is counted, unless quiet', () => {
    const hidden = report({ files, findings: [bundled] });
    expect(concise(hidden, options())).toBe('1 note: --min-severity info\n');
    expect(concise(hidden, options({ quiet: true }))).toBe('');
    expect(concise(report({ files }), options())).toBe('');
  });
});

describe('json', async () => {
  const json = await loadReporter('json');
  const schema = readFileSync(new URL('../schema/report.v1.json', import.meta.url), 'utf8');
  // Open for readers, so that a later release may add properties; closed here, so that none is forgotten.
  const close = (_: string, value: unknown): unknown =>
    isObject(value) && value.type === 'object' ? { ...value, additionalProperties: false } : value;
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(schema, close));

  test('the whole report', () => {
    const { findings: _, ...rest } = JSON.parse(json(full, options()));
    expect(rest).toMatchInlineSnapshot(`
      {
        "files": [
          {
            "because": "Dockerfiles are built for production",
            "byDefault": true,
            "environment": "production",
            "kind": "dockerfile",
            "path": "Dockerfile",
          },
          {
            "because": ""qa" in its path",
            "byDefault": false,
            "environment": "staging",
            "kind": "compose",
            "path": "compose.yaml",
          },
          {
            "because": ""deploy" in the configuration",
            "byDefault": false,
            "environment": "production",
            "kind": "kubernetes",
            "path": "deploy/worker.yaml",
          },
        ],
        "notChecked": [
          {
            "line": null,
            "path": "charts/api",
            "reason": "Helm chart, not rendered",
          },
          {
            "line": 40,
            "path": "legacy.yaml",
            "reason": "YAML error",
          },
        ],
        "notes": [
          {
            "message": "a fix was withdrawn",
          },
        ],
        "rendered": [],
        "schemaVersion": 1,
        "summary": {
          "errors": 1,
          "expiredSuppressions": 1,
          "failed": false,
          "files": 3,
          "notChecked": 2,
          "notes": 1,
          "safelyFixable": 0,
          "suppressed": 1,
          "unsafelyFixable": 1,
          "warnings": 2,
        },
        "suppressed": [
          {
            "by": "comment",
            "finding": {
              "column": 3,
              "endColumn": 5,
              "endLine": 4,
              "environment": "staging",
              "fix": null,
              "line": 4,
              "message": "no memory limit; one service can starve the others",
              "others": [],
              "owner": {
                "container": null,
                "kind": "service",
                "name": "db",
              },
              "path": "compose.yaml",
              "related": [],
              "rendered": null,
              "rule": "compose/unset-limits",
              "severity": "warning",
            },
            "reason": "measured in OPS-7",
          },
        ],
        "today": "2026-01-31",
        "tool": {
          "name": "temporal-lint",
          "version": "0.1.0",
        },
      }
    `);
  });
  test('a finding with all its parts', () => {
    const all = {
      ...shellForm,
      fix: undefined,
      related: [{ at: at(worker, '300s'), message: 'elsewhere' }],
      members: [shellForm, { ...shellForm, fix: undefined }],
    };
    expect(JSON.parse(json(report({ findings: [all] }), options())).findings).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "endColumn": 19,
          "endLine": 4,
          "environment": "staging",
          "fix": {
            "edits": [
              {
                "column": 5,
                "endColumn": 19,
                "endLine": 4,
                "line": 4,
                "path": "Dockerfile",
                "text": "["node", "worker.js"]",
              },
            ],
            "safety": "unsafe",
            "title": "Use the exec form",
          },
          "line": 4,
          "message": "CMD runs under a shell, which may not pass SIGTERM on to node; use the exec form",
          "others": [
            {
              "column": 1,
              "endColumn": 19,
              "endLine": 4,
              "environment": "staging",
              "fix": null,
              "line": 4,
              "message": "CMD runs under a shell, which may not pass SIGTERM on to node; use the exec form",
              "owner": {
                "container": null,
                "kind": "stage",
                "name": "run",
              },
              "path": "Dockerfile",
              "rendered": null,
              "severity": "warning",
            },
          ],
          "owner": {
            "container": null,
            "kind": "stage",
            "name": "run",
          },
          "path": "Dockerfile",
          "related": [
            {
              "column": 52,
              "endColumn": 56,
              "endLine": 11,
              "line": 11,
              "message": "elsewhere",
              "path": "deploy/worker.yaml",
            },
          ],
          "rendered": null,
          "rule": "dockerfile/shell-form-command",
          "severity": "warning",
        },
      ]
    `);
  });
  test('positions of a range over lines, in a file with a byte-order mark', () => {
    const { line, column, endLine, endColumn } = JSON.parse(json(full, options())).findings[0];
    expect([line, column, endLine, endColumn]).toEqual([2, 5, 3, 18]);
  });
  test('keeps awkward text exactly, in ASCII escapes', () => {
    const output = json(report({ notes: [{ message: '##[error]\u2028\u{e0041}\x1b' }] }), options());
    expect(output).toContain('"message": "##\\u005berror]\\u2028\\udb40\\udc41\\u001b"');
    expect(JSON.parse(output).notes).toEqual([{ message: '##[error]\u2028\u{e0041}\x1b' }]);
  });
  test('is valid by its schema for any input, and holds the input', () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const value = JSON.parse(json(any, options()));
        expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
        expect(value.findings.map(({ message }: { message: string }) => message)).toEqual(any.findings.map(({ message }) => message));
      }),
      { numRuns: 100 },
    );
  });
});

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('any input', async () => {
  const reporters = await Promise.all(formats.map(async (format) => [format, await loadReporter(format)] as const));
  const anyOptions = fc
    .record({
      color: fc.boolean(),
      unicode: fc.boolean(),
      width: fc.integer({ min: 0, max: 120 }),
      minSeverity: fc.constantFrom('info' as const, 'warning' as const),
      verbose: fc.boolean(),
    })
    .map(options);

  test.each(reporters.filter(([format]) => format !== 'github'))('%s forms no runner command', (_, reporter) => {
    fc.assert(
      fc.property(anyReport, anyOptions, (any, chosen) => {
        expect(commandsIn(reporter(any, chosen))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
  test.each(reporters)('%s shows no hidden character besides its own', (_, reporter) => {
    fc.assert(
      fc.property(anyReport, anyOptions, (any, chosen) => {
        const own = reporter(any, { ...chosen, color: false })
          .replaceAll('##\u200b[', '')
          .replace(/^ *:\u200b:/gm, '');
        expect(own.match(/[^\P{C}\n\p{Cn}\p{Co}]|[\u2028\u2029]/u)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
  test.each(reporters)('%s depends on its input alone', (_, reporter) => {
    fc.assert(
      fc.property(anyReport, anyOptions, (any, chosen) => {
        expect(reporter(any, chosen)).toBe(reporter(structuredClone(any), chosen));
      }),
      { numRuns: 30 },
    );
  });
  test('no line of a frame, and no row below it, is wider than the terminal', async () => {
    const text = await loadReporter('text');
    fc.assert(
      fc.property(anyReport, anyOptions, (any, chosen) => {
        const lines = text(any, { ...chosen, color: false }).split('\n');
        const frames = lines.filter((line) => line.startsWith('    ') && !line.startsWith('    docs'));
        const widest = Math.max(0, ...frames.map(columns));
        expect(widest).toBeLessThanOrEqual(Math.max(40, chosen.width));
      }),
      { numRuns: 300 },
    );
  });
});

describe('escape', () => {
  test.each([
    ['plain text, "quotes" and C:\\paths', 'plain text, "quotes" and C:\\paths'],
    ['tab\tline\r\nend', 'tab\\tline\\r\\nend'],
    ['\x00\x1b[31m\x7f\x9b', '\\x00\\x1b[31m\\x7f\\x9b'],
    ['\u2028\u2029\u202e\u2066\u200f\u200b\ufeff\u00ad', '\\u2028\\u2029\\u202e\\u2066\\u200f\\u200b\\ufeff\\xad'],
    ['\ud800x\udfff 😀 \u{e0041}', '\\ud800x\\udfff 😀 \\u{e0041}'],
    ['a ##[error]b ###[c', 'a ##\u200b[error]b ###\u200b[c'],
    ['  ::error::x', '  :\u200b:error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['\n::error::x', '\\n::error::x'],
  ])('%j', (input, output) => {
    expect(visible(input)).toBe(output);
  });
});
