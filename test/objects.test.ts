import { describe, expect, test } from 'vitest';
import { selects } from '../src/core/selector.js';
import type { Value } from '../src/core/value.js';
import { defaultConfig } from '../src/engine/config.js';
import type { Manifest } from '../src/parsers/kubernetes/types.js';
import { loadProject } from '../src/project/build.js';
import type { Project } from '../src/project/types.js';
import { memoryTree } from '../src/testing.js';

const load = (files: Record<string, string>) => loadProject(memoryTree(files), defaultConfig);

const deployment = (name: string, labels: string, namespace = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}${namespace && `, namespace: ${namespace}`} }
spec:
  selector: { matchLabels: {${labels}} }
  template:
    metadata: { labels: {${labels}} }
    spec: { containers: [{ name: a, image: "acme/a:1.0.0" }] }
`;
const service = (name: string, selector: string, namespace = '') =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: ${name}${namespace && `, namespace: ${namespace}`} }\nspec: ${selector}\n`;

const paths = (value: Value<readonly { readonly file: { readonly path: string } }[]>): string => {
  if (value.isSet) return value.value.map(({ file }) => file.path).join(' ');
  return value.isUnset ? 'unset' : `unknown: ${value.why}`;
};
const only = (project: Project, path: string): Manifest => {
  const found = project.manifests.find(({ file }) => file.path === path);
  if (!found) throw new Error(`no manifest in ${path}`);
  return found;
};

describe('what selects what', () => {
  const labels = new Map([
    ['app', 'worker'],
    ['tier', 'back'],
  ]);
  const expression = (key: string, operator: string, ...values: string[]) => ({
    matchLabels: new Map<string, string>(),
    matchExpressions: [{ key, operator, values }],
  });
  test.each([
    ['In', expression('app', 'In', 'worker', 'api'), true],
    ['In another', expression('app', 'In', 'api'), false],
    ['NotIn', expression('app', 'NotIn', 'api'), true],
    ['NotIn without the label', expression('zone', 'NotIn', 'a'), true],
    ['Exists', expression('tier', 'Exists'), true],
    ['DoesNotExist', expression('tier', 'DoesNotExist'), false],
    ['an operator that does not exist', expression('tier', 'Equals', 'back'), false],
    ['no requirement', { matchLabels: new Map<string, string>(), matchExpressions: [] }, true],
    ['one label of two', { matchLabels: new Map([['app', 'worker']]), matchExpressions: [] }, true],
    ['a label with another value', { matchLabels: new Map([['app', 'api']]), matchExpressions: [] }, false],
  ])('%s', (_, selector, expected) => {
    expect(selects(selector, labels)).toBe(expected);
  });
});

describe('objects of a project', () => {
  test('are found over folders, within namespace and environment', async () => {
    const project = await load({
      'k8s/svc/api.yaml': service('api', '{ selector: { app: api } }', 'shop'),
      'k8s/deploy/api.yaml': deployment('api', 'app: api, tier: web', 'shop'),
      'k8s/deploy/other.yaml': deployment('api', 'app: api', 'billing'),
      'dev/api.yaml': deployment('api', 'app: api'),
      'prod/api.yaml': deployment('api', 'app: api'),
      'prod/svc.yaml': service('api', '{ selector: { app: api } }'),
    });
    expect(paths(project.objects.podsOf(only(project, 'k8s/svc/api.yaml')))).toBe('k8s/deploy/api.yaml');
    expect(paths(project.objects.podsOf(only(project, 'prod/svc.yaml')))).toBe('prod/api.yaml');
    const workload = only(project, 'k8s/deploy/api.yaml').workload;
    expect(workload && paths(project.objects.about('Service', workload))).toBe('k8s/svc/api.yaml prod/svc.yaml');
  });

  test('are unset only where the files show all', async () => {
    const files = { 'k8s/svc.yaml': service('api', '{ selector: { app: api } }'), 'k8s/w.yaml': deployment('w', 'app: worker') };
    const alone = await load(files);
    expect(paths(alone.objects.podsOf(only(alone, 'k8s/svc.yaml')))).toBe('unset');
    expect(paths(alone.objects.named('ConfigMap', 'settings', only(alone, 'k8s/w.yaml')))).toBe('unset');
    const withChart = await load({ ...files, 'chart/Chart.yaml': 'name: a\nversion: 1.0.0\n' });
    expect(paths(withChart.objects.podsOf(only(withChart, 'k8s/svc.yaml')))).toBe('unknown: the chart chart is not rendered');
    const remote = await load({
      ...files,
      'k8s/kustomization.yaml': 'resources: [svc.yaml, w.yaml, "https://example.com/base?ref=v1"]\n',
    });
    expect(paths(remote.objects.podsOf(only(remote, 'k8s/svc.yaml')))).toBe(
      'unknown: "https://example.com/base?ref=v1" is not in the repository',
    );
  });

  test('a Service without a selector selects nothing, and that is all right', async () => {
    const project = await load({ 'svc.yaml': service('db', '{ type: ExternalName, externalName: db.example.com }') });
    const { podSelector } = only(project, 'svc.yaml');
    expect(podSelector.isUnset).toBe(true);
  });

  test('copies in several folders give way to the nearest', async () => {
    const project = await load({
      'clusters/a/w.yaml': deployment('w', 'app: w'),
      'clusters/b/w.yaml': deployment('w', 'app: w'),
      'clusters/b/pdb.yaml':
        'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: w }\nspec: { minAvailable: 1, selector: { matchLabels: { app: w } } }\n',
    });
    expect(paths(project.objects.podsOf(only(project, 'clusters/b/pdb.yaml')))).toBe('clusters/b/w.yaml');
  });
});

