import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const server = (name: string, database: string, rest = '', mark = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: workflows }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: ${mark ? `«${name}»` : name}
          image: temporalio/server:1.31.2
          env: [{ name: DB, value: postgres12 }, { name: POSTGRES_SEEDS, value: db }, { name: DBNAME, value: ${database} }${rest}]
`;
const files = (second: string) => ({ 'k8s/servers.yaml': `${server('orders', 'orders')}---\n${second}` });
const keyspace = (name: string) => `services:
  one:
    image: temporalio/server:1.31.2
    environment: { DB: cassandra, CASSANDRA_SEEDS: db, KEYSPACE: temporal, ENABLE_ES: "true" }
  ${name}:
    image: temporalio/server:1.31.2
    environment: { DB: cassandra, CASSANDRA_SEEDS: db, KEYSPACE: billing, ENABLE_ES: "true"`;

export default defineRule({
  id: 'temporal/shared-membership',
  on: 'temporal.installation',
  topic: 'orchestration',
  optIn: true,
  summary: 'Two Temporal clusters in one network listen on the same membership ports',
  severity: 'info',
  rationale: `The servers of a cluster find each other by addresses that they leave in their database. Where a pod of another cluster gets the address of one that is gone, and listens on the same port, the two clusters become one
ring: calls for workflows go to servers that do not have them.`,
  references: ['https://github.com/temporalio/temporal/issues/1234', 'https://docs.temporal.io/references/configuration#membership'],
  examples: {
    bad: [
      { files: files(server('billing', 'billing', '', 'yes')) },
      { name: 'in Compose', files: { 'compose.yaml': `${keyspace('«two»')} }\n` } },
    ],
    good: [
      { name: 'ports of its own', files: files(server('billing', 'billing', ', { name: HISTORY_MEMBERSHIP_PORT, value: "16934" }')) },
      {
        name: 'a variant of the same server',
        files: { 'k8s/a.yaml': server('orders', 'orders'), 'k8s/b.yaml': server('orders', 'billing') },
      },
      { name: 'one cluster', files: files(server('billing', 'orders')) },
      { name: 'ports of its own in Compose', files: { 'compose.yaml': `${keyspace('two')}, HISTORY_MEMBERSHIP_PORT: "16934" }\n` } },
    ],
  },
  *check({ servers }) {
    const [first, ...others] = servers.filter(({ flavor }) => flavor !== 'dev-server');
    const stranger = first && others.find((one) => hasOtherStore(first, one) && !hasOtherPorts(first, one));
    if (!first || !stranger) return;
    yield {
      at: stranger,
      message: `${stranger.container.label} and ${first.container.label} have databases of their own and the same membership ports, so that one cluster may take servers of the other for its own; give one of them other ports (FRONTEND_, HISTORY_, MATCHING_ and WORKER_MEMBERSHIP_PORT), or a network of its own`,
      related: [{ at: first, message: 'the other cluster' }],
    };
  },
});

const stores = ['DBNAME', 'KEYSPACE', 'POSTGRES_SEEDS', 'MYSQL_SEEDS', 'CASSANDRA_SEEDS'];
const ports = ['FRONTEND', 'HISTORY', 'MATCHING', 'WORKER'].map((role) => `${role}_MEMBERSHIP_PORT`);

/** Both name their database, and not the same. What has the same name is a variant of the other. */
function hasOtherStore(one: TemporalServer, other: TemporalServer): boolean {
  if (nameOf(one) === nameOf(other)) return false;
  return stores.some((name) => {
    const [a, b] = [one.setting(name), other.setting(name)];
    return a.isSet && b.isSet && a.value !== b.value;
  });
}

function nameOf({ container: { name, origin } }: TemporalServer): string {
  return origin.kind === 'kubernetes' ? origin.workload.name : name;
}

/** What is not known may differ. */
function hasOtherPorts(one: TemporalServer, other: TemporalServer): boolean {
  return ports.some((name) => {
    const [a, b] = [one.setting(name), other.setting(name)];
    return a.isUnknown || b.isUnknown || a.value !== b.value;
  });
}
