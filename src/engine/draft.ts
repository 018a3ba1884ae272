import {
  atLeast,
  type Edit,
  type Environment,
  type Finding,
  type Fix,
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
import type { ManifestSet } from '../parsers/kustomize/types.js';
import type { Project, Rendered } from '../project/types.js';
import { ownerKey } from './aggregate.js';
import { groupBy } from './group.js';
import type { Judged, Severities } from './severity.js';

/** A Compose application, or what a kustomization deploys: each judges its targets by itself. */
export type Reached = ComposeApplication | ManifestSet;

/** A finding on its way. `off` ones still show that an ignore of theirs is used. */
export interface Draft extends Omit<Finding, 'severity' | 'members'> {
  readonly severity: Severity;
  /** Through what its target was reached. */
  readonly reached?: Reached | undefined;
  /** Which of a target's problems at the same place it is, from 0. */
  readonly order: number;
}

interface About {
  readonly rule: Judged;
  readonly owner: Owner;
  /** Environment of a problem: its target's, whatever file it points into. */
  readonly environmentAt: (at: Located) => Environment;
  readonly reached?: Reached | undefined;
  readonly rendered: Project['rendered'];
}

/** Gives problems of one target what only the engine knows. */
export function draftsOf(
  problems: readonly Problem[],
  { rule, owner, environmentAt, reached, rendered }: About,
  severities: Severities,
): Draft[] {
  const seen = new Map<string, number>();
  const said = new Set<string>();
  return problems.flatMap((found) => {
    const problem = rendered ? tracedBack(found, owner, rendered) : found;
    const key = placeKey(found.at);
    // Members of one target may read the same variable.
    const words = `${key} ${found.message}`;
    if (said.has(words)) return [];
    said.add(words);
    const order = seen.get(key) ?? 0;
    seen.set(key, order + 1);
    const environment = environmentAt(found.at);
    const level = severities.severityOf(rule, environment, problem.at.file.path);
    const severity = problem.atMost ? lower(level, problem.atMost) : level;
    const place = rendered && owner.file.rendered ? rendered.tracer.trace(owner).at : undefined;
    return {
      ...discreet(problem),
      rule: rule.id,
      severity,
      environment,
      owner: place ? { ...owner, ...place } : owner,
      reached,
      order,
    };
  });
}

/** A problem in the files that a rendered text was made from. Nothing there may be fixed from here (D24). */
function tracedBack(problem: Problem, owner: Owner, { tracer, secretCopies }: Rendered): Problem {
  const isRendered = ({ file }: Located) => file.rendered !== undefined;
  const related = problem.related ?? [];
  if (![problem.at, ...related.map(({ at }) => at)].some(isRendered)) return problem;
  const { at, related: behind, path } = tracer.trace(problem.at);
  const traced = related.map((one) => (isRendered(one.at) ? { ...one, at: tracer.trace(one.at).at } : one));
  const { kind, name } = owner;
  const subject = /^[A-Z]/.test(kind) ? ` of ${kind} "${name}"` : '';
  const own = new Set([placeKey(at)]);
  const others = [...behind, ...traced].filter((one) => !own.has(placeKey(one.at)) && own.add(placeKey(one.at)));
  return {
    ...problem,
    at,
    message: path === undefined ? problem.message : beforeCure(problem.message, `(rendered: ${path}${subject})`),
    related: others,
    fix: isRendered(problem.at) || problem.fix?.edits.some(isRendered) ? undefined : problem.fix,
    secrets: problem.secrets && secretCopies(problem.secrets),
    rendered: {
      at: problem.at,
      owner: isRendered(owner) ? owner : undefined,
      related: related.map((one) => one.at).filter(isRendered),
      path,
    },
  };
}

/** Puts words behind what is wrong, before what to do about it. */
function beforeCure(message: string, words: string): string {
  const at = message.lastIndexOf('; ');
  const isInQuotes = message.slice(at).split('"').length % 2 === 0;
  return at < 0 || isInQuotes ? `${message} ${words}` : `${message.slice(0, at)} ${words}${message.slice(at)}`;
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
 * One finding for what a rule says of one place, however often it got there: by several Compose applications or kustomizations, by services that
 * share an anchor or extend another, by containers of one image. It is the loudest, and names the others (D10). Silent drafts
 * are dropped. `deployments` are the sets that a file is a part of: what is fixed in it is fixed for all of them.
 */
export function mergeReached(
  drafts: readonly Draft[],
  deployments: (path: string) => readonly ManifestSet[] = () => [],
): readonly Finding[] {
  const perPlace = groupBy(drafts, (draft) => [draft.rule, placeKey(draft.at), draft.rendered?.path ?? '', draft.order].join('\n'));
  return [...perPlace.values()].flatMap((group) => loudest(group, deployments)).map(toFinding);
}

function loudest(all: readonly Draft[], deployments: (path: string) => readonly ManifestSet[]): Draft[] {
  const drafts = all.filter((draft) => draft.severity !== 'off');
  const [first, ...others] = drafts;
  if (!first) return [];
  const worst = others.reduce((best, draft) => (atLeast(best.severity, draft.severity) ? best : draft), first);
  const owners = otherOwners(worst, drafts);
  const isNamed = ({ at }: Related) => owners.some((owner) => owner.at.file.path === at.file.path);
  const related = [
    ...owners,
    ...reachedThrough([worst, ...drafts], deployments(worst.at.file.path).length).filter((reached) => !isNamed(reached)),
  ];
  const fix = worst.fix && suitsAll(worst.fix, all, deployments) ? worst.fix : undefined;
  return [{ ...worst, fix, ...(related.length > 0 && { related: [...(worst.related ?? []), ...related] }) }];
}

/** Whether each kustomization that deploys an edited file asks for the same edits: one that needs the value as it is must not lose it. */
function suitsAll({ edits }: Fix, drafts: readonly Draft[], deployments: (path: string) => readonly ManifestSet[]): boolean {
  const wanted = new Set(edits.flatMap(({ file }) => deployments(file.path)));
  if (wanted.size === 0) return true;
  const key = keyOfEdits(edits);
  const asking = new Set(drafts.filter(({ fix }) => fix && keyOfEdits(fix.edits) === key).map(({ reached }) => reached));
  return [...wanted].every((set) => asking.has(set));
}

function keyOfEdits(edits: readonly Edit[]): string {
  return edits.map(({ file, range, text }) => `${file.path}:${range[0]}-${range[1]} ${text}`).join('\n');
}

/** Owners with another name, each once, where the message speaks of its own. An object that several kustomizations rename is one. */
function otherOwners(worst: Draft, drafts: readonly Draft[]): Related[] {
  const isOther = (draft: Draft) =>
    ownerKey(draft) !== ownerKey(worst) && draft.message !== worst.message && placeKey(draft.owner) !== placeKey(worst.owner);
  return [...groupBy(drafts.filter(isOther), ownerKey).values()].flatMap(([other]) => {
    if (!other) return [];
    const { kind, name, container } = other.owner;
    const label = container === undefined ? `${kind} "${name}"` : `container "${container}" of ${kind} "${name}"`;
    return [{ at: place(other.owner.file, ...other.owner.range), message: `the same for ${label}` }];
  });
}

/** Applications and kustomizations that one finding names. */
const mostNamed = 3;

/**
 * The applications and kustomizations that lead to a finding, that of the first draft first; nothing when there is one only. Of several kustomizations that
 * deploy the file, one may patch it to what the file itself does not show: it is named even when it is alone.
 */
function reachedThrough(drafts: readonly Draft[], deployed: number): Related[] {
  const all = new Map<string, Reached>();
  for (const { reached } of drafts) if (reached) all.set(labelOf(reached), reached);
  if (all.size < 2 && deployed < 2) return [];
  const entries = [...all];
  const named = entries.length > mostNamed + 1 ? entries.slice(0, mostNamed) : entries;
  const rest = entries.length - named.length;
  return named.flatMap(([label, reached], index) => {
    const last = 'kustomization' in reached ? reached.file : reached.files.at(-1)?.file;
    // The path of a finding says it when the application is one file.
    if (!last || (index === 0 && !('kustomization' in reached) && reached.files.length === 1)) return [];
    const more = rest > 0 && index === named.length - 1 ? `, and in ${rest} more` : '';
    return [{ at: place(last, 0, 0), message: index === 0 ? `found in ${label}` : `the same in ${label}${more}` }];
  });
}

function labelOf(reached: Reached): string {
  return 'kustomization' in reached ? reached.file.path : reached.files.map(({ file }) => file.path).join(' + ');
}

function toFinding({ reached: _, order: __, ...draft }: Draft): Finding {
  return { ...draft, severity: draft.severity as Level };
}

function placeKey({ file, range }: Located): string {
  return `${file.path}:${range[0]}-${range[1]}`;
}
