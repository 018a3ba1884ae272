import type { ImageReference } from '../core/image.js';
import { effectiveTag, publishedName } from './images/name.js';

/** An image whose container holds data: a database, a broker, a search engine. */
interface DataStore {
  /** For messages, without an article: `PostgreSQL database`. */
  readonly kind: string;
  /**
   * Folders that may hold the data, for the tag that was asked for. A volume on one of them, or below it, keeps the data; one above
   * may not, as most images declare a volume of their own there. Left out where the command or the configuration chooses.
   */
  readonly folders?: readonly string[] | undefined;
  /** Environment variables that move the data elsewhere. */
  readonly movedBy?: readonly string[] | undefined;
  /** Often only a cache, whose loss does no harm. */
  readonly cache?: boolean | undefined;
  /** Its clients wait for it: a first connection before it answers fails only when it takes very long. */
  readonly clientsWait?: boolean | undefined;
  readonly source: string;
  /** Day of the copy in which the fact was read, ISO. */
  readonly date: string;
}

interface Row extends DataStore {
  /** Names as in `ImageReference.name`. */
  readonly names: readonly string[];
  /** Tags it holds for; all where left out. The first row that fits counts. */
  readonly tags?: RegExp;
}

const hub = (name: string) => ({ source: `https://hub.docker.com/_/${name}`, date: '2026-08-21' });
const readme = (source: string) => ({ source, date: '2026-11-23' });

const postgres = { kind: 'PostgreSQL database', movedBy: ['PGDATA'] };
const mysql = { kind: 'MySQL database', folders: ['/var/lib/mysql'] };
const kafka = { kind: 'Kafka broker', movedBy: ['KAFKA_LOG_DIRS'] };
/**
 * By their specification drivers look for a server for 30 s (`serverSelectionTimeoutMS`) before an operation fails. Only those of one thread
 * (PHP) look once, where a request fails and not the start.
 * Source: https://github.com/mongodb/specifications/blob/master/source/server-selection/server-selection.md, read 2026-11-27.
 */
const mongodb = { kind: 'MongoDB database', clientsWait: true };

