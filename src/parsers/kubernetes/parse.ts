import { lazy } from '../../core/lazy.js';
import { placeOf, type SourceFile } from '../../core/source.js';
import { unset } from '../../core/value.js';
import type { SyntaxProblem } from '../syntax.js';
import type { YamlDocument, YamlFile } from '../yaml/document.js';
import type { DataNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { readAutoscaler } from './autoscaler.js';
import { isMonitor, podKind, podSelectorOf } from './kinds.js';
import { readNetworkPolicy } from './network-policy.js';
import { readSelector } from './selectors.js';
import type { Autoscaler, Manifest, Workload } from './types.js';
import { dig, itemsOf, stringMap, text } from './values.js';
import { readWorkload } from './workload.js';

/** What a YAML file holds for Kubernetes. */
export interface KubernetesFile {
  readonly yaml: YamlFile;
  readonly manifests: readonly Manifest[];
  /** Those of documents that are Kubernetes objects, or that are too broken to tell. */
  readonly problems: readonly SyntaxProblem[];
  /** Documents with content that are something else. */
  readonly ignoredDocuments: number;
}

/** Reads the Kubernetes objects of a file. Never throws; what makes no sense is unknown. */
export function parseKubernetes(file: SourceFile): KubernetesFile {
  const yaml = parseYaml(file, 'kubernetes');
  const manifests: Manifest[] = [];
  const foreign: YamlDocument[] = [];
  for (const document of yaml.documents) {
    const objects = objectsOf(document.root);
    if (objects) for (const object of objects) manifests.push(readManifest(document, object));
    else if (!isPerhapsOurs(document)) foreign.push(document);
  }
  return {
    yaml,
    manifests,
    problems: outside(foreign, yaml.problems),
    ignoredDocuments: foreign.filter(({ root }) => !root.isUnset).length,
  };
}

/** Problems that lie in none of the documents; both come in the order of the file, so that one pass does. */
function outside(documents: readonly YamlDocument[], problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  let index = 0;
  return problems.filter(({ at: { range } }) => {
    while ((documents[index]?.range[1] ?? Number.POSITIVE_INFINITY) <= range[0]) index++;
    return (documents[index]?.range[0] ?? Number.POSITIVE_INFINITY) > range[0];
  });
}

/** A node with the two keys that make it an object. */
interface KubernetesObject {
  readonly root: DataNode;
  readonly apiVersion: string;
  readonly kind: DataNode;
}

function objectOf(root: DataNode): KubernetesObject | undefined {
  const apiVersion = dig(root, 'apiVersion').scalar;
  const kind = dig(root, 'kind');
  if (typeof apiVersion !== 'string' || typeof kind.scalar !== 'string' || !apiVersion || !kind.scalar) return undefined;
  // What the object lacks is reported at its kind.
  return { root: root.with({ key: placeOf(kind) }), apiVersion, kind };
}

/** The objects of a document, a list's items in its stead; undefined when the document is something else. */
function objectsOf(root: DataNode): readonly KubernetesObject[] | undefined {
  const object = objectOf(root);
  if (!object) return undefined;
  const isList = object.kind.scalar === 'List' || (object.kind.text?.endsWith('List') && dig(root, 'items').isList);
  if (!isList) return [object];
  return itemsOf(dig(root, 'items')).flatMap((item) => objectOf(item) ?? []);
}

/** An error may have swallowed the keys that would tell. */
function isPerhapsOurs(document: YamlDocument): boolean {
  if (!document.damaged) return false;
  const written = document.file.text.slice(...document.range);
  return !document.root.isMap || /^["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(written);
}

/** What is known of an object besides what it says. */
type Circumstances = Partial<Pick<Manifest, 'set' | 'isGenerated'>>;

/** The object that a node is, which may have been put together from several files; undefined when it is none. */
export function manifestOf(document: YamlDocument, root: DataNode, about: Circumstances): Manifest | undefined {
  const object = objectOf(root);
  return object && readManifest(document, object, about);
}

function readManifest(document: YamlDocument, { root, apiVersion, kind: kindNode }: KubernetesObject, about: Circumstances = {}): Manifest {
  const kind = kindNode.text ?? '';
  const metadata = dig(root, 'metadata');
  let workload: Workload | undefined;
  let autoscaler: Autoscaler | undefined;
  const selector = podSelectorOf(apiVersion, kind);
  const networkPolicy = lazy(() => (kind === 'NetworkPolicy' && selector ? readNetworkPolicy(dig(root, 'spec')) : undefined));
  const manifest: Manifest = {
    ...placeOf(kindNode),
    document,
    set: about.set,
    isGenerated: about.isGenerated ?? false,
    root,
    apiVersion,
    kind,
    name: text(dig(metadata, 'name')),
    namespace: text(dig(metadata, 'namespace')),
    labels: stringMap(dig(metadata, 'labels')),
    annotations: dig(metadata, 'annotations'),
    podSelector: selector ? readSelector(dig(root, ...selector.path), selector.shape) : unset(root.key),
    scrapeSelector: isMonitor(apiVersion, kind) ? readSelector(dig(root, 'spec', 'selector'), 'selector') : unset(root.key),
    get networkPolicy() {
      return networkPolicy();
    },
    get workload() {
      return workload;
    },
    get autoscaler() {
      return autoscaler;
    },
  };
  autoscaler = readAutoscaler(manifest);
  const pods = podKind(apiVersion, kind);
  if (pods) workload = readWorkload(manifest, pods);
  return manifest;
}
