import { alpine, bare, buildpack, debian, tagged, windows } from './families.js';
import { github, type ImageRow } from './row.js';

const root = { user: 'root', healthcheck: false } as const;
const withCertificates = { ...debian, caCertificates: true } as const;

/** Languages: interpreters are made to run in, compilers to build in. */
export const languages: readonly ImageRow[] = [
  {
    name: 'node',
    ...github('nodejs/docker-node', '2026-08-19'),
    ...root,
    shell: true,
    entrypoint: ['docker-entrypoint.sh'],
    cmd: ['node'],
    tools: { node: true, npm: true },
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.slim, ...debian },
      { tags: tagged.alpine, ...alpine },
    ],
  },
  {
    name: 'python',
    ...github('docker-library/python', '2026-06-23'),
    ...root,
    shell: true,
    cmd: ['python3'],
    entrypoint: [],
    tools: { python3: true },
    caCertificates: true,
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.slim, ...withCertificates },
      { tags: tagged.alpine, ...alpine },
      { tags: tagged.windows, ...windows },
    ],
  },
  {
    name: 'ruby',
    ...github('docker-library/ruby', '2026-04-21'),
    ...root,
    shell: true,
    cmd: ['irb'],
    entrypoint: [],
    caCertificates: true,
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.slim, ...withCertificates },
      { tags: tagged.alpine, ...alpine },
    ],
  },
  {
    // It keeps its compilers, so that extensions can be built in it.
    name: 'php',
    ...github('docker-library/php', '2026-07-30'),
    ...root,
    shell: true,
    entrypoint: ['docker-php-entrypoint'],
    cmd: ['php', '-a'],
    caCertificates: true,
    tools: { curl: true },
    variants: [
      { tags: tagged.debian, ...withCertificates, tools: { ...debian.tools, gcc: true, make: true } },
      { tags: tagged.alpine, ...alpine },
      { tags: /fpm/, cmd: ['php-fpm'], workdir: '/var/www/html' },
      { tags: /apache/, cmd: ['apache2-foreground'], workdir: '/var/www/html' },
    ],
  },
  {
    name: 'composer',
    ...github('composer/docker', '2026-07-02'),
    ...root,
    ...alpine,
    builder: 'PHP Composer',
    entrypoint: ['/docker-entrypoint.sh'],
    cmd: ['composer'],
    workdir: '/app',
    tools: { ...alpine.tools, bash: true, curl: true, git: true, make: true, tini: true },
  },
  {
    name: 'golang',
    ...github('docker-library/golang', '2026-08-19'),
    ...root,
    shell: true,
    builder: 'a Go toolchain',
    workdir: '/go',
    caCertificates: true,
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.alpine, ...alpine },
      { tags: tagged.windows, ...windows },
    ],
  },
  {
    name: 'rust',
    ...github('rust-lang/docker-rust', '2026-04-03'),
    ...root,
    shell: true,
    builder: 'a Rust toolchain',
    caCertificates: true,
    tools: { gcc: true },
    variants: [
      { tags: tagged.full, ...buildpack },
      { tags: tagged.slim, ...withCertificates },
      { tags: tagged.alpine, ...alpine },
    ],
  },
  {
    name: 'gcc',
    ...github('docker-library/gcc', '2025-08-08'),
    ...root,
    ...buildpack,
    builder: 'a C and C++ toolchain',
  },
  {
    name: 'swift',
    ...github('swiftlang/swift-docker', '2026-08-07'),
    user: 'root',
    healthcheck: false,
    variants: [
      { tags: /^(?!.*(?:slim|windows|nanoserver))/, builder: 'a Swift toolchain', shell: true, libc: 'glibc', tools: { git: true } },
    ],
  },
  {
    name: 'buildpack-deps',
    ...github('docker-library/buildpack-deps', '2025-11-13'),
    ...root,
    cmd: ['bash'],
    shell: true,
    libc: 'glibc',
    builder: 'compilers and development headers',
    variants: [
      { tags: /^(?!.*(?:curl|scm))/, tools: buildpack.tools, caCertificates: true },
      {
        tags: /curl|scm/,
        builder: undefined,
        caCertificates: true,
        tools: { bash: true, curl: true, wget: true, gcc: false, make: false },
      },
      { tags: /scm/, tools: { git: true, pgrep: true, python3: true } },
    ],
  },
  {
    // A link named node leads to bun.
    name: 'oven/bun',
    source: 'https://github.com/oven-sh/bun/tree/main/dockerhub',
    date: '2026-11-23',
    ...root,
    tools: { node: true },
    variants: [
      {
        tags: /^(?!.*distroless)/,
        shell: true,
        entrypoint: ['/usr/local/bin/docker-entrypoint.sh'],
        cmd: ['/usr/local/bin/bun'],
        workdir: '/home/bun/app',
      },
      { tags: /^(?!.*(?:alpine|distroless))/, ...debian },
      { tags: tagged.alpine, ...alpine },
      { tags: /distroless/, ...bare, distribution: 'distroless', libc: 'glibc', entrypoint: ['/usr/local/bin/bun'] },
    ],
  },
  {
    name: 'denoland/deno',
    ...github('denoland/deno_docker', '2026-07-01'),
    ...root,
    variants: [
      { tags: /^(?!.*(?:distroless|bin))/, shell: true, entrypoint: ['/tini', '--', 'docker-entrypoint.sh'] },
      {
        tags: /^(?!.*(?:alpine|distroless|bin|ubuntu))/,
        distribution: 'debian',
        libc: 'glibc',
        tools: { bash: true, curl: false, wget: false },
      },
      // It brings a glibc of its own for Deno, but the system is musl.
      { tags: tagged.alpine, distribution: 'alpine', shell: true, tools: { bash: false, curl: false, wget: true } },
      { tags: /distroless/, ...bare, distribution: 'distroless', libc: 'glibc', entrypoint: ['/tini', '--', '/bin/deno'] },
      { tags: /bin/, ...bare, distribution: 'scratch', libc: 'none', user: undefined },
    ],
  },
  {
    // Without a base in its tag it holds the binaries only, to be copied from.
    name: 'ghcr.io/astral-sh/uv',
    source: 'https://docs.astral.sh/uv/guides/integration/docker/',
    date: '2026-08-21',
    healthcheck: false,
    variants: [
      { tags: /^(?:latest|\d+(?:\.\d+)*)$/, ...bare, distribution: 'scratch', libc: 'none', entrypoint: ['/uv'] },
      { tags: /^(?!.*dhi).*(?:bookworm|trixie|bullseye|debian)/, ...buildpack, user: 'root' },
      { tags: /^(?!.*dhi).*slim/, ...debian, caCertificates: undefined },
      { tags: /^(?!.*dhi).*alpine/, ...alpine, user: 'root' },
      { tags: /^(?!.*dhi).*python3/, tools: { python3: true } },
    ],
  },
];
