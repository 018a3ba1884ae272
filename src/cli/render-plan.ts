import { dirname, joinPath, resolvePath } from '../core/path.js';
import { compareText, type SourceFile } from '../core/source.js';
import type { Tree } from '../core/tree.js';
import type { Config } from '../engine/config.js';
import { parseChart, valuesPaths } from '../parsers/helm/chart.js';
import type { Chart } from '../parsers/helm/types.js';
import type { DataNode } from '../parsers/yaml/node.js';
import { parseYaml } from '../parsers/yaml/parse.js';

/** What is to be rendered once. */
export interface RenderJob {
  readonly tool: 'helm' | 'kustomize';
  readonly folder: string;
  /** Name of the chart. */
  readonly chart?: string | undefined;
  readonly values: readonly string[];
  readonly decider: string;
  readonly inputs?: readonly string[] | undefined;
  /** The configuration names it, so that it has to work. */
  readonly isNamed: boolean;
  /** Why it is not even tried, as words behind "a Helm chart, ". */
  readonly refusal?: string | undefined;
}

/** What the plan asks of the disk beyond the tree. */
export interface Folders {
  /** Names in a folder of the tree, also of files that no list of ours holds. */
  names(folder: string): readonly string[];
  /** A path below it that leads out of the root, or how it cannot be told. */
  escape(folder: string): string | undefined;
}

const mostValuesFiles = 20;

/** What to render of a tree: what the configuration names, and for all else what names and folders say. */
export function planRendering(tree: Tree, config: Config, folders: Folders, isWanted: (folder: string) => boolean): readonly RenderJob[] {
  return [...chartJobs(tree, config, folders), ...overlayJobs(tree, config)].filter(({ folder, isNamed }) => isNamed || isWanted(folder));
}

function sourceIn(tree: Tree): (path: string) => SourceFile | undefined {
  return (path) => {
    const { text } = tree.text(path);
    return text === undefined ? undefined : { path, text };
  };
}

function chartJobs(tree: Tree, config: Config, folders: Folders): readonly RenderJob[] {
  const source = sourceIn(tree);
  const around = { list: tree.list(), source, isThere: (path: string) => tree.stat(path) !== 'absent' };
  const named = new Map((config.render?.charts ?? []).map(({ path, values }) => [resolvePath(config.base, path), values] as const));
  const listed = tree.list().filter((path) => /(?:^|\/)Chart\.yaml$/.test(path));
  const missing = [...named.keys()].flatMap((folder) => (folder === undefined ? [] : [joinPath(folder, 'Chart.yaml')]));
  return [...new Set([...listed, ...missing])].sort(compareText).flatMap((path): RenderJob[] => {
    const folder = dirname(path);
    const file = source(path);
    const sets = named.get(folder);
    const job = { tool: 'helm', folder, isNamed: named.has(folder) } as const;
    if (!file) return job.isNamed ? [{ ...job, values: [], decider: path, refusal: 'there is no Chart.yaml' }] : [];
    const chart = parseChart(file, around);
    if ((chart.isVendored || chart.isLibrary || isBelowTemplates(folder, tree)) && !job.isNamed) return [];
    const own = joinPath(folder, 'values.yaml');
    const byConvention = valuesPaths(folder, tree.list()).filter((other) => other !== own);
    const valueSets = sets?.map((set) => [set].flat().flatMap((value) => resolvePath(config.base, value) ?? [])) ?? [
      [],
      ...byConvention.slice(0, mostValuesFiles).map((value) => [value]),
    ];
    const refusal = refusalOfChart(chart, folders);
    const name = chart.name.value;
    return valueSets.map((values) => ({
      ...job,
      chart: name,
      values,
      decider: values.at(-1) ?? (tree.stat(own) === 'file' ? own : path),
      refusal: refusal ?? refusalOfValues(values, tree),
    }));
  });
}

function isBelowTemplates(folder: string, tree: Tree): boolean {
  const parts = folder.split('/');
  return parts.some((part, index) => part === 'templates' && tree.stat(joinPath(parts.slice(0, index).join('/'), 'Chart.yaml')) === 'file');
}

function refusalOfChart(chart: Chart, folders: Folders): string | undefined {
  const { folder, name, dependencies } = chart;
  if (!name.isSet || !/^[\w.-]+$/.test(name.value)) return 'not rendered: its Chart.yaml has no name';
  const way = folders.escape(folder);
  if (way !== undefined) return `not rendered: ${way}`;
  const there = folders.names(joinPath(folder, 'charts'));
  const isThere = (dependency: string) =>
    there.some((one) => one === dependency || (one.startsWith(`${dependency}-`) && one.endsWith('.tgz'))) ||
    there.some((one) => chartNameIn(folders, folder, one) === dependency);
  const missing = dependencies.flatMap(({ name: one }) => (one.isSet && !isThere(one.value) ? one.value : []));
  return missing.length > 0
    ? `not rendered: its charts folder lacks ${missing.join(', ')}, and nothing is fetched (run "helm dependency build")`
    : undefined;
}

function chartNameIn(folders: Folders, folder: string, name: string): string | undefined {
  return folders.names(joinPath(folder, `charts/${name}`)).includes('Chart.yaml') ? name : undefined;
}

