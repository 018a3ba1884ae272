import type { Rendering } from '../core/rendering.js';
import type { Manifest } from '../parsers/kubernetes/types.js';
import type { Sources } from './sources.js';

/** Kinds of object that bring others into the cluster, from a chart or another repository. */
const importers = [
  { group: 'argoproj.io', kinds: ['Application', 'ApplicationSet'] },
  { group: 'helm.toolkit.fluxcd.io', kinds: ['HelmRelease'] },
  { group: 'kustomize.toolkit.fluxcd.io', kinds: ['Kustomization'] },
  { group: 'helm.cattle.io', kinds: ['HelmChart'] },
];

/** Why a cluster may hold objects that none of the files shows, as a clause; undefined when the files tell all. */
export function whyElsewhere(
  { charts, kustomizations, problems }: Pick<Sources, 'charts' | 'kustomizations' | 'problems'>,
  manifests: readonly Manifest[],
  isHere: (path: string) => boolean,
): string | undefined {
  const chart = charts.find((folder) => isHere(`${folder}/Chart.yaml`));
  if (chart !== undefined) return `the chart ${chart || '.'} is not rendered`;
  const remote = kustomizations.find(({ file, open }) => open !== undefined && isHere(file.path));
  if (remote) return `${remote.file.path} takes resources from elsewhere`;
  const damaged = problems.find(({ at }) => isHere(at.file.path) && manifests.some(({ file }) => file.path === at.file.path));
  if (damaged) return `${damaged.at.file.path} could not be read as a whole`;
  return whyImported(manifests);
}

/** The same for what was rendered: all of it is known, but other manifests may be applied beside it. */
export function whyBesideRendered(rendering: Rendering, own: readonly Manifest[], others: readonly Manifest[]): string | undefined {
  const inputs = new Set(rendering.inputs);
  const other = others.find(({ file: { path } }) => !inputs.has(path));
  return other ? `${other.file.path} may be applied with what was rendered` : whyImported(own);
}

function whyImported(manifests: readonly Manifest[]): string | undefined {
  const importer = manifests.find(({ apiVersion, kind }) =>
    importers.some(({ group, kinds }) => apiVersion.startsWith(`${group}/`) && kinds.includes(kind)),
  );
  return importer && `${importer.kind} "${importer.name.value ?? ''}" installs others`;
}
