import type { Problem } from '../../core/problem.js';
import { inOwnWords, placeOf } from '../../core/source.js';
import { isAtLeast } from '../../core/version.js';
import { isAbsent, isFrom, isOn, textIn } from '../../knowledge/temporal/settings.js';
import type { Project, TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, image = 'temporalio/server:1.29.7') => `services:
  temporal:
    image: ${image}
    environment:
      - CASSANDRA_SEEDS=cassandra
${variables}`;
const pod = (variables: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.30.6
      env:
        - { name: DB, value: postgres12 }
        - { name: POSTGRES_SEEDS, value: db }
${variables}`;
const config = (store: string, version = '1.29.7') => ({
  'compose.yaml': `services:\n  temporal:\n    image: temporalio/server:${version}\n    volumes: ["./docker.yaml:/etc/temporal/config/docker.yaml"]\n`,
  'docker.yaml': `persistence:\n  defaultStore: default\n  visibilityStore: ${store}\n  datastores:\n    default: { cassandra: { hosts: db } }\n    visibility: { cassandra: { hosts: db } }\n    other: { sql: { pluginName: postgres12 } }\n`,
});

export default defineRule({
  id: 'temporal/removed-visibility-store',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'Visibility is kept in Cassandra, which the server can do no more',
  severity: 'error',
  data: ['temporal'],
  rationale: `From 1.24 on the server keeps visibility, the lists of workflows, in a SQL database or in Elasticsearch or OpenSearch. With Cassandra alone it does not start, and the variables for the old store are read by nobody.`,
  references: [
    'https://docs.temporal.io/self-hosted-guide/visibility#cassandra',
    'https://github.com/temporalio/temporal/releases/tag/v1.24.0',
  ],
  examples: {
    bad: [
      { files: { 'compose.yaml': compose('      - DB=«cassandra»\n') } },
      {
        name: 'the default',
        files: { 'compose.yaml': compose('      - ENABLE_ES=false\n').replace('CASSANDRA_SEEDS=cassandra', 'CASSANDRA_SEEDS=«cassandra»') },
      },
      {
        name: 'a variable that is read no more',
        files: { 'k8s/temporal.yaml': pod('        - { name: VISIBILITY_KEYSPACE, value: «temporal_visibility» }\n') },
      },
      { name: 'in a configuration', files: config('«visibility»') },
    ],
    good: [
      { name: 'in a configuration', files: config('other') },
      { name: 'in a configuration for an older server', files: config('visibility', '1.22.7') },
      { files: { 'compose.yaml': compose('      - DB=cassandra\n      - ENABLE_ES=true\n      - ES_SEEDS=es\n') } },
      { name: 'before 1.24', files: { 'compose.yaml': compose('      - DB=cassandra\n', 'temporalio/server:1.23.1') } },
      { name: 'an unknown version', files: { 'compose.yaml': compose('      - DB=cassandra\n', 'temporalio/server:${VERSION}') } },
      {
        name: 'it may be switched on elsewhere',
        files: { 'compose.yaml': compose('      - DB=cassandra\n      - ENABLE_ES=${ENABLE_ES}\n') },
      },
      {
        name: 'a SQL database',
        files: { 'k8s/temporal.yaml': pod('        - { name: VISIBILITY_DBNAME, value: temporal_visibility }\n') },
      },
    ],
  },
  *check(server, { project }) {
    yield* inConfig(server, project);
    const { container, readsVariables, version } = server;
    if (!readsVariables || !isFrom(version, container.image, '1.24.0')) return;
    const [db, es, seeds] = [server.setting('DB'), server.setting('ENABLE_ES'), server.setting('CASSANDRA_SEEDS')];
    const isCassandra =
      textIn(db)?.toLowerCase() === 'cassandra' || (isAbsent(db) && container.environment.names.includes('CASSANDRA_SEEDS'));
    if (isCassandra && !isOn(es) && !es.isUnknown) {
      yield {
        at: db.isSet ? db.at : seeds.at,
        message: `${container.label} keeps everything in Cassandra, which holds no visibility from 1.24 on, so the server does not start; add Elasticsearch or OpenSearch with ENABLE_ES=true and ES_SEEDS, or move to a SQL database`,
      };
    }
    const old = container.environment.names.find((name) => /^VISIBILITY_(?:KEYSPACE|CASSANDRA_\w+)$/.test(name));
    if (old === undefined) return;
    const value = container.environment.get(old);
    yield {
      at: value.at,
      message: `"${old}${value.isSet && !/PASSWORD/.test(old) ? `=${inOwnWords(value.value, value.at)}` : ''}" sets up a store for visibility that the server does not have from 1.24 on, so it does nothing; remove it`,
      atMost: 'warning',
    };
  },
});

/** Of a configuration that several servers read the first tells. */
function* inConfig(server: TemporalServer, { configs }: Project): Iterable<Problem> {
  const { root, version } = configs.find(({ servers }) => servers[0] === server) ?? {};
  if (!root || !version?.isSet || !isAtLeast(version.value, '1.24.0')) return;
  const name = root.get('persistence', 'visibilityStore');
  if (name.text === undefined || !root.get('persistence', 'datastores', name.text, 'cassandra').isSet) return;
  yield {
    at: placeOf(name),
    message: `visibilityStore "${name.text}" is in Cassandra, which holds no visibility from 1.24 on (this is ${version.value}), so the server does not start; move visibility to SQL, Elasticsearch or OpenSearch`,
  };
}
