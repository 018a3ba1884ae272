import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { joinPath } from '../core/path.js';
import { compareText } from '../core/source.js';
import { isCandidate } from './candidates.js';
import { resolveInside, statInside } from './open.js';

/** Folders that hold other people's or machines' files. */
export const excludedFolders: ReadonlySet<string> = new Set(
  (
    '.git .hg .svn node_modules bower_components .venv venv site-packages vendor .terraform .terragrunt-cache __pycache__ ' +
    '.tox .nox .mypy_cache .pytest_cache .ruff_cache .gradle .next .nuxt .yarn .pnpm-store .cache .direnv'
  ).split(' '),
);

const mostEntries = 500_000;
const deepest = 64;

interface Walked {
  /** Sorted by code unit. */
  readonly files: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Lists what could matter below some folders of the root. Linked folders are not entered, linked files count when they lead to a file
 * under the root. What was left out for a reason that the user cannot see is in `skipped`.
 */
export function walk(root: string, folders: readonly string[], leaveOut: (path: string, isDirectory: boolean) => boolean): Walked {
  const files = new Set<string>();
  const skipped: { path: string; reason: string }[] = [];
  const entered = new Set<string>();
  let left = mostEntries;

  function visit(folder: string, depth: number): void {
    if (entered.has(folder) || left < 0) return;
    entered.add(folder);
    if (depth > deepest) return void skipped.push({ path: folder, reason: `more than ${deepest} folders deep` });
    for (const entry of entriesOf(folder)) {
      if (--left < 0)
        return void skipped.push({ path: folder, reason: `more than ${mostEntries} files and folders; the rest was not looked at` });
      const path = joinPath(folder, entry.name);
      if (entry.isDirectory()) {
        if (!leaveOut(path, true)) visit(path, depth + 1);
      } else if (isCandidate(path) && !leaveOut(path, false)) {
        const reason = entry.isSymbolicLink() ? refusalOfLink(root, path) : entry.isFile() ? undefined : 'not a regular file';
        if (reason === undefined) files.add(path);
        else if (reason) skipped.push({ path, reason });
      }
    }
  }

  function entriesOf(folder: string): readonly Dirent[] {
    const found = resolveInside(root, folder);
    try {
      if (found.real === undefined) throw found.problem;
      return readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
    } catch {
      skipped.push({ path: folder, reason: 'the folder could not be read' });
      return [];
    }
  }

  for (const folder of folders) visit(folder, 0);
  return { files: [...files].sort(compareText), skipped };
}

/** Why a link is not followed; `''` when it needs no word: a linked folder inside the root is read where it is. */
function refusalOfLink(root: string, path: string): string | undefined {
  const target = statInside(root, path);
  if (typeof target !== 'string') return target.isFile() ? undefined : target.isDirectory() ? '' : 'a link to no regular file';
  return target === 'outside' ? 'a link that leads out of the root' : 'a link that leads nowhere';
}
