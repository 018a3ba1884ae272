import { memoized, weaklyMemoized } from '../../core/lazy.js';
import { basename, dirname, joinPath, pathBelow } from '../../core/path.js';
import type { SourceFile } from '../../core/source.js';
import type { SdkLanguage } from '../../knowledge/temporal/sdk-packages.js';
import { isAside, workerSigns } from '../../knowledge/temporal/worker-signs.js';
import { languageOf } from './programs.js';
import type { SdkSurroundings } from './surroundings.js';

export interface ProgramSources {
  readonly files: readonly SourceFile[];
  readonly isComplete: boolean;
  /** Folders of other programs lie below, and are left out. */
  readonly hasOthers: boolean;
}

const mostFiles = 400;
const mostCharacters = 2 * 1024 * 1024;
const mostFolders = 2000;

interface Wanted {
  readonly language: SdkLanguage;
  /** Folders of programs. */
  readonly folders: readonly string[];
  /** Whether a path is in the image, as far as copies tell. */
  readonly isHeld: (path: string) => boolean;
  /** Whether something in a folder, or below it, may be in the image. */
  readonly mayHold: (folder: string) => boolean;
}

/** Reads the source files of programs, those in upper folders first. Folders of other programs below are left out. */
export function readProgramSources({ language, folders, isHeld, mayHold }: Wanted, { tree, source }: SdkSurroundings): ProgramSources {
  const files: SourceFile[] = [];
  const { endings } = workerSigns[language];
  const open = [...folders];
  const seen = new Set(open);
  let characters = 0;
  let isComplete = true;
  let hasOthers = false;
  for (let count = 0; count < open.length; count++) {
    if (count >= mostFolders) return { files, isComplete: false, hasOthers };
    const folder = open[count] ?? '';
    const entries = tree.entries(folder);
    const isOther = !folders.includes(folder) && entries.some((name) => isManifestOf(name, language));
    hasOthers ||= isOther;
    if (isOther) continue;
    const root =
      folders.filter((one) => folder === one || pathBelow(one, folder) !== undefined).sort((a, b) => b.length - a.length)[0] ?? '';
    for (const entry of entries) {
      const isFolder = entry.endsWith('/');
      const path = joinPath(folder, isFolder ? entry.slice(0, -1) : entry);
      // What the program's own folder is called says nothing.
      if (isAside(pathBelow(root, path) ?? path, isFolder)) continue;
      if (isFolder) {
        if (!seen.has(path) && mayHold(path)) open.push(path);
        seen.add(path);
      } else if (endings.test(entry) && isHeld(path)) {
        if (files.length >= mostFiles || characters > mostCharacters) return { files, isComplete: false, hasOthers };
        const file = source(path);
        if (!file) isComplete = false;
        else if (characters + file.text.length > mostCharacters) isComplete = false;
        else {
          files.push(file);
          characters += file.text.length;
        }
      }
    }
  }
  return { files, isComplete, hasOthers };
}

function isManifestOf(name: string, language: SdkLanguage): boolean {
  return !name.endsWith('/') && languageOf(name) === language && !/^requirements[-_.](?:dev|test)/.test(name);
}

/** A part of the tree that sources import from, by the name of its module where it has one. */
export interface Module {
  readonly folder: string;
  readonly name: string | undefined;
}

/** What sources lead to. */
interface Reached {
  readonly files: ReadonlySet<SourceFile>;
  /** Nothing else can be loaded by them, as far as this can be seen. */
  readonly isWhole: boolean;
}

const mostReached = 600;
const mostReachedCharacters = 6 * 1024 * 1024;

/** Finds the files that some lead to through imports, these with them. */
export type Reach = (starts: readonly SourceFile[], language: SdkLanguage, modules: readonly Module[]) => Reached;

