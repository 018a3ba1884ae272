import { replace } from '../../core/edit.js';
import type { parseImageReference } from '../../core/image.js';
import type { Fix, Problem } from '../../core/problem.js';
import { inOwnWords, type Located } from '../../core/source.js';
import { known, type Value } from '../../core/value.js';
import { isAtLeast, isBefore } from '../../core/version.js';
import { publishedName } from '../../knowledge/images/name.js';
import { sqlPlugin } from '../../knowledge/temporal/plugins.js';
import { hostsIn, isFrom, literalPlace, publishedImage, servicesNamed } from '../../knowledge/temporal/settings.js';
import type { Container, TemporalConfig, TemporalServer, TemporalTool } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (db: string, image = 'temporalio/auto-setup:1.29.1') => `services:
  temporal:
    image: ${image}
    environment:
      - DB=${db}
      - DB_PORT=5432
      - POSTGRES_SEEDS=db
  db:
    image: postgres:16.6
`;
const pod = (db: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.30.6
      env:
        - name: DB
          value: ${db}
        - { name: POSTGRES_SEEDS, value: db.acme.example }
`;
const job = (plugin: string) => `services:
  schema:
    image: temporalio/admin-tools:1.30.6
    restart: "no"
    command: temporal-sql-tool --plugin ${plugin} --ep db update-schema -d /etc/temporal/schema
`;

const config = (plugin: string, version = '1.29.7') => ({
  'compose.yaml': `services:\n  temporal:\n    image: temporalio/server:${version}\n    volumes:\n      - ./docker.yaml:/etc/temporal/config/docker.yaml\n`,
  'docker.yaml': `persistence:\n  defaultStore: main\n  datastores:\n    main:\n      sql:\n        pluginName: ${plugin}\n`,
});

export default defineRule({
  id: 'temporal/unknown-database-plugin',
  on: 'temporal.installation',
  topic: 'configuration',
  summary: 'The server or its schema tool knows no database plugin of that name',
  severity: 'error',
  data: ['temporal'],
  rationale: `The plugins \`postgres\`, \`postgresql\` and \`mysql\` were removed in server 1.24, and there never was one per release of a database. The server and the
schema tools end at start with "unsupported driver". The plugins \`postgres12\` and \`mysql8\` work on the same schema.`,
  references: [
    'https://github.com/temporalio/temporal/releases/tag/v1.24.0',
    'https://github.com/temporalio/temporal/issues/6053',
    'https://docs.temporal.io/self-hosted-guide/visibility',
  ],
  examples: {
    bad: [
      { files: { 'compose.yaml': compose('«postgresql»') }, fixed: { 'compose.yaml': compose('postgres12') } },
      {
        name: 'in Kubernetes, where the version of the database is not known',
        files: { 'k8s/temporal.yaml': pod('«"postgres"»') },
        fixed: { 'k8s/temporal.yaml': pod('"postgres12"') },
      },
      {
        name: 'no plugin at all',
        files: { 'compose.yaml': compose('«postgres15»', 'temporalio/auto-setup:1.22.0') },
        fixed: { 'compose.yaml': compose('postgres12', 'temporalio/auto-setup:1.22.0') },
      },
      { name: 'a schema tool', files: { 'compose.yaml': job('postgres').replace(/command: (.*)/, 'command: «$1»') } },
      { name: 'SQLite, for which auto-setup has no schema', files: { 'compose.yaml': compose('«sqlite»') } },
      {
        name: 'in a configuration of its own',
        files: config('«postgres»'),
        fixed: { 'docker.yaml': config('postgres12')['docker.yaml'] },
      },
      {
        name: 'a tag of a minor version',
        files: { 'compose.yaml': compose('«postgresql»', 'temporalio/auto-setup:1.25') },
        fixed: { 'compose.yaml': compose('postgres12', 'temporalio/auto-setup:1.25') },
      },
      {
        name: 'the newest release, whatever it is',
        files: { 'compose.yaml': compose('«postgresql»', 'temporalio/auto-setup') },
        fixed: { 'compose.yaml': compose('postgres12', 'temporalio/auto-setup') },
      },
    ],
    good: [
      { files: { 'compose.yaml': compose('postgres12') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('"postgres12_pgx"') } },
      { name: 'before 1.24 the name was right', files: { 'compose.yaml': compose('postgresql', 'temporalio/auto-setup:1.22.0') } },
      { name: 'an unknown version', files: { 'compose.yaml': compose('postgresql', 'temporalio/auto-setup:${TEMPORAL_VERSION}') } },
      { name: 'in a configuration of its own', files: config('postgres12') },
      { name: 'in one for an older server', files: config('postgres', '1.22.7') },
      { name: 'in one for an unknown version', files: config('postgres', '${VERSION}') },
      { name: 'an unknown name', files: { 'compose.yaml': compose('${DB}') } },
      { name: 'SQLite, of which another rule tells', files: { 'compose.yaml': compose('sqlite', 'temporalio/server:1.32.0') } },
      { name: 'Cassandra is no plugin', files: { 'compose.yaml': compose('cassandra') } },
      { name: 'a schema tool', files: { 'compose.yaml': job('postgres12') } },
      { name: 'the variable of another program', files: { 'compose.yaml': compose('postgresql', 'acme/api:1.0.0') } },
    ],
  },
  *check(installation, { project }) {
    const { servers, tools } = installation;
    for (const server of servers) {
      if (!server.readsVariables) continue;
      const db = server.setting('DB');
      if (db.isSet && db.value.toLowerCase() === 'sqlite' && hasNoSqlite(server)) {
        yield {
          at: db.at,
          message: `"${inOwnWords(db.value, db.at)}" is no database that DB can choose in the image of ${server.container.label}, which ends at start; write postgres12, postgres12_pgx or mysql8, or run "temporal server start-dev" for development`,
        };
      }
      // The template lowers the case.
      if (db.isSet && db.value !== '' && db.value.toLowerCase() !== 'cassandra') yield* problems(db, db.value.toLowerCase(), server, true);
    }
    for (const config of project.configs) {
      if (config.installation !== installation) continue;
      for (const { value } of config.root.get('persistence', 'datastores').entries.values()) {
        const plugin = value.get('sql', 'pluginName').string();
        if (plugin.isSet && plugin.value !== '') yield* problemsInConfig(plugin, config);
      }
    }
    for (const tool of tools) {
      if (tool.kind !== 'admin-tools') continue;
      const plugin = tool.setting('SQL_PLUGIN');
      if (plugin.isSet && plugin.value !== '') yield* problems(plugin, plugin.value, tool, false);
      const option = pluginOption(tool.container);
      if (option) yield* problems(option, option.value ?? '', tool, false);
    }
  },
});

