import { atLeast, type Finding, type Fix, severities } from '../core/problem.js';
import { comparePlaces, compareText } from '../core/source.js';
import { groupBy } from './group.js';

/** Order of findings in a report: by path, then position, the loudest first, then rule; the rest only so that no order is left to chance. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    comparePlaces(a.at, b.at) ||
    severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
    compareText(a.rule, b.rule) ||
    compareText(ownerKey(a), ownerKey(b)) ||
    compareText(a.message, b.message)
  );
}

/** The owner of a finding as one word; with path and rule it is the key of a baseline (D16). */
export function ownerKey({ owner }: Pick<Finding, 'owner'>): string {
  return [owner.kind, owner.name, ...(owner.container === undefined ? [] : [owner.container])].join('/');
}

/** A finding itself, or all that an aggregate stands for. */
export function membersOf(finding: Finding): readonly Finding[] {
  return finding.members ?? [finding];
}

/** The fixes behind a finding. */
export function fixesOf(finding: Finding): readonly Fix[] {
  return membersOf(finding).flatMap((member) => member.fix ?? []);
}

/**
 * One finding per file for each rule that is everywhere or nowhere (D17), at the first place and with the highest severity.
 * The others are its members and its related places. Takes and returns sorted findings.
 */
export function aggregate(findings: readonly Finding[], isAggregate: (rule: string) => boolean): readonly Finding[] {
  const single = findings.filter((finding) => !isAggregate(finding.rule));
  const many = findings.filter((finding) => isAggregate(finding.rule));
  const groups = groupBy(many, (finding) => `${finding.rule} ${finding.at.file.path}`);
  return [...single, ...[...groups.values()].flatMap(merge)].sort(compareFindings);
}

function merge(members: readonly Finding[]): Finding[] {
  const [first, ...others] = members;
  if (!first || !others.length) return first ? [first] : [];
  const loudest = members.reduce((worst, member) => (atLeast(worst.severity, member.severity) ? worst : member), first);
  const related = [...(first.related ?? []), ...others.map(({ at, message }) => ({ at, message }))];
  return [{ ...first, severity: loudest.severity, environment: loudest.environment, related, fix: undefined, members }];
}
