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

  test.each([
    [
      'a plain one',
      'helm install temporal temporalio/temporal --version 1.6.0 -f values/t.yaml',
      'temporal 1.6.0 temporalio: values/t.yaml',
    ],
    [
      'over several lines, with a variable for the folder',
      'helm repo add t "https://go.temporal.io/helm-charts"\nhelm upgrade --install x t/temporal \\\n  --wait --timeout 15m \\\n  --values="${ROOT}/values/t.yaml"',
      'temporal unset https://go.temporal.io/helm-charts: values/t.yaml',
    ],
    ['a version by variable', 'helm upgrade x t/temporal --version "$V" -f ../values/t.yaml', 'temporal unknown t: values/t.yaml'],
    [
      'an address',
      'helm install x temporal --repo https://go.temporal.io/helm-charts -f values/t.yaml',
      'temporal unset https://go.temporal.io/helm-charts: values/t.yaml',
    ],
    ['single values', 'helm install x t/temporal -f values/t.yaml --set web.enabled=false', 'temporal unset t: values/t.yaml, open'],
    [
      'a file that is not there',
      'helm install x t/temporal -f values/t.yaml -f values/secret.yaml',
      'temporal unset t: values/t.yaml, open',
    ],
    ['no values', 'helm install x t/temporal', ''],
    ['another chart', 'helm install x t/grafana -f values/t.yaml', ''],
    ['a chart of this repository', 'helm install x ./charts/temporal -f values/t.yaml', ''],
    ['a comment', 'helm install x # t/temporal -f values/t.yaml', ''],
  ])('a command: %s', async (_, command, expected) => {
    const found = await releasesOf({ 'scripts/deploy.sh': `#!/bin/sh\n${command}\n`, 'values/t.yaml': 'server: { replicaCount: 3 }\n' });
    const said = found.map(({ chart, version, repository, decider, values }) => {
      const what = version.value ?? (version.isUnset ? 'unset' : 'unknown');
      return `${chart.value} ${what} ${repository.value}: ${decider.path}${values.open === undefined ? '' : ', open'}`;
    });
    expect(said.join()).toBe(expected);
  });
});
