import type { Environment, Owner } from '../core/problem.js';
import type { Located } from '../core/source.js';
import type { Service } from '../parsers/compose/types.js';
import type { Release } from '../parsers/helm/types.js';
import type { Manifest, Workload } from '../parsers/kubernetes/types.js';
import type { Container, Installation, ParsedFile, Project, TemporalConfig } from '../project/types.js';
import type { Targets } from '../targets.js';
import type { Reached } from './draft.js';

type Kind = keyof Targets;

/** One target with its kind, so that a switch on the kind knows the type. */
type Target<K extends Kind = Kind> = { readonly [P in K]: { readonly kind: P; readonly target: Targets[P] } }[K];

interface KindFacts<K extends Kind> {
  /** Kinds of file that can hold such a target; without one, the view is not computed. */
  readonly from: readonly ParsedFile['kind'][];
  readonly all: (project: Project) => readonly Targets[K][];
  /** Words of files that such a target may be made of, though it is reported in another one (D5). */
  readonly reads?: readonly string[];
}

const anyFile = ['dockerfile', 'compose', 'kubernetes', 'kustomization', 'helm', 'temporal'] as const;
const containerFiles = ['compose', 'kubernetes', 'kustomization'] as const;
const manifestFiles = ['kubernetes', 'kustomization'] as const;
/** Images, names and variables of whatever has a part in an installation. */
const temporalWords = ['temporal', 'TEMPORAL'];

const facts: { readonly [K in Kind]: KindFacts<K> } = {
  dockerfile: { from: ['dockerfile'], all: (project) => project.dockerfiles },
  'dockerfile.stage': { from: ['dockerfile'], all: (project) => project.dockerfiles.flatMap((dockerfile) => dockerfile.stages) },
  compose: { from: ['compose'], all: (project) => project.composeFiles },
  'compose.service': { from: ['compose'], all: (project) => project.applications.flatMap((application) => application.services) },
  kubernetes: { from: manifestFiles, all: (project) => project.manifests },
  'kubernetes.workload': { from: manifestFiles, all: (project) => project.workloads },
  'kubernetes.container': { from: manifestFiles, all: (project) => project.workloads.flatMap((workload) => workload.containers) },
  kustomization: { from: ['kustomization'], all: (project) => project.kustomizations },
  'helm.chart': { from: ['helm'], all: (project) => project.charts },
  'helm.release': { from: ['helm', ...manifestFiles], all: (project) => project.releases },
  container: { from: containerFiles, all: (project) => project.containers },
  'temporal.server': { from: containerFiles, all: (project) => project.servers },
  'temporal.worker': { from: containerFiles, all: (project) => project.workers },
  'temporal.ui': { from: containerFiles, all: (project) => project.uis },
  'temporal.tool': { from: containerFiles, all: (project) => project.tools },
  'temporal.installation': { from: [...containerFiles, 'helm'], all: (project) => project.installations, reads: temporalWords },
  'temporal.config': { from: [...containerFiles, 'helm'], all: (project) => project.configs, reads: temporalWords },
  'temporal.dynamic-config': { from: [...containerFiles, 'helm'], all: (project) => project.dynamicConfigs, reads: temporalWords },
  project: { from: anyFile, all: (project) => [project] },
};

export const targetKinds = Object.keys(facts) as readonly Kind[];

/** Whether a project has a file that could hold a target of the kind. */
export function hasFilesFor(project: Project, kind: Kind): boolean {
  return project.inventory.files.some((file) => facts[kind].from.includes(file.kind));
}

/** Words of files that have to be read for targets of a kind, wherever findings are wanted. */
export function wordsFor(kind: Kind): readonly string[] {
  return facts[kind].reads ?? [];
}

/** Every target of a kind in the project. */
export function targetsOf<K extends Kind>(project: Project, kind: K): readonly Targets[K][] {
  return facts[kind].all(project);
}

