import { parseImageReference } from '../../core/image.js';
import { basename } from '../../core/path.js';
import { publishedName } from '../../knowledge/images/name.js';
import type { Service } from '../../parsers/compose/types.js';
import type { Probe } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const db = (test: string, more = '') => `services:
  db:
    image: postgres:16.6
    environment:
      POSTGRES_USER: app
      POSTGRES_DB: orders
      POSTGRES_PASSWORD_FILE: /run/secrets/password
    healthcheck:
      test: ${test}
${more}`;

export default defineRule({
  id: 'compose/healthcheck-of-wrong-user',
  on: 'compose.service',
  topic: 'observability',
  summary: 'The health check of a database asks as a user, or for a database, that does not exist',
  severity: 'error',
  rationale: `\`psql\` fails then each time, so the container never becomes healthy. \`pg_isready\` succeeds whoever asks, since an answer is all it wants, but
each check leaves a line \`FATAL: role "root" does not exist\` in the log of the server, among which the real ones get lost.`,
  references: [
    'https://www.postgresql.org/docs/current/app-pg-isready.html',
    'https://github.com/docker-library/docs/blob/master/postgres/README.md',
  ],
  examples: {
    bad: [
      { name: 'psql cannot log in', files: { 'compose.yaml': db(`«["CMD", "psql", "-U", "postgres", "-c", "SELECT 1"]»`) } },
      {
        name: 'pg_isready does not care, but the log does',
        files: { 'compose.yaml': db('«["CMD-SHELL", "pg_isready -U postgres -d orders"]»') },
      },
      { name: 'no user means that of the system', files: { 'compose.yaml': db('«["CMD-SHELL", "pg_isready -d orders || exit 1"]»') } },
      { name: 'no database means that of the name of the user', files: { 'compose.yaml': db('«pg_isready --username=app»') } },
      {
        name: 'neither is set, so that the advice is the name itself',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    environment: [POSTGRES_PASSWORD]\n    healthcheck: { test: «["CMD-SHELL", "pg_isready"]» }\n',
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U app -d orders"]') } },
      {
        name: 'variables of the container',
        files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U $$POSTGRES_USER -d $$POSTGRES_DB"]') },
      },
      { name: 'variables of the host', files: { 'compose.yaml': db('["CMD-SHELL", "pg_isready -U ${DB_USER} -d ${DB_NAME}"]') } },
      {
        name: 'a script may create that user',
        files: {
          'compose.yaml': db(
            '["CMD", "psql", "-U", "check", "-d", "orders", "-c", "SELECT 1"]',
            '    volumes: ["./init:/docker-entrypoint-initdb.d"]\n',
          ),
        },
      },
      {
        name: 'the environment comes from a file that is not here',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    env_file: secrets.env\n    healthcheck: { test: ["CMD", "pg_isready", "-U", "app"] }\n',
        },
      },
      {
        name: 'another image',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: acme/postgres:16.6\n    healthcheck: { test: ["CMD", "pg_isready", "-U", "app"] }\n',
        },
      },
    ],
  },
  *check(service, { project }) {
    const probe = project.probeOf(service);
    const truth = probe && identityOf(service);
    if (!probe || !truth) return;
    for (const words of callsOf(probe)) {
      const program = words[0] === undefined ? '' : basename(words[0]);
      if (program !== 'pg_isready' && program !== 'psql') continue;
      const asked = askedBy(words, service);
      if (!asked) continue;
      const wrong = judge(asked, truth, service);
      if (!wrong) continue;
      const effect = program === 'psql' ? 'so it fails each time' : 'which succeeds but leaves a FATAL line in its log each time';
      yield {
        at: probe,
        message: `${program} in the health check of "${service.name}" ${wrong}, ${effect}; write ${adviceFor(truth, service, probe)}`,
        ...(program === 'pg_isready' && { atMost: 'info' as const }),
      };
      return;
    }
  },
});

/** The options that ask rightly: variables where the container has them and a shell reads them, the names themselves elsewhere. */
function adviceFor({ user, database }: Identity, { environment }: Service, { script }: Probe): string {
  const option = (name: string, value: string) => (script && environment.get(name).isSet ? `$$${name}` : value);
  return `-U ${option('POSTGRES_USER', user)} -d ${option('POSTGRES_DB', database)}`;
}

