import { memoized, weaklyMemoized } from '../core/lazy.js';
import { joinPath, pathBelow } from '../core/path.js';
import { place, placeOf, type SourceFile } from '../core/source.js';
import { known, unknown, unset, type Value } from '../core/value.js';
import { type SdkLanguage, sdkPackages } from '../knowledge/temporal/sdk-packages.js';
import { makesWorker, workerSigns } from '../knowledge/temporal/worker-signs.js';
import type { Dependency } from '../parsers/dependencies/types.js';
import { packageKey } from '../parsers/dependencies/versions.js';
import type { Stage } from '../parsers/dockerfile/types.js';
import { entriesOf, startedWords } from './sdks/entries.js';
import { type Held, heldFinder, stagesOf, takenBy } from './sdks/held.js';
import { type ProgramSources, reachedFrom, readProgramSources } from './sdks/program-sources.js';
import {
  languages,
  localPrograms,
  lowestOf,
  namedPrograms,
  type Program,
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
  readonly programs: readonly Program[];
  readonly reasons: readonly Evidence[];
}

/** An SDK, as far as it is the same for all commands. */
type Found = Omit<TemporalSdk, 'isWorker'> & { readonly whole: Whole };

/** Finds the Temporal SDK of what is in an image. */
export function sdkFinder(around: SdkSurroundings): SdkFinder {
  const programAt = programReader(around);
  const named = namedPrograms(around, programAt);
  const heldBy = heldFinder({ ...around, programAt, named });
  const withLocals = memoized((program: Program): readonly Program[] =>
    temporalPackages(program).length > 0 ? [program] : [program, ...localPrograms(program, programAt, around, named)],
  );
  const ofStage = weaklyMemoized((stage: Stage) => findSdk(stage, heldBy(stage), withLocals, around));
  const started = weaklyMemoized((subject: Stage | Container) => {
    const stage = stageOf(subject, around);
    const programs = stage ? heldBy(stage).programs : [];
    const words = stage && startedWords(subject, { stage, programs }, around);
    return stage && words ? entriesOf(words, { stage, programs }, around) : [];
  });
  return {
    entrySources: started,
    sdkOf: weaklyMemoized((subject: Stage | Container): Value<TemporalSdk> => {
      const stage = stageOf(subject, around);
      if (!stage) return unknown(placeOf(subject), 'no Dockerfile of the tree tells what is in its image');
      const found = ofStage(stage);
      if (!found.isSet) return found;
      return { ...found, value: new Sdk(found.value, () => started(subject)) };
    }),
  };
}

function stageOf(subject: Stage | Container, { linkOf }: SdkSurroundings): Stage | undefined {
  return 'origin' in subject ? linkOf(subject)?.stage : subject;
}

function findSdk(stage: Stage, held: Held, withLocals: (program: Program) => readonly Program[], around: SdkSurroundings): Value<Found> {
  const at = placeOf(stage.from);
  const wholes = languages.flatMap((language) => {
    const own = held.programs.flatMap((program, index) =>
      program.language === language ? [{ program, reason: held.reasons[index] }] : [],
    );
    const programs = [...new Set(own.flatMap(({ program }) => withLocals(program)))];
    const main = mainOf(programs);
    return main ? [{ language, main, programs, reasons: own.flatMap(({ reason }) => reason ?? []) }] : [];
  });
  const doubtful = [...held.doubts].find(([, programs]) =>
    programs.some((one) => withLocals(one).some((part) => temporalPackages(part).length > 0)),
  );
  const [whole, ...others] = wholes.length > 1 ? wholes.filter(({ language }) => language === languageOfProcess(stage)) : wholes;
  if (wholes.length > 1 && (!whole || others.length > 0)) return unknown(at, 'programs of several languages in it use Temporal');
  if (whole) return known(sdkIn(whole, stage, around), mainDependency(whole), { isLiteral: false });
  if (doubtful) return unknown(at, 'it is not clear which of several programs is in it');
  return absent(stage, held, withLocals);
}

/** Nothing names Temporal: certain only where all was read, and nothing else may bring it. */
function absent(stage: Stage, { programs, doubts }: Held, withLocals: (program: Program) => readonly Program[]): Value<Found> {
  const at = placeOf(stage.from);
  const all = [...programs, ...[...doubts.values()].flat()].flatMap((program) => withLocals(program));
  const [first] = all;
  if (!first) return unknown(at, 'no dependency file tells what is in it');
  const open = all.find((program) => program.open !== undefined);
  if (open) return unknown(place(open.file, 0, 0), open.open);
  const brings = all.find(
    ({ lock, language }) =>
      lock && !all.some(({ isWorkspace }) => isWorkspace) && sdkPackages[language].main.some((name) => lock.mentions(name)),
  );
  if (brings?.lock) return unknown(place(brings.lock.file, 0, 0), 'another package may bring it');
  const root = stage.rootStage;
  if (!root.isScratch && root.baseImage === undefined) return unknown(at, 'its base image may hold more');
  return unset(place(first.file, 0, 0));
}

