import { visible } from './escape.js';
import type { Reporter } from './types.js';
import { shownFindings, spanOf } from './view.js';

/** One line per finding, for editors, grep and goldens: `path:line:column: level rule message`. */
export const concise: Reporter = (report, { minSeverity }) =>
  shownFindings(report, minSeverity)
    .map((finding) => {
      const { line, column } = spanOf(finding.at);
      return `${visible(`${finding.at.file.path}:${line}:${column}: ${finding.severity} ${finding.rule} ${finding.message}`)}\n`;
    })
    .join('');
