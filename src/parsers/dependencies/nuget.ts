import { dirname, joinPath, resolvePath } from '../../core/path.js';
import { place, type SourceFile } from '../../core/source.js';
import { known, unset } from '../../core/value.js';
import type { Around, Dependency, DependencyFile } from './types.js';
import { packageKey, readRange } from './versions.js';
import { childOf, childrenOf, readXml, type XmlElement } from './xml.js';

const mostFolders = 10;

/** Reads a .csproj, with the versions that Directory.Packages.props and Directory.Build.props above it say. */
export function readCsproj(file: SourceFile, around: Around): DependencyFile {
  const at = place(file, 0, 0);
  const root = readXml(file);
  const central = nearest(dirname(file.path), 'Directory.Packages.props', around);
  const shared = nearest(dirname(file.path), 'Directory.Build.props', around);
  const parts = [shared, central, root].flatMap((part) => part ?? []);
  const properties = new Map(
    parts.flatMap((part) =>
      childrenOf(part, 'PropertyGroup').flatMap(({ children }) => children.map(({ name, text }) => [name, text] as const)),
    ),
  );
  const resolve = (text: string | undefined) => putIn(text, properties);
  const versions = new Map(
    itemsOf(central, 'PackageVersion').map((item) => [
      packageKey(item.attributes.get('Include') ?? '', 'nuget'),
      attributeOrChild(item, 'Version'),
    ]),
  );
  const dependencies = [...itemsOf(root, 'PackageReference'), ...itemsOf(shared, 'PackageReference')].flatMap(
    (item): readonly Dependency[] => {
      const written = item.attributes.get('Include');
      if (written === undefined) return [];
      const name = packageKey(written, 'nuget');
      const asked = resolve(attributeOrChild(item, 'VersionOverride') ?? attributeOrChild(item, 'Version') ?? versions.get(name));
      return [{ ...place(item.file, ...item.range), name, asked, ...readRange(asked, 'nuget'), isDevelopment: false }];
    },
  );
  const framework = childrenOf(root, 'PropertyGroup').flatMap((group) => childOf(group, 'TargetFramework') ?? [])[0];
  return {
    file,
    name: undefined,
    dependencies,
    requires: framework ? known(framework.text, framework) : unset(at),
    open: root ? undefined : 'it could not be read',
    locals: itemsOf(root, 'ProjectReference').flatMap((item) => {
      const path = resolvePath(dirname(file.path), (item.attributes.get('Include') ?? '').replaceAll('\\', '/'));
      return path === undefined ? [] : [{ folder: dirname(path) }];
    }),
    isWorkspace: false,
  };
}

function nearest(folder: string, name: string, around: Around): XmlElement | undefined {
  let here = folder;
  for (let count = 0; count < mostFolders; count++) {
    const file = around.source(joinPath(here, name));
    if (file) return readXml(file);
    if (here === '') return undefined;
    here = dirname(here);
  }
  return undefined;
}

function itemsOf(root: XmlElement | undefined, name: string): readonly XmlElement[] {
  return childrenOf(root, 'ItemGroup').flatMap((group) => childrenOf(group, name));
}

function attributeOrChild(item: XmlElement, name: string): string | undefined {
  return item.attributes.get(name) ?? childOf(item, name)?.text;
}

function putIn(text: string | undefined, properties: ReadonlyMap<string, string>): string | undefined {
  const result = text?.replace(/\$\((\w+)\)/g, (whole, name: string) => properties.get(name) ?? whole);
  return result?.includes('$(') ? undefined : result;
}
