import { dirname, resolvePath } from '../../core/path.js';
import type { Located, SourceFile } from '../../core/source.js';
import type { Value } from '../../core/value.js';
import type { SyntaxProblem } from '../syntax.js';
import type { DataNode } from '../yaml/node.js';
import { missingNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';

/** Another file or folder that a kustomization names. */
export interface Reference extends Located {
  /** As written. */
  readonly text: string;
  /** Relative to the root of the tree; undefined for what lies outside it or on the network. */
  readonly path: string | undefined;
}

/** What replaces the name, tag or digest of every image called `name`. */
export interface ImageOverride {
  readonly at: Located;
  readonly name: string;
  readonly newName: Value<string>;
  readonly newTag: Value<string>;
  readonly digest: Value<string>;
}

/** What replaces `spec.replicas` of the workloads called `name`. */
export interface ReplicaOverride {
  readonly at: Located;
  readonly name: string;
  readonly count: Value<number>;
}

export interface Generator {
  readonly kind: 'configMap' | 'secret';
  readonly node: DataNode;
}

export interface Kustomization extends Located {
  readonly file: SourceFile;
  readonly root: DataNode;
  readonly namespace: Value<string>;
  /** `resources` and the older `bases`. */
  readonly resources: readonly Reference[];
  readonly components: readonly Reference[];
  /** Files that hold parts of objects, not whole ones. Patches written inline are not among them. */
  readonly patches: readonly Reference[];
  readonly images: readonly ImageOverride[];
  readonly replicas: readonly ReplicaOverride[];
  readonly generators: readonly Generator[];
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a kustomization. Never throws; entries of the wrong type are left out. */
export function parseKustomization(file: SourceFile): Kustomization {
  const yaml = parseYaml(file, 'kubernetes');
  const start: Located = { file, range: [0, Math.min(1, file.text.length)] };
  const root = yaml.documents[0]?.root ?? missingNode(start);
  const items = (...path: readonly string[]) => root.get(...path).items;
  const references = (nodes: readonly DataNode[]) => nodes.flatMap((node) => referenceOf(file, node) ?? []);
  return {
    file,
    range: root.key.range,
    root,
    namespace: root.get('namespace').string(),
    resources: references([...items('resources'), ...items('bases')]),
    components: references(items('components')),
    patches: references([
      ...items('patches').map((item) => item.get('path')),
      ...items('patchesStrategicMerge'),
      ...items('patchesJson6902').map((item) => item.get('path')),
    ]),
    images: items('images').flatMap((item) => {
      const name = nameOf(item);
      const value = (key: string) => item.get(key).string();
      return name === undefined ? [] : [{ at: item, name, newName: value('newName'), newTag: value('newTag'), digest: value('digest') }];
    }),
    replicas: items('replicas').flatMap((item) => {
      const name = nameOf(item);
      return name === undefined ? [] : [{ at: item, name, count: item.get('count').number() }];
    }),
    generators: [
      ...items('configMapGenerator').map((node) => ({ kind: 'configMap' as const, node })),
      ...items('secretGenerator').map((node) => ({ kind: 'secret' as const, node })),
    ],
    problems: yaml.problems,
  };
}

function nameOf(item: DataNode): string | undefined {
  const { scalar } = item.get('name');
  return typeof scalar === 'string' ? scalar : undefined;
}

/** A string of one line is a path; a strategic merge patch may also be written out in its place. */
function referenceOf(file: SourceFile, node: DataNode): Reference | undefined {
  const { text, range, via } = node;
  if (typeof node.scalar !== 'string' || text === undefined || /[\r\n]/.test(text)) return undefined;
  const isRemote = /:\/\/|[?&](?:ref|version)=|^git@|\w\/\//.test(text);
  return { file: node.file, range, via, text, path: isRemote ? undefined : resolvePath(dirname(file.path), text) };
}
