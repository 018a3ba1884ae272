import { distance } from '../../core/distance.js';
import type { Problem } from '../../core/problem.js';
import { belongsTo, isReadBy, nearestVariable, type VariableReader } from '../../knowledge/temporal/variables.js';
import type { TemporalServer, TemporalUi } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, image = 'temporalio/server:1.30.6') => `services:
  temporal:
    image: ${image}
    environment:
      DB: postgres12
      POSTGRES_SEEDS: db
${variables}`;
const ui = (variables: string) => `apiVersion: v1
kind: Pod
metadata: { name: ui }
spec:
  containers:
    - name: ui
      image: temporalio/ui:2.52.0
      env:
        - { name: TEMPORAL_ADDRESS, value: "temporal:7233" }
${variables}`;

export default defineRule({
  id: 'temporal/unread-variable',
  on: 'temporal.installation',
  topic: 'configuration',
  summary: 'A variable of a Temporal image has a name that the image does not read',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  data: ['temporal'],
  rationale: `The images look for certain names and ignore all others without a word. A letter too many, or the name that another image of Temporal reads, and the setting is not made, while the file says that it is.`,
  references: [
    'https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml',
    'https://github.com/temporalio/ui/blob/main/server/config/docker.yaml',
    'https://docs.temporal.io/references/web-ui-environment-variables',
  ],
  examples: {
    bad: [
      { name: 'a slip', files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARD: «512»\n') } },
      { name: 'the name of another image', files: { 'compose.prod.yaml': compose('      DEFAULT_NAMESPACE_RETENTION: «72h»\n') } },
      { name: 'the UI', files: { 'k8s/ui.yaml': ui('        - { name: TEMPORAL_CORS_ORIGIN, value: «"https://acme.example"» }\n') } },
      {
        name: 'the name of the SDKs on the UI',
        files: { 'k8s/ui.yaml': ui('        - { name: TEMPORAL_TLS_CLIENT_CERT_PATH, value: «/tls/tls.crt» }\n') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARDS: 512\n') } },
      {
        name: 'auto-setup reads more',
        files: { 'compose.prod.yaml': compose('      DEFAULT_NAMESPACE_RETENTION: 72h\n', 'temporalio/auto-setup:1.29.1') },
      },
      { name: 'the UI', files: { 'k8s/ui.yaml': ui('        - { name: TEMPORAL_CORS_ORIGINS, value: "https://acme.example" }\n') } },
      {
        name: 'the name that the UI has for it',
        files: { 'k8s/ui.yaml': ui('        - { name: TEMPORAL_TLS_CERT, value: /tls/tls.crt }\n') },
      },
      {
        name: 'what a health check reads',
        files: {
          'compose.prod.yaml': compose(
            '      TEMPORAL_ADDRESS: temporal:7233\n      TEMPORAL_CLI_ADDRESS: temporal:7233\n      TEMPORAL_NAMESPACE: shop\n',
          ),
        },
      },
      {
        name: 'a list for several services',
        files: {
          'compose.prod.yaml': `${compose('')}    env_file: all.env\n`,
          'all.env': 'POSTGRES_PASSWORD=temporal\nSQL_PLUGIN=postgres12\n',
        },
      },
      {
        name: "a variable of one's own",
        files: { 'compose.prod.yaml': compose('      ACME_REGION: eu\n      TZ: UTC\n      POSTGRES_DB: temporal\n') },
      },
      {
        name: 'a name that is near to another one by chance',
        files: { 'compose.prod.yaml': compose('      TEMPORAL_PORT: 7233\n') },
      },
      { name: 'another image', files: { 'compose.prod.yaml': compose('      NUM_HISTORY_SHARD: 512\n', 'acme/server:1.0.0') } },
    ],
  },
  *check({ servers, uis }) {
    for (const server of servers) {
      if (server.readsVariables) yield* unreadBy(server, server.flavor === 'auto-setup' ? 'auto-setup' : 'server');
    }
    for (const one of uis) {
      if (one.kind === 'ui' && one.container.command.isUnset && one.container.entrypoint.isUnset) yield* unreadBy(one, 'ui');
    }
  },
});

/** Names that speak of Temporal or of its stores; others may be for whatever runs beside. */
const ours =
  /^(?:TEMPORAL|SQL|ES|CASSANDRA|POSTGRES|MYSQL|VISIBILITY|DB|NUM|PROMETHEUS|STATSD|DYNAMIC|FRONTEND|HISTORY|MATCHING|WORKER|INTERNAL|BIND|LOG|PPROF|SKIP|DEFAULT|ENABLE|SERVICE)(?:_|S?$)/;

/** What health checks in the container read, and names that other rules speak of. */
const readers: ReadonlySet<VariableReader> = new Set(['client', 'cli']);
const elsewhere =
  /^(?:SERVICES|TEMPORAL_SERVICES|SQL_TLS\w*|POSTGRES_TLS_\w+|VISIBILITY_(?:KEYSPACE|CASSANDRA_\w+)|(?:POSTGRES|MYSQL|DB)_(?:PASSWORD|PASS|HOST|USERNAME|USER|PWD)|TEMPORAL_GRPC_ENDPOINT|LOG_LEVEL)$/;

const names: Readonly<Record<VariableReader, string>> = {
  server: 'the server',
  'auto-setup': 'the auto-setup image',
  'sql-tool': 'temporal-sql-tool',
  'cassandra-tool': 'temporal-cassandra-tool',
  'es-tool': 'temporal-elasticsearch-tool',
  ui: 'the UI',
  client: 'clients',
  cli: 'the CLI',
  controller: 'the worker controller',
};

function* unreadBy(part: TemporalServer | TemporalUi, role: 'server' | 'auto-setup' | 'ui'): Iterable<Problem> {
  const { container } = part;
  const program = role === 'ui' ? 'the UI' : role === 'server' ? 'the server' : 'auto-setup';
  for (const name of container.environment.names) {
    if (!ours.test(name) || elsewhere.test(name) || isReadBy(name, role)) continue;
    const value = container.environment.get(name);
    // One file may serve several services.
    if (value.isUnset || value.at.via?.some(({ kind }) => kind !== 'interpolation')) continue;
    const others = belongsTo(name);
    const meant = role === 'ui' ? ofUi(name) : undefined;
    if ((meant === undefined && others.some((reader) => readers.has(reader))) || (others.length === 0 && isSetUpVariable(name))) continue;
    const nearest = meant ?? (others.length === 0 ? slipIn(name, role) : undefined);
    const [owner] = others;
    if (nearest === undefined && owner === undefined) continue;
    const isSecret = /PASSWORD|PWD|SECRET|TOKEN|KEY/.test(name);
    yield {
      at: value.at,
      message:
        nearest !== undefined
          ? `${program} of ${container.label} does not read "${name}", so the setting is not made; write ${nearest}, if that is meant`
          : `"${name}" is read by ${owner === undefined ? 'another program' : names[owner]} and not by ${program} of ${container.label}, so it does nothing there; remove it, or set it where it is read`,
      ...(isSecret && value.isSet && !value.at.via?.length && { secrets: [value.at] }),
    };
  }
}

/** What the UI reads instead of a name of the SDKs: https://github.com/temporalio/ui/blob/main/server/config/docker.yaml, read 2026-08-21. */
function ofUi(name: string): string | undefined {
  const [, part, kind] = /^TEMPORAL_TLS_(CLIENT_CERT|CLIENT_KEY|SERVER_CA_CERT)_(PATH|DATA)$/.exec(name) ?? [];
  if (part === undefined) return undefined;
  const own = part === 'SERVER_CA_CERT' ? 'CA' : part.replace('CLIENT_', '');
  return `TEMPORAL_TLS_${own}${kind === 'DATA' ? '_DATA' : ''}`;
}

/** The name that is meant: one part of it has a letter too many or too few, or the parts are joined in another way. */
function slipIn(name: string, role: 'server' | 'auto-setup' | 'ui'): string | undefined {
  const nearest = nearestVariable(name, role);
  if (nearest === undefined || nearest.replaceAll('_', '') === name.replaceAll('_', '')) return nearest;
  const [own, other] = [name.split('_'), nearest.split('_')];
  const differing = own.flatMap((part, index) => (part === other[index] ? [] : [distance(part, other[index] ?? '')]));
  return own.length === other.length && differing.every((steps) => steps === 1) ? nearest : undefined;
}

/** Of the image of a database, in a list that both share by habit. */
function isSetUpVariable(name: string): boolean {
  return /^(?:POSTGRES_(?:DB|PORT|INITDB\w*|HOST_AUTH_METHOD)|MYSQL_(?:DATABASE|PORT|ROOT_PASSWORD|ROOT_HOST)|ES_JAVA_OPTS|MYSQL_DB)$/.test(
    name,
  );
}