interface Identity {
  readonly user: string;
  readonly database: string;
}

/** Images whose start script creates what POSTGRES_USER and POSTGRES_DB say; that of the official image, which the others are built on. */
const images = /^(?:postgres|postgis\/postgis|imresamu\/postgis|pgvector\/pgvector|ankane\/pgvector|timescale\/timescaledb)$/;

/** The user and the database that the start script creates, when both are known. */
function identityOf({ image, build, environment, entrypoint }: Service): Identity | undefined {
  const reference = build.isUnset && image.isSet ? parseImageReference(image.value) : undefined;
  if (!reference || !images.test(publishedName(reference)) || !entrypoint.isUnset) return undefined;
  const user = environment.get('POSTGRES_USER');
  const database = environment.get('POSTGRES_DB');
  const files = ['POSTGRES_USER_FILE', 'POSTGRES_DB_FILE'].map((name) => environment.get(name));
  if (user.isUnknown || database.isUnknown || files.some((file) => !file.isUnset)) return undefined;
  const name = user.value || 'postgres';
  return { user: name, database: database.value || name };
}

/** The commands of a health check. Undefined words are not known. */
function callsOf({ words, script }: Probe): readonly (readonly (string | undefined)[])[] {
  if (!script) return [words];
  if (script.damaged) return [];
  return script.commands.map(({ name, args }) => [name, ...args.map(({ literal }) => literal)]);
}

interface Asked {
  readonly user: string | undefined;
  readonly database: string | undefined;
}

/** The user and the database of a call; undefined when another host may be meant, or what is written is not known. */
function askedBy(words: readonly (string | undefined)[], { environment, user: account }: Service): Asked | undefined {
  const [, ...args] = words;
  const values = new Map<string, string | undefined>();
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (word === undefined) return undefined;
    const long = /^--(username|dbname|host|port)(?:=(.*))?$/s.exec(word);
    const short = /^-([Udhp])(.*)$/s.exec(word);
    const name = long?.[1] ?? { U: 'username', d: 'dbname', h: 'host', p: 'port' }[short?.[1] ?? ''];
    if (name === undefined) {
      if (/^-[cft]$/.test(word)) i++;
      else if (!word.startsWith('-')) return undefined;
      continue;
    }
    const value = long ? long[2] : short?.[2] || undefined;
    if (value !== undefined) values.set(name, value);
    else {
      i++;
      if (args[i] === undefined) return undefined;
      values.set(name, args[i]);
    }
  }
  const host = values.get('host');
  if (host !== undefined && !/^(?:localhost|127\.|\/|::1|0\.0\.0\.0)/.test(host)) return undefined;
  if (values.get('dbname')?.includes('=') || values.get('dbname')?.includes(':')) return undefined;
  const [own, database] = ['PGUSER', 'PGDATABASE'].map((name) => environment.get(name));
  if (!own || !database || own.isUnknown || database.isUnknown || !account.isUnset) return undefined;
  return { user: values.get('username') ?? own.value, database: values.get('dbname') ?? database.value };
}

/** What is wrong, as a clause. Scripts that run at the first start may create more. */
function judge(asked: Asked, truth: Identity, { mounts }: Service): string | undefined {
  const user = asked.user ?? 'root';
  const database = asked.database ?? user;
  const mayCreate =
    mounts.isUnknown || mounts.value?.some(({ target }) => !target.isSet || target.value.startsWith('/docker-entrypoint-initdb.d'));
  if (user !== truth.user) {
    if (asked.user === undefined) return `names no user and so asks as "root", who is no user of this database ("${truth.user}" is)`;
    return mayCreate ? undefined : `asks as "${user}", who is no user of this database ("${truth.user}" is)`;
  }
  // These are there in every cluster.
  if (database === truth.database || /^(?:postgres|template[01])$/.test(database) || mayCreate) return undefined;
  return asked.database === undefined
    ? `names no database and so asks for "${database}", which is not there ("${truth.database}" is)`
    : `asks for the database "${database}", which is not there ("${truth.database}" is)`;
}
