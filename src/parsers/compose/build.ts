import { joinPath, resolvePath } from '../../core/path.js';
import { inOwnWords, placeOf } from '../../core/source.js';
import { known, mapValue, unknown, unset, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import { type Surroundings, variablesOf } from './environment.js';
import type { Build } from './types.js';

const remote = /^[a-z][a-z0-9+.-]*:\/\/|^git@|^github\.com\/|^oci:/;

/** Whether Compose fetches what a path names. */
export function isRemote(path: string): boolean {
  return remote.test(path);
}

/** `build: <path>` in its long form; other kinds of node stay as they are. */
export function buildMap(node: DataNode): DataNode {
  if (node.isUnset || !(node.isScalar || (node.isUnknown && node.parts))) return node;
  const entry = { name: 'context', key: node.key, value: node, range: node.range };
  return node.with({ kind: 'map', text: undefined, value: undefined, parts: undefined, entries: new Map([['context', entry]]) });
}

/** Why a path that leaves the repository is not followed, as a clause. */
export function outside(path: string): string {
  return `"${path}" is outside the repository`;
}

/** What a service is built from. Paths are relative to the root. */
export function buildOf(node: DataNode, around: Surroundings): Value<Build> {
  const map = buildMap(node);
  return mapValue(map.node(), () => {
    if (!map.isMap) return undefined;
    const context = contextOf(map, around);
    const inline = map.get('dockerfile_inline');
    const dockerfile = inline.isUnset ? dockerfileOf(map.get('dockerfile'), context, around) : unset(placeOf(inline.key));
    const args = variablesOf(map.get('args'), around.lookup);
    return { ...placeOf(map), context, dockerfile, target: map.get('target').string(), args, inline: !inline.isUnset };
  });
}

function contextOf(build: DataNode, around: Surroundings): Value<string> {
  const node = build.get('context');
  if (node.isUnset) return known(around.folderOf(build.file), placeOf(build), { isLiteral: false });
  return resolved(node.string(), around.folderOf(node.file), around);
}

/** Its path starts from the context, whichever file names it. */
function dockerfileOf(node: DataNode, context: Value<string>, around: Surroundings): Value<string> {
  const value = node.string();
  if (value.isUnknown) return value;
  if (!context.isSet) return unknown(value.at, 'its build context is not known');
  if (value.isSet) return resolved(value, context.value, around);
  return known(joinPath(context.value, 'Dockerfile'), context.at, { isLiteral: false });
}

function resolved(value: Value<string>, folder: string, { note }: Surroundings): Value<string> {
  if (!value.isSet) return value;
  if (isRemote(value.value)) return unknown(value.at, 'it is not in the repository');
  const path = resolvePath(folder, value.value);
  if (path !== undefined) return { ...value, value: path };
  const why = outside(inOwnWords(value.value, value.at));
  note(value.at, why);
  return unknown(value.at, why);
}