export const dataStoreRows: readonly Row[] = [
  {
    names: ['postgres'],
    tags: /^(?:9|1[0-7])(?!\d)/,
    ...postgres,
    folders: ['/var/lib/postgresql/data'],
    source: 'https://github.com/docker-library/postgres/blob/master/17/trixie/Dockerfile',
    date: '2026-02-26',
  },
  {
    // From 18 on the data lies in a folder named after the version, and the volume one level up.
    names: ['postgres'],
    ...postgres,
    folders: ['/var/lib/postgresql'],
    source: 'https://github.com/docker-library/postgres/blob/master/18/trixie/Dockerfile',
    date: '2026-02-26',
  },
  {
    names: ['postgis/postgis', 'pgvector/pgvector', 'timescale/timescaledb', 'supabase/postgres', 'citusdata/citus', 'imresamu/postgis'],
    ...postgres,
    folders: ['/var/lib/postgresql'],
    ...readme('https://hub.docker.com/r/postgis/postgis'),
  },
  {
    names: ['timescale/timescaledb-ha'],
    ...postgres,
    folders: ['/home/postgres/pgdata', '/var/lib/postgresql'],
    ...readme('https://github.com/timescale/timescaledb-docker-ha/blob/master/Dockerfile'),
  },
  { names: ['mysql', 'mysql/mysql-server', 'container-registry.oracle.com/mysql/community-server'], ...mysql, ...hub('mysql') },
  { names: ['percona', 'percona/percona-server'], ...mysql, ...hub('percona') },
  { names: ['mariadb'], kind: 'MariaDB database', folders: ['/var/lib/mysql'], ...hub('mariadb') },
  {
    names: ['mongo', 'mongodb/mongodb-community-server', 'mongodb/mongodb-enterprise-server'],
    ...mongodb,
    folders: ['/data/db'],
    ...hub('mongo'),
  },
  {
    names: ['redis', 'redis/redis-stack', 'redis/redis-stack-server'],
    kind: 'Redis store',
    folders: ['/data'],
    cache: true,
    ...hub('redis'),
  },
  {
    names: ['valkey/valkey', 'ghcr.io/valkey-io/valkey'],
    kind: 'Valkey store',
    folders: ['/data'],
    cache: true,
    source: 'https://github.com/valkey-io/valkey-container',
    date: '2025-01-08',
  },
  {
    names: ['eqalpha/keydb', 'docker.dragonflydb.io/dragonflydb/dragonfly', 'ghcr.io/dragonflydb/dragonfly'],
    kind: 'Redis-compatible store',
    cache: true,
    ...readme('https://www.dragonflydb.io/docs/getting-started/docker'),
  },
  {
    names: ['elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch-oss'],
    kind: 'Elasticsearch index',
    folders: ['/usr/share/elasticsearch/data'],
    ...readme('https://www.elastic.co/guide/en/elasticsearch/reference/current/docker.html'),
  },
  {
    names: ['opensearchproject/opensearch', 'public.ecr.aws/opensearchproject/opensearch'],
    kind: 'OpenSearch index',
    folders: ['/usr/share/opensearch/data'],
    source: 'https://github.com/opensearch-project/opensearch-build/tree/main/docker/release/dockercomposefiles',
    date: '2026-08-19',
  },
  { names: ['cassandra'], kind: 'Cassandra database', folders: ['/var/lib/cassandra'], ...hub('cassandra') },
  {
    names: ['scylladb/scylla'],
    kind: 'ScyllaDB database',
    folders: ['/var/lib/scylla'],
    ...readme('https://docs.scylladb.com/manual/stable/operating-scylla/procedures/tips/best-practices-scylla-on-docker.html'),
  },
  { names: ['rabbitmq'], kind: 'RabbitMQ broker', folders: ['/var/lib/rabbitmq'], movedBy: ['RABBITMQ_MNESIA_BASE'], ...hub('rabbitmq') },
  {
    // The image declares a volume, but its default configuration writes to /tmp.
    names: ['apache/kafka', 'apache/kafka-native'],
    ...kafka,
    folders: ['/tmp/kafka-logs', '/tmp/kraft-combined-logs', '/var/lib/kafka/data'],
    source: 'https://github.com/apache/kafka/blob/trunk/docker/jvm/Dockerfile',
    date: '2024-10-25',
  },
  {
    names: ['confluentinc/cp-kafka', 'confluentinc/cp-server', 'confluentinc/confluent-local'],
    ...kafka,
    folders: ['/var/lib/kafka/data'],
    ...readme('https://docs.confluent.io/platform/current/installation/docker/operations/external-volumes.html'),
  },
  {
    names: [
      'redpandadata/redpanda',
      'docker.redpanda.com/redpandadata/redpanda',
      'docker.redpanda.com/vectorized/redpanda',
      'vectorized/redpanda',
    ],
    kind: 'Redpanda broker',
    folders: ['/var/lib/redpanda/data'],
    ...readme('https://docs.redpanda.com/current/manage/kubernetes/storage/k-configure-storage/'),
  },
  {
    names: ['zookeeper'],
    kind: 'ZooKeeper ensemble member',
    folders: ['/data', '/datalog'],
    movedBy: ['ZOO_DATA_DIR'],
    source: 'https://github.com/31z4/zookeeper-docker',
    date: '2026-02-23',
  },
  {
    names: ['confluentinc/cp-zookeeper'],
    kind: 'ZooKeeper ensemble member',
    folders: ['/var/lib/zookeeper'],
    ...readme('https://docs.confluent.io/platform/7.5/installation/docker/operations/external-volumes.html'),
  },
  {
    names: ['clickhouse', 'clickhouse/clickhouse-server', 'yandex/clickhouse-server'],
    kind: 'ClickHouse database',
    folders: ['/var/lib/clickhouse'],
    source: 'https://github.com/ClickHouse/docker-library',
    date: '2026-08-07',
  },
  {
    names: ['influxdb'],
    kind: 'InfluxDB database',
    folders: ['/var/lib/influxdb', '/var/lib/influxdb2', '/var/lib/influxdb3', '/home/influxdb3/.influxdb3'],
    source: 'https://github.com/influxdata/influxdata-docker',
    date: '2026-08-06',
  },
  { names: ['neo4j'], kind: 'Neo4j database', folders: ['/data'], ...hub('neo4j') },
  { names: ['couchdb'], kind: 'CouchDB database', folders: ['/opt/couchdb/data'], ...hub('couchdb') },
  {
    names: ['cockroachdb/cockroach', 'cockroachdb/cockroach-unstable'],
    kind: 'CockroachDB database',
    folders: ['/cockroach/cockroach-data'],
    ...readme('https://www.cockroachlabs.com/docs/stable/start-a-local-cluster-in-docker-linux'),
  },
  { names: ['yugabytedb/yugabyte'], kind: 'YugabyteDB database', ...readme('https://docs.yugabyte.com/stable/quick-start/docker/') },
  {
    names: ['mcr.microsoft.com/mssql/server', 'mcr.microsoft.com/azure-sql-edge'],
    kind: 'SQL Server database',
    folders: ['/var/opt/mssql'],
    ...readme('https://learn.microsoft.com/sql/linux/sql-server-linux-docker-container-configure'),
  },
  { names: ['minio/minio', 'quay.io/minio/minio'], kind: 'MinIO object store', ...readme('https://hub.docker.com/r/minio/minio') },
  {
    names: ['gcr.io/etcd-development/etcd', 'quay.io/coreos/etcd'],
    kind: 'etcd store',
    ...readme('https://etcd.io/docs/latest/op-guide/container/'),
  },
  {
    names: ['qdrant/qdrant'],
    kind: 'Qdrant vector database',
    folders: ['/qdrant/storage'],
    ...readme('https://github.com/qdrant/qdrant/blob/master/QUICK_START.md'),
  },
];

