import { describe, expect, test } from 'vitest';
import type { Environment, Finding, Problem, SeverityByEnvironment } from '../src/core/problem.js';
import { positionAt } from '../src/core/source.js';
import type { Tree } from '../src/core/tree.js';
import { membersOf } from '../src/engine/aggregate.js';
import { type Config, defaultConfig } from '../src/engine/config.js';
import { lint } from '../src/engine/lint.js';
import { engineRules } from '../src/engine/own-rules.js';
import { type Judged, severitiesOf } from '../src/engine/severity.js';
import { defineRule, type Rule, type RuleSet } from '../src/rule.js';
import type { Targets } from '../src/targets.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';

const words = {
  topic: 'delivery',
  summary: 'Summary',
  rationale: 'Rationale.',
  references: [],
  examples: { bad: [], good: [] },
} as const;

function rule<K extends keyof Targets>(id: string, on: K, check: Rule<K>['check'], extra: Partial<Rule> = {}): Rule {
  return { ...defineRule<K>({ ...words, severity: 'warning', id, on, check }), ...extra } as Rule;
}

const today = '2026-01-01';

async function report(rules: readonly Rule[] | RuleSet, files: Record<string, string> | Tree, config: Partial<Config> = {}) {
  const tree = 'list' in files ? (files as Tree) : memoryTree(files as Record<string, string>);
  return lint(tree, { ...defaultConfig, ...config }, { today, rules: 'load' in rules ? rules : ruleSetOf(...rules) });
}

function line({ at, severity, rule, message, owner, environment }: Finding): string {
  const { line, column } = positionAt(at.file, at.range[0]);
  const name = [owner.kind, owner.name, owner.container].filter((part) => part !== undefined).join('/');
  return `${at.file.path}:${line}:${column} ${severity} ${rule} [${name}, ${environment}] ${message}`;
}

async function lines(...args: Parameters<typeof report>): Promise<string[]> {
  return (await report(...args)).findings.map(line);
}

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: worker
spec:
  template:
    spec:
      containers:
        - name: main
          image: acme/worker:1
