import { basename } from '../core/path.js';

/**
 * Whether these words are a curl that asks by HTTP and ends with 0 for an answer that says failure, as it does without `-f`.
 * Source: https://curl.se/docs/manpage.html#-f, read 2026-11-26.
 */
export function acceptsErrors([program, ...args]: readonly string[]): boolean {
  if (program === undefined || basename(program) !== 'curl') return false;
  const fails = args.some((word) => /^-[a-zA-Z]*f/.test(word) || /^--fail/.test(word) || word.includes('$('));
  const isHttp = args.some((word) => /^["']?(?:https?:\/\/|localhost|127\.)/.test(word));
  const isOther = args.some((word) => /^["']?(?!https?:)[a-z]+:\/\//.test(word) || /^(?:-K|--config)/.test(word));
  return isHttp && !fails && !isOther;
}
