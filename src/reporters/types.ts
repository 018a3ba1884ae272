import type { Level } from '../core/problem.js';
import type { Report } from '../engine/report.js';
import type { RuleEntry } from '../rule.js';

/** The long texts of a rule, generated from its file. */
export interface RuleDoc {
  /** Why it hurts in production, as one paragraph. */
  readonly rationale: string;
  /** The page of the rule, for a terminal. */
  readonly text: string;
  /** The same page, as Markdown. */
  readonly markdown: string;
}

/** All that decides an output besides the report itself. The caller asks the terminal; a reporter never does. */
export interface ReportOptions {
  readonly color: boolean;
  /** Frames and marks beyond ASCII. */
  readonly unicode: boolean;
  /** Columns of the terminal. Frames and messages keep within it; below 40 it counts as 40. */
  readonly width: number;
  /** Findings below it are counted, not shown, by the formats for people. The machine formats hold all. */
  readonly minSeverity: Level;
  /** Adds why a rule matters, how an environment was chosen, and all that was not checked. */
  readonly verbose: boolean;
  /** Leaves out the summary. */
  readonly quiet?: boolean | undefined;
  /** All rules, in the order of their index. */
  readonly rules: readonly RuleEntry[];
  /** Long texts by rule id. */
  readonly docs?: Readonly<Record<string, RuleDoc>> | undefined;
  /** Address of the project, without a slash at its end; rule pages are below it at `docs/rules/<id>.md`. */
  readonly homepage?: string | undefined;
  /** Paths of changed files, which the `github` format shows first. */
  readonly changed?: readonly string[] | undefined;
}

/** Turns a report into the whole text of one format, with its last line end; '' when there is nothing to say. */
export type Reporter = (report: Report, options: ReportOptions) => string;
