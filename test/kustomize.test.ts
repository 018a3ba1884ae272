import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replace } from '../src/core/edit.js';
import { positionAt } from '../src/core/source.js';
import { defaultConfig } from '../src/engine/config.js';
import { fix } from '../src/engine/fix.js';
import { lint } from '../src/engine/lint.js';
import { loadProject } from '../src/project/build.js';
import type { Project, ProjectSettings } from '../src/project/types.js';
import { defineRule } from '../src/rule.js';
import { memoryTree, ruleSetOf } from '../src/testing.js';

type Files = Record<string, string>;
const load = (files: Files, settings: Partial<ProjectSettings> = {}): Promise<Project> =>
  loadProject(memoryTree(files), { ...defaultConfig, ...settings });

const deployment = (name = 'web', image = 'acme/web:1.0.0', more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: 1
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: app
          image: ${image}
          env:
            - { name: A, value: "1" }
            - { name: B, value: "2" }
          ports: [{ containerPort: 80 }]${more}
`;
const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: [{ port: 80 }]\n';
const base: Files = {
  'base/kustomization.yaml': 'resources: [web.yaml, svc.yaml]\n',
  'base/web.yaml': deployment(),
  'base/svc.yaml': service,
};
const overlay = (text: string, more: Files = {}): Files => ({
  ...base,
  'prod/kustomization.yaml': `resources: [../base]\n${text}`,
  ...more,
});

const workloadOf = (project: Project) => {
  const found = project.workloads[0];
  if (!found) throw new Error('no workload');
  return found;
};
const lineOf = ({ file, range }: { file: { path: string; text: string }; range: readonly [number, number] }) =>
  `${file.path}:${positionAt(file, range[0]).line} ${file.text.slice(...range)}`;
const names = (project: Project) => project.manifests.map(({ kind, name }) => `${kind}/${name.value}`);
const environmentOf = (project: Project) =>
  workloadOf(project)
    .containers[0]?.environment.names.map((name) => `${name}=${workloadOf(project).containers[0]?.environment.get(name).value}`)
    .join(' ');

describe('sets', () => {
  test('a base is judged through what includes it', async () => {
    const project = await load({ ...overlay(''), 'dev/kustomization.yaml': 'bases: [../base]\n', 'alone/x.yaml': deployment('alone') });
    expect(project.sets.map(({ file }) => file.path)).toEqual(['dev/kustomization.yaml', 'prod/kustomization.yaml']);
    expect(names(project)).toEqual(['Deployment/alone', 'Deployment/web', 'Service/web', 'Deployment/web', 'Service/web']);
    const [dev, prod] = project.workloads.slice(1);
    expect(dev && project.environmentOfManifest(dev.manifest).environment).toBe('development');
    expect(prod && project.environmentOfManifest(prod.manifest).environment).toBe('production');
    expect(project.inventory.files.map(({ file, kind }) => `${kind} ${file.path}`)).toEqual(
      [
        'kubernetes alone/x.yaml',
        'kubernetes base/svc.yaml',
        'kubernetes base/web.yaml',
        'kustomization base/kustomization.yaml',
        'kustomization dev/kustomization.yaml',
        'kustomization prod/kustomization.yaml',
      ].sort((a, b) => (a.split(' ')[1] ?? '').localeCompare(b.split(' ')[1] ?? '')),
    );
  });

  test('objects meet within their set', async () => {
    const project = await load({ ...overlay('namePrefix: p-\n'), 'qa/kustomization.yaml': 'resources: [../base]\n' });
    const services = project.manifests.filter(({ kind }) => kind === 'Service');
    for (const one of services) {
      const pods = project.objects.podsOf(one).value ?? [];
      expect(pods.map(({ manifest }) => manifest.set)).toEqual([one.set]);
    }
    const other = await load({
      'a/kustomization.yaml': 'resources: [web.yaml]\n',
      'a/web.yaml': deployment(),
      'b/kustomization.yaml': 'resources: [svc.yaml]\n',
      'b/svc.yaml': service,
    });
    const found = other.manifests.find(({ kind }) => kind === 'Service');
    expect(found && other.objects.podsOf(found).isUnknown).toBe(true);
  });

  test('components change what includes them', async () => {
    const project = await load(
      overlay('components: [../part]\n', {
        'part/kustomization.yaml':
          'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [cm.yaml]\nreplicas: [{ name: web, count: 4 }]\n',
        'part/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: extra }\n',
      }),
    );
    expect(project.sets).toHaveLength(1);
    expect(names(project)).toEqual(['Deployment/web', 'Service/web', 'ConfigMap/extra']);
    expect(workloadOf(project).replicas.value).toBe(4);
  });

  test.each<[string, Files, string | undefined]>([
    ['all there', overlay(''), undefined],
    [
      'remote',
      overlay('', { 'prod/kustomization.yaml': 'resources: [../base, "https://example.com/a?ref=1"]\n' }),
      '"https://example.com/a?ref=1" is not in the repository',
    ],
    ['missing', overlay('', { 'prod/kustomization.yaml': 'resources: [../base, ./gone.yaml]\n' }), 'prod/gone.yaml could not be read'],
    [
      'outside',
      overlay('', { 'prod/kustomization.yaml': 'resources: [../base, ../../x.yaml]\n' }),
      '"../../x.yaml" is not in the repository',
    ],
    ['charts', overlay('helmCharts: [{ name: a }]\n'), 'its helmCharts make others'],
    [
      'itself',
      {
        'prod/kustomization.yaml': 'resources: [a]\n',
        'prod/a/kustomization.yaml': 'resources: [../b]\n',
        'prod/b/kustomization.yaml': 'resources: [../a]\n',
      },
      'prod/a/kustomization.yaml includes itself',
    ],
  ])('why a set is open: %s', async (_, files, expected) => {
    expect((await load(files)).sets.map(({ open }) => open)).toEqual([expected]);
  });

  test('a base that none includes is none where others deploy all that it has', async () => {
    const files = { ...overlay(''), 'base-app/kustomization.yaml': 'resources: [../base/web.yaml]\n' };
    expect((await load(files)).sets.map(({ file }) => file.path)).toEqual(['prod/kustomization.yaml']);
    const more = {
      ...files,
      'base-app/kustomization.yaml': 'resources: [../base/web.yaml, own.yaml]\n',
      'base-app/own.yaml': deployment('own'),
    };
    expect((await load(more)).sets.map(({ file }) => file.path)).toEqual(['base-app/kustomization.yaml', 'prod/kustomization.yaml']);
  });

  test('a patch without an object', async () => {
    const text = 'patches:\n  - patch: |-\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata: { name: gone }\n';
    const unmatched = async (files: Files) => (await load(files)).sets.flatMap((set) => set.unmatched.map(lineOf));
    expect(await unmatched(overlay(text))).toEqual(['prod/kustomization.yaml:6 gone']);
    expect(await unmatched(overlay(`${text}helmCharts: [{ name: a }]\n`))).toEqual([]);
  });

  test('a circle stands for no set, and its files for themselves', async () => {
    const project = await load({
      'a/kustomization.yaml': 'resources: [../b, web.yaml]\n',
      'a/web.yaml': deployment(),
      'b/kustomization.yaml': 'resources: [../a]\n',
    });
    expect(project.sets).toEqual([]);
    expect(names(project)).toEqual(['Deployment/web']);
  });

  test('only what is needed is read when some files are reported on', async () => {
    const files = { ...overlay(''), 'other/kustomization.yaml': 'resources: [web.yaml]\n', 'other/web.yaml': deployment('other') };
    const project = await load(files, { matters: ({ path }) => path === 'prod/kustomization.yaml' });
    expect(names(project)).toEqual(['Deployment/web', 'Service/web']);
    expect(project.inventory.files.map(({ file }) => file.path)).not.toContain('other/web.yaml');
  });
});

describe('what a kustomization sets', () => {
  test('images stand where the tag does', async () => {
    const project = await load(overlay('images:\n  - name: acme/web\n    newName: reg.example/web\n    newTag: 1.10\n'));
    const { image } = workloadOf(project).containers[0] ?? {};
    expect(image?.value).toBe('reg.example/web:1.10');
    expect(image && lineOf(image.at)).toBe('prod/kustomization.yaml:5 1.10');
    expect(image?.isSet && image.isLiteral).toBe(false);
    expect(image?.origins.map(lineOf)).toEqual(['base/web.yaml:12 acme/web:1.0.0', 'prod/kustomization.yaml:5 1.10']);
  });

  test.each([
    ['{ name: acme/web, newName: b }', 'b:1.0.0'],
    ['{ name: acme/web, digest: "sha256:abc" }', 'acme/web@sha256:abc'],
    ['{ name: acme/we, newTag: x }', 'acme/web:1.0.0'],
    ['{ name: "acme/web:1.0.0", newTag: x }', 'acme/web:1.0.0'],
    ['{ name: acme/web }', 'acme/web:1.0.0'],
    ['{ newTag: x }', 'acme/web:1.0.0'],
  ])('image entry %s', async (entry, expected) => {
    const project = await load(overlay(`images: [${entry}]\n`));
    expect(workloadOf(project).containers[0]?.image.value).toBe(expected);
  });

  test('replicas, names, namespaces and labels', async () => {
    const project = await load(
      overlay(
        'namespace: shop\nnamePrefix: p-\nnameSuffix: -s\nreplicas:\n  - name: web\n    count: 3\nlabels:\n  - pairs: { team: a }\n    includeSelectors: true\ncommonAnnotations: { note: x }\n',
        {
          'base/kustomization.yaml': 'resources: [web.yaml, svc.yaml, hpa.yaml, ns.yaml]\n',
          'base/hpa.yaml':
            'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: web }\nspec: { scaleTargetRef: { kind: Deployment, name: web } }\n',
          'base/ns.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: old }\n',
        },
      ),
    );
    expect(names(project)).toEqual(['Deployment/p-web-s', 'Service/p-web-s', 'HorizontalPodAutoscaler/p-web-s', 'Namespace/shop']);
    const workload = workloadOf(project);
    expect(lineOf(workload.replicas.at)).toBe('prod/kustomization.yaml:7 3');
    expect(lineOf(workload)).toBe('base/web.yaml:3 web');
    expect(workload.manifest.namespace.value).toBe('shop');
    expect(Object.fromEntries(workload.podLabels.value ?? [])).toEqual({ app: 'web', team: 'a' });
    expect(Object.fromEntries(workload.selector.value?.matchLabels ?? [])).toEqual({ app: 'web', team: 'a' });
    expect(workload.manifest.annotations.get('note').text).toBe('x');
    expect(project.scalerOf(workload).isSet).toBe(true);
    const found = project.manifests.find(({ kind }) => kind === 'Service');
    expect(found && project.objects.podsOf(found).isSet).toBe(true);
  });

  const patch = (spec: string) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n${spec}`;
  const container = (text: string) => `  template: { spec: { containers: [{ name: app, ${text} }] } }\n`;

  test.each<[string, string, string]>([
    ['a variable changed and one added', container('env: [{ name: B, value: "3" }, { name: C, value: "4" }]'), 'B=3 C=4 A=1'],
    ['one taken out', container('env: [{ name: A, $patch: delete }]'), 'B=2'],
    ['all replaced', container('env: [{ name: C, value: "4" }, { $patch: replace }]'), 'C=4'],
    ['null takes out', container('env: null'), ''],
    ['another container', '  template: { spec: { containers: [{ name: side, image: b }] } }\n', ''],
  ])('a merge patch: %s', async (_, spec, expected) => {
    const project = await load(overlay('patches: [{ path: patch.yaml }]\n', { 'prod/patch.yaml': patch(spec) }));
    expect(environmentOf(project)).toBe(expected);
  });

  test('a value of a patch stands in the patch, what is missing at the object', async () => {
    const files = overlay('patches: [{ path: patch.yaml }]\n', {
      'prod/patch.yaml': patch(`  replicas: 5\n${container('resources: { limits: { cpu: 1 } }')}`),
    });
    const project = await load(files);
    const workload = workloadOf(project);
    expect(lineOf(workload.replicas.at)).toBe('prod/patch.yaml:5 5');
    expect(workload.replicas.isSet && workload.replicas.isLiteral).toBe(false);
    const [app] = workload.containers;
    expect(app?.limits.cpu.value).toBe(1);
    expect(app && lineOf(app)).toBe('base/web.yaml:11 app');
    expect(app && lineOf(app.node.get('livenessProbe'))).toBe('base/web.yaml:11 app');
    expect(project.inventory.notChecked).toEqual([]);
  });

  test.each<[string, string]>([
    [
      '\n',
      'patches:\n  - patch: |-\n      - op: replace\n        path: /spec/replicas\n        value: 7\n    target: { kind: Deployment, name: w.* }\n',
    ],
    [
      '\r\n',
      'patches:\r\n  - patch: |-\r\n      - op: replace\r\n        path: /spec/replicas\r\n        value: 7\r\n    target: { kind: Deployment }\r\n',
    ],
    [
      'merge',
      'patches:\n  - patch: |\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata: { name: web }\n      spec:\n        replicas: 7\n',
    ],
    [
      'two documents',
      'patchesStrategicMerge:\n  - |-\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: { name: x }\n    ---\n    apiVersion: apps/v1\n    kind: Deployment\n    metadata: { name: web }\n    spec: { replicas: 7 }\n',
    ],
    [
      'quoted',
      `patchesJson6902:\n  - target: { group: apps, version: v1, kind: Deployment, name: web }\n    patch: '[{"op": "replace", "path": "/spec/replicas", "value": 7}]'\n`,
    ],
    [
      'by label',
      'patches:\n  - patch: \'[{"op":"replace","path":"/spec/replicas","value":7}]\'\n    target: { kind: Deployment, labelSelector: "tier notin (db),!gone" }\n',
    ],
  ])('a patch in its place is where it is written: %s', async (_, text) => {
    const project = await load(overlay(text));
    const { replicas } = workloadOf(project);
    expect(replicas.value).toBe(7);
    expect(replicas.at.file.text.slice(...replicas.at.range)).toBe('7');
    expect(replicas.at.file.path).toBe('prod/kustomization.yaml');
  });

  test.each<[string, string]>([
    ['[{ op: add, path: /spec/template/spec/containers/0/env/-, value: { name: C, value: "3" } }]', 'A=1 B=2 C=3'],
    ['[{ op: add, path: /spec/template/spec/containers/0/env/0, value: { name: C, value: "3" } }]', 'C=3 A=1 B=2'],
    ['[{ op: remove, path: /spec/template/spec/containers/0/env/0 }]', 'B=2'],
    ['[{ op: copy, from: /spec/template/spec/containers/0/env/0/value, path: /spec/template/spec/containers/0/env/1/value }]', 'A=1 B=1'],
    ['[{ op: move, from: /spec/template/spec/containers/0/env/0, path: /spec/template/spec/containers/0/env/1 }]', 'B=2 A=1'],
    ['[{ op: remove, path: /spec/template/spec/containers/0/env }, { op: add, path: /nowhere/at/all, value: 1 }]', 'A=1 B=2'],
    ['[{ op: nonsense }]', 'A=1 B=2'],
  ])('a JSON patch: %s', async (operations, expected) => {
    const project = await load(overlay('patches: [{ path: p.yaml, target: { kind: Deployment } }]\n', { 'prod/p.yaml': operations }));
    expect(environmentOf(project)).toBe(expected);
  });

  test('generated ConfigMaps and Secrets', async () => {
    const project = await load({
      'k/kustomization.yaml':
        'namePrefix: p-\nresources: [web.yaml]\nconfigMapGenerator:\n  - name: cfg\n    literals: [A=1, "B=x=y"]\n    files: [conf/app.ini, renamed=conf/b.ini]\n    envs: [c.env]\n  - name: cfg\n    behavior: merge\n    literals: [A=2]\nsecretGenerator:\n  - name: sec\n    envs: [gone.env]\n',
      'k/web.yaml': deployment('web', 'a:1', '\n          envFrom: [{ configMapRef: { name: cfg } }]'),
      'k/c.env': 'C=3\n# no\nD=4\n',
    });
    expect(names(project)).toEqual(['Deployment/p-web', 'ConfigMap/p-cfg', 'Secret/p-sec']);
    const [, config, secret] = project.manifests;
    const data = [...(config?.root.get('data').entries ?? [])].map(([name, { value }]) => `${name}=${value.text}`);
    expect(data).toEqual(['C=3', 'D=4', 'app.ini=undefined', 'renamed=undefined', 'A=2', 'B=x=y']);
    expect(config?.root.get('data', 'gone').isUnset).toBe(true);
    expect(secret?.root.get('stringData', 'gone').isUnknown).toBe(true);
    expect(config?.isGenerated).toBe(true);
    expect(workloadOf(project).containers[0]?.node.get('envFrom').items[0]?.get('configMapRef', 'name').text).toBe('p-cfg');
  });

  test('what is not understood makes unknown what it could set', async () => {
    const replaced = await load(
      overlay(
        'replacements:\n  - source: { kind: ConfigMap, name: a }\n    targets:\n      - select: { kind: Deployment }\n        fieldPaths: ["spec.template.spec.containers.[name=app].image"]\n',
      ),
    );
    expect(workloadOf(replaced).containers[0]?.image.isUnknown).toBe(true);
    expect(workloadOf(replaced).replicas.value).toBe(1);
    const annotated = await load(
      overlay(
        'replacements:\n  - source: { kind: ConfigMap, name: a }\n    targets:\n      - select: { kind: Deployment }\n        fieldPaths: ["spec.template.metadata.annotations.[acme.io/out.ports]", "spec.template.spec.containers.[name=app.x].args"]\n',
      ),
    );
    const { podAnnotations, containers } = workloadOf(annotated);
    expect([...podAnnotations.entries.keys()]).toEqual(['acme.io/out.ports']);
    expect(podAnnotations.get('acme.io/out.ports').isUnknown).toBe(true);
    expect(containers[0]?.node.get('args').isUnknown).toBe(true);
    const transformed = await load(
      overlay('transformers: [t.yaml]\n', { 'prod/t.yaml': 'apiVersion: builtin\nkind: ReplicaCountTransformer\nmetadata: { name: x }\n' }),
    );
    expect(workloadOf(transformed).replicas.isUnknown).toBe(true);
    const broken = await load(overlay('patches: [{ path: gone.yaml }]\n'));
    expect(workloadOf(broken).containers[0]?.node.get('resources').isUnknown).toBe(true);
  });
});

