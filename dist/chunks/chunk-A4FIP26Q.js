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

// src/knowledge/freshness.ts
var asOf = {
  images: "2026-08-21",
  withdrawn: "2026-08-21",
  "data-stores": "2026-08-21",
  temporal: "2026-08-21",
  "end-of-life": "2026-08-22"
};
function isStale(name, today) {
  const date = asOf[name];
  return date !== void 0 && today > sixMonthsAfter(date);
}
function sixMonthsAfter(date) {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(year, month + 5, day)).toISOString().slice(0, 10);
}
function isForetold(name, date, today) {
  return isStale(name, today) && date > (asOf[name] ?? "");
}

export {
  packageScriptName,
  behindLauncher,
  isStale,
  isForetold
};
