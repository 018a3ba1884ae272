import { basename } from '../../core/path.js';
import type { CommandWord, RunCommand } from './types.js';

/** Whether a command checks what was downloaded against a checksum or a signature that is known beforehand. */
export function verifies({ name, args }: RunCommand): boolean {
  const program = basename(name ?? '');
  if (/^(?:sha\d*sum|shasum|md5sum|b2sum)$/.test(program))
    return args.some(({ text }) => /^(?:-[a-z]*c[a-z]*|--check|--status)$/.test(text));
  if (/^gpgv?\d?$/.test(program)) return program.startsWith('gpgv') || args.some(({ text }) => text === '--verify');
  return (program === 'cosign' && args[0]?.literal?.startsWith('verify') === true) || program === 'minisign' || program === 'signify';
}

/** Hosts of one machine or one private network, where nobody stands between. */
const nearby =
  /^(?:localhost|[\w-]+|\[?::1\]?|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|[\w.-]+\.(?:local|localhost|internal|test|svc|lan|corp))$/i;

/** Whether a host is known to be a public one; a name that only the build knows is not. */
export function isPublicHost(host: string): boolean {
  return /^[\w.-]+$/.test(host) && !nearby.test(host);
}

/** The host of an address as written: `https://user@a.example:8443/x` gives `a.example`. */
export function hostOf(address: string): string | undefined {
  return /^(?:[a-z][a-z+]*:\/\/)?(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]+)/i.exec(address)?.[1];
}

/** Letters of short options of curl that take a value. Source: https://curl.se/docs/manpage.html, written 2026-11-26. */
const curlValues = 'AbcCdDeEFhHKmoPQrtTuUwxXyYz';

/** The word that switches off the check of certificates, in a call of curl or wget. */
export function uncheckedTransfer({ name, args }: RunCommand): CommandWord | undefined {
  const program = basename(name ?? '');
  if (program === 'wget') return args.find(({ literal }) => literal === '--no-check-certificate');
  if (program !== 'curl') return undefined;
  let isValue = false;
  for (const word of args) {
    const text = word.literal ?? '';
    if (isValue || !text.startsWith('-')) {
      isValue = false;
      continue;
    }
    if (text === '--insecure') return word;
    if (text.startsWith('--')) continue;
    for (const [index, letter] of [...text.slice(1)].entries()) {
      if (letter === 'k') return word;
      if (!curlValues.includes(letter)) continue;
      isValue = index === text.length - 2;
      break;
    }
  }
  return undefined;
}

/** Words of a transfer that are addresses, as they are written. */
export function addressesOf({ args }: RunCommand): readonly string[] {
  return args
    .map(({ text }) => text.replace(/^["']|["']$/g, ''))
    .filter((text) => /^[a-z]+:\/\/|^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//i.test(text));
}
