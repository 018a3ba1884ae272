import type { Rendering } from '../core/rendering.js';
import type { Tree } from '../core/tree.js';
import type { Project } from '../project/types.js';
import type { RuleSet } from '../rule.js';
import type { Config } from './config.js';
import type { Report } from './report.js';
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
export declare function lint(tree: Tree, config: Config, options: LintOptions): Promise<Report>;
/** As `lint`, for those who go on working with the parsed files. */
export declare function inspect(tree: Tree, config: Config, options: LintOptions): Promise<Inspection>;
/** Whether findings of a path are wanted: it is in the scope, or below a folder that is. */
export declare function scopeOf({ scope }: Config): (path: string) => boolean;
export {};
