import type { Finding } from './core/problem.js';
import type { Tree } from './core/tree.js';
import type { Example, Rule, RuleSet } from './rule.js';
/** A tree of files in memory, paths relative to its root. */
export declare function memoryTree(files: Readonly<Record<string, string>>): Tree;
/** Takes `«marks»` out of a text. */
export declare function stripMarks(text: string): string;
/** A set of exactly these rules. */
export declare function ruleSetOf(...rules: readonly Rule[]): RuleSet;
/** Lints the files of an example with one rule, and gives them back with marks at the findings. */
export declare function markFindings(rule: Rule, files: Example['files'], options?: Example['options']): Promise<{
    files: Record<string, string>;
    findings: readonly Finding[];
}>;
/** Applies all fixes of one rule, safe and unsafe, and gives back the files that changed. */
export declare function fixExample(rule: Rule, files: Example['files'], options?: Example['options']): Promise<{
    fixed: Record<string, string>;
    left: readonly Finding[];
}>;
