import type { CommandWord } from './types.js';

/** Names for a message: `"a"`, `"a" and "b"`, `"a", "b" and 3 more`. */
export function namesOf(words: readonly CommandWord[]): string {
  const quoted = words.slice(0, 3).map(({ literal, text }) => `"${literal ?? text}"`);
  if (words.length > 3) return `${quoted.slice(0, 2).join(', ')} and ${words.length - 2} more`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
