/** Insertions, deletions, replacements and exchanges of two neighbours that lead from one word to another. */
export function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The candidate that a word is most likely a slip of: one step away, or two for a word of eight letters or more. None for shorter words
 * than three. Words that differ in their numbers only are meant as they are.
 */
export function slipOf(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 3 || word.length > 100) return undefined;
  const most = word.length < 8 ? 1 : 2;
  const plain = withoutNumbers(word);
  let best: { readonly candidate: string; readonly steps: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most || withoutNumbers(candidate) === plain) continue;
    const steps = distance(word, candidate);
    if (steps <= most && steps < (best?.steps ?? most + 1)) best = { candidate, steps };
  }
  return best?.candidate;
}

function withoutNumbers(word: string): string {
  return word.replace(/\d+/g, '');
}
