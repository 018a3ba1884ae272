import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from '../src/cli/io.js';
import { main } from '../src/cli/main.js';
import { type ProgramCall, type ProgramResult, programsOn, type RunProgram } from '../src/cli/programs.js';
import { replace } from '../src/core/edit.js';
import type { Finding } from '../src/core/problem.js';
import type { Rendering } from '../src/core/rendering.js';
import { textOf } from '../src/core/source.js';
import { type Config, defaultConfig } from '../src/engine/config.js';
import { lint } from '../src/engine/lint.js';
import { loadProject } from '../src/project/build.js';
import { defineRule } from '../src/rule.js';
import replica from '../src/rules/kubernetes/single-replica.js';
import secret from '../src/rules/project/literal-secret.js';
import limits from '../src/rules/project/missing-resource-limits.js';
import unpinned from '../src/rules/project/unpinned-image.js';
import refused from '../src/rules/temporal/refused-worker-deployment.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';
import { tempFolder } from './temp-folder.js';

const template = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Chart.Name }}
spec:
  replicas: {{ .Values.replicas }}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: "{{ .Values.image.name }}:{{ .Values.image.tag }}"
          ports: [{ containerPort: 8080 }]
          {{- with .Values.env }}
          env:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
`;
const values = 'replicas: 1\nimage: { name: acme/web, tag: latest }\nresources: {}\nenv: []\n';
const chart = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/values.yaml': values,
  'chart/templates/web.yaml': template,
};
const rendered = ({ replicas = '1', env = '', resources = '{}', before = '' } = {}) => `---
# Source: web/templates/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  ${before}replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: "acme/web:latest"
          ports: [{ containerPort: 8080 }]
${env}          resources:
            ${resources}