`;

describe('targets', () => {
  const kinds: readonly (keyof Targets)[] = [
    'dockerfile',
    'dockerfile.stage',
    'compose',
    'compose.service',
    'kubernetes',
    'kubernetes.workload',
    'kubernetes.container',
    'container',
    'project',
  ];
  const rules = kinds.map((on) =>
    rule(`seen/${on}`, on, function* (target): Iterable<Problem> {
      yield { at: target, message: 'seen' };
    }),
  );

  test('of every kind are seen, each with its owner', async () => {
    const files = {
      Dockerfile: 'FROM a AS build\nFROM b\n',
      'compose.prod.yaml': 'services:\n  app:\n    image: x\n',
      'k8s/worker.yaml': deployment,
    };
    expect(await lines(rules, files)).toEqual([
      ':1:1 warning seen/project [project/., production] seen',
      'Dockerfile:1:1 warning seen/dockerfile.stage [stage/build, production] seen',
      'Dockerfile:1:1 warning seen/dockerfile [Dockerfile/Dockerfile, production] seen',
      'Dockerfile:2:1 warning seen/dockerfile.stage [stage/1, production] seen',
      'compose.prod.yaml:1:1 warning seen/compose [compose/compose.prod.yaml, production] seen',
      'compose.prod.yaml:2:3 warning seen/compose.service [service/app, production] seen',
      'compose.prod.yaml:2:3 warning seen/container [service/app, production] seen',
      'k8s/worker.yaml:2:7 warning seen/kubernetes [Deployment/worker, production] seen',
      'k8s/worker.yaml:4:9 warning seen/kubernetes.workload [Deployment/worker, production] seen',
      'k8s/worker.yaml:9:17 warning seen/container [Deployment/worker/main, production] seen',
      'k8s/worker.yaml:9:17 warning seen/kubernetes.container [Deployment/worker/main, production] seen',
    ]);
  });

  test('that no file can hold do not have their rules loaded', async () => {
    const loaded: string[] = [];
    const all = ruleSetOf(...rules);
    const set: RuleSet = {
      entries: all.entries,
      load: (on) => {
        loaded.push(on);
        return all.load(on);
      },
    };
    await report(set, { Dockerfile: 'FROM a\n' });
    expect(loaded).toEqual(['dockerfile', 'dockerfile.stage', 'project']);
  });
});

describe('severity', () => {
  const everywhere = (severity: SeverityByEnvironment, extra: Partial<Judged> = {}): Judged => ({
    id: 'compose/x',
    topic: 'security',
    severity,
    ...extra,
  });
  const mixed = everywhere({ development: 'off', staging: 'info', production: 'error' });
  const optIn = everywhere('warning', { optIn: true });
  const inDev = { files: ['dev/**'] };

  test.each<[string, Judged, Partial<Config>, string, string]>([
    ['the default', mixed, {}, 'a.yaml', 'off info error'],
    ['a plain severity leaves off what is off', mixed, { rules: { 'compose/x': 'warning' } }, 'a.yaml', 'off warning warning'],
    ['off is off everywhere', mixed, { rules: { 'compose/x': 'off' } }, 'a.yaml', 'off off off'],
    ['a map sets each', mixed, { rules: { 'compose/x': { development: 'info', staging: 'off' } } }, 'a.yaml', 'info off error'],
    [
      'an override wins',
      mixed,
      { rules: { 'compose/x': 'warning' }, overrides: [{ ...inDev, rules: { 'compose/x': 'off' } }] },
      'dev/a.yaml',
      'off off off',
    ],
    ['elsewhere it does not', mixed, { overrides: [{ ...inDev, rules: { 'compose/x': 'off' } }] }, 'a.yaml', 'off info error'],
    [
      'the last override wins',
      mixed,
      {
        overrides: [
          { ...inDev, rules: { 'compose/x': 'off' } },
          { ...inDev, rules: { 'compose/x': { development: 'error' } } },
        ],
      },
      'dev/a.yaml',
      'error off off',
    ],
    [
      'globs start at the folder of the configuration',
      mixed,
      { base: 'app', overrides: [{ ...inDev, rules: { 'compose/x': 'off' } }] },
      'app/dev/a',
      'off off off',
    ],
    [
      'files outside it are not meant',
      mixed,
      { base: 'app', overrides: [{ ...inDev, rules: { 'compose/x': 'off' } }] },
      'dev/a',
      'off info error',
    ],
    ['selected, what is off reports as info', mixed, { select: ['compose/x'] }, 'a.yaml', 'info info error'],
    ['by namespace', mixed, { select: ['compose/*'] }, 'a.yaml', 'info info error'],
    ['by topic', mixed, { select: ['security'] }, 'a.yaml', 'info info error'],
    ['not selected', mixed, { select: ['dockerfile/*', 'scaling'] }, 'a.yaml', 'off off off'],
    ['deselected', mixed, { select: ['compose/*'], deselect: ['compose/x'] }, 'a.yaml', 'off off off'],
    ['opt in', optIn, {}, 'a.yaml', 'off off off'],
    ['opt in, selected', optIn, { select: ['compose/x'] }, 'a.yaml', 'warning warning warning'],
    ['opt in, configured', optIn, { rules: { 'compose/x': 'error' } }, 'a.yaml', 'error error error'],
    ['opt in, configured by options', optIn, { rules: { 'compose/x': { options: { a: 1 } } } }, 'a.yaml', 'warning warning warning'],
    ['an earlier id', everywhere('error', { formerly: ['compose/y'] }), { rules: { 'compose/y': 'info' } }, 'a.yaml', 'info info info'],
    ['a stale table', everywhere('error', { data: ['images'] }), {}, 'a.yaml', 'info info info'],
    [
      'engine rules can be configured',
      everywhere('warning', { id: 'lint/unused-ignore' }),
      { rules: { 'lint/unused-ignore': 'off' } },
      'a',
      'off off off',
    ],
    [
      'and are not selected away',
      everywhere('warning', { id: 'lint/unused-ignore' }),
      { select: ['compose/x'] },
      'a',
      'warning warning warning',
    ],
    [
      'but a crash stays one',
      everywhere('error', { id: 'lint/rule-crashed' }),
      { rules: { 'lint/rule-crashed': 'off' }, deselect: ['lint/*'] },
      'a',
      'error error error',
    ],
  ])('%s', (_, judged, config, path, expected) => {
    const severities = severitiesOf({ ...defaultConfig, ...config }, '2028-01-01');
    const order: readonly Environment[] = ['development', 'staging', 'production'];
    expect(order.map((environment) => severities.severityOf(judged, environment, path)).join(' ')).toBe(expected);
  });

  test('options are those of the rule under those of the configuration', () => {
    const judged = everywhere('warning', { options: { a: 1, b: 2, c: 3 } });
    const config: Config = {
      ...defaultConfig,
      rules: { 'compose/x': { options: { b: 20 } } },
      overrides: [{ ...inDev, rules: { 'compose/x': { severity: 'error', options: { c: 30 } } } }],
    };
    const severities = severitiesOf(config, today);
    expect([severities.optionsOf(judged, 'a'), severities.optionsOf(judged, 'dev/a')]).toEqual([
      { a: 1, b: 20, c: 3 },
      { a: 1, b: 20, c: 30 },
    ]);
    expect(severities.optionsOf(mixed, 'a')).toBeUndefined();
  });

  test('a rule that is off wherever the run looks is not run', () => {
    const may = (judged: Judged, config: Partial<Config>) => severitiesOf({ ...defaultConfig, ...config }, today).mayReport(judged);
    const devOnly = everywhere({ development: 'info', staging: 'off', production: 'off' });
    expect([
      may(devOnly, {}),
      may(devOnly, { environment: 'production' }),
      may(devOnly, { environment: 'production', overrides: [{ ...inDev, rules: { 'compose/x': { production: 'info' } } }] }),
      may(optIn, {}),
      may(optIn, { overrides: [{ ...inDev, rules: { 'compose/x': 'info' } }] }),
    ]).toEqual([true, false, true, false, true]);
  });

  test('a problem may lower its own', async () => {
    const low = rule('dockerfile/low', 'dockerfile', function* (dockerfile): Iterable<Problem> {
      yield { at: dockerfile, message: 'low', atMost: 'info' };
    });
    expect(await lines([low], { Dockerfile: 'FROM a\n' })).toEqual([
      'Dockerfile:1:1 info dockerfile/low [Dockerfile/Dockerfile, production] low',
    ]);
  });
});

describe('environments', () => {
  const image = rule('compose/image', 'compose.service', function* ({ image }): Iterable<Problem> {
    yield { at: image.at, message: 'image' };
  });

  test('belong to the last file of an application; what several reach is one finding, at the highest severity', async () => {
    const levels = { ...image, severity: { development: 'info', staging: 'warning', production: 'error' } } as Rule;
    const files = {
      'compose.yaml': 'services:\n  app:\n    image: x\n',
      'compose.dev.yaml': 'services:\n  app:\n    tty: true\n',
      'compose.prod.yaml': 'services:\n  app:\n    restart: always\n',
    };
    const applications = [
      ['compose.yaml', 'compose.dev.yaml'],
      ['compose.yaml', 'compose.prod.yaml'],
    ];
    const { findings } = await report([levels], files, { applications });
    expect(findings.map(line)).toEqual(['compose.yaml:3:12 error compose/image [service/app, production] image']);
    expect(findings[0]?.related?.map(({ message }) => message)).toEqual([
      'found in compose.yaml + compose.prod.yaml',
      'the same in compose.yaml + compose.dev.yaml',
    ]);
  });

  test('what one target says twice of a place is one finding', async () => {
    const twice = rule('temporal/twice', 'compose', function* (file) {
      yield { at: file, message: 'this' };
      yield { at: file, message: 'this' };
      yield { at: file, message: 'that' };
    });
    const { findings } = await report([twice], { 'compose.yaml': 'services: {}\n' });
    expect(findings.map(({ message }) => message)).toEqual(['that', 'this']);
  });

  test('what services share is one finding, which names the others', async () => {
    const named = rule('compose/named', 'compose.service', function* ({ image, name }): Iterable<Problem> {
      yield { at: image.at, message: `image of ${name}` };
    });
    const files = {
      'common.yaml': 'services:\n  base:\n    image: x\n',
      'compose.yaml': `x-a: &a { image: y }
