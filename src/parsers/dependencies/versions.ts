import { compareVersions } from '../../core/version.js';
import type { Ecosystem } from './types.js';

/** What a text says about versions. */
interface Requested {
  /** Exactly this one. */
  readonly version: string | undefined;
  /** The lowest one allowed. */
  readonly atLeast: string | undefined;
}

const nothing: Requested = { version: undefined, atLeast: undefined };
const longest = 200;

/** The name by which a package is found: managers of some languages do not tell `A_b` from `a-b`. */
export function packageKey(name: string, ecosystem: Ecosystem): string {
  if (ecosystem === 'pypi') return name.toLowerCase().replace(/[-_.]+/g, '-');
  return ecosystem === 'nuget' || ecosystem === 'packagist' ? name.toLowerCase() : name;
}

/** Reads what stands where a version is asked for: `^1.11.0`, `~> 1.2`, `[1.0,2.0)`, `>=1.0,<2`. */
export function readRange(text: string | undefined, ecosystem: Ecosystem): Requested {
  const range = text?.trim() ?? '';
  if (range === '' || range.length > longest || range.includes('$')) return nothing;
  if (ecosystem === 'maven' || ecosystem === 'nuget') return intervalOr(range, ecosystem === 'nuget');
  if (ecosystem === 'go') return exact(range);
  const alternatives = range.split(/\|\|?/).map((one) => readAlternative(one, ecosystem));
  const [first] = alternatives;
  if (first && alternatives.length === 1) return first;
  const lowest = alternatives.map(({ atLeast }) => atLeast);
  const known = lowest.filter((one) => one !== undefined);
  return { version: undefined, atLeast: known.length === lowest.length ? inOrder(known)[0] : undefined };
}

function exact(text: string): Requested {
  const version = plainVersion(text);
  return { version, atLeast: version };
}

/** A full version, without the `v` before it and with the parts that were left out: `1.2` means `1.2.0` wherever it is one. */
export function plainVersion(text: string): string | undefined {
  const match = /^[v=]?\s*(\d{1,9}(?:\.\d{1,9}){0,3})((?:[-+.]?[A-Za-z][\w.+-]*|[-+][\w.+-]*)?)$/.exec(text.trim());
  if (!match) return undefined;
  const parts = (match[1] ?? '').split('.');
  while (parts.length < 3) parts.push('0');
  return `${parts.join('.')}${(match[2] ?? '').replace(/\+incompatible$/, '')}`;
}

/** Several conditions that all hold: `>=1.0,<2`, `>=1.0 <2`, `1.0 - 2.0`. */
function readAlternative(text: string, ecosystem: Ecosystem): Requested {
  const span = /^\s*(\S+)\s+-\s+(\S+)\s*$/.exec(text);
  if (span) return { version: undefined, atLeast: plainVersion(span[1] ?? '') };
  const joined = text.replace(/(~>|[<>=!^~]+)\s+/g, '$1').trim();
  const conditions = joined.split(/\s*,\s*|\s+/).filter((one) => one !== '');
  const lowest: string[] = [];
  for (const condition of conditions) {
    const match = /^(===?|=|>=|>|<=|<|!=|~=|~>|\^|~|)(.*)$/.exec(condition);
    const [, operator = '', rest = ''] = match ?? [];
    const isWild = /(?:^|\.)[*xX](?:\.|$)/.test(rest);
    const version = plainVersion(rest.replace(/(?:^|\.)[*xX](?:\.[*xX])*$/, '').replace(/@\w+$/, ''));
    if (version === undefined || operator === '<' || operator === '<=' || operator === '!=') continue;
    if (!isWild && conditions.length === 1 && isExact(operator, rest, ecosystem)) return { version, atLeast: version };
    lowest.push(version);
  }
  return { version: undefined, atLeast: inOrder(lowest).at(-1) };
}

/** A bare version of npm that lacks parts is a range. */
function isExact(operator: string, rest: string, ecosystem: Ecosystem): boolean {
  const isWhole = ecosystem !== 'npm' || /\d\.\d+\.\d/.test(rest);
  return (operator === '' || operator === '=' || operator === '==' || operator === '===') && isWhole;
}

/** Maven and NuGet: a bare version is taken as it is, brackets make an interval, NuGet has floating versions (`1.*`). */
function intervalOr(text: string, floats: boolean): Requested {
  const interval = /^([[(])\s*([^,\])]*)\s*(,?)\s*([^,\])]*)\s*[\])]$/.exec(text);
  if (!interval) {
    if (!floats || !text.includes('*')) return exact(text);
    return { version: undefined, atLeast: plainVersion(text.replace(/(?:^|\.)\*.*$/, '')) };
  }
  const [, , low = '', comma = ''] = interval;
  const version = plainVersion(low);
  return { version: comma === '' ? version : undefined, atLeast: version };
}

/** Versions from the oldest on; none where one of them cannot be compared. */
function inOrder(versions: readonly string[]): readonly string[] {
  const areKnown = versions.every((version) => compareVersions(version, version) !== undefined);
  return areKnown ? versions.toSorted((a, b) => compareVersions(a, b) ?? 0) : [];
}