function mainOf(programs: readonly Program[]): Program | undefined {
  const withTemporal = programs.filter((program) => temporalPackages(program).length > 0);
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

function dependenciesOf({ programs }: Whole): readonly (readonly [Dependency, Program])[] {
  return programs.flatMap((program) => temporalPackages(program).map((dependency) => [dependency, program] as const));
}

/** The entry whose version is that of the SDK. */
function mainDependency(whole: Whole): Dependency {
  const all = dependenciesOf(whole);
  const { main } = sdkPackages[whole.language];
  const found = main.flatMap((name) => all.filter(([dependency]) => dependency.name === name))[0] ?? all[0];
  return found?.[0] ?? (temporalPackages(whole.main)[0] as Dependency);
}

function sdkIn(whole: Whole, stage: Stage, around: SdkSurroundings): Found {
  const { language, main, programs, reasons } = whole;
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
      const found = programs.flatMap((one) => one.dependencies.filter((each) => each.name === key))[0];
      if (found) return known(true, placeOf(found));
      const open = programs.find((one) => one.open !== undefined);
      return open ? unknown(place(open.file, 0, 0), open.open) : known(false, place(main.file, 0, 0));
    },
    get sources() {
      return readSources().files;
    },
    get sourcesComplete() {
      return readSources().isComplete;
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
function sourcesOf({ language, programs }: Whole, stage: Stage, around: SdkSurroundings): ProgramSources {
  const folders = [...new Set(programs.filter((one) => temporalPackages(one).length > 0).map(({ folder }) => folder))];
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
  readonly #entries: () => readonly SourceFile[];
  #isWorker: Value<boolean> | undefined;

  constructor(found: Found, entries: () => readonly SourceFile[]) {
    this.#found = found;
    this.#entries = entries;
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
  has(dependency: string): Value<boolean> {
    return this.#found.has(dependency);
  }
  get isWorker(): Value<boolean> {
    this.#isWorker ??= isWorker(this.#found, this.#entries());
    return this.#isWorker;
  }
}

/**
 * Whether what is started polls task queues. Packages that only workers have tell it of a program that does nothing else; else the sources do: those
 * that the command leads to, where it is certain what it begins with.
 */
function isWorker(found: Found, entries: readonly SourceFile[]): Value<boolean> {
  const { language, packages, whole } = found;
  const at = placeOf(found);
  const names = [...packages.keys()];
  const { worker, mayWork } = sdkPackages[language];
  if (!names.some((name) => mayWork.test(name))) return known(false, at, { isLiteral: false });
  const workers = found.sources.filter(({ text }) => makesWorker(text, language));
  const own = entries.filter((file) => workerSigns[language].endings.test(file.path));
  if (own.length > 0) {
    const direct = own.find(({ text }) => makesWorker(text, language));
    if (direct) return known(true, place(direct, 0, 0), { isLiteral: false });
    const folders = [...new Set(whole.programs.map(({ folder }) => folder))];
    const reached = reachedFrom(own, found.sources, language, folders, whole.main.name);
    const indirect = workers.find((file) => reached.has(file));
    if (indirect) return known(true, place(indirect, 0, 0), { isLiteral: false });
    if (workers.length > 0 && found.sourcesComplete)
      return leadsElsewhere(own, reached) ? unknown(at, 'its command may load what is not named') : known(false, at, { isLiteral: false });
  }
  const servers = workerSigns[language].servers;
  const serves = servers !== undefined && whole.programs.some(({ dependencies }) => dependencies.some(({ name }) => servers.test(name)));
  const isOnlyForWorkers =
    worker !== undefined &&
    whole.programs.some((program) => temporalPackages(program).some(({ name, isDevelopment }) => worker.test(name) && !isDevelopment));
  if (isOnlyForWorkers && !serves) return known(true, at, { isLiteral: false });
  if (workers.length > 0) {
    const [first] = workers;
    if (!serves && first && !hasSeveralMains(found)) return known(true, place(first, 0, 0), { isLiteral: false });
    return unknown(at, 'it is not clear which of its programs is started');
  }
  if (isOnlyForWorkers) return unknown(at, 'it serves requests, too');
  if (found.sources.length > 0 && found.sourcesComplete) return known(false, at, { isLiteral: false });
  return unknown(at, 'its sources do not tell');
}

/** Modules that are chosen as the program runs. */
function leadsElsewhere(entries: readonly SourceFile[], reached: ReadonlySet<SourceFile>): boolean {
  return [...entries, ...reached].some(({ text }) =>
    /\bimportlib\b|\b__import__\s*\(|\bimport\s*\(\s*[^"'\s]|\brequire\s*\(\s*[^"'\s]/.test(text),
  );
}

/** Several programs of Go in one module: which of them is in the image only a build tells. */
function hasSeveralMains({ language, sources }: Found): boolean {
  return (
    language === 'go' &&
    new Set(sources.filter(({ text }) => /^package main\b/m.test(text)).map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1))).size >
      1
  );
}
