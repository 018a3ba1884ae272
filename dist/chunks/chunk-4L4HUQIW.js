import {
  basename
} from "./chunk-TIOCIMFY.js";

// src/knowledge/signals.ts
var packageRunners = /* @__PURE__ */ new Set(["npm", "npx", "yarn", "yarnpkg", "pnpm", "pnpx", "bunx", "corepack"]);
function runsPackageScript(words) {
  return packageRunners.has(basename(words[0] ?? ""));
}
var shells = /* @__PURE__ */ new Set(["sh", "bash", "dash", "ash", "zsh", "ksh", "mksh"]);
function signalsWholeGroup(words) {
  const program = basename(words[0] ?? "");
  if (program === "dumb-init") return !words.slice(1).some((word) => word === "--single-child" || /^-[a-z]*c/.test(word));
  return /^tini(-static)?$/.test(program) && words.slice(1, words.includes("--") ? words.indexOf("--") : 3).some((word) => /^-[a-z]*g/.test(word));
}
function behindInit(words) {
  if (!/^(tini|tini-static|dumb-init|catatonit)$/.test(basename(words[0] ?? ""))) return words;
  const rest = words.slice(1);
  const dashes = rest.indexOf("--");
  if (dashes >= 0) return rest.slice(dashes + 1);
  const first = rest.findIndex((word) => !word.startsWith("-"));
  return first < 0 ? [] : rest.slice(first);
}
function execsLastCommand(shell, image) {
  if (shell === "bash" || shell === "ash") return true;
  return shell === "sh" && (image?.name === "busybox" || ["alpine", "rhel", "amazon"].includes(image?.distribution ?? ""));
}
var idle = new Set(
  ["cat", "chmod", "chown", "cp", "date", "echo", "env", "false", "install", "ln", "ls", "mkdir", "mv", "printenv", "printf", "pwd"].concat(
    ["rm", "rsync", "sleep", "tail", "tee", "test", "touch", "true"]
  )
);
function hasNothingToFinish(name, args) {
  return idle.has(basename(name)) || args === 0 && shells.has(basename(name));
}

export {
  runsPackageScript,
  shells,
  signalsWholeGroup,
  behindInit,
  execsLastCommand,
  hasNothingToFinish
};
