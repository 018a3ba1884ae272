import { distance } from '../core/distance.js';

/**
 * The candidate that a misspelt word most likely means; undefined when none is close. A word without a slash may stand for what
 * follows the namespace of a rule (`root-user`), and the first letters for the one word that begins with them (`prod`).
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined;
  const all = [...candidates];
  return closest(word, all) ?? (word.includes('/') ? undefined : closest(word, all, nameOf)) ?? begun(word, all);
}

function closest(word: string, candidates: readonly string[], partOf = (candidate: string) => candidate): string | undefined {
  let best: string | undefined;
  let least = 1 + Math.min(4, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    const part = partOf(candidate);
    if (Math.abs(part.length - word.length) >= least) continue;
    const steps = distance(word, part);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function begun(word: string, candidates: readonly string[]): string | undefined {
  if (word.length < 3) return undefined;
  const found = candidates.filter((candidate) => candidate.startsWith(word));
  return found.length === 1 ? found[0] : undefined;
}
