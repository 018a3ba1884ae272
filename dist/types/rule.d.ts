import type { Problem, SeverityByEnvironment, Topic } from './core/problem.js';
import type { Project } from './project/types.js';
import type { Targets } from './targets.js';
/** A small project: files by path. `«marks»` show the text that a finding points at, and are taken out before linting. */
export interface Example {
    readonly name?: string;
    readonly files: Readonly<Record<string, string>>;
    /** Options of the rule under which it holds; the defaults where left out. */
    readonly options?: Readonly<Record<string, unknown>>;
    /** Files after all fixes, safe and unsafe; only those that change. */
    readonly fixed?: Readonly<Record<string, string>>;
}
export interface RuleContext<O = undefined> {
    readonly project: Project;
    readonly options: O;
    /** UTC date, `YYYY-MM-DD`. */
    readonly today: string;
}
export interface Rule<K extends keyof Targets = keyof Targets, O = undefined> {
    /** `namespace/name`, equal to its path below `src/rules/`. Names the defect or the need, and reads after "ignore". */
    readonly id: string;
    readonly on: K;
    readonly topic: Topic;
    /** One line, without a period. */
    readonly summary: string;
    /** Why it hurts in production. Ends with a period. */
    readonly rationale: string;
    readonly references: readonly string[];
    readonly severity: SeverityByEnvironment;
    /** Off until selected or configured. */
    readonly optIn?: boolean;
    /** Omnipresent: the problems of one file become one finding. */
    readonly aggregate?: boolean;
    /** Dated tables of `src/knowledge/` that it reads; findings from stale tables are at most info. */
    readonly data?: readonly string[];
    /**
     * Words that a manifest holds when the check may read it, or point into it, though its target stands in another file. When only some
     * files are reported on, other manifests without such a word are not parsed (D5).
     */
    readonly reads?: readonly string[];
    /** Earlier ids, still accepted. */
    readonly formerly?: readonly string[];
    /** The same check in other tools: `hadolint DL3002`. */
    readonly peers?: readonly string[];
    readonly options?: {
        readonly schema: object;
        readonly defaults: O;
    };
    readonly examples: {
        readonly bad: readonly Example[];
        readonly good: readonly Example[];
    };
    check(target: Targets[K], context: RuleContext<O>): Iterable<Problem>;
}
/** Gives a rule its type. */
export declare function defineRule<K extends keyof Targets, O = undefined>(rule: Rule<K, O>): Rule<K, O>;
/** A rule of the generated index: all that is needed before, or without, loading its code. */
export interface RuleEntry extends Pick<Rule, 'id' | 'on' | 'topic' | 'summary' | 'severity' | 'optIn' | 'aggregate' | 'data' | 'reads' | 'formerly' | 'peers'> {
    /** An example shows a fix. */
    readonly fixable: boolean;
    /** Defaults of its options, when it has any. */
    readonly options?: unknown;
}
/** A set of rules whose code is loaded per target, so that a run pays only for the kinds of file that it meets. */
export interface RuleSet {
    readonly entries: readonly RuleEntry[];
    load(on: keyof Targets): Promise<readonly Rule[]>;
}
