/**
 * Text from input leaves by a channel that somebody interprets: a terminal obeys control characters, the runner of
 * GitHub Actions obeys `##[command]` anywhere in a line and `::command::` at its start. Neither may come from a linted file.
 */

/** Characters that a reader cannot see, or that change how others are seen: controls, formats, separators, lone surrogates, fillers. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|[\u{e0100}-\u{e01ef}]/gu;
const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const breaker = '\u200b';

/** Shows hidden characters as `\n`, `\x1b`, `\u202e` or `\u{e0041}`. The result is one line. */
export function show(text: string): string {
  return text.replace(hidden, (char) => named[char] ?? code(char));
}

/** Breaks, with a zero-width space, what the runner would read as a command inside a line. */
export function guardInside(text: string): string {
  return text.replace(/##(?=\[)/g, `##${breaker}`);
}

/** Breaks all that the runner would read as a command. Takes whole lines, and is applied last. */
export function guard(lines: string): string {
  return guardInside(lines).replace(/^([^\S\n]*:)(?=:)/gm, `$1${breaker}`);
}

/** One line of text that is safe in a terminal and in a log, at the start of a line or inside one. */
export function visible(text: string): string {
  return guard(show(text));
}

/** Indented JSON that holds the same data, with hidden characters and `##[` written as JSON escapes. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
    .replace(hidden, (char) => (char === '\n' ? char : units(char)))
    .replace(/##\[/g, '##\\u005b');
  return `${text}\n`;
}

function code(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  const hex = point.toString(16);
  if (point > 0xffff) return `\\u{${hex}}`;
  return point > 0xff ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`;
}

function units(char: string): string {
  return char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
