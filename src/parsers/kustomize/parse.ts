import { dirname, resolvePath } from '../../core/path.js';
import { placeOf, type SourceFile } from '../../core/source.js';
import { type DataNode, missingNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import type { Kustomization, PatchEntry, PatchTarget, Reference } from './types.js';

/** Reads a kustomization. Never throws; entries of the wrong type are left out. */
export function parseKustomization(file: SourceFile): Kustomization {
  const yaml = parseYaml(file, 'kubernetes');
  const root = yaml.documents[0]?.root ?? missingNode({ file, range: [0, 0] });
  const references = (key: string) => root.get(key).items.flatMap((item) => referenceOf(file, item) ?? []);
  const resources = [...references('resources'), ...references('bases')];
  const components = references('components');
  const remote = [...resources, ...components].find(({ text }) => isRemote(text));
  const maker = openKeys.find((key) => !root.get(key).isUnset);
  return {
    file,
    range: [0, 0],
    yaml,
    root,
    isComponent: root.get('kind').scalar === 'Component',
    resources,
    components,
    patches: [...patchesIn(file, root)],
    images: [...root.get('images').items, ...root.get('imageTags').items].flatMap(nameOf),
    replicas: root.get('replicas').items.flatMap(nameOf),
    open: remote ? `"${remote.text}" is not in the repository` : maker && `its ${maker} make others`,
    problems: yaml.problems,
  };
}

const openKeys = ['generators', 'helmCharts', 'helmChartInflationGenerator'];

/** An address, or a repository by its host; a local resource is a path. */
function isRemote(text: string): boolean {
  return /^[\w+.-]+:\/\/|^git@|^[\w-]+(?:\.[\w-]+)+\/.*\/|[?&]ref=/.test(text) && !/^\.{1,2}\//.test(text);
}

function nameOf(item: DataNode): string[] {
  const { scalar } = item.get('name');
  return typeof scalar === 'string' ? [scalar] : [];
}

/** The file or folder that a text of one line names. */
function referenceOf(file: SourceFile, node: DataNode): Reference | undefined {
  const { text } = node;
  if (typeof node.scalar !== 'string' || text === undefined || text === '' || /[\r\n]/.test(text)) return undefined;
  return { ...placeOf(node), node, text, path: isRemote(text) ? undefined : resolvePath(dirname(file.path), text) };
}

function* patchesIn(file: SourceFile, root: DataNode): Iterable<PatchEntry> {
  // A strategic merge patch may also be written out in the place of its path.
  for (const item of root.get('patchesStrategicMerge').items) {
    const reference = isPatchText(item) ? undefined : referenceOf(file, item);
    yield { key: 'patchesStrategicMerge', reference, inline: reference ? undefined : item, target: undefined };
  }
  for (const key of ['patches', 'patchesJson6902'] as const) {
    for (const item of root.get(key).items) {
      // Before `patches` was a list of maps, it was one of paths.
      const reference = referenceOf(file, item.isScalar ? item : item.get('path'));
      const inline = item.get('patch');
      if (reference || !inline.isUnset)
        yield { key, reference, inline: inline.isUnset ? undefined : inline, target: targetOf(item.get('target')) };
    }
  }
}

function isPatchText({ isMap, text = '' }: DataNode): boolean {
  return isMap || /[\r\n{]/.test(text);
}

function targetOf(node: DataNode): PatchTarget | undefined {
  if (!node.isMap) return undefined;
  const text = (key: string) => (node.get(key).isUnset ? undefined : node.get(key).text);
  return {
    group: text('group'),
    version: text('version'),
    kind: text('kind'),
    name: text('name'),
    namespace: text('namespace'),
    labelSelector: text('labelSelector'),
    annotationSelector: text('annotationSelector'),
  };
}
