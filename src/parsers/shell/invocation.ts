import { basename } from '../../core/path.js';
import { shells } from '../../knowledge/signals.js';

/** How a shell is started. */
export interface ShellInvocation {
  /** `bash`, without its folder. */
  readonly program: string;
  /** `e`, `x`, `pipefail`: what the flags switch on. */
  readonly options: readonly string[];
  /** `-c` is there, so that the first operand is the script. */
  readonly takesScript: boolean;
  /** Index of the first word that is no option; the number of words when there is none. */
  readonly operand: number;
}

/** Reads the words that start a shell: `["bash", "-eo", "pipefail", "-c", "…"]`. Undefined when they start something else. */
export function readInvocation(words: readonly (string | undefined)[]): ShellInvocation | undefined {
  const program = basename(words[0] ?? '');
  if (!shells.has(program)) return undefined;
  const { options, operand } = readOptions(words.slice(1));
  return { program, options: options.filter((option) => option !== 'c'), takesScript: options.includes('c'), operand: operand + 1 };
}

/** Single letters and long names of shell options, from `-euo pipefail`; `+e` switches off and is skipped. */
export function readOptions(words: readonly (string | undefined)[]): { readonly options: readonly string[]; readonly operand: number } {
  const options: string[] = [];
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index];
    if (word === undefined || !/^[-+]./.test(word)) break;
    if (word === '--') {
      index++;
      break;
    }
    if (word.startsWith('--')) continue;
    const isOn = word.startsWith('-');
    for (const letter of word.slice(1)) {
      const option = letter === 'o' || letter === 'O' ? words[++index] : letter;
      if (isOn && option !== undefined) options.push(option);
    }
  }
  return { options, operand: Math.min(index, words.length) };
}