`;
const helm = (text: string, ...extra: readonly string[]): Rendering => ({
  tool: 'helm',
  folder: 'chart',
  chart: 'web',
  values: extra,
  decider: extra.at(-1) ?? 'chart/values.yaml',
  text,
});

const rules = ruleSetOf(replica as never, limits as never, unpinned as never, secret as never);
const look = (files: Readonly<Record<string, string>>, renderings: readonly Rendering[], config: Config = defaultConfig) =>
  lint(memoryTree(files), config, { today: '2026-11-23', rules, renderings });
const line = ({ rule, at, environment, message }: Finding) =>
  `${at.file.path} «${textOf(at)}» ${rule} ${environment}${/\(rendered: .*?\)/.exec(message)?.[0] ?? ''}`;

describe('what helm prints', () => {
  test('is traced back to the values, else to the line of the template', async () => {
    const report = await look(chart, [helm(rendered())]);
    expect(report.findings.map(line)).toEqual([
      'chart/templates/web.yaml «"{{ .Values.image.name }}:{{ .Values.image.tag }}"» project/unpinned-image production',
      'chart/values.yaml «1» kubernetes/single-replica production',
      'chart/values.yaml «resources» project/missing-resource-limits production',
    ]);
    const [, one] = report.findings;
    expect(one?.related?.map(({ at, message }) => [at.file.path, textOf(at), message])).toEqual([
      ['chart/templates/web.yaml', '{{ .Values.replicas }}', 'used here'],
    ]);
    expect(report.findings.map(({ fix }) => fix)).toEqual([undefined, undefined, undefined]);
    expect(report.notChecked).toEqual([]);
    expect(report.rendered).toEqual([
      { tool: 'helm', folder: 'chart', values: [], objects: 1, environment: 'production', because: 'by default', byDefault: true },
    ]);
    expect(report.files.map(({ file, kind }) => `${file.path} ${kind}`)).toEqual([
      'chart/Chart.yaml helm',
      'chart/templates/web.yaml kubernetes',
      'chart/values.yaml helm',
    ]);
  });

  test('a values file says the environment, and is where its own value stands', async () => {
    const files = { ...chart, 'chart/values-staging.yaml': 'replicas: 1\n' };
    const report = await look(files, [helm(rendered({ replicas: '2' })), helm(rendered(), 'chart/values-staging.yaml')]);
    const found = report.findings.filter(({ rule }) => rule === 'kubernetes/single-replica').map(line);
    expect(found).toEqual(['chart/values-staging.yaml «1» kubernetes/single-replica staging']);
  });

  test('the same of several renderings is one finding, in the environment where it is worst', async () => {
    const files = { ...chart, 'chart/values-dev.yaml': '{}\n' };
    const both = [helm(rendered(), 'chart/values-dev.yaml'), helm(rendered())];
    expect((await look(files, both)).findings.map(line)).toEqual((await look(chart, [helm(rendered())])).findings.map(line));
  });

  test('what no line of the template has is named by its path in the rendered object', async () => {
    const files = { ...chart, 'chart/templates/web.yaml': '{{ include "everything" . }}\n' };
    const [first] = (await look(files, [helm(rendered())])).findings;
    expect(first && line(first)).toBe(
      'chart/templates/web.yaml «» kubernetes/single-replica production(rendered: spec.replicas of Deployment "web")',
    );
    expect(first?.message).toMatch(/ \(rendered: spec\.replicas of Deployment "web"\); run two or more/);
  });

  test('an address that a chart leaves to those who install it is no mistake', async () => {
    const address = (text: string) =>
      `---\n# Source: web/templates/web.yaml\napiVersion: temporal.io/v1alpha1\nkind: Connection\nmetadata: { name: web }\nspec: { hostPort: "${text}" }\n`;
    const messages = async (text: string) => {
      const options = { today: '2026-11-23', rules: ruleSetOf(refused as never), renderings: [helm(address(text))] };
      return (await lint(memoryTree(chart), defaultConfig, options)).findings.map(({ message }) => message);
    };
    expect(await messages('')).toEqual([]);
    expect(await messages('temporal-frontend')).toHaveLength(1);
  });

  test('a template of a packed chart is not there: the finding is with the chart', async () => {
    const text = rendered().replace('web/templates', 'web/charts/part/templates');
    const { findings } = await look(chart, [helm(text)]);
    expect(new Set(findings.map(({ at }) => at.file.path))).toEqual(new Set(['chart/Chart.yaml']));
  });

  test('a chart in a chart has its values below its name', async () => {
    const files = {
      ...chart,
      'chart/charts/part/Chart.yaml': 'apiVersion: v2\nname: part\nversion: 1.0.0\n',
      'chart/charts/part/values.yaml': values,
      'chart/charts/part/templates/web.yaml': template,
      'chart/values.yaml': 'part:\n  replicas: 1\n',
    };
    const { findings } = await look(files, [helm(rendered().replace('web/templates', 'web/charts/part/templates'))]);
    expect(findings.map(line).filter((text) => text.includes('values.yaml'))).toEqual([
      'chart/charts/part/values.yaml «resources» project/missing-resource-limits production',
      'chart/values.yaml «1» kubernetes/single-replica production',
    ]);
  });

  test('a value that is not the rendered one is not pointed at', async () => {
    const files = { ...chart, 'chart/values.yaml': 'replicas: 7\n' };
    const { findings } = await look(files, [helm(rendered())]);
    expect(findings.filter(({ rule }) => rule === 'kubernetes/single-replica').map(line)).toEqual([
      'chart/templates/web.yaml «{{ .Values.replicas }}» kubernetes/single-replica production',
    ]);
  });

  test.each([
    [
      'a comment of the template that is rendered',
      chart,
      { before: '# temporal-lint-ignore kubernetes/single-replica -- one is enough\n  ' },
    ],
    [
      'a comment of the template that is not',
      {
        ...chart,
        'chart/templates/web.yaml': template.replace(
          '  replicas',
          '  {{- /* temporal-lint-ignore kubernetes/single-replica -- one */}}\n  replicas',
        ),
      },
      {},
    ],
    [
      'a comment in the values',
      { ...chart, 'chart/values.yaml': `# temporal-lint-ignore kubernetes/single-replica -- one\n${values}` },
      {},
    ],
  ])('is silenced by %s', async (_, files, options) => {
    const report = await look(files, [helm(rendered(options))]);
    expect(report.suppressed.map(({ finding, by }) => `${finding.rule} ${by}`)).toEqual(['kubernetes/single-replica comment']);
    expect(report.findings.filter(({ rule }) => rule.startsWith('lint/'))).toEqual([]);
  });

  test('is silenced by an annotation, and by the configuration on the path of the template or the values', async () => {
    const annotated = rendered().replace(
      '  name: web\n',
      '  name: web\n  annotations: { temporal-lint/ignore: "kubernetes/single-replica -- one" }\n',
    );
    expect((await look(chart, [helm(annotated)])).suppressed.map(({ by }) => by)).toEqual(['annotation']);
    const ignore = [{ rule: 'kubernetes/single-replica', path: 'chart/values.yaml', reason: 'one is enough' }];
    expect((await look(chart, [helm(rendered())], { ...defaultConfig, ignore })).suppressed.map(({ by }) => by)).toEqual(['config']);
  });

  test('a secret is hidden where the values hold it', async () => {
    const password = 'tR4v-92kq-Lm';
    const env = `          env:\n            - name: DB_PASSWORD\n              value: ${password}\n`;
    const files = { ...chart, 'chart/values.yaml': values.replace('env: []', `env:\n  - name: DB_PASSWORD\n    value: ${password}`) };
    const { findings } = await look(files, [helm(rendered({ env }))]);
    const found = findings.find(({ rule }) => rule === 'project/literal-secret');
    expect(found?.secrets?.map((at) => `${at.file.path} ${textOf(at)}`)).toEqual([`chart/values.yaml ${password}`]);
    expect(found?.message).not.toContain(password);
  });

  test('objects of two renderings do not belong together, and a rendered chart is a whole', async () => {
    const scaler = `---
# Source: web/templates/scaler.yaml
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: web }
spec: { minReplicas: 2, maxReplicas: 4, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }
`;
    const files = { ...chart, 'chart/values-prod.yaml': '{}\n' };
    const scaled = [helm(rendered() + scaler)];
    expect((await look(files, scaled)).findings.filter(({ rule }) => rule === 'kubernetes/single-replica')).toEqual([]);
    const other = [helm(rendered()), helm(scaler, 'chart/values-prod.yaml')];
    expect((await look(files, other)).findings.filter(({ rule }) => rule === 'kubernetes/single-replica')).toHaveLength(1);
  });

  test('what is no YAML is a finding at the template', async () => {
    const { findings } = await look(chart, [helm('---\n# Source: web/templates/web.yaml\napiVersion: v1\nkind: Pod\na: [\n')]);
    expect(findings.map(({ rule, at }) => `${rule} ${at.file.path}`)).toEqual(['lint/syntax-error chart/templates/web.yaml']);
  });

  test('what was not rendered says why, once for each reason', async () => {
    const failed = (name: string, problem: string): Rendering => ({ ...helm('', name), text: undefined, problem });
    const problem = 'not rendered: helm says: no';
    const some = await look(chart, [helm(rendered()), failed('chart/values-a.yaml', problem), failed('chart/values-b.yaml', problem)]);
    expect(some.notChecked).toEqual([{ path: 'chart', reason: 'with values-a.yaml, values-b.yaml: not rendered: helm says: no' }]);
    const none = await look(chart, [failed('chart/values-a.yaml', 'no helm on PATH')]);
    expect(none.notChecked).toEqual([{ path: 'chart', reason: 'a Helm chart, no helm on PATH' }]);
  });
});