/** Bitnami keeps data below one folder, under a name per image. */
const bitnami: Readonly<Record<string, string>> = {
  postgresql: 'PostgreSQL database',
  'postgresql-repmgr': 'PostgreSQL database',
  mysql: 'MySQL database',
  mariadb: 'MariaDB database',
  'mariadb-galera': 'MariaDB database',
  mongodb: mongodb.kind,
  redis: 'Redis store',
  'redis-cluster': 'Redis store',
  valkey: 'Valkey store',
  elasticsearch: 'Elasticsearch index',
  opensearch: 'OpenSearch index',
  cassandra: 'Cassandra database',
  rabbitmq: 'RabbitMQ broker',
  kafka: 'Kafka broker',
  zookeeper: 'ZooKeeper ensemble member',
  etcd: 'etcd store',
  minio: 'MinIO object store',
  clickhouse: 'ClickHouse database',
  influxdb: 'InfluxDB database',
  neo4j: 'Neo4j database',
};

/**
 * Images of Bitnami that declare a volume of their own below that folder, where one mounted at `/bitnami` does not reach; the others in the list
 * above declare none. Read in the Dockerfiles of https://github.com/bitnami/containers, 2026-11-27.
 */
const bitnamiVolumes: Readonly<Record<string, { readonly folder: string; readonly movedBy?: string }>> = {
  postgresql: { folder: '/bitnami/postgresql', movedBy: 'POSTGRESQL_DATA_DIR' },
  influxdb: { folder: '/bitnami/influxdb' },
  minio: { folder: '/bitnami/minio/data', movedBy: 'MINIO_DATA_DIR' },
};

/** What a container of this image holds; undefined for images that are not known to hold data. */
export function dataStore(reference: ImageReference): DataStore | undefined {
  const name = publishedName(reference);
  const app = /^(?:public\.ecr\.aws\/)?bitnami(?:legacy|secure)?\/([a-z-]+)$/.exec(name)?.[1];
  const tag = effectiveTag(reference) ?? '';
  if (app !== undefined) return bitnamiStore(app, tag);
  const row = dataStoreRows.find(({ names, tags }) => names.includes(name) && (!tags || tags.test(tag)));
  if (!row) return undefined;
  const { names: _, tags: __, ...store } = row;
  return store;
}

/** Whether a container of this image holds data, or must be ready before others can work: databases, brokers, caches. */
export function isDataStore(reference: ImageReference): boolean {
  return dataStore(reference) !== undefined;
}

/** Products, as words of a name, and what may stand behind them. Two replicas of such a thing are no copies, but two that contradict each other. */
const storeName = new RegExp(
  `(?:^|[^a-z0-9])(?:${[
    'postgres|postgresql|pg|mysql|mariadb|percona|pxc|mssql|mongo|mongodb|redis|valkey|keydb|dragonfly|elasticsearch|es|opensearch|solr',
    'cassandra|scylla|scylladb|rabbitmq|kafka|redpanda|nats|zookeeper|clickhouse|influxdb|neo4j|couchdb|cockroachdb|rethinkdb|hazelcast',
    'etcd|minio|qdrant|weaviate|milvus|sqlite|db|database',
  ].join('|')})(?:-?(?:db|database|data|master|primary|main|leader|replica|slave|sentinel|server|node|cluster|standalone|rc|\\d))*$`,
);

/** Whether a workload, a container or an image is named like a data store: `postgres`, `orders-db`, `acme/redis-master`. */
export function soundsLikeDataStore(name: string): boolean {
  return storeName.test(name.toLowerCase());
}

function bitnamiStore(app: string, tag: string): DataStore | undefined {
  const kind = Object.hasOwn(bitnami, app) ? bitnami[app] : undefined;
  if (kind === undefined) return undefined;
  const cache = /redis|valkey/.test(app);
  const volume = bitnamiVolumes[app];
  // Up to 2023 there were images of MinIO that kept their data in /data.
  const isOldMinio = app === 'minio' && /^20(?:1\d|2[0-3])(?!\d)/.test(tag);
  return {
    kind,
    ...(!isOldMinio && { folders: [volume?.folder ?? '/bitnami'] }),
    ...(volume?.movedBy !== undefined && { movedBy: [volume.movedBy] }),
    ...(cache && { cache }),
    ...(kind === mongodb.kind && { clientsWait: true }),
    ...readme('https://github.com/bitnami/containers/blob/main/bitnami/postgresql/README.md'),
  };
}
