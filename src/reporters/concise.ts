import { visible } from './escape.js';
import type { Reporter } from './types.js';
import { hiddenCounts, shownFindings, spanOf } from './view.js';

/** One line per finding, for editors, grep and goldens: `path:line:column: level rule message`; then how many are not shown. */
export const concise: Reporter = (report, { minSeverity, quiet = false }) =>
  [
    ...shownFindings(report, minSeverity).map((finding) => {
      const { line, column } = spanOf(finding.at);
      return visible(`${finding.at.file.path}:${line}:${column}: ${finding.severity} ${finding.rule} ${finding.message}`);
    }),
    ...(quiet ? [] : hiddenCounts(report, minSeverity)),
  ]
    .map((line) => `${line}\n`)
    .join('');