/** A reach that remembers what it has read. */
export function importReach(around: SdkSurroundings): Reach {
  const isFile = fileSeeker(around);
  const results = new Map<string, Reached>();
  const imports = weaklyMemoized((_: SourceFile) => new Map<string, Imports>());
  const importsWithin = (file: SourceFile, language: SdkLanguage, modules: readonly Module[], key: string): Imports => {
    const known = imports(file).get(key) ?? importsOf(file, language, modules, isFile);
    imports(file).set(key, known);
    return known;
  };
  const reach = (starts: readonly SourceFile[], language: SdkLanguage, modules: readonly Module[], key: string): Reached => {
    const files = new Set(starts);
    const seen = new Set<string>();
    let isWhole = importers.has(language);
    let characters = 0;
    for (const file of files) {
      characters += file.text.length;
      if (files.size > mostReached || characters > mostReachedCharacters) return { files, isWhole: false };
      const { paths, leadsElsewhere } = importsWithin(file, language, modules, key);
      isWhole &&= !leadsElsewhere;
      for (const path of paths) {
        if (seen.has(path)) continue;
        seen.add(path);
        for (const next of filesAt(path, language, isFile, around)) files.add(next);
      }
    }
    return { files, isWhole };
  };
  return (starts, language, modules) => {
    const within = `${language} ${modules.map(({ folder, name }) => `${folder}=${name}`).join(' ')}`;
    const key = `${within}\n${starts.map(({ path }) => path).join('\n')}`;
    const result = results.get(key) ?? reach(starts, language, modules, within);
    results.set(key, result);
    return result;
  };
}

/** Languages whose sources name each other. */
const importers: ReadonlySet<SdkLanguage> = new Set(['typescript', 'python', 'go']);

const endingsOf: Partial<Record<SdkLanguage, readonly string[]>> = {
  typescript: [
    '',
    '.ts',
    '.tsx',
    '.mts',
    '.cts',
    '.js',
    '.mjs',
    '.cjs',
    '.jsx',
    '/index.ts',
    '/index.js',
    '/src/index.ts',
    '/src/index.js',
  ],
  python: ['.py', '/__init__.py'],
  ruby: ['', '.rb'],
};

/** Whether files are there, by the names in their folders: most paths that imports may mean are not. */
export function fileSeeker({ tree }: SdkSurroundings): (path: string) => boolean {
  const names = memoized((folder: string): ReadonlySet<string> => {
    const isThere = folder === '' || names(dirname(folder)).has(`${basename(folder)}/`);
    return new Set(isThere ? tree.entries(folder) : []);
  });
  // A folder ends with a slash.
  return (path) =>
    path.endsWith('/')
      ? names(dirname(path.slice(0, -1))).has(`${basename(path.slice(0, -1))}/`)
      : names(dirname(path)).has(basename(path));
}

function filesAt(
  path: string,
  language: SdkLanguage,
  isFile: (path: string) => boolean,
  { tree, source }: SdkSurroundings,
): readonly SourceFile[] {
  if (language === 'go') {
    if (path !== '' && !isFile(`${path}/`)) return [];
    return tree.entries(path).flatMap((name) => (/(?<!_test)\.go$/.test(name) ? (source(joinPath(path, name)) ?? []) : []));
  }
  for (const ending of endingsOf[language] ?? []) if (isFile(path + ending)) return [source(path + ending)].flatMap((file) => file ?? []);
  return [];
}

interface Imports {
  /** Without endings; of Go the folders. */
  readonly paths: readonly string[];
  readonly leadsElsewhere: boolean;
}

