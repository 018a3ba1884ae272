import { groupOf } from '../../core/api-group.js';
import { type Located, placeOf } from '../../core/source.js';
import { podKind } from '../kubernetes/kinds.js';
import { type DataNode, unknownNode } from '../yaml/node.js';
import { mapAt, mapItems, scalarAt, setAt, updateAt, withEntry } from './nodes.js';

/** Kinds without a namespace. Source: https://kubernetes.io/docs/reference/kubernetes-api/, read 2026-11-27. */
const clusterWide: ReadonlySet<string> = new Set(
  (
    'APIService CSIDriver CSINode CertificateSigningRequest ClusterRole ClusterRoleBinding ClusterTrustBundle CustomResourceDefinition FlowSchema IngressClass MutatingWebhookConfiguration ' +
    'Namespace Node PersistentVolume PodSecurityPolicy PriorityClass PriorityLevelConfiguration RuntimeClass StorageClass ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ' +
    'ValidatingWebhookConfiguration VolumeAttachment'
  ).split(' '),
);

export const textAt = (root: DataNode, ...path: readonly string[]): string | undefined => {
  const node = root.get(...path);
  return node.isScalar && !node.isUnset ? node.text : undefined;
};
export const kindOf = (root: DataNode): string => textAt(root, 'kind') ?? '';
export const apiGroupOf = (root: DataNode): string => groupOf(textAt(root, 'apiVersion') ?? '');

/** Puts an object into a namespace. */
export function inNamespace(root: DataNode, namespace: DataNode): DataNode {
  const kind = kindOf(root);
  const put = (before: DataNode) => scalarAt(namespace, namespace.text ?? '', before);
  if (kind === 'Namespace') return setAt(root, ['metadata', 'name'], put);
  const own = clusterWide.has(kind) ? root : setAt(root, ['metadata', 'namespace'], put);
  if (kind !== 'RoleBinding' && kind !== 'ClusterRoleBinding') return own;
  return updateAt(own, ['subjects[]'], (subject) => {
    const isAccount = textAt(subject, 'kind') === 'ServiceAccount';
    return isAccount && textAt(subject, 'name') === 'default' ? setAt(subject, ['namespace'], put) : subject;
  });
}

const keepTheirNames: ReadonlySet<string> = new Set(['CustomResourceDefinition', 'APIService', 'Namespace']);

/** Puts text before and behind the name of an object. */
export function renamed(root: DataNode, prefix: DataNode, suffix: DataNode): DataNode {
  const name = root.get('metadata', 'name');
  if (keepTheirNames.has(kindOf(root)) || !name.isScalar || name.text === undefined) return root;
  const text = `${prefix.isUnset ? '' : (prefix.text ?? '')}${name.text}${suffix.isUnset ? '' : (suffix.text ?? '')}`;
  return text === name.text ? root : setAt(root, ['metadata', 'name'], () => renamedText(name, text, prefix.isUnset ? suffix : prefix));
}

/** A name is still told by where it was given; what changed it comes by the way. */
export function renamedText(name: DataNode, text: string, by: Located): DataNode {
  const via = [...(name.via ?? []), { file: by.file, range: by.range, kind: 'override' as const }];
  return name.with({ text, value: text, via });
}

/** A `labels` entry, or `commonLabels`. */
interface LabelChange {
  readonly pairs: DataNode;
  readonly selectors: boolean;
  readonly templates: boolean;
  /** Other kinds with pods are labelled like the built-in ones. */
  readonly everywhere: boolean;
}

const selecting: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'DaemonSet', 'StatefulSet', 'Rollout']);

/** Puts labels on an object, and where they are meant for those on its pods and selectors. */
export function labelled(root: DataNode, { pairs, selectors, templates, everywhere }: LabelChange): DataNode {
  const kind = kindOf(root);
  const isBuiltIn = ['', 'apps', 'batch', 'extensions', 'policy', 'networking.k8s.io'].includes(apiGroupOf(root));
  let result = withPairs(root, ['metadata', 'labels'], pairs);
  const isMeant = isBuiltIn || (everywhere && kind === 'Rollout');
  if (!isMeant || !(selectors || templates)) return result;
  for (const path of templatePaths(kind)) result = withPairs(result, path, pairs);
  if (!selectors) return result;
  if (kind === 'Service' || kind === 'ReplicationController') result = withPairs(result, ['spec', 'selector'], pairs);
  if (selecting.has(kind)) result = withPairs(result, ['spec', 'selector', 'matchLabels'], pairs);
  if (kind === 'PodDisruptionBudget' || kind === 'Job') result = withPairs(result, ['spec', 'selector', 'matchLabels'], pairs, true);
  if (kind === 'NetworkPolicy') result = withPairs(result, ['spec', 'podSelector', 'matchLabels'], pairs, true);
  const toSelector = (item: DataNode) => withPairs(item, ['labelSelector', 'matchLabels'], pairs, true);
  for (const path of termPaths) result = updateAt(result, path, toSelector);
  for (const direction of ['ingress[].from', 'egress[].to']) {
    const peers = ['spec', ...direction.split('.').map((part) => (part.endsWith('[]') ? part : `${part}[]`))];
    if (kind === 'NetworkPolicy') result = updateAt(result, peers, (peer) => withPairs(peer, ['podSelector', 'matchLabels'], pairs, true));
  }
  return result;
}

