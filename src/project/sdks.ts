import { lazy, memoized, weaklyMemoized } from '../core/lazy.js';
import { dirname, joinPath, pathBelow } from '../core/path.js';
import { place, placeOf, type SourceFile } from '../core/source.js';
import { known, unknown, unset, type Value } from '../core/value.js';
import { type SdkLanguage, sdkPackages } from '../knowledge/temporal/sdk-packages.js';
import { makesWorker, workerFunctions, workerSigns } from '../knowledge/temporal/worker-signs.js';
import type { Dependency, Lock } from '../parsers/dependencies/types.js';
import { packageKey } from '../parsers/dependencies/versions.js';
import type { Stage } from '../parsers/dockerfile/types.js';
import { type Entry, entryOf } from './sdks/entries.js';
import { type Held, heldFinder, programsBelow, runsIn, stagesOf, takenBy } from './sdks/held.js';
import { importReach, type Module, type ProgramSources, type Reach, readProgramSources } from './sdks/program-sources.js';
import {
  languages,
  localPrograms,
  lowestOf,
  namedPrograms,
  type Program,
  type ProgramAt,
  programReader,
  temporalPackages,
  versionOf,
} from './sdks/programs.js';
import type { SdkSurroundings } from './sdks/surroundings.js';
import type { Container, Evidence, TemporalSdk } from './types.js';

interface SdkFinder {
  sdkOf(subject: Stage | Container): Value<TemporalSdk>;
  entrySources(subject: Stage | Container): readonly SourceFile[];
}

/** A program with the parts of the tree that it is built with. */
interface Whole {
  readonly language: SdkLanguage;
  /** That which names Temporal first. */
  readonly main: Program;
  /** What is installed or built. */
  readonly programs: readonly Program[];
  /** Others of the tree that these are built with. */
  readonly further: readonly Program[];
  readonly reasons: readonly Evidence[];
}

/** An SDK, as far as it is the same for all commands. */
type Found = Omit<TemporalSdk, 'isWorker'> & { readonly whole: Whole; readonly hasOthers: boolean };

/** Finds the Temporal SDK of what is in an image. */
export function sdkFinder(around: SdkSurroundings): SdkFinder {
  const programAt = programReader(around);
  const named = namedPrograms(around, programAt);
  const heldBy = heldFinder({ ...around, programAt, named });
  const reach = importReach(around);
  const locals = memoized((program: Program): readonly Program[] => localPrograms(program, programAt, around, named));
  const ofStage = weaklyMemoized((stage: Stage) => findSdk(stage, heldBy(stage), locals, { ...around, programAt }));
  const started = weaklyMemoized((subject: Stage | Container): Entry => {
    const stage = stageOf(subject, around);
    return stage ? entryOf(subject, { stage, programs: heldBy(stage).programs }, around) : { files: [], choice: undefined };
  });
  return {
    entrySources: (subject) => started(subject).files,
    sdkOf: weaklyMemoized((subject: Stage | Container): Value<TemporalSdk> => {
      const stage = stageOf(subject, around);
      if (!stage) return unknown(placeOf(subject), 'no Dockerfile of the tree tells what is in its image');
      const found = ofStage(stage);
      if (!found.isSet) return found;
      return { ...found, value: new Sdk(found.value, () => isWorker(found.value, started(subject), reach)) };
    }),
  };
}

function stageOf(subject: Stage | Container, { linkOf }: SdkSurroundings): Stage | undefined {
  return 'origin' in subject ? linkOf(subject)?.stage : subject;
}

type Locals = (program: Program) => readonly Program[];

type Surroundings = SdkSurroundings & { readonly programAt: ProgramAt };

function findSdk(stage: Stage, held: Held, locals: Locals, around: Surroundings): Value<Found> {
  const at = placeOf(stage.from);
  const wholes = languages.flatMap((language) => {
    const own = held.programs.flatMap((program, index) =>
      program.language === language ? [{ program, reason: held.reasons[index] }] : [],
    );
    const programs = own.map(({ program }) => program);
    const further = [...new Set(programs.flatMap(locals))].filter((one) => !programs.includes(one));
    // A go.mod names whatever is built in.
    const main = mainOf(programs) ?? (language === 'go' ? undefined : mainOf(further));
    return main ? [{ language, main, programs, further, reasons: own.flatMap(({ reason }) => reason ?? []) }] : [];
  });
  const doubtful = [...held.doubts].some(([, programs]) => programs.some((one) => [one, ...locals(one)].some(namesTemporal)));
  const [whole, ...others] = wholes.length > 1 ? wholes.filter(({ language }) => language === languageOfProcess(stage)) : wholes;
  if (wholes.length > 1 && (!whole || others.length > 0)) return unknown(at, 'programs of several languages in it use Temporal');
  if (whole) return known(sdkIn(whole, stage, around), mainDependency(whole), { isLiteral: false });
  if (doubtful) return unknown(at, 'it is not clear which of several programs is in it');
  return absent(stage, held, locals, around);
}

