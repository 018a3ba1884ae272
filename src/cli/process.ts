import type { Io } from './io.js';
import { main } from './main.js';

/**
 * Runs the program in this process. The exit status is set, never forced, so that pipes are emptied first. A reader that
 * has gone away ends the output quietly; any other failed write is trouble. Signals keep their default action, by which a
 * shell sees 130 and 143: a handler would have to wait for the synchronous work to end.
 */
export async function run(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  let failed = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      failed = true;
      process.exitCode = 2;
    });
  }
  const status = await main(argv, processIo());
  process.exitCode = failed ? 2 : status;
}

function processIo(): Io {
  const { stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: readStdin,
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    isTTY: stdout.isTTY === true,
    columns: stdout.columns,
    now: () => new Date(),
    run: async (call) => (await import('./programs.js')).programsOn(process.env.PATH ?? '')(call),
  };
}

async function readStdin(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
}
