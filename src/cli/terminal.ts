import type { Io } from './io.js';

export type ColorChoice = 'auto' | 'always' | 'never';

/** Whether to colour: the flag, else NO_COLOR, else FORCE_COLOR, else whether a terminal reads along. */
export function wantsColor(choice: ColorChoice, { env, isTTY }: Pick<Io, 'env' | 'isTTY'>): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}

/** Whether frames may go beyond ASCII. Only a locale that says otherwise forbids it. */
export function wantsUnicode({ env }: Pick<Io, 'env'>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !locale || /utf-?8/i.test(locale);
}

/** Columns to fill: those of the terminal; where there is none, `COLUMNS`, else 100. */
export function widthOf({ columns, isTTY, env }: Pick<Io, 'columns' | 'isTTY' | 'env'>): number {
  if (isTTY && columns) return columns;
  return /^[1-9]\d{1,3}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 100;
}

/** Breaks the lines of a text at blanks, so that they fit; a line's indentation is kept by what follows it. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const indent = line.length - line.trimStart().length;
  // Indented lines are examples and addresses, which people copy.
  if (indent > 0 || line.length <= width) return line;
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
