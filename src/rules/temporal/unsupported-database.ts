import { inOwnWords } from '../../core/source.js';
import { hostsIn, isAbsent, isFrom, isOn, publishedImage, servicesNamed, textIn } from '../../knowledge/temporal/settings.js';
import { judgeIndex, judgeStore, type StoreVerdict } from '../../knowledge/temporal/stores.js';
import { isNamedForDevelopment } from '../../knowledge/temporal/trials.js';
import type { Service } from '../../parsers/compose/types.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (
  image: string,
  variables = '      DB: postgres12\n      POSTGRES_SEEDS: db\n',
  server = 'temporalio/server:1.30.6',
) => `services:
  temporal:
    image: ${server}
    environment:
${variables}  db:
    image: ${image}
`;
const mysql = '      DB: mysql8\n      MYSQL_SEEDS: db\n';
const cassandra = '      DB: cassandra\n      CASSANDRA_SEEDS: db\n';
const index = '      DB: postgres12\n      POSTGRES_SEEDS: postgres.acme.example\n      ENABLE_ES: "true"\n      ES_SEEDS: db\n';

export default defineRule({
  id: 'temporal/unsupported-database',
  on: 'temporal.installation',
  topic: 'orchestration',
  summary: 'The server keeps its data in a database that it does not support, or that gets no more fixes',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  data: ['temporal'],
  rationale: `The schema of Temporal needs PostgreSQL 12, MySQL 8.0.17 or a Cassandra that it is tested with; for visibility Elasticsearch 7 or 8, or OpenSearch from server 1.30.1 on. Relatives of these databases
speak the same protocol, and fail at a migration or under load.`,
  references: [
    'https://docs.temporal.io/self-hosted-guide/visibility',
    'https://docs.temporal.io/self-hosted-guide/defaults',
    'https://endoflife.date/apache-cassandra',
  ],
  examples: {
    bad: [
      { name: 'too old', files: { 'compose.prod.yaml': compose('«postgres:11.22»') } },
      { name: 'MariaDB', files: { 'compose.prod.yaml': compose('«mariadb:11.4»', mysql) } },
      { name: 'an early Cassandra 5', files: { 'compose.prod.yaml': compose('«cassandra:5.0.2»', cassandra) } },
      { name: 'no more fixes', files: { 'compose.prod.yaml': compose('«cassandra:3.11.9»', cassandra) } },
      { name: 'nobody tests it', files: { 'compose.prod.yaml': compose('«cockroachdb/cockroach:v24.1.0»') } },
      {
        name: 'an index whose data go to the next by way of the last of its own line',
        files: { 'compose.prod.yaml': compose('«elasticsearch:7.16.2»', index) },
      },
      {
        name: 'an index that is too new',
        files: { 'compose.prod.yaml': compose('«docker.elastic.co/elasticsearch/elasticsearch:9.1.0»', index) },
      },
      {
        name: 'OpenSearch under an older server',
        files: { 'compose.prod.yaml': compose('«opensearchproject/opensearch:2.11.0»', index, 'temporalio/server:1.29.7') },
      },
      {
        name: 'OpenSearch under auto-setup, of which there is no image that supports it',
        files: { 'compose.yaml': compose('«opensearchproject/opensearch:2.11.0»', index, 'temporalio/auto-setup:1.29.1') },
      },
      {
        name: 'a container whose name says that it is for development: a note',
        files: {
          'compose.yaml': compose('«elasticsearch:7.17.27»', index, 'temporalio/auto-setup:1.22.7\n    container_name: temporal-dev'),
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('postgres:16.6') } },
      { name: 'what ended is the matter of another rule', files: { 'compose.prod.yaml': compose('postgres:13') } },
      { name: 'MySQL', files: { 'compose.prod.yaml': compose('mysql:8.4.3', mysql) } },
      { name: 'Cassandra', files: { 'compose.prod.yaml': compose('cassandra:5.0.5', cassandra) } },
      { name: 'an index', files: { 'compose.prod.yaml': compose('docker.elastic.co/elasticsearch/elasticsearch:8.15.0', index) } },
      { name: 'OpenSearch', files: { 'compose.prod.yaml': compose('opensearchproject/opensearch:2.11.0', index) } },
      {
        name: 'an index that is not used',
        files: { 'compose.prod.yaml': compose('docker.elastic.co/elasticsearch/elasticsearch:9.1.0', index.replace('true', 'false')) },
      },
      { name: 'an unknown version', files: { 'compose.prod.yaml': compose('postgres:${POSTGRES_VERSION}') } },
      {
        name: 'the database of another program',
        files: { 'compose.prod.yaml': compose('postgres:16.6').replace('  db:', '  shop:\n    image: mariadb:11.4\n  db:') },
      },
      {
        name: 'an older server knows older databases',
        files: {
          'compose.prod.yaml': compose('postgres:11.22', '      DB: postgresql\n      POSTGRES_SEEDS: db\n', 'temporalio/server:1.22.7'),
        },
      },
    ],
  },
  *check({ servers }, { today }) {
    const said = new Set<Service>();
    for (const server of servers) {
      if (!server.readsVariables) continue;
      for (const { store, verdict } of verdictsOf(server, today)) {
        if (said.has(store) || !store.image.isSet) continue;
        said.add(store);
        yield {
          at: store.image.at,
          message: `"${inOwnWords(store.image.value, store.image.at)}" ${verdict.why}, and ${server.container.label} keeps its data there; ${verdict.instead}`,
          related: [{ at: server.container, message: 'the Temporal server' }],
          ...limitOf(verdict, store, server),
        };
      }
    }
  },
});

