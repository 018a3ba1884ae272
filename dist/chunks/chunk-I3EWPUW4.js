import {
  basename
} from "./chunk-TIOCIMFY.js";

// src/knowledge/launchers.ts
var elsewhere = /^(?:--prefix|-C|--cwd|--dir|-w|--workspace|--workspaces|--filter|-F|-r|--recursive)(?:=|$)/;
function packageScriptName(words) {
  const [first, ...rest] = words;
  const runner = first === void 0 ? "" : basename(first);
  if (!/^(?:npm|yarn|yarnpkg|pnpm|bun)$/.test(runner)) return void 0;
  const options = rest.slice(0, rest.includes("--") ? rest.indexOf("--") : void 0);
  if (options.some((word) => word === void 0 || elsewhere.test(word))) return void 0;
  const operands = options.filter((word) => word !== void 0 && !word.startsWith("-"));
  const [command, name] = operands;
  if (command === "run" || command === "run-script" || command === "rum") return name;
  if (command === "start" || command === "test") return command;
  return runner === "npm" || command !== void 0 && commandsOfRunners.has(command) ? void 0 : command;
}
var commandsOfRunners = /* @__PURE__ */ new Set([
  ...["add", "audit", "build", "cache", "config", "create", "dlx", "exec", "init", "install", "link", "node", "pack", "publish", "remove"],
  ...["run", "up", "upgrade", "workspace", "workspaces", "x"]
]);
var launchers = /* @__PURE__ */ new Map([
  ["npx", 0],
  ["bunx", 0],
  ["pnpx", 0],
  ["npm exec", 1],
  ["npm x", 1],
  ["yarn exec", 1],
  ["yarn dlx", 1],
  ["pnpm exec", 1],
  ["pnpm dlx", 1],
  ["bun x", 1],
  ["poetry run", 1],
  ["pipenv run", 1],
  ["uv run", 1],
  ["pdm run", 1],
  ["hatch run", 1],
  ["bundle exec", 1],
  ["ddtrace-run", 0],
  ["opentelemetry-instrument", 0],
  ["newrelic-admin run-program", 1],
  ["dotenv", 0],
  ["cross-env", 0]
]);
function behindLauncher(words) {
  let rest = words;
  for (let round = 0; round < 4; round++) {
    const first = rest[0] === void 0 ? void 0 : basename(rest[0]);
    if (first === void 0) return rest;
    if (/^python[\d.]*$/.test(first)) {
      const operand = rest.findIndex((word, index2) => index2 > 0 && word !== void 0 && !/^-[A-Za-ln-z]/.test(word));
      return rest[operand] === "-m" ? rest.slice(operand + 1) : rest;
    }
    const own = launchers.get(`${first} ${rest[1]}`) ?? launchers.get(first);
    if (own === void 0) return rest;
    let index = own + 1;
    while (index < rest.length && /^-|^[A-Za-z_]\w*=/.test(rest[index] ?? "")) index++;
    if (index >= rest.length) return rest;
    rest = rest.slice(index);
  }
  return rest;
}

// src/knowledge/tools.ts
var tools = [
  { name: "curl", programs: ["curl"], mentions: /curl/ },
  { name: "wget", programs: ["wget"], mentions: /wget|busybox/ },
  { name: "nc", programs: ["nc", "netcat"], mentions: /\bnc\b|netcat|ncat|nmap|busybox/ },
  { name: "pgrep", programs: ["pgrep", "pkill", "ps"], mentions: /procps|psmisc|pgrep|busybox/ },
  { name: "bash", programs: ["bash"], mentions: /bash/ }
];
function toolOf(program) {
  return tools.find(({ programs }) => programs.includes(basename(program)));
}
var harmless = new Set(
  "ca-certificates dumb-init ffmpeg g++ gcc git gosu jq less libc6-compat libffi-dev libgomp1 libpq-dev libpq5 libssl-dev libssl3 libxml2 libxslt1-dev locales make musl-dev netbase nginx openjdk8 openjdk8-jre openjdk11 openjdk11-jre openjdk17 openjdk17-jre openjdk21 openjdk21-jre openssl patch pkg-config postgresql-client su-exec tini tzdata unzip zlib1g zlib1g-dev".split(" ")
);
var installs = /* @__PURE__ */ new Map([
  ["apt-get", /^install$/],
  ["apt", /^install$/],
  ["apk", /^add$/]
]);
var others = /^(?:adduser|addgroup|awk|cat|cd|chmod|chown|corepack|cp|date|echo|exit|export|find|grep|groupadd|install|ln|ls|mkdir|mv|node|npm|npx|pip|pip3|pnpm|poetry|printf|python|python3|rm|sed|set|test|touch|true|uname|useradd|usermod|uv|yarn|\[)$/;
function mayInstallAnything(name, args) {
  if (name === void 0) return true;
  const pattern = installs.get(name);
  if (!pattern) return !others.test(name);
  const [subcommand, ...operands] = args.filter((word) => !word?.startsWith("-"));
  if (subcommand === void 0) return true;
  if (!pattern.test(subcommand)) return /upgrade/.test(subcommand);
  return operands.some((word) => word === void 0 || !harmless.has(word.replace(/[=~<>:].*$/, "")));
}

export {
  packageScriptName,
  behindLauncher,
  toolOf,
  mayInstallAnything
};
