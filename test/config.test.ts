import { expect, test } from 'vitest';
import { parseConfig } from '../src/config/parse.js';
import { positionAt, textOf } from '../src/core/source.js';

const rules = [
  { id: 'dockerfile/root-user', formerly: ['dockerfile/runs-as-root'] },
  { id: 'kubernetes/single-replica' },
  { id: 'lint/rule-crashed' },
  { id: 'lint/unused-ignore' },
];

function read(text: string, path = 'temporal-lint.yaml') {
  const { config, problems } = parseConfig({ path, text }, rules);
  const lines = problems.map(({ at, message }) => {
    const { line, column } = positionAt(at.file, at.range[0]);
    return `${line}:${column} ${message}`;
  });
  return { config, lines };
}

test('every key', () => {
  const { config, lines } = read(
    `# yaml-language-server: $schema=x
version: 1
kubernetes: { version: "1.34" }
exclude: ["**/testdata/**"]
environments:
  development: ["compose.override.yaml", "deploy/dev/**"]
  production: ["docker-compose.yml"]
images:
  ghcr.io/acme/worker: services/worker/Dockerfile
  __proto__: Dockerfile
applications:
  - [compose.yaml, compose.prod.yaml]
rules:
  dockerfile/root-user: error
  kubernetes/single-replica: { production: error, staging: off }
overrides:
  - files: ["deploy/dev/**"]
    rules: { kubernetes/single-replica: off }
ignore:
  - rule: kubernetes/single-replica
    path: vendor/charts/**
    resource: Deployment/temporal-frontend
    container: main
    reason: upstream chart
    until: 2027-03-31
`,
    'a/.github/temporal-lint.yaml',
  );
  expect(lines).toEqual([]);
  expect(config?.ignore.map(({ at }) => at && textOf(at))).toEqual(['kubernetes/single-replica']);
  const ignore = config?.ignore.map((entry) => ({ ...entry, at: undefined }));
  expect(JSON.parse(JSON.stringify({ ...config, ignore }))).toEqual({
    base: 'a',
    path: 'a/.github/temporal-lint.yaml',
    kubernetes: { version: '1.34' },
    exclude: ['**/testdata/**'],
    environments: { development: ['compose.override.yaml', 'deploy/dev/**'], production: ['docker-compose.yml'] },
    images: JSON.parse('{ "ghcr.io/acme/worker": "services/worker/Dockerfile", "__proto__": "Dockerfile" }'),
    applications: [['compose.yaml', 'compose.prod.yaml']],
    rules: { 'dockerfile/root-user': 'error', 'kubernetes/single-replica': { production: 'error', staging: 'off' } },
    overrides: [{ files: ['deploy/dev/**'], rules: { 'kubernetes/single-replica': 'off' } }],
    ignore: [
      {
        rule: 'kubernetes/single-replica',
        path: 'vendor/charts/**',
        resource: 'Deployment/temporal-frontend',
        container: 'main',
        reason: 'upstream chart',
        until: '2027-03-31',
      },
    ],
  });
});

test.each(['', '# nothing yet\n', 'version: 1\n', '\ufeffversion: 1\r\n'])('defaults for %j', (text) => {
  const { config, lines } = read(text);
  expect(lines).toEqual([]);
  expect(config).toEqual({
    base: '',
    path: 'temporal-lint.yaml',
    exclude: [],
    environments: {},
    images: {},
    applications: [],
    rules: {},
    overrides: [],
    ignore: [],
  });
});