services:
  a: { <<: *a }
  b: { <<: *a }
  c: { extends: { file: common.yaml, service: base } }
`,
    };
    const { findings } = await report([named], files);
    const related = findings.map((finding) => finding.related?.map(({ at, message }) => `${at.file.path} ${message}`));
    expect(findings.map(line)).toEqual([
      'common.yaml:3:12 warning compose/named [service/base, staging] image of base',
      'compose.yaml:1:18 warning compose/named [service/a, staging] image of a',
    ]);
    expect(related).toEqual([['compose.yaml the same for service "c"'], ['compose.yaml the same for service "b"']]);
  });

  test('belong to the last file that says one', async () => {
    const files = {
      'compose.local.yaml': 'services:\n  app:\n    image: x\n',
      'gpu/compose.more.yaml': 'services:\n  app:\n    tty: true\n',
    };
    const lineOf = async (applications: readonly (readonly string[])[]) =>
      (await report([image], files, { applications })).findings.map(line);
    const inDevelopment = ['compose.local.yaml:3:12 warning compose/image [service/app, development] image'];
    expect(await lineOf([['compose.local.yaml', 'gpu/compose.more.yaml']])).toEqual(inDevelopment);
    expect(await lineOf([['compose.local.yaml']])).toEqual(inDevelopment);
  });
});

describe('aggregates', () => {
  const limits = rule(
    'compose/limits',
    'compose.service',
    function* (service): Iterable<Problem> {
      yield { at: service, message: `no limits on ${service.name}` };
    },
    { aggregate: true },
  );
  const files = { 'compose.prod.yaml': 'services:\n  a:\n    image: x\n  b:\n    image: x\n  c:\n    image: x\n' };

  test('stand for all findings of a file', async () => {
    const { findings } = await report([limits], files);
    expect(findings.map(line)).toEqual(['compose.prod.yaml:2:3 warning compose/limits [service/a, production] no limits on a']);
    expect(findings.flatMap(membersOf).map(({ message }) => message)).toEqual(['no limits on a', 'no limits on b', 'no limits on c']);
    expect(findings[0]?.related?.map(({ message }) => message)).toEqual(['no limits on b', 'no limits on c']);
  });

  test('lose only what is silenced', async () => {
    const text = files['compose.prod.yaml'].replace('  a:', '  # temporal-lint-ignore compose/limits -- tiny\n  a:');
    const { findings, suppressed } = await report([limits], { 'compose.prod.yaml': text });
    expect(findings.flatMap(membersOf).map(({ message }) => message)).toEqual(['no limits on b', 'no limits on c']);
    expect(suppressed.map(({ finding, by, reason }) => [finding.message, by, reason])).toEqual([['no limits on a', 'comment', 'tiny']]);
  });
});

describe('the engine itself', () => {
  const fine = rule('dockerfile/fine', 'dockerfile', function* (dockerfile): Iterable<Problem> {
    yield { at: dockerfile, message: 'fine' };
  });
  const broken = rule('dockerfile/broken', 'dockerfile', function* (dockerfile): Iterable<Problem> {
    yield { at: dockerfile, message: 'before the crash' };
    throw new TypeError('x is not a function');
  });

  test('reports a crash once per rule and file, and everything else', async () => {
    const result = await report([fine, broken], { Dockerfile: '# temporal-lint-ignore-file lint/rule-crashed -- no\nFROM a\n' });
    expect(result.findings.map(line)).toEqual([
      'Dockerfile:1:1 error lint/rule-crashed [file/Dockerfile, production] the rule dockerfile/broken failed on this file: TypeError: x is not a function',
      'Dockerfile:1:1 warning dockerfile/broken [Dockerfile/Dockerfile, production] before the crash',
      'Dockerfile:1:1 warning dockerfile/fine [Dockerfile/Dockerfile, production] fine',
    ]);
    expect(result.failed).toBe(true);
  });

  test('lets a reader that throws cost its file only, whatever the scope', async () => {
    const whole = memoryTree({ 'a/Dockerfile': 'FROM a\n', 'b/compose.yaml': 'services: {}\n', 'c/Dockerfile': 'FROM c\n' });
    const text: Tree['text'] = (path) => {
      if (path.startsWith('c')) return whole.text(path);
      throw new RangeError('too deep');
    };
    const result = await report([fine], { ...whole, text }, { scope: ['a', 'c'] });
    expect(result.findings.map(line)).toEqual([
      'a/Dockerfile:1:1 error lint/rule-crashed [file/a/Dockerfile, production] this file was not read: RangeError: too deep',
      'b/compose.yaml:1:1 error lint/rule-crashed [file/b/compose.yaml, production] this file was not read: RangeError: too deep',
      'c/Dockerfile:1:1 warning dockerfile/fine [Dockerfile/c/Dockerfile, production] fine',
    ]);
    expect([result.failed, result.notChecked]).toEqual([true, [{ path: 'a/Dockerfile', reason: 'it could not be read' }]]);
  });

  test('reports syntax errors, and duplicate keys as loudly as their readers take them', async () => {
    const files = {
      'a/compose.yaml': 'services:\n  a: { image: x, image: y }\n',
      'b/compose.yaml': 'services:\n  a: { image: "x }\n',
      'c/deploy.yaml': `${deployment}kind: Deployment\n`,
    };
    const found = (await report([], files)).findings;
    expect(found.map((finding) => `${finding.at.file.path} ${finding.severity} ${finding.rule}`)).toEqual([
      'a/compose.yaml error lint/duplicate-key',
      'b/compose.yaml error lint/syntax-error',
      'c/deploy.yaml warning lint/duplicate-key',
    ]);
  });

  test('reports files that are too large', async () => {
    const small = memoryTree({ Dockerfile: '', 'other.txt': '' });
    const large: Tree = { ...small, text: () => ({ problem: 'too-large', detail: '3 MiB' }) };
    expect(await lines([fine], large)).toEqual([
      'Dockerfile:1:1 warning lint/file-too-large [file/Dockerfile, production] the file is too large to be read (3 MiB); exclude it if it is generated',
    ]);
  });

  test('keeps to the scope, in which related places count', async () => {
    const pair = rule('project/pair', 'project', function* ({ dockerfiles }): Iterable<Problem> {
      const [a, b] = dockerfiles;
      if (a && b) yield { at: a, message: 'pair', related: [{ at: b, message: 'b' }] };
    });
    const expired = '# temporal-lint-ignore dockerfile/other until=2025-01-01 -- x\n';
    const files = { 'a/Dockerfile': `FROM a\n${expired}`, 'b/Dockerfile': 'FROM b\n', 'c/Dockerfile': 'FROM c\n' };
    const result = await report([fine, pair], files, { scope: ['b/Dockerfile', 'c'] });
    expect(result.expiredSuppressions).toBe(0);
    expect(result.findings.map(line)).toEqual([
      'a/Dockerfile:1:1 warning project/pair [project/., production] pair',
      'b/Dockerfile:1:1 warning dockerfile/fine [Dockerfile/b/Dockerfile, production] fine',
      'c/Dockerfile:1:1 warning dockerfile/fine [Dockerfile/c/Dockerfile, production] fine',
    ]);
    expect(result.files.map(({ file, because }) => [file.path, because])).toEqual([
      ['b/Dockerfile', 'by default'],
      ['c/Dockerfile', 'by default'],
    ]);
  });

  test('notes earlier ids and stale tables', async () => {
    const renamed = { ...fine, formerly: ['dockerfile/old'], data: ['images'] } as Rule;
    const result = await lint(
      memoryTree({ Dockerfile: '# temporal-lint-ignore dockerfile/old -- why\nFROM a\n' }),
      { ...defaultConfig, select: ['dockerfile/old'] },
      { today: '2028-01-01', rules: ruleSetOf(renamed) },
    );
    expect(result.notes.map(({ message }) => message)).toEqual([
      'the rule "dockerfile/old" is now called "dockerfile/fine"',
      'the table "images" is more than six months old; what rests on it is reported as info at most',
    ]);
    expect(result.findings.map(line)).toEqual([
      'Dockerfile:1:1 warning lint/unused-ignore [file/Dockerfile, production] temporal-lint-ignore of dockerfile/fine silences nothing here; remove it',
      'Dockerfile:1:1 info dockerfile/fine [Dockerfile/Dockerfile, production] fine',
    ]);
  });

  test('has rules with texts like any other', () => {
    for (const { id, summary, rationale } of engineRules) {
      expect([id, summary, rationale]).toEqual([
        expect.stringMatching(/^lint\/[a-z-]+$/),
        expect.stringMatching(/[^.]$/),
        expect.stringMatching(/\.$/),
      ]);
    }
  });
});
