import { isAtLeast, isBefore, minorOf } from '../../core/version.js';

/** A published weakness of the server, or of a tool that its images hold. */
export interface Weakness {
  readonly id: string;
  /** What an attacker can do, as a clause. */
  readonly what: string;
  readonly component: 'server' | 'tctl';
  /** First version that has it; undefined where every older one may. */
  readonly from?: string | undefined;
  /** The first version of each line that has the fix; a newer line than these has it from the start. Empty: versions were not verified. */
  readonly fixedIn: readonly string[];
  /** Versions of a line that lack the fix though no advisory names them. */
  readonly lacksFix?: { readonly from: string; readonly before: string } | undefined;
  /** How the versions were found. */
  readonly evidence: 'read in the tags' | 'named by the advisory or an issue' | 'not verified';
  /** What limits the statement, for readers of the table. */
  readonly remark?: string | undefined;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
}

const date = '2026-08-21';
const advisory = (id: string) => ({ source: `https://nvd.nist.gov/vuln/detail/${id}`, date });

/** Weaknesses in the order of their publication. */
export const weaknesses: readonly Weakness[] = [
  {
    id: 'CVE-2023-3485',
    what: 'tasks of another namespace can be completed, as task tokens are not checked by default',
    component: 'server',
    fixedIn: [],
    evidence: 'not verified',
    remark: 'Named for versions before about 1.20; no rule asks for it, as its versions were not checked.',
    source: 'https://temporal.io/blog/temporal-is-now-a-cve-numbering-authority-cna',
    date,
  },
  {
    id: 'CVE-2024-2689',
    what: 'a request with invalid UTF-8 stops a queue of the history service again and again',
    component: 'server',
    fixedIn: ['1.20.5', '1.21.6', '1.22.7'],
    evidence: 'named by the advisory or an issue',
    source: 'https://github.com/temporalio/temporal/issues/6976',
    date,
  },
  {
    id: 'CVE-2025-14986',
    what: 'an operation of several parts is checked against one namespace and can act on another',
    component: 'server',
    from: '1.24.0',
    fixedIn: ['1.27.4', '1.28.2', '1.29.2', '1.30.0'],
    evidence: 'read in the tags',
    remark: 'The method ExecuteMultiOperation is in the frontend from 1.24.0 on.',
    ...advisory('CVE-2025-14986'),
  },
  {
    id: 'CVE-2025-14987',
    what: 'commands of a workflow can reach other namespaces without permission',
    component: 'server',
    fixedIn: ['1.27.4', '1.28.2', '1.29.2', '1.30.0'],
    evidence: 'read in the tags',
    ...advisory('CVE-2025-14987'),
  },
  {
    id: 'CVE-2026-5199',
    what: 'a batch operation can act on workflows of another namespace',
    component: 'server',
    from: '1.29.0',
    fixedIn: ['1.29.5', '1.30.3', '1.31.0'],
    evidence: 'read in the tags',
    ...advisory('CVE-2026-5199'),
  },
  {
    id: 'CVE-2026-5724',
    what: 'the replication stream is open to everyone who reaches the frontend, as the authorizer is not asked for streams',
    component: 'server',
    from: '1.21.0',
    fixedIn: ['1.28.4', '1.29.6', '1.30.4'],
    lacksFix: { from: '1.31.0', before: '1.31.2' },
    evidence: 'read in the tags',
    remark:
      'The advisory does not name 1.31.0 and 1.31.1. The fix is absent from their tags, came with 1.31.2 (https://github.com/temporalio/temporal/pull/10949), and nobody tried whether they can be attacked. It matters only where an authorizer is configured.',
    ...advisory('CVE-2026-5724'),
  },
  {
    id: 'CVE-2026-33186',
    what: 'the tctl in the image is built with an old gRPC library',
    component: 'tctl',
    fixedIn: ['1.30.0'],
    evidence: 'named by the advisory or an issue',
    remark: 'Versions are those of the image: from 1.30.0 on it holds no tctl.',
    source: 'https://github.com/temporalio/temporal/issues/11260',
    date,
  },
];

/** A weakness that a version has. */
export interface Exposure extends Weakness {
  /** `listed`: known to be affected. `fix-absent`: the fix is missing from its sources though no advisory lists the version. */
  readonly standing: 'listed' | 'fix-absent';
  /** The patch of the same line that has the fix; undefined where the line has none. */
  readonly fixedBy?: string | undefined;
}

/** The known weaknesses of a version of the server (or of the tctl in its image), oldest first; those of unverified versions are left out. */
export function cvesOf(version: string, component: Weakness['component'] = 'server'): readonly Exposure[] {
  return weaknesses.flatMap((weakness): Exposure[] => {
    if (weakness.component !== component) return [];
    const standing = standingOf(version, weakness);
    if (!standing) return [];
    const sameLine = weakness.fixedIn.find((fix) => minorOf(fix) === minorOf(version));
    const fixedBy = standing === 'listed' ? sameLine : weakness.lacksFix?.before;
    return [{ ...weakness, standing, ...(fixedBy !== undefined && { fixedBy }) }];
  });
}

function standingOf(version: string, { from, fixedIn, lacksFix }: Weakness): Exposure['standing'] | undefined {
  if (lacksFix && isAtLeast(version, lacksFix.from) && isBefore(version, lacksFix.before)) return 'fix-absent';
  if (from !== undefined && !isAtLeast(version, from)) return undefined;
  const sameLine = fixedIn.find((fix) => minorOf(fix) === minorOf(version));
  if (sameLine !== undefined) return isBefore(version, sameLine) ? 'listed' : undefined;
  return isBefore(version, fixedIn[0] ?? '') ? 'listed' : undefined;
}

/** Weaknesses that advisories name for a version, in few words: `CVE-2025-14987 and 2 more`. Those that matter everywhere come first; undefined where there is none. */
export function namedWeaknesses(version: string): string | undefined {
  const listed = [...cvesOf(version)].reverse().filter(({ standing }) => standing === 'listed');
  const first = listed.find((one) => !needsAuthorizer(one)) ?? listed[0];
  if (!first) return undefined;
  return listed.length > 1 ? `${first.id} and ${listed.length - 1} more` : first.id;
}

/** Whether a weakness matters only where requests are authorized at all. */
export function needsAuthorizer({ id }: Pick<Weakness, 'id'>): boolean {
  return id === 'CVE-2026-5724';
}
