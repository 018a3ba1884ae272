import type { ImageReference } from '../core/image.js';
import { basename } from '../core/path.js';
import { effectiveTag, publishedName } from './images/name.js';

/** A value of the environment, as far as the files tell. */
interface Setting {
  readonly isSet: boolean;
  readonly isUnknown: boolean;
  readonly value?: string | undefined;
}

/** What a container gets: its variables, and the words behind the image's own entrypoint; undefined where none are written. */
interface Start {
  readonly environment: { get(name: string): Setting; readonly names: readonly string[] };
  readonly command: readonly string[] | undefined;
  /** Folders that something is mounted at. */
  readonly mounted: readonly string[];
}

/** Why a container of a published image stops at once, as a clause behind its name, and what to do. */
interface StartupProblem {
  readonly why: string;
  readonly cure: string;
}

interface Row {
  readonly names: readonly string[];
  readonly tags?: RegExp;
  /** The program that the start script prepares the data for; with another one it only runs that. Options alone mean it, too. */
  readonly server?: readonly string[];
  readonly check: (start: Start) => StartupProblem | undefined;
  readonly source: string;
  /** Day of the copy in which the fact was read, ISO. */
  readonly date: string;
}

const root = 'MYSQL_ROOT_PASSWORD';

export const startupRows: readonly Row[] = [
  {
    names: ['postgres', 'postgis/postgis', 'imresamu/postgis', 'pgvector/pgvector', 'ankane/pgvector', 'timescale/timescaledb'],
    server: ['postgres'],
    check: (start) =>
      lacksAll(start, ['POSTGRES_PASSWORD', 'POSTGRES_PASSWORD_FILE']) && mayBe(start, 'POSTGRES_HOST_AUTH_METHOD', 'trust') === false
        ? {
            why: 'cannot create its database in an empty volume without POSTGRES_PASSWORD, and stops',
            cure: 'set POSTGRES_PASSWORD_FILE or POSTGRES_PASSWORD',
          }
        : undefined,
    source: 'https://github.com/docker-library/postgres/blob/master/docker-entrypoint.sh',
    date: '2026-02-26',
  },
  {
    names: ['mysql'],
    server: ['mysqld'],
    check: (start) =>
      lacksAll(start, [root, `${root}_FILE`, 'MYSQL_ALLOW_EMPTY_PASSWORD', 'MYSQL_RANDOM_ROOT_PASSWORD'])
        ? {
            why: `cannot create its database in an empty volume without ${root}, and stops`,
            cure: `set ${root}_FILE, ${root} or MYSQL_RANDOM_ROOT_PASSWORD`,
          }
        : rootAsUser(start, 'MYSQL_USER'),
    source: 'https://github.com/docker-library/mysql/blob/master/docker-entrypoint.sh',
    date: '2026-06-16',
  },
  {
    names: ['mariadb'],
    server: ['mariadbd', 'mysqld'],
    check: (start) =>
      lacksAll(start, [
        ...['MARIADB_ROOT_PASSWORD', root, 'MARIADB_ROOT_PASSWORD_HASH'].flatMap((name) => [name, `${name}_FILE`]),
        ...[
          'MARIADB_ALLOW_EMPTY_ROOT_PASSWORD',
          'MYSQL_ALLOW_EMPTY_PASSWORD',
          'MARIADB_RANDOM_ROOT_PASSWORD',
          'MYSQL_RANDOM_ROOT_PASSWORD',
        ],
      ]) && !start.mounted.some((folder) => folder.startsWith('/docker-entrypoint-initdb.d')) // A backup that lies there needs no password.
        ? {
            why: 'cannot create its database in an empty volume without MARIADB_ROOT_PASSWORD, and stops',
            cure: 'set MARIADB_ROOT_PASSWORD_FILE, MARIADB_ROOT_PASSWORD or MARIADB_RANDOM_ROOT_PASSWORD',
          }
        : undefined,
    source: 'https://github.com/MariaDB/mariadb-docker/blob/master/docker-entrypoint.sh',
    date: '2026-05-29',
  },
  {
    names: ['mongo'],
    server: ['mongod'],
    check(start) {
      const [user, password] = ['MONGO_INITDB_ROOT_USERNAME', 'MONGO_INITDB_ROOT_PASSWORD'];
      const lacks = (name = '') => lacksAll(start, [name, `${name}_FILE`]);
      const missing = lacks(user) && holds(start, password) ? user : lacks(password) && holds(start, user) ? password : undefined;
      return missing
        ? { why: `has one half of its root user only, and stops without ${missing}`, cure: `set ${missing} as well, or neither` }
        : undefined;
    },
    source: 'https://github.com/docker-library/mongo/blob/master/docker-entrypoint.sh',
    date: '2026-06-11',
  },
  {
    names: ['influxdb'],
    tags: /^2(?:\.|-|$)/,
    server: ['influxd'],
    check(start) {
      if (start.environment.get('DOCKER_INFLUXDB_INIT_MODE').value !== 'setup') return undefined;
      const names = ['USERNAME', 'PASSWORD', 'ORG', 'BUCKET'].map((name) => `DOCKER_INFLUXDB_INIT_${name}`);
      const missing = names.find((name) => lacksAll(start, [name, `${name}_FILE`]));
      return missing ? { why: `cannot set up an empty volume without ${missing}, and stops`, cure: 'set it' } : undefined;
    },
    source: 'https://github.com/influxdata/influxdata-docker/blob/master/influxdb/2.7/entrypoint.sh',
    date: '2026-08-06',
  },
  {
    names: ['elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch-oss'],
    // 8 and later configure themselves at their first start.
    tags: /^7\./,
    server: ['eswrapper', 'elasticsearch'],
    check({ environment, command, mounted }) {
      const isThere = /discovery|initial_master_nodes/i;
      if (environment.names.some((name) => isThere.test(name)) || command?.some((word) => isThere.test(word))) return undefined;
      if (mounted.some((folder) => folder.startsWith('/usr/share/elasticsearch/config')) || environment.get('discovery.type').isUnknown)
        return undefined;
      return {
        why: 'listens to other machines and so refuses to start without a setting of discovery',
        cure: 'set discovery.type to single-node, or discovery.seed_hosts and cluster.initial_master_nodes',
      };
    },
    source: 'https://www.elastic.co/guide/en/elasticsearch/reference/7.17/bootstrap-checks.html',
    date: '2026-11-27',
  },
  {
    names: ['mcr.microsoft.com/mssql/server', 'mcr.microsoft.com/azure-sql-edge'],
    check(start) {
      if (start.command || start.mounted.some((folder) => folder.endsWith('mssql.conf'))) return undefined;
      if (lacksAll(start, ['ACCEPT_EULA']))
        return { why: 'stops at its first start unless ACCEPT_EULA is set', cure: 'set it to Y once you accept the licence' };
      const names = ['MSSQL_SA_PASSWORD', 'SA_PASSWORD', 'MSSQL_SA_PASSWORD_FILE'];
      return lacksAll(start, names)
        ? { why: 'cannot set up an empty volume without MSSQL_SA_PASSWORD, and stops', cure: 'set it' }
        : undefined;
    },
    source: 'https://learn.microsoft.com/sql/linux/sql-server-linux-configure-environment-variables',
    date: '2026-11-27',
  },
  {
    names: ['minio/minio', 'quay.io/minio/minio'],
    check: ({ command }) =>
      command === undefined
        ? { why: 'prints its help and ends, as no command tells it to serve', cure: 'set the command to server /data' }
        : undefined,
    source: 'https://github.com/minio/minio/blob/master/Dockerfile.release',
    date: '2026-11-27',
  },
  {
    names: ['quay.io/keycloak/keycloak', 'keycloak/keycloak'],
    // The older ones, with WildFly, start by themselves.
    tags: /^(?:1[7-9]|[2-9]\d|latest)/,
    check: ({ command }) =>
      command === undefined
        ? { why: 'prints its help and ends, as no command tells it to start', cure: 'set the command to start' }
        : undefined,
    source: 'https://github.com/keycloak/keycloak/issues/24411',
    date: '2026-11-27',
  },
];

