import type { Level } from '../../core/problem.js';
import { placeOf } from '../../core/source.js';
import { speaksOfOwnMachine } from '../../knowledge/own-machine.js';
import { areRunByHand, isSaidToBeForTrials } from '../../knowledge/temporal/trials.js';
import { defineRule } from '../../rule.js';

const platform = (config: string) => ({
  'platform/Chart.yaml':
    'apiVersion: v2\nname: platform\nversion: 1.0.0\ndependencies:\n  - name: temporal\n    version: 1.6.0\n    repository: https://go.temporal.io/helm-charts\n',
  'platform/values.yaml': `temporal:\n  server:\n    config:\n${config.replace(/^(?=.)/gm, '      ')}`,
});
const compose =
  'services:\n  temporal:\n    image: temporalio/server:1.31.2\n    mem_limit: 2g\n    environment: { TEMPORAL_SERVER_CONFIG_FILE_PATH: /etc/temporal/config/server.yaml }\n    volumes: ["./server.yaml:/etc/temporal/config/server.yaml"]\n';
const file = (shards: string, level: string) => ({
  'compose.prod.yaml': compose,
  'server.yaml': `log: { level: ${level} }\npersistence:\n  numHistoryShards: ${shards}\n`,
});

export default defineRule({
  id: 'temporal/trial-setting',
  on: 'temporal.config',
  topic: 'configuration',
  summary: 'A server configuration has a number of shards or a log level that suits trials',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  rationale: `The number of history shards limits for ever how much the cluster can do, as it cannot be changed once there are data. Debug logs of a busy server cost more than
the server.`,
  references: [
    'https://docs.temporal.io/references/configuration',
    'https://docs.temporal.io/temporal-service/temporal-server#history-shard',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
  ],
  examples: {
    bad: [
      { name: 'shards, in values of the chart', files: platform('persistence:\n  numHistoryShards: «4»\n') },
      { name: 'few, in a file', files: file('«64»', 'info') },
      {
        name: 'a comment says that they are for development: a note',
        files: platform('persistence:\n  # Few shards are enough\n  # for local development.\n  numHistoryShards: «4»\n'),
      },
      {
        name: 'servers that nothing starts again, in a Compose file for no place in particular: a note',
        files: { 'compose.yaml': compose, 'server.yaml': 'persistence: { numHistoryShards: «4» }\n' },
      },
      { name: 'debug logs', files: platform('logLevel: «debug»\n') },
    ],
    good: [
      { files: platform('persistence:\n  numHistoryShards: 512\n') },
      { name: 'in a file', files: file('512', 'info') },
      { name: "the chart's own level, which the server takes for info", files: platform('logLevel: "debug,info"\n') },
      { name: 'shards of a variable', files: file('"{{ env `SHARDS` }}"', 'info') },
      {
        name: "comments say that they are for development, on one's own machine",
        files: platform(
          '# As many pods as fit on a Kind node.\npersistence:\n  # Few shards, for local development.\n  numHistoryShards: 4\n',
        ),
      },
      {
        name: 'for development',
        files: { 'compose.dev.yaml': compose, 'server.yaml': 'persistence: { numHistoryShards: 4 }\n' },
      },
    ],
  },
  *check({ root, origin, release, servers }, { project }) {
    if (release && (release.origin === 'chart' || !release.isWhole)) return;
    // Charts before 1.0 have it one level up.
    const shards = [root.get('persistence', 'numHistoryShards'), ...(origin === 'chart' ? [root.get('numHistoryShards')] : [])].find(
      (one) => one.isSet,
    );
    const count = shards?.number().value;
    if (shards && count !== undefined && count > 0 && count < 128 && !(isSaidToBeForTrials(shards) && speaksOfOwnMachine(shards.file))) {
      const isProduction = servers.some(({ container }) => project.environmentOfContainer(container).environment === 'production');
      const isTrial = isSaidToBeForTrials(shards) || (!isProduction && areRunByHand(servers));
      yield {
        at: placeOf(shards),
        message: `${count} history shards leave a cluster little room, and their number can never be changed; give a new cluster 512 or more, and leave this as it is if the cluster has data`,
        ...((isTrial || count > 4) && { atMost: (isTrial ? 'info' : 'warning') as Level }),
      };
    }
    if (origin !== 'chart') return;
    const level = root.get('logLevel');
    if (level.text?.toLowerCase() === 'debug') {
      yield {
        at: placeOf(level),
        message: `log level "${level.text}" writes several lines for each call, which costs more than it tells; set it to "info"`,
        atMost: 'warning',
      };
    }
  },
});
