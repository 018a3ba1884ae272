import { lazy } from '../../core/lazy.js';
import { basename, dirname, joinPath, resolvePath } from '../../core/path.js';
import { compareText, type Located, place, type SourceFile } from '../../core/source.js';
import { type DataNode, unknownNode } from '../yaml/node.js';
import { composeFileLists } from './commands.js';
import { parseDotenv } from './dotenv.js';
import { isIncomplete } from './file.js';
import { type Budget, loadModel, mostCopies, type Reader } from './load.js';
import { opened } from './merge.js';
import { serviceOf } from './service.js';
import type { ComposeApplication, ComposeFile, Dependent, Service } from './types.js';

/** What is around the Compose files. */
interface ComposeContext extends Reader {
  /** Lists of files of the configuration; paths relative to the root. */
  readonly applications: readonly (readonly string[])[];
  /** Files whose commands may name lists of Compose files: Makefiles, scripts, package.json, CI workflows. */
  readonly commandTexts?: readonly SourceFile[] | undefined;
  /** Runs what reads a file; undefined when it throws. */
  readonly guard?: <T>(file: SourceFile, read: () => T) => T | undefined;
}

/** Files that belong together, and why. */
interface Group {
  readonly files: readonly ComposeFile[];
  readonly evidence: string;
  /** Where a command lists them. */
  readonly listedAt?: Located;
}

/** Characters of files that the commands of a project merge, each time counted: many short commands can name one long file. */
const mostMerged = 16 * 1024 * 1024;

/** In the order in which Compose looks for them; it takes the first. */
const baseNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const overrideNames = ['compose.override.yml', 'compose.override.yaml', 'docker-compose.override.yml', 'docker-compose.override.yaml'];

/** The applications that files make (decision D10): what Compose itself would merge, lists with evidence, and complete files alone. */
export function buildApplications(files: readonly ComposeFile[], context: ComposeContext): readonly ComposeApplication[] {
  const { guard = (_, read) => read() } = context;
  const budget = { copies: mostCopies };
  const beside = neighboursIn(files);
  return groupsOf(files, context).flatMap((group) => {
    const file = group.files.at(-1)?.file ?? { path: '', text: '' };
    return guard(file, () => applicationOf(group, { ...context, beside }, budget)) ?? [];
  });
}

type Neighbours = (files: readonly ComposeFile[]) => readonly ComposeFile[];

