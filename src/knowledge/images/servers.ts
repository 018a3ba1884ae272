import { alpine, tagged, windows } from './families.js';
import { type Facts, github, type ImageRow } from './row.js';

const root = { user: 'root', healthcheck: false, shell: true } as const;

/** Servers bring packages of their own; of their distribution only this much is sure. */
export const server = {
  distribution: 'debian',
  libc: 'glibc',
  shell: true,
  tools: { bash: true, git: false, gcc: false },
} as const satisfies Facts;
export const withoutDownloads = { ...server, tools: { ...server.tools, curl: false, wget: false } } as const satisfies Facts;
const nginx = {
  healthcheck: false,
  shell: true,
  entrypoint: ['/docker-entrypoint.sh'],
  cmd: ['nginx', '-g', 'daemon off;'],
  variants: [
    { tags: tagged.debian, ...server, caCertificates: true, tools: { ...server.tools, curl: true } },
    { tags: tagged.alpine, ...alpine },
    { tags: /alpine(?!.*slim)/, tools: { curl: true } },
  ],
} as const satisfies Partial<ImageRow>;

/** Web servers, proxies, and Docker itself. */
export const servers: readonly ImageRow[] = [
  { name: 'nginx', ...github('nginx/docker-nginx', '2026-04-14'), ...nginx, user: 'root' },
  {
    name: ['nginxinc/nginx-unprivileged', 'ghcr.io/nginx/nginx-unprivileged', 'public.ecr.aws/nginx/nginx-unprivileged'],
    ...github('nginx/docker-nginx-unprivileged', '2026-07-15'),
    ...nginx,
    user: '101',
  },
  {
    name: 'httpd',
    ...github('docker-library/httpd', '2026-06-10'),
    ...root,
    entrypoint: [],
    cmd: ['httpd-foreground'],
    workdir: '/usr/local/apache2',
    variants: [
      { tags: tagged.debian, ...withoutDownloads },
      { tags: tagged.alpine, ...alpine },
    ],
  },
  {
    name: 'caddy',
    ...github('caddyserver/caddy-docker', '2026-03-05'),
    healthcheck: false,
    variants: [
      {
        tags: /^(?!.*(?:builder|windows))/,
        user: 'root',
        cmd: ['caddy', 'run', '--config', '/etc/caddy/Caddyfile', '--adapter', 'caddyfile'],
        workdir: '/srv',
      },
      // curl came with a later version.
      {
        tags: /^(?!.*windows)/,
        distribution: 'alpine',
        libc: 'musl',
        shell: true,
        caCertificates: true,
        tools: { wget: true, nc: true, pgrep: true, bash: false },
      },
      { tags: /builder/, user: 'root', builder: 'a Go toolchain with xcaddy', tools: { curl: true, git: true } },
    ],
  },
  {
    name: 'traefik',
    ...github('traefik/traefik-library-image', '2026-08-19'),
    ...root,
    ...alpine,
    entrypoint: ['/entrypoint.sh'],
    cmd: ['traefik'],
    tools: { wget: true, nc: true, pgrep: true, bash: false, curl: false },
    variants: [{ tags: tagged.windows, ...windows }],
  },
  {
    name: 'haproxy',
    ...github('docker-library/haproxy', '2026-07-22'),
    healthcheck: false,
    shell: true,
    entrypoint: ['docker-entrypoint.sh'],
    variants: [
      // Older versions start as root.
      {
        tags: /^(?:latest|lts|alpine|2\.[4-9]|[3-9]\.)/,
        user: 'haproxy',
        workdir: '/var/lib/haproxy',
        cmd: ['haproxy', '-f', '/usr/local/etc/haproxy/haproxy.cfg'],
      },
      { tags: tagged.debian, ...withoutDownloads },
      { tags: tagged.alpine, ...alpine },
    ],
  },
  {
    name: 'docker',
    ...github('docker-library/docker', '2026-08-06'),
    healthcheck: false,
    variants: [
      {
        tags: /^(?!.*windows)/,
        ...alpine,
        user: 'root',
        entrypoint: ['dockerd-entrypoint.sh'],
        tools: { git: true, wget: true, nc: true, curl: false, bash: false },
      },
      { tags: /cli/, entrypoint: ['docker-entrypoint.sh'], cmd: ['sh'] },
      { tags: /rootless/, user: 'rootless' },
    ],
  },
];
