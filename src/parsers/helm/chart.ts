import { basename, dirname, joinPath } from '../../core/path.js';
import { place, placeOf, type SourceFile } from '../../core/source.js';
import { known, unknown, unset, type Value } from '../../core/value.js';
import type { DataNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import type { Chart, ChartDependency, LockedDependency, ValuesFile } from './types.js';

/** What stands around a Chart.yaml. */
interface ChartSurroundings {
  /** All files, sorted. */
  readonly list: readonly string[];
  readonly source: (path: string) => SourceFile | undefined;
  /** Whether something stands there, even if it cannot be read. */
  readonly isThere: (path: string) => boolean;
}

/** Reads a chart. Never throws. */
export function parseChart(file: SourceFile, around: ChartSurroundings): Chart {
  const folder = dirname(file.path);
  const root = parseYaml(file, 'kubernetes').documents[0]?.root;
  const node = root ?? emptyRoot(file);
  const name = node.get('name').string();
  const old = around.source(joinPath(folder, 'requirements.yaml'));
  const lists = [node.get('dependencies'), ...(old ? [rootOf(old).get('dependencies')] : [])];
  const below = (path: string) => (folder === '' ? true : path.startsWith(`${folder}/`));
  const isTemplate = (path: string) => below(path) && /^templates\//.test(path.slice(folder === '' ? 0 : folder.length + 1));
  return {
    ...placeOf(name.isSet ? name.at : node.key),
    folder,
    isVendored: isVendored(folder, around.isThere),
    root: node,
    apiVersion: node.get('apiVersion').string(),
    name,
    version: node.get('version').string(),
    isLibrary: node.get('type').scalar === 'library',
    dependencies: lists.flatMap((list) => list.items.map(dependencyOf)),
    lock: lockOf(folder, node, around),
    get values() {
      return valuesPaths(folder, around.list).flatMap((path) => valuesFile(path, folder, around) ?? []);
    },
    get templates() {
      return around.list.filter(isTemplate).flatMap((path) => around.source(path) ?? []);
    },
  };
}

function emptyRoot(file: SourceFile): DataNode {
  return parseYaml({ ...file, text: '{}' }, 'kubernetes').documents[0]?.root as DataNode;
}

function rootOf(file: SourceFile): DataNode {
  return parseYaml(file, 'kubernetes').documents[0]?.root ?? emptyRoot(file);
}

function isVendored(folder: string, isThere: ChartSurroundings['isThere']): boolean {
  const match = /^(?:(.*)\/)?charts\/[^/]+$/.exec(folder);
  return match !== null && isThere(joinPath(match[1] ?? '', 'Chart.yaml'));
}

function dependencyOf(node: DataNode): ChartDependency {
  const name = node.get('name').string();
  const alias = node.get('alias').string();
  return {
    ...placeOf(name.isSet ? name.at : node),
    node,
    name,
    version: node.get('version').string(),
    repository: node.get('repository').string(),
    valuesKey: alias.isUnset ? name : alias,
  };
}

function lockOf(folder: string, at: DataNode, { source, isThere }: ChartSurroundings): Value<readonly LockedDependency[]> {
  const paths = ['Chart.lock', 'requirements.lock'].map((name) => joinPath(folder, name));
  for (const path of paths) {
    const file = source(path);
    if (!file) continue;
    const list = rootOf(file).get('dependencies');
    if (list.isUnset) return known([], place(file, 0, 0));
    if (!list.isList) return unknown(list, `${path} has no list of dependencies`);
    return known(
      list.items.map((node) => ({
        ...placeOf(node),
        name: node.get('name').string(),
        version: node.get('version').string(),
        repository: node.get('repository').string(),
      })),
      list,
    );
  }
  return paths.some(isThere) ? unknown(at, 'the lock file could not be read') : unset(at);
}

/** Values files that are meant to be put on top of a chart's own, by their names and folders. */
export function valuesPaths(folder: string, list: readonly string[]): readonly string[] {
  const own = joinPath(folder, 'values.yaml');
  const others = list.filter((path) => {
    const at = dirname(path);
    const isNear = at === folder || at === joinPath(folder, 'values');
    if (isNear) return /^values[-._].+\.ya?ml$/.test(basename(path)) && !/[-._]schema\.ya?ml$/.test(path);
    return at === joinPath(folder, 'ci') && /[-._]values\.ya?ml$|^values[-._].+\.ya?ml$/.test(basename(path));
  });
  return [...(list.includes(own) ? [own] : []), ...others];
}

function valuesFile(path: string, folder: string, { source }: ChartSurroundings): ValuesFile | undefined {
  const file = source(path);
  if (!file) return undefined;
  const root = rootOf(file);
  return { ...placeOf(root.key), root, isDefault: path === joinPath(folder, 'values.yaml') };
}
