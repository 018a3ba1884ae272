/** What a mode of `chmod` or `--chmod` grants that it should not. */
interface Grants {
  /** Everybody may write. */
  readonly othersWrite: boolean;
  /** The program runs as its owner, whoever starts it. */
  readonly setuid: boolean;
  /** Files of a folder belong to those who made them, as in /tmp. */
  readonly sticky: boolean;
}

/**
 * What a mode grants, written as a number (`0777`, `4755`) or with letters (`a+w`, `u+s,g-w`). `+w` without a letter obeys the umask, which takes the
 * right from others. Undefined for text that is no mode. Source: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/chmod.html, read 2026-11-26.
 */
export function readMode(text: string): Grants | undefined {
  if (/^[0-7]{3,5}$/.test(text)) {
    const bits = Number.parseInt(text, 8);
    return { othersWrite: (bits & 0o002) !== 0, setuid: (bits & 0o4000) !== 0, sticky: (bits & 0o1000) !== 0 };
  }
  if (text.length > 100 || !/^[ugoa]*[-+=][rwxXstugo]*(?:[-+=][rwxXstugo]*|,[ugoa]*[-+=][rwxXstugo]*)*$/.test(text)) return undefined;
  const grants = { othersWrite: false, setuid: false, sticky: false };
  for (const clause of text.split(',')) {
    const who = /^[ugoa]*/.exec(clause)?.[0] ?? '';
    for (const [, operator, rights = ''] of clause.matchAll(/([-+=])([rwxXstugo]*)/g)) {
      const on = operator !== '-';
      if (/[oa]/.test(who) && (rights.includes('w') || operator === '=')) grants.othersWrite = on && rights.includes('w');
      if (rights.includes('s') && (who === '' || /[ua]/.test(who))) grants.setuid = on;
      if (rights.includes('t')) grants.sticky = on;
    }
  }
  return grants;
}

/** The mode of a `chmod` and the paths behind it; undefined where the mode is not written out or comes from a file. */
export function readChmod<W extends { readonly literal: string | undefined }>(
  args: readonly W[],
): { readonly mode: string; readonly paths: readonly W[] } | undefined {
  const operands = args.filter(({ literal }) => literal === undefined || !/^(?:-[RvcfhHLP]+|--\w[\w-]*)$/.test(literal));
  const mode = operands[0]?.literal;
  return mode === undefined || args.some(({ literal }) => literal?.startsWith('--reference'))
    ? undefined
    : { mode, paths: operands.slice(1) };
}
