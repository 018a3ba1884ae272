import { weaklyMemoized } from '../../core/lazy.js';
import { basename } from '../../core/path.js';
import { type Located, place, textOf } from '../../core/source.js';
import { type Grammar, grammars } from './grammars.js';
import type { CommandWord, PackageCall, PackageOption, RunCommand } from './types.js';

/** Reads a command line of a package manager; undefined when the command is something else. */
export const packageCall: (command: RunCommand) => PackageCall | undefined = weaklyMemoized((command) => {
  const start = managerOf(command);
  return start && read(command, start.manager, start.grammar, start.words);
});

/** The calls of package managers among the commands of a script, in order. */
export function packageCalls(commands: readonly RunCommand[]): readonly PackageCall[] {
  return commands.flatMap((command) => packageCall(command) ?? []);
}

/** Whether an option was given, by any of its names. */
export function hasOption({ options }: PackageCall, ...names: readonly string[]): boolean {
  return options.some(({ name }) => names.includes(name));
}

/** Values that an option was given; those that only the run knows are left out. */
export function valuesOf({ options }: PackageCall, ...names: readonly string[]): readonly string[] {
  return options.flatMap(({ name, value }) => (names.includes(name) && value !== undefined ? [value] : []));
}

function managerOf({ name, args }: RunCommand) {
  if (name === undefined) return undefined;
  const plain = basename(name);
  const isPip = /^pip[\d.]*$/.test(plain);
  if (/^python[\d.]*$/.test(plain)) {
    // Behind options of the interpreter: `python -u -m pip install`.
    const flag = args.findIndex(({ literal }) => literal === undefined || !/^-[BEIOPSsuvWX]+$/.test(literal));
    const isModule = args[flag]?.literal === '-m' && args[flag + 1]?.literal === 'pip';
    return isModule ? { manager: 'pip', grammar: grammars.pip as Grammar, words: args.slice(flag + 2) } : undefined;
  }
  const manager = isPip ? 'pip' : plain;
  const grammar = Object.hasOwn(grammars, manager) ? grammars[manager] : undefined;
  return grammar && { manager, grammar, words: args };
}

/** An expansion at the beginning: the word may be an option as well as a package, or several of both. */
function isOpaque({ literal, text }: CommandWord): boolean {
  return literal === undefined && /^["']?[$`]/.test(text);
}

function read(command: RunCommand, manager: string, grammar: Grammar, words: readonly CommandWord[]): PackageCall {
  const options: PackageOption[] = [];
  const plain: CommandWord[] = [];
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const text = word.literal ?? word.text.replace(/^["']/, '');
    if (text === '--') {
      // Behind it `gem` and `npm` hand words on to others; the rest take more operands.
      if (grammar.family !== 'gem') plain.push(...words.slice(index + 1));
      break;
    }
    if (!/^-./.test(text)) plain.push(word);
    else if (takesNext(grammar, options, word, text)) {
      const last = options.pop();
      index++;
      if (last) options.push({ ...last, value: words[index]?.literal });
    }
  }
  if (plain[0]?.literal?.startsWith('+') && manager === 'cargo') plain.shift();
  const [verb, second] = plain;
  const isCompound = verb?.literal !== undefined && second?.literal !== undefined && grammar.compound?.has(verb.literal);
  const verbName = verb && (isCompound ? `${verb.literal} ${second?.literal}` : verb.literal);
  return {
    command,
    manager,
    family: grammar.family,
    action: verb ? actionOf(grammar, verbName) : (grammar.bare ?? 'other'),
    verb,
    verbName,
    operands: plain.slice(isCompound ? 2 : 1),
    options,
    opaque: words.some(isOpaque),
  };
}

function actionOf({ actions }: Grammar, verb: string | undefined) {
  return (verb !== undefined && Object.hasOwn(actions, verb) ? actions[verb] : undefined) ?? 'other';
}

/** Adds the options of one word. True when the last of them takes the next word as its value. */
function takesNext(grammar: Grammar, options: PackageOption[], word: CommandWord, text: string): boolean {
  const value = (from: number) => (word.literal === undefined ? undefined : text.slice(from));
  if (text.startsWith('--') || grammar.oneDash) {
    const equals = text.indexOf('=');
    const name = equals < 0 ? text : text.slice(0, equals);
    options.push({ name, value: equals < 0 ? undefined : value(equals + 1), word });
    return equals < 0 && grammar.values.has(name);
  }
  for (let at = 1; at < text.length; at++) {
    const letter = text[at] ?? '';
    const name = `-${letter}`;
    if (text[at + 1] === '=') {
      options.push({ name, value: value(at + 2), word });
      return false;
    }
    if (grammar.letters.includes(letter)) {
      const isLast = at === text.length - 1;
      options.push({ name, value: isLast ? undefined : value(at + 1), word });
      return isLast;
    }
    options.push({ name, value: undefined, word });
  }
  return false;
}

/** The word that names the program of a command, behind `sudo` and the like. */
export function nameWord({ words, args }: RunCommand): CommandWord | undefined {
  return words[words.length - args.length - 1];
}

/** The place of a call from the name of the package manager to the subcommand: `apt-get -q install`. */
export function headOf({ command, verb }: PackageCall): Located {
  const name = nameWord(command) ?? command;
  const end = Math.max(name.range[1], verb?.range[1] ?? 0);
  return place(command.file, name.range[0], end);
}

/** The same as one line, for a message. */
export function headText(call: PackageCall): string {
  const text = textOf(headOf(call));
  return /[\r\n]/.test(text) ? `${call.manager} ${call.verbName ?? ''}`.trimEnd() : text;
}
