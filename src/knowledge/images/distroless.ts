import { bare } from './families.js';
import { github, type ImageRow, type Variant } from './row.js';

const source = github('GoogleContainerTools/distroless', '2026-08-21');

/** The debug images carry BusyBox under /busybox, and still no /bin/sh. */
const variants: readonly Variant[] = [
  { tags: /^(?!.*debug)/, ...bare },
  { tags: /^(?:latest|debug)(?:-|$)/, user: 'root', workdir: '/' },
  { tags: /nonroot/, user: '65532', workdir: '/home/nonroot' },
];
const always = { ...source, distribution: 'distroless', healthcheck: false, caCertificates: true, variants } as const;
const base = String.raw`^gcr\.io\/distroless\/`;
const debian = String.raw`(?:-debian\d+)?$`;
const named = (names: string) => new RegExp(`${base}(?:${names})${debian}`);

export const distroless: readonly ImageRow[] = [
  { name: named('static'), ...always, libc: 'none' },
  { name: named('base|base-nossl|cc|java-base'), ...always, libc: 'glibc' },
  { name: named(String.raw`java\d*`), ...always, libc: 'glibc', entrypoint: ['/usr/bin/java', '-jar'], tools: { java: true } },
  { name: named(String.raw`nodejs\d*`), ...always, libc: 'glibc', entrypoint: ['/nodejs/bin/node'], tools: { node: true, npm: false } },
  // The version in the name of the program is that of Debian, whose release 13 the name without a release means.
  python('-debian11$', '3.9'),
  python('-debian12$', '3.11'),
  python('(?:-debian13)?$', '3.13'),
];

function python(suffix: string, version: string): ImageRow {
  return {
    name: new RegExp(`${base}python3${suffix}`),
    ...always,
    libc: 'glibc',
    entrypoint: [`/usr/bin/python${version}`],
    tools: { python3: true },
    // Some releases had dash, as Python looks for libraries through a shell.
    variants: [...variants, { tags: /^/, shell: undefined }],
  };
}
