import { basename, dirname, joinPath } from '../core/path.js';

/** COPY or ADD, as far as it matters here. */
interface Copied {
  readonly from: string | undefined;
  readonly sources: readonly { readonly kind: string; readonly path: string | undefined; readonly isPattern: boolean }[];
}

/**
 * The folders of the context from which a stage has a file of this name after these copies: `COPY . .`, `COPY worker ./`,
 * `COPY worker/package.json ./`, `COPY worker/package*.json ./`. Several mean that nobody knows which of them a command finds.
 */
export function foldersWith(name: string, copies: readonly (Copied | undefined)[], isThere: (path: string) => boolean): readonly string[] {
  const folders = new Set<string>();
  for (const copy of copies) {
    if (!copy || copy.from !== undefined) continue;
    for (const { kind, path, isPattern } of copy.sources) {
      if (kind !== 'file' || path === undefined) continue;
      const brings = isPattern ? matchesName(basename(path), name) && !/[*?[]/.test(dirname(path)) : basename(path) === name;
      if (brings && isThere(joinPath(dirname(path), name))) folders.add(dirname(path));
      else if (!isPattern && isThere(joinPath(path, name))) folders.add(path);
    }
  }
  return [...folders];
}

/** Whether a pattern with one star takes a name: `package*.json`, `*.lock`, `*`. */
function matchesName(pattern: string, name: string): boolean {
  const [start = '', end, ...more] = pattern.split('*');
  if (end === undefined || more.length > 0 || /[?[]/.test(pattern)) return false;
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}
