import { placeOf } from '../../core/source.js';
import { speaksOfOwnMachine } from '../../knowledge/own-machine.js';
import { isTemporalChart, isTruthy } from '../../knowledge/temporal/chart-values.js';
import type { Release } from '../../parsers/helm/types.js';
import { defineRule } from '../../rule.js';

const platform = (values: string, more: Readonly<Record<string, string>> = {}) => ({
  'platform/Chart.yaml':
    'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n',
  'platform/values.yaml': values,
  ...more,
});
const roles = ['frontend', 'history', 'matching', 'worker'];
const part = (name: string) =>
  `    ${name}:\n      podDisruptionBudget: { maxUnavailable: 1 }\n      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway }]\n`;
const ready = `temporal:\n  server:\n    replicaCount: 3\n    resources: { requests: { cpu: "1", memory: 2Gi } }\n${roles.map(part).join('')}`;

export default defineRule({
  id: 'temporal/fragile-chart-defaults',
  on: 'helm.release',
  topic: 'scaling',
  summary: 'The Temporal chart is installed with defaults that a lost node takes down',
  severity: { development: 'off', staging: 'info', production: 'warning' },
  rationale: `Where the values say nothing, the chart runs each role of the server once, reserves nothing for it, and lets a drain or one node take all pods of a role.
While history is away no workflow of its shards moves on; when it comes back all shards are loaded at once.`,
  data: ['temporal'],
  references: [
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
    'https://docs.temporal.io/self-hosted-guide/production-checklist',
  ],
  examples: {
    bad: [
      { name: 'nothing is said', files: platform('temporal:\n  «server»:\n    config: { logLevel: info }\n') },
      { name: 'not even about the server', files: platform('«temporal»: {}\n') },
      {
        name: 'one replica by choice, which is only noted',
        files: platform('temporal:\n  «server»:\n    # One of each is enough here.\n    replicaCount: 1\n'),
      },
      {
        name: 'one replica of one role, in the values for production',
        files: platform('temporal: {}\n', {
          'platform/values-production.yaml': `${ready.replace('  server:', '  «server»:').replace('    history:\n', '    history:\n      replicaCount: 1\n')}`,
        }),
      },
      {
        name: 'the rest without budgets',
        files: platform(ready.replace('server:', '«server»:').replace(/ +podDisruptionBudget.*\n/g, '')),
      },
      {
        name: 'for Flux',
        files: {
          'flux/temporal.yaml':
            'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: temporal }\nspec:\n  chart: { spec: { chart: temporal, version: 1.6.0, sourceRef: { kind: HelmRepository, name: temporal } } }\n  values:\n    «server»: { replicaCount: 1 }\n',
        },
      },
      {
        name: "only noted where a comment speaks of a cluster on one's own machine",
        files: {
          'flux/temporal.yaml':
            'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: temporal }\nspec:\n  chart: { spec: { chart: temporal, version: 1.6.0, sourceRef: { kind: HelmRepository, name: temporal } } }\n  values:\n    # Small, so that all pods fit on a Kind node.\n    «server»: { replicaCount: 1 }\n',
        },
      },
    ],
    good: [
      { files: platform(ready) },
      { name: 'the values for production come on top', files: platform('temporal: {}\n', { 'platform/values-production.yaml': ready }) },
      { name: 'for development', files: platform(ready, { 'platform/values-dev.yaml': 'temporal:\n  server: { replicaCount: 1 }\n' }) },
      { name: 'the server is not installed', files: platform('temporal:\n  server: { enabled: false }\n') },
      {
        name: 'by affinity, and where every role has its own',
        files: platform(
          ready
            .replace(/ +topologySpread.*\n/g, '')
            .replace(
              '    replicaCount',
              '    affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } }\n    replicaCount',
            ),
        ),
      },
      {
        name: 'other values come from elsewhere',
        files: {
          'flux/temporal.yaml':
            'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: temporal }\nspec:\n  chart: { spec: { chart: temporal, version: 1.6.0, sourceRef: { kind: HelmRepository, name: temporal } } }\n  valuesFrom: [{ kind: ConfigMap, name: temporal-values }]\n  values:\n    server: { config: { logLevel: info } }\n',
        },
      },
      {
        name: 'the chart itself, which decides nothing for those who install it',
        files: {
          'temporal/Chart.yaml': 'apiVersion: v2\nname: temporal\nversion: 1.6.0\n',
          'temporal/values.yaml': 'server:\n  replicaCount: 1\n  config: { persistence: { defaultStore: default } }\nadmintools: {}\n',
        },
      },
    ],
  },
  *check(release) {
    const { origin, isWhole, values } = release;
    if (origin === 'chart' || !isWhole || !isTemporalChart(release)) return;
    const server = values.get('server');
    if (server.isUnknown || server.get('enabled').scalar === false) return;
    const replicas = serverRoles.map((name) => ({ name, count: replicasOf(server, name) })).filter(({ name }) => isEnabled(server, name));
    if (replicas.some(({ count }) => count === undefined)) return;
    const named = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    const single = named(replicas.filter(({ count }) => count === 1));
    const several = named(replicas.filter(({ count = 0 }) => count > 1));
    const unreserved = ['history', 'matching'].filter((name) => isEnabled(server, name) && lacks(server, name, 'resources'));
    const unbudgeted = several.filter((name) => lacksOwn(server, name, 'podDisruptionBudget'));
    const unspread = several.filter((name) => lacks(server, name, 'affinity') && lacksOwn(server, name, 'topologySpreadConstraints'));
    const faults = [
      single.length > 0 && [`runs ${listed(single)} once`, 'two or more replicas'],
      unreserved.length > 0 && [`reserves nothing for ${listed(unreserved)}`, 'resources'],
      unbudgeted.length > 0 && [`lets a drain evict all pods of ${listed(unbudgeted)}`, 'podDisruptionBudget'],
      unspread.length > 0 && [`may put all pods of ${listed(unspread)} on one node`, 'topologySpreadConstraints'],
    ].filter((fault): fault is [string, string] => fault !== false);
    if (faults.length === 0) return;
    const at = server.isSet ? placeOf(server.key) : values.isSet ? placeOf(values.key) : release;
    // Who writes the number of the default down may know what it means: so it was for trials and machines at home.
    const isChosen = single.length > 0 && single.every((name) => isCounted(server, name));
    const isMild = isChosen || (single.length === 0 && unreserved.length === 0) || speaksOfOwnMachine(at.file);
    yield {
      at,
      message: `with these values the Temporal chart ${listed(faults.map(([what]) => what))}, so that one node or one drain can stop all workflows; set ${listed(faults.map(([, advice]) => advice))}`,
      ...(isMild && { atMost: 'info' as const }),
    };
  },
});

type Node = Release['values'];

const serverRoles = ['frontend', 'internal-frontend', 'history', 'matching', 'worker'];

function isEnabled(server: Node, role: string): boolean {
  const enabled = server.get(role, 'enabled');
  return role === 'internal-frontend' ? enabled.scalar === true : enabled.scalar !== false;
}

/** As the chart has it; undefined where it cannot be told. */
function replicasOf(server: Node, role: string): number | undefined {
  const own = server.get(role, 'replicaCount').number();
  const common = server.get('replicaCount').number();
  const count = own.isUnset ? common : own;
  return count.isUnset ? 1 : count.value;
}

/** Whether the values themselves give the number of replicas. */
function isCounted(server: Node, role: string): boolean {
  return !server.get(role, 'replicaCount').isUnset || !server.get('replicaCount').isUnset;
}

function lacksOwn(server: Node, role: string, key: string): boolean {
  const node = server.get(role, key);
  return !node.isUnknown && !isTruthy(node);
}

/** A role without an own value has that of the server. */
function lacks(server: Node, role: string, key: string): boolean {
  const common = server.get(key);
  return lacksOwn(server, role, key) && !common.isUnknown && !isTruthy(common);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
