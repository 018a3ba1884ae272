import { replace } from '../../core/edit.js';
import type { Fix, Problem } from '../../core/problem.js';
import { textOf } from '../../core/source.js';
import { isAtLeast, isBefore } from '../../core/version.js';
import { isStale } from '../../knowledge/freshness.js';
import { labelOf } from '../../knowledge/kubernetes/names.js';
import { brokenServers, operatorRuns, operatorVersion, removedPlugins, supportedServers } from '../../knowledge/temporal/operator.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import { defineRule } from '../../rule.js';

type DataNode = Manifest['root'];

const cluster = (version: string, plugin = 'postgres12', visibility = 'postgres12') => `apiVersion: temporal.io/v1beta1
kind: TemporalCluster
metadata: { name: main }
spec:
  version: ${version}
  numHistoryShards: 512
  persistence:
    defaultStore:
      sql:
        pluginName: ${plugin}
        connectAddr: postgres:5432
    visibilityStore:
      sql:
        pluginName: ${visibility}
        connectAddr: postgres:5432
`;

export default defineRule({
  id: 'temporal/refused-temporal-cluster',
  on: 'kubernetes',
  topic: 'orchestration',
  summary: 'The operator refuses a TemporalCluster, or its server does not start',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  data: ['temporal'],
  rationale: `The third-party operator takes the versions of the server that it knows, up to 1.28, and its last release is older than the lines that Temporal
supports. It hands the name of the SQL plugin to the server as it stands, and servers from 1.24 on do not start with a name from before.`,
  references: [
    'https://github.com/alexandrevilain/temporal-operator/blob/main/pkg/version/version.go',
    'https://github.com/temporalio/temporal/issues/6053',
  ],
  examples: {
    bad: [
      { name: 'newer than what the operator knows', files: { 'k8s/temporal.yaml': cluster('«1.30.6»') } },
      { name: 'older', files: { 'k8s/temporal.yaml': cluster('«1.13.0»') } },
      {
        name: 'the name of a plugin from before, for visibility',
        files: { 'k8s/temporal.yaml': cluster('1.28.4', 'postgres12', '«postgres»') },
        fixed: { 'k8s/temporal.yaml': cluster('1.28.4') },
      },
      { name: 'a broken release', files: { 'k8s/temporal.yaml': cluster('«1.24.0»') } },
      {
        name: 'the name of a plugin from before',
        files: { 'k8s/temporal.yaml': cluster('1.24.3', '«postgres» # 16') },
        fixed: { 'k8s/temporal.yaml': cluster('1.24.3', 'postgres12 # 16') },
      },
      {
        name: 'the same of MySQL',
        files: { 'k8s/temporal.yaml': cluster('1.28.4', '«"mysql"»') },
        fixed: { 'k8s/temporal.yaml': cluster('1.28.4', '"mysql8"') },
      },
    ],
    good: [
      { files: { 'k8s/temporal.yaml': cluster('1.28.4') } },
      { name: 'a server that knows the name', files: { 'k8s/temporal.yaml': cluster('1.23.1', 'postgres') } },
      { name: 'a variable', files: { 'k8s/temporal.yaml': cluster('"${VERSION}"', 'postgres') } },
      { name: 'another kind', files: { 'k8s/temporal.yaml': cluster('1.30.6').replace('TemporalCluster', 'Cluster') } },
    ],
  },
  *check(manifest, { today }) {
    const { apiVersion, kind, root, document } = manifest;
    if (apiVersion !== operatorVersion || kind !== 'TemporalCluster' || document.damaged) return;
    const spec = root.get('spec');
    const version = spec.get('version');
    const number = version.isScalar && /^\d+\.\d+\.\d+$/.test(version.text ?? '') ? version.text : undefined;
    if (number === undefined) return;
    const label = labelOf(manifest);
    yield* problemsOfVersion(version, number, label, today);
    if (!isAtLeast(number, removedPlugins.since)) return;
    for (const store of ['defaultStore', 'visibilityStore', 'secondaryVisibilityStore', 'advancedVisibilityStore']) {
      const plugin = spec.get('persistence', store, 'sql', 'pluginName');
      const successor = removedPlugins.successors.get(plugin.text ?? '');
      if (successor === undefined) continue;
      const fix = fixOf(plugin, successor);
      yield {
        at: plugin,
        // Of the stores for visibility the schema differs; the operator brings it up to date.
        message: `the server of ${label} does not start, as version ${number} knows no SQL plugin "${plugin.text}"; write "${successor}"${store === 'defaultStore' ? ', which needs no other schema' : ', for which the operator updates the schema'}`,
        ...(fix && { fix }),
      };
    }
  },
});

function* problemsOfVersion(at: DataNode, version: string, label: string, today: string): Iterable<Problem> {
  if (operatorRuns(version) !== false) return;
  const { from, below } = supportedServers;
  if (brokenServers.includes(version))
    yield { at, message: `the operator refuses ${label}, as release ${version} of the server is broken; take a later one of its line` };
  else if (isBefore(version, from))
    yield { at, message: `the operator refuses ${label}, as it takes servers from ${from} on and not ${version}; take a later one` };
  else
    yield {
      at,
      message: `the operator refuses ${label}, as it takes servers older than ${below} only and not ${version}; deploy this version with the chart of Temporal, or stay with the line before`,
      // A later release of the operator may take it.
      ...(isStale('temporal', today) && { atMost: 'info' as const }),
    };
}

/** A server that does not start is repaired. */
function fixOf(plugin: DataNode, name: string): Fix | undefined {
  if (!plugin.isScalar || plugin.via || plugin.anchor !== undefined || plugin.style === 'block') return undefined;
  const [quote] = /^["']/.exec(textOf(plugin)) ?? [''];
  return { title: `Write ${name}`, safety: 'safe', edits: [replace(plugin, `${quote}${name}${quote}`)] };
}