describe('findings', () => {
  const run = async (files: Files) => (await lint(memoryTree(files), defaultConfig, { today: '2026-11-23' })).findings;
  const of = async (files: Files, rule: string) => (await run(files)).filter((finding) => finding.rule === rule);

  test('newTag: latest is told at its line', async () => {
    const found = await of(overlay('images: [{ name: acme/web, newTag: latest }]\n'), 'project/unpinned-image');
    expect(found.map(({ at }) => lineOf(at))).toEqual(['prod/kustomization.yaml:2 latest']);
  });

  test('the only one of several kustomizations that takes a value away is named', async () => {
    const probe = '\n          livenessProbe: { httpGet: { path: /, port: 80 } }';
    const files = {
      ...base,
      'base/web.yaml': deployment('web', `acme/web:1.0.0${probe}`),
      'one/kustomization.yaml': 'resources: [../base]\n',
      'two/kustomization.yaml':
        'resources: [../base]\npatches:\n  - target: { kind: Deployment }\n    patch: |-\n      - { op: remove, path: /spec/template/spec/containers/0/livenessProbe }\n',
    };
    const rule = defineRule({
      id: 'kubernetes/probe',
      on: 'kubernetes.container',
      topic: 'observability',
      summary: 'Probe',
      rationale: 'Probe.',
      references: [],
      severity: 'warning',
      examples: { bad: [], good: [] },
      *check(container) {
        if (container.node.get('livenessProbe').isUnset) yield { at: container, message: 'no probe; add one' };
      },
    });
    const { findings } = await lint(memoryTree(files), defaultConfig, { today: '2026-11-23', rules: ruleSetOf(rule) });
    expect(findings.map(({ at, related }) => [at.file.path, related?.map(({ message }) => message)])).toEqual([
      ['base/web.yaml', ['found in two/kustomization.yaml']],
    ]);
  });

  test('one place reached from several kustomizations is one finding, at the highest severity', async () => {
    const files = {
      ...base,
      'base/web.yaml': deployment('web', 'acme/web'),
      'dev/kustomization.yaml': 'resources: [../base]\n',
      'prod/kustomization.yaml': 'resources: [../base]\nnamePrefix: p-\n',
    };
    const found = await of(files, 'project/unpinned-image');
    expect(found.map(({ at, severity }) => `${lineOf(at)} ${severity}`)).toEqual(['base/web.yaml:12 acme/web warning']);
    expect(found[0]?.related?.map(({ message }) => message)).toEqual([
      'found in prod/kustomization.yaml',
      'the same in dev/kustomization.yaml',
    ]);
  });

  test('an annotation silences its own kustomization only', async () => {
    const annotated =
      '[{ patch: \'[{"op": "add", "path": "/metadata/annotations", "value": {"temporal-lint/ignore": "project/unpinned-image -- as agreed"}}]\', target: { kind: Deployment } }]';
    const files = {
      ...base,
      'base/web.yaml': deployment('web', 'acme/web'),
      'a/kustomization.yaml': `resources: [../base]\npatches: ${annotated}\n`,
    };
    expect((await run(files)).map(({ rule }) => rule)).not.toContain('project/unpinned-image');
    const found = await of({ ...files, 'b/kustomization.yaml': 'resources: [../base]\n' }, 'project/unpinned-image');
    expect(found).toHaveLength(1);
    const unused = await of({ ...files, 'b/kustomization.yaml': 'resources: [../base]\n' }, 'lint/unused-ignore');
    expect(unused).toEqual([]);
  });

  test('a comment in a kustomization silences what it sets', async () => {
    const files = overlay(
      'images:\n  - name: acme/web\n    # temporal-lint-ignore project/unpinned-image -- replaced by the pipeline\n    newTag: latest\n',
    );
    expect(await of(files, 'project/unpinned-image')).toEqual([]);
    expect(await of(files, 'lint/unused-ignore')).toEqual([]);
  });

  test('a fix in a base has to suit all that include it', async () => {
    const rule = defineRule({
      id: 'kubernetes/one',
      on: 'kubernetes.workload',
      topic: 'scaling',
      summary: 'One',
      rationale: 'One.',
      references: [],
      severity: { development: 'off', staging: 'info', production: 'warning' },
      examples: { bad: [], good: [] },
      *check({ replicas }) {
        if (replicas.value !== 1) return;
        const edits = [replace(replicas.at, '2')];
        yield {
          at: replicas.at,
          message: 'one',
          ...(replicas.isSet && replicas.isLiteral && { fix: { title: 'Two', safety: 'safe', edits } }),
        };
      },
    });
    const fixed = async (more: Files) => {
      const files = { ...base, 'a/kustomization.yaml': 'resources: [../base]\n', ...more };
      const { files: changed, report } = await fix(memoryTree(files), defaultConfig, {
        today: '2026-11-23',
        unsafe: true,
        rules: ruleSetOf(rule),
      });
      return `${[...changed.keys()].join()} left ${report.findings.length}`;
    };
    expect(await fixed({})).toBe('base/web.yaml left 0');
    expect(await fixed({ 'b/kustomization.yaml': 'resources: [../base]\n' })).toBe('base/web.yaml left 0');
    expect(await fixed({ 'dev/kustomization.yaml': 'resources: [../base]\n' })).toBe('base/web.yaml left 0');
    expect(await fixed({ 'b/kustomization.yaml': 'resources: [../base]\nreplicas: [{ name: web, count: 3 }]\n' })).toBe(' left 1');
    expect(await fixed({ 'a/kustomization.yaml': 'resources: [../base]\nreplicas: [{ name: web, count: 1 }]\n' })).toBe(' left 1');
  });
});

