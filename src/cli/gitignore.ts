import ignore, { type Ignore } from 'ignore';
import { dirname, joinPath } from '../core/path.js';

const mostLines = 2000;
const mostWildcards = 3;
const longestLine = 512;

interface Level {
  readonly base: string;
  readonly matcher: Ignore;
}

/**
 * The nested `.gitignore` files of a tree. What lies in an ignored folder is ignored; a deeper file decides before those above it.
 * Letter case counts on every system, so that a desk and CI agree.
 */
export class GitIgnores {
  readonly #read: (path: string) => string | undefined;
  readonly #lifted: string[] = [];
  readonly #levels = new Map<string, readonly Level[]>();
  readonly #folders = new Map<string, boolean>();
  /** Lines that could take too long to match, and are not used. */
  readonly problems: { readonly path: string; readonly reason: string }[] = [];

  /** `read` gives the text of a file of the tree; undefined when there is none. */
  constructor(read: (path: string) => string | undefined) {
    this.#read = read;
  }

  /** From now on nothing above `path` ignores it or what is in it: somebody asked for it by name. */
  lift(path: string): void {
    this.#lifted.push(path);
    this.#folders.clear();
  }

  ignores(path: string, isDirectory: boolean): boolean {
    if (path === '' || this.#lifted.includes(path)) return false;
    if (this.#ignoresFolder(dirname(path))) return true;
    return isDirectory ? this.#ignoresFolder(path) : this.#decide(path, path);
  }

  #ignoresFolder(path: string): boolean {
    if (path === '' || this.#lifted.includes(path)) return false;
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const ignored = this.#ignoresFolder(dirname(path)) || this.#decide(path, `${path}/`);
    this.#folders.set(path, ignored);
    return ignored;
  }

  #decide(path: string, tested: string): boolean {
    const lifted = this.#lifted.find((prefix) => path.startsWith(`${prefix}/`));
    for (const { base, matcher } of this.#levelsOf(dirname(path))) {
      if (lifted !== undefined && base !== lifted && !base.startsWith(`${lifted}/`)) return false;
      const { ignored, unignored } = matcher.test(base === '' ? tested : tested.slice(base.length + 1));
      if (ignored || unignored) return ignored;
    }
    return false;
  }

  /** Levels that speak about what is in a folder, the deepest first. */
  #levelsOf(folder: string): readonly Level[] {
    const known = this.#levels.get(folder);
    if (known) return known;
    const above = folder === '' ? this.#level('', '.git/info/exclude') : this.#levelsOf(dirname(folder));
    const levels = [...this.#level(folder, joinPath(folder, '.gitignore')), ...above];
    this.#levels.set(folder, levels);
    return levels;
  }

  #level(base: string, path: string): Level[] {
    const text = this.#read(path);
    if (text === undefined) return [];
    const all = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    const lines = all.slice(0, mostLines);
    if (lines.length < all.length) this.problems.push({ path, reason: `only its first ${mostLines} patterns are used` });
    const usable = lines.filter(isCheap);
    if (usable.length < lines.length) this.problems.push({ path, reason: 'a line with too many wildcards is not used' });
    return [{ base, matcher: ignore({ ignorecase: false }).add(usable) }];
  }
}

/** Patterns become regular expressions, whose worst case grows with the power of their wildcards within one name. */
function isCheap(line: string): boolean {
  const segments = line.split('/');
  const deep = segments.filter((segment) => segment === '**').length;
  return (
    line.length <= longestLine &&
    deep <= mostWildcards &&
    segments.every((segment) => (segment.match(/\*+/g)?.length ?? 0) <= mostWildcards)
  );
}
