import { existsSync, realpathSync } from 'node:fs';
import { join, dirname as parentOf } from 'node:path';
import { memoized } from '../core/lazy.js';
import { basename, dirname, joinPath, resolvePath } from '../core/path.js';
import { compareText } from '../core/source.js';
import type { FileStatus, TextResult, Tree } from '../core/tree.js';
import { GitIgnores } from './gitignore.js';
import { listInside, readInside, statInside } from './open.js';
import { excludedFolders, walk } from './walk.js';

/** 1 MiB: a parser may need a hundred times the memory of its text. */
export const defaultMaxBytes = 1048576;

/** Lock files are long, and no parser reads them whole. */
const mostLockBytes = 16 * 1048576;
const lockFile =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lock|Pipfile\.lock|(?:yarn|uv|poetry|pdm|composer)\.lock)$/;

export interface DiskOptions {
  /** Paths left out by the configuration or the command line. */
  readonly exclude: (path: string) => boolean;
  /** Whether `.gitignore` files count. */
  readonly gitignore: boolean;
  readonly maxBytes: number;
  /** Folders to list, `''` for the root. */
  readonly scopeDirs?: readonly string[];
  /** Files that were asked for by name. */
  readonly files?: readonly string[];
  /** Ignores and excludes apply to what was asked for by name, too. */
  readonly forceExclude?: boolean;
}

/** The root of a folder: the nearest folder above it, or itself, with `.git`; else the folder. A real path. */
export function findRoot(cwd: string): string {
  const start = realpathSync.native(cwd);
  for (let folder = start; ; folder = parentOf(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (parentOf(folder) === folder) return start;
  }
}

/** A tree on disk. The walk happens here, once; texts are read when asked for, and kept, so that a run sees each file once. */
export function openTree(root: string, options: DiskOptions): Tree {
  const { exclude, gitignore, maxBytes, scopeDirs = [''], files = [], forceExclude = false } = options;
  const ignores = new GitIgnores((path) => (gitignore ? readInside(root, path, maxBytes).text : undefined));
  const named = forceExclude ? [] : [...scopeDirs, ...files];
  for (const path of named) if (ignores.ignores(path, scopeDirs.includes(path))) ignores.lift(path);

  function isIgnored(path: string): boolean {
    const segments = path.split('/');
    if (segments[0] === '.git') return true;
    if (segments.includes('node_modules')) return !named.some((prefix) => prefix !== '' && `${path}/`.startsWith(`${prefix}/`));
    // What is absent here may be a folder on another desk, so either reading counts.
    const mayBeFolder = statOf(root, path) !== 'file';
    return ignores.ignores(path, false) || (mayBeFolder && ignores.ignores(path, true));
  }

  function leaveOut(path: string, isDirectory: boolean): boolean {
    return (isDirectory && excludedFolders.has(basename(path))) || ignores.ignores(path, isDirectory) || exclude(path);
  }

  function isLeftOut(folder: string): boolean {
    return folder !== '' && (leaveOut(folder, true) || isLeftOut(dirname(folder)));
  }

  const walked = walk(root, forceExclude ? scopeDirs.filter((folder) => !isLeftOut(folder)) : scopeDirs, leaveOut);
  const list = forceExclude ? walked.files : [...new Set([...walked.files, ...files])].sort(compareText);

  function stat(path: string): FileStatus {
    const inside = resolvePath('', path);
    if (inside === undefined) return 'outside';
    return isIgnored(inside) ? 'ignored' : statOf(root, inside);
  }

  function text(path: string): TextResult {
    const inside = resolvePath('', path);
    if (inside === undefined) return { problem: 'outside' };
    const most = lockFile.test(inside) ? Math.max(maxBytes, mostLockBytes) : maxBytes;
    return isIgnored(inside) ? { problem: 'ignored' } : readInside(root, inside, most);
  }

  function entries(folder: string): readonly string[] {
    const inside = resolvePath('', folder);
    if (inside === undefined || (inside !== '' && isIgnored(inside))) return [];
    return listInside(root, inside).flatMap((entry) => {
      const isFolder = entry.isDirectory();
      const isWanted = (isFolder || entry.isFile()) && !leaveOut(joinPath(inside, entry.name), isFolder);
      return isWanted ? [isFolder ? `${entry.name}/` : entry.name] : [];
    });
  }

  return {
    list: () => list,
    stat: memoized(stat),
    entries: memoized(entries),
    text: memoized(text),
    skipped: [...walked.skipped, ...ignores.problems].sort((a, b) => compareText(a.path, b.path)),
  };
}

function statOf(root: string, path: string): FileStatus {
  const stats = statInside(root, path);
  if (typeof stats === 'string') return stats;
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'unreadable';
}
