import { didYouMean } from '../config/explain.js';
import { globMatcher, matchesAny } from '../core/glob.js';
import { pathBelow } from '../core/path.js';
import { atLeast, type Environment, type Level, topics } from '../core/problem.js';
import { compareText } from '../core/source.js';
import type { TextResult, Tree } from '../core/tree.js';
import { type Config, defaultConfig } from '../engine/config.js';
import type { Report } from '../engine/report.js';
import { version } from '../generated/version.js';
import { visible } from '../reporters/escape.js';
import type { Format } from '../reporters/index.js';
import type { RuleEntry } from '../rule.js';
import { ruleSet } from '../rules/index.js';
import { loadConfig, loadNamedConfig } from './configuration.js';
import { defaultMaxBytes, findRoot, openTree } from './disk.js';
import { applyFixes, plainLint, type Run, showDiff } from './fixes.js';
import { exit, type Io, UsageError } from './io.js';
import { tooLarge } from './open.js';
import { commonFolder, type Named, pathInRoot, readPaths } from './paths.js';
import { printReports } from './report.js';
import { allRules } from './rule-list.js';
import type { ColorChoice } from './terminal.js';

/** Where one report goes: to a file, or to standard output. */
export interface Output {
  readonly format: Format;
  readonly file?: string | undefined;
}

/** The flags of `check`, as the command line gives them. */
export interface CheckOptions {
  readonly stdinFilename?: string;
  readonly exclude?: readonly string[];
  readonly gitignore: boolean;
  readonly forceExclude?: boolean;
  readonly showFiles?: boolean;
  readonly allowEmpty?: boolean;
  readonly render?: boolean;
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly environment?: Environment;
  readonly minSeverity?: Level;
  readonly inlineIgnores: boolean;
  readonly failOn: Level | 'never';
  readonly maxWarnings?: number;
  readonly exitZero?: boolean;
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly diff?: boolean;
  readonly format?: readonly Output[];
  readonly color: ColorChoice;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly config?: string | boolean;
  readonly today?: string;
}

/** Checks what was named, reports, and gives the exit status. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const rules = allRules();
  checkSelectors([...(options.select ?? []), ...(options.ignore ?? [])], rules);
  checkGlobs(options.exclude ?? []);
  const isStdin = paths.includes('-');
  if (isStdin) checkStdinUse(paths, options);
  else if (options.stdinFilename !== undefined) throw new UsageError('--stdin-filename goes with "-", which reads standard input');
  const root = findRoot(io.cwd);
  const named = isStdin
    ? { files: [pathInRoot(options.stdinFilename ?? '', io.cwd, root)], folders: [] }
    : readPaths(paths.length > 0 ? paths : ['.'], io.cwd, root);
  const fileConfig = await configFor(named, root, options, rules, io);
  const fromDisk = openNamed(named, root, fileConfig, options, io);
  const scope = scopeOf(named, fromDisk, options);
  const tree = isStdin ? withStdin(fromDisk, named.files, await readStdin(io)) : fromDisk;
  const unreadable = isStdin ? [] : unreadableFiles(named, tree, scope);
  for (const line of unreadable) io.stderr(`error: ${line}\n`);

  const config: Config = {
    ...fileConfig,
    environment: options.environment,
    select: options.select,
    deselect: options.ignore,
    scope,
  };
  const today = options.today ?? io.now().toISOString().slice(0, 10);
  const renderAgain = () => renderFor(root, tree, config, options, isStdin, io);
  const rendered = await renderAgain();
  const lintOptions = { today, rules: ruleSet, version, inlineIgnores: options.inlineIgnores, renderings: rendered?.renderings };
  const run: Run = { root, tree, config, lintOptions, renderAgain: async () => (await renderAgain())?.renderings };
  const { report, failed } = await (options.diff
    ? showDiff(run, options, io)
    : options.fix || options.unsafeFixes
      ? applyFixes(run, options, io)
      : plainLint(run));
  for (const message of rendered?.errors ?? []) io.stderr(`error: ${message}\n`);
  if (!options.quiet) for (const message of rendered?.notes ?? []) io.stderr(`note: ${message}\n`);
  if (!options.quiet) for (const { message } of report.notes) io.stderr(`note: ${message}\n`);
  if (options.showFiles) io.stdout(fileList(report));
  const written = options.diff || options.showFiles || (await printReports(report, options, rules, io));
  if (unreadable.length > 0 || (rendered?.errors.length ?? 0) > 0 || failed || !written || report.failed) return exit.trouble;
  return statusOf(report, options, io);
}

/** Renders where the command line or the configuration wants it. Standard input is no file that a program could read. */
async function renderFor(root: string, tree: Tree, config: Config, options: CheckOptions, isStdin: boolean, io: Io) {
  if (isStdin || options.showFiles || !(options.render ?? config.render?.isOn)) return undefined;
  const { render } = await import('./render.js');
  return render(root, tree, config, io.run);
}

function checkStdinUse(paths: readonly string[], { stdinFilename, fix, unsafeFixes, diff, render }: CheckOptions): void {
  if (render) throw new UsageError('--render reads files, not standard input');
  if (paths.length > 1) throw new UsageError('"-" stands alone');
  if (stdinFilename === undefined) throw new UsageError('"-" needs --stdin-filename, which says what kind of file it is');
  if ((fix || unsafeFixes) && !diff) throw new UsageError('standard input cannot be fixed in place; use --diff');
}

