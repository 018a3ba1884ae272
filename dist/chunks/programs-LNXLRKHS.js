import {
  isInside
} from "./chunk-EPH2TA3H.js";
import "./chunk-2IBR7MMM.js";
import "./chunk-EF5KCSJV.js";

// src/cli/programs.ts
import { spawnSync } from "node:child_process";
import { realpathSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
var mostSeconds = 60;
var mostBytes = 16 * 1024 * 1024;
function programsOn(searchPath) {
  return ({ name, args, cwd, env, notBelow }) => {
    const file = find(name, searchPath, notBelow);
    if (file === void 0) return { outcome: "missing" };
    const { status, stdout, stderr, error } = spawnSync(file, args, {
      cwd,
      env: { ...env, PATH: absoluteFolders(searchPath, notBelow).join(delimiter) },
      shell: false,
      windowsHide: true,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: mostSeconds * 1e3,
      killSignal: "SIGKILL",
      maxBuffer: mostBytes
    });
    const code = error?.code;
    if (code === "ETIMEDOUT") return { outcome: "timeout" };
    if (code === "ENOBUFS") return { outcome: "too-large" };
    if (error || status === null) return { outcome: "failed" };
    return { outcome: "done", status, stdout: stdout.toString("utf8"), stderr: stderr.toString("utf8") };
  };
}
function absoluteFolders(searchPath, notBelow) {
  return searchPath.split(delimiter).filter((folder) => isAbsolute(folder) && !isInside(notBelow, realOf(folder)));
}
function find(name, searchPath, notBelow) {
  const names = process.platform === "win32" ? [`${name}.exe`] : [name];
  for (const folder of absoluteFolders(searchPath, notBelow)) {
    for (const candidate of names) {
      const file = join(folder, candidate);
      if (isProgram(file) && !isInside(notBelow, realOf(file))) return file;
    }
  }
  return void 0;
}
function isProgram(file) {
  try {
    const stats = statSync(file);
    return stats.isFile() && (process.platform === "win32" || (stats.mode & 73) !== 0);
  } catch {
    return false;
  }
}
function realOf(path) {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
export {
  programsOn
};
