import { parseImageReference } from '../../core/image.js';
import { compareVersions, isAtLeast, isBefore, minorOf } from '../../core/version.js';

/** The releases of one minor version of the server. */
export interface ServerLine {
  /** `1.30`. */
  readonly minor: string;
  /** The newest patch that was tagged, `1.30.6`. */
  readonly lastPatch: string;
  /** Day of that tag, ISO. */
  readonly lastPatchDate: string;
  /** Day of the first release of the line, ISO. */
  readonly released: string;
  /** Version of the schema that the newest patch expects of a SQL store, for the main and the visibility database. */
  readonly sqlSchema: { readonly main: string; readonly visibility: string };
  /** Version of the schema that the newest patch expects of Cassandra. */
  readonly cassandraSchema: string;
  /** The `go` directive of the newest patch. */
  readonly go: string;
  /**
   * `supported`: one of the last three minor versions. `out-of-support`: no longer, by a release that was announced.
   * `end-of-life`: three newer ones are out.
   */
  readonly state: 'supported' | 'out-of-support' | 'end-of-life';
  /** What limits the statement, for readers of the table. */
  readonly remark?: string | undefined;
  /** Whether the newest patch has every security fix of the table in cves.ts. */
  readonly hasAllFixes: boolean;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

type Row = readonly [
  lastPatch: string,
  lastPatchDate: string,
  released: string,
  main: string,
  visibility: string,
  cassandra: string,
  go: string,
];

const tags = { source: 'https://github.com/temporalio/temporal/tags', date: '2026-08-21' };

/** Tags that end in more than three numbers, as `1.32.0-162.0`, are of Temporal Cloud and no releases. */
const rows: readonly Row[] = [
  ['1.20.5', '2024-03-28', '2023-02-16', '1.9', '1.2', '1.7', '1.19'],
  ['1.21.6', '2024-03-28', '2023-06-23', '1.10', '1.3', '1.8', '1.19'],
  ['1.22.7', '2024-03-28', '2023-09-05', '1.10', '1.3', '1.8', '1.20'],
  ['1.23.1', '2024-04-30', '2024-03-22', '1.11', '1.4', '1.9', '1.21'],
  ['1.24.3', '2024-10-18', '2024-05-31', '1.12', '1.6', '1.10', '1.21'],
  ['1.25.2', '2024-11-05', '2024-09-06', '1.14', '1.6', '1.11', '1.22.8'],
  ['1.26.3', '2025-08-20', '2024-09-25', '1.14', '1.7', '1.11', '1.23.2'],
  ['1.27.4', '2025-12-19', '2025-02-21', '1.16', '1.9', '1.11', '1.23.2'],
  ['1.28.4', '2026-04-08', '2025-06-26', '1.17', '1.9', '1.12', '1.25.8'],
  ['1.29.7', '2026-06-11', '2025-10-03', '1.18', '1.9', '1.13', '1.25.11'],
  ['1.30.6', '2026-07-07', '2026-02-04', '1.18', '1.13', '1.13', '1.25.11'],
  ['1.31.2', '2026-07-07', '2026-04-29', '1.19', '1.14', '1.13', '1.26.4'],
];

/** Lines that get fixes by the policy of three minor versions: https://docs.temporal.io/self-hosted-guide/server-versions-and-dependencies. */
const supported = ['1.30', '1.31'];

/** The next release was merged on 2026-09-03 (https://github.com/temporalio/temporal/pull/11920); that it was published was not seen. */
const outOfSupport: Readonly<Record<string, string>> = { '1.29': 'One of the last three minor versions until 1.32.0 is published.' };

/** The server lines whose releases are known, oldest first. */
export const serverLines: readonly ServerLine[] = rows.map(([lastPatch, lastPatchDate, released, main, visibility, cassandra, go]) => {
  const minor = lastPatch.slice(0, lastPatch.lastIndexOf('.'));
  const remark = outOfSupport[minor];
  return {
    minor,
    lastPatch,
    lastPatchDate,
    released,
    sqlSchema: { main, visibility },
    cassandraSchema: cassandra,
    go,
    state: supported.includes(minor) ? 'supported' : remark === undefined ? 'end-of-life' : 'out-of-support',
    ...(remark !== undefined && { remark }),
    hasAllFixes: !isBefore(minor, '1.28'),
    ...tags,
  };
});

/** The newest minor version of the server whose release is known. */
export const newestMinor = '1.31';

/** The line that a version of the server belongs to, by its first two parts; undefined for one that the table does not know. */
export function serverLine(version: string): ServerLine | undefined {
  const minor = minorOf(version);
  return serverLines.find((line) => line.minor === minor);
}

/**
 * The patch of the same line that has every known security fix, and to which a server moves without a change of the schema; undefined where the
 * line has none. A version before it need not have a listed weakness: see `cvesOf`.
 */
export function safePatchOf(version: string): string | undefined {
  const line = serverLine(version);
  return line?.hasAllFixes ? line.lastPatch : undefined;
}

/** How many minor versions lie between two versions: 1 from 1.29.1 to 1.30.0, negative downwards; undefined across major versions. */
export function minorsBetween(from: string, to: string): number | undefined {
  const [major, minor] = (minorOf(from) ?? '').split('.');
  const [otherMajor, otherMinor] = (minorOf(to) ?? '').split('.');
  return minor !== undefined && otherMinor !== undefined && major === otherMajor ? Number(otherMinor) - Number(minor) : undefined;
}

/**
 * The releases that an upgrade passes through, one minor version at a time: the last patch of its own line where that is newer, then the last
 * patch of each line after it, up to the newest known one or to the line of `to`. Empty where the line of the version is unknown.
 */
export function upgradePath(version: string, to: string = newestMinor): readonly string[] {
  const from = serverLines.findIndex(({ minor }) => minor === minorOf(version));
  const last = serverLines.findIndex(({ minor }) => minor === minorOf(to));
  if (from < 0 || last < 0) return [];
  return serverLines
    .slice(from, last + 1)
    .map(({ lastPatch }) => lastPatch)
    .filter((patch) => isBefore(version, patch));
}

/** Whether two versions of the server, or of its schema tools, expect the same schema of a SQL store and of Cassandra; undefined where one is unknown. */
export function haveSameSchema(version: string, other: string): boolean | undefined {
  const [a, b] = [serverLine(version), serverLine(other)];
  if (!a || !b) return undefined;
  return (
    a.sqlSchema.main === b.sqlSchema.main && a.sqlSchema.visibility === b.sqlSchema.visibility && a.cassandraSchema === b.cassandraSchema
  );
}

/** What the tag of an image names. */
export interface TagVersions {
  /** Version of the server, or of what the image is named after. */
  readonly version: string;
  /** Versions of the tools that tags of admin-tools named up to 1.29; undefined where the tag names none. */
  readonly tctl?: string | undefined;
  readonly cli?: string | undefined;
}

/**
 * The versions in the tag of a Temporal image: `1.29.1` of `1.29.1-tctl-1.18.4-cli-1.5.0`, with those of the tools. Undefined for `latest`, `1.29`
 * and other tags that are no full version.
 */
export function versionsInTag(tag: string): TagVersions | undefined {
  const version = /^v?(\d+\.\d+\.\d+)(?:[.-]|$)/.exec(tag)?.[1];
  if (version === undefined) return undefined;
  const tctl = /-tctl-(\d+\.\d+\.\d+)/.exec(tag)?.[1];
  const cli = /-cli-(\d+\.\d+\.\d+)/.exec(tag)?.[1];
  return { version, ...(tctl !== undefined && { tctl }), ...(cli !== undefined && { cli }) };
}

/** The newest known release that the tag of an image may stand for, where that names a minor version: 1.24.3 for `temporalio/server:1.24`. */
export function versionOfTag(image: string | undefined): string | undefined {
  const reference = image === undefined ? undefined : parseImageReference(image);
  const minor = reference?.digest ? undefined : /^v?(\d+\.\d+)$/.exec(reference?.tag ?? '')?.[1];
  return minor === undefined ? undefined : serverLine(minor)?.lastPatch;
}

/** The first version whose images have neither tools nor an entrypoint, read a template of their own and take TEMPORAL_SERVICES. */
export const rebuiltImages = {
  version: '1.30.0',
  source: 'https://github.com/temporalio/temporal/tree/v1.30.0/docker',
  date: '2026-08-21',
} as const;

/**
 * Patches before which the step to a new visibility schema can take hours on a large table: columns were added one at a time.
 * From 1.30.5 and 1.31.1 on they are added together.
 */
export const slowVisibilityMigrations = {
  from: '1.30.0',
  fixedIn: ['1.30.5', '1.31.1'],
  source: 'https://github.com/temporalio/temporal/pull/10371',
  date: '2026-08-21',
} as const;

/** Whether a version changes the visibility schema column by column. */
export function migratesSlowly(version: string): boolean {
  if (isBefore(version, slowVisibilityMigrations.from)) return false;
  const fixed = slowVisibilityMigrations.fixedIn.find((patch) => minorOf(patch) === minorOf(version));
  return fixed !== undefined && (compareVersions(version, fixed) ?? 0) < 0;
}

/** Whether images of a version are built the new way, without tools and an entrypoint. */
export function isRebuilt(version: string): boolean {
  return isAtLeast(version, rebuiltImages.version);
}