describe('what kustomize prints', () => {
  const deployment = (replicas: number) =>
    `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: ${replicas}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      containers:
        - name: web
          image: acme/web:1.0.0
          ports: [{ containerPort: 8080 }]
          resources: { limits: { memory: 1Gi } }
`;
  const files = {
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'base/web.yaml': deployment(3),
    'overlays/prod/kustomization.yaml': 'resources: [../../base]\nnamePrefix: prod-\npatches: [{ path: patch.yaml }]\n',
    'overlays/prod/patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replicas: 1\n',
  };
  const output = (replicas: number) =>
    deployment(replicas).replace(
      'metadata: { name: web }',
      'metadata:\n  annotations:\n    config.kubernetes.io/origin: |\n      path: base/web.yaml\n  name: prod-web',
    );
  const kustomize = (text: string, inputs: readonly string[]): Rendering => ({
    tool: 'kustomize',
    folder: 'overlays/prod',
    values: [],
    decider: 'overlays/prod/kustomization.yaml',
    inputs,
    text,
  });

  test('is traced back to the patch that says so, else to the resource', async () => {
    const all = Object.keys(files);
    const { findings } = await look(files, [kustomize(output(1), all)]);
    expect(findings.map(line)).toEqual(['overlays/prod/patch.yaml «1» kubernetes/single-replica production']);
    const elsewhere = await look(files, [kustomize(output(1), ['base/web.yaml'])]);
    expect(elsewhere.findings.map(line)).toEqual([
      'base/web.yaml «replicas» kubernetes/single-replica production(rendered: spec.replicas of Deployment "prod-web")',
    ]);
  });

  const all = Object.keys(files);
  test('stands for the kustomization itself, which is read as its files are where nothing was rendered', async () => {
    expect((await look(files, [kustomize(output(3), all)])).findings).toEqual([]);
    const native = ['overlays/prod/patch.yaml «1» kubernetes/single-replica production'];
    expect((await look(files, [])).findings.map(line)).toEqual(native);
    const failed = await look(files, [{ ...kustomize('', all), text: undefined, problem: 'not rendered: kustomize says: no' }]);
    expect(failed.findings.map(line)).toEqual(native);
    expect(failed.notChecked).toEqual([]);
  });

  test('leaves other kustomizations as they are, and what both say of one place is one finding', async () => {
    const staging = { 'overlays/staging/kustomization.yaml': 'resources: [../../base]\nreplicas: [{ name: web, count: 1 }]\n' };
    const { findings } = await look({ ...files, ...staging }, [kustomize(output(3), all)]);
    expect(findings.map(line)).toEqual(['overlays/staging/kustomization.yaml «1» kubernetes/single-replica staging']);
    const same = {
      ...files,
      'base/web.yaml': deployment(1),
      'overlays/prod/kustomization.yaml': 'resources: [../../base]\n',
      'overlays/staging/kustomization.yaml': 'resources: [../../base]\n',
    };
    const text = deployment(1).replace(
      'metadata: {',
      'metadata:\n  annotations:\n    config.kubernetes.io/origin: |\n      path: base/web.yaml\n  labels: {}\n  name: web #',
    );
    const both = await look(same, [kustomize(text, all)]);
    expect(both.findings.map(line)).toEqual(['base/web.yaml «1» kubernetes/single-replica production']);
  });

  test('has no say in fixes, so what it is made of is left as it is', async () => {
    const rule = defineRule({
      ...replica,
      id: 'kubernetes/one',
      *check({ replicas: { at, value } }) {
        if (value === 1) yield { at, message: 'one', fix: { title: 'Two', safety: 'safe', edits: [replace(at, '2')] } };
      },
    });
    const both = {
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': deployment(1),
      'overlays/prod/kustomization.yaml': 'resources: [../../base]\n',
      'overlays/staging/kustomization.yaml': 'resources: [../../base]\n',
    };
    const fixesWith = async (renderings: readonly Rendering[]) => {
      const { findings } = await lint(memoryTree(both), defaultConfig, {
        today: '2026-11-23',
        rules: ruleSetOf(rule as never),
        renderings,
      });
      return findings.map(({ at, fix }) => `${at.file.path} ${fix?.title}`);
    };
    expect(await fixesWith([])).toEqual(['base/web.yaml Two']);
    expect(await fixesWith([kustomize(output(1), all)])).toEqual(['base/web.yaml undefined']);
  });

  test('a comment that it makes no use of may serve another overlay', async () => {
    const ignore = '# temporal-lint-ignore kubernetes/single-replica -- one\n';
    const commented = {
      ...files,
      'overlays/prod/patch.yaml': files['overlays/prod/patch.yaml'].replace('  replicas', `  ${ignore}  replicas`),
    };
    const used = await look(commented, [kustomize(output(1), all)]);
    expect([used.findings, used.suppressed.map(({ by }) => by)]).toEqual([[], ['comment']]);
    expect((await look(commented, [kustomize(output(3), all)])).findings).toEqual([]);
  });

  test('an object that another kustomization deploys may be there, rendered or not', async () => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web } }\n';
    const apart = {
      'overlays/a/kustomization.yaml': 'resources: [web.yaml]\n',
      'overlays/a/web.yaml': deployment(3),
      'overlays/b/kustomization.yaml': 'resources: [service.yaml]\n',
      'overlays/b/service.yaml': service,
    };
    const of = (name: string, file: string, text: string): Rendering => ({
      tool: 'kustomize',
      folder: `overlays/${name}`,
      values: [],
      decider: `overlays/${name}/kustomization.yaml`,
      inputs: [`overlays/${name}/kustomization.yaml`, `overlays/${name}/${file}`],
      text,
    });
    const [web, services] = [of('a', 'web.yaml', deployment(3)), of('b', 'service.yaml', service)];
    for (const renderings of [[], [web], [services], [web, services]]) {
      const { objects, manifests } = await loadProject(memoryTree(apart), { ...defaultConfig, renderings });
      const found = manifests.filter(({ kind }) => kind === 'Service');
      expect(found).toHaveLength(1);
      for (const one of found) expect(objects.podsOf(one).isUnknown).toBe(true);
    }
  });
});

