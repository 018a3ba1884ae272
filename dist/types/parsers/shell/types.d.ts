import type { Located } from '../../core/source.js';
/** One word of a command line. */
export interface ShellWord extends Located {
    /** The text after quote removal; undefined when it holds an expansion, whose value only the run knows. */
    readonly literal: string | undefined;
    /** The text as written. */
    readonly text: string;
}
/** `> file`, `2>&1`, `&> file`, `<<< text` and the like; here-documents, too, whose target is their delimiter. */
export interface ShellRedirect extends Located {
    readonly operator: string;
    readonly target: ShellWord | undefined;
}
/** What only some shells understand. */
export type ShellConstructKind = 
/** `[[ … ]]` */
'double-bracket'
/** `a=(b c)`, `a[0]=b`, `${a[@]}` */
 | 'array'
/** `<<< text` */
 | 'here-string'
/** `<(a)`, `>(a)` */
 | 'process-substitution'
/** `&> file`, `>& file` */
 | 'redirection-of-both'
/** `&>> file` */
 | 'appending-redirection-of-both'
/** `a |& b` */
 | 'pipe-of-both'
/** `function f` */
 | 'function-keyword'
/** `{a,b}`, `{1..3}` */
 | 'brace-expansion'
/** `$'a\n'` */
 | 'ansi-quotes'
/** `${a/b/c}` */
 | 'replacement'
/** `${a:1:2}` */
 | 'slice'
/** `${a^^}` */
 | 'case-change'
/** `${!a}` */
 | 'indirection'
/** `(( … ))` */
 | 'arithmetic-command'
/** `for ((…))` */
 | 'arithmetic-loop'
/** `a+=b` */
 | 'appending-assignment' | 'select' | 'coproc';
export interface ShellConstruct extends Located {
    readonly kind: ShellConstructKind;
    /** The program that reads it; differs from that of the script inside `bash <<EOF`. */
    readonly shell: string;
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
    readonly redirects: readonly ShellRedirect[];
    /** The program that reads it; differs from that of the script inside `bash <<EOF`. */
    readonly shell: string;
    /** What runs instead when it fails: the command or group behind the next `||` of its list. */
    readonly rescue: Located | undefined;
    /** Another list follows its own, so that, without `-e`, nobody learns of its failure. */
    readonly followed: boolean;
}
/** `$NAME` or `${NAME…}` that the shell puts in, wherever it stands: in words, conditions, redirections, here-documents. */
export interface ShellExpansion extends Located {
    readonly name: string;
    /** What stands behind the name in braces: `:-` in `${A:-b}`; empty for nothing. */
    readonly operator: string;
}
/** A script read by a POSIX-like shell. */
export interface ShellScript extends Located {
    /** The program that reads it, without its folder: `sh`, `bash`, `ash`. */
    readonly shell: string;
    readonly commands: readonly ShellCommand[];
    /** What only some shells understand, in order. */
    readonly constructs: readonly ShellConstruct[];
    /** Variables in the order of the text; special parameters such as `$?` and `$1` left out. */
    readonly expansions: readonly ShellExpansion[];
    /** Options set by `set -e`, `set -o pipefail` and the like, in any place of the script: `e`, `u`, `x`, `pipefail`. */
    readonly options: ReadonlySet<string>;
    /** Ends with success whatever it finds: `… || true`, `…; exit 0`, `echo ok`. */
    readonly alwaysSucceeds: boolean;
    /** The parser could not make sense of all of it; rules about absence are silent then. */
    readonly damaged: boolean;
}
