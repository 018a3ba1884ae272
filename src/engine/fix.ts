import { applyEdits } from '../core/edit.js';
import type { Edit, Finding, Fix } from '../core/problem.js';
import { comparePlaces, compareText, lineIndexAt, lineRange, lineStarts, positionAt, type Range, textOf } from '../core/source.js';
import type { Tree } from '../core/tree.js';
import type { ParsedFile, Project } from '../project/types.js';
import { compareFindings, membersOf, ownerKey } from './aggregate.js';
import type { Config } from './config.js';
import { faultOf, mapRange, overlap, prepare } from './edits.js';
import { groupBy } from './group.js';
import { inspect, type LintOptions, scopeOf } from './lint.js';
import { overlayTree } from './overlay.js';
import type { Note, Report } from './report.js';
import { breakage, defaultScope, isDamaged, parseAgain } from './verify.js';

interface FixOptions extends LintOptions {
  /** Apply fixes that may change a working system too. */
  readonly unsafe: boolean;
}

export interface FixResult {
  /** Of the files as they are afterwards, with notes about fixes that were withdrawn. */
  readonly report: Report;
  /** Only those that differ, by path. */
  readonly files: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  readonly applied: number;
  /** Paths that one fix changes together: all of them are written, or none. */
  readonly joined: readonly (readonly string[])[];
}

const mostRounds = 10;

/** Fixes of one file that are looked at one by one in a round to see which of them break it. */
const mostRefused = 20;

/** A fix of a finding, made ready. */
interface Candidate {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly edits: readonly Edit[];
  readonly paths: readonly string[];
  /** Names it again in a later round, when its place has moved. */
  readonly key: string;
}

/** Applies fixes in rounds until nothing is left to fix. Writes nothing: the new texts are the result. */
export async function fix(tree: Tree, config: Config, options: FixOptions): Promise<FixResult> {
  const start = await inspect(tree, config, options);
  const changes = new Map<string, string>();
  const withdrawn = new Map<string, Note>();
  const seen = new Set([stateOf(changes)]);
  let { report, project } = start;
  let applied = 0;
  const joined: (readonly string[])[] = [];

  for (let round = 0; ; round++) {
    const { accepted, refused } = runRound(candidatesIn(report, project, config, options, withdrawn), project);
    for (const [candidate, reason] of refused) withdrawn.set(candidate.key, withdrawalNote(candidate, reason));
    if (!accepted.length) {
      if (!refused.size) break;
      continue;
    }
    for (const [path, edits] of groupBy(
      accepted.flatMap((candidate) => candidate.edits),
      ({ file }) => file.path,
    )) {
      const text = applyEdits(edits[0]?.file.text ?? '', edits);
      if (text === tree.text(path).text) changes.delete(path);
      else changes.set(path, text);
    }
    applied += accepted.length;
    for (const { paths } of accepted) if (paths.length > 1) joined.push(paths);
    const state = stateOf(changes);
    if (round >= mostRounds || seen.has(state)) return unsettled(start.report, accepted);
    seen.add(state);
    ({ report, project } = await inspect(overlayTree(tree, changes), config, options));
  }

  const files = [...changes]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, after]) => [path, { before: tree.text(path).text ?? '', after }] as const);
  const notes = new Map([...report.notes, ...withdrawn.values()].map((note) => [note.message, note]));
  return { report: { ...report, notes: [...notes.values()] }, files: new Map(files), applied, joined };
}

/** Fixes that never come to rest are a defect of their rules. To leave any of their rounds would make a second run differ from the first. */
function unsettled(report: Report, last: readonly Candidate[]): FixResult {
  const rules = [...new Set(last.map(({ finding }) => finding.rule))].sort(compareText).join(', ');
  const note = { message: `nothing was fixed: the fixes of ${rules} undo each other or never end` };
  return { report: { ...report, notes: [...report.notes, note], failed: true }, files: new Map(), applied: 0, joined: [] };
}

function stateOf(changes: ReadonlyMap<string, string>): string {
  return JSON.stringify([...changes].sort(([a], [b]) => compareText(a, b)));
}

