import type { SourceFile } from '../../core/source.js';
import { concatMapped, type MappedText, mapPieces } from '../mapped.js';
import { readInvocation, type ShellInvocation } from '../shell/invocation.js';
import { parseShell } from '../shell/parse.js';
import type { ShellScript } from '../shell/types.js';
import { decodeString } from './json.js';
import type { Syntax } from './syntax.js';
import type { Heredoc } from './types.js';

const runs = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN']);

/** The script that an instruction runs, when a POSIX-like shell reads it. `shell` is what SHELL says at that place. */
export function readScript(
  file: SourceFile,
  { keyword, args, command, json }: Syntax,
  heredocs: readonly Heredoc[],
  shell: readonly string[],
): ShellScript | undefined {
  if (!runs.has(keyword) || command.text === '' || (keyword === 'HEALTHCHECK' && command.text === args.text)) return undefined;
  if (json) return 'strings' in json ? readExecForm(file, command, json.strings) : undefined;
  const [heredoc] = heredocs;
  const [start, end] = command.rangeOf(0, command.text.length);
  const isBody = heredocs.length === 1 && heredoc?.range[0] === start && heredoc.range[1] === end;
  const shebang = isBody ? shebangOf(heredoc, file) : undefined;
  const invocation = readInvocation(shebang ?? shell);
  if (!invocation || !(shebang || invocation.takesScript)) return undefined;
  if (!isBody) return parse(file, heredocs.length > 0 ? withBodies(file, command, heredocs) : command, invocation);
  const [from, to] = heredoc.body.range;
  return parse(file, mapPieces([{ text: lines(file.text.slice(from, to)), range: [from, to] }], from), invocation);
}

function parse(file: SourceFile, script: MappedText, { program, options }: Pick<ShellInvocation, 'program' | 'options'>): ShellScript {
  return parseShell(file, script.rangeOf(0, script.text.length), script.text, { rangeOf: script.rangeOf, options, shell: program });
}

/** The script of `["sh", "-c", "…"]`. */
function readExecForm(
  file: SourceFile,
  command: MappedText,
  strings: readonly { readonly value: string; readonly start: number; readonly end: number }[],
): ShellScript | undefined {
  const invocation = readInvocation(strings.map(({ value }) => value));
  const script = invocation?.takesScript ? strings[invocation.operand] : undefined;
  return script && invocation && parse(file, decodeString(command.slice(script.start, script.end)), invocation);
}

/** Words of the `#!` line that a here-document begins with, `env` taken off. */
function shebangOf({ body }: Heredoc, file: SourceFile): readonly string[] | undefined {
  const [from, to] = body.range;
  if (!file.text.startsWith('#!', from) || to - from < 2) return undefined;
  const line = file.text.slice(from + 2, to).split('\n', 1)[0] ?? '';
  const words = line.trim().split(/\s+/);
  if (!words[0]?.endsWith('/env')) return words;
  return words[1] === '-S' ? words.slice(2) : words.slice(1);
}

/** A command line with its here-documents behind it, as the shell gets it. */
function withBodies(file: SourceFile, command: MappedText, heredocs: readonly Heredoc[]): MappedText {
  const [, headEnd] = command.rangeOf(0, command.text.length);
  const pieces = heredocs.flatMap(({ body, delimiter }) => {
    const [from, to] = body.range;
    const closing = Math.min(to + delimiter.length, file.text.length);
    return [
      { text: '\n', range: [from, from] as const },
      { text: lines(file.text.slice(from, to)), range: [from, to] as const },
      { text: delimiter, range: [to, closing] as const },
    ];
  });
  return concatMapped(command, mapPieces(pieces, headEnd));
}

/** Carriage returns are no blanks to a shell; they belong to the file rather than to the script. */
function lines(text: string): string {
  return text.replaceAll('\r\n', ' \n');
}
