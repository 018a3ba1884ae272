import { textOf } from '../../core/source.js';
import { unknown, unset, type Value } from '../../core/value.js';
import type { Stage } from '../../parsers/dockerfile/types.js';
import type { KubernetesContainer, Manifest } from '../../parsers/kubernetes/types.js';
import type { DataNode } from '../../parsers/yaml/node.js';
import type { Container, Objects } from '../types.js';

/** What a variable is as a process sees it: of the container, with the ConfigMaps that it names, else of its image. */
export function settingOf(container: Container, stage: Stage | undefined, objects: () => Objects): (name: string) => Value<string> {
  return (name) => {
    const own = container.environment.get(name);
    const { origin } = container;
    const value = own.isUnknown && origin.kind === 'kubernetes' ? (fromConfigMaps(origin.container, name, objects) ?? own) : own;
    return value.isUnset && stage ? (envOf(stage, name) ?? value) : value;
  };
}

/** The last ENV of a stage, or of those that it builds on, that sets a variable. */
function envOf({ allInstructions }: Stage, name: string): Value<string> | undefined {
  const set = allInstructions
    .filter(({ keyword }) => keyword === 'ENV')
    .flatMap(({ assignments }) => assignments)
    .findLast((assignment) => assignment.name === name);
  return set?.value;
}

/** A variable that `env` or `envFrom` takes from ConfigMaps; undefined where something else has it. */
function fromConfigMaps(container: KubernetesContainer, name: string, objects: () => Objects): Value<string> | undefined {
  const { node, workload } = container;
  const entry = node.get('env').items.findLast((item) => item.get('name').text === name);
  if (entry) {
    const reference = entry.get('valueFrom', 'configMapKeyRef');
    const [from, key] = [reference.get('name').text, reference.get('key').text];
    if (from === undefined || key === undefined) return undefined;
    const value = valueIn(from, key, reference, workload.manifest, objects());
    return value.isUnset ? unknown(reference, `the ConfigMap "${from}" lacks the key`) : value;
  }
  const sources = node.get('envFrom');
  if (!sources.isList || sources.open !== undefined || workload.kind.endsWith('WorkerDeployment')) return undefined;
  // The last source that has the name wins.
  for (const source of [...sources.items].reverse()) {
    const prefix = source.get('prefix').text ?? '';
    if (!name.startsWith(prefix)) continue;
    const from = source.get('configMapRef', 'name').text;
    if (from === undefined) return undefined;
    const value = valueIn(from, name.slice(prefix.length), source, workload.manifest, objects());
    if (!value.isUnset) return value;
  }
  return unset(sources.key);
}

function valueIn(name: string, key: string, at: DataNode, near: Manifest, objects: Objects): Value<string> {
  const maps = objects.named('ConfigMap', name, near);
  const [map, ...others] = maps.value ?? [];
  if (!map || others.length > 0) return unknown(at, `the ConfigMap "${name}" is not known`);
  const value = map.root.get('data', key).string();
  return value.isUnset && objects.mayBePatched(map) ? unknown(at, `the ConfigMap "${name}" may be patched`) : value;
}

/** The text of a ConfigMap's entry for a file: the scalar, or the path of the file that a kustomization puts there. */
export function fileBehind(node: DataNode): string | undefined {
  // A generator names the file: `key=path` or a path.
  return node.isUnknown && node.why?.startsWith('it is the content of ')
    ? textOf(node)
        .replace(/^["']|["']$/g, '')
        .replace(/^[^=]*=/, '')
    : undefined;
}
