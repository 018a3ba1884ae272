/**
 * Seconds that a first start may well take on a small machine, by the published name of the image. Common knowledge of 2026-11-27, on the low
 * side, and only good for advice: the start period that Temporal's own samples give these servers is 30 s with 60 retries
 * (https://github.com/temporalio/samples-server/tree/main/compose, read the same day).
 */
const seconds: Readonly<Record<string, number>> = {
  cassandra: 60,
  'scylladb/scylla': 40,
  elasticsearch: 30,
  'docker.elastic.co/elasticsearch/elasticsearch': 30,
  'opensearchproject/opensearch': 30,
  'quay.io/keycloak/keycloak': 30,
  'mcr.microsoft.com/mssql/server': 20,
};

/** How long the first start of a published image may take; undefined where it is quick or nothing is known. */
export function secondsToStart(name: string): number | undefined {
  return Object.hasOwn(seconds, name) ? seconds[name] : undefined;
}
