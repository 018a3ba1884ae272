import type { Tree } from '../core/tree.js';
import { plural } from '../core/words.js';
import type { Config } from '../engine/config.js';
import type { FixResult } from '../engine/fix.js';
import { type LintOptions, lint } from '../engine/lint.js';
import { overlayTree } from '../engine/overlay.js';
import type { Report } from '../engine/report.js';
import type { CheckOptions } from './check.js';
import { defaultMaxBytes } from './disk.js';
import type { Io } from './io.js';
import { readInside } from './open.js';

/** One run: the tree, how it is judged, and on which day. */
export interface Run {
  readonly root: string;
  readonly tree: Tree;
  readonly config: Config;
  readonly lintOptions: LintOptions;
  /** Charts and overlays as they are rendered now; undefined where nothing is. */
  readonly renderAgain?: () => Promise<LintOptions['renderings']>;
}

interface Outcome {
  readonly report: Report;
  /** Something could not be written. */
  readonly failed: boolean;
}

/** Only looks. */
export async function plainLint({ tree, config, lintOptions }: Run): Promise<Outcome> {
  return { report: await lint(tree, config, lintOptions), failed: false };
}

async function fixed({ tree, config, lintOptions }: Run, { unsafeFixes = false }: CheckOptions): Promise<FixResult> {
  const { fix } = await import('../engine/fix.js');
  return fix(tree, config, { ...lintOptions, unsafe: unsafeFixes });
}

/** The report of files as they are, with what is to be said about the fixes. */
async function reportOf(run: Run, { notes, failed }: Report): Promise<Report> {
  const { report } = await plainLint(run);
  return { ...report, notes, failed: report.failed || failed };
}

/** Prints what fixes would change. Nothing is written, so the report is that of the files as they are. */
export async function showDiff(run: Run, options: CheckOptions, io: Io): Promise<Outcome> {
  const { unifiedDiff } = await import('./diff.js');
  const { secretTexts } = await import('../reporters/secrets.js');
  const { files, report: afterwards } = await fixed(run, options);
  const report = await reportOf(run, afterwards);
  const secrets = secretTexts(report);
  for (const [path, { before, after }] of files) io.stdout(unifiedDiff(path, before, after, secrets));
  return { report, failed: false };
}

/** Writes fixed files. When one cannot be written, the report is that of the files as they are. */
export async function applyFixes(run: Run, options: CheckOptions, io: Io): Promise<Outcome> {
  const { replaceFile } = await import('./write.js');
  const { report, files, applied, joined } = await fixed(run, options);
  const written = new Map<string, string>();
  const refuse = (path: string, reason: string) => io.stderr(`error: ${path} was not fixed: ${reason}\n`);
  const refused = new Map<string, string>();
  for (const [path, { before, after }] of files) {
    const reason = replaceFile(run.root, path, before, after);
    if (reason === undefined) written.set(path, after);
    else refused.set(path, reason);
  }
  for (const [path, reason] of refused) {
    // A link is not written, but shows what was written where it leads.
    const after = files.get(path)?.after;
    if (after !== undefined && readInside(run.root, path, defaultMaxBytes).text === after) written.set(path, after);
    else refuse(path, reason);
  }
  if (written.size < files.size) {
    for (const path of spoiled([...files.keys()], written, joined)) {
      const { before = '', after = '' } = files.get(path) ?? {};
      const reason = replaceFile(run.root, path, after, before);
      if (reason === undefined) written.delete(path);
      refuse(path, reason === undefined ? 'its fix changes a file that could not be written' : `it could not be put back: ${reason}`);
    }
    return { report: await reportOf({ ...run, tree: overlayTree(run.tree, written) }, report), failed: true };
  }
  if (!options.quiet && applied > 0) io.stderr(`fixed ${plural(applied, 'problem')} in ${plural(files.size, 'file')}\n`);
  if (!run.lintOptions.renderings?.length || files.size === 0) return { report, failed: false };
  // What was fixed may have been rendered, too.
  const lintOptions = { ...run.lintOptions, renderings: await run.renderAgain?.() };
  return { report: await reportOf({ ...run, lintOptions, tree: overlayTree(run.tree, written) }, report), failed: false };
}

/** Written files that are joined, directly or through others, to one that was not written. */
function spoiled(paths: readonly string[], written: ReadonlyMap<string, string>, joined: FixResult['joined']): readonly string[] {
  const reached = new Set(paths.filter((path) => !written.has(path)));
  for (const path of reached) for (const group of joined) if (group.includes(path)) for (const other of group) reached.add(other);
  return [...reached].filter((path) => written.has(path));
}
