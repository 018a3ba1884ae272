import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../src/core/source.js';
import { classify, isComposeBody } from '../src/parsers/kind.js';
import { parseKustomization } from '../src/parsers/kustomize/parse.js';
import { parseYaml } from '../src/parsers/yaml/parse.js';

const fileOf = (text: string, path = 'a.yaml'): SourceFile => ({ path, text });

test.each([
  ['Dockerfile', 'dockerfile'],
  ['api/Dockerfile', 'dockerfile'],
  ['Dockerfile.dev', 'dockerfile'],
  ['Dockerfile.temporal-worker', 'dockerfile'],
  ['Dockerfile-prod', 'dockerfile'],
  ['Dockerfile_base', 'dockerfile'],
  ['Containerfile', 'dockerfile'],
  ['Containerfile.worker', 'dockerfile'],
  ['worker.Dockerfile', 'dockerfile'],
  ['worker.dockerfile', 'dockerfile'],
  ['worker.containerfile', 'dockerfile'],
  ['dockerfile', 'dockerfile'],
  ['DOCKERFILE', 'other'],
  ['Dockerfiles', 'other'],
  ['MyDockerfile', 'other'],
  ['Dockerfile.md', 'other'],
  ['Dockerfile.dockerignore', 'other'],
  ['Dockerfile.bak', 'other'],
  ['Dockerfile.orig', 'other'],
  ['Dockerfile.html', 'other'],
  ['Dockerfile.txt', 'other'],
  ['Dockerfile~', 'other'],
  ['.dockerignore', 'other'],
  ['Dockerfile.template', 'template'],
  ['Dockerfile.tmpl', 'template'],
  ['Dockerfile.j2', 'template'],
  ['Dockerfile.erb', 'template'],
  ['Dockerfile.ejs', 'template'],
  ['templates/Dockerfile.ejs', 'template'],
  ['docker-compose.yml.tpl', 'template'],
  ['page.html.j2', 'other'],
  ['docker-compose.yml', 'compose'],
  ['docker-compose.prod.yml', 'compose'],
  ['docker-compose-dev.yml', 'compose'],
  ['docker-compose.temporal.yaml', 'compose'],
  ['compose.yaml', 'compose'],
  ['compose.override.yml', 'compose'],
  ['compose-services.yml', 'compose'],
  ['temporal-a.docker-compose.yaml', 'compose'],
  ['dev.compose.yaml', 'compose'],
  ['compose.json', 'other'],
  ['docker-compose.yml.bak', 'other'],
  ['kustomization.yaml', 'kustomization'],
  ['kustomization.yml', 'kustomization'],
  ['Kustomization', 'kustomization'],
  ['Chart.yaml', 'helm-chart'],
  ['values.yaml', 'other'],
  ['deployment.yaml', 'other'],
  ['main.go', 'other'],
])('%s is %s by its name', (path, kind) => {
  expect(classify(path, () => undefined)).toBe(kind);
});

