import {
  atLeast,
  type Environment,
  type Finding,
  type Level,
  lower,
  type Owner,
  type Problem,
  type Related,
  type Severity,
} from '../core/problem.js';
import { type Located, place } from '../core/source.js';
import { withoutSecrets } from '../knowledge/secrets/lines.js';
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
    return { ...discreet(problem), rule: rule.id, severity, environment, owner, application, order };
  });
}

/** A problem whose words quote no secret of the file. */
function discreet(problem: Problem): Problem {
  const related = problem.related?.map(({ at, message }) => ({ at, message: withoutSecrets(message) }));
  return { ...problem, message: withoutSecrets(problem.message), ...(related && { related }) };
}

/** The owner of what the engine says about a file. */
export function fileOwner({ file }: Located): Owner {
  return { kind: 'file', name: file.path, ...place(file, 0, 0) };
}

/**
 * One finding for what a rule says of one place, however often it got there: by several Compose applications, by services that
 * share an anchor or extend another, by containers of one image. It is the loudest, and names the others (D10). Silent drafts
 * are dropped.
 */
export function mergeReached(drafts: readonly Draft[]): readonly Finding[] {
  const audible = drafts.filter((draft) => draft.severity !== 'off');
  const perPlace = groupBy(audible, (draft) => [draft.rule, placeKey(draft.at), draft.order].join('\n'));
  return [...perPlace.values()].flatMap(loudest).map(toFinding);
}

function loudest(drafts: readonly Draft[]): Draft[] {
  const [first, ...others] = drafts;
  if (!first) return [];
  const worst = others.reduce((best, draft) => (atLeast(best.severity, draft.severity) ? best : draft), first);
  const owners = otherOwners(worst, drafts);
  const isNamed = ({ at }: Related) => owners.some((owner) => owner.at.file.path === at.file.path);
  const related = [...owners, ...applicationsOf([worst, ...drafts]).filter((application) => !isNamed(application))];
  return [related.length > 0 ? { ...worst, related: [...(worst.related ?? []), ...related] } : worst];
}

/** Owners with another name, each once, where the message speaks of its own. */
function otherOwners(worst: Draft, drafts: readonly Draft[]): Related[] {
  const others = drafts.filter((draft) => ownerKey(draft) !== ownerKey(worst) && draft.message !== worst.message);
  return [...groupBy(others, ownerKey).values()].flatMap(([other]) => {
    if (!other) return [];
    const { kind, name, container } = other.owner;
    const label = container === undefined ? `${kind} "${name}"` : `container "${container}" of ${kind} "${name}"`;
    return [{ at: place(other.owner.file, ...other.owner.range), message: `the same for ${label}` }];
  });
}

/** The applications that lead to a finding, that of the first draft first; nothing when there is one only. */
function applicationsOf(drafts: readonly Draft[]): Related[] {
  const reached = new Map<string, ComposeApplication>();
  for (const { application } of drafts) if (application) reached.set(labelOf(application), application);
  if (reached.size < 2) return [];
  return [...reached].flatMap(([label, { files }], index) => {
    const last = files.at(-1);
    // The path of a finding says it when the application is one file.
    if (!last || (index === 0 && files.length === 1)) return [];
    return [{ at: place(last.file, 0, 0), message: index === 0 ? `found in ${label}` : `the same in ${label}` }];
  });
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
