import { textOf } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import { isAbsent, textIn } from '../../knowledge/temporal/settings.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (frontend: string, history: string, db = 'db') => `services:
  frontend:
    image: temporalio/server:1.30.6
    environment:
      DB: postgres12
      POSTGRES_SEEDS: db
      TEMPORAL_SERVICES: frontend
${frontend}  history:
    image: temporalio/server:1.30.6
    environment:
      DB: postgres12
      POSTGRES_SEEDS: ${db}
      TEMPORAL_SERVICES: history
${history}`;
const shards = (number: string) => `      NUM_HISTORY_SHARDS: ${number}\n`;

export default defineRule({
  id: 'temporal/differing-shard-counts',
  on: 'temporal.installation',
  topic: 'configuration',
  summary: 'Servers of one cluster are told different numbers of history shards',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `All servers of a cluster must count the same history shards, or they look for a workflow in different places. The number of the first start is kept in the database, and another one is ignored with a
line in the log, so the files then say what is not so.`,
  references: [
    'https://docs.temporal.io/references/configuration#persistence',
    'https://docs.temporal.io/temporal-service/temporal-server#history-shard',
  ],
  examples: {
    bad: [
      { files: { 'compose.yaml': compose(shards('512'), shards('«1024»')) } },
      {
        name: 'one is not told, and takes 4',
        files: { 'compose.yaml': compose(shards('512'), '').replace(/(history:\n(?:.*\n){1}) {4}environment/, '$1    «environment»') },
      },
    ],
    good: [
      { files: { 'compose.yaml': compose(shards('512'), shards('512')) } },
      { name: 'two clusters', files: { 'compose.yaml': compose(shards('512'), shards('1024'), 'other-db') } },
      { name: 'an unknown number', files: { 'compose.yaml': compose(shards('512'), shards('${SHARDS}')) } },
      { name: 'nobody is told', files: { 'compose.yaml': compose('', '') } },
    ],
  },
  *check({ servers }) {
    const clusters = new Map<string, { readonly value: Value<string>; readonly count: string }>();
    for (const server of servers) {
      const value = server.setting('NUM_HISTORY_SHARDS');
      if (!server.readsVariables || value.isUnknown) continue;
      const count = isAbsent(value) ? '4' : (value.value ?? '');
      const key = clusterOf(server);
      const first = clusters.get(key);
      if (!first) clusters.set(key, { value, count });
      if (!first || first.count === count) continue;
      yield {
        at: value.at,
        message: `${server.container.label} counts ${isAbsent(value) ? '4 history shards, as NUM_HISTORY_SHARDS is not set' : `"${count}" history shards`}, and another server of the same cluster ${first.count}${isAbsent(first.value) ? ' by default' : ''}, while the number of the first start alone holds; write the number with which the cluster was made everywhere`,
        related: [{ at: first.value.at, message: 'the other server' }],
      };
    }
  },
});

/** What database a server keeps its data in, in words that are the same for servers of one cluster. */
function clusterOf(server: TemporalServer): string {
  const names = ['DB', 'POSTGRES_SEEDS', 'MYSQL_SEEDS', 'CASSANDRA_SEEDS', 'DBNAME', 'KEYSPACE'];
  return names
    .map((name) => {
      const value = server.setting(name);
      return value.isUnknown ? textOf(value.at) : (textIn(value) ?? '');
    })
    .join('\n');
}
