import { isBefore } from '../../core/version.js';
import { addVariable } from '../../knowledge/environment-edits.js';
import { isAbsent } from '../../knowledge/temporal/settings.js';
import { defineRule } from '../../rule.js';

const compose = (db: string, rest = '') => `services:
  temporal:
    image: temporalio/server:1.30.6
    environment:
      POSTGRES_SEEDS: db
${db}${rest}`;
const pod = (db: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.30.6
      env:
        - { name: MYSQL_SEEDS, value: db.acme.example }
${db}`;

export default defineRule({
  id: 'temporal/unset-database',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'A server is told where its SQL database is, but not that it has one',
  severity: 'error',
  rationale: `Without \`DB\` the images take Cassandra, whatever other variables say. The server looks for it at an address that is not set, and ends.`,
  references: [
    'https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml',
    'https://docs.temporal.io/references/configuration#persistence',
  ],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': compose('').replace('environment', '«environment»') },
        fixed: { 'compose.yaml': compose('      DB: postgres12\n') },
      },
      {
        name: 'in Kubernetes',
        files: { 'k8s/temporal.yaml': pod('').replace('env:', '«env»:') },
        fixed: { 'k8s/temporal.yaml': pod('        - { name: DB, value: "mysql8" }\n') },
      },
    ],
    good: [
      { files: { 'compose.yaml': compose('      DB: postgres12\n') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('        - { name: DB, value: mysql8 }\n') } },
      { name: 'an env_file that is not there may have it', files: { 'compose.yaml': compose('', '    env_file: temporal.env\n') } },
      { name: 'Cassandra is meant', files: { 'compose.yaml': compose('      CASSANDRA_SEEDS: cassandra\n') } },
      { name: 'a variable of the shell', files: { 'compose.yaml': compose('      DB:\n') } },
      {
        name: 'a configuration of its own',
        files: {
          'compose.yaml': compose('', '    volumes:\n      - ./docker.yaml:/etc/temporal/config/docker.yaml\n'),
          'docker.yaml': 'services: {}\n',
        },
      },
    ],
  },
  *check(server) {
    const { container, readsVariables, version } = server;
    const db = server.setting('DB');
    if (!readsVariables || !isAbsent(db) || !isAbsent(server.setting('CASSANDRA_SEEDS'))) return;
    const seeds = ['POSTGRES_SEEDS', 'MYSQL_SEEDS'].find(
      (name) => !isAbsent(server.setting(name)) && container.environment.names.includes(name),
    );
    if (seeds === undefined) return;
    const plugin = seeds === 'POSTGRES_SEEDS' ? 'postgres12' : 'mysql8';
    const isOld = version.isSet && isBefore(version.value, '1.20.0');
    yield {
      at: db.at,
      message: `${container.label} has ${seeds} but no DB, which means Cassandra, so the server finds no database and ends; set DB to ${plugin}`,
      fix:
        isOld || !db.isUnset
          ? undefined
          : addVariable(container.origin, 'DB', { title: `Set DB to ${plugin}`, safety: 'unsafe', behind: seeds, value: plugin }),
    };
  },
});
