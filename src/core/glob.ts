const longestPattern = 512;
const mostAlternatives = 64;

/**
 * A matcher for a glob over posix paths: `*`, `?`, `**` between slashes, `{a,b}`.
 * A pattern without a slash matches a file name in any folder. Matching takes at most pattern length × path length steps.
 * Returns undefined for a pattern that is too long or has too many alternatives.
 */
export function globMatcher(pattern: string): ((path: string) => boolean) | undefined {
  if (pattern.length > longestPattern) return undefined;
  const plain = pattern.replace(/^\.\//, '').replace(/^\//, '');
  const alternatives = expandBraces(plain);
  if (!alternatives) return undefined;
  const lists = alternatives.map((text) => {
    const rooted = text.includes('/') || pattern.startsWith('/');
    const segments = (text.endsWith('/') ? `${text}**` : text).split('/');
    return rooted ? segments : ['**', ...segments];
  });
  return (path) => {
    const segments = path.split('/');
    return lists.some((list) => matchSegments(list, segments));
  };
}

/** Whether a path matches one of several globs; a glob that is no glob matches nothing. */
export function matchesAny(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => globMatcher(pattern)?.(path) ?? false);
}

function expandBraces(pattern: string): string[] | undefined {
  let results = [''];
  let rest = pattern;
  while (rest) {
    const match = /^([^{]*)\{([^{}]*)\}/.exec(rest);
    if (!match) return results.map((text) => text + rest);
    const choices = (match[2] ?? '').split(',');
    results = results.flatMap((text) => choices.map((choice) => text + match[1] + choice));
    if (results.length > mostAlternatives) return undefined;
    rest = rest.slice(match[0].length);
  }
  return results;
}

/** The greedy star algorithm over whole segments: the last `**` takes one segment more whenever the rest fails. */
function matchSegments(pattern: readonly string[], path: readonly string[]): boolean {
  return greedy(
    pattern.length,
    path.length,
    (p) => pattern[p] === '**',
    (p, i) => matchText(pattern[p] ?? '', path[i] ?? ''),
  );
}

function matchText(pattern: string, text: string): boolean {
  return greedy(
    pattern.length,
    text.length,
    (p) => pattern[p] === '*',
    (p, i) => pattern[p] === '?' || pattern[p] === text[i],
  );
}

function greedy(patternLength: number, length: number, isStar: (p: number) => boolean, same: (p: number, i: number) => boolean): boolean {
  let p = 0;
  let i = 0;
  let star = -1;
  let resume = 0;
  while (i < length) {
    if (p < patternLength && isStar(p)) {
      star = p++;
      resume = i;
    } else if (p < patternLength && same(p, i)) {
      p++;
      i++;
    } else if (star >= 0) {
      p = star + 1;
      i = ++resume;
    } else return false;
  }
  while (p < patternLength && isStar(p)) p++;
  return p === patternLength;
}
