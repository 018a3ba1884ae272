import { placeOf } from '../../core/source.js';
import { known, mapValue, unknown, unset, type Value } from '../../core/value.js';
import type { DataNode, Entry } from '../yaml/node.js';
import { buildOf } from './build.js';
import { commandOf, healthcheckOf } from './command.js';
import { environmentOf, type Surroundings } from './environment.js';
import { namedMap } from './keyed.js';
import { mountsOf } from './mounts.js';
import { portsOf } from './ports.js';
import type { ComposeApplication, Dependency, Service } from './types.js';
import { booleanOf, bytesOf, dig, durationOf } from './values.js';

interface Origin {
  readonly name: string;
  /** Merged and interpolated. */
  readonly node: DataNode;
  readonly sources: readonly DataNode[];
  readonly around: Surroundings;
}

/** The model of a merged service. Its place is its key in the last file that defines it. */
export function serviceOf({ name, node, sources, around }: Origin, application: ComposeApplication): Service {
  const resources = dig(node, 'deploy', 'resources');
  return {
    ...placeOf(node.key),
    via: node.via,
    name,
    application,
    node,
    sources,
    image: node.get('image').string(),
    build: buildOf(node.get('build'), around),
    command: commandOf(node.get('command')),
    entrypoint: commandOf(node.get('entrypoint')),
    environment: environmentOf(node, around),
    ports: portsOf(node.get('ports')),
    mounts: mountsOf(node, around),
    dependsOn: dependenciesOf(node.get('depends_on')),
    healthcheck: healthcheckOf(node.get('healthcheck')),
    restart: node.get('restart').string(),
    profiles: node.get('profiles').strings(),
    stopGracePeriod: durationOf(node.get('stop_grace_period')),
    replicas: either(dig(node, 'deploy', 'replicas').number(), node.get('scale').number()),
    limits: {
      cpu: either(dig(resources, 'limits', 'cpus').number(), node.get('cpus').number()),
      memory: either(bytesOf(dig(resources, 'limits', 'memory')), bytesOf(node.get('mem_limit'))),
    },
    reservations: {
      cpu: dig(resources, 'reservations', 'cpus').number(),
      memory: either(bytesOf(dig(resources, 'reservations', 'memory')), bytesOf(node.get('mem_reservation'))),
    },
    user: node.get('user').string(),
    platform: node.get('platform').string(),
  };
}

/** The long writing of a setting, else the short one; what is set counts before what is not known. */
function either<T>(long: Value<T>, short: Value<T>): Value<T> {
  if (long.isSet || (long.isUnknown && !short.isSet)) return long;
  return short;
}

const conditions = ['service_started', 'service_healthy', 'service_completed_successfully'] as const;

/** Unknown when services may be missing from it, since rules ask who is awaited. */
function dependenciesOf(node: DataNode): Value<readonly Dependency[]> {
  const map = namedMap(node);
  if (map.isMap && map.open !== undefined) return unknown(placeOf(node), map.open);
  return mapValue(map.node(), () => (map.isMap ? [...map.entries.values()].map(dependencyOf) : undefined));
}

function dependencyOf({ name, key, value }: Entry): Dependency {
  // A list item keeps its style when a merge makes a map of it.
  if (!value.isMap || value.style !== undefined) {
    const at = placeOf(value);
    return { ...at, service: name, condition: known('service_started', at, { isLiteral: false }), short: true, required: unset(at) };
  }
  const condition = mapValue(value.get('condition').string(), (text) => conditions.find((each) => each === text));
  return { ...placeOf(key), service: name, condition, short: false, required: booleanOf(value.get('required')) };
}
