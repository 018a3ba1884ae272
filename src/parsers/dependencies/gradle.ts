import { dirname, joinPath } from '../../core/path.js';
import { place, type SourceFile } from '../../core/source.js';
import { unset } from '../../core/value.js';
import { readToml, type TomlValue } from './toml.js';
import type { Around, Dependency, DependencyFile, LocalDependency } from './types.js';
import { readRange } from './versions.js';

/** Folders above a build file that are looked at. */
const mostFolders = 8;

const configuration =
  /^(?:(?:test|integrationTest|androidTest|testFixtures)?(?:[iI]mplementation|[aA]pi|[rR]untimeOnly|[cC]ompileOnly|[rR]untime|[cC]ompile)|\w+(?:Implementation|Api|RuntimeOnly)|developmentOnly|annotationProcessor|kapt|ksp)$/;

/** Reads a build.gradle or build.gradle.kts, with version catalogs and variables of the builds above it. */
export function readGradle(file: SourceFile, around: Around): DependencyFile {
  const folders = foldersUp(dirname(file.path));
  const above = folders.slice(1).flatMap((folder) => buildFile(folder, around) ?? []);
  const root = folders.find((folder) => isSettings(folder, around)) ?? dirname(file.path);
  const code = withoutComments(file.text);
  const shared = above.filter(({ text }) => /\b(?:subprojects|allprojects)\b/.test(text));
  const properties = folders.flatMap((folder) => around.source(joinPath(folder, 'gradle.properties')) ?? []);
  const variables = variablesIn([...[...above].reverse().map(({ text }) => withoutComments(text)), code], properties);
  const catalog = folders.flatMap((folder) => around.source(joinPath(folder, 'gradle/libs.versions.toml')) ?? [])[0];
  const aliases = catalog ? readCatalog(catalog) : undefined;
  const dependencies = [file, ...shared].flatMap((one) => dependenciesIn(one, variables, aliases));
  const boms = new Map(
    dependencies.flatMap(({ name, asked }) =>
      /-bom$/.test(name) && asked !== undefined ? [[name.slice(0, name.indexOf(':')), asked] as const] : [],
    ),
  );
  const resolved = dependencies.map((one): Dependency => {
    const asked = one.asked ?? boms.get(one.name.slice(0, one.name.indexOf(':')));
    return asked === one.asked ? one : { ...one, asked, ...readRange(asked, 'maven') };
  });
  return {
    file,
    name: undefined,
    dependencies: resolved,
    requires: unset(place(file, 0, 0)),
    open: /\bapply\s*\(?\s*from\b/.test(code)
      ? 'it applies another build file'
      : aliases === undefined && /[(\s]libs\.\w/.test(code)
        ? 'its version catalog could not be read'
        : undefined,
    locals: projectsIn(code, root),
    isWorkspace: isSettings(dirname(file.path), around),
  };
}

function foldersUp(folder: string): readonly string[] {
  const folders = [folder];
  for (let above = folder; above !== '' && folders.length < mostFolders; ) {
    above = dirname(above);
    folders.push(above);
  }
  return folders;
}

function buildFile(folder: string, { source }: Around): SourceFile | undefined {
  return source(joinPath(folder, 'build.gradle')) ?? source(joinPath(folder, 'build.gradle.kts'));
}

function isSettings(folder: string, { source }: Around): boolean {
  return (source(joinPath(folder, 'settings.gradle')) ?? source(joinPath(folder, 'settings.gradle.kts'))) !== undefined;
}

/** The same text with blanks for comments, so that places stay. */
export function withoutComments(text: string): string {
  return text.replace(/"""[\s\S]*?(?:"""|$)|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'|\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$)/g, (found) =>
    found.startsWith('/') ? found.replace(/[^\n\r]/g, ' ') : found,
  );
}

/** Variables that are set once to a text, and properties; a later file wins. */
function variablesIn(codes: readonly string[], properties: readonly SourceFile[]): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const { text } of [...properties].reverse()) {
    for (const [, name = '', value = ''] of text.matchAll(/^[ \t]*([\w.-]+)[ \t]*[=:][ \t]*(\S+)[ \t]*$/gm)) variables.set(name, value);
  }
  for (const code of codes) {
    const settings = [
      /(?:\b(?:def|val|var|const val|String|ext\.|project\.ext\.)\s*|^[ \t]*|[{;][ \t]*)(\w+)\s*(?::\s*String\s*)?=\s*["']([^"'$\n]+)["']/gm,
      /\bextra\s*\[\s*["'](\w+)["']\s*\]\s*=\s*["']([^"'$\n]+)["']/g,
      /\bset\s*\(\s*["'](\w+)["']\s*,\s*["']([^"'$\n]+)["']/g,
      /\b(\w+)\s+by\s+extra\s*\(\s*["']([^"'$\n]+)["']/g,
      /[[,]\s*(\w+)\s*:\s*["']([^"'$\n]+)["']/g,
    ];
    for (const pattern of settings) for (const [, name = '', value = ''] of code.matchAll(pattern)) variables.set(name, value);
  }
  return variables;
}

/** A version with its variables put in; undefined where one is not known. */
function putIn(text: string | undefined, variables: ReadonlyMap<string, string>): string | undefined {
  if (text === undefined) return undefined;
  let isWhole = true;
  const result = text.replace(/\$\{([^}]*)\}|\$([\w.]+)/g, (_, inBraces?: string, plain?: string) => {
    const name = (inBraces ?? plain ?? '').trim().replace(/^(?:project\.|rootProject\.|ext\.|extra\.|Versions?\.|versions\.)+/, '');
    const value = variables.get(name.replace(/^(?:property|findProperty|extra|properties)[([]\s*["'](\w+)["']\s*[)\]].*$/, '$1'));
    if (value === undefined) isWhole = false;
    return value ?? '';
  });
  return isWhole ? result : undefined;
}

type Catalog = ReadonlyMap<string, readonly { readonly name: string; readonly version: string | undefined }[]>;

function dependenciesIn(file: SourceFile, variables: ReadonlyMap<string, string>, catalog: Catalog | undefined): readonly Dependency[] {
  const code = withoutComments(file.text);
  const found: Dependency[] = [];
  const add = (at: readonly [number, number], scope: string, name: string, version: string | undefined) => {
    const asked = putIn(version, variables);
    found.push({
      ...place(file, ...at),
      name,
      asked,
      ...readRange(asked, 'maven'),
      isDevelopment: /^(?:test|integrationTest|androidTest)/.test(scope),
    });
  };
  const head = /(?:["'])?\b(\w+)(?:["'])?[ \t]*\(?\s{0,20}(?:(?:platform|enforcedPlatform)\s*\(\s*)?/.source;
  const texts = new RegExp(
    `${head}["']([\\w.-]+):([\\w.-]+)(?::([^"'@:\\n]+))?(?::[\\w.-]+)?(?:@\\w+)?["'](?:[ \\t]*\\+[ \\t]*([\\w.]+))?`,
    'g',
  );
  for (const match of code.matchAll(texts)) {
    const [whole, scope = '', group = '', artifact = '', version, added] = match;
    if (!configuration.test(scope)) continue;
    add([match.index, match.index + whole.length], scope, `${group}:${artifact}`, added === undefined ? version : `$${added}`);
  }
  // `"group:artifact:" + version` ends with a colon.
  for (const match of code.matchAll(new RegExp(`${head}["']([\\w.-]+):([\\w.-]+):["'][ \\t]*\\+[ \\t]*([\\w.]+)`, 'g'))) {
    const [whole, scope = '', group = '', artifact = '', variable = ''] = match;
    if (configuration.test(scope)) add([match.index, match.index + whole.length], scope, `${group}:${artifact}`, `$${variable}`);
  }
  const maps = new RegExp(
    `${head}group\\s*[:=]\\s*["']([\\w.-]+)["']\\s*,\\s*name\\s*[:=]\\s*["']([\\w.-]+)["'](?:\\s*,\\s*version\\s*[:=]\\s*(?:["']([^"'\\n]+)["']|([\\w.]+)))?`,
    'g',
  );
  for (const match of code.matchAll(maps)) {
    const [whole, scope = '', group = '', artifact = '', version, variable] = match;
    if (configuration.test(scope))
      add([match.index, match.index + whole.length], scope, `${group}:${artifact}`, version ?? (variable && `$${variable}`));
  }
  for (const match of code.matchAll(new RegExp(`${head}libs\\.([\\w.]+)`, 'g'))) {
    const [whole, scope = '', alias = ''] = match;
    if (!configuration.test(scope)) continue;
    for (const { name, version } of catalog?.get(alias.replace(/\.get$/, '')) ?? [])
      add([match.index, match.index + whole.length], scope, name, version);
  }
  return found;
}

/** A version catalog: its aliases with dots, bundles as `bundles.…`. Source: https://docs.gradle.org/current/userguide/version_catalogs.html. */
function readCatalog(file: SourceFile): Catalog {
  const { entries } = readToml(file);
  const versions = new Map<string, string>();
  const aliases = new Map<string, { readonly name: string; readonly version: string | undefined }[]>();
  const text = (value: TomlValue | undefined, key: string) => value?.entries.find(({ path }) => path.join('.') === key)?.value.text;
  for (const { path, value } of entries) {
    const [section, alias = ''] = path;
    if (section === 'versions') {
      const version = value.kind === 'string' ? value.text : (text(value, 'strictly') ?? text(value, 'require'));
      if (version !== undefined) versions.set(alias, version);
    } else if (section === 'libraries') {
      const [group, artifact, short] =
        value.kind === 'string'
          ? value.text.split(':')
          : (text(value, 'module')?.split(':') ?? [text(value, 'group'), text(value, 'name')]);
      const reference = text(value, 'version.ref');
      const version = reference === undefined ? (text(value, 'version') ?? short) : versions.get(reference);
      if (path.length === 2) aliases.set(dotted(alias), [{ name: `${group}:${artifact}`, version }]);
    }
  }
  for (const { path, value } of entries) {
    if (path[0] !== 'bundles' || path[1] === undefined) continue;
    aliases.set(
      `bundles.${dotted(path[1])}`,
      value.items.flatMap((item) => aliases.get(dotted(item.text)) ?? []),
    );
  }
  return aliases;
}

function dotted(alias: string): string {
  return alias.replace(/[-_]/g, '.');
}

/** `project(":a:b")`, `projects.a.b`. */
function projectsIn(code: string, root: string): readonly LocalDependency[] {
  const named = Array.from(code.matchAll(/\bproject\s*\(\s*(?:path\s*[:=]\s*)?["']:([\w:.-]+)["']/g), ([, path = '']) =>
    path.split(':').join('/'),
  );
  return named.map((path) => ({ folder: joinPath(root, path) }));
}