const done = (stdout: string): ProgramResult => ({ outcome: 'done', status: 0, stdout, stderr: '' });

/** Runs the program with a stand-in for all others. */
async function call(files: Readonly<Record<string, string>>, argv: readonly string[], run: RunProgram, root = tempFolder(files)) {
  const out: string[] = [];
  const err: string[] = [];
  const calls: ProgramCall[] = [];
  const io: Io = {
    cwd: root,
    env: {},
    stdin: () => '',
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    isTTY: false,
    columns: undefined,
    now: () => new Date('2026-11-23T23:59:59Z'),
    run(one) {
      calls.push(one);
      return run(one);
    },
  };
  const code = await main(['-f', 'concise', '--select', 'kubernetes/single-replica', ...argv], io);
  return { code, out: out.join(''), err: err.join(''), calls, root };
}

const charted = { ...chart, 'chart/values-prod.yaml': 'replicas: 3\n' };
const found = 'chart/values.yaml:1:11: warning kubernetes/single-replica Deployment "web" runs one replica';

describe('--render', () => {
  test('runs helm once for each values file, from the root, without the environment', async () => {
    const { code, out, err, calls, root } = await call(charted, ['--render'], ({ args }) =>
      done(rendered({ replicas: args.join().includes('prod') ? '3' : '1' })),
    );
    expect([code, out.startsWith(found), out.trim().split('\n').length, err]).toEqual([0, true, 1, '']);
    const line = ['template', 'web', './chart', '--namespace=web', '--skip-tests', '--kube-version=1.34'];
    expect(calls.map(({ name, args }) => [name, ...args])).toEqual([
      ['helm', ...line],
      ['helm', ...line, '--values=./chart/values-prod.yaml'],
    ]);
    for (const { env, cwd, notBelow } of calls) {
      expect([cwd, notBelow]).toEqual([root, root]);
      expect(Object.keys(env)).not.toContain('PATH');
      expect(env.HOME).toMatch(/temporal-lint-/);
      expect(env.HTTPS_PROXY).toBe('http://127.0.0.1:9');
    }
  });

  test('nothing is run without it, or with --no-render', async () => {
    const never: RunProgram = () => {
      throw new Error('run');
    };
    expect((await call(charted, [], never)).calls).toEqual([]);
    const config = { ...charted, 'temporal-lint.yaml': 'render: true\n' };
    expect((await call(config, ['--no-render'], never)).calls).toEqual([]);
    expect((await call(config, [], () => done(rendered()))).calls).toHaveLength(2);
    expect((await call(charted, ['--render', '-', '--stdin-filename', 'a.yaml'], never)).code).toBe(2);
  });

  test('the configuration names values files and the version of the cluster', async () => {
    const config =
      'kubernetes: { version: "1.31" }\nrender:\n  charts: [{ path: chart, values: [chart/values-prod.yaml, [env/a.yaml, env/b.yaml]] }]\n';
    const { calls } = await call({ ...charted, 'env/a.yaml': '', 'env/b.yaml': '', 'temporal-lint.yaml': config }, [], () =>
      done(rendered()),
    );
    expect(calls.map(({ args }) => args.slice(5))).toEqual([
      ['--kube-version=1.31', '--values=./chart/values-prod.yaml'],
      ['--kube-version=1.31', '--values=./env/a.yaml', '--values=./env/b.yaml'],
    ]);
  });

  const wrong = (stderr: string): ProgramResult => ({ outcome: 'done', status: 1, stdout: '', stderr });
  test.each([
    ['helm is not there', { outcome: 'missing' }, 'no helm on PATH'],
    ['helm takes too long', { outcome: 'timeout' }, 'not rendered: helm took too long'],
    ['helm prints too much', { outcome: 'too-large' }, 'not rendered: helm printed too much'],
    ['helm fails', wrong('warning: a\nError: no driver\nmore\n'), 'not rendered: helm says: no driver'],
  ] as const)('trouble when %s', async (_, result, reason) => {
    const { code, err } = await call(charted, ['--render'], () => result);
    expect([code, err]).toEqual([2, `error: chart: ${reason}\nerror: chart with chart/values-prod.yaml: ${reason}\n`]);
  });

  test('a values file by convention that is no whole one is listed, one that is named is trouble', async () => {
    const run: RunProgram = ({ args }) => (args.join().includes('prod') ? wrong('Error: no driver') : done(rendered()));
    expect(await call(charted, ['--render'], run)).toMatchObject({ code: 0, err: '' });
    const config = { ...charted, 'temporal-lint.yaml': 'render: { charts: [{ path: chart, values: [chart/values-prod.yaml] }] }\n' };
    expect(await call(config, [], run)).toMatchObject({
      code: 2,
      err: 'error: chart with chart/values-prod.yaml: not rendered: helm says: no driver\n',
    });
  });

  const never: RunProgram = ({ name }) => {
    throw new Error(`${name} was run`);
  };
  const dependency = 'dependencies: [{ name: redis, version: 1.0.0, repository: "https://charts.example.com" }]\n';
  const around = (kustomization: string) => ({
    'a/kustomization.yaml': kustomization,
    'b/kustomization.yaml': 'resources: []\n',
    Dockerfile: 'FROM scratch\nUSER 1000\n',
  });
  test.each([
    [
      'a chart without its dependencies',
      { ...chart, 'chart/Chart.yaml': chart['chart/Chart.yaml'] + dependency },
      'its charts folder lacks redis',
    ],
    ['a chart without a name', { ...chart, 'chart/Chart.yaml': 'version: 1.0.0\n' }, 'its Chart.yaml has no name'],
    [
      'an overlay with an address',
      around('resources: [../b, "https://example.com/a.yaml"]'),
      'takes https://example.com/a.yaml from elsewhere',
    ],
    ['an overlay with a repository', around('resources: [../b, github.com/a/b//c]'), 'takes github.com/a/b//c from elsewhere'],
    [
      'an overlay with an address of a file',
      around('resources: [../b]\nconfigMapGenerator: [{ name: a, files: ["b=https://example.com/x"] }]'),
      'from elsewhere',
    ],
    ['an overlay that leaves the repository', around('resources: [../b, ../../out]'), 'leads out of the repository'],
    ['an overlay with a chart', around('resources: [../b]\nhelmCharts: [{ name: a }]'), 'inflates a Helm chart'],
  ])('%s is refused with a note', async (_, files, reason) => {
    const { err, calls } = await call(files, ['--render'], never);
    expect(calls).toEqual([]);
    expect(err).toContain('note: ');
    expect(err).toContain(reason);
  });

  test('a chart with a link out of the repository is refused', async () => {
    const root = tempFolder(chart);
    mkdirSync(join(root, '.git'));
    symlinkSync(tempFolder({ secret: 'a' }), join(root, 'chart/files'));
    expect((await call({}, ['--render'], never, root)).err).toContain('chart/files leads out of the repository');
  });

  test('kustomize, else kubectl', async () => {
    const overlay = { ...around('resources: [../b]') };
    const run: RunProgram = ({ name }) =>
      name === 'kustomize' ? { outcome: 'missing' } : done('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n');
    const { calls, code } = await call(overlay, ['--render'], run);
    expect([code, calls.map(({ name, args }) => [name, ...args])]).toEqual([
      0,
      [
        ['kustomize', 'build', '.'],
        ['kubectl', 'kustomize', '.'],
      ],
    ]);
    expect(await call(overlay, ['--render'], () => ({ outcome: 'missing' }))).toMatchObject({
      code: 2,
      err: 'error: a: no kustomize or kubectl on PATH\n',
    });
  });
});

