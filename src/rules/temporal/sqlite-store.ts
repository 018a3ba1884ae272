import type { Located } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { textIn } from '../../knowledge/temporal/settings.js';
import { defineRule } from '../../rule.js';

const compose = (db: string, rest = '') => `services:
  temporal:
    image: temporalio/server:1.32.0
    environment:
      DB: ${db}
${rest}`;
const config = (plugin: string) => `persistence:
  defaultStore: main
  visibilityStore: main
  numHistoryShards: 512
  datastores:
    main:
      sql:
        pluginName: ${plugin}
        databaseName: temporal
`;
const pod = (db: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.32.0
      env: [{ name: DB, value: ${db} }]
`;

export default defineRule({
  id: 'temporal/sqlite-store',
  on: 'temporal.installation',
  topic: 'orchestration',
  summary: 'The server keeps its data in SQLite',
  severity: { development: 'off', staging: 'error', production: 'error' },
  reads: ['ConfigMap', 'configMap'],
  rationale: `SQLite is a file beside one process. A second replica would have workflows of its own, an upgrade cannot be rolled out without a stop, and where the file does not lie on a volume all workflows go with the container.`,
  references: [
    'https://docs.temporal.io/temporal-service/persistence',
    'https://github.com/temporalio/temporal/tree/main/common/persistence/sql/sqlplugin/sqlite',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': compose('«sqlite»') } },
      {
        name: 'in a configuration of its own',
        files: {
          'compose.prod.yaml': compose('postgres12', '    volumes:\n      - ./docker.yaml:/etc/temporal/config/docker.yaml\n'),
          'docker.yaml': config('«sqlite»'),
        },
      },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('«sqlite»') } },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('postgres12') } },
      {
        name: 'in a configuration of its own',
        files: {
          'compose.prod.yaml': compose('sqlite', '    volumes:\n      - ./docker.yaml:/etc/temporal/config/docker.yaml\n'),
          'docker.yaml': config('postgres12'),
        },
      },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('mysql8') } },
      { name: 'for development', files: { 'compose.dev.yaml': compose('sqlite') } },
      { name: 'unknown', files: { 'compose.prod.yaml': compose('${DB}') } },
    ],
  },
  *check(installation, { project }) {
    const places: Located[] = [];
    for (const server of installation.servers) {
      const db = server.setting('DB');
      // Elsewhere the variable cannot choose it, and the server does not start.
      const mayChoose = server.flavor === 'server' && !(server.version.isSet && isBefore(server.version.value, '1.32.0'));
      if (server.readsVariables && mayChoose && textIn(db)?.toLowerCase() === 'sqlite') places.push(db.at);
    }
    for (const { root, installation: own } of project.configs) {
      if (own !== installation) continue;
      for (const { value } of root.get('persistence', 'datastores').entries.values()) {
        const plugin = value.get('sql', 'pluginName').string();
        if (plugin.value === 'sqlite') places.push(plugin.at);
      }
    }
    for (const at of places) {
      yield {
        at,
        message:
          '"sqlite" keeps all workflows in a file beside one process, so there can be no second replica and the loss of the file loses them; take PostgreSQL, MySQL or Cassandra',
      };
    }
  },
});
