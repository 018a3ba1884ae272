import { isAtLeast, isBefore } from '../../core/version.js';

/** A name that DB, SQL_PLUGIN, `--plugin` or `pluginName` can have. */
export interface SqlPlugin {
  readonly name: string;
  /** First version of the server that knows it; undefined: it was there before 1.14. */
  readonly since?: string | undefined;
  /** First version that does not know it any more. */
  readonly until?: string | undefined;
  /** The name that does the same, without a change of the schema. */
  readonly replacement?: string | undefined;
  /** The database that it needs. */
  readonly needs: string;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

const sources = { source: 'https://github.com/temporalio/temporal/tree/main/common/persistence/sql/sqlplugin', date: '2026-08-21' };

/** Names of SQL plugins, read from the sources of each line from 1.14 to 1.31. */
export const sqlPlugins: readonly SqlPlugin[] = [
  { name: 'postgres12', since: '1.20.0', needs: 'PostgreSQL 12 or later', ...sources },
  { name: 'postgres12_pgx', since: '1.23.0', needs: 'PostgreSQL 12 or later', ...sources },
  { name: 'mysql8', since: '1.20.0', needs: 'MySQL 8.0.17 or later', ...sources },
  { name: 'sqlite', needs: 'nothing, and one process', ...sources },
  { name: 'postgres', until: '1.24.0', replacement: 'postgres12', needs: 'PostgreSQL 9.6 or later', ...sources },
  { name: 'postgres_pgx', since: '1.23.0', until: '1.24.0', replacement: 'postgres12_pgx', needs: 'PostgreSQL 9.6 or later', ...sources },
  { name: 'mysql', until: '1.24.0', replacement: 'mysql8', needs: 'MySQL 5.7 or later', ...sources },
];

/** Names that never were a plugin, with the one that is meant. */
const meant: readonly (readonly [RegExp, string])[] = [
  [/^(?:postgresql|postgres|pgsql|pg)\d*(?:_pgx)?$/i, 'postgres12'],
  [/^(?:mysql|mariadb)\d*$/i, 'mysql8'],
];

/** What a name of a plugin means to a server. */
export interface PluginVerdict {
  /** `unknown-version`: right or wrong depending on the version, which is not known. */
  readonly state: 'valid' | 'removed' | 'too-new' | 'never-existed' | 'unknown-version';
  /** The name to write instead; undefined where that is not plain. */
  readonly replacement?: string | undefined;
  readonly row?: SqlPlugin | undefined;
}

/**
 * Judges the name of a SQL plugin for a version of the server; undefined stands for an unknown version. `cassandra` is no SQL plugin but the other
 * value of DB: ask for it before. Names count as written; the image lowers the case of DB before it looks.
 */
export function sqlPlugin(name: string, version?: string): PluginVerdict {
  const row = sqlPlugins.find((plugin) => plugin.name === name);
  if (!row) {
    const replacement = meant.find(([pattern]) => pattern.test(name))?.[1];
    return { state: 'never-existed', ...(replacement !== undefined && { replacement }) };
  }
  const replacement = row.replacement !== undefined && { replacement: row.replacement };
  if (version === undefined) return { state: row.until === undefined ? 'valid' : 'unknown-version', row, ...replacement };
  if (row.until !== undefined && isAtLeast(version, row.until)) return { state: 'removed', row, ...replacement };
  if (row.since !== undefined && isBefore(version, row.since)) return { state: 'too-new', row };
  return { state: 'valid', row };
}
