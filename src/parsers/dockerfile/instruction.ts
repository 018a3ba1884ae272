import { type Located, place, type Range, type SourceFile } from '../../core/source.js';
import { unset } from '../../core/value.js';
import type { ShellScript } from '../shell/types.js';
import { splitAssignments } from './assignments.js';
import { readScript } from './script.js';
import type { Syntax } from './syntax.js';
import { copyOf } from './transfer.js';
import type { Assignment, Copy, Heredoc, Instruction, Stage, Word } from './types.js';
import { readUses } from './uses.js';
import { expand, type Lookup } from './variables.js';

/** What an instruction's meaning depends on. */
export interface Surroundings {
  readonly file: SourceFile;
  readonly escapeChar: string;
  readonly stage: () => Stage | undefined;
  readonly lookup: Lookup;
  /** Whether an instruction before this one names a variable. */
  readonly isDeclared: (name: string) => boolean;
  /** The shell in force. */
  readonly shell: readonly string[];
}

export interface Lines {
  readonly comments: readonly Range[];
  readonly heredocs: readonly Heredoc[];
  /** Where its last line ends, closing lines of here-documents included. */
  readonly end: number;
}

const assigning = new Set(['ARG', 'ENV', 'LABEL']);

/** Gives an instruction its places, values and script. */
export function buildInstruction(syntax: Syntax, lines: Lines, around: Surroundings): Instruction {
  const { file, stage } = around;
  const { keyword, keywordRange, args } = syntax;
  const at = (range: Range): Located => place(file, ...range);
  const [start] = keywordRange;
  const strings = syntax.json && 'strings' in syntax.json ? syntax.json.strings : undefined;
  const json = strings?.map((item) => ({
    ...at(syntax.command.rangeOf(item.start, item.end)),
    text: syntax.command.text.slice(item.start, item.end),
    value: item.value,
  }));
  const shellWords = syntax.words.map((word) => ({
    ...at(args.rangeOf(word.start, word.end)),
    text: args.text.slice(word.start, word.end),
  }));
  let script: { readonly parsed: ShellScript | undefined } | undefined;
  let copy: { readonly read: Copy | undefined } | undefined;
  const instruction: Instruction = {
    ...at([start, lines.end]),
    keyword,
    keywordAt: at(keywordRange),
    flags: syntax.flags.map(({ name, value, range, valueRange }) => ({ ...at(range), name, value, valueAt: valueRange && at(valueRange) })),
    args: at(args.rangeOf(0, args.text.length)),
    words: json
      ? keyword === 'HEALTHCHECK'
        ? [...shellWords.slice(0, 1), ...json.map(withoutValue)]
        : json.map(withoutValue)
      : shellWords,
    command: { ...at(syntax.command.rangeOf(0, syntax.command.text.length)), text: syntax.command.text },
    json,
    form: json ? 'exec' : 'shell',
    heredocs: lines.heredocs,
    assignments: assigning.has(keyword) ? readAssignments(syntax, around) : [],
    variables: readUses(file, syntax, lines.heredocs, around.escapeChar, around.isDeclared),
    trigger: syntax.trigger && buildInstruction(syntax.trigger, { ...lines, comments: [] }, around),
    get stage() {
      return stage();
    },
    innerComments: lines.comments.map(at),
    get script() {
      script ??= { parsed: readScript(file, syntax, lines.heredocs, around.shell) };
      return script.parsed;
    },
    get copy() {
      copy ??= { read: copyOf(instruction) };
      return copy.read;
    },
  };
  return instruction;
}

function withoutValue({ file, range, text }: Word): Word {
  return { file, range, text };
}

function readAssignments({ keyword, args }: Syntax, { file, escapeChar, lookup }: Surroundings): readonly Assignment[] {
  return splitAssignments(keyword, args.text, escapeChar).map(({ start, end, name, nameEnd, valueStart }) => {
    const at = place(file, ...args.rangeOf(start, end));
    const nameAt = place(file, ...args.rangeOf(start, nameEnd));
    if (valueStart === undefined) return { ...at, name, nameAt, value: unset(at), raw: undefined };
    const raw = args.text.slice(valueStart, end);
    return { ...at, name, nameAt, value: expand(raw, place(file, ...args.rangeOf(valueStart, end)), escapeChar, lookup), raw };
  });
}
