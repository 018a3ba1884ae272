import type { Environment, Finding } from '../core/problem.js';
import type { SourceFile } from '../core/source.js';
/** One linted file. */
export interface CheckedFile {
    readonly file: SourceFile;
    readonly kind: 'dockerfile' | 'compose' | 'kubernetes' | 'kustomization' | 'helm' | 'temporal';
    readonly environment: Environment;
    /** Why that environment, in words: `"prod" in its path`, `by default`. */
    readonly because: string;
    readonly byDefault: boolean;
}
/** What was not looked at, and why: "Helm chart, not rendered", "template, skipped". */
export interface NotChecked {
    readonly path: string;
    /** From 1, when a part of a file is meant. */
    readonly line?: number | undefined;
    readonly reason: string;
}
/** A finding that was silenced. */
export interface SuppressedFinding {
    readonly finding: Finding;
    readonly by: 'comment' | 'annotation' | 'config' | 'foreign';
    readonly reason: string | undefined;
}
/** A chart or an overlay that was rendered, with what, and what came of it. */
interface RenderedChart {
    readonly tool: 'helm' | 'kustomize';
    readonly folder: string;
    /** Values files on top of the chart's own. */
    readonly values: readonly string[];
    readonly objects: number;
    readonly environment: Environment;
    readonly because: string;
    readonly byDefault: boolean;
}
/** Containers that belong together for Temporal, with what each is taken for, and why. */
export interface FoundInstallation {
    readonly label: string;
    readonly because: string;
    readonly members: readonly FoundMember[];
}
export interface FoundMember {
    /** `server, history and matching`, `admin tools`, `worker`. */
    readonly role: string;
    readonly name: string;
    readonly version: string | undefined;
    readonly because: string;
}
/** A remark on the run itself, for stderr and the machine formats. */
export interface Note {
    readonly message: string;
}
export interface Report {
    readonly tool: {
        readonly name: 'temporal-lint';
        readonly version: string;
    };
    readonly today: string;
    /** Sorted by path, position, id. All levels. */
    readonly findings: readonly Finding[];
    readonly suppressed: readonly SuppressedFinding[];
    readonly expiredSuppressions: number;
    readonly files: readonly CheckedFile[];
    readonly rendered: readonly RenderedChart[];
    /** For people who ask why; computed on first use. */
    readonly installations: readonly FoundInstallation[];
    readonly notChecked: readonly NotChecked[];
    readonly notes: readonly Note[];
    /** A rule crashed or an invariant broke: exit 2. */
    readonly failed: boolean;
}
export {};