function candidatesIn(
  report: Report,
  project: Project,
  config: Config,
  options: FixOptions,
  withdrawn: ReadonlyMap<string, Note>,
): readonly Candidate[] {
  const parsed = parsedFiles(project);
  const inScope = scopeOf(config);
  const mayChange = ({ file: { path } }: Edit) => {
    const file = parsed.get(path);
    return inScope(path) && !(file && isDamaged(file));
  };
  return report.findings
    .flatMap(membersOf)
    .flatMap((finding) => {
      const { fix } = finding;
      if (!fix || (fix.safety === 'unsafe' && !options.unsafe) || !fix.edits.every(mayChange)) return [];
      const edits = prepare(fix.edits, (path) => parsed.get(path));
      if (!edits.length) return [];
      return [{ finding, fix, edits, paths: [...new Set(edits.map(({ file }) => file.path))], key: keyOf(finding, fix) }];
    })
    .filter(({ key }) => !withdrawn.has(key))
    .sort((a, b) => comparePlaces(firstPlace(a), firstPlace(b)) || compareFindings(a.finding, b.finding));
}

function parsedFiles(project: Project): ReadonlyMap<string, ParsedFile> {
  return new Map(project.inventory.files.map((parsed) => [parsed.file.path, parsed]));
}

function firstPlace({ edits, finding }: Candidate) {
  return [...edits].sort(comparePlaces)[0] ?? finding.at;
}

function keyOf(finding: Finding, { title, edits }: Fix): string {
  const words = edits.flatMap((edit) => {
    const line = edit.file.text.slice(...lineRange(edit.file, lineIndexAt(edit.file, edit.range[0])));
    return [edit.file.path, textOf(edit), edit.text, line];
  });
  return JSON.stringify([finding.rule, ownerKey(finding), title, ...words]);
}

function withdrawalNote({ finding: { rule, at }, fix }: Candidate, reason: string | undefined): Note {
  if (reason === undefined) return { message: `${at.file.path}: more fixes of ${rule} were not tried, since too many broke the file` };
  const { line } = positionAt(at.file, at.range[0]);
  return { message: `${at.file.path}:${line}: the fix "${fix.title}" of ${rule} was withdrawn: ${reason}` };
}

interface Round {
  readonly accepted: readonly Candidate[];
  /** With what they break; undefined: not tried. */
  readonly refused: ReadonlyMap<Candidate, string | undefined>;
}

/**
 * Takes all candidates that do not overlap, each in all of its files or none. A batch that breaks something is halved until
 * the guilty ones stand alone. One that breaks something by itself is refused; one that only does so behind others waits for
 * the next round, as one that overlaps another does.
 */
function runRound(candidates: readonly Candidate[], project: Project): Round {
  const originals = parsedFiles(project);
  const start: Progress = { parsed: originals, edits: new Map() };
  const accepted: Candidate[] = [];
  const refused = new Map<Candidate, string | undefined>();
  const refusals = new Map<string, number>();
  let progress = start;
  const batch = withoutOverlaps(candidates, refused);
  take(batch.filter(staysInScope));
  // One that reaches out of its scope could hide behind the scope of another, so it is looked at by itself.
  for (const candidate of batch) if (!staysInScope(candidate)) take([candidate]);
  return { accepted, refused };

  function take(batch: readonly Candidate[]): void {
    if (!batch.length) return;
    const trial = tryOut(batch, originals, progress);
    if (typeof trial !== 'string') {
      for (const candidate of batch) accepted.push(candidate);
      progress = trial;
    } else if (batch.some(isHopeless)) {
      for (const candidate of batch) if (isHopeless(candidate)) refused.set(candidate, undefined);
      take(batch.filter((candidate) => !isHopeless(candidate)));
    } else if (batch.length > 1) {
      const half = batch.length >> 1;
      take(batch.slice(0, half));
      take(batch.slice(half));
    } else {
      const alone = accepted.length ? tryOut(batch, originals, start) : trial;
      if (typeof alone === 'string') for (const candidate of batch) refuse(candidate, alone);
    }
  }

  function refuse(candidate: Candidate, reason: string): void {
    refused.set(candidate, reason);
    for (const path of candidate.paths) refusals.set(path, (refusals.get(path) ?? 0) + 1);
  }

  /** So many fixes of its file broke it that to try each of the others would take too long. */
  function isHopeless({ paths }: Candidate): boolean {
    return paths.some((path) => (refusals.get(path) ?? 0) >= mostRefused);
  }
}

