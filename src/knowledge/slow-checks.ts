import { basename } from '../core/path.js';

/**
 * Programs that start a whole run-time for one question, so that one second is mostly too short. That nodetool and the scripts of Kafka start a JVM, and
 * that rabbitmq-diagnostics and rabbitmqctl start an Erlang VM, is common knowledge of 2026-11-27; the chart of RabbitMQ's cluster operator and the
 * example of https://www.rabbitmq.com/docs/monitoring#health-checks give the latter several seconds (read the same day).
 */
const slow: readonly { readonly programs: RegExp; readonly starts: string }[] = [
  { programs: /^(?:nodetool|cassandra-cli|java|jcmd|keytool)$/, starts: 'a JVM' },
  { programs: /^(?:kafka|zookeeper|connect)-[a-z-]+(?:\.sh)?$/, starts: 'a JVM' },
  { programs: /^(?:rabbitmq-diagnostics|rabbitmqctl|rabbitmq-upgrade)$/, starts: 'an Erlang VM' },
  { programs: /^cqlsh$/, starts: 'Python and a driver' },
];

/** What a program starts before it can answer, with its article; undefined for one that may be quick. */
export function startsFirst(program: string): string | undefined {
  const name = basename(program);
  return slow.find(({ programs }) => programs.test(name))?.starts;
}
