import type { Tree } from '../core/tree.js';
import { plural } from '../core/words.js';
import type { Config } from '../engine/config.js';
import type { FixResult } from '../engine/fix.js';
import { type LintOptions, lint } from '../engine/lint.js';
import { overlayTree } from '../engine/overlay.js';
import type { Report } from '../engine/report.js';
import type { CheckOptions } from './check.js';
import type { Io } from './io.js';

/** One run: the tree, how it is judged, and on which day. */
export interface Run {
  readonly root: string;
  readonly tree: Tree;
  readonly config: Config;
  readonly lintOptions: LintOptions;
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

/** Prints what fixes would change. Nothing is written, so the report is that of the files as they are. */
export async function showDiff(run: Run, options: CheckOptions, io: Io): Promise<Outcome> {
  const { unifiedDiff } = await import('./diff.js');
  const { files } = await fixed(run, options);
  for (const [path, { before, after }] of files) io.stdout(unifiedDiff(path, before, after));
  return plainLint(run);
}

/** Writes fixed files. When one cannot be written, the report is that of the files as they are. */
export async function applyFixes(run: Run, options: CheckOptions, io: Io): Promise<Outcome> {
  const { replaceFile } = await import('./write.js');
  const { report, files, applied } = await fixed(run, options);
  const written = new Map<string, string>();
  for (const [path, { before, after }] of files) {
    const reason = replaceFile(run.root, path, before, after);
    if (reason === undefined) written.set(path, after);
    else io.stderr(`error: ${path} was not fixed: ${reason}\n`);
  }
  if (written.size < files.size) return { ...(await plainLint({ ...run, tree: overlayTree(run.tree, written) })), failed: true };
  if (!options.quiet && applied > 0) io.stderr(`fixed ${plural(applied, 'problem')} in ${plural(files.size, 'file')}\n`);
  return { report, failed: false };
}
