import { spawnSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { isInside } from './open.js';

/** A program to run: by its name, never by a path, and never through a shell. */
export interface ProgramCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** All of its environment but the search path. */
  readonly env: Readonly<Record<string, string>>;
  /** A program below this folder is not run. */
  readonly notBelow: string;
}

export type ProgramResult =
  | { readonly outcome: 'done'; readonly status: number; readonly stdout: string; readonly stderr: string }
  | { readonly outcome: 'missing' | 'timeout' | 'too-large' | 'failed' };

/** Runs a program to its end. */
export type RunProgram = (call: ProgramCall) => ProgramResult | Promise<ProgramResult>;

const mostSeconds = 60;
const mostBytes = 16 * 1024 * 1024;

/** Runs programs that lie on the search path. */
export function programsOn(searchPath: string): RunProgram {
  return ({ name, args, cwd, env, notBelow }) => {
    const file = find(name, searchPath, notBelow);
    if (file === undefined) return { outcome: 'missing' };
    const { status, stdout, stderr, error } = spawnSync(file, args, {
      cwd,
      env: { ...env, PATH: absoluteFolders(searchPath, notBelow).join(delimiter) },
      shell: false,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: mostSeconds * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: mostBytes,
    });
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if (code === 'ETIMEDOUT') return { outcome: 'timeout' };
    if (code === 'ENOBUFS') return { outcome: 'too-large' };
    if (error || status === null) return { outcome: 'failed' };
    return { outcome: 'done', status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
  };
}

/** Folders of the search path that the linted tree cannot put anything into. */
function absoluteFolders(searchPath: string, notBelow: string): readonly string[] {
  return searchPath.split(delimiter).filter((folder) => isAbsolute(folder) && !isInside(notBelow, realOf(folder)));
}

function find(name: string, searchPath: string, notBelow: string): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name];
  for (const folder of absoluteFolders(searchPath, notBelow)) {
    for (const candidate of names) {
      const file = join(folder, candidate);
      if (isProgram(file) && !isInside(notBelow, realOf(file))) return file;
    }
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    const stats = statSync(file);
    return stats.isFile() && (process.platform === 'win32' || (stats.mode & 0o111) !== 0);
  } catch {
    return false;
  }
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
