import { memoized } from '../../core/lazy.js';
import { basename, dirname, joinPath, pathBelow } from '../../core/path.js';
import { placeOf, type SourceFile } from '../../core/source.js';
import { known, unknown, type Value } from '../../core/value.js';
import { type SdkLanguage, sdkPackages } from '../../knowledge/temporal/sdk-packages.js';
import { readGemfile } from '../../parsers/dependencies/bundler.js';
import { readComposerJson } from '../../parsers/dependencies/composer.js';
import { readGoMod } from '../../parsers/dependencies/go.js';
import { readGradle } from '../../parsers/dependencies/gradle.js';
import {
  isMemberOfUvLock,
  readBunLock,
  readComposerLock,
  readGemfileLock,
  readPackageLock,
  readPipfileLock,
  readPnpmLock,
  readPythonLock,
  readYarnLock,
} from '../../parsers/dependencies/locks.js';
import { readPom } from '../../parsers/dependencies/maven.js';
import { readPackageJson } from '../../parsers/dependencies/npm.js';
import { readCsproj } from '../../parsers/dependencies/nuget.js';
import { readPipfile, readPyproject, readRequirements } from '../../parsers/dependencies/python.js';
import type { Dependency, DependencyFile, Lock } from '../../parsers/dependencies/types.js';
import type { SdkSurroundings } from './surroundings.js';

/** What a dependency file begins. */
export interface Program extends DependencyFile {
  readonly language: SdkLanguage;
  readonly folder: string;
  readonly lock: Lock | undefined;
}

/** Reads the program that a dependency file of the tree begins; undefined for other files. */
export type ProgramAt = (path: string) => Program | undefined;

/** Dependency files of a language in a folder, the most telling first. Those of .NET have names of their own. */
export const filesOf: Readonly<Record<SdkLanguage, readonly string[]>> = {
  typescript: ['package.json'],
  python: ['pyproject.toml', 'requirements.txt', 'Pipfile'],
  go: ['go.mod'],
  java: ['pom.xml', 'build.gradle', 'build.gradle.kts'],
  dotnet: [],
  ruby: ['Gemfile'],
  php: ['composer.json'],
};
export const languages = ['typescript', 'python', 'go', 'java', 'dotnet', 'ruby', 'php'] as const satisfies readonly SdkLanguage[];

/** The language of a dependency file, by its name. */
export function languageOf(path: string): SdkLanguage | undefined {
  const name = basename(path);
  if (/\.(?:cs|fs)proj$/.test(name)) return 'dotnet';
  if (/^(?:requirements[^/]*|[\w.-]*requirements)\.(?:txt|in)$/.test(name)) return 'python';
  return (
    languages.find((language) => filesOf[language].includes(name)) ??
    (/(?:^|\/)requirements\/[\w.-]+\.txt$/.test(path) ? 'python' : undefined)
  );
}

export function programReader(around: SdkSurroundings): ProgramAt {
  return memoized((path: string): Program | undefined => {
    const file = around.source(path);
    if (!file) return undefined;
    return around.guard(file, () => {
      const language = languageOf(path) ?? (/\.txt$/.test(path) ? 'python' : undefined);
      const read = language && readFile(file, around);
      const folder = dirname(path);
      return language && read ? { ...read, language, folder, lock: lockOf(read, language, around) } : undefined;
    });
  });
}

function readFile(file: SourceFile, around: SdkSurroundings): DependencyFile | undefined {
  const name = basename(file.path);
  switch (name) {
    case 'package.json':
      return readPackageJson(file);
    case 'pyproject.toml':
      return readPyproject(file, around);
    case 'Pipfile':
      return readPipfile(file);
    case 'go.mod':
      return readGoMod(file);
    case 'pom.xml':
      return readPom(file, around);
    case 'build.gradle':
    case 'build.gradle.kts':
      return readGradle(file, around);
    case 'Gemfile':
      return readGemfile(file);
    case 'composer.json':
      return readComposerJson(file);
    default:
      return /proj$/.test(name) ? readCsproj(file, around) : readRequirements(file, around);
  }
}

/** The dependency files of a language in a folder. */
export function programsIn(folder: string, language: SdkLanguage, programAt: ProgramAt, { tree }: SdkSurroundings): readonly Program[] {
  const isFile = (name: string) => tree.stat(joinPath(folder, name)) === 'file';
  const own = filesOf[language].filter(isFile);
  const others =
    language === 'dotnet'
      ? tree.entries(folder).filter((name) => /\.csproj$/.test(name))
      : language === 'python' && own.length === 0
        ? tree.entries(folder).filter((name) => /^requirements.*\.txt$/.test(name))
        : [];
  const found = [...own, ...(others.length === 1 ? others : [])].flatMap((name) => programAt(joinPath(folder, name)) ?? []);
  // A pyproject.toml often holds nothing but the settings of tools.
  const telling = found.filter(({ dependencies }) => dependencies.length > 0);
  return telling.length > 0 ? telling : found.slice(0, 1);
}

const mostFolders = 12;

export function foldersUp(folder: string): readonly string[] {
  const folders = [folder];
  for (let above = folder; above !== '' && folders.length < mostFolders; ) {
    above = dirname(above);
    folders.push(above);
  }
  return folders;
}

