import { environments, type Finding, type Problem } from '../core/problem.js';
import type { Rendering } from '../core/rendering.js';
import { compareText, type Located, place, type SourceFile } from '../core/source.js';
import type { Tree } from '../core/tree.js';
import { isStale } from '../knowledge/freshness.js';
import type { ManifestSet } from '../parsers/kustomize/types.js';
import { boundary, type Guard } from '../project/boundary.js';
import { loadProject } from '../project/build.js';
import type { Project } from '../project/types.js';
import type { RuleSet } from '../rule.js';
import { aggregate, compareFindings } from './aggregate.js';
import type { Config } from './config.js';
import { type Draft, draftsOf, fileOwner, mergeReached } from './draft.js';
import { foreignAnnotationIgnores, foreignCommentIgnores, Peers } from './foreign.js';
import { annotationIgnores, asWritten, commentIgnores, configIgnores, type Ignore, templateIgnores, within } from './ignores.js';
import { foundInstallations } from './installations.js';
import { crashRule, engineRules } from './own-rules.js';
import type { CheckedFile, Note, Report, SuppressedFinding } from './report.js';
import { runRules } from './run.js';
import { type Judged, type Severities, severitiesOf } from './severity.js';
import { type KnownIds, type Silenced, Suppression } from './suppress.js';
import { wordsFor } from './targets.js';

export interface LintOptions {
  /** UTC date, `YYYY-MM-DD`. */
  readonly today: string;
  /** The built-in rules by default. */
  readonly rules?: RuleSet | undefined;
  /** Of the tool, for the report. */
  readonly version?: string | undefined;
  /** False: comments and annotations silence nothing. */
  readonly inlineIgnores?: boolean | undefined;
  /** What charts and overlays were rendered to: the core runs no program. */
  readonly renderings?: readonly Rendering[] | undefined;
}

/** A report, with the project that it is about. */
interface Inspection {
  readonly report: Report;
  readonly project: Project;
}

/** Checks the files of a tree. Same tree, configuration, date and rules: same report. */
export async function lint(tree: Tree, config: Config, options: LintOptions): Promise<Report> {
  return (await inspect(tree, config, options)).report;
}

/** As `lint`, for those who go on working with the parsed files. */
export async function inspect(tree: Tree, config: Config, options: LintOptions): Promise<Inspection> {
  const { today } = options;
  const rules: RuleSet = options.rules ?? (await import('../rules/index.js')).ruleSet;
  const severities = severitiesOf(config, today);
  const inScope = scopeOf(config);
  const project = await loadProject(tree, {
    ...config,
    renderings: options.renderings,
    matters: config.scope && mattersTo(rules, severities, inScope, config.scope.some(isOfProgram)),
  });
  const engine = new EngineVoice(project, severities);
  const known = knownIds(rules);
  const { guard, failures } = boundary();
  const ignores = ignoresOf(project, config, rules, options, guard);
  const suppression = new Suppression(ignores, known, today);

  const { drafts, crashes } = await runRules(project, rules, severities, today);
  const unread = [...project.inventory.failures, ...failures()];
  const crashed = [
    ...crashes.map(({ rule, file, reason }) => ({ file, message: `the rule ${rule} failed on this file: ${reason}` })),
    ...unread.map(({ file, reason }) => ({ file, message: `this file was not read: ${reason}` })),
  ].flatMap(({ file, message }) => engine.say(crashRule, { at: place(file, 0, 0), message }));
  const first = suppression.silence([...drafts, ...syntaxDrafts(project, engine), ...crashed]);

  const crashedRules = new Set(crashes.map(({ rule }) => rule));
  const ranRules = new Set(rules.entries.filter((entry) => severities.mayReport(entry)).map(({ id }) => id));
  const aboutIgnores = suppression.problems((id) => ranRules.has(id) && !crashedRules.has(id));
  const placed = aboutIgnores.flatMap(({ rule, ignore, message }) => (ignore.at ? engine.say(rule, { at: ignore.at, message }) : []));
  const second = suppression.silence(placed);

  // A crash is never out of sight: it makes the run fail.
  const isWanted = (finding: Finding) => finding.rule === crashRule || placesOf(finding).some(inScope);
  const findings = mergeReached([...first.kept, ...second.kept], deploymentsOf(project)).filter(isWanted);
  const aggregates = new Set(rules.entries.filter((entry) => entry.aggregate).map(({ id }) => id));
  const suppressed = [...first.suppressed, ...second.suppressed].filter(({ finding }) => placesOf(finding).some(inScope));
  const report: Report = {
    tool: { name: 'temporal-lint', version: options.version ?? '0.0.0' },
    today,
    findings: aggregate([...findings].sort(compareFindings), (rule) => aggregates.has(rule)),
    suppressed: suppressedFindings(suppressed),
    expiredSuppressions: suppression.expired(inScope),
    files: checkedFiles(project).filter((checked) => inScope(checked.file.path)),
    rendered: renderedCharts(project),
    get installations() {
      return foundInstallations(project);
    },
    notChecked: project.inventory.notChecked.filter(({ path }) => inScope(path)),
    notes: [
      ...aboutIgnores.filter(({ ignore }) => !ignore.at).map(({ message }) => ({ message: `configuration: ${message}` })),
      ...renamedNotes(config, ignores, known),
      ...staleNotes(rules, ranRules, today),
    ],
    failed: crashed.length > 0,
  };
  return { report, project };
}

