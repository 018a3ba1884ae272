import type { Facts } from './types.js';

/** Facts about the variables of servers and their tools, and about the databases under them. */
export const settings: Facts = {
  F020: { rules: ['temporal/sqlite-store'] },
  F021: {
    rules: ['temporal/unknown-database-plugin'],
    remark: 'In variables, options of the tools, server configurations and the values of the chart.',
  },
  F022: { rules: ['temporal/unset-database'] },
  F023: { rules: ['temporal/unset-database-port'] },
  F024: { rules: ['temporal/removed-visibility-store'], remark: 'By variables and in configurations.' },
  F028: { rules: ['temporal/missing-dynamic-config', 'compose/missing-mounted-file'] },
  F030: {
    rules: ['temporal/unsuitable-shard-count', 'temporal/differing-shard-counts'],
    remark:
      'In variables, configurations and values of the chart. A change between two commits is not seen: one state of the files is read.',
  },
  F031: { rules: ['temporal/unread-role-variable'] },
  F032: { rules: ['temporal/unusable-broadcast-address'] },
  F033: { rules: ['temporal/unanswered-healthcheck'] },
  F036: { rules: ['temporal/half-configured-elasticsearch'] },
  F037: { rules: ['temporal/invalid-elasticsearch-version', 'temporal/unsupported-database'] },
  F038: { rules: ['temporal/development-index'] },
  F039: { rules: ['temporal/unsupported-database', 'project/end-of-life-image'] },
  F040: { rules: ['project/moved-data-folder'] },
  F041: { rules: ['temporal/unsupported-database'] },
  F042: { rules: ['temporal/ignored-database-tls'] },
  F043: { rules: ['temporal/plain-database-connection'] },
  F049: { rules: ['temporal/missing-server-metrics', 'temporal/shared-metrics-port'] },
  F059: { rules: ['temporal/unread-variable'] },
  F060: { rules: ['temporal/misnamed-database-variable'] },
  F061: {
    rules: ['project/literal-secret', 'project/default-credentials', 'kubernetes/secret-in-config-map', 'kubernetes/committed-secret'],
  },
  F062: { rules: ['temporal/missing-schema-setup', 'compose/start-order-without-health'] },
  F064: { rules: ['temporal/too-many-database-connections'] },
  F067: {
    rules: ['temporal/debug-log'],
    remark: 'In variables, configurations and values of the chart, whose default "debug,info" the server takes for info.',
  },
  F068: { rules: ['temporal/unreplicated-keyspace'] },
};