/** The lock file of a program: beside it, or that of the workspace above it. */
function lockOf({ file, name }: DependencyFile, language: SdkLanguage, { source }: SdkSurroundings): Lock | undefined {
  const folder = dirname(file.path);
  const beside = (lock: string) => source(joinPath(folder, lock));
  if (language === 'ruby') return some(beside('Gemfile.lock'), readGemfileLock);
  if (language === 'php') return some(beside('composer.lock'), readComposerLock);
  if (language === 'typescript') {
    for (const above of foldersUp(folder)) {
      const lock = npmLock(above, pathBelow(above, folder) ?? '', name, source);
      if (lock) return lock;
    }
  }
  if (language !== 'python') return undefined;
  if (basename(file.path) === 'Pipfile') return some(beside('Pipfile.lock'), readPipfileLock);
  if (basename(file.path) !== 'pyproject.toml') return undefined;
  for (const lock of ['uv.lock', 'poetry.lock', 'pdm.lock']) {
    const found = beside(lock);
    if (found) return readPythonLock(found);
  }
  for (const above of foldersUp(folder).slice(1)) {
    const found = source(joinPath(above, 'uv.lock'));
    if (found && isMemberOfUvLock(found, name, pathBelow(above, folder) ?? '')) return readPythonLock(found);
  }
  return undefined;
}

function some<T, U>(value: T | undefined, map: (value: T) => U): U | undefined {
  return value === undefined ? undefined : map(value);
}

function npmLock(above: string, below: string, name: string | undefined, source: SdkSurroundings['source']): Lock | undefined {
  const at = (lock: string) => source(joinPath(above, lock));
  const own = some(at('package-lock.json') ?? at('npm-shrinkwrap.json'), (file) => readPackageLock(file, below));
  if (own) return own;
  const pnpm = some(at('pnpm-lock.yaml'), (file) => readPnpmLock(file, below));
  if (pnpm) return pnpm;
  const bun = some(at('bun.lock'), (file) => readBunLock(file, below, name));
  if (bun) return bun;
  const yarn = at('yarn.lock');
  const holdsMembers = below === '' || /"workspaces"/.test(at('package.json')?.text ?? '');
  return yarn && holdsMembers ? readYarnLock(yarn) : undefined;
}

/** The Temporal packages that a program asks for itself. */
export function temporalPackages({ dependencies, language }: Program): readonly Dependency[] {
  return dependencies.filter(({ name }) => sdkPackages[language].all.test(name));
}

/** The version that is installed, at the entry that asks for it. */
export function versionOf(dependency: Dependency, { lock }: Program): Value<string> {
  const at = placeOf(dependency);
  const locked = lock?.versionOf(dependency.name, dependency.asked);
  if (locked) return known(locked.version, at, { origins: [placeOf(locked), at], isLiteral: false });
  return dependency.version === undefined ? unknown(at, whyUnknown(dependency)) : known(dependency.version, at);
}

export function lowestOf(dependency: Dependency, program: Program): Value<string> {
  const version = versionOf(dependency, program);
  if (version.isSet || dependency.atLeast === undefined) return version;
  return known(dependency.atLeast, placeOf(dependency), { isLiteral: false });
}

function whyUnknown({ asked }: Dependency): string {
  return asked === undefined ? 'its version is not written there' : 'it allows several versions';
}

/** Programs that are followed from one. */
const mostLocals = 20;

/** Programs of the tree that a program is built with, through others too, without itself. */
export function localPrograms(program: Program, programAt: ProgramAt, around: SdkSurroundings, named: NamedPrograms): readonly Program[] {
  const found: Program[] = [];
  const open = [program];
  for (let next = open.pop(); next && found.length < mostLocals; next = open.pop()) {
    const { language, locals, dependencies } = next;
    const folders = locals.flatMap(({ folder }) => (folder === undefined ? [] : programsIn(folder, language, programAt, around)));
    const wanted = new Set([...locals.flatMap(({ name }) => name ?? []), ...dependencies.map(({ name }) => name)]);
    const members = hasNames(language) ? [...wanted].flatMap((name) => named(language).get(name) ?? []) : [];
    for (const one of [...folders, ...members]) {
      if (one.file.path === program.file.path || found.includes(one)) continue;
      found.push(one);
      open.push(one);
    }
  }
  return found;
}

function hasNames(language: SdkLanguage): boolean {
  return language === 'typescript' || language === 'python' || language === 'java';
}

/** Programs of the tree by the name that others ask for them by. */
export type NamedPrograms = (language: SdkLanguage) => ReadonlyMap<string, Program>;

const mostNamed = 1000;

export function namedPrograms({ tree }: SdkSurroundings, programAt: ProgramAt): NamedPrograms {
  return memoized((language: SdkLanguage) => {
    const fileName = { typescript: 'package.json', python: 'pyproject.toml', java: 'pom.xml' }[language as string];
    const paths = tree.list().filter((path) => basename(path) === fileName);
    const programs = paths.slice(0, mostNamed).flatMap((path) => programAt(path) ?? []);
    return new Map(programs.flatMap((one) => (one.name === undefined ? [] : [[one.name, one] as const])));
  });
}
