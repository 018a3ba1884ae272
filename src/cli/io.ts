import type { RunProgram } from './programs.js';

/** All that the program asks of the machine besides files. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The whole of standard input. Throws when it is not UTF-8. */
  stdin(): string | Promise<string>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether standard output is a terminal. */
  readonly isTTY: boolean;
  /** Width of that terminal. */
  readonly columns: number | undefined;
  now(): Date;
  /** Runs a program, for `--render` alone. */
  run: RunProgram;
}

/** What the program's exit status says. */
export const exit = { clean: 0, findings: 1, trouble: 2, nothing: 3 } as const;

/** The user asked for something that cannot be. The message says what, and what to do. */
export class UsageError extends Error {}
