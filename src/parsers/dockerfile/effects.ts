import { type Located, place } from '../../core/source.js';
import { known, unknown, type Value } from '../../core/value.js';
import type { Syntax } from './syntax.js';
import type { CommandInstruction, Instruction } from './types.js';
import { expand, type Lookup } from './variables.js';

/** A command and the words that run for it, without those of the other command. */
interface EffectiveCommand {
  readonly instruction: CommandInstruction;
  readonly words: readonly string[];
}

/** What the instructions of a stage and its parents set. A field left out was set by none. */
export interface Effects {
  readonly user?: Value<string>;
  readonly workdir?: Value<string>;
  readonly entrypoint?: EffectiveCommand;
  readonly cmd?: EffectiveCommand | undefined;
  /** The CMD stands in this very stage, so that an ENTRYPOINT of the stage leaves it alone. */
  readonly cmdIsOwn?: boolean;
  readonly healthcheck?: Instruction;
  readonly stopSignal?: Value<string>;
  /** Words of SHELL. */
  readonly shell?: readonly string[];
}

interface Context {
  readonly escapeChar: string;
  readonly lookup: Lookup;
  readonly platform: 'linux' | 'windows';
  /** The shell in force. */
  readonly shell: readonly string[];
  /** The working directory that the base image begins with. */
  readonly baseWorkdir: Value<string>;
}

/** The effects after one more instruction. */
export function applyInstruction(effects: Effects, instruction: Instruction, syntax: Syntax, context: Context): Effects {
  if (syntax.args.text === '' && !isCommand(instruction)) return effects;
  const value = () => expand(syntax.args.text, instruction.args, context.escapeChar, context.lookup);
  switch (instruction.keyword) {
    case 'USER':
      return { ...effects, user: value() };
    case 'WORKDIR':
      return { ...effects, workdir: joinWorkdir(effects.workdir ?? context.baseWorkdir, value(), context.platform) };
    case 'STOPSIGNAL':
      return { ...effects, stopSignal: value() };
    case 'HEALTHCHECK':
      return { ...effects, healthcheck: instruction };
    case 'SHELL':
      return instruction.json?.length ? { ...effects, shell: instruction.json.map((word) => word.value) } : effects;
    default:
      break;
  }
  if (!isCommand(instruction)) return effects;
  const command = { instruction, words: instruction.json?.map((word) => word.value) ?? shellForm(syntax.command.text, context.shell) };
  if (instruction.keyword === 'CMD') return { ...effects, cmd: command, cmdIsOwn: true };
  return { ...effects, entrypoint: command, cmd: effects.cmdIsOwn ? effects.cmd : undefined };
}

function isCommand(instruction: Instruction): instruction is CommandInstruction {
  return instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT';
}

function shellForm(text: string, shell: readonly string[]): readonly string[] {
  return text === '' ? [] : [...shell, text];
}

/** Longest path of a system; relative ones that add up would else cost more with each line. */
const maxPath = 4096;

function joinWorkdir(before: Value<string>, value: Value<string>, platform: Context['platform']): Value<string> {
  const start = value.isSet ? value.value : value.isUnknown ? (value.parts?.[0] ?? '') : '';
  if (start.startsWith('/') || (platform === 'windows' && /^(?:\\|[A-Za-z]:)/.test(start))) return value;
  if (!value.isSet) return value;
  if (!before.isSet) return unknown(value.at, before.isUnknown ? before.why : undefined);
  if (platform === 'windows') return unknown(value.at, 'it is relative');
  const path = normalise(`${before.value}/${value.value}`);
  if (path.length > maxPath) return unknown(value.at, 'it is too long');
  return known(path, value.at, { origins: [...before.origins, ...value.origins].slice(-20), isLiteral: false });
}

function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

export interface ExposedPort {
  readonly port: Value<number>;
  readonly at: Located;
}

/** Ports of an EXPOSE: `80`, `80/tcp`, `8000-8003`. */
export function exposedPorts(instruction: Instruction, escapeChar: string, lookup: Lookup): readonly ExposedPort[] {
  return instruction.words.flatMap((word): readonly ExposedPort[] => {
    const at = place(word.file, ...word.range);
    const text = expand(word.text, at, escapeChar, lookup);
    if (!text.isSet) return [{ port: text.isUnset ? unknown(at) : text, at }];
    const match = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/\w+)?$/.exec(text.value);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (!match || last < first || last - first > 20) return [{ port: unknown(at, 'it is no port'), at }];
    return Array.from({ length: last - first + 1 }, (_, index) => ({ port: { ...text, value: first + index }, at }));
  });
}
