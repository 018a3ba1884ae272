import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../src/engine/config.js';
import { chartRange } from '../src/knowledge/temporal/chart-values.js';
import { loadProject } from '../src/project/build.js';
import { memoryTree } from '../src/testing.js';

const releasesOf = async (files: Record<string, string>) => (await loadProject(memoryTree(files), { ...defaultConfig })).releases;

test.each([
  ['1.6.0', '1.6.0 to below 1.6.1, exactly 1.6.0'],
  ['v1.6.0', '1.6.0 to below 1.6.1, exactly 1.6.0'],
  ['=1.6.0', '1.6.0 to below 1.6.1, exactly 1.6.0'],
  ['1.0.0-rc.2', '1.0.0-rc.2 to below 1.0.1, exactly 1.0.0-rc.2'],
  ['^1.2.0', '1.2.0 to below 2.0.0'],
  ['^0.72.0', '0.72.0 to below 0.73.0'],
  ['~1.2', '1.2.0 to below 1.3.0'],
  ['~1', '1.0.0 to below 2.0.0'],
  ['1.x', '1.0.0 to below 2.0.0'],
  ['1.2.*', '1.2.0 to below 1.3.0'],
  ['>= 1.0.0, < 1.4.0', '1.0.0 to below 1.4.0'],
  ['>=1.0.0 <=1.4.0', '1.0.0 to below 1.4.1'],
  ['<0.73.0', 'any to below 0.73.0'],
  ['*', 'any to below any'],
  ['1.0.0 || 2.0.0', 'unreadable'],
  ['main', 'unreadable'],
  ['', 'unreadable'],
])('the range %s', (text, expected) => {
  const range = chartRange(text);
  const words =
    range && `${range.least ?? 'any'} to below ${range.below ?? 'any'}${range.exact === undefined ? '' : `, exactly ${range.exact}`}`;
  expect(words ?? 'unreadable').toBe(expected);
});

describe('releases', () => {
  const chart = (version: string) =>
    `apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - { name: temporal, version: "${version}", repository: "https://go.temporal.io/helm-charts" }\n`;
  const lock = 'dependencies:\n  - { name: temporal, version: 1.5.0, repository: "https://go.temporal.io/helm-charts" }\n';

  test.each([
    ['as written', { 'a/Chart.yaml': chart('^1.2.0') }, '^1.2.0 at a/Chart.yaml'],
    ['as the lock file has it', { 'a/Chart.yaml': chart('^1.2.0'), 'a/Chart.lock': lock }, '1.5.0 at a/Chart.lock'],
    [
      'as written, where the lock file knows nothing of it',
      { 'a/Chart.yaml': chart('1.2.0'), 'a/Chart.lock': 'dependencies: []\n' },
      '1.2.0 at a/Chart.yaml',
    ],
  ])('the version of a dependency %s', async (_, files, expected) => {
    const version = (await releasesOf(files)).find(({ origin }) => origin === 'dependency')?.version;
    expect(`${version?.value} at ${version?.at.file.path}`).toBe(expected);
  });

  test('values.yaml is no whole where others come on top of it', async () => {
    const files = {
      'a/Chart.yaml': chart('1.6.0'),
      'a/values.yaml': 'temporal: {}\n',
      'a/values-prod.yaml': 'temporal: { server: { replicaCount: 3 } }\n',
    };
    const releases = (await releasesOf(files)).filter(({ origin }) => origin === 'dependency');
    expect(releases.map(({ decider, isWhole }) => `${decider.path} ${isWhole}`)).toEqual([
      'a/values.yaml false',
      'a/values-prod.yaml true',
    ]);
  });

  test('values from elsewhere may change every level', async () => {
    const release = (valuesFrom: string) =>
      `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: t }\nspec:\n  chart: { spec: { chart: temporal, version: 1.6.0, sourceRef: { name: temporal } } }\n${valuesFrom}  values: { server: { config: { logLevel: info } } }\n`;
    for (const [valuesFrom, expected] of [
      ['', 'missing'],
      ['  valuesFrom: [{ kind: Secret, name: s }]\n', 'unknown'],
    ] as const) {
      const [found] = await releasesOf({ 'r.yaml': release(valuesFrom) });
      expect(found?.values.get('server', 'config', 'tls').kind).toBe(expected);
      expect(found?.values.get('server', 'config', 'logLevel').text).toBe('info');
    }
  });
});