/** The kustomizations that deploy what a file holds. */
function deploymentsOf({ sets }: Project): (path: string) => readonly ManifestSet[] {
  const byPath = new Map<string, ManifestSet[]>();
  for (const set of sets) {
    for (const path of set.files) {
      const others = byPath.get(path);
      if (others) others.push(set);
      else byPath.set(path, [set]);
    }
  }
  return (path) => byPath.get(path) ?? [];
}

/** Dependency files and sources, which belong to programs in images: what a Dockerfile is judged by may be reported there. */
const isOfProgram = (path: string) => !/\.ya?ml$|dockerfile|containerfile/i.test(path) || /-lock\.ya?ml$|(?:^|\/)\.rr\.ya?ml$/.test(path);

/**
 * The reported files, those that hold a word by which a rule that runs may read them or point into them (D5), and all Dockerfiles when a file of a
 * program is reported on.
 */
function mattersTo(
  { entries }: RuleSet,
  severities: Severities,
  inScope: (path: string) => boolean,
  hasProgram: boolean,
): (file: SourceFile) => boolean {
  const running = entries.filter((entry) => severities.mayReport(entry));
  // A rule on the whole project may look at anything, unless it says at what.
  if (running.some(({ on, reads }) => on === 'project' && !reads)) return () => true;
  const words = [...new Set(running.flatMap(({ on, reads = [] }) => [...reads, ...wordsFor(on)]))];
  return ({ path, text }) =>
    inScope(path) || words.some((word) => text.includes(word)) || (hasProgram && /^[ \t\ufeff]*FROM[ \t]/im.test(text));
}

/** Makes findings of what the engine itself has to say. */
class EngineVoice {
  private readonly rules: ReadonlyMap<string, Judged> = new Map(engineRules.map((rule) => [rule.id, rule]));

  constructor(
    private readonly project: Project,
    private readonly severities: Severities,
  ) {}

  say(id: string, problem: Problem): Draft[] {
    const rule = this.rules.get(id);
    if (!rule) return [];
    const environmentAt = ({ file }: Located) => this.project.environmentOf(file).environment;
    return draftsOf([problem], { rule, owner: fileOwner(problem.at), environmentAt, rendered: this.project.rendered }, this.severities);
  }
}

function ignoresOf(
  project: Project,
  config: Config,
  rules: RuleSet,
  { today, inlineIgnores = true }: LintOptions,
  guard: Guard,
): readonly Ignore[] {
  const { files } = project.inventory;
  const configured = configIgnores(
    config,
    files.map(({ file }) => file.path),
  );
  if (!inlineIgnores) return configured;
  const peers = new Peers(rules.entries);
  const manifests = files.some(({ kind }) => kind === 'kubernetes' || kind === 'kustomization') ? project.manifests : [];
  const { rendered } = project;
  const isRead = new Set(files.filter(({ file }) => !file.rendered).map(({ file }) => file.path));
  const inFiles = [
    ...[...files, ...(rendered?.values ?? []).filter(({ file }) => !isRead.has(file.path))].flatMap(
      (one) => guard(one.file, () => [...commentIgnores(one), ...foreignCommentIgnores(one, peers, today)]) ?? [],
    ),
    ...asWritten(
      manifests.flatMap(
        (one) =>
          guard(one.file, () =>
            [...annotationIgnores(one), ...foreignAnnotationIgnores(one, peers)].map((ignore) => within(one, ignore)),
          ) ?? [],
      ),
    ),
    ...(rendered?.templates ?? []).flatMap((file) => guard(file, () => templateIgnores(rendered?.commentsOf(file) ?? [])) ?? []),
  ];
  // Another values file, or another overlay, may need what is of no use in one rendering.
  const helm = new Set(files.filter(({ kind }) => kind === 'helm').map(({ file }) => file.path));
  const inputs = new Set(rendered?.renderings.flatMap((rendering) => rendering.inputs ?? []));
  const isCertain = ({ file: { path } }: Located) => isRead.has(path) && !helm.has(path) && !inputs.has(path);
  const maybeUsed = inFiles.map((ignore) => (ignore.at && !isCertain(ignore.at) ? { ...ignore, neverUnused: true } : ignore));
  return [...maybeUsed, ...configured];
}

