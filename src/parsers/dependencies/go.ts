import { dirname, resolvePath } from '../../core/path.js';
import { lineRange, lineStarts, place, type SourceFile } from '../../core/source.js';
import { known, unset, type Value } from '../../core/value.js';
import type { Dependency, DependencyFile, LocalDependency } from './types.js';
import { readRange } from './versions.js';

/** Reads a go.mod: what its `require` lines say, after its `replace` lines. */
export function readGoMod(file: SourceFile): DependencyFile {
  const dependencies: Dependency[] = [];
  const replaced = new Map<string, { readonly target: string; readonly version: string | undefined }>();
  const locals: LocalDependency[] = [];
  let requires: Value<string> = unset(place(file, 0, 0));
  let name: string | undefined;
  let block = '';
  for (let index = 0; index < lineStarts(file).length; index++) {
    const [start, end] = lineRange(file, index);
    const line = file.text.slice(start, end).replace(/^\uFEFF/, ' ');
    const code = line.replace(/\/\/.*$/, '').trimEnd();
    const words = code.trim() === '' ? [] : code.trim().split(/\s+/);
    if (words.length === 0) continue;
    if (words[0] === ')') block = '';
    else if (words[1] === '(') block = words[0] ?? '';
    else {
      const [verb = '', ...rest] = block === '' ? words : [block, ...words];
      const first = start + code.indexOf(rest[0] ?? '', block === '' ? verb.length : 0);
      const at = place(file, first, start + code.length);
      if (verb === 'go') requires = known(rest[0] ?? '', at);
      else if (verb === 'module') name = rest[0];
      else if (verb === 'require' && rest[0] !== undefined) {
        dependencies.push({ ...at, name: rest[0], asked: rest[1], ...readRange(rest[1], 'go'), isDevelopment: false });
      } else if (verb === 'replace') {
        const arrow = rest.indexOf('=>');
        const [target = '', version] = rest.slice(arrow + 1);
        if (arrow < 1) continue;
        replaced.set(rest[0] ?? '', { target, version });
        if (/^\.{1,2}(?:\/|$)/.test(target)) locals.push({ name: rest[0], folder: resolvePath(dirname(file.path), target) });
      }
    }
  }
  return {
    file,
    name,
    dependencies: dependencies.map((one) => afterReplace(one, replaced)),
    requires,
    open: undefined,
    locals,
    isWorkspace: false,
  };
}

/** Another version of the same module is that version; a fork or a folder may be anything. */
function afterReplace(
  one: Dependency,
  replaced: ReadonlyMap<string, { readonly target: string; readonly version: string | undefined }>,
): Dependency {
  const other = replaced.get(one.name);
  if (!other) return one;
  const asked = other.target === one.name ? other.version : undefined;
  return { ...one, asked, ...readRange(asked, 'go') };
}
