import { slipOf } from '../../core/distance.js';
import { isAtLeast, isBefore } from '../../core/version.js';

/**
 * Who reads a variable: the server's image, what auto-setup adds to it, the schema tools of admin-tools, the UI, clients and workers that load
 * the standard configuration (as the CLI does), what only the CLI or tctl reads, and what the worker controller writes into its pods.
 */
export type VariableReader = 'server' | 'auto-setup' | 'sql-tool' | 'cassandra-tool' | 'es-tool' | 'ui' | 'client' | 'cli' | 'controller';

/** A variable that a program of Temporal reads, or the worker controller sets. */
export interface TemporalVariable {
  readonly name: string;
  readonly reader: VariableReader;
  /** First version of the image that reads it; undefined: 1.20 does, and older ones were not looked at. */
  readonly since?: string | undefined;
  /** First version that does not read it any more. */
  readonly until?: string | undefined;
  /** What the program takes where it is not set; undefined where there is nothing to say. */
  readonly default?: string | undefined;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

interface Group {
  readonly reader: VariableReader;
  readonly since?: string;
  readonly until?: string;
  readonly source: string;
  readonly date: string;
  /** `PREFIX_{A,B}` stands for several names, `NAME=value` for a default. */
  readonly names: string;
}

const temporal = (path: string) => ({ source: `https://github.com/temporalio/temporal/blob/main/${path}`, date: '2026-08-21' });
const template = temporal('common/config/config_template_embedded.yaml');
const loader = temporal('common/config/loader.go');
const builds = { source: 'https://github.com/temporalio/docker-builds/tree/main/docker', date: '2026-02-26' };

const groups: readonly Group[] = [
  {
    reader: 'server',
    ...template,
    names: `
      BIND_ON_IP CASSANDRA_{ADDRESS_TRANSLATOR,ADDRESS_TRANSLATOR_OPTIONS,CA,CA_DATA,CERT,CERT_DATA,CERT_KEY,CERT_KEY_DATA,HOST_NAME}
      CASSANDRA_{HOST_VERIFICATION,MAX_CONNS,PASSWORD,SEEDS,TLS_ENABLED,USER} CASSANDRA_PORT=9042
      DB=cassandra DBNAME=temporal DB_PORT DYNAMIC_CONFIG_FILE_PATH ENABLE_ES=false ES_{PORT,PWD,SCHEME,SEEDS,USER,VERSION,VIS_INDEX}
      FRONTEND_GRPC_PORT=7233 FRONTEND_MEMBERSHIP_PORT=6933 HISTORY_GRPC_PORT=7234 HISTORY_MEMBERSHIP_PORT=6934
      INTERNAL_FRONTEND_GRPC_PORT=7236 INTERNAL_FRONTEND_MEMBERSHIP_PORT=6936 KEYSPACE=temporal LOG_LEVEL=info
      MATCHING_GRPC_PORT=7235 MATCHING_MEMBERSHIP_PORT=6935 WORKER_GRPC_PORT=7239 WORKER_MEMBERSHIP_PORT=6939
      MYSQL_{PWD,SEEDS,TX_ISOLATION_COMPAT,USER} NUM_HISTORY_SHARDS=4 POSTGRES_{PWD,SEEDS,USER} PPROF_PORT=0
      PROMETHEUS_{ENDPOINT,TIMER_TYPE} STATSD_ENDPOINT PUBLIC_FRONTEND_ADDRESS USE_INTERNAL_FRONTEND
      SQL_{CA,CERT,CERT_KEY,HOST_NAME,MAX_CONN_TIME,VIS_MAX_CONN_TIME,MAX_IDLE_CONNS,VIS_MAX_IDLE_CONNS}
      SQL_HOST_VERIFICATION=false SQL_MAX_CONNS=20 SQL_TLS_ENABLED=false SQL_VIS_MAX_CONNS=10
      TEMPORAL_AUTH_{AUTHORIZER,CLAIM_MAPPER} TEMPORAL_BROADCAST_ADDRESS
      TEMPORAL_JWT_{KEY_REFRESH,KEY_SOURCE1,KEY_SOURCE2,PERMISSIONS_CLAIM}
      TEMPORAL_TLS_{CLIENT1_CA_CERT,CLIENT1_CA_CERT_DATA,CLIENT2_CA_CERT,CLIENT2_CA_CERT_DATA}
      TEMPORAL_TLS_EXPIRATION_CHECKS_{CHECK_INTERVAL,ERROR_WINDOW,WARNING_WINDOW}
      TEMPORAL_TLS_FRONTEND_{CERT,CERT_DATA,DISABLE_HOST_VERIFICATION,KEY,KEY_DATA,SERVER_NAME}
      TEMPORAL_TLS_INTERNODE_{DISABLE_HOST_VERIFICATION,SERVER_NAME} TEMPORAL_TLS_REFRESH_INTERVAL=0s TEMPORAL_TLS_REQUIRE_CLIENT_AUTH=false
      TEMPORAL_TLS_SERVER_{CA_CERT,CA_CERT_DATA,CERT,CERT_DATA,KEY,KEY_DATA}
      VISIBILITY_{DBNAME,DB_PORT,MYSQL_PWD,MYSQL_SEEDS,MYSQL_USER,POSTGRES_PWD,POSTGRES_SEEDS,POSTGRES_USER}`,
  },
  { reader: 'server', since: '1.21.0', ...template, names: 'ES_SEC_VIS_INDEX' },
  { reader: 'server', since: '1.22.0', ...template, names: 'FRONTEND_HTTP_PORT=7243' },
  { reader: 'server', since: '1.25.0', ...template, names: 'CASSANDRA_ALLOWED_AUTHENTICATORS' },
  { reader: 'server', since: '1.29.0', ...template, names: 'INTERNAL_FRONTEND_HTTP_PORT=7246 TEMPORAL_JWT_PERMISSIONS_REGEX' },
  // They are in the sources after 1.31.2.
  {
    reader: 'server',
    since: '1.32.0',
    ...template,
    names: 'CLUSTER_{HTTP,RPC}_ADDRESS SQLITE_{BUSY_TIMEOUT,CACHE,JOURNAL_MODE,MODE,SETUP,SYNCHRONOUS}',
  },
  { reader: 'server', until: '1.24.0', ...template, names: 'VISIBILITY_CASSANDRA_{PASSWORD,PORT,SEEDS,USER} VISIBILITY_KEYSPACE' },
  {
    reader: 'server',
    ...loader,
    names: 'TEMPORAL_{ROOT,CONFIG_DIR,ENVIRONMENT,AVAILABILITY_ZONE,AVAILABILTY_ZONE,ALLOW_NO_AUTH,VERSION_CHECK_DISABLED}',
  },
  { reader: 'server', since: '1.30.0', ...loader, names: 'TEMPORAL_SERVER_CONFIG_FILE_PATH' },
  { reader: 'server', since: '1.30.0', ...temporal('cmd/server/main.go'), names: 'TEMPORAL_SERVICES' },
  { reader: 'server', until: '1.30.0', ...builds, names: 'SERVICES TEMPORAL_ADDRESS TEMPORAL_CLI_ADDRESS' },
  {
    reader: 'auto-setup',
    ...builds,
    names: `
      SKIP_{SCHEMA_SETUP,DB_CREATE,DEFAULT_NAMESPACE_CREATION,ADD_CUSTOM_SEARCH_ATTRIBUTES}=false DEFAULT_NAMESPACE=default
      DEFAULT_NAMESPACE_RETENTION=24h CASSANDRA_REPLICATION_FACTOR=1 ES_SCHEMA_SETUP_TIMEOUT_IN_SECONDS=0 DB=cassandra DB_PORT=3306
      DBNAME=temporal VISIBILITY_DBNAME=temporal_visibility KEYSPACE=temporal
      CASSANDRA_PORT=9042 ES_SCHEME=http ES_PORT=9200 ENABLE_ES=false ES_VIS_INDEX=temporal_visibility_v1_dev
      POSTGRES_TLS_{ENABLED,DISABLE_HOST_VERIFICATION}=false POSTGRES_TLS_{CERT_FILE,KEY_FILE,CA_FILE,SERVER_NAME}`,
  },
  {
    reader: 'sql-tool',
    ...temporal('tools/sql/main.go'),
    names: `
      SQL_{CONNECT_ATTRIBUTES,DATABASE,HOST,PASSWORD,PLUGIN,PORT,USER}
      SQL_TLS SQL_TLS_{CA_FILE,CERT_FILE,DISABLE_HOST_VERIFICATION,KEY_FILE,SERVER_NAME}`,
  },
  {
    reader: 'cassandra-tool',
    ...temporal('tools/cassandra/main.go'),
    names: `
      CASSANDRA_{HOST,PORT,USER,PASSWORD,ALLOWED_AUTHENTICATORS,TIMEOUT,KEYSPACE,DATACENTER,ADDRESS_TRANSLATOR}
      CASSANDRA_ADDRESS_TRANSLATOR_OPTIONS_CLI CASSANDRA_DISABLE_INITIAL_HOST_LOOKUP CASSANDRA_ENABLE_TLS
      CASSANDRA_TLS_{CERT,KEY,CA,SERVER_NAME,DISABLE_HOST_VERIFICATION}`,
  },
  {
    reader: 'es-tool',
    ...temporal('tools/elasticsearch/main.go'),
    names: `
      ES_{SERVER,USER,PWD,VISIBILITY_INDEX} ES_TLS ES_TLS_{CERT_FILE,KEY_FILE,CA_FILE,DISABLE_HOST_VERIFICATION,SERVER_NAME}
      AWS_CREDENTIALS AWS_SESSION_TOKEN`,
  },
  {
    reader: 'ui',
    source: 'https://github.com/temporalio/ui/blob/main/server/config/docker.yaml',
    date: '2026-08-21',
    names: `
      TEMPORAL_ADDRESS=127.0.0.1:7233 TEMPORAL_UI_PORT=8080 TEMPORAL_{UI_PUBLIC_PATH,UI_ENABLED,CLOUD_UI,DEFAULT_NAMESPACE,FEEDBACK_URL}
      TEMPORAL_{HIDE_LOGS,HIDE_WORKFLOW_QUERY_ERRORS,NAV_COLLAPSED_BY_DEFAULT,SHOW_TEMPORAL_SYSTEM_NAMESPACE,CONFIG_REFRESH_INTERVAL}
      TEMPORAL_{FORWARD_HEADERS,DISABLE_NEWS_FETCH} TEMPORAL_DISABLE_WRITE_ACTIONS=false TEMPORAL_CORS_ORIGINS=http://localhost:8080
      TEMPORAL_{CORS_UNSAFE_ALLOW_ALL_ORIGINS,CSRF_COOKIE_INSECURE}=false TEMPORAL_AUTH_ENABLED=false
      TEMPORAL_AUTH_{TYPE,LABEL,PROVIDER_URL,ISSUER_URL,CLIENT_ID,CLIENT_SECRET,CALLBACK_URL,SCOPES,REDIRECT_TO_PROVIDER,USE_ID_TOKEN_AS_BEARER}
      TEMPORAL_TLS_{CA,CA_DATA,CERT,CERT_DATA,KEY,KEY_DATA,ENABLE_HOST_VERIFICATION,SERVER_NAME} TEMPORAL_UI_SERVER_TLS_{CERT,KEY}
      TEMPORAL_CODEC_{ENDPOINT,DEFAULT_ERROR_LINK,DEFAULT_ERROR_MESSAGE,INCLUDE_CREDENTIALS,PASS_ACCESS_TOKEN}
      TEMPORAL_{ACTIVITY_COMMANDS,BATCH_ACTIONS,REFRESH_WORKFLOW_COUNTS,START_WORKFLOW}_DISABLED
      TEMPORAL_WORKFLOW_{CANCEL,PAUSE,RESET,SIGNAL,TERMINATE,UPDATE}_DISABLED`,
  },
  {
    reader: 'client',
    source: 'https://docs.temporal.io/references/client-environment-configuration',
    date: '2026-08-21',
    names: `
      TEMPORAL_{CONFIG_FILE,PROFILE,ADDRESS,NAMESPACE,API_KEY,CLIENT_AUTHORITY,TLS}
      TEMPORAL_TLS_{CLIENT_CERT_PATH,CLIENT_CERT_DATA,CLIENT_KEY_PATH,CLIENT_KEY_DATA,SERVER_CA_CERT_PATH,SERVER_CA_CERT_DATA,SERVER_NAME}
      TEMPORAL_TLS_DISABLE_HOST_VERIFICATION TEMPORAL_CODEC_{ENDPOINT,AUTH}`,
  },
  {
    reader: 'cli',
    source: 'https://github.com/temporalio/cli/blob/main/internal/temporalcli/commands.gen.go',
    date: '2026-08-22',
    names: 'TEMPORAL_TLS_{CERT,KEY,CA} TEMPORAL_ENV',
  },
  {
    reader: 'cli',
    ...temporal('tools/tdbg/app.go'),
    names:
      'TEMPORAL_CLI_{ADDRESS,NAMESPACE,TLS_CERT,TLS_KEY,TLS_CA,TLS_DISABLE_HOST_VERIFICATION,TLS_SERVER_NAME} TEMPORAL_CONTEXT_TIMEOUT',
  },
  {
    reader: 'controller',
    source: 'https://github.com/temporalio/temporal-worker-controller/blob/main/internal/k8s/deployments.go',
    date: '2026-08-07',
    names: `
      TEMPORAL_{ADDRESS,NAMESPACE,DEPLOYMENT_NAME,WORKER_BUILD_ID,API_KEY,TLS}
      TEMPORAL_TLS_{SERVER_NAME,CLIENT_KEY_PATH,CLIENT_CERT_PATH}`,
  },
];

/** All variables, one row per reader. A name may have several rows. */
export const temporalVariables: readonly TemporalVariable[] = groups.flatMap(({ names, ...group }) =>
  names
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      const equals = word.indexOf('=');
      const value = equals < 0 ? undefined : word.slice(equals + 1);
      return expand(equals < 0 ? word : word.slice(0, equals)).map((name) => ({
        name,
        ...group,
        ...(value !== undefined && { default: value }),
      }));
    }),
);