describe('programs', () => {
  const about = (notBelow: string) => ({
    args: ['-e', 'console.log(Object.keys(process.env).join())'],
    cwd: '/',
    env: { A: '1' },
    notBelow,
  });
  const node = { name: 'node', searchPath: join(process.execPath, '..') };
  test('run by name, with the environment that is given', async () => {
    const result = await programsOn(node.searchPath)({ ...about('/nowhere'), name: 'node' });
    expect(result).toMatchObject({ outcome: 'done', status: 0 });
    expect(result.outcome === 'done' && result.stdout).toMatch(/^A,PATH/);
  });
  test('none from a relative folder or from the linted tree', async () => {
    const root = tempFolder({});
    symlinkSync(process.execPath, join(root, 'node'));
    expect(await programsOn(`.:${root}`)({ ...about(root), name: 'node' })).toEqual({ outcome: 'missing' });
  });
});

const path = process.env.PATH ?? '';
const has = (name: string, ...args: readonly string[]) => spawnSync(name, args, { stdio: 'ignore' }).status === 0;
const whyNoHelm = has('helm', 'version') ? '' : 'no helm on PATH';
const whyNoKustomize = has('kustomize', 'version') || has('kubectl', 'kustomize', '--help') ? '' : 'no kustomize or kubectl on PATH';
for (const why of new Set([whyNoHelm, whyNoKustomize])) if (why) console.log(`skipped, the tests that need it: ${why}`);

describe('with the real programs', () => {
  test.skipIf(whyNoHelm)('helm', async () => {
    const { code, out, err } = await call(charted, ['--render'], programsOn(path));
    expect([code, out.startsWith(found), err]).toEqual([0, true, '']);
    const broken = { ...chart, 'chart/templates/a.yaml': '{{ fail "no driver" }}\n' };
    expect((await call(broken, ['--render'], programsOn(path))).err).toMatch(/^error: chart: not rendered: helm says: .*no driver/);
  });

  test.skipIf(whyNoKustomize)('kustomize', async () => {
    const files = {
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml': rendered({ replicas: '3' }).replace(/^---\n.*\n/, ''),
      'overlays/prod/kustomization.yaml': 'resources: [../../base]\nnamePrefix: prod-\npatches: [{ path: patch.yaml }]\n',
      'overlays/prod/patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  replicas: 1\n',
    };
    const { code, out, err } = await call(files, ['--render'], programsOn(path));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^overlays\/prod\/patch\.yaml:5:13: warning kubernetes\/single-replica Deployment "prod-web"/);
  });
});