/** The script of auto-setup refuses it, and the template of other images has it from 1.32 on. */
function hasNoSqlite({ flavor, version, setting }: TemporalServer): boolean {
  if (flavor === 'auto-setup') return setting('SKIP_SCHEMA_SETUP').isUnset;
  return version.isSet && isBefore(version.value, '1.32.0');
}

function* problems(
  value: Value<string>,
  name: string,
  part: TemporalServer | TemporalTool,
  isVariableOfTemplate: boolean,
): Iterable<Problem> {
  const { version, container } = part;
  const verdict = sqlPlugin(name, version.value);
  if (verdict.state === 'valid' || verdict.state === 'too-new' || !value.isSet) return;
  // The template of old images took a few names more, and the table of plugins does not hold these.
  const wasRight = ['postgres', 'postgresql', 'mysql', 'postgres_pgx'].includes(name);
  const isCertain = isFrom(version, container.image, '1.24.0');
  if (wasRight && !isCertain && (isVariableOfTemplate || verdict.state !== 'never-existed')) return;
  const { replacement } = verdict;
  const what = wasRight
    ? `no database plugin of Temporal ${version.isSet ? inOwnWords(version.value, version.at) : 'from 1.24 on'}`
    : 'no database plugin of Temporal';
  yield {
    at: value.at,
    message: `"${inOwnWords(value.value, value.at)}" is ${what}, so ${container.label} ends at start with "unsupported driver"; ${replacement === undefined ? 'write postgres12, postgres12_pgx or mysql8' : `write "${replacement}", which works on the same schema`}`,
    fix: replacement === undefined ? undefined : fixOf(value, replacement, part),
  };
}

