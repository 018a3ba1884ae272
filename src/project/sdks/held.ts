import { globMatcher } from '../../core/glob.js';
import { memoized } from '../../core/lazy.js';
import { basename, dirname, joinPath, pathBelow, resolvePath } from '../../core/path.js';
import { type Located, placeOf } from '../../core/source.js';
import type { SdkLanguage } from '../../knowledge/temporal/sdk-packages.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { Evidence } from '../types.js';
import { type BuildStep, buildStep, pathInImage, upwards } from './builds.js';
import { filesOf, foldersUp, languageOf, languages, type NamedPrograms, type Program, type ProgramAt, programsIn } from './programs.js';
import type { SdkSurroundings } from './surroundings.js';

/** The programs that are in an image. */
export interface Held {
  readonly programs: readonly Program[];
  readonly reasons: readonly Evidence[];
  /** Languages of which it is not clear which of several programs is in there; these are all that may be. */
  readonly doubts: ReadonlyMap<SdkLanguage, readonly Program[]>;
}

/** A command of a build, with the folder it runs in. */
export interface Run {
  readonly stage: Stage;
  readonly instruction: Instruction;
  readonly at: Located;
  readonly words: readonly (string | undefined)[];
  readonly folder: string;
}

interface Surroundings extends SdkSurroundings {
  readonly programAt: ProgramAt;
  readonly named: NamedPrograms;
}

const mostStages = 40;
const mostRuns = 500;

/** The stage, what it builds on, and what it copies from. */
export function stagesOf(stage: Stage): readonly Stage[] {
  return [stage, ...[...stage.needs].filter((one) => one !== stage)].slice(0, mostStages);
}

/** Variables of the stage put in; undefined where one is not known. */
function plain(text: string, stage: Stage): string | undefined {
  let isKnown = true;
  const result = text.replace(/^(["'])(.*)\1$/, '$2').replace(/\$\{(\w+)\}|\$(\w+)/g, (_, braced?: string, bare?: string) => {
    const value = stage.env(braced ?? bare ?? '');
    if (!value.isSet) isKnown = false;
    return value.value ?? '';
  });
  return isKnown && !result.includes('$') ? result : undefined;
}

/** The commands of the RUN instructions of a stage. */
export function runsIn(stage: Stage): readonly Run[] {
  const runs: Run[] = [];
  let workdir = stage.parent ? stage.parent.workdir.value : (stage.baseImage?.workdir ?? '/');
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'WORKDIR') {
      const path = plain(instruction.words.map(({ text }) => text).join(' '), stage);
      workdir = path === undefined || (workdir === undefined && !path.startsWith('/')) ? undefined : pathInImage(workdir ?? '/', path);
    }
    if (instruction.keyword !== 'RUN' || workdir === undefined || runs.length > mostRuns) continue;
    const json = instruction.json?.map(({ value }) => value);
    const { script } = instruction;
    if (!script && json) runs.push({ stage, instruction, at: placeOf(instruction), words: json, folder: workdir });
    let folder: string | undefined = workdir;
    for (const { name, args, range, file } of script?.commands ?? []) {
      const words = [name, ...args.map(({ literal, text }) => literal ?? plain(text, stage))];
      if (name === 'cd' || name === 'pushd') {
        const target: string | undefined = words[1];
        folder = target === undefined || folder === undefined ? undefined : pathInImage(folder, target);
      } else if (folder !== undefined) runs.push({ stage, instruction, at: { file, range }, words, folder });
    }
  }
  return runs;
}

/** What a stage takes out of the context, relative to it; undefined for what is not known. Of a pattern its folder. */
interface Taken {
  readonly at: Located;
  readonly path: string;
  readonly isPattern: boolean;
}

