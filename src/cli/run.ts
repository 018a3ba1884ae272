import { CommanderError } from 'commander';
import { visible } from '../reporters/escape.js';
import { exit, type Io, UsageError } from './io.js';
import { createProgram } from './program.js';

/** Runs all but the version. Whatever is thrown becomes a message and exit status 2. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const safe: Io = { ...io, stderr: (text) => io.stderr(shown(text)) };
  try {
    return await parse(argv, safe);
  } catch (error) {
    safe.stderr(`${describe(error)}\n`);
    return exit.trouble;
  }
}

async function parse(argv: readonly string[], io: Io): Promise<number> {
  let status: number = exit.clean;
  const program = createProgram(
    io,
    {
      check: async (paths, options) => (await import('./check.js')).check(paths, options, io),
      explain: async (rule) => (await import('./rules.js')).explain(rule, io),
      rules: async (format) => (await import('./rules.js')).listRules(format, io),
    },
    (result) => {
      status = result;
    },
  );
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    // It has said what is wrong, or shown the help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.trouble;
    throw error;
  }
}

function describe(error: unknown): string {
  if (error instanceof UsageError)
    return error.message
      .split('\n')
      .map((line) => `error: ${line}`)
      .join('\n');
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `internal error: ${message}`;
}

/** Lines of which no part comes to life in a terminal or a log. */
function shown(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