describe('limits', () => {
  test('odd kustomizations neither throw nor hang', async () => {
    const value = fc.constantFrom(
      '',
      '3',
      '[]',
      '{}',
      'null',
      '[3, null, [], {}, "a"]',
      '[../base]',
      '"x"',
      '{ a: { b: [1] } }',
      '[{ name: web, count: x, newTag: [], target: 3, patch: "{", literals: [1, "="] }]',
    );
    const keys = [
      'resources',
      'bases',
      'components',
      'patches',
      'patchesStrategicMerge',
      'patchesJson6902',
      'images',
      'replicas',
      'namespace',
      'namePrefix',
      'labels',
      'commonLabels',
      'commonAnnotations',
      'configMapGenerator',
      'secretGenerator',
      'generatorOptions',
      'replacements',
      'transformers',
      'vars',
      'configurations',
    ];
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 6 }), async (entries) => {
        const text = Object.entries({ resources: '[../base]', ...entries })
          .map(([key, one]) => `${key}: ${one}\n`)
          .join('');
        const project = await load({ ...base, 'prod/kustomization.yaml': text });
        for (const { workload } of project.manifests) for (const { image } of workload?.containers ?? []) expect(image).toBeDefined();
        expect(project.inventory.failures).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('many overlays over one base', async () => {
    const files: Files = { ...base, 'base/web.yaml': Array.from({ length: 40 }, (_, index) => deployment(`web${index}`)).join('---\n') };
    for (let index = 0; index < 35; index++)
      files[`o${index}/kustomization.yaml`] = `resources: [../base]\nimages: [{ name: acme/web, newTag: "${index}" }]\n`;
    const project = await load(files);
    expect(project.workloads).toHaveLength(35 * 40);
    expect(new Set(project.workloads.map(({ containers }) => containers[0]?.image.value)).size).toBe(35);
  });

  test('kustomizations that double at each level end', async () => {
    const files: Files = { 'k0/kustomization.yaml': 'resources: [web.yaml]\n', 'k0/web.yaml': deployment() };
    for (let level = 1; level < 30; level++) files[`k${level}/kustomization.yaml`] = `resources: [../k${level - 1}, ../k${level - 1}]\n`;
    const project = await load(files);
    expect(project.sets.map(({ open }) => open)).toEqual(['there are too many objects']);
  });
});
