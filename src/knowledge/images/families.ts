import type { Facts } from './row.js';

/** What an image gets from its distribution when it adds no package of its own. */

/** BusyBox gives wget, nc and pgrep; the base system carries a certificate bundle. */
export const alpine = {
  distribution: 'alpine',
  libc: 'musl',
  shell: true,
  caCertificates: true,
  tools: { wget: true, nc: true, pgrep: true, bash: false, curl: false, git: false, gcc: false, make: false, python3: false },
} as const satisfies Facts;

export const debian = {
  distribution: 'debian',
  libc: 'glibc',
  shell: true,
  caCertificates: false,
  tools: { bash: true, curl: false, wget: false, nc: false, pgrep: false, git: false, gcc: false, make: false, python3: false },
} as const satisfies Facts;

/** Debian with the compilers and downloaders of `buildpack-deps`. */
export const buildpack = {
  distribution: 'debian',
  libc: 'glibc',
  shell: true,
  caCertificates: true,
  tools: { bash: true, curl: true, wget: true, nc: false, pgrep: true, git: true, gcc: true, make: true, python3: true },
} as const satisfies Facts;
