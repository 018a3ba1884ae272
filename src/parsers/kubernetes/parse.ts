import { contains, type SourceFile } from '../../core/source.js';
import type { SyntaxProblem } from '../syntax.js';
import type { YamlDocument, YamlFile } from '../yaml/document.js';
import type { DataNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { podKind } from './kinds.js';
import type { Manifest, Workload } from './types.js';
import { dig, placeOf, stringMap, text } from './values.js';
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

/** Aliases can make a small file hold any number of nodes; a file without aliases has fewer than it has characters. */
const leastBudget = 100_000;

/** Reads the Kubernetes objects of a file. Never throws; what makes no sense is unknown. */
export function parseKubernetes(file: SourceFile): KubernetesFile {
  const yaml = parseYaml(file, 'kubernetes');
  const manifests: Manifest[] = [];
  const foreign: YamlDocument[] = [];
  const tooComplex: SyntaxProblem[] = [];
  let ignoredDocuments = 0;
  let budget = Math.max(leastBudget, file.text.length);
  for (const document of yaml.documents) {
    const objects = objectsOf(document.root);
    if (!objects) {
      if (!isPerhapsOurs(document)) foreign.push(document);
      if (!document.root.isUnset) ignoredDocuments++;
      continue;
    }
    for (const object of objects) {
      budget -= sizeOf(object, budget);
      if (budget < 0) {
        tooComplex.push({
          at: placeOf(object.kind),
          message: 'aliases make this file too large to read further',
          id: 'lint/input-too-complex',
        });
        break;
      }
      manifests.push(readManifest(document, object));
    }
    if (budget < 0) break;
  }
  const problems = yaml.problems.filter(({ at }) => !foreign.some((document) => contains(document, at)));
  return { yaml, manifests, problems: [...problems, ...tooComplex], ignoredDocuments };
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
  return dig(root, 'items').items.flatMap((item) => objectOf(item) ?? []);
}

/** An error may have swallowed the keys that would tell. */
function isPerhapsOurs(document: YamlDocument): boolean {
  if (!document.damaged) return false;
  const written = document.file.text.slice(...document.range);
  return !document.root.isMap || /^["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(written);
}

/** Nodes of the parts that are read, counted up to a limit. */
function sizeOf({ root, apiVersion, kind }: KubernetesObject, limit: number): number {
  const pods = podKind(apiVersion, kind.text ?? '');
  const waiting = [dig(root, 'metadata')];
  if (pods) waiting.push(dig(root, ...pods.template), dig(root, 'spec', 'selector'), dig(root, 'spec', 'volumeClaimTemplates'));
  let count = 0;
  for (let node = waiting.pop(); node && count <= limit; node = waiting.pop()) {
    count++;
    for (const item of node.items) waiting.push(item);
    for (const { value } of node.entries.values()) waiting.push(value);
  }
  return count;
}

function readManifest(document: YamlDocument, { root, apiVersion, kind: kindNode }: KubernetesObject): Manifest {
  const kind = kindNode.text ?? '';
  const metadata = dig(root, 'metadata');
  let workload: Workload | undefined;
  const manifest: Manifest = {
    ...placeOf(kindNode),
    document,
    root,
    apiVersion,
    kind,
    name: text(dig(metadata, 'name')),
    namespace: text(dig(metadata, 'namespace')),
    labels: stringMap(dig(metadata, 'labels')),
    annotations: dig(metadata, 'annotations'),
    get workload() {
      return workload;
    },
  };
  const pods = podKind(apiVersion, kind);
  if (pods) workload = readWorkload(manifest, pods);
  return manifest;
}
