import type { Facts } from './row.js';

/** What an image gets from its distribution when it adds no package of its own. Read from the images' own package lists, August 2026. */

const nothing = {
  curl: false,
  wget: false,
  nc: false,
  pgrep: false,
  bash: false,
  python3: false,
  git: false,
  gcc: false,
  make: false,
  npm: false,
};

/** BusyBox gives wget, nc and pgrep; the base system carries a certificate bundle. */
export const alpine = {
  distribution: 'alpine',
  libc: 'musl',
  shell: true,
  caCertificates: true,
  tools: { ...nothing, wget: true, nc: true, pgrep: true, node: false, java: false, tini: false },
} as const satisfies Facts;

/** The plain and the slim image have the same commands. */
export const debian = {
  distribution: 'debian',
  libc: 'glibc',
  shell: true,
  caCertificates: false,
  tools: { ...nothing, bash: true, node: false, java: false, tini: false },
} as const satisfies Facts;

/** Debian with the compilers, version control and downloaders of `buildpack-deps`. */
export const buildpack = {
  distribution: 'debian',
  libc: 'glibc',
  shell: true,
  caCertificates: true,
  tools: { bash: true, curl: true, wget: true, nc: false, pgrep: true, git: true, gcc: true, make: true, python3: true, tini: false },
} as const satisfies Facts;

/** Unlike Debian's, the image has procps. */
export const ubuntu = {
  distribution: 'ubuntu',
  libc: 'glibc',
  shell: true,
  caCertificates: false,
  tools: { ...debian.tools, pgrep: true },
} as const satisfies Facts;

/** Images of Red Hat's family differ too much in their commands to say more. */
export const rhel = {
  distribution: 'rhel',
  libc: 'glibc',
  shell: true,
  caCertificates: true,
  tools: { bash: true },
} as const satisfies Facts;

export const amazon = { ...rhel, distribution: 'amazon' } as const satisfies Facts;

/** Images without a shell or any command beside their own. */
export const bare = {
  shell: false,
  tools: { ...nothing, tini: false },
} as const satisfies Facts;

/** On Windows nothing of what is said of the Linux image holds. */
export const windows = {
  distribution: 'windows',
  user: undefined,
  shell: undefined,
  libc: undefined,
  workdir: undefined,
  entrypoint: undefined,
  cmd: undefined,
} as const satisfies Facts;

export const tagged = {
  alpine: /alpine/,
  slim: /slim/,
  /** Neither slim nor another distribution: the full Debian image of the languages. */
  full: /^(?!.*(?:alpine|slim|windows|nanoserver))/,
  debian: /^(?!.*(?:alpine|windows|nanoserver))/,
  windows: /windows|nanoserver/,
} as const;
