import type { Located, Range, SourceFile } from './source.js';
/** error = will break or expose production; warning = will hurt sooner or later; info = better practice. */
export type Severity = 'off' | 'info' | 'warning' | 'error';
export type Level = Exclude<Severity, 'off'>;
export declare const severities: readonly ["off", "info", "warning", "error"];
export type Environment = 'development' | 'staging' | 'production';
export declare const environments: readonly ["development", "staging", "production"];
export type SeverityByEnvironment = Severity | Readonly<Record<Environment, Severity>>;
export declare const topics: readonly ['containerization', 'orchestration', 'configuration', 'security', 'scaling', 'observability', 'delivery'];
export type Topic = (typeof topics)[number];
/** Replaces the text of a range of the original file. An empty range inserts. */
export interface Edit {
    readonly file: SourceFile;
    readonly range: Range;
    readonly text: string;
}
export interface Fix {
    readonly title: string;
    /** safe: the data is unchanged, or what provably cannot start or build is repaired. unsafe: a working system may change. */
    readonly safety: 'safe' | 'unsafe';
    readonly edits: readonly Edit[];
    /** Where the data may differ afterwards; by default the smallest entry or instruction around the edits. */
    readonly scope?: Located;
}
export interface Related {
    readonly at: Located;
    readonly message: string;
}
/** All that a rule may say. */
export interface Problem {
    readonly at: Located;
    readonly message: string;
    readonly atMost?: Level;
    readonly related?: readonly Related[];
    readonly fix?: Fix | undefined;
    /** Parts of a file that no output may show, whatever finding stands near them. */
    readonly secrets?: readonly Located[] | undefined;
    /** Where it was found, when that is in rendered text and `at` was traced back from there. */
    readonly rendered?: RenderedPlace | undefined;
}
/** Where something stands in what a renderer made. */
interface RenderedPlace {
    readonly at: Located;
    readonly owner?: Located | undefined;
    readonly related: readonly Located[];
    /** The key path there, where it says more than `at`. */
    readonly path: string | undefined;
}
/** What a finding is about, in the user's terms. Stable against moved lines. */
export interface Owner extends Located {
    readonly kind: string;
    readonly name: string;
    readonly container?: string | undefined;
}
export interface Finding extends Problem {
    readonly rule: string;
    readonly severity: Level;
    readonly environment: Environment;
    readonly owner: Owner;
    /** The findings of one file that an aggregate stands for, itself first. */
    readonly members?: readonly Finding[] | undefined;
}
export declare function atLeast(severity: Severity, threshold: Severity): boolean;
export declare function lower(a: Severity, b: Severity): Severity;
export {};