function importsOf(file: SourceFile, language: SdkLanguage, modules: readonly Module[], isFile: (path: string) => boolean): Imports {
  switch (language) {
    case 'typescript':
      return importsOfScript(file, modules);
    case 'python':
      return importsOfPython(file, modules, isFile);
    case 'go':
      return { paths: importsOfGo(file, modules), leadsElsewhere: false };
    case 'ruby':
      return {
        paths: Array.from(file.text.matchAll(/\brequire_relative\s*\(?\s*["']([^"'\n]+)["']/g), ([, path = '']) =>
          normal(dirname(file.path), path),
        ),
        leadsElsewhere: true,
      };
    default:
      return { paths: [], leadsElsewhere: true };
  }
}

function importsOfScript({ path, text }: SourceFile, modules: readonly Module[]): Imports {
  let leadsElsewhere = /\b(?:import|require)\s*\(\s*[^"'\s)]/.test(text);
  const paths = Array.from(text.matchAll(/(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g)).flatMap(
    ([, written = '']) => {
      const bare = written.replace(/\.[cm]?jsx?$/, '');
      if (/^\.{1,2}(?:\/|$)/.test(bare)) return [normal(dirname(path), bare)];
      const member = modules.find(({ name }) => name !== undefined && (bare === name || bare.startsWith(`${name}/`)));
      if (member) return [joinPath(member.folder, bare.slice(member.name?.length).replace(/^\//, '')).replace(/\/$/, '')];
      // Names that a project gives to its own folders.
      const alias = /^(?:[@~]\/|#\/?|(?=src\/))(.*)$/.exec(bare)?.[1];
      if (alias !== undefined) return modules.flatMap(({ folder }) => [joinPath(folder, alias), joinPath(folder, `src/${alias}`)]);
      leadsElsewhere ||= /^@(?:app|src|lib|libs|shared|common|modules|core)(?:\/|$)/.test(bare);
      return [];
    },
  );
  return { paths, leadsElsewhere };
}

function importsOfGo({ text }: SourceFile, modules: readonly Module[]): readonly string[] {
  return Array.from(text.matchAll(/"([\w./~-]+)"/g)).flatMap(([, path = '']) =>
    modules.flatMap(({ name, folder }) => {
      if (name === undefined) return [];
      if (path === name) return [folder];
      return path.startsWith(`${name}/`) ? [joinPath(folder, path.slice(name.length + 1))] : [];
    }),
  );
}

/** Modules that are named by a text, or found as the program runs. */
const dynamic = /\bimportlib\b|\b__import__\s*\(|\brunpy\b|\bexecute_from_command_line\b/;

function importsOfPython({ path, text }: SourceFile, modules: readonly Module[], isFile: (path: string) => boolean): Imports {
  const here = dirname(path);
  const bases = [...new Set([here, ...modules.flatMap(({ folder }) => [folder, joinPath(folder, 'src')])])];
  // Most imports are of packages from elsewhere, which begin nowhere here.
  const basesOf = (module: string) => {
    const [top = ''] = module.split('.');
    return bases.filter((base) => isFile(`${joinPath(base, top)}/`) || isFile(`${joinPath(base, top)}.py`));
  };
  const paths: string[] = [];
  for (const [, dots = '', module = '', names = ''] of text.matchAll(
    /^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*)/gm,
  )) {
    const inner = names
      .replace(/[()]/g, '')
      .split(',')
      .map((name) => name.trim().split(/\s/)[0] ?? '');
    for (const base of dots === '' ? basesOf(module) : [normal(here, '../'.repeat(dots.length - 1))]) {
      const whole = module === '' ? base : joinPath(base, module.replaceAll('.', '/'));
      paths.push(whole, ...inner.filter((name) => /^\w+$/.test(name)).map((name) => joinPath(whole, name)));
    }
  }
  const named = [
    ...Array.from(text.matchAll(/^[ \t]*import[ \t]+([\w., \t]+)/gm)).flatMap(([, list = '']) =>
      list.split(',').map((part) => part.trim().split(/\s/)[0] ?? ''),
    ),
    // `uvicorn.run("app.main:app")`
    ...Array.from(text.matchAll(/["']([A-Za-z_][\w.]*):\w+["']/g), ([, module = '']) => module),
  ];
  for (const name of named) for (const base of basesOf(name)) paths.push(joinPath(base, name.replaceAll('.', '/')));
  return { paths, leadsElsewhere: dynamic.test(text) };
}

function normal(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
