import {
  basename
} from "./chunk-TIOCIMFY.js";
import {
  weaklyMemoized
} from "./chunk-WUHJIYTT.js";

// src/knowledge/packages/runs.ts
function runsOf(instructions) {
  return instructions.flatMap((outer) => {
    const instruction = outer.keyword === "ONBUILD" && outer.trigger ? outer.trigger : outer;
    const { keyword, script } = instruction;
    return keyword === "RUN" && script && !script.damaged ? [{ instruction, commands: script.commands }] : [];
  });
}
var inImages = weaklyMemoized((stages) => {
  const found = /* @__PURE__ */ new Set();
  for (const shipped of stages) {
    if (!shipped.ships) continue;
    for (let stage = shipped; stage && !found.has(stage); stage = stage.parent) found.add(stage);
  }
  return found;
});
function endsUpInImage(stage) {
  return inImages(stage.dockerfile.stages).has(stage);
}
function scratchMounts(flags) {
  return flags.flatMap(({ name, value = "" }) => {
    if (name !== "mount" || !/(^|,)["']?type=(cache|tmpfs)(,|$)/.test(value)) return [];
    const target = /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value)?.[1];
    return target === void 0 ? [] : [target.replace(/^["']|["']$/g, "").replace(/(.)\/+$/, "$1")];
  });
}
function removes({ name, args }, path) {
  if (name !== "rm" && name !== "find") return false;
  return args.some(({ text }) => path.test(text.replace(/["']/g, "")));
}

// src/knowledge/signals.ts
var packageRunners = /* @__PURE__ */ new Set(["npm", "npx", "yarn", "yarnpkg", "pnpm", "pnpx", "bunx", "corepack"]);
function mostlySignalsChild(words, image) {
  return /^np[mx]$/.test(basename(words[0] ?? "")) && execsLastCommand("sh", image);
}
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
function shellImage(stage) {
  if (stage.baseImage) return stage.baseImage;
  const names = new Set(runsOf(stage.allInstructions).flatMap(({ commands }) => commands.map(({ name }) => name)));
  const isAlpine = names.has("apk") && !["apt", "apt-get", "dnf", "microdnf", "yum"].some((name) => names.has(name));
  return isAlpine ? { name: "", distribution: "alpine" } : void 0;
}
var idle = new Set(
  ["cat", "chmod", "chown", "cp", "date", "echo", "env", "false", "install", "ln", "ls", "mkdir", "mv", "printenv", "printf", "pwd"].concat(
    ["rm", "rsync", "sleep", "tail", "tee", "test", "touch", "true"]
  )
);
function hasNothingToFinish(name, args) {
  return idle.has(basename(name)) || args === 0 && shells.has(basename(name));
}
var signalNumbers = new Map(
  Object.entries({
    ...{
      HUP: 1,
      INT: 2,
      QUIT: 3,
      ILL: 4,
      TRAP: 5,
      ABRT: 6,
      IOT: 6,
      BUS: 7,
      FPE: 8,
      KILL: 9,
      USR1: 10,
      SEGV: 11,
      USR2: 12,
      PIPE: 13,
      ALRM: 14
    },
    ...{
      TERM: 15,
      STKFLT: 16,
      CHLD: 17,
      CLD: 17,
      CONT: 18,
      STOP: 19,
      TSTP: 20,
      TTIN: 21,
      TTOU: 22,
      URG: 23,
      XCPU: 24,
      XFSZ: 25,
      VTALRM: 26
    },
    ...{ PROF: 27, WINCH: 28, IO: 29, POLL: 29, PWR: 30, SYS: 31, RTMIN: 34, RTMAX: 64 }
  })
);
function signalNumber(text) {
  if (/^[+-]?\d+$/.test(text)) {
    const number = Number(text);
    return number > 0 && number <= 64 ? number : void 0;
  }
  const name = text.toUpperCase().replace(/^SIG/, "");
  const offset = /^RTM(IN\+|AX-)(\d{1,2})$/.exec(name);
  if (!offset) return signalNumbers.get(name);
  const distance = Number(offset[2]);
  if (offset[1] === "IN+") return distance >= 1 && distance <= 15 ? 34 + distance : void 0;
  return distance >= 1 && distance <= 14 ? 64 - distance : void 0;
}
function cannotBeCaught(signal) {
  return signal === 9 || signal === 19;
}
function doesNotStop(program, signal) {
  const name = basename(program);
  if (name === "java" && signal === 3) return "makes the JVM print its threads and go on";
  if (name === "node" && signal === 10) return "makes Node.js open its debugger";
  const isKnown = /^(java|node|python[\d.]*)$/.test(name);
  return isKnown && [17, 18, 23, 28].includes(signal) ? `is ignored by ${name}` : void 0;
}
function lastingCommand(commands) {
  let last;
  for (const command of commands) if (!last || command.range[1] > last.range[1]) last = command;
  return last;
}

export {
  runsOf,
  endsUpInImage,
  scratchMounts,
  removes,
  mostlySignalsChild,
  runsPackageScript,
  shells,
  signalsWholeGroup,
  behindInit,
  execsLastCommand,
  shellImage,
  hasNothingToFinish,
  signalNumber,
  cannotBeCaught,
  doesNotStop,
  lastingCommand
};
