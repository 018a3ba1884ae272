import { alpine } from './families.js';
import { github, type ImageRow } from './row.js';

const server = { source: 'https://github.com/temporalio/temporal/tree/main/docker', date: '2026-08-21' };
const always = { distribution: 'alpine', libc: 'musl', shell: true, healthcheck: false, caCertificates: true } as const;
const older = { bash: true, curl: true, wget: true, nc: true, pgrep: true, temporal: true, tctl: true, dockerize: true } as const;
const newer = { ...alpine.tools, temporal: false, tctl: false, dockerize: false, jq: false, grpc_health_probe: false } as const;

/** Full or partial versions below and from 1.30, where the images were rebuilt without tools. */
const before130 = /^1\.(?:\d|[12]\d)(?:[.-]|$)/;
const from130 = /^1\.(?:[3-9]\d|\d{3,})(?:[.-]|$)/;

/** Temporal's own images. The tool names go beyond those of other images: what health checks of a server call. */
export const temporal: readonly ImageRow[] = [
  {
    name: 'temporalio/server',
    ...server,
    ...always,
    user: 'temporal',
    workdir: '/etc/temporal',
    variants: [
      { tags: before130, entrypoint: ['/etc/temporal/entrypoint.sh'], tools: older },
      { tags: from130, entrypoint: [], cmd: ['/etc/temporal/entrypoint.sh'], tools: newer },
    ],
  },
  {
    name: 'temporalio/auto-setup',
    ...github('temporalio/docker-builds', '2026-02-26'),
    ...always,
    user: 'temporal',
    workdir: '/etc/temporal',
    entrypoint: ['/etc/temporal/entrypoint.sh'],
    cmd: ['autosetup'],
    tools: older,
  },
  {
    name: 'temporalio/admin-tools',
    ...server,
    ...always,
    tools: { temporal: true },
    variants: [
      // The user came in February 2023, with 1.20.
      { tags: /^1\.(?:[2-9]\d|\d{3,})(?:[.-]|$)/, user: 'temporal' },
      {
        tags: before130,
        entrypoint: ['tini', '--', 'sleep', 'infinity'],
        workdir: '/etc/temporal',
        tools: { ...older, jq: true, python3: true, tini: true },
      },
      {
        tags: from130,
        entrypoint: [],
        cmd: ['sh', '-c', 'trap exit INT HUP TERM; sleep infinity & wait'],
        tools: { ...newer, temporal: true },
      },
    ],
  },
  {
    name: 'temporalio/ui',
    ...github('temporalio/ui', '2026-08-21'),
    ...always,
    user: 'temporal',
    workdir: '/home/ui-server',
    entrypoint: ['./start-ui-server.sh'],
    tools: { bash: true, wget: true, nc: true, pgrep: true },
  },
  {
    name: 'temporalio/temporal',
    ...github('temporalio/cli', '2026-08-22'),
    ...always,
    user: 'temporal',
    entrypoint: ['temporal'],
    tools: { ...alpine.tools, temporal: true, tctl: false, grpc_health_probe: false },
  },
];
