import { basename } from '../core/path.js';

/**
 * Commands whose exit status says nothing, since it is 0 whatever they find. `kill` with signal 0 only asks whether a process exists, and process 1 of a
 * container always does. Common knowledge of 2026-11-26, not read from a source.
 */
export function alwaysSucceeds(words: readonly (string | undefined)[]): boolean {
  const [first, ...args] = words;
  if (first === undefined) return false;
  const program = basename(first);
  if (idle.has(program)) return true;
  if (program === 'exit') return args[0] === '0';
  if (program === 'kill') return args.length === 2 && args[0] === '-0' && args[1] === '1';
  if (args.length === 1 && versioned.test(program) && /^(-v|-V|-version|--version)$/.test(args[0] ?? '')) return true;
  const code = args.length === 2 ? args[1] : undefined;
  if (code === undefined) return false;
  if (/^python[\d.]*$/.test(program) && args[0] === '-c') return statements(code).every(isIdlePython);
  if (/^(node|nodejs|bun)$/.test(program) && /^(-e|--eval|-p)$/.test(args[0] ?? '')) return statements(code).every(isIdleScript);
  return false;
}

const idle: ReadonlySet<string> = new Set(['true', ':', 'echo', 'printf', 'sleep', 'date', 'hostname', 'whoami']);
const versioned = /^(python[\d.]*|node|nodejs|java|ruby|php|bun|deno|dotnet|perl)$/;

function statements(code: string): readonly string[] {
  return code
    .split(/[;\n]/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** Imports look at what is installed, not at what runs. */
function isIdlePython(statement: string): boolean {
  return (
    /^import [\w., ]+$/.test(statement) ||
    /^from [\w.]+ import [\w, ]+$/.test(statement) ||
    /^(?:(?:sys\.)?exit|quit|os\._exit)\(0?\)$/.test(statement) ||
    /^print\((?:'[^']*'|"[^"]*")?\)$/.test(statement) ||
    /^os\.kill\(1, ?(?:0|signal\.SIG_DFL)\)$/.test(statement) ||
    /^(?:pass|True|0|1)$/.test(statement)
  );
}

function isIdleScript(statement: string): boolean {
  return (
    /^process\.exit\(0?\)$/.test(statement) ||
    /^console\.log\((?:'[^']*'|"[^"]*"|`[^`$]*`)?\)$/.test(statement) ||
    /^(?:0|1|true|'[^']*'|"[^"]*")$/.test(statement)
  );
}

interface Command {
  readonly name: string | undefined;
  readonly args: readonly { readonly literal: string | undefined }[];
  readonly words: readonly { readonly text: string }[];
  readonly nested: boolean;
  readonly background: boolean;
  readonly pipeline: number;
}

/** The command whose status is that of the script: the only one, but for `|| exit 1` behind it. */
export function decidingCommand<C extends Command>(script: {
  readonly damaged: boolean;
  readonly options: ReadonlySet<string>;
  readonly commands: readonly C[];
}): C | undefined {
  if (script.damaged || script.options.has('pipefail')) return undefined;
  const [first, second, third] = script.commands;
  if (!first || third || first.nested || first.background || first.name === undefined) return undefined;
  const isAlone = !second || (second.name === 'exit' && second.args[0]?.literal !== '0' && second.pipeline !== first.pipeline);
  return isAlone && !/[|&;]\s*$/.test(first.words.at(-1)?.text ?? '') ? first : undefined;
}
