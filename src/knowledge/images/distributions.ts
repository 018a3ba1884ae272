import { alpine, amazon, bare, debian, rhel, ubuntu } from './families.js';
import { github, type ImageRow } from './row.js';

const root = { user: 'root', healthcheck: false, entrypoint: [] } as const;
const hub = (name: string) => ({ source: `https://hub.docker.com/_/${name}`, date: '2026-08-21' });

const playwright = {
  user: 'root',
  healthcheck: false,
  distribution: 'ubuntu',
  libc: 'glibc',
  shell: true,
  caCertificates: true,
  tools: { bash: true, curl: true, git: true, pgrep: true },
} as const;

export const distributions: readonly ImageRow[] = [
  { name: 'debian', ...github('debuerreotype/docker-debian-artifacts', '2026-08-21'), ...root, ...debian, cmd: ['bash'] },
  { name: 'ubuntu', ...hub('ubuntu'), ...root, ...ubuntu, cmd: ['/bin/bash'] },
  { name: 'alpine', ...github('alpinelinux/docker-alpine', '2026-08-21'), ...root, ...alpine, cmd: ['/bin/sh'] },
  {
    name: 'busybox',
    ...hub('busybox'),
    ...root,
    shell: true,
    cmd: ['sh'],
    caCertificates: false,
    tools: { bash: false, curl: false, wget: true, nc: true, pgrep: true, python3: false, git: false, gcc: false, make: false },
    variants: [
      { tags: /musl/, libc: 'musl' },
      { tags: /glibc/, libc: 'glibc' },
    ],
  },
  {
    name: 'scratch',
    ...hub('scratch'),
    user: 'root',
    healthcheck: false,
    ...bare,
    distribution: 'scratch',
    libc: 'none',
    caCertificates: false,
  },
  { name: 'fedora', ...hub('fedora'), ...root, ...rhel },
  { name: ['rockylinux', 'rockylinux/rockylinux', 'quay.io/rockylinux/rockylinux'], ...hub('rockylinux'), ...root, ...rhel },
  { name: ['almalinux', 'quay.io/almalinuxorg/almalinux'], ...hub('almalinux'), ...root, ...rhel },
  { name: 'oraclelinux', ...hub('oraclelinux'), ...root, ...rhel },
  { name: 'centos', ...hub('centos'), ...root, ...rhel },
  { name: ['amazonlinux', 'public.ecr.aws/amazonlinux/amazonlinux'], ...hub('amazonlinux'), ...root, ...amazon, cmd: ['/bin/bash'] },
  {
    name: /^registry\.access\.redhat\.com\/ubi(?:8|9|10)(?:\/ubi)?$|^redhat\/ubi(?:8|9|10)$/,
    source: 'https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/9/html/building_running_and_managing_containers/',
    date: '2026-11-23',
    ...root,
    ...rhel,
    tools: { ...rhel.tools, curl: true },
  },
  {
    name: /^registry\.access\.redhat\.com\/ubi(?:8|9|10)(?:\/ubi)?-minimal$|^redhat\/ubi(?:8|9|10)-minimal$/,
    source: 'https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/9/html/building_running_and_managing_containers/',
    date: '2026-11-23',
    ...root,
    ...rhel,
    tools: { ...rhel.tools, curl: true },
  },
  {
    // It has a shell, but no package manager.
    name: /^registry\.access\.redhat\.com\/ubi(?:8|9|10)(?:\/ubi)?-micro$|^redhat\/ubi(?:8|9|10)-micro$/,
    source: 'https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/9/html/building_running_and_managing_containers/',
    date: '2026-11-23',
    ...root,
    distribution: 'rhel',
    libc: 'glibc',
    shell: true,
    tools: { bash: true, curl: false, wget: false, git: false, gcc: false, make: false, python3: false },
  },
  {
    // The image starts as root; the editor that opens it connects as vscode or node.
    name: /^mcr\.microsoft\.com\/(?:vscode\/)?devcontainers\//,
    ...github('devcontainers/images', '2026-07-01'),
    user: 'root',
    healthcheck: false,
    shell: true,
    builder: 'a development environment',
    tools: { git: true, curl: true },
  },
  {
    name: 'mcr.microsoft.com/playwright',
    ...github('microsoft/playwright', '2026-08-21'),
    ...playwright,
    tools: { ...playwright.tools, node: true, npm: true, wget: true },
  },
  {
    name: 'mcr.microsoft.com/playwright/python',
    ...github('microsoft/playwright-python', '2026-08-06'),
    ...playwright,
    tools: { ...playwright.tools, python3: true },
  },
];