/** What keeps a container from starting, when its image is known to need a setting that certainly is not there. */
export function startupProblem(reference: ImageReference, start: Start): StartupProblem | undefined {
  const name = publishedName(reference);
  const tag = effectiveTag(reference);
  const row = startupRows.find(({ names, tags }) => names.includes(name) && (!tags || (tag !== undefined && tags.test(tag))));
  if (!row) return undefined;
  const [first] = start.command ?? [];
  if (row.server && first !== undefined && !first.startsWith('-') && !row.server.includes(basename(first))) return undefined;
  return row.check(start);
}

function holds({ environment }: Start, name = ''): boolean {
  return Boolean(environment.get(name).value);
}

/** Whether each of these is certainly unset or empty. */
function lacksAll({ environment }: Start, names: readonly string[]): boolean {
  return names.every((name) => {
    const setting = environment.get(name);
    return !setting.isUnknown && !setting.value;
  });
}

/** Whether a setting has a value; undefined when that is not known. */
function mayBe({ environment }: Start, name: string, value: string): boolean | undefined {
  const setting = environment.get(name);
  return setting.isUnknown ? undefined : setting.value === value;
}

function rootAsUser({ environment }: Start, name: string): StartupProblem | undefined {
  return environment.get(name).value === 'root'
    ? {
        why: `cannot create its database in an empty volume with ${name} set to root, and stops`,
        cure: `remove ${name}, since root is always there`,
      }
    : undefined;
}
