import { replace } from '../../core/edit.js';
import type { Fix } from '../../core/problem.js';
import { type Located, lineEndOf, lineIndexAt, lineRange, textOf } from '../../core/source.js';
import type { RunCommand } from './types.js';

interface RunLike extends Located {
  readonly form: 'exec' | 'shell';
  readonly heredocs: readonly unknown[];
  readonly stage: { readonly dockerfile: { readonly escape: string } } | undefined;
}

/** A fix that appends a command behind the last one of a RUN, in the style of the instruction; undefined where it might not be reached. */
export function appendCommand(instruction: RunLike, commands: readonly RunCommand[], addition: string, title: string): Fix | undefined {
  const { file } = instruction;
  const last = commands.reduce((a, b) => (b.range[1] > a.range[1] ? b : a));
  const behind = file.text.slice(last.range[1], instruction.range[1]);
  // What ends the shell would end it before the clean-up.
  const ends = last.name === 'exit' || last.prefixes.includes('exec');
  if (instruction.form !== 'shell' || instruction.heredocs.length > 0 || last.background || last.nested || ends || behind.trim() !== '')
    return undefined;
  const firstLine = lineIndexAt(file, instruction.range[0]);
  const lastLine = lineIndexAt(file, last.range[1]);
  const [, lineEnd] = lineRange(file, lastLine);
  const isLineEnd = file.text.slice(last.range[1], lineEnd).trim() === '';
  const end = { file, range: [last.range[1], isLineEnd ? lineEnd : last.range[1]] as const };
  let text = ` && ${addition}`;
  if (lastLine > firstLine) {
    const [start] = lineRange(file, firstLine + 1);
    const indent = /^[ \t]*/.exec(file.text.slice(start, instruction.range[1]))?.[0] || '    ';
    const goOn = ` ${instruction.stage?.dockerfile.escape ?? '\\'}${lineEndOf(file)}${indent}`;
    const joinsAtLineEnd = /&&[ \t]*[\\`][ \t]*$/m.test(textOf(instruction));
    text = joinsAtLineEnd ? ` &&${goOn}${addition}` : `${goOn}&& ${addition}`;
  }
  const scope = { file, range: [instruction.range[0], Math.max(instruction.range[1], end.range[1])] as const };
  return { title, safety: 'unsafe', edits: [replace(end, text)], scope };
}