/** The server compares the names of a configuration as they are written. */
function* problemsInConfig(plugin: Value<string>, { version, label }: TemporalConfig): Iterable<Problem> {
  const name = plugin.value ?? '';
  const { state, replacement } = sqlPlugin(name, version.value);
  if ((state !== 'removed' && state !== 'never-existed') || name === 'cassandra') return;
  const at = replacement === undefined ? undefined : literalPlace(plugin);
  const isOld = version.isSet && isBefore(version.value, '1.20.0');
  yield {
    at: plugin.at,
    message: `"${inOwnWords(name, plugin.at)}" in ${label} is no database plugin of Temporal${version.isSet ? ` ${inOwnWords(version.value, version.at)}` : ''}, so the server ends at start with "unsupported driver"; write ${replacement === undefined ? 'postgres12, postgres12_pgx or mysql8' : `"${replacement}"`}`,
    ...(at &&
      replacement !== undefined &&
      !isOld && { fix: { title: `Write "${replacement}"`, safety: 'unsafe' as const, edits: [replace(at, replacement)] } }),
  };
}

function fixOf(value: Value<string>, replacement: string, part: TemporalServer | TemporalTool): Fix | undefined {
  const at = literalPlace(value);
  if (!at || at.range[1] - at.range[0] > 20) return undefined;
  const { origin } = part.container;
  const isMysql = replacement === 'mysql8';
  const hosts = hostsIn(part.setting(isMysql ? 'MYSQL_SEEDS' : 'POSTGRES_SEEDS'));
  const stores = origin.kind === 'compose' ? servicesNamed(origin.service.application.services, hosts) : [];
  const isFit = stores.length > 0 && stores.every((store) => hasVersion(publishedImage(store), isMysql));
  const isOld = part.version.isSet && isBefore(part.version.value, '1.20.0');
  if (isOld) return undefined;
  return { title: `Write "${replacement}"`, safety: isFit ? 'safe' : 'unsafe', edits: [replace(at, replacement)] };
}

function hasVersion(image: ReturnType<typeof parseImageReference>, isMysql: boolean): boolean {
  const version = /^\d+(?:\.\d+)*/.exec(image?.tag ?? '')?.[0];
  if (!image || version === undefined || publishedName(image) !== (isMysql ? 'mysql' : 'postgres')) return false;
  return isMysql ? isAtLeast(version, '8.0.17') : isAtLeast(version, '12');
}

/** What stands behind `--plugin` or `--pl` of a schema tool; its place is the whole command. */
function pluginOption(container: Container): Value<string> | undefined {
  for (const line of [container.command, container.entrypoint]) {
    if (!line.isSet) continue;
    const text = line.value.form === 'exec' ? line.value.words.join(' ') : line.value.text;
    if (!/temporal-sql-tool/.test(text)) continue;
    const names = [...text.matchAll(/\s--?(?:plugin|pl)(?:=|\s+)["']?([\w-]+)/g)].map(([, name = '']) => name);
    const wrong = names.find((name) => sqlPlugin(name).state !== 'valid');
    const at: Located = line.at;
    if (wrong !== undefined) return { ...known(wrong, at), isLiteral: false };
  }
  return undefined;
}