/** Families of names that a reader takes as they come: each gRPC header, and the settings of OpenTelemetry. */
const families: readonly (readonly [VariableReader, RegExp])[] = [
  ['client', /^TEMPORAL_GRPC_META_/],
  ['server', /^OTEL_/],
];

function expand(pattern: string): readonly string[] {
  const [, before = '', inner, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(pattern) ?? [];
  return inner === undefined ? [pattern] : inner.split(',').map((part) => before + part + after);
}

const byName = new Map<string, TemporalVariable[]>();
for (const row of temporalVariables) {
  const rows = byName.get(row.name);
  if (rows) rows.push(row);
  else byName.set(row.name, [row]);
}

/** What images and programs read: auto-setup is a server, and admin-tools holds every tool. */
const readers: Readonly<Record<string, readonly VariableReader[]>> = {
  server: ['server'],
  'auto-setup': ['server', 'auto-setup'],
  'admin-tools': ['sql-tool', 'cassandra-tool', 'es-tool', 'client', 'cli'],
  ui: ['ui'],
  cli: ['client', 'cli'],
  worker: ['client'],
};

/** A container's part in Temporal, as far as its variables are concerned. */
export type VariableRole = 'server' | 'auto-setup' | 'admin-tools' | 'ui' | 'cli' | 'worker';

/** Who reads a variable, of any version; empty for one that nobody does. */
export function belongsTo(name: string): readonly VariableReader[] {
  const rows = (byName.get(name) ?? []).map(({ reader }) => reader);
  return [...new Set([...rows, ...families.filter(([, pattern]) => pattern.test(name)).map(([reader]) => reader)])];
}

/**
 * Whether containers of a role read a variable: for a version of their image where one is given (a server's), else for any version.
 * So a name that some version reads counts as read where the version is unknown.
 */
export function isReadBy(name: string, role: VariableRole, version?: string): boolean {
  const who = readers[role] ?? [];
  if (families.some(([reader, pattern]) => who.includes(reader) && pattern.test(name))) return true;
  return (byName.get(name) ?? []).some((row) => who.includes(row.reader) && isCurrent(row, version));
}

/** The rows of a variable for a role, with its versions and default. */
export function variableOf(name: string, role: VariableRole): readonly TemporalVariable[] {
  return (byName.get(name) ?? []).filter(({ reader }) => readers[role]?.includes(reader));
}

/** The names that containers of a role read, of a version where one is given. */
export function variablesOf(role: VariableRole, version?: string): readonly string[] {
  return [...byName.keys()].filter((name) => isReadBy(name, role, version));
}

/**
 * The variable of a role that a name is most likely a slip of: at most two letters away, one for short names. Undefined for a name that the role
 * reads as it is, and for one of another part of Temporal.
 */
export function nearestVariable(name: string, role: VariableRole, version?: string): string | undefined {
  if (belongsTo(name).length > 0) return undefined;
  return slipOf(name, variablesOf(role, version));
}

function isCurrent({ since, until }: TemporalVariable, version: string | undefined): boolean {
  if (version === undefined) return true;
  return !(since !== undefined && isBefore(version, since)) && !(until !== undefined && isAtLeast(version, until));
}