test.each<[text: string, ...lines: string[]]>([
  ['rule:\n  a: b\n', '1:1 unknown key "rule"; did you mean "rules"?'],
  ['version: 2\n', '1:10 "version" must be 1'],
  ['- a\n', '1:1 the configuration must be a map'],
  ['a: 1\n---\nb: 2\n', '2:1 a configuration is one YAML document'],
  ['rules: [\n', '1:9 this "]" is missing, or stands too far left'],
  ['rules:\n', '1:1 "rules" must be a map'],
  ['rules: { dockerfile/rot-user: off }\n', '1:10 unknown rule "dockerfile/rot-user"; did you mean "dockerfile/root-user"?'],
  ['rules: { lint/rule-crashed: off }\n', '1:10 "lint/rule-crashed" cannot be configured'],
  [
    'rules: { dockerfile/root-user: warn }\n',
    '1:32 "rules.dockerfile/root-user" must be one of off, info, warning, error; did you mean "warning"?',
  ],
  [
    'rules: { dockerfile/root-user: eror }\n',
    '1:32 "rules.dockerfile/root-user" must be one of off, info, warning, error; did you mean "error"?',
  ],
  ['rules: { dockerfile/root-user: 2 }\n', '1:32 "rules.dockerfile/root-user" must be a severity (off, info, warning, error) or a map'],
  [
    'rules: { dockerfile/root-user: { prod: off } }\n',
    '1:34 unknown key "prod" in "rules.dockerfile/root-user"; did you mean "production"?',
  ],
  [
    'rules: { dockerfile/root-user: { productoin: off } }\n',
    '1:34 unknown key "productoin" in "rules.dockerfile/root-user"; did you mean "production"?',
  ],
  ['rules: { dockerfile/root-user: { options: { a: 1 } } }\n', '1:34 rule "dockerfile/root-user" has no options'],
  ['kubernetes: { version: 1.30 }\n', '1:24 "kubernetes.version" must be text; put it in quotes: "1.30"'],
  [
    'kubernetes: { version: latest }\n',
    '1:24 "kubernetes.version" is not of the form that is needed (Version of the cluster, in quotes: "1.34")',
  ],
  ['environments: { prod: [] }\n', '1:17 unknown key "prod" in "environments"; did you mean "production"?'],
  ['environments: { production: deploy/** }\n', '1:29 "environments.production" must be a list'],
  [
    'exclude: [../x, "", "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"]\n',
    '1:11 "../x" leaves the folder of the configuration',
    '1:17 "exclude[1]" must not be empty',
    '1:21 "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}" is too long or has too many alternatives',
  ],
  ['images: { a: ../Dockerfile }\n', '1:14 "../Dockerfile" leaves the repository'],
  ['applications: [[]]\n', '1:16 "applications[0]" must not be empty'],
  ['overrides:\n  - files: [a]\n', '2:5 "rules" is missing in "overrides[0]"'],
  [
    'ignore:\n  - rule: kubernetes/single-replicas\n    until: 2027-02-30\n  - reason: x\n    rule: dockerfile/root-user\n    resource: worker\n',
    '2:5 "reason" is missing in "ignore[0]"',
    '2:11 unknown rule "kubernetes/single-replicas"; did you mean "kubernetes/single-replica"?',
    '3:12 "2027-02-30" is no day of the calendar',
    '6:15 "ignore[1].resource" is not of the form that is needed (Kind/name)',
  ],
  [
    'ruls: {}\nexclud: []\nversion: two\n',
    '1:1 unknown key "ruls"; did you mean "rules"?',
    '2:1 unknown key "exclud"; did you mean "exclude"?',
    '3:10 "version" must be 1',
  ],
  ['rules: &r\n  constructor: off\n  __proto__: off\n', '2:3 unknown rule "constructor"', '3:3 unknown rule "__proto__"'],
])('%j', (text, ...expected) => {
  const { config, lines } = read(text);
  expect(lines).toEqual(expected);
  expect(config).toBeUndefined();
});

test('an old rule id is accepted', () => {
  const { config, lines } = read('rules: { dockerfile/runs-as-root: off }\nignore: [{ rule: dockerfile/runs-as-root, reason: x }]\n');
  expect(lines).toEqual([]);
  expect(config?.rules).toEqual({ 'dockerfile/runs-as-root': 'off' });
});

test('a configuration has a size that somebody could have written', () => {
  expect(read(`exclude: [${'a,'.repeat(20_000)}a]\n`).lines).toEqual(['1:1 the configuration is too large']);
  const levels = Array.from(
    { length: 12 },
    (_, i) =>
      `  - &a${i} [${Array(9)
        .fill(i === 0 ? 'x' : `*a${i - 1}`)
        .join(', ')}]`,
  );
  expect(read(`exclude:\n${levels.join('\n')}\n`).lines).toEqual([
    '1:1 this file is not read: its aliases stand for more than 400000 values',
  ]);
});
