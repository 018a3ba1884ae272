import type { ImageReference } from '../../core/image.js';
import { isAtLeast, isBefore } from '../../core/version.js';
import { effectiveTag, publishedName } from '../images/name.js';

/** What is wrong with a database or index under a Temporal server. */
export interface StoreVerdict {
  /** `unsupported`: the server or its schema does not work with it; `untested`: nobody tests it; `ended`: it gets no more fixes. */
  readonly state: 'unsupported' | 'untested' | 'ended';
  /** As a clause that goes on from the name: `is older than PostgreSQL 12`. */
  readonly why: string;
  /** What to do instead. */
  readonly instead: string;
}

interface StoreRow {
  /** Names as in `ImageReference.name`. */
  readonly names: RegExp;
  readonly judge: (version: string | undefined, today: string) => StoreVerdict | undefined;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

const docs = { source: 'https://docs.temporal.io/self-hosted-guide/visibility', date: '2026-08-21' };
const untested = (what: string, instead: string) => () =>
  ({ state: 'untested', why: `is ${what}, with which Temporal is not tested`, instead }) as const;

/**
 * Databases by the name of their image. That the newest versions are fit is not said here, nor which releases of PostgreSQL, MySQL and MariaDB get fixes:
 * that is in the tables of ends of life.
 */
export const storeRows: readonly StoreRow[] = [
  {
    names: /^(?:postgres|postgis\/postgis|bitnami(?:legacy)?\/postgresql|timescale\/timescaledb)$/,
    ...docs,
    judge: (version) =>
      version !== undefined && isBefore(version, '12')
        ? { state: 'unsupported', why: 'is older than PostgreSQL 12, which the schema needs', instead: 'move to PostgreSQL 16' }
        : undefined,
  },
  {
    names: /^(?:mysql|mysql\/mysql-server|percona|percona\/percona-server|bitnami(?:legacy)?\/mysql)$/,
    ...docs,
    judge: (version) =>
      version !== undefined && isBefore(version, version.split('.').length < 3 ? '8.0' : '8.0.17')
        ? { state: 'unsupported', why: 'is older than MySQL 8.0.17, which the schema needs', instead: 'move to MySQL 8.4' }
        : undefined,
  },
  {
    names: /^(?:mariadb|bitnami(?:legacy)?\/mariadb|linuxserver\/mariadb|lscr\.io\/linuxserver\/mariadb)$/,
    ...docs,
    judge: () => ({ state: 'unsupported', why: 'is MariaDB, which is not supported', instead: 'take MySQL 8.4 or PostgreSQL 16' }),
  },
  {
    names: /^(?:cassandra|bitnami(?:legacy)?\/cassandra)$/,
    source: 'https://endoflife.date/apache-cassandra',
    date: '2026-08-22',
    judge: (version) => {
      if (version === undefined) return undefined;
      if (/^5\.0\.\d/.test(version) && isBefore(version, '5.0.4')) {
        return {
          state: 'unsupported',
          why: 'is older than Cassandra 5.0.4, the first of its line that works',
          instead: 'move to 5.0.4 or later',
        };
      }
      // Two releases with fixes followed in February 2025, so this does not say that none came.
      return isBefore(version, '4.0')
        ? { state: 'ended', why: 'reached its end of life in September 2024', instead: 'move to Cassandra 4.1 or later' }
        : undefined;
    },
  },
  {
    names: /^(?:cockroachdb\/cockroach(?:-unstable)?)$/,
    ...docs,
    judge: untested('CockroachDB', 'take PostgreSQL'),
  },
  { names: /^yugabytedb\/yugabyte$/, ...docs, judge: untested('YugabyteDB', 'take PostgreSQL or Cassandra') },
  { names: /^vitess\/(?:lite|vttestserver|vtgate)$/, ...docs, judge: untested('Vitess', 'take MySQL') },
  { names: /^pingcap\/tidb$/, ...docs, judge: untested('TiDB', 'take MySQL') },
];

const docsOfIndex = { source: 'https://docs.temporal.io/self-hosted-guide/visibility#elasticsearch', date: '2026-08-21' };
/** Source: https://endoflife.date/elasticsearch, read 2026-08-22. */
const endOfSeven = '2026-01-15';

/**
 * Version 8 does not start with the data of anything before 7.17: "cannot upgrade a node from version [7.16.2] directly to version [8.0.0]".
 * A tag of one number is the last of its line.
 * Source: https://github.com/elastic/elasticsearch/pull/82321, read 2026-11-27.
 */
function toEight(version: string): string {
  const isLast = version === '7' || isAtLeast(version, '7.17');
  return `move to Elasticsearch 8${isLast ? '' : ', with data by way of 7.17, since 8 does not start with older ones'}`;
}

/** A server that has an index. */
export interface IndexedServer {
  /** Where it is known. */
  readonly version: string | undefined;
  readonly isAutoSetup: boolean;
}

/** Search indexes by the name of their image. */
const indexRows: readonly (Omit<StoreRow, 'judge'> & {
  readonly judge: (version: string | undefined, today: string, server: IndexedServer) => StoreVerdict | undefined;
})[] = [
  {
    names: /^(?:elasticsearch|docker\.elastic\.co\/elasticsearch\/elasticsearch(?:-oss)?|bitnami(?:legacy)?\/elasticsearch)$/,
    ...docsOfIndex,
    judge: (version, today) => {
      if (version === undefined) return undefined;
      if (isAtLeast(version, '9'))
        return { state: 'untested', why: 'is newer than Elasticsearch 8, with which Temporal is tested', instead: 'take Elasticsearch 8' };
      if (isBefore(version, '7'))
        return { state: 'unsupported', why: 'is older than Elasticsearch 7, which the client needs', instead: toEight(version) };
      return isBefore(version, '8') && today > endOfSeven
        ? { state: 'ended', why: `is Elasticsearch 7, which has had no fixes since ${endOfSeven}`, instead: toEight(version) }
        : undefined;
    },
  },
  {
    names: /^(?:opensearchproject\/opensearch|public\.ecr\.aws\/opensearchproject\/opensearch)$/,
    ...docsOfIndex,
    judge: (_, __, { version, isAutoSetup }) =>
      version !== undefined && isBefore(version, '1.30.1')
        ? {
            state: 'untested',
            why: 'is OpenSearch, which servers support from 1.30.1 on',
            // Auto-setup has no images of these: https://github.com/temporalio/docker-builds, README.md, read 2026-11-27.
            instead: `move ${isAutoSetup ? 'to "temporalio/server" 1.30.1 or later with a job for the schema, as "temporalio/auto-setup" ends with 1.29,' : 'the server to 1.30.1 or later,'} or take Elasticsearch`,
          }
        : undefined,
  },
];

/** Judges an image that holds the database of a Temporal server; undefined where nothing speaks against it, or nothing is known. */
export function judgeStore(image: ImageReference, today: string): StoreVerdict | undefined {
  const row = storeRows.find(({ names }) => names.test(publishedName(image)));
  return row?.judge(versionIn(image), today);
}

/** Judges an image that holds the visibility index of a Temporal server. */
export function judgeIndex(image: ImageReference, today: string, server: IndexedServer): StoreVerdict | undefined {
  const row = indexRows.find(({ names }) => names.test(publishedName(image)));
  return row?.judge(versionIn(image), today, server);
}

function versionIn(image: ImageReference): string | undefined {
  return /^v?(\d+(?:\.\d+)*)(?![\w.])/.exec(effectiveTag(image) ?? '')?.[1];
}
