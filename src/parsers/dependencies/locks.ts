import { type Located, lineRange, lineStarts, place, type SourceFile } from '../../core/source.js';
import type { Lock } from './types.js';
import { packageKey, plainVersion } from './versions.js';

type Found = Located & { readonly version: string };
type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): Json | undefined {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isRecord(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function own(data: unknown, name: string): unknown {
  return isRecord(data) && Object.hasOwn(data, name) ? data[name] : undefined;
}

/** A version at the place of a text in the file; the start of the file where the text is written in another way. */
function foundAt(file: SourceFile, version: unknown, text: string): Found | undefined {
  const plain = typeof version === 'string' ? plainVersion(version) : undefined;
  if (plain === undefined) return undefined;
  const start = file.text.indexOf(text);
  return { ...(start < 0 ? place(file, 0, 0) : place(file, start, start + text.length)), version: plain };
}

/** All the same version, or none. */
function onlyVersion(found: readonly Found[]): Found | undefined {
  const [first] = found;
  return first && found.every(({ version }) => version === first.version) ? first : undefined;
}

/** package-lock.json and npm-shrinkwrap.json, of a program in a folder below it (`''` for its own). Undefined when it is not about that program. */
export function readPackageLock(file: SourceFile, folder: string): Lock | undefined {
  const data = parseJson(file.text);
  if (!data) return undefined;
  const { packages } = data;
  if (isRecord(packages) ? folder !== '' && !Object.hasOwn(packages, folder) : folder !== '') return undefined;
  return {
    file,
    mentions: (name) => file.text.includes(`${name}"`),
    versionOf(name) {
      if (!isRecord(packages)) return foundAt(file, own(own(data.dependencies, name), 'version'), `"${name}"`);
      for (let above = folder; ; above = above.includes('/') ? above.slice(0, above.lastIndexOf('/')) : '') {
        const key = above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`;
        const entry = own(packages, key);
        if (entry !== undefined) return own(entry, 'link') === true ? undefined : foundAt(file, own(entry, 'version'), `"${key}"`);
        if (above === '') return undefined;
      }
    },
  };
}

/** yarn.lock of both kinds: https://classic.yarnpkg.com/en/docs/yarn-lock, https://yarnpkg.com/features/workspaces. */
export function readYarnLock(file: SourceFile): Lock {
  return {
    file,
    mentions: (name) => file.text.includes(`${name}@`),
    versionOf(name, asked) {
      const blocks = yarnBlocks(file, name);
      const exact = blocks.filter(({ ranges }) => asked !== undefined && ranges.includes(asked));
      return onlyVersion(exact.length > 0 ? exact : blocks);
    },
  };
}

function yarnBlocks(file: SourceFile, name: string): readonly (Found & { readonly ranges: readonly string[] })[] {
  const { text } = file;
  const found: (Found & { ranges: readonly string[] })[] = [];
  for (let at = text.indexOf(`${name}@`); at >= 0; at = text.indexOf(`${name}@`, at)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = endOfLine(text, at);
    at = end;
    const line = text.slice(start, end);
    if (/^[\s#]/.test(line) || !line.trimEnd().endsWith(':')) continue;
    const specs = line
      .trimEnd()
      .slice(0, -1)
      .split(',')
      .map((spec) => spec.trim().replace(/^"|"$/g, ''));
    const ranges = specs.flatMap((spec) => (spec.startsWith(`${name}@`) ? [spec.slice(name.length + 1).replace(/^npm:/, '')] : []));
    const version = /^\s+version:?\s+"?([^"\s]+)"?/.exec(text.slice(end, end + 200))?.[1];
    const plain = version === undefined ? undefined : plainVersion(version);
    if (plain !== undefined && plain !== '0.0.0-use.local' && ranges.length > 0)
      found.push({ ...place(file, start, start + line.trimEnd().length), version: plain, ranges });
  }
  return found;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** pnpm-lock.yaml, of a program in a folder below it. Only the part about the programs is looked at. */
export function readPnpmLock(file: SourceFile, folder: string): Lock | undefined {
  const lines = pnpmLines(file, folder);
  if (!lines) return undefined;
  return {
    file,
    mentions: (name) => file.text.includes(name),
    versionOf(name) {
      let isGroup = false;
      let base = -1;
      for (const [index, { indent, key, value, at }] of lines.entries()) {
        if (base < 0) base = indent;
        if (indent === base) isGroup = /^(?:d|devD|optionalD)ependencies$/.test(key);
        else if (isGroup && key === name) {
          const inner = lines.slice(index + 1, index + 4).find((line) => line.indent > indent && line.key === 'version');
          const version = (value || inner?.value || '').replace(/[(_].*$/, '').replace(/^['"]|['"]$/g, '');
          const plain = plainVersion(version);
          return plain === undefined ? undefined : { ...at, version: plain };
        }
      }
      return undefined;
    },
  };
}

interface PnpmLine {
  readonly indent: number;
  readonly key: string;
  readonly value: string;
  readonly at: Located;
}

const mostPnpmLines = 200_000;

/** The lines of one importer; those of the whole file, where it has no importers. */
function pnpmLines(file: SourceFile, folder: string): readonly PnpmLine[] | undefined {
  const own: PnpmLine[] = [];
  const count = Math.min(lineStarts(file).length, mostPnpmLines);
  let inImporters = false;
  let isOurs = false;
  let wasThere = false;
  const hasImporters = /^importers:/m.test(file.text);
  if (!hasImporters && folder !== '') return undefined;
  for (let index = 0; index < count; index++) {
    const [start, end] = lineRange(file, index);
    const line = file.text.slice(start, end);
    const match = /^( *)(?:'([^']+)'|"([^"]+)"|([^\s'"#][^:]*)):(?: +(.*))?$/.exec(line);
    if (!match) continue;
    const indent = match[1]?.length ?? 0;
    const key = match[2] ?? match[3] ?? match[4] ?? '';
    if (/^(?:packages|snapshots)$/.test(key) && indent === 0) break;
    if (indent === 0) inImporters = key === 'importers';
    else if (inImporters && indent === 2) {
      isOurs = key === (folder || '.');
      wasThere ||= isOurs;
      continue;
    }
    if (hasImporters ? inImporters && isOurs && indent > 2 : true) {
      own.push({ indent, key, value: match[5]?.trim() ?? '', at: place(file, start + indent, end) });
    }
  }
  return hasImporters && !wasThere ? undefined : own;
}

/** bun.lock: https://bun.com/docs/pm/lockfile. */
export function readBunLock(file: SourceFile, folder: string, program: string | undefined): Lock | undefined {
  if (folder !== '' && !file.text.includes(`"${folder}": {`)) return undefined;
  return {
    file,
    mentions: (name) => file.text.includes(`"${name}@`),
    versionOf(name) {
      for (const key of [...(program === undefined ? [] : [`${program}/${name}`]), name]) {
        const lead = `"${key}": ["${name}@`;
        const start = file.text.indexOf(lead);
        const from = start + lead.length;
        if (start >= 0) return foundAt(file, file.text.slice(from, file.text.indexOf('"', from)), lead);
      }
      return undefined;
    },
  };
}

/** uv.lock, poetry.lock, pdm.lock: all write `[[package]]`, name and version in this order. */
export function readPythonLock(file: SourceFile): Lock {
  const packages = new Map<string, Found[]>();
  for (const match of file.text.matchAll(/^\[\[package\]\]\s+name = "([^"\n]+)"\s+version = "([^"\n]+)"/gm)) {
    const version = plainVersion(match[2] ?? '');
    const start = match.index + match[0].indexOf('name');
    const key = packageKey(match[1] ?? '', 'pypi');
    const found = packages.get(key) ?? [];
    packages.set(key, found);
    if (version !== undefined) found.push({ ...place(file, start, match.index + match[0].length), version });
  }
  return { file, mentions: (name) => packages.has(name), versionOf: (name) => onlyVersion(packages.get(name) ?? []) };
}

/** Whether a uv.lock is about a program of this name or in this folder below it. */
export function isMemberOfUvLock({ text }: SourceFile, name: string | undefined, folder: string): boolean {
  return (
    text.includes(`editable = "${folder}"`) ||
    text.includes(`virtual = "${folder}"`) ||
    (name !== undefined && text.includes(`name = "${name}"`))
  );
}

export function readPipfileLock(file: SourceFile): Lock {
  const data = parseJson(file.text);
  const entry = (name: string) => own(data?.default, name) ?? own(data?.develop, name);
  return {
    file,
    mentions: (name) => entry(name) !== undefined,
    versionOf(name) {
      const version = own(entry(name), 'version');
      return foundAt(file, typeof version === 'string' ? version.replace(/^==/, '') : undefined, `"${name}"`);
    },
  };
}

export function readComposerLock(file: SourceFile): Lock {
  const data = parseJson(file.text);
  const lists = [data?.packages, data?.['packages-dev']].flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  const versions = new Map(
    lists.flatMap((one): [string, unknown][] => {
      const name = own(one, 'name');
      return typeof name === 'string' ? [[name.toLowerCase(), own(one, 'version')]] : [];
    }),
  );
  return { file, mentions: (name) => versions.has(name), versionOf: (name) => foundAt(file, versions.get(name), `"name": "${name}"`) };
}

/** Gemfile.lock: `    temporalio (1.0.0-x86_64-linux)`, once for each platform. */
export function readGemfileLock(file: SourceFile): Lock {
  const gems = new Map<string, Found[]>();
  for (const match of file.text.matchAll(/^ {4}([\w.-]+) \(([^)\s]+)\)/gm)) {
    const version = plainVersion((match[2] ?? '').replace(/-(?:x86|x64|aarch64|arm|java|universal|mingw|mswin).*$/, ''));
    const found = gems.get(match[1] ?? '') ?? [];
    gems.set(match[1] ?? '', found);
    if (version !== undefined) found.push({ ...place(file, match.index + 4, match.index + match[0].length), version });
  }
  return { file, mentions: (name) => gems.has(name), versionOf: (name) => onlyVersion(gems.get(name) ?? []) };
}