describe('by text', () => {
  const manifest = 'apiVersion: v1\nkind: ConfigMap\n';
  const services = 'services:\n  api:\n    image: acme/api:1.0.0\n';
  test.each([
    ['a manifest', 'k8s/a.yaml', manifest, 'kubernetes'],
    ['a manifest with CRLF and a byte-order mark', 'k8s/a.yaml', '\ufeffapiVersion: v1\r\nkind: Pod\r\n', 'kubernetes'],
    ['a manifest in the second document', 'a.yml', `a: b\n---\n${manifest}`, 'kubernetes'],
    ['a manifest as JSON', 'a.yaml', '{"apiVersion": "v1", "kind": "Pod"}', 'kubernetes'],
    ['quoted keys', 'a.yaml', '"apiVersion": v1\n"kind": Pod\n', 'kubernetes'],
    ['a manifest under the name of a Compose file', 'compose.yaml', manifest, 'kubernetes'],
    ['a version alone', 'a.yaml', 'apiVersion: v2\nname: x\n', 'other'],
    ['keys that are not at the top', 'a.yaml', 'items:\n- apiVersion: v1\n  kind: Pod\n', 'other'],
    ['envsubst variables', 'a.yaml', `${manifest}data:\n  a: \${A}\n  b: $B\n`, 'kubernetes'],
    ['services', 'stack.yml', services, 'compose-candidate'],
    ['a workflow under the name of a Compose file', '.github/workflows/compose.yaml', `on: push\njobs:\n  a:\n    steps: []\n`, 'other'],
    ['a workflow elsewhere', 'ci/compose.yaml', `"on": push\njobs: {}\n${services}`, 'other'],
    ['services in the workflow folder', '.github/workflows/a.yml', services, 'other'],
    [
      'a playbook under the name of a Compose file',
      'tasks/docker-compose.yml',
      '---\n- name: start\n  shell: docker compose up\n',
      'other',
    ],
    ['a system of LinuxKit', 'compose-static.yml', 'kernel:\n  image: a\ninit:\n- b\nservices:\n- name: c\n  image: d\n', 'other'],
    ['one without a kernel', 'compose-static.yml', 'onboot:\n- name: a\n  image: b\nservices:\n- name: c\n  image: d\n', 'other'],
    ['a service called kernel', 'compose.yml', 'services:\n  kernel:\n    image: a\n    init: true\n', 'compose'],
    ['a broken Compose file', 'compose.yaml', 'services:\n  a: "b\n', 'compose'],
    ['a Compose file that includes', 'compose.yaml', 'include:\n- a.yaml\n', 'compose'],
    ['a Go template of a manifest', 'a.yaml', `${manifest}metadata:\n  name: {{ .Name }}\n`, 'template'],
    ['a Go template with a condition', 'a.yaml', `{{ if .A }}\n${manifest}{{ end }}\n`, 'template'],
    ['a Jinja template of a Compose file', 'docker-compose.yml', `${services}{% if a %}\n  b: {}\n{% endif %}\n`, 'template'],
    ['a template in a list', 'compose.yml', `${services}    command:\n      - {{ cmd }}\n`, 'template'],
    ['braces in quotes', 'a.yaml', `${manifest}data:\n  a: "{{ .A }}"\n  b: x {{ .B }}\n  c: '{{c}}'\n`, 'kubernetes'],
    ['workflow expressions', 'compose.yml', `${services}    command: \${{ x }}\n`, 'compose'],
    [
      'braces in a block text',
      'a.yaml',
      `${manifest}data:\n  a: |\n    {{- with secret "x" -}}\n\n    b: {{ .Data }}\n  c: d\n`,
      'kubernetes',
    ],
    ['braces in a folded text of a list item', 'a.yaml', `${manifest}data:\n- >- # why\n  {{ a }}\n- b\n`, 'kubernetes'],
    ['braces behind a block text', 'a.yaml', `${manifest}data:\n- a: |\n    b\n  c: {{ d }}\n`, 'template'],
    ['a Dockerfile', 'Dockerfile', 'FROM node:22.11\nRUN docker inspect -f {{.Id}} x\n', 'dockerfile'],
    ['a heredoc with braces', 'Dockerfile', 'FROM node:22.11\nRUN cat <<EOF\n{{ a }}\nEOF\n', 'dockerfile'],
    ['a template under the name of a Dockerfile', 'Dockerfile', 'FROM {{ base }}\n', 'template'],
    ['one with other marks', 'Dockerfile', 'FROM <%= base %>\n', 'template'],
    ['a condition of such a template', 'Dockerfile', '<% if (a) { %>\nFROM node:22.11\n<% } %>\n', 'template'],
    ['a template with a condition', 'Dockerfile.base', '{% if a %}\nFROM b\n{% endif %}\n', 'template'],
    ['a part of a Dockerfile, for another tool', 'Dockerfile.env', 'ENV A=b\n', 'template'],
    ['a Dockerfile named after a language', 'Dockerfile.go', '# build\n\nfrom golang:1.24\n', 'dockerfile'],
    ['source code named after a Dockerfile', 'Dockerfile.ts', 'export const dockerfile = `\nFROM a\n`;\n', 'other'],
  ])('%s', (_, path, text, kind) => {
    expect(classify(path, () => text)).toBe(kind);
  });
});

test.each([
  ['chart/templates/deployment.yaml', 'helm-template'],
  ['chart/templates/tests/a.yaml', 'helm-template'],
  ['chart/templates/_helpers.tpl', 'helm-template'],
  ['chart/charts/sub/templates/a.yaml', 'helm-template'],
  ['chart/values.yaml', 'helm-values'],
  ['chart/values-prod.yaml', 'helm-values'],
  ['chart/Chart.yaml', 'helm-chart'],
  ['chart/crds/a.yaml', 'kubernetes'],
  ['templates/a.yaml', 'kubernetes'],
  ['other/values.yaml', 'kubernetes'],
])('beside a chart, %s is %s', (path, kind) => {
  const exists = (asked: string) => asked === 'chart/Chart.yaml' || asked === 'chart/charts/sub/Chart.yaml';
  expect(classify(path, () => 'apiVersion: v1\nkind: Pod\n', exists)).toBe(kind);
});

