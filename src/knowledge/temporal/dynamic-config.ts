import { isAtLeast } from '../../core/version.js';

/** Where a fact was read, and the day of the newest public copy, ISO. */
interface Sourced {
  readonly source: string;
  readonly date: string;
}

const folder = 'https://github.com/temporalio/temporal/tree/main/common/dynamicconfig';
const constants: Sourced = {
  source: 'https://github.com/temporalio/temporal/blob/main/common/dynamicconfig/constants.go',
  date: '2026-08-21',
};

/** A key that newer servers do not know: they warn and take no notice. */
export interface RemovedKey extends Sourced {
  readonly key: string;
  /** The first minor version without it, read from the tags of 1.10 to 1.31. */
  readonly removedIn: string;
  /** What to do instead, as a clause; undefined where nothing took its place. */
  readonly instead?: string | undefined;
}

export const removedKeys: readonly RemovedKey[] = [
  {
    key: 'system.advancedVisibilityWritingMode',
    removedIn: '1.24.0',
    instead: 'set secondaryVisibilityStore and system.secondaryVisibilityWritingMode for a second store',
    ...constants,
  },
  { key: 'system.enableReadVisibilityFromES', removedIn: '1.24.0', instead: 'choose the store by visibilityStore', ...constants },
  // In none of the tags from 1.10 on, though files name them.
  { key: 'system.standardVisibilityWritingMode', removedIn: '1.10.0', ...constants },
  { key: 'system.visibilityWritingMode', removedIn: '1.10.0', ...constants },
  { key: 'system.enableNexus', removedIn: '1.31.0', instead: 'remove it, as Nexus is always on', ...constants },
  { key: 'history.cacheMaxSize', removedIn: '1.29.0', instead: 'use history.hostLevelCacheMaxSize', ...constants },
];

/** The row of a key that a version does not know any more; undefined for other keys and where the version cannot be read. Case says nothing. */
export function removedKey(key: string, version: string): RemovedKey | undefined {
  return removedKeys.find((row) => row.key.toLowerCase() === key.toLowerCase() && isAtLeast(version, row.removedIn));
}

/** A key that must not be true in production. */
export interface HarmfulKey extends Sourced {
  readonly key: string;
  /** What it does when it is true, as a clause. */
  readonly why: string;
  /** Whether it is fine on a developer's machine. */
  readonly forDevelopment: boolean;
}

export const harmfulKeys: readonly HarmfulKey[] = [
  {
    key: 'system.forceSearchAttributesCacheRefreshOnRead',
    why: 'reads search attributes from the database for each request',
    forDevelopment: true,
    source: 'https://github.com/temporalio/samples-server/blob/main/compose/dynamicconfig/development-sql.yaml',
    date: '2026-04-10',
  },
  {
    key: 'system.disableStreamingAuthorizer',
    why: 'opens the replication stream to everyone who reaches the frontend (CVE-2026-5724)',
    forDevelopment: false,
    ...constants,
  },
];

/** The row of a key that does harm when it is true. */
export function harmfulKey(key: string): HarmfulKey | undefined {
  return harmfulKeys.find((row) => row.key.toLowerCase() === key.toLowerCase());
}

/** A constraint of a value, with what it takes; another name or type makes the server refuse the file. */
export interface Constraint extends Sourced {
  /** As it is mostly written. Case says nothing. */
  readonly name: string;
  readonly takes: 'a string' | 'an integer' | 'a string or an integer';
  /** The words it takes, in this case; an integer must then be above zero. */
  readonly words?: readonly string[] | undefined;
  /** The first version that knows it; undefined: 1.20 does. */
  readonly since?: string | undefined;
}

const loader: Sourced = {
  source: 'https://github.com/temporalio/temporal/blob/main/common/dynamicconfig/yaml_loader.go',
  date: '2026-08-21',
};

const taskTypes = ['Workflow', 'Activity', 'Nexus'].flatMap((word) => [word, `TASK_QUEUE_TYPE_${word.toUpperCase()}`]);

export const constraints: readonly Constraint[] = [
  { name: 'namespace', takes: 'a string', ...loader },
  { name: 'namespaceID', takes: 'a string', ...loader },
  { name: 'taskQueueName', takes: 'a string', ...loader },
  { name: 'taskType', takes: 'a string or an integer', words: taskTypes, ...loader },
  { name: 'historyTaskType', takes: 'a string or an integer', ...loader },
  { name: 'shardID', takes: 'an integer', ...loader },
  { name: 'destination', takes: 'a string', since: '1.24.0', ...loader },
  { name: 'chasmTaskType', takes: 'a string', since: '1.31.0', ...loader },
];

/** A constraint by its name. */
export function constraint(name: string): Constraint | undefined {
  return constraints.find((row) => row.name.toLowerCase() === name.toLowerCase());
}

/** Whether a scalar fits a constraint: `tag` says what YAML made of it. */
export function fitsConstraint({ takes, words }: Constraint, value: string | number): boolean {
  if (typeof value === 'number') return takes !== 'a string' && Number.isInteger(value) && (words === undefined || value > 0);
  return takes !== 'an integer' && (words === undefined || words.includes(value));
}

/** Keys by which the roles of the server stop without errors: their default is no delay. */
export const drainKeys: readonly string[] = [
  'frontend.shutdownDrainDuration',
  'history.shutdownDrainDuration',
  'matching.shutdownDrainDuration',
  'history.alignMembershipChange',
  'matching.alignMembershipChange',
];

/** How servers from 1.30 on check a file before they start. */
export const validator = {
  command: 'temporal-server validate-dynamic-config',
  since: '1.30.0',
  source: folder,
  date: '2026-08-21',
} as const;
