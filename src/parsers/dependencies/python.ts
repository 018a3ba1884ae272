import { dirname, joinPath, resolvePath } from '../../core/path.js';
import { type Located, lineRange, lineStarts, place, type SourceFile } from '../../core/source.js';
import { known, unknown, unset, type Value } from '../../core/value.js';
import { readToml, type Toml, type TomlEntry, type TomlValue } from './toml.js';
import type { Around, Dependency, DependencyFile, LocalDependency } from './types.js';
import { packageKey, readRange } from './versions.js';

/** Files of requirements that include each other. */
const mostFiles = 20;

/** One requirement: `temporalio[opentelemetry] >=1.0,<2 ; python_version >= "3.10"`. */
const requirement = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:\(([^)]*)\)|@\s*([^;]*)|([^;@(]*))?\s*(?:;.*)?$/;

/** Reads a requirement of PEP 508; undefined where the text is none. */
function readRequirement(text: string, at: Located, isDevelopment: boolean): Dependency | undefined {
  const match = text.length > 1000 ? null : requirement.exec(text.replace(/\s+/g, ' '));
  if (!match) return undefined;
  const [, name = '', inParentheses, address, plain = ''] = match;
  const asked = address === undefined ? (inParentheses ?? plain).trim() : undefined;
  // What stands behind a name must be a condition: `some words` is no requirement.
  if (asked && !/^[<>=!~]/.test(asked)) return undefined;
  return { ...at, name: packageKey(name, 'pypi'), asked, ...readRange(asked, 'pypi'), isDevelopment };
}

