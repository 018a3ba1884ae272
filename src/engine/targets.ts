import type { Environment, Owner } from '../core/problem.js';
import type { Located } from '../core/source.js';
import type { Service } from '../parsers/compose/types.js';
import type { Manifest, Workload } from '../parsers/kubernetes/types.js';
import type { Container, ParsedFile, Project } from '../project/types.js';
import type { Targets } from '../targets.js';
import type { Reached } from './draft.js';

type Kind = keyof Targets;

/** One target with its kind, so that a switch on the kind knows the type. */
type Target<K extends Kind = Kind> = { readonly [P in K]: { readonly kind: P; readonly target: Targets[P] } }[K];

interface KindFacts<K extends Kind> {
  /** Kinds of file that can hold such a target; without one, the view is not computed and no rule is loaded. */
  readonly from: readonly ParsedFile['kind'][];
  readonly all: (project: Project) => readonly Targets[K][];
}

const anyFile = ['dockerfile', 'compose', 'kubernetes', 'kustomization', 'helm'] as const;
const containerFiles = ['compose', 'kubernetes', 'kustomization'] as const;
const manifestFiles = ['kubernetes', 'kustomization'] as const;

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
  project: { from: anyFile, all: (project) => [project] },
};

export const targetKinds = Object.keys(facts) as readonly Kind[];

/** Whether a project has a file that could hold a target of the kind. */
export function hasFilesFor(project: Project, kind: Kind): boolean {
  return project.inventory.files.some((file) => facts[kind].from.includes(file.kind));
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
      return ofContainer(its.target.container);
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
  const file = its.kind === 'helm.release' ? its.target.decider : its.target.file;
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
      return its.target.container;
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
    default:
      return undefined;
  }
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
