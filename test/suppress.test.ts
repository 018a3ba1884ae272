import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config/parse.js';
import type { Finding, Problem } from '../src/core/problem.js';
import { positionAt, textOf } from '../src/core/source.js';
import { type Config, defaultConfig, type IgnoreEntry } from '../src/engine/config.js';
import { isDate, parseDirective } from '../src/engine/directive.js';
import { type LintOptions, lint } from '../src/engine/lint.js';
import { nearest } from '../src/engine/nearest.js';
import { commentsOf, coverageOf } from '../src/engine/parts.js';
import { RangeIndex } from '../src/engine/range-index.js';
import { parseYaml } from '../src/parsers/yaml/parse.js';
import type { ParsedFile } from '../src/project/types.js';
import { defineRule, type Rule } from '../src/rule.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';

test.each([
  ['a/b -- reason', { ids: ['a/b'], until: undefined, reason: 'reason' }],
  [
    'a/b, c/d until=2030-01-31 -- upstream, see #12 -- really',
    { ids: ['a/b', 'c/d'], until: '2030-01-31', reason: 'upstream, see #12 -- really' },
  ],
  ['a/b,c/d', { ids: ['a/b', 'c/d'], until: undefined, reason: undefined }],
  ['a/b --', { ids: ['a/b'], until: undefined, reason: undefined }],
  ['-- reason', { ids: [], until: undefined, reason: 'reason' }],
  ['a--b --reason', { ids: ['a--b', '--reason'], until: undefined, reason: undefined }],
  ['', { ids: [], until: undefined, reason: undefined }],
])('the directive "%s"', (text, expected) => {
  expect(parseDirective(text)).toEqual(expected);
});

test.each([
  ['2030-01-31', true],
  ['2030-02-30', false],
  ['2030-13-01', false],
  ['2030-1-1', false],
  ['soon', false],
])('the date "%s"', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ['dockerfile/root-usr', 'dockerfile/root-user'],
  ['compose/root-user', undefined],
  ['x', undefined],
  ['rulse', 'rules'],
  ['root-user', 'dockerfile/root-user'],
  ['no-limits', 'compose/no-limit'],
  ['prod', 'production'],
  ['pro', undefined],
])('what "%s" may mean', (word, expected) => {
  expect(nearest(word, ['dockerfile/root-user', 'compose/no-limit', 'rules', 'production', 'project'])).toBe(expected);
});

test('an index finds the ranges that hold an offset', () => {
  const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([start, length]): [number, number] => [start, start + length]);
  fc.assert(
    fc.property(fc.array(range), fc.nat(45), (ranges, offset) => {
      const index = new RangeIndex(ranges.map((value) => ({ range: value, value })));
      const held = ranges.filter(([start, end]) => start <= offset && offset <= end);
      expect(new Set(index.at(offset))).toEqual(new Set(held));
    }),
  );
});

function compose(text: string): ParsedFile {
  const file = { path: 'compose.yaml', text };
  return { kind: 'compose', file, yaml: parseYaml(file, 'compose') };
}

function covered(parsed: ParsedFile, way: 'nodeAt' | 'wholeAt'): (string | undefined)[] {
  const coverage = coverageOf(parsed);
  return commentsOf(parsed).map((comment) => {
    const area = coverage[way](comment);
    return area && textOf(area);
  });
}

test.each([
  ['a line of its own covers the next node and what is inside it', 'a: 1\n# x\nb:\n  c: 2\nd: 3\n', ['b:\n  c: 2']],
  ['inside a map, the next entry alone', 's:\n  # x\n  a: 1\n  b: 2\n', ['a: 1']],
  ['a list item as a whole', 'l:\n  # x\n  - name: a\n    v: 1\n  - name: b\n', ['name: a\n    v: 1']],
  ['at the end of a line, the entry', 'a: 1 # x\nb: 2\n', ['a: 1']],
  ['at the end of a line that opens a block, the block', 'a: # x\n  b: 2\nc: 3\n', ['a: # x\n  b: 2']],
  ['behind a list item, the item', 'l:\n  - name: a # x\n    v: 1\n', ['name: a # x\n    v: 1']],
  ['behind a dash alone, the item', 'l:\n  - # x\n    name: a\n', ['name: a']],
  ['behind the last line of a flow list, the innermost node', 'a: [\n  1,\n] # x\n', ['a: [\n  1,\n]']],
  ['at the end of the file, nothing', 'a: 1\n# x\n', [undefined]],
  ['aliases do not lead away', 'a: &a\n  b: 1\n# x\nc: *a\nd: 1\n', ['c: *a']],
  ['merged entries do not lead away', 'a: &a\n  b: 1\nc:\n  <<: *a\n  # x\n  d: 1\n', ['d: 1']],
])('a comment covers: %s', (_, text, expected) => {
  expect(covered(compose(text), 'nodeAt')).toEqual(expected);
});

