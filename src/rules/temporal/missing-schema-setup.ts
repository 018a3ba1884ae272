import { dataStore } from '../../knowledge/data-stores.js';
import { hostsIn, isOn, publishedImage, servicesNamed, startText, textIn } from '../../knowledge/temporal/settings.js';
import type { Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const compose = (more = '', dbMore = '', image = 'temporalio/server:1.30.6') => `services:
  temporal:
    image: ${image}
    environment:
      DB: postgres12
      POSTGRES_SEEDS: db
  db:
    image: postgres:16.6
${dbMore}${more}`;
const setup = `  setup:
    image: temporalio/admin-tools:1.30.6
    restart: "no"
    entrypoint: ["/bin/sh"]
    command: /scripts/setup-postgres.sh
`;
const mysql = compose().replace('postgres12', 'mysql8').replace('POSTGRES_SEEDS', 'MYSQL_SEEDS').replace('postgres:16.6', 'mysql:8.4.3');

export default defineRule({
  id: 'temporal/missing-schema-setup',
  on: 'temporal.server',
  topic: 'delivery',
  summary: 'Nothing makes the database schema that a server needs at start',
  severity: 'warning',
  rationale: `temporalio/server does not make its schema, as auto-setup does. On an empty database it ends with "relation schema_version does not exist", and on one of an older version with a schema that does not match. A service with
temporalio/admin-tools that ends before the server starts makes it.`,
  references: [
    'https://github.com/temporalio/samples-server/blob/main/compose/docker-compose-postgres.yml',
    'https://docs.temporal.io/self-hosted-guide/deployment',
  ],
  examples: {
    bad: [
      { files: { 'compose.yaml': compose().replace('temporalio/server:1.30.6', '«temporalio/server:1.30.6»') } },
      { name: 'MySQL', files: { 'compose.yaml': mysql.replace('temporalio/server:1.30.6', '«temporalio/server:1.30.6»') } },
    ],
    good: [
      { files: { 'compose.yaml': compose(setup) } },
      { name: 'auto-setup makes it', files: { 'compose.yaml': compose('', '', 'temporalio/auto-setup:1.29.1') } },
      {
        name: 'the database of elsewhere may have it',
        files: { 'compose.yaml': mysql.replace('MYSQL_SEEDS: db', 'MYSQL_SEEDS: db.acme.example') },
      },
      {
        name: 'the database makes it when it is new',
        files: {
          'compose.yaml': compose('', '    volumes:\n      - ./schema:/docker-entrypoint-initdb.d\n'),
          'schema/temporal.sql': 'CREATE TABLE schema_version ();\n',
        },
      },
      {
        name: 'a script of the repository makes it',
        files: { 'compose.yaml': compose(), 'setup.sh': 'docker run --rm temporalio/admin-tools:1.30.6 temporal-sql-tool update-schema\n' },
      },
      {
        name: 'a database that is built here may hold it',
        files: { 'compose.yaml': compose().replace('image: postgres:16.6', 'build: ./db'), 'db/Dockerfile': 'FROM postgres:16.6\n' },
      },
    ],
  },
  *check(server, { project }) {
    const { container, flavor, installation } = server;
    const { origin } = container;
    if (flavor !== 'server' || origin.kind !== 'compose' || !server.readsVariables) return;
    const { application } = origin.service;
    const db = textIn(server.setting('DB'))?.toLowerCase() ?? '';
    const seeds = /^postgres/.test(db)
      ? 'POSTGRES_SEEDS'
      : /^mysql/.test(db)
        ? 'MYSQL_SEEDS'
        : db === 'cassandra'
          ? 'CASSANDRA_SEEDS'
          : undefined;
    if (seeds === undefined || installation.tools.length > 0 || installation.servers.some((one) => one.flavor === 'auto-setup')) return;
    const stores = servicesNamed(application.services, hostsIn(server.setting(seeds)));
    if (stores.length === 0 || !stores.every(startsEmpty) || application.services.some(mayMakeSchema)) return;
    // Four roles of one cluster lack one thing.
    if (installation.servers.find((one) => one.flavor === 'server')?.container !== container) return;
    if (isMadeElsewhere(project.files)) return;
    yield {
      at: container.image.at,
      message: `nothing here makes the schema in "${stores[0]?.name}", without which the server of ${container.label} ends at start; add a service with temporalio/admin-tools that runs ${db === 'cassandra' ? 'temporal-cassandra-tool' : 'temporal-sql-tool'}, and let the server wait for it with condition: service_completed_successfully${isOn(server.setting('ENABLE_ES')) ? ', and one for the index' : ''}`,
    };
  },
});

/** A published database that runs no scripts of its own at its first start. */
function startsEmpty(store: Service): boolean {
  const image = publishedImage(store);
  if (!image || !dataStore(image) || store.mounts.isUnknown || !store.command.isUnset || !store.node.get('configs').isUnset) return false;
  return (store.mounts.value ?? []).every(({ target }) => target.isSet && !target.value.includes('initdb'));
}

/** A service whose words or name speak of Temporal's schema, whatever its image. */
function mayMakeSchema(service: Service): boolean {
  const text = `${service.name} ${service.image.value ?? ''} ${startText(service)}`;
  return /temporal-(?:sql|cassandra)-tool|temporal.*(?:schema|migrat|setup|init|tool)|(?:schema|migrat|setup|init|tool).*temporal/is.test(
    text,
  );
}

/** A script or a pipeline calls a schema tool. */
function isMadeElsewhere(files: { mayBeMade(path: string): boolean }): boolean {
  return ['temporal-sql-tool', 'temporal-cassandra-tool', 'admin-tools'].some((word) => files.mayBeMade(word));
}