/** Ids, `namespace/*` and topics. Throws `UsageError` for anything else: a misspelt rule would check nothing. */
function checkSelectors(selectors: readonly string[], rules: readonly RuleEntry[]): void {
  const ids = rules.flatMap(({ id, formerly = [] }) => [id, ...formerly]);
  const known = new Set<string>([...ids, ...ids.map((id) => `${id.split('/')[0]}/*`), ...topics]);
  for (const selector of selectors) {
    if (!known.has(selector)) throw new UsageError(`there is no rule "${selector}"${didYouMean(selector, known)}`);
  }
}

/** Throws `UsageError` for a glob that could exclude nothing. */
function checkGlobs(globs: readonly string[]): void {
  for (const glob of globs) {
    if (glob.split('/').includes('..')) throw new UsageError(`--exclude "${glob}" leaves the folder you are in`);
    if (!globMatcher(glob)) throw new UsageError(`--exclude "${glob}" is too long or has too many alternatives`);
  }
}

async function configFor(named: Named, root: string, { config }: CheckOptions, rules: readonly RuleEntry[], io: Io): Promise<Config> {
  if (config === false) return defaultConfig;
  if (typeof config === 'string') return loadNamedConfig(root, io.cwd, config, rules);
  return loadConfig(root, commonFolder(named), rules);
}

function openNamed({ files, folders }: Named, root: string, config: Config, options: CheckOptions, io: Io): Tree {
  const here = pathInRoot('.', io.cwd, root);
  const matches = (globs: readonly string[], base: string, path: string) => {
    const inner = pathBelow(base, path);
    return inner !== undefined && matchesAny(globs, inner);
  };
  return openTree(root, {
    exclude: (path) => matches(config.exclude, config.base, path) || matches(options.exclude ?? [], here, path),
    gitignore: options.gitignore,
    maxBytes: defaultMaxBytes,
    // A file can be judged only by what is around it, so for a file the whole root is listed.
    scopeDirs: files.length > 0 ? ['', ...folders] : folders,
    files,
    forceExclude: options.forceExclude ?? false,
  });
}

/** What findings are wanted for; undefined: for all. */
function scopeOf({ files, folders }: Named, tree: Tree, { forceExclude }: CheckOptions): readonly string[] | undefined {
  if (folders.includes('')) return undefined;
  const listed = new Set(tree.list());
  return [...folders, ...(forceExclude ? files.filter((path) => listed.has(path)) : files)];
}

/** Standard input, with the limits of a file. */
async function readStdin(io: Io): Promise<TextResult> {
  let text: string;
  try {
    text = await io.stdin();
  } catch {
    throw new UsageError('standard input cannot be read as UTF-8');
  }
  const size = Buffer.byteLength(text);
  if (size > defaultMaxBytes) return tooLarge(size, defaultMaxBytes);
  if (text.includes('\0')) throw new UsageError('standard input has NUL bytes, so it is no text');
  return { text };
}

function withStdin(tree: Tree, [path = '']: readonly string[], text: TextResult): Tree {
  return {
    list: () => [...new Set([...tree.list(), path])].sort(compareText),
    stat: (asked) => (asked === path ? 'file' : tree.stat(asked)),
    entries: (folder) => tree.entries(folder),
    text: (asked) => (asked === path ? text : tree.text(asked)),
    skipped: tree.skipped,
  };
}

/** What was asked for by name and cannot be read; a file that is too large is a finding. */
function unreadableFiles({ files }: Named, tree: Tree, scope: readonly string[] | undefined): string[] {
  return files
    .filter((path) => scope?.includes(path))
    .flatMap((path) => {
      const { problem, ...rest } = tree.text(path);
      if (problem === undefined || problem === 'too-large') return [];
      return [`${path} cannot be read: ${('detail' in rest && rest.detail) || problem}`];
    });
}

function fileList({ files }: Report): string {
  return files.map(({ file, kind, environment, because }) => `${visible(file.path)}  ${kind}, ${environment} (${because})\n`).join('');
}

function statusOf({ files, findings }: Report, options: CheckOptions, io: Io): number {
  const { allowEmpty, failOn, maxWarnings, exitZero, showFiles } = options;
  if (files.length === 0 && findings.length === 0 && !allowEmpty) {
    if (!printsText(options)) io.stderr('nothing to lint: no Dockerfile, Compose file or Kubernetes manifest was found\n');
    return exit.nothing;
  }
  if (exitZero || showFiles) return exit.clean;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const fails = failOn !== 'never' && findings.some(({ severity }) => atLeast(severity, failOn));
  return fails || (maxWarnings !== undefined && warnings > maxWarnings) ? exit.findings : exit.clean;
}

/** The text ends with a summary, which says by itself that there was nothing to lint. */
function printsText({ format = [{ format: 'text' }], quiet, diff, showFiles }: CheckOptions): boolean {
  return !quiet && !diff && !showFiles && format.some((output) => output.format === 'text' && output.file === undefined);
}
