import {
  basename
} from "./chunk-TIOCIMFY.js";

// src/knowledge/outcomes.ts
function alwaysSucceeds(words) {
  const [first, ...args] = words;
  if (first === void 0) return false;
  const program = basename(first);
  if (idle.has(program)) return true;
  if (program === "exit") return args[0] === "0";
  if (program === "kill") return args.length === 2 && args[0] === "-0" && args[1] === "1";
  if (args.length === 1 && versioned.test(program) && /^(-v|-V|-version|--version)$/.test(args[0] ?? "")) return true;
  const code = args.length === 2 ? args[1] : void 0;
  if (code === void 0) return false;
  if (/^python[\d.]*$/.test(program) && args[0] === "-c") return statements(code).every(isIdlePython);
  if (/^(node|nodejs|bun)$/.test(program) && /^(-e|--eval|-p)$/.test(args[0] ?? "")) return statements(code).every(isIdleScript);
  return false;
}
var idle = /* @__PURE__ */ new Set(["true", ":", "echo", "printf", "sleep", "date", "hostname", "whoami"]);
var versioned = /^(python[\d.]*|node|nodejs|java|ruby|php|bun|deno|dotnet|perl)$/;
function statements(code) {
  return code.split(/[;\n]/).map((statement) => statement.trim()).filter((statement) => statement !== "");
}
function isIdlePython(statement) {
  return /^import [\w., ]+$/.test(statement) || /^from [\w.]+ import [\w, ]+$/.test(statement) || /^(?:(?:sys\.)?exit|quit|os\._exit)\(0?\)$/.test(statement) || /^print\((?:'[^']*'|"[^"]*")?\)$/.test(statement) || /^os\.kill\(1, ?(?:0|signal\.SIG_DFL)\)$/.test(statement) || /^(?:pass|True|0|1)$/.test(statement);
}
function isIdleScript(statement) {
  return /^process\.exit\(0?\)$/.test(statement) || /^console\.log\((?:'[^']*'|"[^"]*"|`[^`$]*`)?\)$/.test(statement) || /^(?:0|1|true|'[^']*'|"[^"]*")$/.test(statement);
}
function decidingCommand(script) {
  if (script.damaged || script.options.has("pipefail")) return void 0;
  const [first, second, third] = script.commands;
  if (!first || third || first.nested || first.background || first.name === void 0) return void 0;
  const isAlone = !second || second.name === "exit" && second.args[0]?.literal !== "0" && second.pipeline !== first.pipeline;
  return isAlone && !/[|&;]\s*$/.test(first.words.at(-1)?.text ?? "") ? first : void 0;
}

export {
  alwaysSucceeds,
  decidingCommand
};
