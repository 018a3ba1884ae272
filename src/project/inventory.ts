import { compareText, positionAt, type SourceFile } from '../core/source.js';
import type { ComposeApplication } from '../parsers/compose/types.js';
import type { Dockerfile } from '../parsers/dockerfile/types.js';
import type { Workload } from '../parsers/kubernetes/types.js';
import type { YamlFile } from '../parsers/yaml/document.js';
import type { Failure } from './boundary.js';
import type { Sources } from './sources.js';
import type { Inventory, ParsedFile } from './types.js';

/** What was read as one of ours, what is wrong with it, and what nobody looked at. */
export function inventoryOf(
  { compose, kubernetes, kustomizeFiles, problems, notChecked }: Sources,
  more: Readonly<Record<'helm' | 'temporal', readonly { readonly file: SourceFile; readonly yaml: YamlFile }[]>>,
  dockerfiles: readonly Dockerfile[],
  applications: readonly ComposeApplication[],
  workloads: readonly Workload[],
  failures: () => readonly Failure[],
): Inventory {
  const files: ParsedFile[] = [
    ...dockerfiles.map((dockerfile): ParsedFile => ({ kind: 'dockerfile', file: dockerfile.file, dockerfile })),
    ...compose.map(({ file, yaml }): ParsedFile => ({ kind: 'compose', file, yaml })),
    ...kubernetes
      .filter((one) => one.manifests.length > 0 || one.problems.length > 0)
      .map(({ file, yaml }): ParsedFile => ({ kind: 'kubernetes', file, yaml })),
    ...kustomizeFiles.map(({ file, yaml }): ParsedFile => ({ kind: 'kustomization', file, yaml })),
    ...more.helm.map(({ file, yaml }): ParsedFile => ({ kind: 'helm', file, yaml })),
  ];
  const taken = new Set(files.map(({ file }) => file.path));
  for (const { file, yaml } of more.temporal) if (!taken.has(file.path)) files.push({ kind: 'temporal', file, yaml });
  const missing = [...notChecked, ...unreadBy(applications), ...withoutPods(workloads)];
  return {
    files: files.sort((a, b) => compareText(a.file.path, b.file.path)),
    notChecked: missing.sort((a, b) => compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0)),
    problems: [
      ...problems,
      ...dockerfiles.flatMap((dockerfile) => dockerfile.problems),
      ...applications.flatMap((application) => application.problems),
      ...more.helm.flatMap(({ yaml }) => yaml.problems),
    ],
    get failures() {
      return failures();
    },
  };
}

/** Several kustomizations may deploy one object, too. */
function distinct(entries: Inventory['notChecked']): Inventory['notChecked'] {
  return [...new Map(entries.map((entry) => [`${entry.path}:${entry.line} ${entry.reason}`, entry])).values()];
}

/** What Compose files name and nobody could read. Several applications may hold one file. */
function unreadBy(applications: readonly ComposeApplication[]): Inventory['notChecked'] {
  return distinct(
    applications
      .flatMap(({ unread }) => unread)
      .map(({ file, range, reason }) => ({ path: file.path, line: positionAt(file, range[0]).line, reason })),
  );
}

function withoutPods(workloads: readonly Workload[]): Inventory['notChecked'] {
  return distinct(
    workloads
      .filter(({ isIncomplete }) => isIncomplete)
      .map(({ file, kind, name }) => ({ path: file.path, reason: `${kind} "${name}" has no pod template` })),
  );
}
