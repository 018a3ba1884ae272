import { atLeast, type Environment, type Finding, type Level, lower, type Owner, type Problem, type Severity } from '../core/problem.js';
import { type Located, place } from '../core/source.js';
import type { ComposeApplication } from '../parsers/compose/types.js';
import { ownerKey } from './aggregate.js';
import { groupBy } from './group.js';
import type { Judged, Severities } from './severity.js';

/** A finding on its way. `off` ones still show that an ignore of theirs is used. */
export interface Draft extends Omit<Finding, 'severity' | 'members'> {
  readonly severity: Severity;
  /** The Compose application through which its target was reached. */
  readonly application?: ComposeApplication | undefined;
  /** Which of a target's problems at the same place it is, from 0. */
  readonly order: number;
}

interface About {
  readonly rule: Judged;
  readonly owner: Owner;
  /** Environment of a problem: its target's, whatever file it points into. */
  readonly environmentAt: (at: Located) => Environment;
  readonly application?: ComposeApplication | undefined;
}

/** Gives problems of one target what only the engine knows. */
export function draftsOf(
  problems: readonly Problem[],
  { rule, owner, environmentAt, application }: About,
  severities: Severities,
): Draft[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const key = placeKey(problem.at);
    const order = seen.get(key) ?? 0;
    seen.set(key, order + 1);
    const environment = environmentAt(problem.at);
    const level = severities.severityOf(rule, environment, problem.at.file.path);
    const severity = problem.atMost ? lower(level, problem.atMost) : level;
    return { ...problem, rule: rule.id, severity, environment, owner, application, order };
  });
}

/** The owner of what the engine says about a file. */
export function fileOwner({ file }: Located): Owner {
  return { kind: 'file', name: file.path, ...place(file, 0, 0) };
}

/**
 * One finding for what several Compose applications, or several users of one anchor, lead to: the loudest, naming the
 * other applications (D10). Silent drafts are dropped.
 */
export function mergeReached(drafts: readonly Draft[]): readonly Finding[] {
  const audible = drafts.filter((draft) => draft.severity !== 'off');
  const perOwner = groupBy(audible, (draft) => [draft.rule, placeKey(draft.at), ownerKey(draft), draft.order].join('\n'));
  const merged = [...perOwner.values()].flatMap(loudest);
  const perMessage = groupBy(merged, (draft) => [draft.rule, placeKey(draft.at), draft.message].join('\n'));
  return [...perMessage.values()].flatMap(loudest).map(toFinding);
}

function loudest(drafts: readonly Draft[]): Draft[] {
  const [first, ...others] = drafts;
  if (!first) return [];
  const worst = others.reduce((best, draft) => (atLeast(best.severity, draft.severity) ? best : draft), first);
  const reached = new Map<string, ComposeApplication>();
  for (const { application } of [worst, ...drafts]) if (application) reached.set(labelOf(application), application);
  if (reached.size < 2) return [worst];
  const related = [...reached].flatMap(([label, { files }], index) => {
    // The path of a finding says it when the application is one file.
    if (index === 0 && files.length === 1) return [];
    const at = place((files.at(-1) ?? worst.at).file, 0, 0);
    return { at, message: index === 0 ? `found in ${label}` : `the same in ${label}` };
  });
  return [{ ...worst, related: [...(worst.related ?? []), ...related] }];
}

function labelOf(application: ComposeApplication | undefined): string {
  return application?.files.map(({ file }) => file.path).join(' + ') ?? '';
}

function toFinding({ application: _, order: __, ...draft }: Draft): Finding {
  return { ...draft, severity: draft.severity as Level };
}

function placeKey({ file, range }: Located): string {
  return `${file.path}:${range[0]}-${range[1]}`;
}
