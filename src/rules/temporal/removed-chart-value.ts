import { replace } from '../../core/edit.js';
import { placeOf, textOf } from '../../core/source.js';
import { newestChart, type RemovedChartKey, removedKeysOf } from '../../knowledge/temporal/chart.js';
import { chartRange, isTemporalChart, isTruthy } from '../../knowledge/temporal/chart-values.js';
import type { Release } from '../../parsers/helm/types.js';
import { defineRule } from '../../rule.js';

const platform = (values: string, version = '1.6.0') => ({
  'platform/Chart.yaml': `apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: ${version}\n    repository: https://go.temporal.io/helm-charts\n`,
  'platform/values.yaml': values,
});
const application = (values: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: temporal, namespace: argocd }
spec:
  source:
    repoURL: https://go.temporal.io/helm-charts
    chart: temporal
    targetRevision: 1.6.0
    helm:
      valuesObject:
        ${values}
`;

export default defineRule({
  id: 'temporal/removed-chart-value',
  on: 'helm.release',
  topic: 'configuration',
  aggregate: true,
  summary: 'A value that the version of the Temporal chart does not take any more',
  severity: 'error',
  rationale: `Version 1.0 of the chart installs no database and no monitoring, and keeps the settings of each store in one place. It stops with an error when it
meets one of the old keys, even if that says "enabled: false", so that neither an installation nor an upgrade takes place.`,
  data: ['temporal'],
  references: [
    'https://github.com/temporalio/helm-charts/blob/main/UPGRADING.md',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/templates/_deprecations.tpl',
  ],
  examples: {
    bad: [
      {
        name: 'a key with a new name',
        files: platform('temporal:\n  server:\n    «internalFrontend»: { enabled: true } # for the system workers\n'),
        fixed: { 'platform/values.yaml': 'temporal:\n  server:\n    internal-frontend: { enabled: true } # for the system workers\n' },
      },
      {
        name: 'a database that is switched off',
        files: platform('temporal:\n  «cassandra»:\n    enabled: false\n  server: { replicaCount: 3 }\n'),
      },
      {
        name: 'stores in their old place, and a range of versions',
        files: platform(
          'temporal:\n  server:\n    config:\n      persistence:\n        «default»:\n          driver: sql\n          sql: { driver: postgres12, host: db.internal, user: temporal }\n',
          '^1.2.0',
        ),
      },
      {
        name: 'under an alias',
        files: {
          ...platform('engine:\n  «grafana»: { enabled: true }\n'),
          'platform/Chart.yaml':
            'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - { name: temporal, alias: engine, version: 1.2.0, repository: "https://go.temporal.io/helm-charts" }\n',
        },
      },
      {
        name: 'a lock file says which version it is',
        files: {
          ...platform('temporal:\n  schema:\n    «setup»: { enabled: true }\n', '">=0.60.0"'),
          'platform/Chart.lock':
            'dependencies:\n  - { name: temporal, version: 1.5.0, repository: "https://go.temporal.io/helm-charts" }\ndigest: sha256:0\n',
        },
      },
      {
        name: 'values that a script names, for the newest chart',
        files: {
          'scripts/deploy.sh':
            '#!/bin/sh\nhelm repo add temporalio https://go.temporal.io/helm-charts\nhelm upgrade --install temporal temporalio/temporal --namespace temporal -f "$ROOT/k8s/temporal-values.yaml"\n',
          'k8s/temporal-values.yaml': '«cassandra»: { enabled: false }\nserver: { replicaCount: 3 }\n',
        },
      },
      {
        name: 'for Argo CD',
        files: { 'apps/temporal.yaml': application('«imagePullSecrets»: {}') },
      },
    ],
    good: [
      { files: platform('temporal:\n  server:\n    internal-frontend: { enabled: true }\n') },
      { name: 'a chart that has it', files: platform('temporal:\n  cassandra:\n    enabled: false\n', '0.74.0') },
      { name: 'a range that begins before', files: platform('temporal:\n  cassandra:\n    enabled: false\n', '">=0.60.0"') },
      {
        name: 'what belongs to the chart around it',
        files: platform('cassandra: { enabled: true }\npostgresql: { enabled: true }\ntemporal:\n  server: { replicaCount: 3 }\n'),
      },
      { name: 'a value that counts for nothing', files: platform('temporal:\n  cassandra: {}\n  grafana: false\n  mysql: null\n') },
      {
        name: 'stores in their place',
        files: platform(
          'temporal:\n  server:\n    config:\n      persistence:\n        datastores:\n          default:\n            sql: { pluginName: postgres12, databaseName: temporal, connectAddr: "db.internal:5432", connectProtocol: tcp }\n',
        ),
      },
      {
        name: 'values that a script names, for an old chart',
        files: {
          'scripts/deploy.sh':
            '#!/bin/sh\nhelm repo add temporalio https://go.temporal.io/helm-charts\nhelm upgrade --install temporal temporalio/temporal --version 0.74.0 --namespace temporal -f "$ROOT/k8s/temporal-values.yaml"\n',
          'k8s/temporal-values.yaml': 'cassandra: { enabled: false }\nserver: { replicaCount: 3 }\n',
        },
      },
      { name: 'a list', files: { 'apps/temporal.yaml': application('imagePullSecrets: [{ name: mirror }]') } },
      {
        name: 'a chart of others that is called so',
        files: {
          ...platform('temporal:\n  postgresql: { enabled: true }\n'),
          'platform/Chart.yaml':
            'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - { name: temporal, version: 1.2.0, repository: "https://charts.acme.example" }\n',
        },
      },
    ],
  },
  *check(release) {
    // A command without a version takes the newest chart that the repository has, or had when it was last asked.
    const isNewest = release.origin === 'command' && release.version.isUnset;
    const least = isNewest ? newestChart : release.version.isSet ? chartRange(release.version.value)?.least : undefined;
    if (least === undefined || !isTemporalChart(release)) return;
    for (const removed of removedKeysOf(least)) {
      const { path, removedIn, effect, instead } = removed;
      const node = release.values.get(...path.split('.'));
      if (!isInForce(node, removed)) continue;
      const consequence =
        effect === 'fails'
          ? 'which stops with an error when it meets it, so that nothing is installed or upgraded'
          : 'so that it changes nothing';
      yield {
        at: placeOf(node.key),
        message: `"${path}" was taken out of the Temporal chart with ${removedIn}, ${consequence}; ${instead}`,
        related: [{ at: release.version.at, message: isNewest ? 'the command takes the newest chart' : 'the version of the chart' }],
        ...((effect === 'ignored' || isNewest) && { atMost: 'warning' as const }),
        fix: isNewest ? undefined : renaming(release, node, removed),
      };
    }
  },
});

type Node = Release['values'];

/** The check for a map of pull secrets asks for its kind alone; all others ask whether there is something. */
function isInForce(node: Node, { path, onlyMaps, effect }: RemovedChartKey): boolean {
  if (path === 'imagePullSecrets') return node.isMap;
  if (onlyMaps) return node.isMap && isTruthy(node);
  return effect === 'ignored' ? node.isSet : isTruthy(node);
}

/** Where the key is written out in a map of its own, and nothing has the new name yet. Values that an object holds as a text are left alone. */
function renaming({ values, object }: Release, node: Node, { path, renamedTo }: RemovedChartKey) {
  const parent = values.get(...path.split('.').slice(0, -1));
  const name = path.split('.').at(-1) ?? '';
  if (renamedTo === undefined || parent.entries.has(renamedTo) || node.key.via || parent.via) return undefined;
  if ((object && object.kind !== 'HelmRelease') || textOf(node.key) !== name) return undefined;
  return { title: `Call it ${renamedTo}`, safety: 'safe' as const, edits: [replace(node.key, renamedTo)] };
}
