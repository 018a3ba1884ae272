import { placeOf } from '../../core/source.js';
import { unknown, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import { readEnvironment } from './environment.js';
import { readMounts, type Volumes } from './mounts.js';
import { readHooks, readProbes } from './probes.js';
import type { EffectiveSecurity, KubernetesContainer, Workload } from './types.js';
import { dig, integer, itemsOf, quantity, text } from './values.js';

/** What containers take from around them. */
interface PodContext {
  readonly workload: Workload;
  readonly volumes: Volumes;
  /** Beginnings of the names of variables that a controller adds. */
  readonly injects: readonly string[];
}

/** Reads one container. `fallbackName` stands in where it has no name. */
export function readContainer(item: DataNode, role: 'main' | 'init', fallbackName: string, pod: PodContext): KubernetesContainer {
  const nameNode = dig(item, 'name');
  const isNamed = nameNode.isScalar && !nameNode.isUnset;
  // An item without a name is shown by its first key: its whole text may run over many lines.
  const place = isNamed ? nameNode : ([...item.entries.values()][0]?.key ?? item);
  // What the container lacks is reported at its name.
  const node = item.with({ key: placeOf(place) });
  return {
    ...placeOf(place),
    workload: pod.workload,
    name: (isNamed && nameNode.text) || fallbackName,
    role: role === 'init' && dig(node, 'restartPolicy').scalar === 'Always' ? 'sidecar' : role,
    node,
    image: text(dig(node, 'image')),
    command: dig(node, 'command').strings(),
    args: dig(node, 'args').strings(),
    environment: readEnvironment(node, pod.injects),
    ports: itemsOf(dig(node, 'ports')),
    livenessProbe: dig(node, 'livenessProbe'),
    readinessProbe: dig(node, 'readinessProbe'),
    startupProbe: dig(node, 'startupProbe'),
    probes: readProbes(node),
    hooks: readHooks(node),
    ...readResources(node, pod.workload.podSpec),
    mounts: readMounts(node, pod.volumes),
    security: readSecurity(node, pod.workload.podSpec),
  };
}

function readResources(node: DataNode, podSpec: DataNode): Pick<KubernetesContainer, 'limits' | 'requests'> {
  const read = (kind: 'limits' | 'requests', name: 'cpu' | 'memory'): Value<number> => {
    const own = quantity(dig(node, 'resources', kind, name));
    const ofPod = dig(podSpec, 'resources', kind, name);
    return own.isUnset && !ofPod.isUnset ? unknown(ofPod, 'it is set for the pod as a whole') : own;
  };
  const limits = { cpu: read('limits', 'cpu'), memory: read('limits', 'memory') };
  // Kubernetes sets a request that is not there to the limit.
  const requestOf = (name: 'cpu' | 'memory') => {
    const request = read('requests', name);
    return request.isUnset && !limits[name].isUnset ? limits[name] : request;
  };
  return { limits, requests: { cpu: requestOf('cpu'), memory: requestOf('memory') } };
}

function readSecurity(node: DataNode, podSpec: DataNode): EffectiveSecurity {
  const own = dig(node, 'securityContext');
  const ofPod = dig(podSpec, 'securityContext');
  const inherited = <T>(read: (context: DataNode) => Value<T>): Value<T> => {
    const value = read(own);
    if (!value.isUnset) return value;
    const outer = read(ofPod);
    if (outer.isUnset) return value; // placed at the container, which is what the finding is about
    const at = { ...placeOf(outer.at), via: [...(outer.at.via ?? []), { ...placeOf(node.key), kind: 'inheritance' as const }] };
    return outer.isSet ? { ...outer, at, isLiteral: false } : { ...outer, at };
  };
  return {
    runAsNonRoot: inherited((context) => dig(context, 'runAsNonRoot').boolean()),
    runAsUser: inherited((context) => integer(dig(context, 'runAsUser'))),
    runAsGroup: inherited((context) => integer(dig(context, 'runAsGroup'))),
    seccompType: inherited((context) => dig(context, 'seccompProfile', 'type').string()),
    appArmorType: inherited((context) => dig(context, 'appArmorProfile', 'type').string()),
    hostProcess: inherited((context) => dig(context, 'windowsOptions', 'hostProcess').boolean()),
    readOnlyRootFilesystem: dig(own, 'readOnlyRootFilesystem').boolean(),
    allowPrivilegeEscalation: dig(own, 'allowPrivilegeEscalation').boolean(),
    privileged: dig(own, 'privileged').boolean(),
    procMount: dig(own, 'procMount').string(),
    capabilities: dig(own, 'capabilities'),
  };
}