describe('what a monitor scrapes', () => {
  const monitor = (kind: string, spec: string, namespace = '') =>
    `apiVersion: monitoring.coreos.com/v1\nkind: ${kind}\nmetadata: { name: m${namespace && `, namespace: ${namespace}`} }\nspec: ${spec}\n`;
  const labelled = (namespace = '') =>
    `apiVersion: v1\nkind: Service\nmetadata: { name: api, labels: { app: api }${namespace && `, namespace: ${namespace}`} }\nspec: { selector: { app: api } }\n`;
  const scraped = async (files: Record<string, string>) => {
    const project = await load(files);
    return paths(project.objects.scrapedBy(only(project, 'm.yaml')));
  };
  const all = monitor('ServiceMonitor', '{ selector: { matchLabels: { app: api } } }');

  test('are Services by their own labels', async () => {
    expect(await scraped({ 'm.yaml': all, 'svc.yaml': labelled() })).toBe('svc.yaml');
    expect(await scraped({ 'm.yaml': all, 'svc.yaml': service('api', '{ selector: { app: api } }') })).toBe('unset');
    const project = await load({ 'm.yaml': all, 'svc.yaml': service('api', '{ selector: { app: api } }') });
    expect(project.objects.unlabelledFor(only(project, 'm.yaml'))?.file.path).toBe('svc.yaml');
  });

  test('are pods of a PodMonitor', async () => {
    const files = { 'w.yaml': deployment('api', 'app: api'), 'svc.yaml': labelled() };
    expect(await scraped({ ...files, 'm.yaml': all.replace('ServiceMonitor', 'PodMonitor') })).toBe('w.yaml');
  });

  test('stand in the namespaces that it names, else in its own', async () => {
    const own = monitor('ServiceMonitor', '{ selector: { matchLabels: { app: api } } }', 'monitoring');
    const any = monitor('ServiceMonitor', '{ selector: { matchLabels: { app: api } }, namespaceSelector: { any: true } }', 'monitoring');
    expect(await scraped({ 'm.yaml': any, 'svc.yaml': labelled('shop') })).toBe('svc.yaml');
    expect(await scraped({ 'm.yaml': own, 'svc.yaml': labelled('shop') })).toBe('unknown: its namespace may be set when it is applied');
  });

  test('are judged with the labels that a kustomization adds, and unset for what is no monitor', async () => {
    const bare = service('api', '{ selector: { app: api } }');
    const kustomization = 'resources: [m.yaml, svc.yaml]\nlabels: [{ pairs: { app: api } }]\n';
    expect(await scraped({ 'm.yaml': all, 'svc.yaml': bare, 'kustomization.yaml': kustomization })).toBe('svc.yaml');
    expect(await scraped({ 'm.yaml': labelled() })).toBe('unset');
  });
});
