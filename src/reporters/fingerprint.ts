import type { SourceFile } from '../core/source.js';

/** Units that a hash covers. */
const blockSize = 100;
const endMarker = 0xffff;

const hashesOf = new WeakMap<SourceFile, readonly string[]>();

/**
 * GitHub's hashes of the lines of a file, which tell an alert from a new one after lines have moved.
 * The n-th of equal hashes ends with `:n`.
 */
export function lineHashes(file: SourceFile): readonly string[] {
  const known = hashesOf.get(file);
  if (known) return known;
  const units = unitsOf(file.text);
  const counts = new Map<string, number>();
  const hashes: string[] = [];
  for (let i = 0; i < units.length; i++) {
    if (i > 0 && units[i - 1] !== 10) continue;
    const hash = hashAt(units, i);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    hashes.push(`${hash}:${count}`);
  }
  hashesOf.set(file, hashes);
  return hashes;
}

/** UTF-16 units without blanks, with LF for each line end, and the end marker. */
function unitsOf(text: string): readonly number[] {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 13) units.push(10);
    else if (unit === 10 && i > 0 && text.charCodeAt(i - 1) === 13) continue;
    else if (unit !== 32 && unit !== 9) units.push(unit);
  }
  units.push(endMarker);
  return units;
}

/** A polynomial to base 37 modulo 2^64, in two halves because a number is exact up to 2^53 only. */
function hashAt(units: readonly number[], start: number): string {
  let low = 0;
  let high = 0;
  for (let i = start; i < start + blockSize; i++) {
    low = low * 37 + (units[i] ?? 0);
    high = (high * 37 + Math.floor(low / 2 ** 32)) % 2 ** 32;
    low %= 2 ** 32;
  }
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}
