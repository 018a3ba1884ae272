import type { Located } from '../../core/source.js';
import { known, unknown, unset, type Value } from '../../core/value.js';
import type { EnvironmentVariables } from '../compose/types.js';
import type { DataNode } from '../yaml/node.js';
import { dig, itemsOf, variable } from './values.js';

/** Where variables come from whose names the manifest does not list. */
interface Source {
  readonly at: Located;
  readonly prefix: string;
  readonly why: string;
}

/**
 * The variables of a container: `env`, a later entry winning, then `envFrom`, of which the manifest tells no more than a prefix.
 * `injects` are beginnings of names that a controller may add.
 */
export function readEnvironment(container: DataNode, injects: readonly string[]): EnvironmentVariables {
  const env = dig(container, 'env');
  const variables = new Map<string, Value<string>>();
  const sources: Source[] = injects.map((prefix) => ({ at: container.key, prefix, why: 'the controller may set it' }));
  if (env.isSet ? !env.isList : env.isUnknown) sources.push({ at: env, prefix: '', why: 'env could not be read' });
  for (const item of itemsOf(env)) {
    const name = dig(item, 'name');
    if (typeof name.scalar === 'string') variables.set(name.scalar, valueOfEntry(item, name));
    else sources.push({ at: item, prefix: '', why: 'an entry of env could not be read' });
  }
  const envFrom = dig(container, 'envFrom');
  if (envFrom.isSet ? !envFrom.isList : envFrom.isUnknown) sources.push({ at: envFrom, prefix: '', why: 'envFrom could not be read' });
  for (const item of itemsOf(envFrom)) sources.push({ at: item, prefix: dig(item, 'prefix').text ?? '', why: 'it may come from envFrom' });

  return {
    names: [...variables.keys()],
    isComplete: sources.length === 0,
    get(name) {
      const value = variables.get(name);
      if (value) return value;
      const source = sources.find(({ prefix }) => name.startsWith(prefix));
      return source ? unknown(source.at, source.why) : unset(env.key);
    },
  };
}

function valueOfEntry(item: DataNode, name: DataNode): Value<string> {
  const from = dig(item, 'valueFrom');
  if (!from.isUnset) return unknown(from, 'it comes from valueFrom');
  const value = variable(dig(item, 'value'));
  // An entry with a name alone is the empty string.
  return value.isUnset ? known('', name, { isLiteral: false }) : value;
}
