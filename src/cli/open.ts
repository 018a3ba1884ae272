import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { TextResult } from '../core/tree.js';

/** Where a path really leads, or why it leads nowhere. */
type Resolved = { readonly real: string } | { readonly real?: undefined; readonly problem: 'absent' | 'outside' | 'unreadable' };

const maxPathLength = 4096;

/**
 * The one way from a path of the tree to the disk: its real place, or that of its deepest existing ancestor, must lie under the root.
 * `root` is a real path, `path` posix and relative to it.
 */
export function resolveInside(root: string, path: string): Resolved {
  if (path.includes('\0') || path.length > maxPathLength) return { problem: 'absent' };
  const wanted = join(root, path);
  if (!isInside(root, wanted)) return { problem: 'outside' };
  let existing = wanted;
  for (;;) {
    try {
      const real = realpathSync.native(existing);
      if (!isInside(root, real)) return { problem: 'outside' };
      return existing === wanted ? { real } : { problem: 'absent' };
    } catch (error) {
      const code = codeOf(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') return { problem: 'unreadable' };
      if (existing === root) return { problem: 'absent' };
      existing = dirname(existing);
    }
  }
}

export function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** What stands at a path of the tree: its `Stats`, links followed, or why there are none. */
export function statInside(root: string, path: string): Stats | 'absent' | 'outside' | 'unreadable' {
  const found = resolveInside(root, path);
  if (found.real === undefined) return found.problem;
  try {
    return statSync(found.real);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'absent' : 'unreadable';
  }
}

/** What lies in a folder under the root, sorted by code unit; nothing where it cannot be read. */
export function listInside(root: string, folder: string): readonly Dirent[] {
  const found = resolveInside(root, folder);
  try {
    return found.real === undefined
      ? []
      : readdirSync(found.real, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  } catch {
    return [];
  }
}

/** The text of a regular file under the root. Nothing else is opened: a FIFO would wait for ever. */
export function readInside(root: string, path: string, maxBytes: number): TextResult {
  const found = resolveInside(root, path);
  if (found.real === undefined) return { problem: found.problem };
  return readRegular(found.real, maxBytes);
}

/** The text of a regular file of at most `maxBytes` bytes, wherever it lies. */
export function readRegular(path: string, maxBytes: number): TextResult {
  let file: number | undefined;
  try {
    // Non-blocking, so that a FIFO put there in the meantime cannot hold the run up.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile()) return { problem: 'unreadable', detail: stats.isDirectory() ? 'a directory' : 'not a regular file' };
    if (stats.size > maxBytes) return tooLarge(stats.size, maxBytes);
    return decode(readAll(file, stats.size, maxBytes));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT'
      ? { problem: 'absent' }
      : { problem: 'unreadable', detail: code ?? (error instanceof Error ? error.message : 'an error') };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAll(file: number, size: number, maxBytes: number): Uint8Array {
  // Files below /proc claim to have no size.
  const buffer = Buffer.alloc(size > 0 ? size + 1 : maxBytes + 1);
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
  }
  throw new Error('it grew while it was read');
}

/** UTF-8 alone, with its byte-order mark kept. */
function decode(bytes: Uint8Array): TextResult {
  if (bytes.includes(0)) return { problem: 'not-text', detail: 'it has NUL bytes' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: 'not-text', detail: 'it is not UTF-8' };
  }
}

/** What is said of a text of more bytes than are read. */
export function tooLarge(bytes: number, maxBytes: number): TextResult {
  return { problem: 'too-large', detail: `${sizeText(bytes)}, the limit is ${sizeText(maxBytes)}` };
}

function sizeText(bytes: number): string {
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1048576).toFixed(1)} MiB`;
}

/** The `code` of a system error: `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