test.each([
  ['the file', '# x\na: 1\n', ['# x\na: 1\n']],
  ['its document', '# x\na: 1\n---\n# y\nb: 1\n', ['# x\na: 1\n', '---\n# y\nb: 1\n']],
  ['above the first marker, the file', '# x\n---\na: 1\n---\nb: 1\n', ['# x\n---\na: 1\n---\nb: 1\n']],
])('a file comment covers: %s', (_, text, expected) => {
  expect(covered(compose(text), 'wholeAt')).toEqual(expected);
});

const words = {
  topic: 'security',
  summary: 'Summary',
  rationale: 'Rationale.',
  references: [],
  severity: 'warning',
  examples: { bad: [], good: [] },
} as const;

const image = defineRule<'compose.service'>({
  ...words,
  id: 'compose/image',
  on: 'compose.service',
  peers: ['dclint service-image', 'checkov CKV_X_1'],
  *check(service): Iterable<Problem> {
    yield { at: service.image.at, message: `image of ${service.name}` };
  },
});
const user = defineRule<'dockerfile.stage'>({
  ...words,
  id: 'dockerfile/user',
  on: 'dockerfile.stage',
  formerly: ['dockerfile/old-user'],
  peers: ['hadolint DL3002', 'buildkit UserCheck', 'trivy DS-0002', 'checkov CKV_DOCKER_8'],
  *check(stage): Iterable<Problem> {
    for (const instruction of stage.instructions) {
      if (instruction.keyword === 'USER')
        yield { at: instruction, message: `user of ${stage.name}`, related: [{ at: stage.from, message: 'here' }] };
    }
  },
});
const copy = defineRule<'dockerfile.stage'>({
  ...words,
  id: 'dockerfile/copy',
  on: 'dockerfile.stage',
  *check(stage): Iterable<Problem> {
    for (const instruction of stage.instructions) if (instruction.keyword === 'COPY') yield { at: instruction.args, message: 'copy' };
  },
});
const root = defineRule<'kubernetes.container'>({
  ...words,
  id: 'kubernetes/root',
  on: 'kubernetes.container',
  peers: ['kube-linter run-as-non-root', 'kube-score container-security-context', 'polaris runAsRootAllowed'],
  *check(container): Iterable<Problem> {
    yield { at: container, message: `root in ${container.name}` };
  },
});
const never = defineRule<'project'>({ ...words, id: 'project/never', on: 'project', *check(): Iterable<Problem> {} });

const rules = ruleSetOf(...([image, user, copy, root, never] as readonly unknown[] as readonly Rule[]));

/** What is left, and what was silenced by what, each as `line rule`. */
async function lintOf(path: string, text: string, config: Partial<Config> = {}, options: Partial<LintOptions> = {}) {
  const result = await lint(memoryTree({ [path]: text }), { ...defaultConfig, ...config }, { today: '2026-01-01', rules, ...options });
  const line = ({ at, rule }: Finding) => `${positionAt(at.file, at.range[0]).line} ${rule}`;
  return {
    left: result.findings.map(line),
    silenced: result.suppressed.map(({ finding, by, reason }) => `${line(finding)} by ${by}: ${reason ?? '-'}`),
  };
}

const worker = (annotations: string, template = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker, annotations: { ${annotations} } }
spec:
  template:
    metadata: { annotations: { ${template} } }
    spec:
      containers:
        - name: a
        - name: b
