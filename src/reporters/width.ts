/** Characters that take two columns in a terminal: East Asian wide and full-width ones, and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const narrow = /[\p{M}\p{Cf}]/u;

/** Columns of one character. */
export function columnsOf(char: string): number {
  if (char < '\u0300') return 1;
  return narrow.test(char) ? 0 : wide.test(char) ? 2 : 1;
}

/** Columns of a text without escape sequences. */
export function columns(text: string): number {
  let sum = 0;
  for (const char of text) sum += columnsOf(char);
  return sum;
}

/** Lines of at most `width` columns, broken at spaces; a longer word is broken where it must be. At least one line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    for (const [index, part] of pieces(word, width).entries()) {
      const size = columns(part);
      const space = index === 0 && line !== '' ? 1 : 0;
      if (line !== '' && (index > 0 || used + space + size > width)) {
        lines.push(line);
        line = part;
        used = size;
      } else {
        line += ' '.repeat(space) + part;
        used += space + size;
      }
    }
  }
  return [...lines, line];
}

/** Parts on as few lines of at most `width` columns as can be, with a separator between those of one line. */
export function fill(parts: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.pop();
    const joined = last === undefined ? part : last + separator + part;
    if (columns(joined) <= width) lines.push(joined);
    else lines.push(...(last === undefined ? [] : [last]), ...wrap(part, width));
  }
  return lines;
}

function pieces(word: string, width: number): string[] {
  if (word.length <= width && columns(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const char of word) {
    const size = columnsOf(char);
    if (used + size > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += char;
    used += size;
  }
  return [...parts, part];
}
