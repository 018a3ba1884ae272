import { joinPath, resolvePath } from '../../core/path.js';
import { placeOf } from '../../core/source.js';
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

/** What a service is built from. Paths are relative to the root. */
export function buildOf(node: DataNode, { folderOf, lookup }: Surroundings): Value<Build> {
  const map = buildMap(node);
  return mapValue(map.node(), () => {
    if (!map.isMap) return undefined;
    const context = contextOf(map, folderOf);
    const inline = map.get('dockerfile_inline');
    const dockerfile = inline.isUnset ? dockerfileOf(map.get('dockerfile'), context) : unset(placeOf(inline.key));
    const args = variablesOf(map.get('args'), lookup);
    return { ...placeOf(map), context, dockerfile, target: map.get('target').string(), args, inline: !inline.isUnset };
  });
}

function contextOf(build: DataNode, folderOf: Surroundings['folderOf']): Value<string> {
  const node = build.get('context');
  if (node.isUnset) return known(folderOf(build.file), placeOf(build), { isLiteral: false });
  return resolved(node.string(), folderOf(node.file));
}

/** Its path starts from the context, whichever file names it. */
function dockerfileOf(node: DataNode, context: Value<string>): Value<string> {
  const value = node.string();
  if (value.isUnknown) return value;
  if (!context.isSet) return unknown(value.at, 'its build context is not known');
  if (value.isSet) return resolved(value, context.value);
  return known(joinPath(context.value, 'Dockerfile'), context.at, { isLiteral: false });
}

function resolved(value: Value<string>, folder: string): Value<string> {
  if (!value.isSet) return value;
  const path = isRemote(value.value) ? undefined : resolvePath(folder, value.value);
  return path === undefined ? unknown(value.at, `"${value.value}" is outside the repository`) : { ...value, value: path };
}
