import { publishedName } from '../../knowledge/images/name.js';
import { hostsIn, isAbsent, isOn, publishedImage, servicesNamed, startText, textIn } from '../../knowledge/temporal/settings.js';
import type { Service } from '../../parsers/compose/types.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (replicas: number, connections = '', variables = '') => `services:
  temporal:
    image: temporalio/server:1.30.6
    environment:
      DB: postgres12
      POSTGRES_SEEDS: db
${variables}    deploy:
      replicas: ${replicas}
  db:
    image: postgres:16.6
${connections}`;

export default defineRule({
  id: 'temporal/too-many-database-connections',
  on: 'temporal.installation',
  topic: 'scaling',
  summary: 'The servers may open more connections than their PostgreSQL takes',
  severity: 'info',
  optIn: true,
  rationale: `Each server process opens up to 20 connections to the main database and 10 to the one for visibility, and PostgreSQL takes 100 unless it is told otherwise. Under load the last ones are refused with "too many clients".`,
  references: [
    'https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml',
    'https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-MAX-CONNECTIONS',
  ],
  examples: {
    bad: [
      { files: { 'compose.yaml': compose(4).replace('postgres:16.6', '«postgres:16.6»') } },
      { name: 'a limit that is written out', files: { 'compose.yaml': compose(2, '    command: «postgres -c max_connections=50»\n') } },
    ],
    good: [
      { files: { 'compose.yaml': compose(3) } },
      { name: 'a limit that is high enough', files: { 'compose.yaml': compose(2, '    command: postgres -c max_connections=200\n') } },
      {
        name: 'fewer connections each',
        files: { 'compose.yaml': compose(4, '', '      SQL_MAX_CONNS: 10\n      SQL_VIS_MAX_CONNS: 5\n') },
      },
      { name: 'visibility lies elsewhere', files: { 'compose.yaml': compose(4, '', '      ENABLE_ES: "true"\n      ES_SEEDS: es\n') } },
      {
        name: 'a configuration of the database',
        files: { 'compose.yaml': compose(4, '    command: postgres -c config_file=/etc/postgresql.conf\n') },
      },
    ],
  },
  *check({ servers }) {
    const totals = new Map<Service, { sum: number; readonly parts: string[] }>();
    for (const server of servers) {
      const each = connectionsOf(server);
      const { origin } = server.container;
      if (each === undefined || origin.kind !== 'compose') return;
      const count = origin.service.replicas.isUnset ? 1 : origin.service.replicas.value;
      const [store, ...others] = servicesNamed(origin.service.application.services, hostsIn(server.setting('POSTGRES_SEEDS')));
      if (count === undefined || !store || others.length > 0) return;
      const total = totals.get(store) ?? { sum: 0, parts: [] };
      total.sum += count * each;
      total.parts.push(`${count} x ${each}`);
      totals.set(store, total);
    }
    for (const [store, { sum, parts }] of totals) {
      const limit = limitOf(store);
      if (limit === undefined || sum <= limit) continue;
      yield {
        at: store.command.isSet ? store.command.at : store.image.at,
        message: `the servers may open ${parts.join(' + ')}${parts.length > 1 || sum > 30 ? ` = ${sum}` : ''} connections to "${store.name}", which takes ${limit}; raise max_connections, or lower SQL_MAX_CONNS and SQL_VIS_MAX_CONNS`,
      };
    }
  },
});

/** Connections that one process opens at most; undefined where that is not known. */
function connectionsOf(server: TemporalServer): number | undefined {
  if (!server.readsVariables || !/^postgres12/.test(textIn(server.setting('DB')) ?? '')) return undefined;
  const numberIn = (name: string, usual: number) => {
    const value = server.setting(name);
    return isAbsent(value) ? usual : Number(value.value ?? Number.NaN);
  };
  const es = server.setting('ENABLE_ES');
  if (es.isUnknown) return undefined;
  const sum = numberIn('SQL_MAX_CONNS', 20) + (isOn(es) ? 0 : numberIn('SQL_VIS_MAX_CONNS', 10));
  return Number.isInteger(sum) ? sum : undefined;
}

/** What a PostgreSQL of the application takes; undefined where a file of its own may say it. */
function limitOf(store: Service): number | undefined {
  const image = publishedImage(store);
  if (!image || publishedName(image) !== 'postgres' || store.command.isUnknown || store.entrypoint.isUnknown) return undefined;
  const text = startText(store);
  const number = /max_connections\s*=\s*(\d+)/.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  return text === '' || /^(?:docker-entrypoint\.sh )?postgres$/.test(text) ? 100 : undefined;
}
