import type { ImageReference } from '../core/image.js';
import { dataStore } from './data-stores.js';
import { publishedName } from './images/name.js';

/** What answers on a port of a container, and was made to be reached by other services, or by administrators, only. */
export interface Listener {
  /** For messages, without an article: `PostgreSQL database`. */
  readonly kind: string;
  /** It asks for no login unless it is told to. */
  readonly isOpen: boolean;
  /** It shows things, and lets nobody change any. */
  readonly isForReading?: boolean;
}

interface Row extends Listener {
  readonly names: RegExp;
  /** Ports inside the container; all of them where left out. */
  readonly ports?: readonly number[];
}

/**
 * Consoles and servers that are no data stores. Names and ports are those of the images' own pages; common knowledge of 2026-11-27, as is which of them
 * ask for a login. What Temporal opens is for temporal/exposed-server and temporal/exposed-ui to say.
 */
const rows: readonly Row[] = [
  { names: /^adminer$/, kind: 'Adminer console', isOpen: false },
  { names: /^(?:phpmyadmin|phpmyadmin\/phpmyadmin)$/, kind: 'phpMyAdmin console', isOpen: false },
  { names: /^(?:dpage|elestio)\/pgadmin4?$/, kind: 'pgAdmin console', isOpen: false },
  { names: /^mongo-express$/, kind: 'mongo-express console', isOpen: true },
  { names: /^(?:ghcr\.io\/joeferner\/redis-commander|rediscommander\/redis-commander)$/, kind: 'Redis Commander console', isOpen: true },
  { names: /^(?:redis\/redisinsight|redislabs\/redisinsight)$/, kind: 'Redis Insight console', isOpen: true },
  { names: /^(?:ghcr\.io\/)?(?:provectuslabs|kafbat)\/kafka-ui$/, kind: 'Kafka UI console', isOpen: true },
  { names: /^obsidiandynamics\/kafdrop$/, kind: 'Kafdrop console', isOpen: true },
  { names: /(?:^|\/)redpandadata\/console$/, kind: 'Redpanda console', isOpen: true },
  { names: /^(?:docker\.elastic\.co\/kibana\/)?kibana$/, kind: 'Kibana console', isOpen: false },
  { names: /^opensearchproject\/opensearch-dashboards$/, kind: 'console of OpenSearch', isOpen: false },
  { names: /^(?:lmenezes\/cerebro|cars10\/elasticvue)$/, kind: 'console of Elasticsearch', isOpen: true },
  {
    names: /^(?:prom|quay\.io\/prometheus)\/(?:prometheus|alertmanager|pushgateway)$/,
    kind: 'Prometheus server',
    isOpen: true,
    isForReading: true,
  },
  {
    names: /^(?:prom|quay\.io\/prometheus)\/[\w-]*exporter$|^prometheuscommunity\/[\w-]+$/,
    kind: 'metrics exporter',
    isOpen: true,
    isForReading: true,
  },
  { names: /^(?:gcr\.io\/cadvisor|ghcr\.io\/google)\/cadvisor$/, kind: 'cAdvisor console', isOpen: true, isForReading: true },
  { names: /^grafana\/(?:loki|tempo|mimir)$/, kind: 'Grafana store', isOpen: true, isForReading: true },
  {
    names: /^jaegertracing\/(?:all-in-one|jaeger|jaeger-query)$/,
    kind: 'Jaeger console',
    isOpen: true,
    isForReading: true,
    ports: [16686],
  },
  { names: /^(?:mher\/flower)$/, kind: 'Flower console', isOpen: true },
  { names: /^(?:memcached|bitnami\/memcached)$/, kind: 'memcached store', isOpen: true },
  { names: /^nats$/, kind: 'NATS broker', isOpen: true },
  { names: /(?:^|\/)(?:docker-)?socket-proxy$/, kind: "proxy of the container engine's socket", isOpen: true },
];

/** Data stores that browsers and programs elsewhere are often meant to reach. */
const meantToBeReached = /MinIO/;

/** What answers on a port of an image that should not be reached from everywhere; undefined for all others. */
export function listenerOf(reference: ImageReference, port: number): Listener | undefined {
  const store = dataStore(reference);
  if (store) return meantToBeReached.test(store.kind) ? undefined : { kind: store.kind, isOpen: false };
  const name = publishedName(reference);
  const row = rows.find(({ names }) => names.test(name));
  return row && (!row.ports || row.ports.includes(port)) ? row : undefined;
}

/** Usual ports of data stores, for a service that is named like one and whose image nobody here knows. */
const usualPorts: ReadonlyMap<number, string> = new Map([
  [5432, 'PostgreSQL database'],
  [3306, 'MySQL database'],
  [27017, 'MongoDB database'],
  [6379, 'Redis store'],
  [9042, 'Cassandra database'],
  [9200, 'Elasticsearch index'],
  [1433, 'SQL Server database'],
  [26257, 'CockroachDB database'],
  [5672, 'RabbitMQ broker'],
  [2379, 'etcd store'],
]);

/** What a data store is that listens on its usual port. */
export function usualListener(port: number): Listener | undefined {
  const kind = usualPorts.get(port);
  return kind === undefined ? undefined : { kind, isOpen: false };
}