function namesTemporal(program: Program): boolean {
  return temporalPackages(program).length > 0;
}

/** Nothing names Temporal: certain only where all was read, and nothing else may bring it. */
function absent(stage: Stage, { programs, doubts }: Held, locals: Locals, around: Surroundings): Value<Found> {
  const at = placeOf(stage.from);
  const direct = [...programs, ...[...doubts.values()].flat()];
  const [first] = direct;
  if (!first) return unknown(at, 'no dependency file tells what is in it');
  const open = direct.flatMap((program) => [program, ...locals(program)]).find((program) => program.open !== undefined);
  if (open) return unknown(place(open.file, 0, 0), open.open);
  const lock = direct.flatMap(locksTemporal)[0];
  if (lock) return unknown(place(lock.file, 0, 0), 'another package may bring it');
  const installed = stagesOf(stage)
    .flatMap(runsIn)
    .find(({ words }) => words.some((word) => word !== undefined && /^@?temporalio(?:$|[/=<>~![])/.test(word)));
  if (installed) return unknown(placeOf(installed.at), 'a command installs it');
  if (programsBelow(stage, direct, around).some(namesTemporal)) return unknown(at, 'it is not clear which of several programs is in it');
  const root = stage.rootStage;
  if (!root.isScratch && root.baseImage === undefined) return unknown(at, 'its base image may hold more');
  return unset(place(first.file, 0, 0));
}

/** The program's own lock file, where it holds an SDK that the program does not ask for. One of a workspace is not its own. */
function locksTemporal({ lock, language, folder, isWorkspace }: Program): readonly Lock[] {
  const isOwn = lock !== undefined && dirname(lock.file.path) === folder && !isWorkspace;
  return isOwn && sdkPackages[language].main.some((name) => lock.mentions(name)) ? [lock] : [];
}

function mainOf(programs: readonly Program[]): Program | undefined {
  const withTemporal = programs.filter(namesTemporal);
  const isMain = (program: Program) => temporalPackages(program).some(({ name }) => sdkPackages[program.language].main.includes(name));
  return withTemporal.find(isMain) ?? withTemporal[0];
}

/** The language that the command of a stage is written in, where its first word tells. */
function languageOfProcess({ process }: Stage): SdkLanguage | undefined {
  const text = (process.value ?? []).join(' ');
  if (/\b(?:python[\d.]*|uvicorn|gunicorn|hypercorn|uv|poetry)\b/.test(text)) return 'python';
  if (/\b(?:node|npm|yarn|pnpm|bun|tsx|ts-node)\b/.test(text)) return 'typescript';
  if (/\bjava\b/.test(text)) return 'java';
  if (/\bdotnet\b/.test(text)) return 'dotnet';
  if (/\b(?:ruby|bundle|rake)\b/.test(text)) return 'ruby';
  return /\b(?:php|rr)\b/.test(text) ? 'php' : undefined;
}

/** Temporal packages with the programs that ask for them. What the programs themselves ask for wins over what the others do. */
function dependenciesOf({ programs, further, language }: Whole): readonly (readonly [Dependency, Program])[] {
  const pairs = (all: readonly Program[]) => all.flatMap((program) => temporalPackages(program).map((one) => [one, program] as const));
  const own = pairs(programs);
  const names = new Set(own.map(([{ name }]) => name));
  return language === 'go' ? own : [...own, ...pairs(further).filter(([{ name }]) => !names.has(name))];
}

/** The entry whose version is that of the SDK. */
function mainDependency(whole: Whole): Dependency {
  const all = dependenciesOf(whole);
  const { main } = sdkPackages[whole.language];
  const found = main.flatMap((name) => all.filter(([dependency]) => dependency.name === name))[0] ?? all[0];
  return found?.[0] ?? (temporalPackages(whole.main)[0] as Dependency);
}

function sdkIn(whole: Whole, stage: Stage, around: SdkSurroundings): Found {
  const { language, main, programs, further, reasons } = whole;
  const dependency = mainDependency(whole);
  const isMain = sdkPackages[language].main.includes(dependency.name);
  const same = dependenciesOf(whole).filter(([one]) => one.name === dependency.name);
  const packages = new Map<string, Value<string>>();
  for (const [one, program] of dependenciesOf(whole)) {
    const version = versionOf(one, program);
    const other = packages.get(one.name);
    packages.set(one.name, other ? agreed(other, version) : version);
  }
  let sources: ProgramSources | undefined;
  const readSources = () => {
    sources ??= sourcesOf(whole, stage, around);
    return sources;
  };
  return {
    whole,
    file: dependency.file,
    range: dependency.range,
    language,
    version: isMain
      ? (packages.get(dependency.name) ?? unknown(placeOf(dependency)))
      : unknown(placeOf(dependency), 'it is not the SDK itself'),
    atLeast: isMain
      ? same.map(([one, program]) => lowestOf(one, program)).reduce(agreed)
      : unknown(placeOf(dependency), 'it is not the SDK itself'),
    packages,
    manifest: main.file,
    folder: main.folder,
    requires: main.requires,
    reasons,
    has(name) {
      const key = packageKey(name, ecosystems[language]);
      const all = language === 'go' ? programs : [...programs, ...further];
      const found = all.flatMap((one) => one.dependencies.filter((each) => each.name === key))[0];
      if (found) return known(true, placeOf(found));
      const open = all.find((one) => one.open !== undefined);
      return open ? unknown(place(open.file, 0, 0), open.open) : known(false, place(main.file, 0, 0));
    },
    get sources() {
      return readSources().files;
    },
    get sourcesComplete() {
      return readSources().isComplete;
    },
    get hasOthers() {
      return readSources().hasOthers;
    },
  };
}

const ecosystems = {
  typescript: 'npm',
  python: 'pypi',
  go: 'go',
  java: 'maven',
  dotnet: 'nuget',
  ruby: 'rubygems',
  php: 'packagist',
} as const satisfies Readonly<Record<SdkLanguage, Parameters<typeof packageKey>[1]>>;

function agreed(a: Value<string>, b: Value<string>): Value<string> {
  if (a.value === b.value) return a;
  if (!a.isSet || !b.isSet) return a.isSet ? b : a;
  return unknown(a.at, 'several programs in the image ask for different versions');
}

/** Sources of the programs that name Temporal, as far as they are copied into the image. */
function sourcesOf({ language, programs, further }: Whole, stage: Stage, around: SdkSurroundings): ProgramSources {
  const folders = [...new Set([...programs, ...further].filter(namesTemporal).map(({ folder }) => folder))];
  const context = around.contextOf(stage.dockerfile).value;
  const taken = context
    ? stagesOf(stage)
        .flatMap(takenBy)
        .map(({ path, isPattern }) => {
          const plain = isPattern ? path.replace(/\/?[^/]*[*?[].*$/, '') : path;
          return plain === '' ? context.folder : joinPath(context.folder, plain);
        })
    : [];
  const isBelow = (folder: string, path: string) => folder === path || pathBelow(folder, path) !== undefined;
  const tellsAll =
    taken.length > 0 &&
    folders.every((folder) => taken.some((one) => isBelow(one, folder) || (isBelow(folder, one) && around.tree.stat(one) === 'directory')));
  const ignored = (path: string) => {
    const below = context && pathBelow(context.folder, path);
    return below !== undefined && context?.ignore.isSet === true && context.ignore.value.excludes(below);
  };
  return readProgramSources(
    {
      language,
      folders,
      isHeld: (path) => !ignored(path) && (!tellsAll || taken.some((one) => isBelow(one, path))),
      mayHold: (folder) => !tellsAll || taken.some((one) => isBelow(one, folder) || isBelow(folder, one)),
    },
    around,
  );
}

/** An SDK with what the command of one stage or container makes of it. */
class Sdk implements TemporalSdk {
  readonly #found: Found;
  readonly #judge: () => Value<boolean>;

  constructor(found: Found, judge: () => Value<boolean>) {
    this.#found = found;
    this.#judge = lazy(judge);
  }

  get file() {
    return this.#found.file;
  }
  get range() {
    return this.#found.range;
  }
  get language() {
    return this.#found.language;
  }
  get version() {
    return this.#found.version;
  }
  get atLeast() {
    return this.#found.atLeast;
  }
  get packages() {
    return this.#found.packages;
  }
  get manifest() {
    return this.#found.manifest;
  }
  get folder() {
    return this.#found.folder;
  }
  get requires() {
    return this.#found.requires;
  }
  get reasons() {
    return this.#found.reasons;
  }
  get sources() {
    return this.#found.sources;
  }
  get sourcesComplete() {
    return this.#found.sourcesComplete;
  }
  get isWorker() {
    return this.#judge();
  }
  has(dependency: string): Value<boolean> {
    return this.#found.has(dependency);
  }
}

/**
 * Whether what is started polls task queues. What the command begins with tells it, through imports too, where it is certain; else packages that only
 * workers have, and the sources, where the program does nothing else.
 */
function isWorker(found: Found, entry: Entry, reach: Reach): Value<boolean> {
  const at = placeOf(found);
  const { language, packages } = found;
  const { worker, mayWork } = sdkPackages[language];
  if (![...packages.keys()].some((name) => mayWork.test(name))) return known(false, at, { isLiteral: false });
  const byEntry = entryWorks(found, entry, reach);
  if (byEntry) return byEntry;
  const programs = [...found.whole.programs, ...found.whole.further];
  const { servers } = workerSigns[language];
  const serves = servers !== undefined && programs.some(({ dependencies }) => dependencies.some(({ name }) => servers.test(name)));
  const isForWorkers = worker !== undefined && dependenciesOf(found.whole).some(([one]) => worker.test(one.name) && !one.isDevelopment);
  if (isForWorkers) return serves ? unknown(at, 'it may serve requests instead') : known(true, at, { isLiteral: false });
  const [first] = found.sources.filter((file) => makesWorker(file, language));
  if (first) {
    return serves || hasSeveralMains(found) || choosesCommand(found.sources, language, entry)
      ? unknown(at, 'it is not clear which of its programs is started')
      : known(true, place(first, 0, 0), { isLiteral: false });
  }
  const isWhole = found.sources.length > 0 && found.sourcesComplete && !found.hasOthers;
  return isWhole ? known(false, at, { isLiteral: false }) : unknown(at, 'its sources do not tell');
}

/** What the files tell that a command begins with, and those that they import; undefined where they do not. */
function entryWorks(found: Found, entry: Entry, reach: Reach): Value<boolean> | undefined {
  const { language, whole } = found;
  const at = placeOf(found);
  const own = entry.files.filter((file) => workerSigns[language].endings.test(file.path));
  if (own.length === 0) return undefined;
  const modules: readonly Module[] = [...whole.programs, ...whole.further].map(({ folder, name }) => ({ folder, name }));
  const reached = reach(own, language, modules);
  const workers = [...reached.files].filter((file) => makesWorker(file, language));
  if (workers.length === 0) return reached.isWhole ? known(false, at, { isLiteral: false }) : undefined;
  if (choosesCommand(reached.files, language, entry)) return unknown(at, 'its command chooses one of several parts');
  const first = workers.find((file) => own.includes(file)) ?? workers.find((file) => isStarted(file, reached.files, language));
  if (!first) return unknown(at, 'it imports what makes a worker, but may not start it');
  return known(true, place(first, 0, 0), { isLiteral: false });
}

/** Whether an imported file that makes a worker does so for those that import it. */
function isStarted(file: SourceFile, files: Iterable<SourceFile>, language: SdkLanguage): boolean {
  return !/^if\s+__name__\s*==|\brequire\.main\s*===?\s*module\b/m.test(file.text) && isCalled(file, files, language);
}

/** Whether another file names a function that makes the worker; true where none can be told. */
function isCalled(file: SourceFile, files: Iterable<SourceFile>, language: SdkLanguage): boolean {
  const names = workerFunctions(file.text, language);
  if (!names) return true;
  const folder = dirname(file.path);
  const isMeant = new RegExp(`\\b(?:${names.join('|')})\\b`);
  return [...files].some((other) => other !== file && (language !== 'go' || dirname(other.path) !== folder) && isMeant.test(other.text));
}

/** Libraries with which one program has several commands. */
const commandLibraries = /"github\.com\/(?:spf13\/cobra|urfave\/cli(?:\/v\d+)?|alecthomas\/kingpin[^"]*|alecthomas\/kong)"/;

/** Whether the word behind the program decides what it does, and does not say "worker". */
function choosesCommand(files: Iterable<SourceFile>, language: SdkLanguage, { choice }: Entry): boolean {
  if (choice !== undefined) return !/work/i.test(choice);
  return language === 'go' && [...files].some(({ text }) => commandLibraries.test(text));
}

/** Several programs of Go in one module: which of them is in the image only a build tells. */
function hasSeveralMains({ language, sources }: Found): boolean {
  return (
    language === 'go' && new Set(sources.filter(({ text }) => /^package main\b/m.test(text)).map(({ path }) => dirname(path))).size > 1
  );
}
