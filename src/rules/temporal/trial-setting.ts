import type { Level } from '../../core/problem.js';
import { placeOf } from '../../core/source.js';
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
  summary: 'A server configuration has a number of shards, a log level or a retention that suits trials',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  rationale: `The number of history shards limits for ever how much the cluster can do, as it cannot be changed once there are data. Debug logs of a busy server cost more than the
server. Histories that are deleted after a day are gone when someone looks for what went wrong at the weekend.`,
  references: [
    'https://docs.temporal.io/references/configuration',
    'https://docs.temporal.io/temporal-service/temporal-server#history-shard',
    'https://docs.temporal.io/temporal-service/temporal-server#retention-period',
    'https://github.com/temporalio/helm-charts/blob/main/charts/temporal/values.yaml',
  ],
  examples: {
    bad: [
      { name: 'shards, in values of the chart', files: platform('persistence:\n  numHistoryShards: «4»\n') },
      { name: 'few, in a file', files: file('«64»', 'info') },
      { name: 'debug logs', files: platform('logLevel: «debug»\n') },
      { name: 'debug logs, in a file', files: file('512', '«debug»') },
      {
        name: 'a day',
        files: platform('namespaces:\n  create: true\n  namespace:\n    - { name: orders, retention: «24h» }\n'),
      },
    ],
    good: [
      { files: platform('persistence:\n  numHistoryShards: 512\n') },
      { name: 'in a file', files: file('512', 'info') },
      { name: "the chart's own level, which the server takes for info", files: platform('logLevel: "debug,info"\n') },
      { name: 'shards of a variable', files: file('"{{ env `SHARDS` }}"', 'info') },
      { name: 'a week', files: platform('namespaces:\n  create: true\n  namespace:\n    - { name: orders, retention: 7d }\n') },
      {
        name: 'a namespace that is not made',
        files: platform('namespaces:\n  create: false\n  namespace:\n    - { name: orders, retention: 24h }\n'),
      },
      {
        name: 'for development',
        files: { 'compose.dev.yaml': compose, 'server.yaml': 'persistence: { numHistoryShards: 4 }\n' },
      },
    ],
  },
  *check({ root, origin, release }) {
    if (release && (release.origin === 'chart' || !release.isWhole)) return;
    // Charts before 1.0 have it one level up.
    const shards = [root.get('persistence', 'numHistoryShards'), ...(origin === 'chart' ? [root.get('numHistoryShards')] : [])].find(
      (one) => one.isSet,
    );
    const count = shards?.number().value;
    if (shards && count !== undefined && count > 0 && count < 128) {
      yield {
        at: placeOf(shards),
        message: `${count} history shards leave a cluster little room, and their number can never be changed; give a new cluster 512 or more, and leave this as it is if the cluster has data`,
        ...(count > 4 && { atMost: 'warning' as Level }),
      };
    }
    const level = origin === 'chart' ? root.get('logLevel') : root.get('log', 'level');
    if (level.text?.toLowerCase() === 'debug') {
      yield {
        at: placeOf(level),
        message: `log level "${level.text}" writes several lines for each call, which costs more than it tells; set it to "info"`,
        atMost: 'warning',
      };
    }
    if (root.get('namespaces', 'create').scalar !== true) return;
    for (const namespace of root.get('namespaces', 'namespace').items) {
      const retention = namespace.get('retention');
      const days = daysOf(retention.text ?? '');
      if (days === undefined || days >= 3) continue;
      yield {
        at: placeOf(retention),
        message: `namespace "${namespace.get('name').text ?? ''}" keeps closed workflows for "${retention.text}" only, so that they may be gone before anyone looks into a failure; keep them for three days or more, unless a rule on data asks for less`,
        atMost: 'warning',
      };
    }
  },
});

const units: Readonly<Record<string, number>> = { d: 1, h: 1 / 24, m: 1 / 1440, s: 1 / 86400 };

/** Days of `72h`, `3d`, `36h30m`; undefined for anything else. */
function daysOf(text: string): number | undefined {
  if (!/^(?:\d{1,6}[dhms])+$/.test(text)) return undefined;
  return Array.from(text.matchAll(/(\d+)([dhms])/g), ([, number, unit = '']) => Number(number) * (units[unit] ?? 0)).reduce(
    (sum, one) => sum + one,
    0,
  );
}