/** What a variable brings in may be replaced where it counts. */
function limitOf(
  { state }: StoreVerdict,
  { image }: Service,
  { container: { origin } }: TemporalServer,
): { readonly atMost?: 'info' | 'warning' } {
  if (origin.kind === 'compose' && isNamedForDevelopment(origin.service)) return { atMost: 'info' };
  if (state === 'unsupported') return {};
  return { atMost: image.at.via?.some(({ kind }) => kind === 'interpolation') ? 'info' : 'warning' };
}

function verdictsOf(server: TemporalServer, today: string): readonly { readonly store: Service; readonly verdict: StoreVerdict }[] {
  const { origin, image } = server.container;
  if (origin.kind !== 'compose') return [];
  const services = (name: string) => servicesNamed(origin.service.application.services, hostsIn(server.setting(name)));
  const db = server.setting('DB');
  const plugin = textIn(db)?.toLowerCase() ?? (isAbsent(db) ? 'cassandra' : '');
  const isCassandra = plugin === 'cassandra';
  // The plugins for older databases went with 1.24.
  const isNewer = /^(?:postgres12|mysql8)/.test(plugin) || isFrom(server.version, image, '1.24.0');
  const seeds = isCassandra
    ? ['CASSANDRA_SEEDS']
    : /^postgres/.test(plugin)
      ? ['POSTGRES_SEEDS', 'VISIBILITY_POSTGRES_SEEDS']
      : /^mysql/.test(plugin)
        ? ['MYSQL_SEEDS', 'VISIBILITY_MYSQL_SEEDS']
        : [];
  const stores = isCassandra || isNewer ? seeds.flatMap(services) : [];
  const indexes = isOn(server.setting('ENABLE_ES')) ? services('ES_SEEDS') : [];
  const judged = (store: Service, judge: (reference: NonNullable<ReturnType<typeof publishedImage>>) => StoreVerdict | undefined) => {
    const reference = publishedImage(store);
    const verdict = reference && judge(reference);
    return verdict ? [{ store, verdict }] : [];
  };
  return [
    ...stores.flatMap((store) => judged(store, (reference) => judgeStore(reference, today))),
    ...indexes.flatMap((store) =>
      judged(store, (reference) =>
        judgeIndex(reference, today, { version: server.version.value, isAutoSetup: server.flavor === 'auto-setup' }),
      ),
    ),
  ];
}
