import { basename } from '../core/path.js';
import { packageScriptName } from '../knowledge/launchers.js';
import { behindInit, shells } from '../knowledge/signals.js';
import { packageScripts } from '../parsers/dependencies/package-json.js';
import type { CommandInstruction, Stage } from '../parsers/dockerfile/types.js';
import type { ShellCommand, ShellScript } from '../parsers/shell/types.js';
import type { PackageScript, ScriptFile, StartedCommand } from './types.js';

interface Surroundings {
  readonly copiedFrom: (stage: Stage, path: string) => string | undefined;
  readonly script: (path: string) => ScriptFile | undefined;
  readonly text: (path: string) => string | undefined;
  readonly parse: (text: string, path: string) => ShellScript | undefined;
}

type Way = Pick<StartedCommand, 'instruction' | 'nested' | 'background' | 'packageScripts' | 'at'>;

/** Package scripts that call package scripts. */
const longestWay = 3;
/** Commands that are followed in one script, and in one package script: each may lead to as many. */
const mostCommands = 100;
const mostInPackageScript = 10;
const longestPackageScript = 2000;
/** What only a shell can do with a script; without it the words between blanks are the command. */
const needsShell = /[$`"'\\*?~|&;<>(){}[\]=#!\n]/;

/** What the effective command of a stage starts: through shells, package scripts, and scripts that the build copies into the image. */
export function startedCommands(stage: Stage, around: Surroundings): readonly StartedCommand[] {
  const [first, second] = stage.effectiveCommands;
  if (!first) return [];
  if (!second || first.script) return startedBy(first, stage, around);
  const words = wordsOf(first);
  if (behindInit(words).length === 0) return startedBy(second, stage, around);
  if (handsOver(words, stage, around)) return [...startedBy(first, stage, around), ...startedBy(second, stage, around)];
  return second.json && !scriptOf(behindInit(words), stage, around)
    ? follow(behindInit([...words, ...wordsOf(second)]), wayOf(second), stage, around)
    : startedBy(first, stage, around);
}

function startedBy(instruction: CommandInstruction, stage: Stage, around: Surroundings): readonly StartedCommand[] {
  const { script, form } = instruction;
  if (script) return script.damaged ? [] : fromShell(script, wayOf(instruction), stage, around);
  return form === 'shell' ? [] : follow(behindInit(wordsOf(instruction)), wayOf(instruction), stage, around);
}

function wayOf(instruction: CommandInstruction): Way {
  return { instruction, at: instruction.command, nested: false, background: false, packageScripts: [] };
}

function wordsOf(instruction: CommandInstruction): readonly string[] {
  return instruction.json?.map(({ value }) => value) ?? [];
}

/** Whether an entrypoint runs the words behind it: a script that ends with `exec "$@"`. */
function handsOver(words: readonly string[], stage: Stage, around: Surroundings): boolean {
  const file = scriptOf(behindInit(words), stage, around);
  return file?.commands.some((command) => !command.nested && /^"?\$[@*{]/.test(command.words.at(-1)?.text ?? '')) ?? false;
}

function scriptOf(words: readonly (string | undefined)[], stage: Stage, around: Surroundings): ScriptFile | undefined {
  const [first, second] = words;
  if (first === undefined) return undefined;
  const isArgument = shells.has(basename(first)) && second !== undefined && !second.startsWith('-');
  const path = isArgument ? second : first;
  const origins = placesOf(path, isArgument, stage).flatMap((place) => around.copiedFrom(stage, place) ?? []);
  return origins[0] === undefined ? undefined : around.script(origins[0]);
}

/** Where a program or script may be in the image. A program without a folder is looked for on the search path, not in the working directory. */
function placesOf(path: string, isArgument: boolean, { workdir }: Stage): readonly string[] {
  if (path.startsWith('/')) return [path];
  if (!path.includes('/') && !isArgument) return ['/usr/local/bin/', '/usr/bin/', '/bin/'].map((folder) => folder + path);
  return workdir.isSet ? [`${workdir.value.replace(/\/$/, '')}/${path.replace(/^\.\//, '')}`] : [];
}

function fromShell(script: ShellScript, way: Way, stage: Stage, around: Surroundings): readonly StartedCommand[] {
  const most = way.packageScripts.length > 0 ? mostInPackageScript : mostCommands;
  return script.commands.slice(0, most).flatMap((command) => {
    const inside = { ...way, nested: way.nested || command.nested, background: way.background || command.background };
    return follow(literals(command), { ...inside, at: way.packageScripts.length > 0 ? way.at : command }, stage, around);
  });
}

function literals({ name, args }: ShellCommand): readonly (string | undefined)[] {
  return [name, ...args.map(({ literal }) => literal)];
}

/** The command itself, and what it starts in its turn. */
function follow(words: readonly (string | undefined)[], way: Way, stage: Stage, around: Surroundings): readonly StartedCommand[] {
  if (words.length === 0) return [];
  const self: StartedCommand = { ...way, words };
  const name = packageScriptName(words);
  const script = name === undefined || way.packageScripts.length >= longestWay ? undefined : findPackageScript(name, stage, around);
  if (script && !way.packageScripts.some((other) => other.name === script.name)) {
    const inner = around.parse(script.text, script.path);
    const deeper = { ...way, packageScripts: [...way.packageScripts, script] };
    return [self, ...(inner && !inner.damaged ? fromShell(inner, deeper, stage, around) : [])];
  }
  const file = way.at.file === stage.file && way.packageScripts.length === 0 ? scriptOf(words, stage, around) : undefined;
  return file && !file.damaged ? [self, ...fromShell(file, way, stage, around)] : [self];
}

function findPackageScript(name: string, stage: Stage, around: Surroundings): PackageScript | undefined {
  const { workdir } = stage;
  const path = workdir.isSet ? around.copiedFrom(stage, `${workdir.value.replace(/\/$/, '')}/package.json`) : undefined;
  const content = path === undefined ? undefined : around.text(path);
  const scripts = content === undefined ? undefined : packageScripts(content);
  const text = scripts?.get(name);
  if (path === undefined || text === undefined || text.length > longestPackageScript) return undefined;
  const isAlone = !scripts?.has(`pre${name}`) && !scripts?.has(`post${name}`);
  const plain = isAlone && !needsShell.test(text) ? text.trim().split(/\s+/) : undefined;
  return { name, text, path, plainWords: plain };
}
