import { groupOf } from '../../core/api-group.js';
import type { DataNode, Entry } from '../yaml/node.js';
import { withEntry, written } from './nodes.js';

/**
 * By what items of a list are the same, for the lists of the built-in kinds that merge; other lists are replaced. With a second key, both
 * count. Source: https://github.com/kubernetes/kubernetes/blob/master/api/openapi-spec/swagger.json (x-kubernetes-patch-merge-key and x-kubernetes-list-map-keys), read 2026-11-27.
 */
const mergeKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['containers', ['name']],
  ['initContainers', ['name']],
  ['ephemeralContainers', ['name']],
  ['env', ['name']],
  ['volumes', ['name']],
  ['imagePullSecrets', ['name']],
  ['secrets', ['name']],
  ['resourceClaims', ['name']],
  ['schedulingGates', ['name']],
  ['webhooks', ['name']],
  ['volumeMounts', ['mountPath']],
  ['volumeDevices', ['devicePath']],
  ['hostAliases', ['ip']],
  ['topologySpreadConstraints', ['topologyKey', 'whenUnsatisfiable']],
  ['conditions', ['type']],
  ['ownerReferences', ['uid']],
]);
const containerPort = ['containerPort', 'protocol'];
const servicePort = ['port', 'protocol'];

const builtInGroups: ReadonlySet<string> = new Set([
  '',
  'admissionregistration.k8s.io',
  'apps',
  'autoscaling',
  'batch',
  'extensions',
  'networking.k8s.io',
  'policy',
  'rbac.authorization.k8s.io',
  'scheduling.k8s.io',
  'storage.k8s.io',
]);

/** Fields by which a patch finds its object; they change nothing. */
const identity: ReadonlySet<string> = new Set(['apiVersion', 'kind']);

/**
 * An object with a strategic merge patch applied; undefined when the patch deletes it. A map that both write keeps the place of the object's,
 * so that what it lacks is said there; each other value stands where it was written last (D9).
 */
export function strategicMerge(object: DataNode, patch: DataNode): DataNode | undefined {
  const apiVersion = object.get('apiVersion').text ?? '';
  return merge(object, patch, { depth: 0, name: '', isBuiltIn: builtInGroups.has(groupOf(apiVersion)) });
}

interface Step {
  /** The key that leads here. */
  readonly name: string;
  readonly depth: number;
  readonly isBuiltIn: boolean;
  readonly parent?: string | undefined;
}

function merge(base: DataNode, patch: DataNode, step: Step): DataNode | undefined {
  if (patch.isUnset) return undefined;
  if (patch.isMap) return mergeMaps(base, patch, step);
  if (patch.isList) return mergeLists(base, patch, step);
  return patch.with(written(patch, base));
}

function mergeMaps(base: DataNode, patch: DataNode, step: Step): DataNode | undefined {
  const directive = patch.entries.get('$patch')?.value.text;
  if (directive === 'delete') return undefined;
  if (directive === 'replace' || !base.isMap) {
    const fresh = withoutDirectives(patch);
    return base.isUnknown ? fresh.with({ open: base.why ?? 'what it is merged into could not be read' }) : fresh;
  }
  const entries = new Map<string, Entry>(base.entries);
  for (const [name, entry] of patch.entries) {
    if (name.startsWith('$') || isIdentity(name, step)) continue;
    const before = entries.get(name);
    const value = merge(before?.value ?? base.get(name), entry.value, { ...step, name, depth: step.depth + 1, parent: step.name });
    if (!value) entries.delete(name);
    // A map or list that goes on stays where it was; another value has moved to the patch.
    else entries.set(name, before && value.file === before.value.file ? { ...before, value } : { ...entry, value });
  }
  return base.with({ entries });
}

function isIdentity(name: string, { depth, name: parent }: Step): boolean {
  return depth === 0 ? identity.has(name) : depth === 1 && parent === 'metadata' && (name === 'name' || name === 'namespace');
}

function mergeLists(base: DataNode, patch: DataNode, step: Step): DataNode {
  const isDirective = (item: DataNode) => item.entries.has('$patch');
  const isWhole = patch.items.some((item) => item.entries.get('$patch')?.value.text === 'replace' && item.entries.size === 1);
  const keys = step.isBuiltIn ? keysOf(step) : undefined;
  if (step.isBuiltIn && step.name === 'finalizers' && base.isList) return union(base, patch);
  if (isWhole || !keys || !base.isList || !patch.items.every((item) => item.isMap)) {
    const items = patch.items.filter((item) => !isDirective(item)).map(withoutDirectives);
    return patch.with({ items, ...(base.isList ? written(patch, base) : {}) });
  }
  const left = new Map<string | number, DataNode>();
  for (const [index, item] of base.items.entries()) {
    const key = keyOf(item, keys);
    left.set(key === undefined || left.has(key) ? index : key, item);
  }
  // What the patch names comes first, as Kustomize has it.
  const items: DataNode[] = [];
  for (const item of patch.items) {
    const key = keyOf(item, keys);
    const before = key === undefined ? undefined : left.get(key);
    if (key !== undefined) left.delete(key);
    const merged = before && merge(before, withoutKeys(item, keys), { ...step, parent: step.name, name: '', depth: step.depth + 1 });
    if (merged) items.push(merged);
    else if (!before && !isDirective(item)) items.push(withoutDirectives(item));
  }
  return base.with({ items: [...items, ...left.values()] });
}

function keysOf({ name, parent }: Step): readonly string[] | undefined {
  if (name !== 'ports') return mergeKeys.get(name);
  return parent === 'spec' ? servicePort : containerPort;
}

function keyOf(item: DataNode, keys: readonly string[]): string | undefined {
  if (item.get(keys[0] ?? '').isUnset) return undefined;
  return keys.map((key) => item.get(key).text ?? (key === 'protocol' ? 'TCP' : '')).join('\n');
}

/** What only finds the item stays where the object has it. */
function withoutKeys(item: DataNode, keys: readonly string[]): DataNode {
  return keys.reduce((rest, key) => withEntry(rest, key, undefined), item);
}

function union(base: DataNode, patch: DataNode): DataNode {
  const known = new Set(base.items.map(({ text }) => text));
  return base.with({ items: [...base.items, ...patch.items.filter(({ text }) => !known.has(text))] });
}

/** What a patch writes anew, without what only tells how to merge. */
function withoutDirectives(node: DataNode): DataNode {
  if (node.isMap) {
    let result = node;
    for (const [name, { value }] of node.entries) {
      result = withEntry(result, name, name.startsWith('$') || value.isUnset ? undefined : withoutDirectives(value));
    }
    return result;
  }
  if (!node.isList) return node;
  const items = node.items.filter((item) => !item.entries.has('$patch')).map(withoutDirectives);
  const isSame = items.length === node.items.length && items.every((item, index) => item === node.items[index]);
  return isSame ? node : node.with({ items });
}
