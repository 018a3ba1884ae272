import { distance, slipOf } from '../../core/distance.js';
import { type Shape, shapeBehind, shapeOf } from './shape.js';
import { fileShape } from './shapes.js';

/**
 * Keys that earlier formats had, and that the specification has no more, with what takes their place.
 * https://docs.docker.com/compose/releases/migrate/ and the reference of the formats 1 to 3, read 2026-11-27.
 */
const earlierKeys: ReadonlyMap<string, string> = new Map([
  ['net', 'write "network_mode"'],
  ['log_driver', 'write it as "driver" under "logging"'],
  ['log_opt', 'write it as "options" under "logging"'],
  ['volume_driver', 'name the driver at the volume, under the top-level "volumes"'],
  ['dockerfile', 'write it under "build"'],
]);

/** Words that people write for a key of a service. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['env', 'environment'],
  ['envs', 'environment'],
  ['env_vars', 'environment'],
  ['cmd', 'command'],
  ['memory', 'mem_limit'],
  ['memory_limit', 'mem_limit'],
  ['cpu_limit', 'cpus'],
  ['restart_policy', 'restart'],
  ['workdir', 'working_dir'],
  ['capabilities', 'cap_add'],
  ['network_name', 'networks'],
]);

/** What may have been meant by a key that Compose does not take. */
export type Meant =
  | { readonly kind: 'slip'; readonly key: string /** One edit away. */; readonly isClose: boolean }
  | { readonly kind: 'below'; readonly keys: readonly string[] }
  | { readonly kind: 'above' }
  | { readonly kind: 'earlier'; readonly advice: string };

/** `around` are the shapes of the maps around, the nearest first. `isService` where the key stands in a service. */
export function meantBy(key: string, shape: Shape, around: readonly Shape[], isService: boolean): Meant | undefined {
  const earlier = isService ? earlierKeys.get(key) : undefined;
  if (earlier !== undefined) return { kind: 'earlier', advice: earlier };
  const plain = plainly(key);
  const same = [...shape.keys.keys()].find((name) => plainly(name) === plain);
  const slip = same ?? slipOf(key, shape.keys.keys());
  const below = parentsOf(key, shape);
  // What stands under another key by this very name is more likely meant than a name that only looks like it.
  if (slip !== undefined && below.length === 0) return { kind: 'slip', key: slip, isClose: distance(key, slip) === 1 };
  if (around.some((outer) => outer.keys.has(key))) return { kind: 'above' };
  const word = isService ? otherWords.get(key) : undefined;
  if (word !== undefined) return { kind: 'slip', key: word, isClose: false };
  return below.length > 0 ? { kind: 'below', keys: below } : undefined;
}

/** `dependsOn` and `depends-on` say the same. */
function plainly(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** Keys of a map, at most three, under which another key would be right. */
function parentsOf(key: string, shape: Shape): readonly string[] {
  const parents = [...shape.keys].filter(([, written]) => shapeOf(written).keys.has(key)).map(([name]) => name);
  return parents.length <= 3 ? parents : [];
}

const service = shapeOf('@service');

/** Keys that only a service has, and that other things at the top of a file do not. */
const ofServices = ['image', 'build', 'command', 'ports', 'environment', 'depends_on', 'container_name', 'restart'];

/** Whether keys are those of a service. */
export function isLikeService(keys: Iterable<string>): boolean {
  const all = [...keys];
  return all.some((key) => ofServices.includes(key)) && all.filter(isServiceKey).length * 2 > all.length;
}

export function isServiceKey(key: string): boolean {
  return shapeBehind(service, key) !== undefined;
}

/** Whether a file has a top-level key of a name. */
export function isTopLevelKey(key: string): boolean {
  return shapeBehind(shapeOf(fileShape), key) !== undefined;
}
