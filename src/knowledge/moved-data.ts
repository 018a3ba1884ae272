import type { ImageReference } from '../core/image.js';
import { effectiveTag, publishedName } from './images/name.js';

/** Images whose tags begin with the version of PostgreSQL, or name it behind `pg`, and whose start script is that of the official image. */
const leading = /^(?:postgres|postgis\/postgis|imresamu\/postgis)$/;
const named = /^(?:pgvector\/pgvector|timescale\/timescaledb)$/;

/**
 * Whether a published image keeps PostgreSQL data in `/var/lib/postgresql/<version>/docker`, and refuses to start while something is mounted at
 * `/var/lib/postgresql/data`, where the images up to 17 had them. Read 2026-11-27 in docker-entrypoint.sh of
 * https://github.com/docker-library/postgres, as of 2026-02-26; the newest release was 18 then, which the tags without a version follow.
 */
export function refusesOldDataFolder(reference: ImageReference): boolean {
  const name = publishedName(reference);
  const tag = effectiveTag(reference);
  if (tag === undefined) return false;
  if (name === 'postgres' && /^(?:latest|alpine|trixie|bookworm)$/.test(tag)) return true;
  const version = leading.test(name) ? /^(\d+)/.exec(tag)?.[1] : named.test(name) ? /(?:^|-)pg(\d+)/.exec(tag)?.[1] : undefined;
  return version !== undefined && Number(version) >= 18 && Number(version) < 90;
}
