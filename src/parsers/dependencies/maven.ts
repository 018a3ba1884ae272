import { dirname, joinPath, resolvePath } from '../../core/path.js';
import { place, type SourceFile } from '../../core/source.js';
import { known, unset } from '../../core/value.js';
import type { Around, Dependency, DependencyFile } from './types.js';
import { readRange } from './versions.js';
import { childOf, childrenOf, readXml, type XmlElement } from './xml.js';

/** Parents above parents. */
const mostParents = 6;

/** Parents that bring nothing that a rule here asks for. */
const harmlessParents = /^(?:org\.springframework\.boot|io\.quarkus|io\.micronaut|org\.apache)(?:[.:]|$)/;

/** Reads a pom.xml, with what it inherits from those above it. */
export function readPom(file: SourceFile, around: Around): DependencyFile {
  const at = place(file, 0, 0);
  const chain = parents(file, around);
  const own = chain.poms[0];
  if (!own) {
    return { file, name: undefined, dependencies: [], requires: unset(at), open: 'it could not be read', locals: [], isWorkspace: false };
  }
  const properties = new Map(
    chain.poms.toReversed().flatMap((pom) => (childOf(pom, 'properties')?.children ?? []).map(({ name, text }) => [name, text] as const)),
  );
  const group = firstText(chain.poms, 'groupId') ?? childOf(own, 'parent', 'groupId')?.text;
  const version = firstText(chain.poms, 'version') ?? childOf(own, 'parent', 'version')?.text;
  for (const prefix of ['project.', 'pom.', '']) {
    if (group !== undefined) properties.set(`${prefix}groupId`, group);
    if (version !== undefined && prefix !== '') properties.set(`${prefix}version`, version);
  }
  const resolve = (text: string | undefined) => putIn(text, properties);
  const managed = chain.poms.flatMap((pom) => childrenOf(childOf(pom, 'dependencyManagement', 'dependencies'), 'dependency'));
  const managedVersions = new Map<string, string>();
  const boms = new Map<string, string>();
  for (const one of managed) {
    const name = coordinates(one, resolve);
    const text = resolve(childOf(one, 'version')?.text);
    if (text === undefined) continue;
    const isBom = childOf(one, 'scope')?.text === 'import';
    const into = isBom ? boms : managedVersions;
    const key = isBom ? name.slice(0, name.indexOf(':')) : name;
    if (!into.has(key)) into.set(key, text);
  }
  const dependencies = chain.poms
    .flatMap((pom) => childrenOf(childOf(pom, 'dependencies'), 'dependency'))
    .map((one): Dependency => {
      const name = coordinates(one, resolve);
      const written = childOf(one, 'version')?.text;
      const asked = written === undefined ? (managedVersions.get(name) ?? boms.get(name.slice(0, name.indexOf(':')))) : resolve(written);
      const isDevelopment = childOf(one, 'scope')?.text === 'test';
      return { ...place(one.file, ...one.range), name, asked, ...readRange(asked, 'maven'), isDevelopment };
    });
  const artifact = childOf(own, 'artifactId')?.text;
  const java = ['maven.compiler.release', 'java.version', 'maven.compiler.target'].flatMap((name) => properties.get(name) ?? [])[0];
  return {
    file,
    name: group !== undefined && artifact !== undefined ? `${group}:${artifact}` : undefined,
    dependencies,
    requires: java === undefined ? unset(at) : known(java, at, { isLiteral: false }),
    open: chain.isWhole ? undefined : 'its parent is not in the tree',
    locals: dependencies.map(({ name }) => ({ name })),
    isWorkspace: childOf(own, 'modules') !== undefined,
  };
}

function parents(file: SourceFile, around: Around): { readonly poms: readonly XmlElement[]; readonly isWhole: boolean } {
  const poms: XmlElement[] = [];
  let path = file.path;
  let next: SourceFile | undefined = file;
  while (next && poms.length < mostParents) {
    const root = readXml(next);
    if (root?.name !== 'project') return { poms, isWhole: false };
    poms.push(root);
    const parent = childOf(root, 'parent');
    if (!parent) return { poms, isWhole: true };
    const relative = childOf(parent, 'relativePath');
    const written = relative ? relative.text : '../pom.xml';
    const target = written === '' ? undefined : resolvePath(dirname(path), written);
    path = target === undefined ? '' : target.endsWith('.xml') ? target : joinPath(target, 'pom.xml');
    const found = target === undefined ? undefined : around.source(path);
    // A pom that happens to lie above is the parent only under the parent's name.
    next = found?.text.includes(`<artifactId>${childOf(parent, 'artifactId')?.text}</artifactId>`) ? found : undefined;
    if (!next) return { poms, isWhole: harmlessParents.test(childOf(parent, 'groupId')?.text ?? '') };
  }
  return { poms, isWhole: false };
}

function firstText(poms: readonly XmlElement[], name: string): string | undefined {
  return poms.flatMap((pom) => childOf(pom, name)?.text ?? [])[0];
}

function coordinates(dependency: XmlElement, resolve: (text: string | undefined) => string | undefined): string {
  return `${resolve(childOf(dependency, 'groupId')?.text) ?? ''}:${resolve(childOf(dependency, 'artifactId')?.text) ?? ''}`;
}

/** `${name}` becomes its value, through some properties of properties; undefined where one is not known. */
function putIn(text: string | undefined, properties: ReadonlyMap<string, string>): string | undefined {
  let result = text?.trim();
  for (let round = 0; round < 5 && result?.includes('${') && result.length < 1000; round++) {
    result = result.replace(/\$\{([^}]*)\}/g, (whole, name: string) => properties.get(name)?.trim() ?? whole);
  }
  return result?.includes('${') ? undefined : result;
}