`;

describe('our ignores', () => {
  test.each<[string, string, string, string[], string[]]>([
    [
      'at the finding',
      'Dockerfile',
      'FROM a\n# temporal-lint-ignore dockerfile/user -- yes\nUSER b\nUSER c\n',
      ['4 dockerfile/user'],
      ['3 dockerfile/user by comment: yes'],
    ],
    [
      'at its owner',
      'Dockerfile',
      '# temporal-lint-ignore dockerfile/user, dockerfile/copy -- yes\nFROM a\nUSER b\nCOPY c d\n',
      [],
      ['3 dockerfile/user by comment: yes', '4 dockerfile/copy by comment: yes'],
    ],
    [
      'inside an instruction',
      'Dockerfile',
      'FROM a\nCOPY a \\\n# temporal-lint-ignore dockerfile/copy -- yes\n  b\n',
      [],
      ['2 dockerfile/copy by comment: yes'],
    ],
    [
      'for the file',
      'Dockerfile',
      'FROM a\nUSER b\n# temporal-lint-ignore-file dockerfile/user -- yes\n',
      [],
      ['2 dockerfile/user by comment: yes'],
    ],
    [
      'at the service',
      'compose.yaml',
      'services:\n  a: # temporal-lint-ignore compose/image -- yes\n    image: x\n  b:\n    image: y\n',
      ['5 compose/image'],
      ['3 compose/image by comment: yes'],
    ],
    [
      'by annotation',
      'k.yaml',
      worker('temporal-lint/ignore: "kubernetes/root -- yes"'),
      [],
      ['9 kubernetes/root by annotation: yes', '10 kubernetes/root by annotation: yes'],
    ],
    [
      'by annotation of the pod',
      'k.yaml',
      worker('', 'temporal-lint/ignore: "kubernetes/root -- yes"'),
      [],
      ['9 kubernetes/root by annotation: yes', '10 kubernetes/root by annotation: yes'],
    ],
    [
      'by annotation for one container',
      'k.yaml',
      worker('temporal-lint/ignore.b: "kubernetes/root -- yes"'),
      ['9 kubernetes/root'],
      ['10 kubernetes/root by annotation: yes'],
    ],
    [
      'until a day',
      'Dockerfile',
      'FROM a\n# temporal-lint-ignore dockerfile/user until=2026-01-01 -- yes\nUSER b\n',
      [],
      ['3 dockerfile/user by comment: yes'],
    ],
    [
      'under an earlier id',
      'Dockerfile',
      'FROM a\n# temporal-lint-ignore dockerfile/old-user -- yes\nUSER b\n',
      [],
      ['3 dockerfile/user by comment: yes'],
    ],
    [
      'two that say the same',
      'Dockerfile',
      '# temporal-lint-ignore-file dockerfile/user -- all\nFROM a\n# temporal-lint-ignore dockerfile/user -- one\nUSER b\n',
      [],
      ['4 dockerfile/user by comment: all'],
    ],
    [
      'of what the engine says',
      'Dockerfile',
      '# temporal-lint-ignore-file lint/unused-ignore -- yes\nFROM a\n# temporal-lint-ignore dockerfile/user -- one\nCMD x\n',
      [],
      ['3 lint/unused-ignore by comment: yes'],
    ],
  ])('silence %s', async (_, path, text, left, silenced) => {
    expect(await lintOf(path, text)).toEqual({ left, silenced });
  });

  test.each<[string, string, string]>([
    [
      'expired',
      'dockerfile/user until=2025-12-31 -- yes',
      '2 lint/expired-ignore: this ignore of dockerfile/user expired on 2025-12-31; renew or remove it',
    ],
    [
      'without a day',
      'dockerfile/user until=soon -- yes',
      '2 lint/unknown-ignore: this ignore has no effect: "soon" is no date; write until=YYYY-MM-DD',
    ],
    ['with very many', `${'a,'.repeat(101)} -- yes`, '2 lint/unknown-ignore: this ignore has no effect: it names more than 100 rules'],
    ['without a rule', '-- yes', '2 lint/unknown-ignore: this ignore has no effect: it names no rule'],
    [
      'of an unknown rule',
      'dockerfile/usr -- yes',
      '2 lint/unknown-ignore: there is no rule "dockerfile/usr"; did you mean "dockerfile/user"?',
    ],
    [
      'of nothing',
      'dockerfile/copy -- yes',
      '2 lint/unused-ignore: temporal-lint-ignore of dockerfile/copy silences nothing here; remove it',
    ],
  ])('that are %s leave the finding, and are findings', async (_, text, expected) => {
    const { findings } = await lint(memoryTree({ Dockerfile: `FROM a\n# temporal-lint-ignore ${text}\nUSER b\n` }), defaultConfig, {
      today: '2026-01-01',
      rules,
    });
    expect(findings.map(({ at, rule, message }) => `${positionAt(at.file, at.range[0]).line} ${rule}: ${message}`)).toEqual([
      expected,
      '3 dockerfile/user: user of undefined',
    ]);
  });

  test.each<[string, string, string[]]>([
    ['no reason', 'FROM a\n# temporal-lint-ignore dockerfile/user\nUSER b\n', ['2 lint/ignore-without-reason']],
    ['another directive', 'FROM a\n# temporal-lint-disable dockerfile/user -- x\nUSER b\n', ['2 lint/unknown-ignore', '3 dockerfile/user']],
    ['a colon', 'FROM a\n# temporal-lint-ignore: dockerfile/user -- x\nUSER b\n', ['2 lint/unknown-ignore', '3 dockerfile/user']],
    ['one id of two unused', 'FROM a\n# temporal-lint-ignore dockerfile/user, project/never -- x\nUSER b\n', ['2 lint/unused-ignore']],
  ])('with %s', async (_, text, left) => {
    expect((await lintOf('Dockerfile', text)).left).toEqual(left);
  });

  test('for a container that is not there', async () => {
    expect((await lintOf('k.yaml', worker('temporal-lint/ignore.c: "kubernetes/root -- yes"'))).left).toEqual([
      '3 lint/unknown-ignore',
      '9 kubernetes/root',
      '10 kubernetes/root',
    ]);
  });

  test('are not called unused when their rule did not run, or is off where they stand', async () => {
    const text = 'FROM a\n# temporal-lint-ignore dockerfile/user -- x\nUSER b\n# temporal-lint-ignore dockerfile/copy -- x\nCMD c\n';
    expect((await lintOf('Dockerfile', text, { select: ['dockerfile/user'] })).left).toEqual([]);
    const overrides = [{ files: ['Dockerfile'], rules: { 'dockerfile/user': 'off' } }] as const;
    expect((await lintOf('Dockerfile', text, { overrides })).left).toEqual(['4 lint/unused-ignore']);
  });

  test('can be passed over', async () => {
    const text = 'FROM a\n# temporal-lint-ignore dockerfile/user -- x\nUSER b\n';
    expect(await lintOf('Dockerfile', text, {}, { inlineIgnores: false })).toEqual({ left: ['3 dockerfile/user'], silenced: [] });
  });
});

