import { dirname, resolvePath } from '../../core/path.js';
import { place, type SourceFile } from '../../core/source.js';
import { known, unknown, unset, type Value } from '../../core/value.js';
import { type JsonMember, memberOf, readJson } from './json.js';
import type { Dependency, DependencyFile, LocalDependency } from './types.js';
import { readRange } from './versions.js';

const groups = [
  ['dependencies', false],
  ['optionalDependencies', false],
  ['peerDependencies', false],
  ['devDependencies', true],
] as const;

/** Versions that come from elsewhere: a folder, a member of the workspace, a repository. */
const elsewhere = /^(?:workspace|file|link|portal|git|git\+[a-z]+|https?|github|patch|catalog):/;

/** Reads a package.json. */
export function readPackageJson(file: SourceFile): DependencyFile {
  const at = place(file, 0, 0);
  const root = readJson(file);
  if (root?.kind !== 'object')
    return { file, name: undefined, dependencies: [], requires: unknown(at), open: 'it could not be read', locals: [], isWorkspace: false };
  const members = groups.flatMap(([group, isDevelopment]) =>
    (memberOf(root, group)?.value.members ?? []).map((member) => ({ member, isDevelopment })),
  );
  const engines = memberOf(root, 'engines');
  return {
    file,
    name: memberOf(root, 'name')?.value.text,
    dependencies: members.map(({ member, isDevelopment }) => dependencyOf(member, isDevelopment)),
    requires: textOf(memberOf(engines?.value, 'node'), engines ?? at),
    open: undefined,
    locals: members.flatMap(({ member }) => localOf(member)),
    isWorkspace: memberOf(root, 'workspaces') !== undefined,
  };
}

export function textOf(member: JsonMember | undefined, above: Parameters<typeof unset>[0]): Value<string> {
  if (!member) return unset(above);
  return member.value.text === undefined ? unknown(member) : known(member.value.text, member.value);
}

/** `npm:other@^1.0.0` is another package under this name; its versions are meant all the same. */
function dependencyOf({ name, value, ...at }: JsonMember, isDevelopment: boolean): Dependency {
  const text = value.text ?? '';
  const asked = elsewhere.test(text) ? undefined : text.replace(/^npm:(?:@?[^@]+@)?/, '');
  return { ...at, name, asked, ...readRange(asked, 'npm'), isDevelopment };
}

function localOf({ name, value, file }: JsonMember): readonly LocalDependency[] {
  const text = value.text ?? '';
  if (text.startsWith('workspace:')) return [{ name }];
  const path = /^(?:file|link|portal):(.*)$/.exec(text)?.[1];
  return path === undefined ? [] : [{ name, folder: resolvePath(dirname(file.path), path) }];
}
