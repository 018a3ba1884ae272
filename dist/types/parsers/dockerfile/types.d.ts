import type { ImageReference } from '../../core/image.js';
import type { Located, SourceFile } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { BaseImage } from '../../knowledge/images/types.js';
import type { ShellScript } from '../shell/types.js';
import type { SyntaxProblem } from '../syntax.js';
/** A word of an instruction as the Dockerfile's own grammar splits it. */
export interface Word extends Located {
    /** As written, quotes included; line continuations and comments inside removed. */
    readonly text: string;
}
/** `--name=value` between the keyword and the arguments. */
export interface Flag extends Located {
    readonly name: string;
    readonly value: string | undefined;
    readonly valueAt: Located | undefined;
}
export interface Heredoc extends Located {
    /** The delimiter without quotes. */
    readonly delimiter: string;
    /** Quoted delimiters stop expansion. */
    readonly quoted: boolean;
    /** `<<-` strips leading tabs. */
    readonly stripsTabs: boolean;
    /** File descriptor in front, as in `3<<EOF`. */
    readonly descriptor: number | undefined;
    /** Range of the body without the closing line. */
    readonly body: Located;
    readonly terminated: boolean;
}
/** What a word of COPY or ADD says is to be copied. */
export interface CopyItem extends Word {
    /** `file`: of the context, or of what `--from` names. */
    readonly kind: 'file' | 'url' | 'git' | 'heredoc';
    /** Without `.`, `..` and slashes at its ends, as Docker reads it; `''` is all of the context. Undefined where variables or quotes make it doubtful. */
    readonly path: string | undefined;
    /** Its `..` would lead out of the context; Docker takes them away. */
    readonly leavesContext: boolean;
    /** Holds `*`, `?` or `[`. */
    readonly isPattern: boolean;
}
/** COPY or ADD. */
export interface Copy {
    /** What `--from` names, as written. */
    readonly from: string | undefined;
    readonly sources: readonly CopyItem[];
    /** `value` is undefined when it holds a variable. */
    readonly destination: Word & {
        readonly value: string | undefined;
    };
}
/** `NAME=value` of ENV, ARG and LABEL. */
export interface Assignment extends Located {
    readonly name: string;
    readonly nameAt: Located;
    /** After quote removal and with variables of the stage put in; unset for `ARG NAME` alone. */
    readonly value: Value<string>;
    /** As written. */
    readonly raw: string | undefined;
}
/** `$NAME` or `${NAME…}` that Docker itself puts in. */
export interface VariableUse extends Located {
    readonly name: string;
    /** What stands behind the name in braces: `:-` in `${A:-b}`; empty for nothing. */
    readonly operator: string;
    /** Stands in the word of another one, as B in `${A:-$B}`, and counts only in some cases. */
    readonly isFallback: boolean;
    /** An ARG or ENV that stands before it, in the stage or its parents, names it; in FROM, an ARG before the first FROM. */
    readonly isDeclared: boolean;
}
export interface Instruction extends Located {
    /** Upper case: `RUN`. */
    readonly keyword: string;
    readonly keywordAt: Located;
    readonly flags: readonly Flag[];
    /** Everything behind keyword and flags; empty range at the end when there is nothing. */
    readonly args: Located;
    readonly words: readonly Word[];
    /** What runs, continued lines joined: the arguments; for HEALTHCHECK what stands behind CMD. */
    readonly command: Word;
    /** The strings of a JSON array argument, exact; undefined when the argument is no valid JSON array of strings. */
    readonly json: readonly (Word & {
        readonly value: string;
    })[] | undefined;
    readonly form: 'exec' | 'shell';
    readonly heredocs: readonly Heredoc[];
    /** ENV, ARG, LABEL. */
    readonly assignments: readonly Assignment[];
    /**
     * Variables in arguments, flags and here-documents, where Docker puts them in: not those of RUN, CMD, ENTRYPOINT and HEALTHCHECK,
     * which are left to a shell, but those of `RUN --mount`. The place of `${A:-b}` ends behind its operator.
     */
    readonly variables: readonly VariableUse[];
    /** COPY and ADD with a destination. */
    readonly copy: Copy | undefined;
    /** The instruction behind ONBUILD. */
    readonly trigger: Instruction | undefined;
    /** The stage it stands in; undefined before the first FROM. */
    readonly stage: Stage | undefined;
    /** Comments inside the instruction's lines. */
    readonly innerComments: readonly Located[];
    /**
     * The commands that a POSIX-like shell would run for RUN, CMD, ENTRYPOINT, HEALTHCHECK CMD (shell form, heredocs,
     * or the script of `["sh", "-c", "…"]`); undefined for plain exec form and for PowerShell, cmd or unknown shells.
     * Parsed on first use.
     */
    readonly script: ShellScript | undefined;
}
/** CMD or ENTRYPOINT as it takes effect in a stage. */
export interface CommandInstruction extends Instruction {
    readonly keyword: 'CMD' | 'ENTRYPOINT';
}
/** What `COPY --from=` or `RUN --mount=from=` of a stage names. Its place is the name, quotes left out. */
export interface CopySource extends Located {
    readonly instruction: Instruction;
    readonly name: string;
    /** A number, as COPY takes it for a stage by its place in the file. */
    readonly isIndex: boolean;
    /** The stage of the file that it means, wherever that stands: of several of one name the last. */
    readonly stage: Stage | undefined;
}
export interface Stage extends Located {
    readonly dockerfile: Dockerfile;
    readonly index: number;
    /** Name behind AS, lower case. */
    readonly name: string | undefined;
    readonly nameAt: Located | undefined;
    readonly from: Instruction;
    /** What FROM names, with global ARG defaults put in. `at` is the word in the FROM line. */
    readonly base: Value<string>;
    /** An earlier stage that FROM names. */
    readonly parent: Stage | undefined;
    /** The image that FROM names; undefined for a stage, `scratch`, and what cannot be known. */
    readonly reference: ImageReference | undefined;
    readonly isScratch: boolean;
    /** The external image at the root of the FROM chain, and what is known of it. */
    readonly rootStage: Stage;
    readonly baseImage: BaseImage | undefined;
    readonly instructions: readonly Instruction[];
    /** Instructions of the parents first, then its own. */
    readonly allInstructions: readonly Instruction[];
    /** Becomes an image that runs: the last stage, those that a build names as target, and those that only a target could be. */
    readonly ships: boolean;
    readonly copySources: readonly CopySource[];
    /** The stages that it builds on or copies from, through others too; itself only in a circle. */
    readonly needs: ReadonlySet<Stage>;
    readonly platform: 'linux' | 'windows';
    /** A SHELL instruction in the stage or its parents. */
    readonly declaresShell: boolean;
    /** The effective user: last USER of the stage or its parents, else the base image's default. */
    readonly user: Value<string>;
    readonly workdir: Value<string>;
    /** The effective commands, Docker's rules applied: a child's ENTRYPOINT resets the parent's CMD. Undefined when the base image's apply. */
    readonly entrypoint: CommandInstruction | undefined;
    readonly cmd: CommandInstruction | undefined;
    /** Those of the two that exist. An exec form CMD behind an ENTRYPOINT counts; a CMD that a shell form ENTRYPOINT ignores does not. */
    readonly effectiveCommands: readonly CommandInstruction[];
    /** The words of PID 1, entrypoint and command joined, when all of them are known; shell form gives `['/bin/sh', '-c', …]`. */
    readonly process: Value<readonly string[]>;
    readonly healthcheck: Instruction | undefined;
    /** An environment variable or build argument as it stands at the end of the stage. */
    env(name: string): Value<string>;
    readonly exposedPorts: readonly {
        readonly port: Value<number>;
        readonly at: Located;
    }[];
    readonly stopSignal: Value<string>;
}
export interface Dockerfile extends Located {
    readonly file: SourceFile;
    readonly escape: '\\' | '`';
    /** `# syntax=…`, `# escape=…`, `# check=…`, names in lower case. */
    readonly directives: ReadonlyMap<string, Located & {
        readonly value: string;
    }>;
    readonly comments: readonly (Located & {
        readonly text: string;
    })[];
    /** All, in order, before and in the stages. */
    readonly instructions: readonly Instruction[];
    readonly stages: readonly Stage[];
    readonly problems: readonly SyntaxProblem[];
}