test('a chart that another tool fills in is a template', () => {
  const kinds = ['chart/Chart.yaml', 'chart/values.yaml'].map((path) =>
    classify(
      path,
      () => 'name: {{ name }}\n',
      (asked) => asked === 'chart/Chart.yaml',
    ),
  );
  expect(kinds).toEqual(['template', 'template']);
});

test('a chart at the root', () => {
  const exists = (asked: string) => asked === 'Chart.yaml';
  expect(['values.yaml', 'templates/a.yaml'].map((path) => classify(path, () => '', exists))).toEqual(['helm-values', 'helm-template']);
});

test('the text is not asked for when the name decides', () => {
  const head = () => {
    throw new Error('read');
  };
  expect(['main.go', 'kustomization.yaml', 'Dockerfile.md'].map((path) => classify(path, head))).toEqual([
    'other',
    'kustomization',
    'other',
  ]);
});

test('only the beginning of a large file is looked at', () => {
  expect(classify('a.yaml', () => `${'# padding\n'.repeat(30_000)}apiVersion: v1\nkind: Pod\n`)).toBe('other');
});

test.each([
  ['services with images', 'services:\n  a: { image: b }\n', true],
  ['services with a build', 'services:\n  a: { build: . }\n  b: {}\n', true],
  ['no services', 'a: b\n', false],
  ['a list', '- services\n', false],
  ['services as a list', 'services:\n- a\n', false],
  ['a service that is no map', 'services:\n  a: { image: b }\n  c: d\n', false],
  ['a workflow', 'jobs: {}\nservices:\n  a: { image: b }\n', false],
  ['Helm values', 'services:\n  a: { image: { repository: b } }\n', false],
  ['services of a framework', 'services:\n  _defaults: { autowire: true }\n', false],
])('the body of a Compose file: %s', (_, text, expected) => {
  const root = parseYaml(fileOf(text), 'compose').documents[0]?.root;
  expect(root && isComposeBody(root)).toBe(expected);
});

describe('kustomizations', () => {
  const read = (text: string) => {
    const { patches, images, replicas, open, problems } = parseKustomization(fileOf(text, 'k8s/overlays/prod/kustomization.yaml'));
    const paths = patches.flatMap(({ reference }) => reference?.path ?? []);
    return { patches: paths, images, replicas, open, problems: problems.length };
  };

  test('all that is read', () => {
    const text = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
patches:
- path: resources.yaml
- path: ../../../../outside.yaml
- patch: |-
    - op: remove
      path: /spec/replicas
  target: { kind: Deployment }
patchesStrategicMerge:
- merge.yaml
- |-
  apiVersion: v1
  kind: Pod
patchesJson6902:
- path: json.yaml
  target: { version: v1, kind: Pod, name: a }
images:
- name: acme/worker
  newName: registry.acme.dev/worker
  newTag: 1.10
- newTag: latest
replicas:
- { name: worker, count: 5 }
`;
    expect(read(text)).toEqual({
      patches: ['k8s/overlays/prod/merge.yaml', 'k8s/overlays/prod/resources.yaml', 'k8s/overlays/prod/json.yaml'],
      images: ['acme/worker'],
      replicas: ['worker'],
      open: undefined,
      problems: 0,
    });
  });

  test.each([
    ['resources: [../base, ./a.yaml]', undefined],
    ['resources: ["https://example.com/acme/base?ref=v1"]', '"https://example.com/acme/base?ref=v1" is not in the repository'],
    ['resources: [github.com/acme/deploy/base]', '"github.com/acme/deploy/base" is not in the repository'],
    ['resources: ["git@example.com:acme/deploy.git"]', '"git@example.com:acme/deploy.git" is not in the repository'],
    ['helmCharts: [{ name: temporal }]', 'its helmCharts make others'],
    ['configMapGenerator: [{ name: a, literals: [b=c] }]', undefined],
  ])('why %j brings what stands elsewhere: %j', (text, expected) => {
    expect(read(text).open).toBe(expected);
  });

  test.each(['', '3', '[]', 'images: {a: b}\n', 'patches: [3, [], {path: {}}]\n', 'replicas:\n- [a]\n- null\n'])(
    'nothing in %j',
    (text) => {
      expect(read(text)).toEqual({ patches: [], images: [], replicas: [], open: undefined, problems: 0 });
    },
  );
});
