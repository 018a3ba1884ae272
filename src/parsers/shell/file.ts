import { basename } from '../../core/path.js';
import type { SourceFile } from '../../core/source.js';
import { shells } from '../../knowledge/signals.js';
import { readOptions } from './invocation.js';
import { parseShell } from './parse.js';
import type { ShellScript } from './types.js';

/** Reads a file as a shell script; undefined when its first line names no POSIX-like shell. */
export function readScriptFile(file: SourceFile): ShellScript | undefined {
  const line = /^\uFEFF?#![ \t]*([^\n\r]*)/.exec(file.text)?.[1];
  if (line === undefined) return undefined;
  const words = line.trim().split(/\s+/);
  const command = words[0]?.endsWith('/env') ? words.slice(words[1] === '-S' ? 2 : 1) : words;
  const shell = basename(command[0] ?? '');
  if (!shells.has(shell)) return undefined;
  const { options } = readOptions(command.slice(1));
  return parseShell(file, [0, file.text.length], plain(file.text), { options, shell });
}

/** Signs that belong to the file rather than to the script, as blanks, so that places stay. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, ' ').replaceAll('\r\n', ' \n');
}

/** Reads a text as the command line of a shell. */
export function readCommandLine(file: SourceFile): ShellScript {
  return parseShell(file, [0, file.text.length], file.text);
}
