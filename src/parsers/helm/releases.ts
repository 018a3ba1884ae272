import { basename } from '../../core/path.js';
import { placeOf, type SourceFile } from '../../core/source.js';
import { known, unset, type Value } from '../../core/value.js';
import type { Manifest } from '../kubernetes/types.js';
import { DataNode, type Entry } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import type { Chart, ChartDependency, Release, ValuesFile } from './types.js';

/** What a chart of the tree installs: itself, and its dependencies with their part of its values; once for each values file. */
export function releasesOfChart(chart: Chart): readonly Release[] {
  if (chart.isLibrary) return [];
  const own = chart.values.find(({ isDefault }) => isDefault);
  const others = chart.values.filter(({ isDefault }) => !isDefault);
  const sets: readonly (readonly ValuesFile[])[] = [own ? [own] : [], ...others.map((one) => (own ? [own, one] : [one]))];
  return sets.flatMap((set) => {
    const values = set
      .map(({ root }) => root)
      .reduce<DataNode | undefined>((merged, next) => (merged ? mergeValues(merged, next) : next), undefined);
    const decider = set.at(-1)?.file ?? chart.file;
    const none = new DataNode({ kind: 'missing', file: chart.file, range: chart.range, key: chart });
    const { name, version } = chart;
    const isWhole = set.length > 1 || others.length === 0;
    const itself: Release = {
      ...placeOf(chart),
      origin: 'chart',
      chart: name,
      version,
      repository: unset(chart),
      isWhole,
      values: values ?? none,
      decider,
    };
    const dependencies = chart.dependencies.map((dependency): Release => {
      const key = dependency.valuesKey.value;
      return {
        ...placeOf(dependency),
        origin: 'dependency',
        chart: dependency.name,
        version: lockedVersion(chart, dependency),
        repository: dependency.repository,
        isWhole,
        values: key === undefined ? none : (values ?? none).get(key),
        decider,
      };
    });
    return [itself, ...dependencies];
  });
}

function lockedVersion({ lock }: Chart, { name, version }: ChartDependency): Value<string> {
  const locked = (lock.value ?? []).filter((one) => one.name.isSet && one.name.value === name.value);
  const [one, ...more] = locked;
  return one?.version.isSet && more.length === 0 ? one.version : version;
}

/** Values over others, as Helm merges them: maps key by key, everything else as a whole; null takes a default away. */
export function mergeValues(base: DataNode, over: DataNode): DataNode {
  if (!base.isMap || !over.isMap) return over.kind === 'missing' ? base : over;
  const entries = new Map<string, Entry>(base.entries);
  for (const [name, entry] of over.entries) {
    const below = entries.get(name);
    entries.set(name, below ? { ...entry, value: mergeValues(below.value, entry.value) } : entry);
  }
  return over.with({ entries, open: over.open ?? base.open });
}

/** A chart that another program installs for an object: Flux, Argo CD, the Helm controller of K3s. */
export function releaseOfObject(manifest: Manifest): Release | undefined {
  const { root, apiVersion, kind } = manifest;
  const spec = root.get('spec');
  if (kind === 'HelmRelease' && apiVersion.startsWith('helm.toolkit.fluxcd.io/')) {
    const chart = spec.get('chart', 'spec');
    const isOpen = spec.get('valuesFrom').items.length > 0 || chart.get('valuesFiles').items.length > 0;
    return release(chart.get('chart'), chart.get('version'), chart.get('sourceRef', 'name'), spec.get('values'), manifest, isOpen);
  }
  if (kind === 'Application' && apiVersion.startsWith('argoproj.io/')) {
    const source = [spec.get('source'), ...spec.get('sources').items].find((one) => one.get('chart').isSet);
    if (!source) return undefined;
    const helm = source.get('helm');
    const inline = helm.get('valuesObject').isSet ? helm.get('valuesObject') : valuesInText(helm.get('values'));
    const isOpen =
      helm.get('valueFiles').items.length > 0 || helm.get('parameters').items.length > 0 || helm.get('fileParameters').items.length > 0;
    return release(source.get('chart'), source.get('targetRevision'), source.get('repoURL'), inline, manifest, isOpen);
  }
  if (kind === 'HelmChart' && apiVersion.startsWith('helm.cattle.io/')) {
    const isOpen = spec.get('set').isSet || spec.get('valuesSecrets').items.length > 0;
    return release(spec.get('chart'), spec.get('version'), spec.get('repo'), valuesInText(spec.get('valuesContent')), manifest, isOpen);
  }
  return undefined;
}

function release(chart: DataNode, version: DataNode, repository: DataNode, values: DataNode, object: Manifest, isOpen: boolean): Release {
  const why = 'other values are put on top of these';
  const name = chart.string();
  return {
    ...placeOf(name.isSet ? name.at : chart.key),
    origin: 'object',
    chart: name.isSet ? withoutRepository(name) : name,
    version: version.string(),
    repository: repository.string(),
    isWhole: true,
    values: !isOpen ? values : values.isMap ? opened(values, why) : new DataNode({ ...values.data, kind: 'unknown', why }),
    decider: object.file,
    object,
  };
}

/** Maps that are merged with others on every level. */
export function opened(node: DataNode, why: string): DataNode {
  if (!node.isMap) return node;
  const entries = new Map([...node.entries].map(([name, entry]) => [name, { ...entry, value: opened(entry.value, why) }]));
  return node.with({ entries, open: why });
}

/** `stable/temporal`, `oci://registry/charts/temporal`: the last part is the chart. */
function withoutRepository(name: Value<string> & { readonly isSet: true }): Value<string> {
  return name.value.includes('/') ? known(basename(name.value), name.at) : name;
}

/**
 * Values that stand as a text in a manifest. All around the text is blanked out and the rest read as YAML, so that every place is one of the
 * manifest. Only what is written as it is, behind `|`, can be read that way.
 */
function valuesInText(node: DataNode): DataNode {
  if (!node.isScalar || node.isUnset) return node;
  const { file, range } = node;
  const written = file.text.slice(...range);
  const head = /^\|[-+\d]*[ \t]*(?:#.*)?\r?\n/.exec(written)?.[0].length;
  if (head === undefined) return new DataNode({ ...node.data, kind: 'unknown', why: 'the values are a text that is not read' });
  const blank = (text: string) => text.replace(/[^\r\n]/g, ' ');
  const [start, end] = [range[0] + head, range[1]];
  const text = blank(file.text.slice(0, start)) + file.text.slice(start, end);
  const { documents, problems } = parseYaml({ path: file.path, text }, 'kubernetes');
  const root = documents[0]?.root;
  if (!root || problems.length > 0) return new DataNode({ ...node.data, kind: 'unknown', why: 'the values are a text that is not read' });
  return inFile(root, file);
}

/** The same nodes, in the file that they really stand in. */
function inFile(node: DataNode, file: SourceFile): DataNode {
  const entries = new Map(
    [...node.entries].map(([name, entry]) => [name, { ...entry, key: { ...entry.key, file }, value: inFile(entry.value, file) }]),
  );
  return node.with({ file, key: { ...node.key, file }, entries, items: node.items.map((item) => inFile(item, file)) });
}
