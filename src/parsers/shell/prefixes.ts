import { basename } from '../../core/path.js';

interface Prefix {
  /** Options that take the next word as their value. */
  readonly values?: string;
  /** Operands before the command: the duration of `timeout`, the user of `gosu`. */
  readonly operands?: number;
  /** `A=b` may stand before the command. */
  readonly assigns?: boolean;
  /** With one of these options it does something else than running a command. */
  readonly unless?: string;
}

/** Commands that run the command behind them. */
const prefixes: ReadonlyMap<string, Prefix> = new Map<string, Prefix>([
  ['builtin', {}],
  ['command', { unless: 'vV' }],
  ['doas', { values: 'uC' }],
  ['env', { values: 'uC', assigns: true, unless: 'S' }],
  ['exec', { values: 'a' }],
  ['gosu', { operands: 1 }],
  ['ionice', { values: 'cn' }],
  ['nice', { values: 'n' }],
  ['nohup', {}],
  ['setsid', {}],
  ['stdbuf', { values: 'ioe' }],
  ['su-exec', { operands: 1 }],
  ['sudo', { values: 'ugpCRhrtTUD', assigns: true, unless: 'lveK' }],
  ['time', { values: 'fo' }],
  ['timeout', { values: 'ks', operands: 1 }],
]);

const longWithValue = new Set([
  '--user',
  '--group',
  '--unset',
  '--chdir',
  '--signal',
  '--kill-after',
  '--adjustment',
  '--format',
  '--output',
]);

/** How many words stand before the command proper. Undefined words are expansions, and end the search. */
export function countPrefixWords(words: readonly (string | undefined)[]): number {
  let index = 0;
  for (;;) {
    const word = words[index];
    const prefix = word === undefined ? undefined : prefixes.get(basename(word));
    const next = prefix ? behind(prefix, words, index + 1) : undefined;
    if (next === undefined || next >= words.length) return index;
    index = next;
  }
}

/** Index of the command that a prefix runs; undefined when it runs none. */
function behind(prefix: Prefix, words: readonly (string | undefined)[], from: number): number | undefined {
  let index = from;
  let operands = prefix.operands ?? 0;
  for (; index < words.length; index++) {
    const word = words[index];
    if (word === undefined) {
      if (operands-- > 0) continue;
      return index;
    }
    if (word === '--') continue;
    if (/^-./.test(word)) {
      if (prefix.unless && !word.startsWith('--') && [...prefix.unless].some((letter) => word.includes(letter))) return undefined;
      const takesNext = word.startsWith('--')
        ? longWithValue.has(word)
        : prefix.values?.includes(word.charAt(word.length - 1)) && word.length === 2;
      if (takesNext) index++;
      continue;
    }
    if (prefix.assigns && /^[A-Za-z_]\w*=/.test(word)) continue;
    if (operands-- > 0) continue;
    return index;
  }
  return undefined;
}
