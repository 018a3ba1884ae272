import type { Level } from '../../core/problem.js';
import { isAbsent } from '../../knowledge/temporal/settings.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (shards: string, image = 'temporalio/server:1.30.6') =>
  `services:\n  temporal:\n    image: ${image}\n    environment:\n      DB: postgres12\n      POSTGRES_SEEDS: db\n${shards}`;
const deployment = (shards: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.30.6
          env:
            - { name: DB, value: postgres12 }
            - { name: POSTGRES_SEEDS, value: db }
${shards}`;

export default defineRule({
  id: 'temporal/unsuitable-shard-count',
  on: 'temporal.server',
  topic: 'scaling',
  summary: 'The number of history shards does not suit the load that a server is for',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  rationale: `The number of history shards limits how many workflows are moved on at once. It is written into the database when the cluster is made and can never be changed: more throughput then takes
a new cluster and a migration. The images take 4 when nothing is said. Many shards cost memory and connections, so several thousand suit very large clusters only.`,
  references: [
    'https://docs.temporal.io/temporal-service/temporal-server#history-shard',
    'https://docs.temporal.io/references/configuration#persistence',
    'https://mikhail.io/2021/05/choose-the-number-of-shards-in-temporal-history-service/',
  ],
  examples: {
    bad: [
      { name: 'the default of 4', files: { 'compose.prod.yaml': compose('').replace('environment', '«environment»') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': deployment('            - { name: NUM_HISTORY_SHARDS, value: «"4"» }\n') } },
      { name: 'few for production, which may be enough', files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARDS: «16»\n') } },
      { name: 'very many', files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARDS: «32768»\n') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARDS: 512\n') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': deployment('            - { name: NUM_HISTORY_SHARDS, value: "512" }\n') } },
      {
        name: 'another server of the cluster is told',
        files: {
          'compose.prod.yaml': `${compose('')}  history:\n    image: temporalio/server:1.30.6\n    environment:\n      DB: postgres12\n      POSTGRES_SEEDS: db\n      NUM_HISTORY_SHARDS: 512\n`,
        },
      },
      { name: 'for development', files: { 'compose.dev.yaml': compose('') } },
      { name: 'an unknown number', files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARDS: ${SHARDS}\n') } },
      { name: 'an env_file that is not there', files: { 'compose.prod.yaml': `${compose('')}    env_file: secrets.env\n` } },
      {
        name: 'a configuration of its own',
        files: {
          'compose.prod.yaml': `${compose('')}    volumes:\n      - ./docker.yaml:/etc/temporal/config/docker.yaml\n`,
          'docker.yaml': 'persistence: { numHistoryShards: 512 }\n',
        },
      },
      { name: 'few are enough to try things out', files: { 'compose.staging.yaml': compose('      NUM_HISTORY_SHARDS: 16\n') } },
    ],
  },
  *check(server, { project }) {
    const shards = server.setting('NUM_HISTORY_SHARDS');
    if (!server.readsVariables || (server.roles.isSet && !server.roles.value.includes('history'))) return;
    const { environment } = project.environmentOfContainer(server.container);
    const isMissing = isAbsent(shards);
    // That the servers of one cluster differ is the matter of another rule.
    if (isMissing && server.installation.servers.some((other) => !isAbsent(other.setting('NUM_HISTORY_SHARDS')))) return;
    const number = isMissing ? 4 : Number(shards.value ?? Number.NaN);
    if (!Number.isInteger(number) || number < 1) return;
    const what = isMissing
      ? 'NUM_HISTORY_SHARDS is not set, so a new cluster gets 4 history shards'
      : `a new cluster gets "${shards.value}" history shards`;
    if (number > 16384) {
      yield {
        at: shards.at,
        message: `${what}, each of which costs memory and connections; choose 512 to 4096 unless the load asks for more, and leave the number of an existing cluster as it is`,
        atMost: environment === 'production' ? 'warning' : 'info',
      };
      return;
    }
    const limit = limitOf(number, server, environment === 'production');
    if (limit === undefined) return;
    yield {
      at: shards.at,
      message: `${what}, which limits its throughput and can never be changed; choose a number for the load to come, such as 512, and leave an existing cluster as it is`,
      ...(limit !== 'error' && { atMost: limit }),
    };
  },
});

/** The most that a small number is worth; undefined for one that suits. */
function limitOf(number: number, { flavor }: TemporalServer, isProduction: boolean): Level | undefined {
  if (number > 4) return number < 128 && isProduction ? 'warning' : undefined;
  // Another rule says that auto-setup is to go; the number is for its successor then.
  if (flavor === 'auto-setup') return isProduction ? 'warning' : 'info';
  return 'error';
}