describe('ignores of the configuration', () => {
  const text = worker('');
  const both = ['9 kubernetes/root', '10 kubernetes/root'];
  test.each<[string, Partial<IgnoreEntry>, Partial<Config>, string[]]>([
    ['a rule', {}, {}, []],
    ['a path', { path: 'k8s/**' }, {}, []],
    ['another path', { path: 'other/**' }, {}, both],
    ['a path below the folder of the configuration', { path: '*.yaml' }, { base: 'k8s' }, []],
    ['a resource', { resource: 'Deployment/worker' }, {}, []],
    ['another resource', { resource: 'Job/worker' }, {}, both],
    ['a container', { container: 'b' }, {}, ['9 kubernetes/root']],
    ['another rule', { rule: 'compose/image' }, {}, both],
    ['yesterday', { until: '2025-12-31' }, {}, both],
  ])('for %s', async (_, entry, config, left) => {
    const ignore = [{ rule: 'kubernetes/root', reason: 'upstream', ...entry }];
    expect((await lintOf('k8s/k.yaml', text, { ignore, ...config })).left).toEqual(left);
  });

  test('that expired or silence nothing are reported where they stand', async () => {
    const path = 'temporal-lint.yaml' as const;
    const files = {
      'k8s/k.yaml': text,
      [path]:
        'ignore:\n  - { rule: kubernetes/root, until: 2025-01-01, reason: x }\n  - rule: project/never\n    path: k8s/*\n    reason: x\n',
    };
    const { config } = parseConfig({ path, text: files[path] }, rules.entries);
    const result = await lint(memoryTree(files), config ?? defaultConfig, { today: '2026-01-01', rules });
    expect(result.findings.map(({ at, rule }) => `${at.file.path}:${positionAt(at.file, at.range[0]).line} ${rule}`)).toEqual([
      'k8s/k.yaml:9 kubernetes/root',
      'k8s/k.yaml:10 kubernetes/root',
      'temporal-lint.yaml:2 lint/expired-ignore',
      'temporal-lint.yaml:3 lint/unused-ignore',
    ]);
    expect(result.expiredSuppressions).toBe(1);
  });
});

