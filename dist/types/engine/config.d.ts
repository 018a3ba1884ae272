import type { Environment, Severity } from '../core/problem.js';
import type { Located } from '../core/source.js';
/** A severity, one per environment, or one with options. */
export type RuleSetting = Severity | Readonly<Partial<Record<Environment, Severity>>> | {
    readonly severity?: Severity | Readonly<Partial<Record<Environment, Severity>>>;
    readonly options: Readonly<Record<string, unknown>>;
};
export interface IgnoreEntry {
    readonly rule: string;
    /** Glob on the path of the finding. */
    readonly path?: string;
    /** `Kind/name`. */
    readonly resource?: string;
    readonly container?: string;
    readonly reason: string;
    /** Last day on which it holds, ISO. */
    readonly until?: string;
    /** Where it is written, when that is a file of the tree. */
    readonly at?: Located | undefined;
}
/** What is rendered with the user's own programs, when that is on. Paths are relative to `base`. */
export interface RenderSettings {
    readonly isOn: boolean;
    /** Charts with the sets of values files to render them with; other charts go by the names of their values files. */
    readonly charts?: readonly {
        readonly path: string;
        readonly values: readonly (string | readonly string[])[];
    }[];
    /** Folders of kustomizations, instead of all overlays. */
    readonly overlays?: readonly string[];
}
/** The resolved configuration: file, then command line. Globs are relative to the folder of the configuration file, `base`. */
export interface Config {
    /** Folder of the configuration file, relative to the root; '' for the root. */
    readonly base: string;
    /** Path of the file, when there is one. */
    readonly path?: string | undefined;
    readonly kubernetes?: {
        readonly version?: string;
    };
    readonly exclude: readonly string[];
    readonly environments: Readonly<Partial<Record<Environment, readonly string[]>>>;
    /** Image name to Dockerfile path, both as written. */
    readonly images: Readonly<Record<string, string>>;
    /** Lists of Compose files that make one application. */
    readonly applications: readonly (readonly string[])[];
    readonly rules: Readonly<Record<string, RuleSetting>>;
    readonly overrides: readonly {
        readonly files: readonly string[];
        readonly rules: Readonly<Record<string, RuleSetting>>;
    }[];
    readonly ignore: readonly IgnoreEntry[];
    /** What helm and kustomize are run on. */
    readonly render?: RenderSettings | undefined;
    /** From the command line. */
    readonly environment?: Environment | undefined;
    readonly select?: readonly string[] | undefined;
    readonly deselect?: readonly string[] | undefined;
    /** Paths, relative to the root, that findings are reported for; undefined: all. */
    readonly scope?: readonly string[] | undefined;
}
export declare const defaultConfig: Config;
