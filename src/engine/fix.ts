import { applyEdits } from '../core/edit.js';
import type { Edit, Finding, Fix } from '../core/problem.js';
import { comparePlaces, compareText, lineIndexAt, lineRange, positionAt, type Range, textOf } from '../core/source.js';
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

export interface FixOptions extends LintOptions {
  /** Apply fixes that may change a working system too. */
  readonly unsafe: boolean;
}

export interface FixResult {
  /** Of the files as they are afterwards, with notes about fixes that were withdrawn. */
  readonly report: Report;
  /** Only those that differ, by path. */
  readonly files: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  readonly applied: number;
}

const mostRounds = 10;

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
    const state = stateOf(changes);
    if (round >= mostRounds || seen.has(state)) return unsettled(start.report, accepted);
    seen.add(state);
    ({ report, project } = await inspect(overlayTree(tree, changes), config, options));
  }

  const files = [...changes]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, after]) => [path, { before: tree.text(path).text ?? '', after }] as const);
  return { report: { ...report, notes: [...report.notes, ...withdrawn.values()] }, files: new Map(files), applied };
}

/** Fixes that never come to rest are a defect of their rules. To leave any of their rounds would make a second run differ from the first. */
function unsettled(report: Report, last: readonly Candidate[]): FixResult {
  const rules = [...new Set(last.map(({ finding }) => finding.rule))].sort(compareText).join(', ');
  const note = { message: `nothing was fixed: the fixes of ${rules} undo each other or never end` };
  return { report: { ...report, notes: [...report.notes, note], failed: true }, files: new Map(), applied: 0 };
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

function withdrawalNote({ finding: { rule, at }, fix }: Candidate, reason: string): Note {
  const { line } = positionAt(at.file, at.range[0]);
  return { message: `${at.file.path}:${line}: the fix "${fix.title}" of ${rule} was withdrawn: ${reason}` };
}

interface Round {
  readonly accepted: readonly Candidate[];
  readonly refused: ReadonlyMap<Candidate, string>;
}

/**
 * Takes one candidate after the other, all of its files or none. One that breaks something by itself is refused; one that
 * only does so behind others, or overlaps one of them, waits for the next round.
 */
function runRound(candidates: readonly Candidate[], project: Project): Round {
  const originals = parsedFiles(project);
  const current = new Map(originals);
  const accepted: Candidate[] = [];
  const refused = new Map<Candidate, string>();
  const taken = new Map<string, Edit[]>();
  for (const candidate of candidates) {
    const fault = faultOf(candidate.edits);
    if (fault) refused.set(candidate, fault);
    if (fault || candidate.edits.some((edit) => taken.get(edit.file.path)?.some((other) => overlap(edit, other)))) continue;
    const trial = tryOut(candidate, originals, current, taken);
    if (typeof trial !== 'string') {
      accepted.push(candidate);
      for (const parsed of trial) current.set(parsed.file.path, parsed);
      for (const edit of candidate.edits) taken.set(edit.file.path, [...(taken.get(edit.file.path) ?? []), edit]);
    } else {
      const isFirst = !candidate.paths.some((path) => taken.has(path));
      const alone = isFirst ? trial : tryOut(candidate, originals, originals, new Map());
      if (typeof alone === 'string') refused.set(candidate, alone);
    }
  }
  return { accepted, refused };
}

/** The files of a candidate after its edits on top of those taken before; or what it would break. */
function tryOut(
  { fix, edits, paths }: Candidate,
  originals: ReadonlyMap<string, ParsedFile>,
  current: ReadonlyMap<string, ParsedFile>,
  taken: ReadonlyMap<string, readonly Edit[]>,
): readonly ParsedFile[] | string {
  const results: ParsedFile[] = [];
  for (const path of paths) {
    const original = originals.get(path);
    const before = current.get(path);
    if (!original || !before) return `${path} is not a file that can be checked afterwards`;
    const own = edits.filter(({ file }) => file.path === path);
    if (own.some(({ file }) => file.text !== original.file.text)) return `it was made for another text of ${path}`;
    const earlier = taken.get(path) ?? [];
    const all = [...earlier, ...own];
    const after = parseAgain(original, applyEdits(original.file.text, all));
    const scope: Range = fix.scope?.file.path === path ? fix.scope.range : defaultScope(original, own);
    const broken = breakage(before, after, { before: mapRange(scope, earlier), after: mapRange(scope, all) });
    if (broken) return broken;
    results.push(after);
  }
  return results;
}
