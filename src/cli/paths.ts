import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { didYouMean } from '../config/explain.js';
import { dirname } from '../core/path.js';
import { UsageError } from './io.js';
import { isInside, statInside } from './open.js';

/** What the command line names, posix and relative to the root. */
export interface Named {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

const commands = ['check', 'explain', 'rules', 'help'];

/** Sorts arguments into files and folders. Throws `UsageError` for what is missing, or outside the root. */
export function readPaths(args: readonly string[], cwd: string, root: string): Named {
  const files: string[] = [];
  const folders: string[] = [];
  for (const arg of args) {
    const path = pathInRoot(arg, cwd, root);
    const stats = statInside(root, path);
    if (stats === 'outside') throw new UsageError(`${arg} leads out of ${root}; run temporal-lint there instead`);
    if (stats === 'absent') throw new UsageError(`there is no file or folder ${arg}${commandMeant(arg)}`);
    if (stats === 'unreadable') throw new UsageError(`${arg} cannot be read`);
    if (stats.isDirectory()) folders.push(path);
    else if (stats.isFile()) files.push(path);
    else throw new UsageError(`${arg} is neither a file nor a folder`);
  }
  return { files: [...new Set(files)], folders: [...new Set(folders)] };
}

function commandMeant(arg: string): string {
  const others = commands.filter((command) => command !== arg);
  return arg.includes('/') ? '' : didYouMean(arg, others);
}

/** A path as written on the command line, posix and relative to the root, which need not exist. Throws when it is outside. */
export function pathInRoot(arg: string, cwd: string, root: string): string {
  const absolute = resolve(cwd, arg);
  const inside = isInside(root, absolute) ? absolute : realOrSame(absolute);
  if (!isInside(root, inside)) throw new UsageError(`${arg} is outside ${root}; run temporal-lint there instead`);
  return relative(root, inside).split(sep).join('/');
}

/** The folder itself, where the way to it goes through links. */
function realOrSame(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** The deepest folder that holds all that was named. */
export function commonFolder({ files, folders }: Named): string {
  const parts = [...folders, ...files.map(dirname)].map((folder) => (folder === '' ? [] : folder.split('/')));
  const [first = [], ...rest] = parts;
  const length = first.findIndex((name, index) => rest.some((other) => other[index] !== name));
  return (length < 0 ? first : first.slice(0, length)).join('/');
}
