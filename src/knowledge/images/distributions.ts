import { alpine, amazon, bare, debian, rhel, ubuntu } from './families.js';
import { github, type ImageRow } from './row.js';

const root = { user: 'root', healthcheck: false, entrypoint: [] } as const;

/** Configuration and package lists that Docker's scans of the official images show. They name no user: the Dockerfiles set none, so it is root. */
const scanned = (name: string, date: string) => ({
  source: `https://github.com/docker-library/repo-info/tree/master/repos/${name}/local`,
  date,
});
const bash = ['/bin/bash'] as const;

/**
 * Of Red Hat's own images only this was read: what is in the minimal and the micro image, and that public Dockerfiles install packages in the
 * first two without a USER, so that they start as root.
 */
const redhat = {
  source: 'https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/10/html/building_running_and_managing_containers/',
  date: '2026-11-23',
  distribution: 'rhel',
  libc: 'glibc',
} as const;
const ubi = (variant: string) =>
  new RegExp(String.raw`^registry\.access\.redhat\.com\/ubi(?:8|9|10)(?:\/ubi)?${variant}$|^redhat\/ubi(?:8|9|10)${variant}$`);

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
  { name: 'ubuntu', ...scanned('ubuntu', '2026-08-17'), ...root, ...ubuntu, cmd: bash },
  { name: 'alpine', ...github('alpinelinux/docker-alpine', '2026-08-21'), ...root, ...alpine, cmd: ['/bin/sh'] },
  {
    name: 'busybox',
    ...scanned('busybox', '2026-05-13'),
    ...root,
    shell: true,
    cmd: ['sh'],
    variants: [
      { tags: /musl/, libc: 'musl' },
      { tags: /glibc/, libc: 'glibc' },
    ],
  },
  {
    name: 'scratch',
    source: 'https://docs.docker.com/build/building/base-images/#create-a-minimal-base-image-using-scratch',
    date: '2026-11-23',
    user: 'root',
    healthcheck: false,
    ...bare,
    distribution: 'scratch',
    libc: 'none',
    caCertificates: false,
  },
  {
    name: 'fedora',
    ...scanned('fedora', '2026-05-27'),
    ...root,
    distribution: 'rhel',
    libc: 'glibc',
    shell: true,
    cmd: bash,
    tools: { bash: true },
  },
  {
    name: ['rockylinux', 'rockylinux/rockylinux', 'quay.io/rockylinux/rockylinux'],
    ...scanned('rockylinux', '2023-11-28'),
    ...root,
    ...rhel,
    cmd: bash,
  },
  { name: ['almalinux', 'quay.io/almalinuxorg/almalinux'], ...scanned('almalinux', '2026-09-02'), ...root, ...rhel, cmd: bash },
  { name: 'oraclelinux', ...scanned('oraclelinux', '2026-07-23'), ...root, ...rhel, cmd: bash },
  { name: 'centos', ...scanned('centos', '2021-09-15'), ...root, ...rhel, cmd: bash },
  {
    name: ['amazonlinux', 'public.ecr.aws/amazonlinux/amazonlinux'],
    ...scanned('amazonlinux', '2026-09-17'),
    ...root,
    ...amazon,
    cmd: bash,
  },
  { name: ubi(''), ...redhat, user: 'root', shell: true, tools: { bash: true } },
  { name: ubi('-minimal'), ...redhat, user: 'root', shell: true, tools: { bash: true, python3: false } },
  { name: ubi('-micro'), ...redhat },
  {
    // The image starts as root; the editor that opens it connects as vscode or node.
    name: /^mcr\.microsoft\.com\/(?:vscode\/)?devcontainers\/(?!universal$)/,
    ...github('devcontainers/images', '2026-07-01'),
    user: 'root',
    healthcheck: false,
    shell: true,
    builder: 'a development environment',
    tools: { git: true, curl: true },
  },
  {
    // This one ends with a USER.
    name: /^mcr\.microsoft\.com\/(?:vscode\/)?devcontainers\/universal$/,
    ...github('microsoft/vscode-dev-containers', '2023-11-30'),
    user: 'codespace',
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
