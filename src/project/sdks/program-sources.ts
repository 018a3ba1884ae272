import { dirname, joinPath, pathBelow } from '../../core/path.js';
import type { SourceFile } from '../../core/source.js';
import type { SdkLanguage } from '../../knowledge/temporal/sdk-packages.js';
import { isAside, workerSigns } from '../../knowledge/temporal/worker-signs.js';
import { languageOf } from './programs.js';
import type { SdkSurroundings } from './surroundings.js';

export interface ProgramSources {
  readonly files: readonly SourceFile[];
  readonly isComplete: boolean;
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
  for (let count = 0; count < open.length; count++) {
    if (count >= mostFolders) return { files, isComplete: false };
    const folder = open[count] ?? '';
    const entries = tree.entries(folder);
    const isOther = !folders.includes(folder) && entries.some((name) => isManifestOf(name, language));
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
        if (files.length >= mostFiles || characters > mostCharacters) return { files, isComplete: false };
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
  return { files, isComplete };
}

function isManifestOf(name: string, language: SdkLanguage): boolean {
  return !name.endsWith('/') && languageOf(name) === language && !/^requirements[-_.](?:dev|test)/.test(name);
}

/** Imports of a file that lead to files of the same program, as paths without an ending. */
export function localImports(
  file: SourceFile,
  language: SdkLanguage,
  folders: readonly string[],
  module: string | undefined,
): readonly string[] {
  const here = dirname(file.path);
  if (language === 'typescript') {
    return Array.from(
      file.text.matchAll(/(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(?\s*)["'](\.{1,2}\/[^"'\n]*|\.{1,2})["']/g),
      ([, path = '']) => normal(here, path.replace(/\.[cm]?jsx?$/, '')),
    );
  }
  if (language === 'ruby') {
    return Array.from(file.text.matchAll(/\brequire_relative\s*\(?\s*["']([^"'\n]+)["']/g), ([, path = '']) => normal(here, path));
  }
  if (language === 'go') {
    if (module === undefined) return [];
    return Array.from(file.text.matchAll(/"([\w./~-]+)"/g)).flatMap(([, path = '']) => {
      const below = path === module ? '' : path.startsWith(`${module}/`) ? path.slice(module.length + 1) : undefined;
      return below === undefined ? [] : folders.map((folder) => joinPath(folder, below).replace(/\/$/, ''));
    });
  }
  if (language !== 'python') return [];
  const found: string[] = [];
  for (const [, dots = '', path = '', names = ''] of file.text.matchAll(
    /^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n#]*)/gm,
  )) {
    const bases =
      dots === ''
        ? [...new Set([here, ...folders, ...folders.map((folder) => joinPath(folder, 'src'))])]
        : [normal(here, '../'.repeat(dots.length - 1) || '.')];
    const inner = names
      .replace(/[()]/g, '')
      .split(',')
      .map((name) => name.trim().split(/\s/)[0] ?? '');
    for (const base of bases) {
      const module = path === '' ? base : joinPath(base, path.replaceAll('.', '/'));
      found.push(module, ...inner.filter((name) => /^\w+$/.test(name)).map((name) => joinPath(module, name)));
    }
  }
  for (const [, list = ''] of file.text.matchAll(/^[ \t]*import[ \t]+([\w., \t]+)/gm)) {
    for (const part of list.split(',')) {
      const path = (part.trim().split(/\s/)[0] ?? '').replaceAll('.', '/');
      for (const base of new Set([here, ...folders, ...folders.map((folder) => joinPath(folder, 'src'))])) found.push(joinPath(base, path));
    }
  }
  return found;
}

function normal(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Files that a file leads to through imports, itself with them. Those of a folder are one package in Go. */
export function reachedFrom(
  starts: readonly SourceFile[],
  sources: readonly SourceFile[],
  language: SdkLanguage,
  folders: readonly string[],
  module: string | undefined,
): ReadonlySet<SourceFile> {
  const byPath = new Map<string, SourceFile[]>();
  const note = (key: string, file: SourceFile) => {
    const others = byPath.get(key);
    if (others) others.push(file);
    else byPath.set(key, [file]);
  };
  for (const file of sources) {
    if (language === 'go') note(dirname(file.path), file);
    else {
      const bare = file.path.replace(/\.[^./]+$/, '');
      note(bare, file);
      if (/\/(?:index|__init__|__main__)$/.test(bare)) note(dirname(bare), file);
    }
  }
  const reached = new Set(starts);
  for (const file of reached) {
    for (const path of localImports(file, language, folders, module)) for (const next of byPath.get(path) ?? []) reached.add(next);
  }
  return reached;
}