function syntaxDrafts({ inventory }: Project, engine: EngineVoice): Draft[] {
  const kinds = new Map(inventory.files.map(({ file, kind }) => [file.path, kind]));
  return inventory.problems.flatMap(({ at, message, id = 'lint/syntax-error' }) => {
    // Compose refuses a file with a duplicate key; in a manifest the last one wins, unless the server validates strictly.
    const isHarmless = id === 'lint/duplicate-key' && ['kubernetes', 'helm'].includes(kinds.get(at.file.path) ?? '');
    return engine.say(id, { at, message, ...(isHarmless && { atMost: 'warning' }) });
  });
}

function suppressedFindings(suppressed: Silenced<Draft>['suppressed']): readonly SuppressedFinding[] {
  const byIgnore = new Map<Ignore, Draft[]>();
  for (const { finding, ignore } of suppressed) {
    const drafts = byIgnore.get(ignore);
    if (drafts) drafts.push(finding);
    else byIgnore.set(ignore, [finding]);
  }
  return [...byIgnore]
    .flatMap(([{ by, reason }, drafts]) => mergeReached(drafts).map((finding) => ({ finding, by, reason })))
    .sort((a, b) => compareFindings(a.finding, b.finding));
}

function placesOf({ at, related = [] }: Pick<Finding, 'at' | 'related'>): readonly string[] {
  return [at, ...related.map((other): Located => other.at)].map(({ file }) => file.path);
}

/** Whether findings of a path are wanted: it is in the scope, or below a folder that is. */
export function scopeOf({ scope }: Config): (path: string) => boolean {
  if (!scope) return () => true;
  const wanted = new Set(scope);
  if (wanted.has('')) return () => true;
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) if (wanted.has(path.slice(0, end))) return true;
    return false;
  };
}

/** What was rendered counts as the files that it was made from, each once, in the environment that is most like production. */
function checkedFiles(project: Project): readonly CheckedFile[] {
  const files = project.inventory.files.map(({ file, kind }): CheckedFile => ({ file, kind, ...project.environmentOf(file) }));
  const sources = files.flatMap((one) => {
    const { rendered } = one.file;
    return rendered?.source === undefined ? [] : [{ ...one, file: { path: rendered.source, text: '' } }];
  });
  const written = files.filter(({ file }) => !file.rendered);
  const taken = new Set(written.map(({ file }) => file.path));
  sources.sort((a, b) => environments.indexOf(b.environment) - environments.indexOf(a.environment));
  for (const one of sources) {
    if (taken.has(one.file.path)) continue;
    taken.add(one.file.path);
    written.push(one);
  }
  return written.sort((a, b) => compareText(a.file.path, b.file.path));
}

function renderedCharts({ rendered, manifests, environmentOf }: Project): Report['rendered'] {
  return (rendered?.renderings ?? []).map((rendering) => {
    const { tool, folder, values, decider } = rendering;
    const objects = manifests.filter(({ file }) => file.rendered?.rendering === rendering).length;
    const file = { path: decider, text: '', rendered: { rendering, source: undefined } };
    return { tool, folder, values, objects, ...environmentOf(file) };
  });
}

function knownIds({ entries }: RuleSet): KnownIds {
  const rules: readonly { readonly id: string; readonly formerly?: readonly string[] }[] = [...entries, ...engineRules];
  return new Map([
    ...rules.flatMap(({ id, formerly = [] }) => formerly.map((old) => [old, id] as const)),
    ...rules.map(({ id }) => [id, id] as const),
  ]);
}

function renamedNotes(config: Config, ignores: readonly Ignore[], known: KnownIds): readonly Note[] {
  const names = new Set([
    ...Object.keys(config.rules),
    ...config.overrides.flatMap(({ rules }) => Object.keys(rules)),
    ...(config.select ?? []),
    ...(config.deselect ?? []),
    ...ignores.filter(({ by }) => by !== 'foreign').flatMap(({ ids }) => ids),
  ]);
  return [...names].sort(compareText).flatMap((name) => {
    const present = known.get(name);
    return present === undefined || present === name ? [] : [{ message: `the rule "${name}" is now called "${present}"` }];
  });
}

function staleNotes({ entries }: RuleSet, ran: ReadonlySet<string>, today: string): readonly Note[] {
  const tables = new Set(entries.filter(({ id }) => ran.has(id)).flatMap(({ data = [] }) => data));
  return [...tables]
    .filter((table) => isStale(table, today))
    .sort(compareText)
    .map((table) => ({ message: `the table "${table}" is more than six months old; what rests on it is reported as info at most` }));
}