/** Reads a requirements file, and those that it includes. */
export function readRequirements(file: SourceFile, around: Around): DependencyFile {
  const dependencies: Dependency[] = [];
  const locals: LocalDependency[] = [];
  const constraints: Dependency[] = [];
  let open: string | undefined;
  const seen = new Set<string>();
  const visit = (one: SourceFile, isConstraint: boolean) => {
    if (seen.has(one.path) || seen.size >= mostFiles) return;
    seen.add(one.path);
    const isDevelopment = /(?:^|[-_./])(?:dev|test|tests|lint|docs?)(?:[-_.]|$)/.test(one.path.slice(one.path.lastIndexOf('/') + 1));
    for (const { text, at } of logicalLines(one)) {
      const option = /^(?:-r|-c|--requirement|--constraint)(?:\s*=?\s*)(\S+)/.exec(text);
      if (option) {
        const path = resolvePath(dirname(one.path), option[1] ?? '');
        const included = path === undefined ? undefined : around.source(path);
        const limits = isConstraint || /^(?:-c|--c)/.test(text);
        if (included) visit(included, limits);
        else if (!limits) open = `it includes ${option[1]}, which could not be read`;
        continue;
      }
      const editable = /^(?:-e|--editable)[\s=]+(\S+)/.exec(text)?.[1] ?? (/^\.{1,2}(?:\/|\[|$)/.test(text) ? text : undefined);
      if (editable !== undefined) locals.push(localPath(one, editable.replace(/\[.*$/, '')));
      else if (!text.startsWith('-')) {
        const found = readRequirement(text.replace(/\s+--hash.*$/, ''), at, isDevelopment);
        if (found) (isConstraint ? constraints : dependencies).push(found);
        else if (!/^(?:https?|git\+|file:)|:\/\/|\.whl$/.test(text)) open ??= 'a line of it could not be read';
      }
    }
  };
  visit(file, false);
  const pinned = dependencies.map((one) => pinnedBy(one, constraints));
  return { file, name: undefined, dependencies: pinned, requires: unset(place(file, 0, 0)), open, locals, isWorkspace: false };
}

/** A constraints file says which version is meant, without asking for the package. */
function pinnedBy(one: Dependency, constraints: readonly Dependency[]): Dependency {
  const pin = one.version === undefined ? constraints.find(({ name, version }) => name === one.name && version !== undefined) : undefined;
  return pin ? { ...one, version: pin.version, atLeast: pin.version } : one;
}

function localPath({ path }: SourceFile, text: string): LocalDependency {
  return /:\/\//.test(text) ? {} : { folder: resolvePath(dirname(path), text) };
}

/** Lines without comments, continued ones joined. The place is what stands there. */
function logicalLines(file: SourceFile): readonly { readonly text: string; readonly at: Located }[] {
  const found: { text: string; at: Located }[] = [];
  let held: { text: string; start: number } | undefined;
  for (let index = 0; index < lineStarts(file).length; index++) {
    const [start, end] = lineRange(file, index);
    const raw = file.text.slice(start, end).replace(/^\uFEFF/, ' ');
    const line = raw.replace(/(?:^|\s)#.*$/, '').trimEnd();
    const lead = line.length - line.trimStart().length;
    const from = held?.start ?? start + lead;
    const isContinued = line.endsWith('\\');
    const text = `${held?.text ?? ''}${isContinued ? line.slice(0, -1) : line}`.trimStart();
    if (isContinued) held = { text, start: from };
    else {
      held = undefined;
      if (text !== '') found.push({ text, at: place(file, from, start + line.length) });
    }
  }
  return found;
}

/** Reads a pyproject.toml: PEP 621, PEP 735, Poetry, PDM, uv. */
export function readPyproject(file: SourceFile, around: Around): DependencyFile {
  const toml = readToml(file);
  const dependencies = toml.entries.flatMap((entry) => dependenciesIn(entry));
  const name = stringAt(toml, ['project', 'name']) ?? stringAt(toml, ['tool', 'poetry', 'name']);
  const dynamic = dynamicFiles(toml);
  const included = dynamic?.flatMap((path) => around.source(joinPath(dirname(file.path), path)) ?? []) ?? [];
  const others = included.map((one) => readRequirements(one, around));
  const isDynamic = toml.entries.some(
    ({ path, value }) => path.join('.') === 'project.dynamic' && value.items.some(({ text }) => text === 'dependencies'),
  );
  const unread = isDynamic && (dynamic === undefined || included.length < dynamic.length);
  const says = toml.entries.some(({ path }) => isDependencyTable(path));
  return {
    file,
    name: name === undefined ? undefined : packageKey(name, 'pypi'),
    dependencies: [...dependencies, ...others.flatMap((one) => one.dependencies)],
    requires: requiresOf(toml),
    open: toml.isDamaged
      ? 'a part of it could not be read'
      : unread
        ? 'its dependencies are dynamic'
        : says || isDynamic
          ? others.find((one) => one.open !== undefined)?.open
          : 'it lists no dependencies',
    locals: [...toml.entries.flatMap((entry) => localsIn(entry, file)), ...others.flatMap((one) => one.locals)],
    isWorkspace: toml.entries.some(({ path }) => path.join('.').startsWith('tool.uv.workspace')),
  };
}

function isDependencyTable(path: readonly string[]): boolean {
  const text = path.join('.');
  return /^(?:project(?:\.|$)|dependency-groups|tool\.poetry\.(?:group\.[^.]+\.)?(?:dev-)?dependencies)/.test(text);
}

function stringAt({ entries }: Toml, path: readonly string[]): string | undefined {
  return entries.find((entry) => entry.path.join('\n') === path.join('\n') && entry.value.kind === 'string')?.value.text;
}

function requiresOf(toml: Toml): Value<string> {
  const paths = ['project.requires-python', 'tool.poetry.dependencies.python'];
  const entry = toml.entries.find(({ path }) => paths.includes(path.join('.')));
  if (!entry) return toml.isDamaged ? unknown(place(toml.file, 0, 0)) : unset(place(toml.file, 0, 0));
  return entry.value.kind === 'string' ? known(entry.value.text, entry.value) : unknown(entry);
}

/** Files that setuptools takes the dependencies from. */
function dynamicFiles({ entries }: Toml): readonly string[] | undefined {
  for (const { path, value } of entries) {
    const text = path.join('.');
    if (!text.startsWith('tool.setuptools.dynamic')) continue;
    const inner = text === 'tool.setuptools.dynamic.dependencies' ? value.entries.find((one) => one.path[0] === 'file')?.value : undefined;
    const files = text === 'tool.setuptools.dynamic.dependencies.file' ? value : inner;
    if (files) return files.kind === 'string' ? [files.text] : files.items.map((item) => item.text);
  }
  return undefined;
}

const development = /^(?:dev|test|tests|lint|docs?|typing|ci)$/;

function dependenciesIn({ path, value, table, ...at }: TomlEntry): readonly Dependency[] {
  const [a, b, c, d, e, f] = path;
  if (a === 'project' && b === 'dependencies' && path.length === 2) return requirementsIn(value, false);
  if (a === 'project' && b === 'optional-dependencies' && c !== undefined) return requirementsIn(value, development.test(c));
  if (a === 'dependency-groups' && b !== undefined) return requirementsIn(value, development.test(b));
  if (a !== 'tool') return [];
  if (b === 'uv' && c === 'dev-dependencies') return requirementsIn(value, true);
  if (b === 'pdm' && c === 'dev-dependencies') return requirementsIn(value, true);
  if (b !== 'poetry') return [];
  if ((c === 'dependencies' || c === 'dev-dependencies') && d !== undefined) {
    const isTable = path.length > 4;
    return poetryEntry(d, isTable ? tableOf(e, value) : value, at, c === 'dev-dependencies');
  }
  if (c === 'group' && d !== undefined && e === 'dependencies' && f !== undefined) {
    return poetryEntry(f, path.length > 6 ? tableOf(path[6], value) : value, at, development.test(d));
  }
  return [];
}

/** `[tool.poetry.dependencies.temporalio]` with `version = "^1.0"` below: other keys say nothing. */
function tableOf(key: string | undefined, value: TomlValue): TomlValue | undefined {
  return key === 'version' ? value : undefined;
}

function poetryEntry(name: string, value: TomlValue | undefined, at: Located, isDevelopment: boolean): readonly Dependency[] {
  if (!value || name === 'python') return [];
  const inner = value.kind === 'table' ? value.entries.find(({ path }) => path[0] === 'version')?.value : value;
  const asked = inner?.kind === 'string' ? inner.text : undefined;
  // Poetry takes a bare version as exact.
  return [{ ...at, name: packageKey(name, 'pypi'), asked, ...readRange(asked, 'pypi'), isDevelopment }];
}

function requirementsIn({ items }: TomlValue, isDevelopment: boolean): readonly Dependency[] {
  return items.flatMap((item) => (item.kind === 'string' ? (readRequirement(item.text, placeOfItem(item), isDevelopment) ?? []) : []));
}

function placeOfItem({ file, range }: TomlValue): Located {
  return { file, range };
}

/** `tool.uv.sources`: members of a workspace and folders; folders of Poetry, too. */
function localsIn({ path, value }: TomlEntry, file: SourceFile): readonly LocalDependency[] {
  const text = path.join('.');
  const isUv = text.startsWith('tool.uv.sources.');
  if (!isUv && !/^tool\.poetry\.(?:group\.[^.]+\.)?dependencies\./.test(text)) return [];
  const name = isUv ? path[3] : path[path.indexOf('dependencies') + 1];
  const own = value.kind === 'table' ? value.entries : [{ path: [path.at(-1) ?? ''], value }];
  const folder = own.find((one) => one.path[0] === 'path')?.value.text;
  if (folder !== undefined) return [{ name, folder: resolvePath(dirname(file.path), folder) }];
  const isMember = own.some((one) => one.path[0] === 'workspace' && one.value.text === 'true');
  return isMember && name !== undefined ? [{ name: packageKey(name, 'pypi') }] : [];
}

/** Reads a Pipfile. */
export function readPipfile(file: SourceFile): DependencyFile {
  const toml = readToml(file);
  const dependencies = toml.entries.flatMap(({ path, value, table, ...at }) => {
    const [section, name] = path;
    if ((section !== 'packages' && section !== 'dev-packages') || name === undefined || path.length > 2) return [];
    return poetryEntry(name, value, at, section === 'dev-packages');
  });
  const python = toml.entries.find(({ path }) => path.join('.') === 'requires.python_version');
  const at = place(file, 0, 0);
  return {
    file,
    name: undefined,
    dependencies,
    requires: python ? known(python.value.text, python.value) : unset(at),
    open: toml.isDamaged ? 'a part of it could not be read' : undefined,
    locals: [],
    isWorkspace: false,
  };
}
