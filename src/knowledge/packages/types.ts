import type { Located } from '../../core/source.js';

/** A word of a command line. The words of a shell script have this shape. */
export interface CommandWord extends Located {
  /** The text after quote removal; undefined when it holds an expansion. */
  readonly literal: string | undefined;
  /** The text as written. */
  readonly text: string;
}

/** A command of a RUN. The commands of a shell script have this shape. */
export interface RunCommand extends Located {
  readonly name: string | undefined;
  readonly prefixes: readonly string[];
  readonly args: readonly CommandWord[];
  readonly words: readonly CommandWord[];
  readonly assignments: readonly { readonly name: string; readonly at: Located }[];
  readonly background: boolean;
  readonly pipeline: number;
  readonly stage: number;
  readonly nested: boolean;
}

/** What a call of a package manager does, in one vocabulary for all of them. */
export type PackageAction =
  | 'install'
  /** Installs what a lock or manifest file lists, whose versions are that file's business. */
  | 'install-listed'
  | 'remove'
  /** Fetches the lists of what there is. */
  | 'update'
  /** Brings what is installed up to date. */
  | 'upgrade'
  /** The same, and may add and remove packages or move to another release. */
  | 'dist-upgrade'
  | 'clean'
  | 'run'
  | 'other';

export type PackageFamily = 'apt' | 'apk' | 'yum' | 'zypper' | 'pip' | 'npm' | 'gem' | 'go' | 'cargo';

/** An option as the package manager reads it: `-yq` is two of them, `-t sid` and `--target-release=sid` are one with a value. */
export interface PackageOption {
  readonly name: string;
  readonly value: string | undefined;
  /** The word that it stands in. */
  readonly word: CommandWord;
}

/** A command line of a package manager, read. */
export interface PackageCall {
  readonly command: RunCommand;
  /** `apt-get`, `dnf`, `pip`, `yarn`: the plain name of the program. */
  readonly manager: string;
  readonly family: PackageFamily;
  readonly action: PackageAction;
  /** The subcommand as written, or its first word; undefined where the manager was called without one. */
  readonly verb: CommandWord | undefined;
  /** `install`, `group install`. */
  readonly verbName: string | undefined;
  /** Words behind the subcommand that are neither options nor values of options. */
  readonly operands: readonly CommandWord[];
  readonly options: readonly PackageOption[];
  /** A word begins with an expansion, so that it may hide options or packages. */
  readonly opaque: boolean;
}