/** Whether all edits lie in the lines of the place that the fix declares, where it declares one. */
function staysInScope({ fix: { scope }, edits }: Candidate): boolean {
  if (!scope) return true;
  const { file, range } = scope;
  const [start] = lineRange(file, lineIndexAt(file, range[0]));
  const end = lineStarts(file)[lineIndexAt(file, range[1]) + 1] ?? file.text.length;
  return edits.every((edit) => edit.file.path !== file.path || (start <= edit.range[0] && edit.range[1] <= end));
}

/** The first of those that would touch the same text. What cannot be applied at all is refused. */
function withoutOverlaps(candidates: readonly Candidate[], refused: Map<Candidate, string | undefined>): readonly Candidate[] {
  const taken = new Map<string, Edit[]>();
  return candidates.filter((candidate) => {
    const fault = faultOf(candidate.edits);
    if (fault) refused.set(candidate, fault);
    if (fault || candidate.edits.some((edit) => taken.get(edit.file.path)?.some((other) => overlap(edit, other) || addsPatterns(edit))))
      return false;
    for (const edit of candidate.edits) {
      const others = taken.get(edit.file.path);
      if (others) others.push(edit);
      else taken.set(edit.file.path, [edit]);
    }
    return true;
  });
}

/**
 * Whether an edit adds lines behind all others of a `.dockerignore`. Nothing parses that file, and nothing needs to: what stood there stays. Two fixes
 * may well add the same lines, so that each waits until the one before is done.
 */
function addsPatterns({ file: { path, text }, range }: Edit): boolean {
  return path.endsWith('.dockerignore') && range[0] === text.length && range[1] === text.length;
}

/** Files as they are in the middle of a round, with the edits of the original texts that made them so. */
interface Progress {
  readonly parsed: ReadonlyMap<string, ParsedFile>;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
}

/** The progress after a batch on top of what was taken before; or what it would break. */
function tryOut(batch: readonly Candidate[], originals: ReadonlyMap<string, ParsedFile>, progress: Progress): Progress | string {
  const parsed = new Map(progress.parsed);
  const edits = new Map(progress.edits);
  for (const path of new Set(batch.flatMap((candidate) => candidate.paths))) {
    const original = originals.get(path);
    const before = progress.parsed.get(path);
    if (!original || !before) {
      const own = batch.flatMap((candidate) => candidate.edits).filter(({ file }) => file.path === path);
      if (!own.every(addsPatterns)) return `${path} is not a file that can be checked afterwards`;
      edits.set(path, [...(progress.edits.get(path) ?? []), ...own]);
      continue;
    }
    const parts = batch
      .map(({ fix, edits }) => ({ fix, own: edits.filter(({ file }) => file.path === path) }))
      .filter(({ own }) => own.length);
    if (parts.some(({ own }) => own.some(({ file }) => file.text !== original.file.text))) return `it was made for another text of ${path}`;
    const earlier = progress.edits.get(path) ?? [];
    const all = [...earlier, ...parts.flatMap(({ own }) => own)];
    const after = parseAgain(original, applyEdits(original.file.text, all));
    const scopes = parts.map(({ fix, own }) => {
      const scope: Range = fix.scope?.file.path === path ? fix.scope.range : defaultScope(original, own);
      return { before: mapRange(scope, earlier), after: mapRange(scope, all) };
    });
    const broken = breakage(before, after, scopes);
    if (broken) return broken;
    parsed.set(path, after);
    edits.set(path, all);
  }
  return { parsed, edits };
}
