import type { Located } from '../../core/source.js';
/** One word of a command line. */
export interface ShellWord extends Located {
    /** The text after quote removal; undefined when it holds an expansion, whose value only the run knows. */
    readonly literal: string | undefined;
    /** The text as written. */
    readonly text: string;
}
/** A simple command, wherever it stands: at top level, in a list, a pipeline, a condition, a loop, a substitution. */
export interface ShellCommand extends Located {
    /** The command word after prefixes such as `exec`, `sudo`, `env A=b`, `time` were taken off; undefined when it is an expansion. */
    readonly name: string | undefined;
    /** Words that were taken off before the name: `['exec']`. */
    readonly prefixes: readonly string[];
    /** Words behind the name. */
    readonly args: readonly ShellWord[];
    readonly words: readonly ShellWord[];
    /** `A=b` before the command. */
    readonly assignments: readonly {
        readonly name: string;
        readonly at: Located;
    }[];
    /** Sent to the background by `&`. */
    readonly background: boolean;
    /** Index of the pipeline it belongs to, and its place in there; a lone command has one of its own. */
    readonly pipeline: number;
    readonly stage: number;
    /** Stands inside `$( )`, a function, a loop or a condition rather than on the script's main line. */
    readonly nested: boolean;
}
/** A script read by a POSIX-like shell. */
export interface ShellScript extends Located {
    readonly commands: readonly ShellCommand[];
    /** Options set by `set -e`, `set -o pipefail` and the like, in any place of the script: `e`, `u`, `x`, `pipefail`. */
    readonly options: ReadonlySet<string>;
    /** The parser could not make sense of all of it; rules about absence are silent then. */
    readonly damaged: boolean;
}
