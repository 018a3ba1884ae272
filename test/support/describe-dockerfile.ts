import type { Located } from '../../src/core/source.js';
import { positionAt, textOf } from '../../src/core/source.js';
import type { Value } from '../../src/core/value.js';
import type { Dockerfile, Instruction, Stage } from '../../src/parsers/dockerfile/types.js';
import type { ShellCommand, ShellScript } from '../../src/parsers/shell/types.js';

/** `2:1-2:10`: the first and the last character of a place. */
export function span({ file, range }: Located): string {
  const start = positionAt(file, range[0]);
  const end = positionAt(file, range[1]);
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

export function describeValue(value: Value<unknown>): string {
  if (value.isSet) return typeof value.value === 'string' ? value.value : JSON.stringify(value.value);
  if (value.isUnset) return 'unset';
  return `unknown${value.parts ? ` [${value.parts.map((part) => part ?? '?').join('|')}]` : ''}${value.why ? `: ${value.why}` : ''}`;
}

/** One instruction in a line: place, keyword, flags, words between bars, and what else there is. */
export function describeInstruction(instruction: Instruction): string {
  return [
    span(instruction),
    instruction.keyword,
    ...instruction.flags.map(({ name, value }) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
    instruction.words.map((word) => word.text).join('|'),
    ...(instruction.json ? [`json ${JSON.stringify(instruction.json.map((word) => word.value))}`] : []),
    ...instruction.assignments.map(({ name, value }) => `{${name}: ${describeValue(value)}}`),
    ...instruction.heredocs.map((heredoc) => {
      const marks = [heredoc.quoted && 'quoted', heredoc.stripsTabs && 'tabs', !heredoc.terminated && 'open', heredoc.descriptor];
      return `<<${[heredoc.delimiter, ...marks.filter((mark) => mark)].join(' ')} ${JSON.stringify(textOf(heredoc.body))}`;
    }),
    ...instruction.innerComments.map((comment) => `(${textOf(comment)})`),
    ...(instruction.trigger ? [`-> ${describeInstruction(instruction.trigger)}`] : []),
  ].join(' ');
}

/** Instructions, then problems. */
export function describeDockerfile(dockerfile: Dockerfile): readonly string[] {
  return [
    ...dockerfile.instructions.map(describeInstruction),
    ...dockerfile.problems.map(({ at, message }) => `problem ${span(at)} ${message}`),
  ];
}

/** What takes effect in a stage. Defaults of an unlisted base image are left out. */
export function describeStage(stage: Stage): string {
  const command = (instruction: Instruction | undefined) => (instruction ? textOf(instruction) : '-');
  return [
    `${stage.index} ${stage.name ?? '-'} ${describeValue(stage.base)}`,
    ...(stage.parent ? [`parent ${stage.parent.index}`] : []),
    ...(stage.ships ? ['ships'] : []),
    `user ${describeValue(stage.user)}`,
    `entrypoint ${command(stage.entrypoint)}`,
    `cmd ${command(stage.cmd)}`,
    `process ${describeValue(stage.process)}`,
  ].join(', ');
}

/** `p1.0 sudo > apt-get install -y curl`: pipeline and place in it, marks, prefixes, name, words; `?` is an expansion. */
export function describeCommand(command: ShellCommand): string {
  const marks = `${command.nested ? ' nested' : ''}${command.background ? ' &' : ''}`;
  const before = [...command.assignments.map(({ name }) => `${name}=`), ...command.prefixes];
  const words = [command.name ?? '?', ...command.args.map((word) => word.literal ?? '?')];
  return `p${command.pipeline}.${command.stage}${marks} ${before.length > 0 ? `${before.join(' ')} > ` : ''}${words.join(' ')}`;
}

export function describeScript(script: ShellScript | undefined): readonly string[] {
  if (!script) return ['no script'];
  return [
    ...script.commands.map((command) => `${describeCommand(command)} «${textOf(command)}»`),
    ...(script.options.size > 0 ? [`options ${[...script.options].join(' ')}`] : []),
    ...(script.damaged ? ['damaged'] : []),
  ];
}
