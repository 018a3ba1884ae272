import { resolve } from 'node:path';
import type { Report } from '../engine/report.js';
import { homepage } from '../generated/version.js';
import { loadReporter } from '../reporters/index.js';
import type { ReportOptions } from '../reporters/types.js';
import type { RuleEntry } from '../rule.js';
import type { CheckOptions, Output } from './check.js';
import type { Io } from './io.js';
import { wantsColor, wantsUnicode, widthOf } from './terminal.js';

/** Writes all reports that were asked for; says on stderr what could not be written, and gives whether all were. */
export async function printReports(report: Report, options: CheckOptions, rules: readonly RuleEntry[], io: Io): Promise<boolean> {
  const outputs = options.format ?? defaultOutputs(io);
  const needsDocs = options.verbose || outputs.some(({ format }) => format === 'sarif');
  const common: Omit<ReportOptions, 'color' | 'unicode' | 'width'> = {
    minSeverity: options.minSeverity ?? (options.failOn === 'info' ? 'info' : 'warning'),
    verbose: options.verbose ?? false,
    quiet: options.quiet ?? false,
    rules,
    docs: needsDocs ? (await import('../generated/docs.js')).docs : undefined,
    homepage,
  };
  const printsText = outputs.some(({ format, file }) => format === 'text' && file === undefined);
  let complete = true;
  for (const { format, file } of outputs) {
    const reporter = await loadReporter(format);
    if (file === undefined) {
      // The text has said already what is not shown.
      const quiet = common.quiet || (printsText && format !== 'text');
      io.stdout(
        reporter(report, { ...common, quiet, color: wantsColor(options.color, io), unicode: wantsUnicode(io), width: widthOf(io) }),
      );
      continue;
    }
    const { writeReport } = await import('./write.js');
    const reason = writeReport(resolve(io.cwd, file), reporter(report, { ...common, color: false, unicode: true, width: 100 }));
    if (reason === undefined) continue;
    io.stderr(`error: ${file} was not written: ${reason}\n`);
    complete = false;
  }
  return complete;
}

/** Text; on GitHub annotations as well. */
function defaultOutputs({ env }: Io): readonly Output[] {
  return env.GITHUB_ACTIONS === 'true' ? [{ format: 'text' }, { format: 'github' }] : [{ format: 'text' }];
}
