// src/cli/open.ts
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
var maxPathLength = 4096;
function resolveInside(root, path) {
  if (path.includes("\0") || path.length > maxPathLength) return { problem: "absent" };
  const wanted = join(root, path);
  if (!isInside(root, wanted)) return { problem: "outside" };
  let existing = wanted;
  for (; ; ) {
    try {
      const real = realpathSync.native(existing);
      if (!isInside(root, real)) return { problem: "outside" };
      return existing === wanted ? { real } : { problem: "absent" };
    } catch (error) {
      const code = codeOf(error);
      if (code !== "ENOENT" && code !== "ENOTDIR") return { problem: "unreadable" };
      if (existing === root) return { problem: "absent" };
      existing = dirname(existing);
    }
  }
}
function isInside(root, path) {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
function statInside(root, path) {
  const found = resolveInside(root, path);
  if (found.real === void 0) return found.problem;
  try {
    return statSync(found.real);
  } catch (error) {
    return codeOf(error) === "ENOENT" ? "absent" : "unreadable";
  }
}
function listInside(root, folder) {
  const found = resolveInside(root, folder);
  try {
    return found.real === void 0 ? [] : readdirSync(found.real, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : Number(a.name > b.name));
  } catch {
    return [];
  }
}
function readInside(root, path, maxBytes) {
  const found = resolveInside(root, path);
  if (found.real === void 0) return { problem: found.problem };
  return readRegular(found.real, maxBytes);
}
function readRegular(path, maxBytes) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile()) return { problem: "unreadable", detail: stats.isDirectory() ? "a directory" : "not a regular file" };
    if (stats.size > maxBytes) return tooLarge(stats.size, maxBytes);
    return decode(readAll(file, stats.size, maxBytes));
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" ? { problem: "absent" } : { problem: "unreadable", detail: code ?? (error instanceof Error ? error.message : "an error") };
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
function readAll(file, size, maxBytes) {
  const buffer = Buffer.alloc(size > 0 ? size + 1 : maxBytes + 1);
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(file, buffer, length, buffer.length - length, null);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
  }
  throw new Error("it grew while it was read");
}
function decode(bytes) {
  if (bytes.includes(0)) return { problem: "not-text", detail: "it has NUL bytes" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: "not-text", detail: "it is not UTF-8" };
  }
}
function tooLarge(bytes, maxBytes) {
  return { problem: "too-large", detail: `${sizeText(bytes)}, the limit is ${sizeText(maxBytes)}` };
}
function sizeText(bytes) {
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1048576).toFixed(1)} MiB`;
}
function codeOf(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
}

export {
  resolveInside,
  isInside,
  statInside,
  listInside,
  readInside,
  readRegular,
  tooLarge,
  codeOf
};
