import { dirname, resolvePath } from '../../core/path.js';
import type { SourceFile } from '../../core/source.js';
import type { SyntaxProblem } from '../syntax.js';
import type { DataNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';

/** What a kustomization says about files and values that stand elsewhere. */
export interface Kustomization {
  readonly file: SourceFile;
  /** Files in the tree that hold parts of objects, not whole ones. Patches written inline are not among them. */
  readonly patches: readonly string[];
  /** Names of the images whose name, tag or digest it sets. */
  readonly images: readonly string[];
  /** Names of the workloads whose `spec.replicas` it sets. */
  readonly replicas: readonly string[];
  /** It brings resources that stand in no file of the tree: remote ones, charts, what plugins and generators make. */
  readonly isOpen: boolean;
  readonly problems: readonly SyntaxProblem[];
}

/** Reads a kustomization. Never throws; entries of the wrong type are left out. */
export function parseKustomization(file: SourceFile): Kustomization {
  const { documents, problems } = parseYaml(file, 'kubernetes');
  const items = (key: string) => documents[0]?.root.get(key).items ?? [];
  const patches = [
    ...items('patches').map((item) => item.get('path')),
    ...items('patchesStrategicMerge'),
    ...items('patchesJson6902').map((item) => item.get('path')),
  ];
  return {
    file,
    patches: patches.flatMap((node) => pathOf(file, node) ?? []),
    images: items('images').flatMap(nameOf),
    replicas: items('replicas').flatMap(nameOf),
    isOpen: openKeys.some((key) => items(key).length > 0) || ['resources', 'bases', 'components'].some((key) => items(key).some(isRemote)),
    problems,
  };
}

const openKeys = ['generators', 'transformers', 'helmCharts', 'helmChartInflationGenerator', 'configMapGenerator', 'secretGenerator'];

/** An address, or a repository by its host; a local resource is a path. */
function isRemote({ text }: DataNode): boolean {
  return text !== undefined && /^[\w+.-]+:\/\/|^git@|^[\w-]+(?:\.[\w-]+)+\/.*\/|\?ref=/.test(text) && !/^\.{1,2}\//.test(text);
}

function nameOf(item: DataNode): string[] {
  const { scalar } = item.get('name');
  return typeof scalar === 'string' ? [scalar] : [];
}

/** A string of one line is a path; a strategic merge patch may also be written out in its place. */
function pathOf(file: SourceFile, { scalar, text }: DataNode): string | undefined {
  return typeof scalar !== 'string' || text === undefined || /[\r\n]/.test(text) ? undefined : resolvePath(dirname(file.path), text);
}
