import { bare } from './families.js';
import { type Facts, github, type ImageRow } from './row.js';

const busybox = { shell: true, tools: { bash: false, curl: false } } as const satisfies Facts;

interface Product extends Facts {
  readonly names: readonly string[];
}

/** From the locked build of `latest`: user, entrypoint, and whether BusyBox is in it. */
const products: readonly Product[] = [
  {
    names: ['node'],
    ...busybox,
    user: '65532',
    entrypoint: ['/usr/bin/node'],
    cmd: ['--help'],
    workdir: '/app',
    tools: { ...busybox.tools, node: true, npm: true },
  },
  { names: ['python'], ...bare, user: '65532', entrypoint: ['/usr/bin/python'], tools: { ...bare.tools, python3: true } },
  { names: ['ruby'], ...bare, user: '65532', entrypoint: ['/usr/bin/ruby'] },
  { names: ['jre'], ...bare, user: '65532', entrypoint: ['/usr/bin/java'], workdir: '/app', tools: { ...bare.tools, java: true } },
  { names: ['jdk'], ...busybox, user: '65532', workdir: '/home/build', builder: 'a JDK', tools: { ...busybox.tools, java: true } },
  { names: ['maven'], ...busybox, user: '65532', entrypoint: ['/usr/bin/mvn'], workdir: '/home/build', builder: 'a JDK with Maven' },
  { names: ['gradle'], ...busybox, user: '65532', entrypoint: ['/usr/bin/gradle'], workdir: '/home/build', builder: 'a JDK with Gradle' },
  {
    names: ['go'],
    ...busybox,
    user: 'root',
    entrypoint: ['/usr/bin/go'],
    cmd: ['help'],
    builder: 'a Go toolchain',
    tools: { ...busybox.tools, git: true, gcc: true },
  },
  {
    names: ['rust'],
    ...busybox,
    user: '65532',
    entrypoint: ['/usr/bin/rustc'],
    workdir: '/work',
    builder: 'a Rust toolchain',
    tools: { ...busybox.tools, gcc: true },
  },
  {
    names: ['gcc-glibc'],
    ...busybox,
    user: 'root',
    entrypoint: ['/usr/bin/gcc'],
    workdir: '/work',
    builder: 'a C toolchain',
    tools: { ...busybox.tools, gcc: true },
  },
  { names: ['dotnet-sdk'], ...busybox, builder: 'the .NET SDK' },
  { names: ['dotnet-runtime'], ...busybox, user: '65532', entrypoint: ['/usr/bin/dotnet'], cmd: ['--help'] },
  { names: ['aspnet-runtime'], ...bare, user: '65532', entrypoint: ['/usr/bin/dotnet'], cmd: ['--help'] },
  { names: ['static'], ...bare, user: '65532', libc: 'none' },
  { names: ['glibc-dynamic'], ...bare, user: '65532' },
  { names: ['nginx'], ...bare, user: '65532', entrypoint: ['/usr/sbin/nginx'] },
  { names: ['wolfi-base'], ...busybox, user: 'root', cmd: ['/bin/sh', '-l'] },
  { names: ['busybox'], ...busybox, user: '65532' },
];

const always = {
  ...github('chainguard-images/images', '2026-08-22'),
  distribution: 'wolfi',
  healthcheck: false,
  caCertificates: true,
} as const;

export const chainguard: readonly ImageRow[] = products.map(({ names, libc = 'glibc', builder, ...facts }) => ({
  name: names.map((name) => `cgr.dev/chainguard/${name}`),
  ...always,
  libc,
  builder,
  variants: [
    { tags: /^(?!.*-dev)/, ...facts },
    // The variants for development add a shell and a package manager.
    { tags: /-dev/, shell: true },
  ],
}));
