import { randomBytes } from 'node:crypto';
import fs, { type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, isInside } from './open.js';

/** The calls by which files are written. A port, so that a test can make the n-th one fail. */
export interface WritePort {
  realpath(path: string): string;
  /** Links are not followed; undefined when there is nothing. */
  lstat(path: string): Stats | undefined;
  readFile(path: string): Uint8Array;
  /** Creates a file that must not be there yet. */
  create(path: string, mode: number): number;
  /** May write less than it was given; says how much it wrote. */
  write(file: number, bytes: Uint8Array, offset: number): number;
  chown(file: number, uid: number, gid: number): void;
  chmod(file: number, mode: number): void;
  fsync(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  unlink(path: string): void;
}

export const disk: WritePort = {
  realpath: (path) => fs.realpathSync.native(path),
  lstat: (path) => fs.lstatSync(path, { throwIfNoEntry: false }),
  readFile: (path) => fs.readFileSync(path),
  create: (path, mode) => fs.openSync(path, 'wx', mode),
  write: (file, bytes, offset) => fs.writeSync(file, bytes, offset),
  chown: (file, uid, gid) => fs.fchownSync(file, uid, gid),
  chmod: (file, mode) => fs.fchmodSync(file, mode),
  fsync: (file) => fs.fsyncSync(file),
  close: (file) => fs.closeSync(file),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: (path) => fs.unlinkSync(path),
};

/** Why a file was not written: a clause. Undefined: it was. */
type Refusal = string | undefined;

/**
 * Puts a new text in the place of a file under the root: the whole new file or the old one, never a part, and never
 * through a link. A file that is not what was read is left alone. `root` is a real path, `path` posix and relative to it.
 */
export function replaceFile(root: string, path: string, before: string, after: string, port: WritePort = disk): Refusal {
  if (before === after) return undefined;
  const target = join(root, path);
  return attempt(() => {
    const folder = dirname(target);
    if (!isInside(root, target) || port.realpath(folder) !== folder) return 'a link leads to it';
    const stats = port.lstat(target);
    if (!stats?.isFile()) return stats ? 'it is no regular file' : 'it is gone';
    if (!Buffer.from(before).equals(port.readFile(target))) return 'it has changed since it was read';
    writeWhole(port, target, after, stats);
    return undefined;
  });
}

/** Writes a report: the whole file or nothing. Only a regular file, or nothing, may stand in its place. */
export function writeReport(path: string, text: string, port: WritePort = disk): Refusal {
  return attempt(() => {
    const stats = port.lstat(path);
    if (stats && !stats.isFile()) return 'something other than a regular file is in its place';
    writeWhole(port, path, text, stats);
    return undefined;
  });
}

/** The commonest reasons, in words. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'its folder is a file'],
  ['EACCES', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
]);

function attempt(write: () => Refusal): Refusal {
  try {
    return write();
  } catch (error) {
    const code = codeOf(error);
    return (code && reasons.get(code)) ?? code ?? String(error);
  }
}

/** Writes beside the target, then takes its name. On an error the target is as it was, and nothing stands beside it. */
function writeWhole(port: WritePort, target: string, text: string, like: Stats | undefined): void {
  const temporary = join(dirname(target), `.${basename(target).slice(0, 200)}.${randomBytes(6).toString('hex')}.tmp`);
  let file: number | undefined = port.create(temporary, like ? like.mode & 0o777 : 0o666);
  try {
    if (like) takeOwner(port, file, like);
    const bytes = Buffer.from(text);
    for (let offset = 0; offset < bytes.length; ) {
      const count = port.write(file, bytes, offset);
      if (count <= 0) throw new Error('the disk took no more');
      offset += count;
    }
    port.fsync(file);
    const open = file;
    file = undefined;
    port.close(open);
    port.rename(temporary, target);
  } catch (error) {
    quietly(() => file !== undefined && port.close(file));
    quietly(() => port.unlink(temporary));
    throw error;
  }
}

/** The new file belongs to whom the old one belonged to, as far as the system lets us; the mode comes last, since a new owner resets it. */
function takeOwner(port: WritePort, file: number, { uid, gid, mode }: Stats): void {
  quietly(() => port.chown(file, uid, gid));
  port.chmod(file, mode & 0o777);
}

/** What may fail without harm. */
function quietly(action: () => unknown): void {
  try {
    action();
  } catch {
    // The first error is the one that counts.
  }
}
