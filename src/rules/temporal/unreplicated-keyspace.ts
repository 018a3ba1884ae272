import type { Value } from '../../core/value.js';
import { hostsIn, isAbsent, servicesNamed, startText, textIn } from '../../knowledge/temporal/settings.js';
import type { TemporalPart } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, seeds = 'cassandra-0.acme.example,cassandra-1.acme.example', rest = '') => `services:
  temporal:
    image: temporalio/auto-setup:1.29.1
    environment:
      - DB=cassandra
      - CASSANDRA_SEEDS=${seeds}
${variables}${rest}`;
const job = (command: string) => `apiVersion: batch/v1
kind: Job
metadata: { name: schema }
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: schema
          image: temporalio/admin-tools:1.30.6
          command: ${command}
`;

export default defineRule({
  id: 'temporal/unreplicated-keyspace',
  on: 'temporal.installation',
  topic: 'orchestration',
  summary: 'The Cassandra keyspace of the cluster is made with one copy of the data',
  severity: { development: 'off', staging: 'warning', production: 'error' },
  rationale: `With a replication factor of 1 each row lies on one node. When that node is lost, so are the histories of its workflows; when it restarts, their shards stand still. The tools take 1 when nothing is said.`,
  references: [
    'https://github.com/temporalio/docker-builds/blob/main/docker/auto-setup.sh',
    'https://docs.temporal.io/self-hosted-guide/upgrade-server#upgrade-cassandra-schema',
  ],
  examples: {
    bad: [
      { name: 'the default', files: { 'compose.prod.yaml': compose('').replace('environment', '«environment»') } },
      { name: 'written out', files: { 'compose.prod.yaml': compose('      - CASSANDRA_REPLICATION_FACTOR=«1»\n') } },
      {
        name: 'a schema job',
        files: { 'k8s/schema.yaml': job('«[temporal-cassandra-tool, --ep, cassandra.acme.example, create, -k, temporal, --rf, "1"]»') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('      - CASSANDRA_REPLICATION_FACTOR=3\n') } },
      {
        name: 'a schema job',
        files: { 'k8s/schema.yaml': job('[temporal-cassandra-tool, --ep, cassandra.acme.example, create, -k, temporal, --rf, "3"]') },
      },
      { name: 'the keyspace is there', files: { 'compose.prod.yaml': compose('      - SKIP_DB_CREATE=true\n') } },
      {
        name: 'one node cannot hold two copies',
        files: { 'compose.prod.yaml': compose('', 'cassandra', '  cassandra:\n    image: cassandra:4.1\n') },
      },
      { name: 'for development', files: { 'compose.dev.yaml': compose('') } },
      { name: 'unknown', files: { 'compose.prod.yaml': compose('      - CASSANDRA_REPLICATION_FACTOR=${RF}\n') } },
      {
        name: 'a job that makes no keyspace',
        files: {
          'k8s/schema.yaml': job('[temporal-cassandra-tool, --ep, cassandra.acme.example, -k, temporal, update-schema, -d, /schema]'),
        },
      },
    ],
  },
  *check({ servers, tools }) {
    const setUps = [
      ...servers.filter(({ flavor, readsVariables }) => flavor === 'auto-setup' && readsVariables),
      ...tools.filter(({ container }) => startText(container) === '' && isAutoSetup(container.image)),
    ];
    for (const part of setUps) {
      const factor = part.setting('CASSANDRA_REPLICATION_FACTOR');
      const skips = [part.setting('SKIP_SCHEMA_SETUP'), part.setting('SKIP_DB_CREATE')];
      if (!isCassandra(part) || isSingleNode(part) || skips.some((skip) => skip.isUnknown || skip.value === 'true')) continue;
      if (isAbsent(factor) || textIn(factor) === '1') yield problem(part, factor, 'set CASSANDRA_REPLICATION_FACTOR to 3');
    }
    for (const tool of tools) {
      const line = [tool.container.command, tool.container.entrypoint].find((one) => one.isSet);
      const text = startText(tool.container);
      const creates = /temporal-cassandra-tool\s(?:[^;&|]*\s)?create(?:-keyspace)?(?=\s|$)([^;&|]*)/.exec(text);
      if (!line || !creates || /\$/.test(creates[1] ?? '')) continue;
      const factor = /--?(?:rf|replication-factor)(?:=|\s+)["']?(\d+)/.exec(creates[0])?.[1];
      if (factor === undefined || factor === '1') yield problem(tool, line, 'give --rf 3');
    }
  },
});

function isAutoSetup(image: Value<string>): boolean {
  return /(?:^|\/)temporalio\/auto-setup(?:[:@]|$)/.test(image.value ?? '');
}

function isCassandra(part: TemporalPart): boolean {
  const db = part.setting('DB');
  return textIn(db)?.toLowerCase() === 'cassandra' || (isAbsent(db) && textIn(part.setting('CASSANDRA_SEEDS')) !== undefined);
}

function isSingleNode(part: TemporalPart): boolean {
  const { origin } = part.container;
  const hosts = hostsIn(part.setting('CASSANDRA_SEEDS'));
  return origin.kind === 'compose' && hosts.length < 2 && servicesNamed(origin.service.application.services, hosts).length > 0;
}

function problem(part: TemporalPart, value: Value<unknown>, cure: string) {
  return {
    at: value.at,
    message: `${part.container.label} makes the keyspace with one copy of the data, so the loss of one node of Cassandra loses workflows; with three nodes or more, ${cure} for a new keyspace, and raise that of an existing one with ALTER KEYSPACE and a repair`,
  };
}
