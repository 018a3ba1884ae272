import {
  codeOf,
  isInside
} from "./chunk-EPH2TA3H.js";
import "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/cli/write.ts
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { basename, dirname, join } from "node:path";
var disk = {
  realpath: (path) => fs.realpathSync.native(path),
  lstat: (path) => fs.lstatSync(path, { throwIfNoEntry: false }),
  readFile: (path) => fs.readFileSync(path),
  create: (path, mode) => fs.openSync(path, "wx", mode),
  write: (file, bytes, offset) => fs.writeSync(file, bytes, offset),
  chown: (file, uid, gid) => fs.fchownSync(file, uid, gid),
  chmod: (file, mode) => fs.fchmodSync(file, mode),
  fsync: (file) => fs.fsyncSync(file),
  close: (file) => fs.closeSync(file),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: (path) => fs.unlinkSync(path)
};
function replaceFile(root, path, before, after, port = disk) {
  if (before === after) return void 0;
  const target = join(root, path);
  return attempt(() => {
    const folder = dirname(target);
    if (!isInside(root, target) || port.realpath(folder) !== folder) return "a link leads to it";
    const stats = port.lstat(target);
    if (!stats?.isFile()) return stats ? "it is no regular file" : "it is gone";
    if (!Buffer.from(before).equals(port.readFile(target))) return "it has changed since it was read";
    writeWhole(port, target, after, stats);
    return void 0;
  });
}
function writeReport(path, text, port = disk) {
  return attempt(() => {
    const stats = port.lstat(path);
    if (stats && !stats.isFile()) return "something other than a regular file is in its place";
    writeWhole(port, path, text, stats);
    return void 0;
  });
}
var reasons = /* @__PURE__ */ new Map([
  ["ENOENT", "its folder does not exist"],
  ["ENOTDIR", "its folder is a file"],
  ["EACCES", "permission denied"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"]
]);
function attempt(write) {
  try {
    return write();
  } catch (error) {
    const code = codeOf(error);
    return (code && reasons.get(code)) ?? code ?? String(error);
  }
}
function writeWhole(port, target, text, like) {
  const temporary = join(dirname(target), `.${basename(target).slice(0, 200)}.${randomBytes(6).toString("hex")}.tmp`);
  let file = port.create(temporary, like ? like.mode & 511 : 438);
  try {
    if (like) takeOwner(port, file, like);
    const bytes = Buffer.from(text);
    for (let offset = 0; offset < bytes.length; ) {
      const count = port.write(file, bytes, offset);
      if (count <= 0) throw new Error("the disk took no more");
      offset += count;
    }
    port.fsync(file);
    const open = file;
    file = void 0;
    port.close(open);
    port.rename(temporary, target);
  } catch (error) {
    quietly(() => file !== void 0 && port.close(file));
    quietly(() => port.unlink(temporary));
    throw error;
  }
}
function takeOwner(port, file, { uid, gid, mode }) {
  quietly(() => port.chown(file, uid, gid));
  port.chmod(file, mode & 511);
}
function quietly(action) {
  try {
    action();
  } catch {
  }
}
export {
  disk,
  replaceFile,
  writeReport
};
