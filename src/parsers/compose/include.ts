import { dirname, resolvePath } from '../../core/path.js';
import { inOwnWords, placeOf } from '../../core/source.js';
import { type DataNode, unknownNode } from '../yaml/node.js';
import type { Lookup } from './interpolate.js';
import { type Layer, type Loading, lookupIn } from './load.js';
import { mergeResources } from './merge.js';
import type { ComposeFile } from './types.js';
import { itemsOf } from './values.js';

/** Files inside each other, those of the application counted. */
const mostIncludes = 50;

/** Top-level maps that `include` brings in. */
const resources = ['services', 'volumes', 'networks', 'secrets', 'configs', 'models'];

/** The root merged over what it includes. What cannot be read makes these maps open. */
export function withIncludes(root: DataNode, layer: Layer, loading: Loading): DataNode {
  const include = root.entries.get('include')?.value;
  if (!include || include.isUnset) return root;
  const parts: DataNode[] = [];
  let why: string | undefined;
  for (const item of itemsOf(include)) {
    const part = includedBy(item, layer, loading);
    if (typeof part !== 'string') parts.push(...part);
    else {
      loading.note(item, part);
      why ??= part;
    }
  }
  const entries = new Map(root.entries);
  for (const name of resources) {
    const writings = [...parts, root].flatMap((part) => part.entries.get(name)?.value ?? []);
    const written = writings.length > 0 ? writings.reduce((base, over) => mergeResources(name, base, over)) : undefined;
    const value = why === undefined ? written : (written?.with({ open: why }) ?? unknownNode(include, why));
    if (value) entries.set(name, { name, key: value.key, range: value.range, value });
  }
  return root.with({ entries });
}

/** What an item of `include` brings in, or why that is not known. */
function includedBy(item: DataNode, layer: Layer, loading: Loading): readonly DataNode[] | string {
  const { folder, trail } = layer;
  if (trail.length > mostIncludes) return 'the chain of includes is too long';
  const files: ComposeFile[] = [];
  for (const node of itemsOf(item.isMap ? item.get('path') : item)) {
    if (node.text === undefined) return 'the name of an included file is not known';
    const file = loading.fileAt(folder, node.text);
    if (!file) return `the included file "${inOwnWords(node.text, node)}" could not be read`;
    if (trail.includes(file.file.path)) {
      loading.report(
        item,
        `${file.file.path} includes itself${trail.at(-1) === file.file.path ? '' : ' through others'}, and Compose refuses the file`,
      );
      return [];
    }
    files.push(file);
  }
  const projectFolder = projectFolderOf(item, files[0], folder);
  if (projectFolder === undefined) return 'the folder of an included file is not known';
  const name = [projectFolder, ...files.map(({ file }) => file.path)].join('\n');
  if (loading.included.has(name)) return [];
  loading.included.add(name);
  const lookup = lookupOf(item, projectFolder, layer, loading);
  return [loading.copy(loading.merge(files, projectFolder, lookup, trail), { ...placeOf(item), kind: 'include' })];
}

function projectFolderOf(item: DataNode, first: ComposeFile | undefined, folder: string): string | undefined {
  const node = item.get('project_directory');
  if (!node.isUnset) return node.text === undefined ? undefined : resolvePath(folder, node.text);
  return first && dirname(first.file.path);
}

/** The outer project's variables win; among the files of `env_file` the last does. */
function lookupOf(item: DataNode, projectFolder: string, { folder, interpolation }: Layer, { read }: Loading): Lookup {
  const named = itemsOf(item.get('env_file'));
  const files =
    named.length > 0
      ? named.map((node) => (node.text === undefined ? undefined : read(folder, node.text, node)))
      : [read(projectFolder, '.env')];
  return files.toReversed().reduce((outer, file) => lookupIn(file, outer), interpolation.lookup);
}
