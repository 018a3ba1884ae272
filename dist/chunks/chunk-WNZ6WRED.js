import {
  temporalImage
} from "./chunk-Q7KZQE25.js";

// src/knowledge/bystanders.ts
var dashboards = /^(?:adminer|phpmyadmin|phpmyadmin\/phpmyadmin|dpage\/pgadmin4|mher\/flower|grafana\/grafana(?:-oss|-enterprise)?|portainer\/portainer(?:-ce)?|provectuslabs\/kafka-ui|kafbat\/kafka-ui|redis\/redisinsight|rediscommander\/redis-commander)$/;
var collectors = /^(?:(?:prom|quay\.io\/prometheus)\/.+|prometheuscommunity\/.+|grafana\/(?:loki|promtail|tempo|alloy|agent|mimir)|otel\/opentelemetry-collector(?:-contrib)?|jaegertracing\/.+|gcr\.io\/cadvisor\/cadvisor|oliver006\/redis_exporter|danihodovic\/celery-exporter)$/;
var patient = /^(?:(?:docker\.elastic\.co\/kibana\/)?kibana|(?:docker\.elastic\.co\/logstash\/)?logstash|opensearchproject\/opensearch-dashboards|(?:docker\.redpanda\.com\/)?(?:redpandadata|vectorized)\/console|confluentinc\/cp-(?:kafka|server|schema-registry))$/;
var proxies = /^(?:nginx|traefik|caddy|haproxy|envoyproxy\/envoy|nginxinc\/nginx-unprivileged|contentsquareplatform\/chproxy)$/;
function isBystander(reference) {
  const role = temporalImage(reference)?.role;
  return dashboards.test(reference.name) || collectors.test(reference.name) || role === "ui" || role === "web" || role === "admin-tools";
}
function startsAlone(reference) {
  return isBystander(reference) || patient.test(reference.name) || proxies.test(reference.name) || temporalImage(reference)?.role === "server";
}

export {
  isBystander,
  startsAlone
};
