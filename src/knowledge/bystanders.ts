import type { ImageReference } from '../core/image.js';
import { temporalImage } from './temporal/images.js';

/**
 * Containers that look on: dashboards, collectors of metrics and logs, proxies, shells for administrators. They start without the service that
 * they look at and find it later, and the application goes on while one of them is away. Proxies answer for others, so only the first holds for them.
 * The lists of dashboards, collectors and proxies are common knowledge of 2026-11-23, not read from a source. They only silence or lower findings,
 * so a wrong entry costs a missing one.
 */
const dashboards =
  /^(?:adminer|phpmyadmin|phpmyadmin\/phpmyadmin|dpage\/pgadmin4|mher\/flower|grafana\/grafana(?:-oss|-enterprise)?|portainer\/portainer(?:-ce)?|provectuslabs\/kafka-ui|kafbat\/kafka-ui|redis\/redisinsight|rediscommander\/redis-commander)$/;
const collectors =
  /^(?:(?:prom|quay\.io\/prometheus)\/.+|prometheuscommunity\/.+|grafana\/(?:loki|promtail|tempo|alloy|agent|mimir)|otel\/opentelemetry-collector(?:-contrib)?|jaegertracing\/.+|gcr\.io\/cadvisor\/cadvisor|oliver006\/redis_exporter|danihodovic\/celery-exporter)$/;
/**
 * They try again until their store answers: for Kibana, Logstash, the console of Redpanda and the dashboards of OpenSearch common knowledge, too. Confluent's broker waits for ZooKeeper and its registry for the broker, each in
 * /etc/confluent/docker/ensure; read 2026-11-23 in https://github.com/confluentinc/kafka-images and schema-registry-images. So does Kafka Connect, for 40 seconds; read there 2026-11-27.
 * NetBox waits for its database in docker/docker-entrypoint.sh; read 2026-11-27 in https://github.com/netbox-community/netbox-docker.
 */
const patient =
  /^(?:(?:docker\.elastic\.co\/kibana\/)?kibana|(?:docker\.elastic\.co\/logstash\/)?logstash|opensearchproject\/opensearch-dashboards|(?:docker\.redpanda\.com\/)?(?:redpandadata|vectorized)\/console|confluentinc\/cp-(?:(?:kafka|server)(?:-connect(?:-base)?)?|schema-registry)|(?:(?:quay|ghcr)\.io\/)?netbox-?community\/netbox)$/;
const proxies = /^(?:nginx|traefik|caddy|haproxy|envoyproxy\/envoy|nginxinc\/nginx-unprivileged|contentsquareplatform\/chproxy)$/;

/** Whether the application goes on without this container. */
export function isBystander(reference: ImageReference): boolean {
  const role = temporalImage(reference)?.role;
  return dashboards.test(reference.name) || collectors.test(reference.name) || role === 'ui' || role === 'web' || role === 'admin-tools';
}

/** Whether a service is called as one of these programs is: a hint where it is built from a Dockerfile that nobody finds. */
export function isNamedLikeBystander(service: string): boolean {
  return /^(?:adminer|phpmyadmin|pgadmin|flower|grafana|portainer|kafka-ui|prometheus|loki|promtail|otel-collector|jaeger|cadvisor)$/.test(
    service,
  );
}

/** Whether an image is a proxy that stands before others. */
export function isProxy({ name }: ImageReference): boolean {
  return proxies.test(name);
}

/** Whether this container starts without the services that it depends on. Temporal's own processes find each other through their database. */
export function startsAlone(reference: ImageReference): boolean {
  return isBystander(reference) || patient.test(reference.name) || isProxy(reference) || temporalImage(reference)?.role === 'server';
}
