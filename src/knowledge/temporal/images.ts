import type { ImageReference } from '../../core/image.js';
import { isAtLeast, isBefore } from '../../core/version.js';

/** What a Temporal image is for. */
export type TemporalRole = 'server' | 'auto-setup' | 'admin-tools' | 'ui' | 'web' | 'cli' | 'tctl' | 'temporalite';

interface TemporalImage {
  /** The published name: `temporalio/server`. */
  readonly name: string;
  readonly role: TemporalRole;
  /** Why it should not be used any more, as a clause; undefined while it is maintained. */
  readonly retired?: string | undefined;
  readonly source: string;
  /** Day of the copy in which the fact was read, ISO. */
  readonly date: string;
}

const builds = { source: 'https://github.com/temporalio/docker-builds', date: '2026-02-26' };
const temporal = { source: 'https://github.com/temporalio/temporal/tree/main/docker', date: '2026-08-21' };

export const temporalImages: readonly TemporalImage[] = [
  { name: 'temporalio/server', role: 'server', ...temporal },
  { name: 'temporalio/admin-tools', role: 'admin-tools', ...temporal },
  { name: 'temporalio/auto-setup', role: 'auto-setup', retired: 'it gets no more updates', ...builds },
  { name: 'temporalio/ui', role: 'ui', source: 'https://github.com/temporalio/ui/blob/main/server/Dockerfile', date: '2026-08-21' },
  {
    name: 'temporalio/web',
    role: 'web',
    retired: 'temporalio/ui took its place',
    source: 'https://github.com/temporalio/web',
    date: '2026-11-23',
  },
  { name: 'temporalio/temporal', role: 'cli', source: 'https://github.com/temporalio/cli/blob/main/Dockerfile', date: '2026-08-22' },
  {
    name: 'temporalio/tctl',
    role: 'tctl',
    retired: 'support of tctl ended on 2025-09-30',
    source: 'https://github.com/temporalio/tctl',
    date: '2026-11-23',
  },
];

/** The development server of before the CLI had one. It was published by others only, under several names. */
const temporalite: TemporalImage = {
  name: 'temporalite',
  role: 'temporalite',
  retired: '"temporal server start-dev" took its place',
  source: 'https://github.com/temporalio/cli/issues/316',
  date: '2026-11-23',
};

/**
 * The Temporal image that a reference names, under any registry and prefix: mirrors keep the last two parts of the name
 * (`registry.acme.example/mirror/temporalio/server`).
 */
export function temporalImage(reference: ImageReference): TemporalImage | undefined {
  const parts = reference.repository.split('/');
  if (parts.at(-1) === 'temporalite') return temporalite;
  const name = parts.slice(-2).join('/');
  return temporalImages.find((image) => image.name === name);
}

/**
 * Whether an image that must fit the schema of a store, or the server, follows releases beyond its minor version: without a tag, with `latest`, or with
 * the major version alone. A rule of Temporal's own tells about these.
 */
export function floatsBeyondSchema(reference: ImageReference): boolean {
  const role = temporalImage(reference)?.role;
  const { tag = 'latest' } = reference;
  return (role === 'server' || role === 'admin-tools' || role === 'ui') && /^(?:latest|v?\d+)$/.test(tag);
}

/**
 * The folder into which the image of a version writes its configuration at each start; undefined for one that writes nothing. The server's images did
 * so up to 1.29 (docker/entrypoint.sh of https://github.com/temporalio/docker-builds, read 2026-02-26), the UI's from 2.2.13 on and before 2.37.3
 * (server/docker/start-ui-server.sh and https://github.com/temporalio/ui/pull/2485, read 2026-08-21).
 */
export function configWrittenAtStart(role: TemporalRole, version: string): string | undefined {
  if (role === 'server' || role === 'auto-setup') return isBefore(version, '1.30.0') ? '/etc/temporal/config' : undefined;
  return role === 'ui' && isAtLeast(version, '2.2.13') && isBefore(version, '2.37.3') ? '/home/ui-server/config' : undefined;
}

/** The script that an image starts with, by its Dockerfile: those of the tables of images. */
const startScripts: Readonly<Partial<Record<TemporalRole, string>>> = {
  server: '/etc/temporal/entrypoint.sh',
  'auto-setup': '/etc/temporal/entrypoint.sh',
  ui: '/home/ui-server/start-ui-server.sh',
};

/** Whether a command is the script that Temporal's images start with, which writes their configuration and finds their address. */
export function isStartScript(command: string): boolean {
  return /\/(?:entrypoint|start-ui-server)\.sh$/.test(command);
}

/** Whether a volume at a path lies over the folder in which an image has the script that it starts with. */
export function hidesStartScript(role: TemporalRole | undefined, path: string): boolean {
  const script = role && startScripts[role];
  return path.startsWith('/') && script?.startsWith(`${path.replace(/\/+$/, '')}/`) === true;
}