describe('ignores for other tools', () => {
  test.each<[string, string, string, string[]]>([
    ['hadolint, next instruction', 'Dockerfile', 'FROM a\n# hadolint ignore=DL3008,DL3002\nUSER b\nUSER c\n', ['4 dockerfile/user']],
    ['hadolint, another check', 'Dockerfile', 'FROM a\n# hadolint ignore=DL3008\nUSER b\n', ['3 dockerfile/user']],
    ['hadolint, not at the owner', 'Dockerfile', '# hadolint ignore=DL3002\nFROM a\nUSER b\n', ['3 dockerfile/user']],
    ['hadolint, with a remark', 'Dockerfile', 'FROM a\n# hadolint ignore=DL3002 # why\nUSER b\nUSER c\n', ['4 dockerfile/user']],
    [
      'hadolint, a remark that names a check',
      'Dockerfile',
      'FROM a\n# hadolint ignore=DL3008 # not DL3002\nUSER b\n',
      ['3 dockerfile/user'],
    ],
    [
      'hadolint, the next stage',
      'Dockerfile',
      'FROM a\nUSER a\n# hadolint stage ignore=DL3002\nFROM b\nUSER b\nUSER c\nFROM c\nUSER d\n',
      ['2 dockerfile/user', '8 dockerfile/user'],
    ],
    ['hadolint, the file', 'Dockerfile', '# hadolint global ignore=DL3002, DL3008\nFROM a\nUSER b\nUSER c\n', []],
    ['BuildKit', 'Dockerfile', '# check=skip=Other,UserCheck;error=true\nFROM a\nUSER b\n', []],
    ['BuildKit, all', 'Dockerfile', '# check=skip=all\nFROM a\nUSER b\nCOPY c d\n', ['4 dockerfile/copy']],
    ['trivy', 'Dockerfile', 'FROM a\n#trivy:ignore:AVD-DS-0002\nUSER b\nUSER c\n', ['4 dockerfile/user']],
    ['trivy, in its old spelling', 'Dockerfile', 'FROM a\n# trivy:ignore:DS001 trivy:ignore:DS002:exp:2026-01-01\nUSER b\n', []],
    ['trivy, expired', 'Dockerfile', 'FROM a\n# trivy:ignore:DS-0002:exp:2025-12-31\nUSER b\n', ['3 dockerfile/user']],
    ['checkov', 'Dockerfile', 'FROM a\n# checkov:skip=CKV_DOCKER_8:needed: yes\nUSER b\n', []],
    [
      'dclint, the line',
      'compose.yaml',
      'services:\n  a:\n    image: x # dclint disable-line service-image\n  b:\n    image: y # dclint disable-line other\n',
      ['5 compose/image'],
    ],
    ['dclint, the next line', 'compose.yaml', 'services:\n  a:\n    # dclint disable-line\n    image: x\n', []],
    ['dclint, the file', 'compose.yaml', '# dclint disable other service-image\nservices:\n  a:\n    image: x\n', []],
    ['dclint, not at the top', 'compose.yaml', 'services:\n  # dclint disable service-image\n  a:\n    image: x\n', ['4 compose/image']],
    ['dclint, behind other comments', 'compose.yaml', 'services:\n  a:\n    image: x # why # dclint disable-line a service-image b\n', []],
    [
      'dclint, the file, behind its first line',
      'compose.yaml',
      '\n---\n\nname: x #dclint disable service-image\nservices:\n  a:\n    image: x\n',
      [],
    ],
    ['dclint, all of the file', 'compose.yaml', '---\n# dclint disable-file for now\nservices:\n  a:\n    image: x\n', []],
    ['dclint, behind the second line', 'compose.yaml', 'name: x\nservices: # dclint disable\n  a:\n    image: x\n', ['4 compose/image']],
    ['kube-linter', 'k.yaml', worker('ignore-check.kube-linter.io/run-as-non-root: needed'), []],
    [
      'kube-linter, another check',
      'k.yaml',
      worker('ignore-check.kube-linter.io/other: needed'),
      ['9 kubernetes/root', '10 kubernetes/root'],
    ],
    ['kube-score', 'k.yaml', worker('kube-score/ignore: "other,container-security-context"'), []],
    ['polaris', 'k.yaml', worker('polaris.fairwinds.com/runAsRootAllowed-exempt: "true"'), []],
    [
      'polaris, not exempt',
      'k.yaml',
      worker('polaris.fairwinds.com/runAsRootAllowed-exempt: "false"'),
      ['9 kubernetes/root', '10 kubernetes/root'],
    ],
    ['polaris, one container', 'k.yaml', worker('polaris.fairwinds.com/a.runAsRootAllowed-exempt: "true"'), ['10 kubernetes/root']],
    ['polaris, all', 'k.yaml', worker('polaris.fairwinds.com/exempt: "true"'), []],
  ])('%s', async (_, path, text, left) => {
    expect((await lintOf(path, text)).left).toEqual(left);
  });
});