/** What a finding about a target belongs to, in the user's terms (D16). Its place is where an ignore for the whole owner stands. */
export function ownerOf<K extends Kind>(kind: K, target: Targets[K]): Owner {
  const its = { kind, target } as Target;
  switch (its.kind) {
    case 'dockerfile':
      return owner('Dockerfile', its.target.file.path, its.target);
    case 'dockerfile.stage':
      return owner('stage', its.target.name ?? String(its.target.index), its.target.from);
    case 'compose':
      return owner('compose', its.target.file.path, its.target);
    case 'compose.service':
      return ofService(its.target);
    case 'kubernetes':
      return ofManifest(its.target);
    case 'kubernetes.workload':
      return ofWorkload(its.target, its.target);
    case 'kubernetes.container':
      return { ...ofWorkload(its.target.workload, its.target), container: its.target.name };
    case 'kustomization':
      return owner('kustomization', its.target.file.path, its.target);
    case 'helm.chart':
      return owner('chart', its.target.name.value ?? (its.target.folder || '.'), its.target);
    case 'helm.release':
      return owner('chart', its.target.chart.value ?? '(no name)', its.target);
    case 'container':
      return ofContainer(its.target);
    case 'temporal.server':
    case 'temporal.worker':
    case 'temporal.ui':
    case 'temporal.tool':
      return ofContainer(its.target.container);
    case 'temporal.installation':
      return owner('installation', its.target.label, its.target);
    case 'temporal.config':
    case 'temporal.dynamic-config':
      return ofConfig(its.target);
    case 'project':
      return owner('project', '.', its.target);
  }
}

/**
 * The environment that counts for a target (D15): that of its Compose application or kustomization, else that of its file; undefined for the
 * project, where each problem's own file decides.
 */
export function environmentOfTarget<K extends Kind>(kind: K, target: Targets[K], project: Project): Environment | undefined {
  const its = { kind, target } as Target;
  if (its.kind === 'project') return undefined;
  if (its.kind === 'compose.service') return project.environmentOfApplication(its.target.application).environment;
  const container = containerIn(its);
  if (container) return project.environmentOfContainer(container).environment;
  const manifest = manifestIn(its);
  const file = releaseIn(its)?.decider ?? its.target.file;
  return (manifest ? project.environmentOfManifest(manifest) : project.environmentOf(file)).environment;
}

/** How a target was reached, where there may be other ways: by a Compose application, by a kustomization. */
export function reachOf<K extends Kind>(kind: K, target: Targets[K]): Reached | undefined {
  const its = { kind, target } as Target;
  const container = containerIn(its);
  if (container?.origin.kind === 'kubernetes') return container.origin.workload.manifest.set;
  if (container?.origin.kind === 'compose') return container.origin.service.application;
  return its.kind === 'compose.service' ? its.target.application : manifestIn(its)?.set;
}

function containerIn(its: Target): Container | undefined {
  switch (its.kind) {
    case 'container':
      return its.target;
    case 'temporal.server':
    case 'temporal.worker':
    case 'temporal.ui':
    case 'temporal.tool':
      return its.target.container;
    case 'temporal.installation':
      return memberOf(its.target);
    case 'temporal.config':
    case 'temporal.dynamic-config':
      return its.target.servers[0]?.container;
    default:
      return undefined;
  }
}

function manifestIn(its: Target): Manifest | undefined {
  switch (its.kind) {
    case 'kubernetes':
      return its.target;
    case 'kubernetes.workload':
      return its.target.manifest;
    case 'kubernetes.container':
      return its.target.workload.manifest;
    case 'helm.release':
      return its.target.object;
    case 'temporal.installation':
    case 'temporal.config':
    case 'temporal.dynamic-config':
      return releaseIn(its)?.object;
    default:
      return undefined;
  }
}

/** The chart that a target is about when no container of it is in the files. */
function releaseIn(its: Target): Release | undefined {
  switch (its.kind) {
    case 'helm.release':
      return its.target;
    case 'temporal.installation':
      return its.target.releases[0];
    case 'temporal.config':
    case 'temporal.dynamic-config':
      return its.target.release;
    default:
      return undefined;
  }
}

/** Any container of an installation: all are of one environment. */
function memberOf({ servers, workers, clients, uis, tools }: Installation): Container | undefined {
  return [...servers, ...workers, ...clients, ...uis, ...tools][0]?.container;
}

function ofConfig({ origin, label, file, range, release, root }: TemporalConfig): Owner {
  if (origin === 'file') return { kind: 'file', name: file.path, file, range: [0, 0] };
  const at = release ?? { ...root.key, file, range: root.key.file.path === file.path ? root.key.range : range };
  return owner('configuration', label, at);
}

function owner(kind: string, name: string, at: Located): Owner {
  return { kind, name, file: at.file, range: at.range };
}

function ofService(service: Service): Owner {
  return owner('service', service.name, service);
}

function ofManifest(manifest: Manifest): Owner {
  return owner(manifest.kind, manifest.name.value ?? '(no name)', manifest);
}

function ofWorkload(workload: Workload, at: Located): Owner {
  return owner(workload.kind, workload.name, at);
}

function ofContainer(container: Container): Owner {
  const { origin } = container;
  if (origin.kind === 'compose') return ofService(origin.service);
  return { ...ofWorkload(origin.workload, origin.container), container: origin.container.name };
}