function neighboursIn(all: readonly ComposeFile[]): Neighbours {
  const byFolder = new Map<string, ComposeFile[]>();
  for (const file of all) {
    const folder = dirname(file.file.path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  return (files) => {
    const folders = new Set(files.flatMap(({ file }) => [...foldersOf(file.path)]));
    return [...folders].flatMap((folder) => byFolder.get(folder) ?? []).filter((file) => !files.includes(file));
  };
}

/** The folder of a path and those above it, the nearest first. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === '') return folders;
  }
}

function groupsOf(files: readonly ComposeFile[], context: ComposeContext): readonly Group[] {
  const byPath = new Map(files.map((file) => [file.file.path, file]));
  const find = (path: string): ComposeFile | undefined =>
    byPath.get(path) ?? (context.stat(path) === 'file' ? context.parse(path) : undefined);
  const configured = configuredGroups(context, find);
  const settled = new Set(configured.flatMap((group) => group.files.map(({ file }) => file.path)));
  const named = (context.commandTexts ?? []).flatMap((text) => commandGroups(text, find));
  const guessed = [...folderGroups(byPath, context, find), ...affordable(named)];
  const groups = [...configured, ...guessed.filter((group) => !group.files.every(({ file }) => settled.has(file.path)))];
  const grouped = new Set(groups.flatMap((group) => group.files.map(({ file }) => file.path)));
  for (const file of files) {
    if (!grouped.has(file.file.path)) groups.push({ files: [file], evidence: `${file.file.path} stands alone` });
  }
  const distinct = new Map<string, Group>();
  for (const group of groups) {
    const name = group.files.map(({ file }) => file.path).join('\n');
    if (!distinct.has(name) && group.files.some((file) => !file.isFragment)) distinct.set(name, group);
  }
  return [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

type FindFile = (path: string) => ComposeFile | undefined;

function configuredGroups({ applications }: ComposeContext, find: FindFile): readonly Group[] {
  const groups = applications.map((paths) => paths.flatMap((path) => find(resolvePath('', path) ?? '') ?? []));
  return groups
    .filter((files) => files.length > 0)
    .map((files) => ({ files, evidence: 'the configuration lists them as one application' }));
}

/** What `docker compose up` reads in each folder: the list of COMPOSE_FILE, else the base file and its override. */
function folderGroups(byPath: ReadonlyMap<string, ComposeFile>, context: ComposeContext, find: FindFile): readonly Group[] {
  const folders = new Set(['', ...[...byPath.keys()].map(dirname)]);
  return [...folders].flatMap((folder): Group | readonly Group[] => {
    const inFolder = (name: string): string => joinPath(folder, name);
    const listed = listOfDotenv(inFolder('.env'), folder, context, find);
    if (listed) return { files: listed, evidence: `COMPOSE_FILE in ${inFolder('.env')} lists them` };
    const base = firstOf(baseNames, inFolder, byPath);
    if (!base) return [];
    const override = firstOf(overrideNames, inFolder, byPath);
    if (!override) return { files: [base], evidence: `${base.file.path} stands alone` };
    return { files: [base, override], evidence: `Compose merges ${basename(override.file.path)} over ${basename(base.file.path)}` };
  });
}

function firstOf(
  names: readonly string[],
  inFolder: (name: string) => string,
  byPath: ReadonlyMap<string, ComposeFile>,
): ComposeFile | undefined {
  for (const name of names) {
    const file = byPath.get(inFolder(name));
    if (file) return file;
  }
  return undefined;
}

/** Undefined unless every file of the list is there. */
function listOfDotenv(path: string, folder: string, context: ComposeContext, find: FindFile): readonly ComposeFile[] | undefined {
  const { text } = context.text(path);
  if (!text?.includes('COMPOSE_FILE')) return undefined;
  const values = parseDotenv({ path, text });
  const list = values.get('COMPOSE_FILE')?.value;
  const separator = values.get('COMPOSE_PATH_SEPARATOR')?.value ?? (list?.includes(';') ? ';' : ':');
  return list ? filesAt(folder, list.split(separator), find) : undefined;
}

/** Paths start from the working directory of the command: where a `cd` leads, the text's folder, or one above it. */
function commandGroups(source: SourceFile, find: FindFile): readonly Group[] {
  const { path, text } = source;
  return composeFileLists(text).flatMap(({ files: list, range, folder: inside }): Group | readonly Group[] => {
    const starts = foldersOf(path);
    const moved = inside === undefined ? [] : starts.flatMap((folder) => resolvePath(folder, inside) ?? []);
    for (const folder of [...moved, ...starts]) {
      const files = filesAt(folder, list, find);
      if (files) return { files, evidence: `a command in ${path} lists them`, listedAt: place(source, ...range) };
    }
    return [];
  });
}

/** The first groups whose files are together no longer than can be merged in reasonable time. */
function affordable(groups: readonly Group[]): readonly Group[] {
  let left = mostMerged;
  return groups.filter(({ files }) => {
    left -= files.reduce((sum, { file }) => sum + file.text.length, 0);
    return left >= 0;
  });
}

function filesAt(folder: string, paths: readonly string[], find: FindFile): readonly ComposeFile[] | undefined {
  const files = paths.flatMap((path) => {
    const resolved = resolvePath(folder, path);
    return (resolved && find(resolved)) || [];
  });
  return files.length === paths.length ? files : undefined;
}

function applicationOf(
  { files, evidence, listedAt }: Group,
  context: ComposeContext & { readonly beside: Neighbours },
  budget: Budget,
): ComposeApplication {
  const model = loadModel(files, context, budget);
  const beside = lazy(() => context.beside(files));
  const services: Service[] = [];
  const byName = new Map<string, Service>();
  const dependents = lazy(() => dependentsIn(services));
  const application: ComposeApplication = {
    files,
    root: model.root,
    services,
    service: (name) => byName.get(name),
    dependents: (name) => dependents().get(name) ?? [],
    evidence,
    listedAt,
    get beside() {
      return beside();
    },
    unread: model.unread,
    problems: model.problems,
  };
  const sources = new Map<string, DataNode[]>();
  for (const { root } of model.layers) {
    for (const [name, { value }] of root.get('services').entries) if (value.isSet) sources.set(name, [...(sources.get(name) ?? []), value]);
  }
  for (const [name, { value }] of model.root.get('services').entries) {
    const service = serviceOf({ name, node: serviceNode(value), sources: sources.get(name) ?? [], around: model }, application);
    services.push(service);
    byName.set(name, service);
  }
  return application;
}

function dependentsIn(services: readonly Service[]): ReadonlyMap<string, readonly Dependent[]> {
  const found = new Map<string, Dependent[]>();
  for (const service of services) {
    for (const dependency of service.dependsOn.value ?? []) {
      const others = found.get(dependency.service);
      if (others) others.push({ service, dependency });
      else found.set(dependency.service, [{ service, dependency }]);
    }
  }
  return found;
}

/** What can be relied on: another file must complete a service that could not start. */
function serviceNode(node: DataNode): DataNode {
  if (!node.isMap && node.isSet) return unknownNode(node, 'it is no map').with({ key: node.key });
  if (node.isUnknown || !isIncomplete(node)) return node;
  const map = node.isMap ? node : node.with({ kind: 'map', text: undefined, value: undefined });
  return opened(map, 'it has neither image nor build, so that another file completes it');
}
