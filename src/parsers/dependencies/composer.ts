import { dirname, resolvePath } from '../../core/path.js';
import { place, type SourceFile } from '../../core/source.js';
import { unknown } from '../../core/value.js';
import { memberOf, readJson } from './json.js';
import { textOf } from './npm.js';
import type { DependencyFile } from './types.js';
import { packageKey, readRange } from './versions.js';

/** Reads a composer.json. */
export function readComposerJson(file: SourceFile): DependencyFile {
  const at = place(file, 0, 0);
  const root = readJson(file);
  if (root?.kind !== 'object') {
    return { file, name: undefined, dependencies: [], requires: unknown(at), open: 'it could not be read', locals: [], isWorkspace: false };
  }
  const require = memberOf(root, 'require');
  const groups = [
    { members: require?.value.members ?? [], isDevelopment: false },
    { members: memberOf(root, 'require-dev')?.value.members ?? [], isDevelopment: true },
  ];
  const repositories = memberOf(root, 'repositories')?.value;
  const paths = [...(repositories?.items ?? []), ...(repositories?.members ?? []).map(({ value }) => value)];
  return {
    file,
    name: memberOf(root, 'name')?.value.text,
    dependencies: groups.flatMap(({ members, isDevelopment }) =>
      members.map(({ name, value, ...entry }) => {
        const asked = /^dev-/.test(value.text ?? '') ? undefined : value.text;
        return { ...entry, name: packageKey(name, 'packagist'), asked, ...readRange(asked, 'packagist'), isDevelopment };
      }),
    ),
    requires: textOf(memberOf(require?.value, 'php'), require ?? at),
    open: undefined,
    locals: paths.flatMap((one) => {
      if (memberOf(one, 'type')?.value.text !== 'path') return [];
      return [{ folder: resolvePath(dirname(file.path), memberOf(one, 'url')?.value.text ?? '') }];
    }),
    isWorkspace: false,
  };
}