function templatePaths(kind: string): readonly (readonly string[])[] {
  if (kind === 'CronJob')
    return [
      ['spec', 'jobTemplate', 'metadata', 'labels'],
      ['spec', 'jobTemplate', 'spec', 'template', 'metadata', 'labels'],
    ];
  return selecting.has(kind) || kind === 'ReplicationController' || kind === 'Job' ? [['spec', 'template', 'metadata', 'labels']] : [];
}

const affinity = ['spec', 'template', 'spec', 'affinity'];
const termPaths: readonly (readonly string[])[] = [
  ['spec', 'template', 'spec', 'topologySpreadConstraints[]'],
  ...['podAffinity', 'podAntiAffinity'].flatMap((kind) => [
    [...affinity, kind, 'requiredDuringSchedulingIgnoredDuringExecution[]'],
    [...affinity, kind, 'preferredDuringSchedulingIgnoredDuringExecution[]', 'podAffinityTerm'],
  ]),
];

/** Adds entries to the map at a path; with `onlyThere` none is made. */
export function withPairs(root: DataNode, path: readonly string[], pairs: DataNode, onlyThere = false): DataNode {
  if (!pairs.isMap || (onlyThere && root.get(...path).isUnset)) return root;
  let result = root;
  for (const [name, { value }] of pairs.entries) {
    result = setAt(result, path, (before) => (before.isUnset ? mapAt(value, []) : before));
    result = setAt(result, [...path, name], (before) => scalarAt(value, value.text ?? '', before));
  }
  return result;
}

const scaled: ReadonlySet<string> = new Set(['Deployment', 'ReplicationController', 'ReplicaSet', 'StatefulSet']);

/** Sets `spec.replicas`, of kinds for which Kustomize does. */
export function withReplicas(root: DataNode, count: DataNode): DataNode {
  if (!scaled.has(kindOf(root))) return root;
  return setAt(root, ['spec', 'replicas'], (before) => scalarAt(count, count.scalar ?? null, before));
}

/** An entry of `images`. */
interface ImageChange {
  readonly name: string;
  readonly newName: DataNode;
  readonly newTag: DataNode;
  readonly digest: DataNode;
}

/** Whether containers are below a node; parsed nodes are shared by many sets, so each is looked through once. */
const holders = new WeakMap<DataNode, boolean>();

function holdsContainers(node: DataNode): boolean {
  const known = holders.get(node);
  if (known !== undefined) return known;
  holders.set(node, false);
  const found =
    node.entries.has('containers') ||
    node.entries.has('initContainers') ||
    [...node.entries.values()].some(({ value }) => holdsContainers(value)) ||
    node.items.some(holdsContainers);
  holders.set(node, found);
  return found;
}

/** Changes the images of all containers in an object, at whatever depth they are. */
export function withImages(node: DataNode, changes: readonly ImageChange[]): DataNode {
  if (!holdsContainers(node)) return node;
  if (node.isList) return mapItems(node, (item) => withImages(item, changes));
  let result = node;
  for (const [name, { value }] of node.entries) {
    const isList = (name === 'containers' || name === 'initContainers') && value.isList;
    result = withEntry(result, name, isList ? mapItems(value, (item) => withImage(item, changes)) : withImages(value, changes));
  }
  return result;
}

function withImage(container: DataNode, changes: readonly ImageChange[]): DataNode {
  return updateAt(container, ['image'], (image) => changes.reduce(changeImage, image));
}

function changeImage(image: DataNode, { name, newName, newTag, digest }: ImageChange): DataNode {
  const { text } = image;
  if (!image.isScalar || text === undefined) return image;
  const parts = /^([^@]*?)(?::([^:/@]*))?(?:@(.*))?$/.exec(text);
  if (!parts || parts[1] !== name) return image;
  const [place] = [newTag, digest, newName].filter((node) => node.isSet && node.isScalar);
  if (!place) return image;
  const tag = newTag.isSet ? newTag.text : digest.isSet ? undefined : parts[2];
  const sum = digest.isSet ? digest.text : newTag.isSet ? undefined : parts[3];
  const changed = `${newName.isSet ? newName.text : name}${tag === undefined ? '' : `:${tag}`}${sum === undefined ? '' : `@${sum}`}`;
  return scalarAt(placeOf(place), changed, image);
}

/** Makes what stands at a path unknown, or what would stand there. The path is one of `updateAt`. */
export function unknownAt(root: DataNode, path: readonly string[], by: Located, why: string): DataNode {
  const split = path.findLastIndex((step) => step.endsWith('[]')) + 1;
  const put = () => unknownNode(placeOf(by), why);
  return updateAt(root, path.slice(0, split), (node) => setAt(node, path.slice(split), put));
}

/** Keys that lead to the pod spec of an object, when it has one. */
export function podSpecPath(root: DataNode): readonly string[] | undefined {
  const kind = podKind(textAt(root, 'apiVersion') ?? '', kindOf(root));
  return kind && [...kind.template, 'spec'];
}
