import type { Owner } from '../core/problem.js';
import type { Located, SourceFile } from '../core/source.js';
import type { ComposeApplication, Service } from '../parsers/compose/types.js';
import type { Manifest, Workload } from '../parsers/kubernetes/types.js';
import type { Container, ParsedFile, Project } from '../project/types.js';
import type { Targets } from '../targets.js';

type Kind = keyof Targets;

/** One target with its kind, so that a switch on the kind knows the type. */
type Target<K extends Kind = Kind> = { readonly [P in K]: { readonly kind: P; readonly target: Targets[P] } }[K];

interface KindFacts<K extends Kind> {
  /** Kinds of file that can hold such a target; without one, the view is not computed and no rule is loaded. */
  readonly from: readonly ParsedFile['kind'][];
  readonly all: (project: Project) => readonly Targets[K][];
}

const anyFile = ['dockerfile', 'compose', 'kubernetes'] as const;
const containerFiles = ['compose', 'kubernetes'] as const;

const facts: { readonly [K in Kind]: KindFacts<K> } = {
  dockerfile: { from: ['dockerfile'], all: (project) => project.dockerfiles },
  'dockerfile.stage': { from: ['dockerfile'], all: (project) => project.dockerfiles.flatMap((dockerfile) => dockerfile.stages) },
  compose: { from: ['compose'], all: (project) => project.composeFiles },
  'compose.service': { from: ['compose'], all: (project) => project.applications.flatMap((application) => application.services) },
  kubernetes: { from: ['kubernetes'], all: (project) => project.manifests },
  'kubernetes.workload': { from: ['kubernetes'], all: (project) => project.workloads },
  'kubernetes.container': { from: ['kubernetes'], all: (project) => project.workloads.flatMap((workload) => workload.containers) },
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
 * The file whose environment counts where no Compose application decides (D15); undefined for the project, where each problem's own
 * file decides.
 */
export function decidingFile<K extends Kind>(kind: K, target: Targets[K]): SourceFile | undefined {
  const its = { kind, target } as Target;
  switch (its.kind) {
    case 'project':
      return undefined;
    case 'temporal.server':
    case 'temporal.worker':
      return its.target.container.file;
    default:
      return its.target.file;
  }
}

/** The Compose application through which a target was reached, if there is one. */
export function applicationOf<K extends Kind>(kind: K, target: Targets[K]): ComposeApplication | undefined {
  const its = { kind, target } as Target;
  switch (its.kind) {
    case 'compose.service':
      return its.target.application;
    case 'container':
      return serviceOf(its.target)?.application;
    case 'temporal.server':
    case 'temporal.worker':
      return serviceOf(its.target.container)?.application;
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

function serviceOf(container: Container): Service | undefined {
  return container.origin.kind === 'compose' ? container.origin.service : undefined;
}