export function takenBy(stage: Stage): readonly Taken[] {
  return stage.instructions.flatMap(({ copy, flags }) => {
    const mounts = flags.flatMap(({ name, value, file, range }): readonly Taken[] => {
      if (name !== 'mount' || value === undefined || /(?:^|,)from=/.test(value) || !/(?:^|,)type=bind/.test(value)) return [];
      const path = resolvePath('', (/(?:^|,)(?:source|src)=([^,]*)/.exec(value)?.[1] ?? '.').replace(/^\/+/, ''));
      return path === undefined || path.includes('$') ? [] : [{ at: { file, range }, path, isPattern: false }];
    });
    if (!copy || copy.from !== undefined) return mounts;
    return copy.sources.flatMap((item): readonly Taken[] => {
      if (item.kind !== 'file') return [];
      const written = item.path ?? plain(item.text, stage);
      const path = written === undefined ? undefined : resolvePath('', written.replace(/^\/+/, ''));
      return path === undefined ? [] : [{ at: placeOf(item), path, isPattern: /[*?[]/.test(path) }];
    });
  });
}

/** What Maven or Gradle made outside of the image: `target/app-*.jar` of a module, with the name that it has before its version. */
function archiveIn(path: string): { readonly module: string; readonly name: string } | undefined {
  const match = /^(?:(.*)\/)?(?:target|build\/libs)\/([^/]*)\.jar$/.exec(path);
  return match ? { module: match[1] ?? '', name: (match[2] ?? '').replace(/-(?:[\d*].*)?$/, '') } : undefined;
}

const mostBelow = 300;

/**
 * Further programs below those that an image is known to hold, in the folders that are copied into it: nothing tells whether they run there. Those beside
 * a program that was chosen are none, and a go.mod names all that is built in.
 */
export function programsBelow(
  stage: Stage,
  held: readonly Program[],
  around: Pick<Surroundings, 'tree' | 'contextOf' | 'programAt'>,
): readonly Program[] {
  const context = around.contextOf(stage.dockerfile).value?.folder;
  if (context === undefined) return [];
  const folders = stagesOf(stage)
    .flatMap(takenBy)
    .flatMap(({ path, isPattern }) => (isPattern ? [] : [path === '' ? context : joinPath(context, path)]));
  const paths = around.tree.list().filter((path) => {
    const language = languageOf(path);
    if (language === undefined || language === 'go') return false;
    const own = held.filter((one) => one.language === language);
    const isBelow = own.length > 0 && own.every(({ folder }) => pathBelow(folder, path) !== undefined);
    return isBelow && folders.some((folder) => pathBelow(folder, path) !== undefined);
  });
  return paths.slice(0, mostBelow).flatMap((path) => around.programAt(path) ?? []);
}

export function heldFinder(around: Surroundings): (stage: Stage) => Held {
  return memoized((stage: Stage) => new Search(stage, around).result());
}

type Found = Map<Program, Evidence>;

class Search {
  readonly #stage: Stage;
  readonly #around: Surroundings;
  readonly #stages: readonly Stage[];
  readonly #context: string | undefined;
  readonly #doubts = new Map<SdkLanguage, readonly Program[]>();

  constructor(stage: Stage, around: Surroundings) {
    this.#stage = stage;
    this.#around = around;
    this.#stages = stagesOf(stage);
    this.#context = around.contextOf(stage.dockerfile).value?.folder ?? this.#guessedContext();
  }

  result(): Held {
    const runs = this.#stages.flatMap(runsIn);
    const steps = runs.flatMap((run) => {
      const step = buildStep(run.words, run.folder);
      return step ? [{ run, step }] : [];
    });
    const found: Found = new Map();
    for (const language of languages) {
      const own = steps.filter(({ step }) => step.language === language);
      const carried = this.#byCarried(language);
      const tiers = [
        () => this.#byRuns(own),
        () => this.#byName(language),
        () => this.#byEntry(language),
        () => this.#byFolder(language),
        () => carried,
      ];
      for (const tier of tiers) {
        const programs = tier();
        if (programs.size === 0) continue;
        const steps = own.map(({ step }) => step);
        for (const [program, reason] of this.#membersOf(new Map([...programs, ...carried]), language, steps)) found.set(program, reason);
        break;
      }
    }
    return { programs: [...found.keys()], reasons: [...found.values()], doubts: this.#doubts };
  }

  /**
   * Where the context cannot be told, since a lock file or something built is not in the tree: the only folder at the Dockerfile or above that holds the
   * dependency files which are copied by name, or the one whose build makes the archive that is copied.
   */
  #guessedContext(): string | undefined {
    const { dockerfile } = this.#stage;
    if (!this.#around.contextOf(dockerfile).isUnknown) return undefined;
    const taken = this.#stages.flatMap(takenBy);
    const folders = foldersUp(dirname(dockerfile.file.path));
    const isFile = (path: string) => this.#around.tree.stat(path) === 'file';
    const names = taken.filter(({ path, isPattern }) => !isPattern && languageOf(path) !== undefined).map(({ path }) => path);
    const fitting = folders.filter((folder) => names.every((name) => isFile(joinPath(folder, name))));
    if (names.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
    const archives = taken.flatMap(({ path }) => archiveIn(path) ?? []);
    const made = folders.filter((folder) =>
      archives.some(({ module, name }) => {
        const begins = this.#in(joinPath(folder, module).replace(/\/$/, ''), 'java');
        const isOwn = folder === dirname(dockerfile.file.path) && module === '';
        return begins.some((one) => isOwn || name === one.name?.slice(one.name.indexOf(':') + 1));
      }),
    );
    return made.length === 1 ? made[0] : undefined;
  }

  /** Programs whose whole folders are copied on from another stage: `COPY --from=build /app/apps/worker ./worker`. */
  #byCarried(language: SdkLanguage): Found {
    const found: Found = new Map();
    for (const { stage, instruction } of this.#stage.copySources) {
      for (const { kind, path, isPattern, ...at } of stage && instruction.copy ? instruction.copy.sources : []) {
        if (!stage || kind !== 'file' || path === undefined || isPattern) continue;
        for (const name of filesOf[language]) {
          const origin = this.#around.copiedFrom(stage, pathInImage(`/${path}`, name));
          if (origin !== undefined) this.#add(found, origin, { at: placeOf(at), message: 'it is copied into the image' });
        }
      }
    }
    return found;
  }

  /** The file of the tree at a path of a stage's image, or of a folder that is mounted for a command. */
  #origin(stage: Stage, path: string, { instruction, folder }: Pick<Run, 'instruction' | 'folder'>): string | undefined {
    const copied = this.#around.copiedFrom(stage, path);
    if (copied !== undefined || this.#context === undefined) return copied;
    for (const { name, value = '' } of instruction.flags) {
      if (name !== 'mount' || !/(?:^|,)type=bind/.test(value) || /(?:^|,)from=/.test(value)) continue;
      const target = pathInImage(folder, /(?:^|,)(?:target|dst|destination)=([^,]*)/.exec(value)?.[1] ?? '.');
      const source = /(?:^|,)(?:source|src)=([^,]*)/.exec(value)?.[1] ?? '.';
      const below = target === path ? '' : path.startsWith(target === '/' ? '/' : `${target}/`) ? path.slice(target.length) : undefined;
      const found = below === undefined ? undefined : resolvePath(this.#context, `${source.replace(/^\/+/, '')}/${below}`);
      if (found !== undefined && this.#around.tree.stat(found) === 'file') return found;
    }
    return undefined;
  }

  /** What is installed or built by commands. */
  #byRuns(steps: readonly { readonly run: Run; readonly step: BuildStep }[]): Found {
    const found: Found = new Map();
    for (const { run, step } of steps) {
      const paths = step.language === 'dotnet' ? this.#dotnetProjects(run, step) : step.files.flatMap((names) => this.#firstOf(names, run));
      for (const path of paths) this.#add(found, path, { at: run.at, message: 'this command works on what it asks for' });
    }
    return found;
  }

  #firstOf(names: readonly string[], run: Run): readonly string[] {
    for (const name of names) {
      const path = this.#origin(run.stage, name, run);
      if (path !== undefined) return [path];
    }
    return [];
  }

  /** `dotnet publish` takes the only project of its folder, or one that it is told, by its file or folder. */
  #dotnetProjects(run: Run, step: BuildStep): readonly string[] {
    const wanted = step.files.length > 0 ? step.files.flat() : [run.folder];
    const projects = this.#around.tree
      .list()
      .filter((path) => path.endsWith('.csproj'))
      .slice(0, 300);
    return projects.filter((path) =>
      wanted.some((one) => {
        const image = one.endsWith('.csproj') ? one : pathInImage(one, basename(path));
        return basename(image) === basename(path) && this.#around.copiedFrom(run.stage, image) === path;
      }),
    );
  }

  #add(found: Found, path: string, reason: Evidence): void {
    const program = this.#around.programAt(path);
    if (program && !found.has(program)) found.set(program, reason);
  }

  /** Dependency files that are copied by name. */
  #byName(language: SdkLanguage): Found {
    const found: Found = new Map();
    if (this.#context === undefined) return found;
    for (const { at, path, isPattern } of this.#stages.flatMap(takenBy)) {
      const reason = { at, message: 'it is copied into the image' };
      if (!isPattern && languageOf(path) === language) this.#add(found, joinPath(this.#context, path), reason);
      const matches = isPattern ? globMatcher(basename(path)) : undefined;
      if (!matches || /[*?[]/.test(dirname(path))) continue;
      const folder = joinPath(this.#context, dirname(path)).replace(/\/$/, '');
      if (basename(path) === '*') continue;
      for (const name of this.#around.tree.entries(folder)) {
        if (matches(name) && languageOf(joinPath(folder, name)) === language) this.#add(found, joinPath(folder, name), reason);
      }
    }
    return found;
  }

  /** The nearest dependency file above the file that the command names. */
  #byEntry(language: SdkLanguage): Found {
    const found: Found = new Map();
    const endings: Partial<Record<SdkLanguage, RegExp>> = { typescript: /\.[cm]?[jt]s$/, python: /\.py$/, ruby: /\.rb$/, php: /\.php$/ };
    const ending = endings[language];
    const words = this.#stage.process.value ?? [];
    const { workdir } = this.#stage;
    if (!ending || !workdir.isSet) return found;
    for (const word of words) {
      const path = ending.test(word) ? this.#around.copiedFrom(this.#stage, pathInImage(workdir.value, word)) : undefined;
      if (path === undefined) continue;
      const folder = foldersUp(dirname(path)).find((one) => this.#in(one, language).length > 0);
      if (folder === undefined) continue;
      for (const program of this.#in(folder, language))
        found.set(program, { at: this.#stage.process.at, message: 'the command starts a file of it' });
    }
    return found;
  }

  #in(folder: string, language: SdkLanguage): readonly Program[] {
    return programsIn(folder, language, this.#around.programAt, this.#around);
  }

  /** Folders that are copied, and what was built outside of the image: `target/app.jar`. */
  #byFolder(language: SdkLanguage): Found {
    const found: Found = new Map();
    if (this.#context === undefined) return found;
    for (const { at, path, isPattern } of this.#stages.flatMap(takenBy)) {
      const built = language === 'java' ? archiveIn(path) : undefined;
      if (isPattern && !built) continue;
      const folder = built ? built.module : path;
      const full = folder === '' ? this.#context : joinPath(this.#context, folder);
      if (!built && this.#around.tree.stat(full) !== 'directory') continue;
      for (const program of this.#in(full, language)) found.set(program, { at, message: 'it is copied into the image' });
    }
    return found;
  }

  /** The members of a workspace that are in the image, with what stands above them; other programs as they are. */
  #membersOf(programs: Found, language: SdkLanguage, steps: readonly BuildStep[]): Found {
    const workspaces = [...programs].filter(([program]) => this.#isWorkspace(program));
    if (workspaces.length === 0) return programs;
    const result = new Map(programs);
    for (const [root, reason] of workspaces) {
      const all = this.#allMembers(root, language);
      const named = this.#namedMembers(all, root, steps);
      const started = this.#startedMembers(all, language);
      const chosen = started.length > 0 ? started : named;
      if (chosen.length > 0) for (const one of chosen) result.set(one, reason);
      else {
        const copied = all.filter(({ folder }) => this.#isCopied(folder, root.folder));
        const [only, ...others] = copied;
        if (only && others.length === 0) result.set(only, reason);
        else if (only && ![...programs.keys()].some((one) => copied.includes(one))) this.#doubts.set(language, copied);
      }
    }
    return result;
  }

  #isWorkspace({ isWorkspace, language, folder }: Program): boolean {
    return isWorkspace || (language === 'typescript' && this.#around.tree.stat(joinPath(folder, 'pnpm-workspace.yaml')) === 'file');
  }

  #allMembers(root: Program, language: SdkLanguage): readonly Program[] {
    const paths = this.#around.tree.list().filter((path) => languageOf(path) === language && pathBelow(root.folder, path) !== undefined);
    return paths.slice(0, 500).flatMap((path) => {
      const program = path === root.file.path ? undefined : this.#around.programAt(path);
      return program && program.folder !== root.folder ? program : [];
    });
  }

  /** Those that commands choose by name or folder. */
  #namedMembers(all: readonly Program[], root: Program, steps: readonly BuildStep[]): readonly Program[] {
    const process = this.#stage.process.value ?? [];
    const started = buildStep(process, '/')?.members ?? [];
    const wanted = new Set([...steps.flatMap(({ members }) => members), ...started]);
    return all.filter(({ name, folder }) => {
      const below = pathBelow(root.folder, folder) ?? folder;
      // `:artifact` of Maven, and names of npm without their scope.
      const short = name?.slice(name.includes(':') ? name.lastIndexOf(':') : name.lastIndexOf('/') + 1);
      return [name, short].some((one) => one !== undefined && wanted.has(one)) || wanted.has(below) || wanted.has(`./${below}`);
    });
  }

  /** Those whose folder the command starts from, and those whose output is copied on from another stage. */
  #startedMembers(all: readonly Program[], language: SdkLanguage): readonly Program[] {
    const places: { readonly stage: Stage; readonly path: string }[] = [];
    const { workdir, process } = this.#stage;
    if (workdir.isSet) {
      places.push({ stage: this.#stage, path: pathInImage(workdir.value, 'x') });
      for (const word of process.value ?? [])
        if (word.includes('/')) places.push({ stage: this.#stage, path: pathInImage(workdir.value, word) });
    }
    for (const { copySources, instructions } of this.#stages.slice(0, 1)) {
      for (const { stage, instruction } of copySources) {
        if (!stage || !instructions.includes(instruction)) continue;
        for (const { path, kind } of instruction.copy?.sources ?? []) {
          if (kind === 'file' && path !== undefined) places.push({ stage, path: `/${path}/x` });
        }
      }
    }
    const files = language === 'java' ? ['pom.xml', 'build.gradle', 'build.gradle.kts'] : language === 'typescript' ? ['package.json'] : [];
    const found = places.flatMap(({ stage, path }) => {
      for (const folder of upwards(dirname(path) || '/')) {
        for (const file of files) {
          const origin = this.#around.copiedFrom(stage, pathInImage(folder, file));
          if (origin !== undefined) return all.filter((one) => one.file.path === origin);
        }
      }
      return [];
    });
    return [...new Set(found)];
  }

  #isCopied(folder: string, root: string): boolean {
    const context = this.#context;
    if (context === undefined) return true;
    return this.#stages.flatMap(takenBy).some(({ path, isPattern }) => {
      const full = isPattern ? dirname(joinPath(context, path)) : path === '' ? context : joinPath(context, path);
      if (full === root && isPattern) return false;
      return pathBelow(full, folder) !== undefined || full === folder || pathBelow(folder, full) !== undefined;
    });
  }
}
