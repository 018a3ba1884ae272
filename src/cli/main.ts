import { version } from '../generated/version.js';
import type { Io } from './io.js';

/**
 * Runs the program and gives its exit status: 0 clean, 1 findings, 2 trouble, 3 nothing to check.
 * Code is loaded as it is needed: the version needs next to none, so all else is behind one import.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout(`${version}\n`);
    return 0;
  }
  const { run } = await import('./run.js');
  return run(argv, io);
}