function refusalOfValues(values: readonly string[], tree: Tree): string | undefined {
  const missing = values.find((path) => tree.stat(path) !== 'file');
  if (missing !== undefined) return `not rendered: there is no ${missing}`;
  // Helm reads these characters as parts of a list.
  const odd = values.find((path) => /[,"\\]/.test(path));
  return odd === undefined ? undefined : `not rendered: helm cannot be given the name ${odd}`;
}

const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** A kustomization and all that it takes in, directly or through others. */
interface Reach {
  /** Files and folders that it needs. */
  readonly inputs: Set<string>;
  /** Other kustomizations. */
  readonly bases: Set<string>;
  refusal: string | undefined;
}

function overlayJobs(tree: Tree, config: Config): readonly RenderJob[] {
  const source = sourceIn(tree);
  const fileIn = (folder: string) => kustomizationNames.map((name) => joinPath(folder, name)).find((path) => tree.stat(path) === 'file');
  const listed = tree.list().filter((path) => kustomizationNames.includes(path.slice(path.lastIndexOf('/') + 1)));
  const parsed = new Map<string, DataNode>();
  const rootOf = (path: string): DataNode | undefined => {
    if (!parsed.has(path)) {
      const file = source(path);
      const root = file && parseYaml(file, 'kubernetes').documents[0]?.root;
      if (root) parsed.set(path, root);
    }
    return parsed.get(path);
  };

  function reach(folder: string, into: Reach): void {
    const path = fileIn(folder);
    const root = path === undefined ? undefined : rootOf(path);
    if (path === undefined || !root) {
      into.refusal ??= `not rendered: ${folder || '.'} has no kustomization that can be read`;
      return;
    }
    if (into.inputs.has(path)) return;
    into.inputs.add(path);
    if (inflates(root)) into.refusal ??= `not rendered: ${path} inflates a Helm chart`;
    for (const { text, isResource } of referencesIn(root)) {
      if (/^(?:[a-z][a-z0-9+.-]*:)?\/\/|^[\w.-]+@[\w.-]+:|[?&](?:ref|version)=/i.test(text)) {
        into.refusal ??= `not rendered: ${path} takes ${text} from elsewhere, and nothing is fetched`;
        continue;
      }
      const target = resolvePath(folder, text);
      const status = target === undefined ? 'outside' : tree.stat(target);
      if (target === undefined || status === 'outside') into.refusal ??= `not rendered: ${text} leads out of the repository`;
      else if (status === 'directory' && isResource) {
        into.bases.add(target);
        reach(target, into);
      } else if (status === 'file') into.inputs.add(target);
      else if (isResource && status === 'absent' && /^[\w-]+(?:\.[\w-]+)+[/:]/.test(text)) {
        into.refusal ??= `not rendered: ${path} takes ${text} from elsewhere, and nothing is fetched`;
      }
    }
  }

  const reached = new Map(
    listed.map((path) => {
      const result: Reach = { inputs: new Set(), bases: new Set(), refusal: undefined };
      reach(dirname(path), result);
      return [dirname(path), result] as const;
    }),
  );
  const taken = new Set([...reached.values()].flatMap(({ bases }) => [...bases]));
  const isComponent = (folder: string) => rootOf(fileIn(folder) ?? '')?.get('kind').text === 'Component';
  const isOverlay = ([folder, { bases }]: readonly [string, Reach]) =>
    !taken.has(folder) && !isComponent(folder) && (bases.size > 0 || /(?:^|\/)overlays\/[^/]+$/.test(folder));
  const named = config.render?.overlays?.flatMap((path) => resolvePath(config.base, path) ?? []);
  const wanted = named ?? [...reached].filter(isOverlay).map(([folder]) => folder);
  return [...new Set(wanted)].sort(compareText).map((folder) => {
    const found = reached.get(folder);
    return {
      tool: 'kustomize',
      folder,
      values: [],
      decider: fileIn(folder) ?? joinPath(folder, 'kustomization.yaml'),
      inputs: [...(found?.inputs ?? [])].filter((path) => /\.ya?ml$/.test(path)),
      isNamed: named !== undefined,
      refusal: !found ? 'not rendered: there is no kustomization' : found.refusal,
    };
  });
}

function inflates(root: DataNode): boolean {
  return ['helmCharts', 'helmChartInflationGenerator'].some((key) => root.get(key).items.length > 0);
}

/** Everything that a kustomization has another file for. Kustomize would fetch an address in any of these places. */
function referencesIn(root: DataNode): readonly { readonly text: string; readonly isResource: boolean }[] {
  const texts = (nodes: readonly DataNode[]) =>
    nodes.flatMap(({ scalar }) => (typeof scalar === 'string' && !/[\r\n]/.test(scalar) ? scalar : []));
  const items = (key: string) => root.get(key).items;
  const generators = [...items('configMapGenerator'), ...items('secretGenerator')];
  const resources = texts(['resources', 'bases', 'components', 'generators', 'transformers', 'validators'].flatMap(items));
  const paths = texts([
    ...['patchesStrategicMerge', 'crds', 'configurations'].flatMap(items),
    ...['patches', 'patchesJson6902', 'replacements'].flatMap(items).map((item) => item.get('path')),
    root.get('openapi', 'path'),
    ...generators.flatMap((one) => [...one.get('envs').items, one.get('env')]),
  ]);
  const contents = texts(generators.flatMap((one) => one.get('files').items)).map((text) => text.replace(/^[^=/]*=/, ''));
  return [
    ...resources.map((text) => ({ text, isResource: true })),
    ...[...paths, ...contents].map((text) => ({ text, isResource: false })),
  ];
}
