import type { Range } from '../core/source.js';

interface Ranged<T> {
  readonly range: Range;
  readonly value: T;
}

/** Finds those of many ranges of one text that hold an offset, both ends included, without looking at all of them. */
export class RangeIndex<T> {
  readonly #items: readonly Ranged<T>[];
  /** The items are a tree, each part of the list with its middle at the top; here is the farthest end of the part under an item. */
  readonly #farthest: number[] = [];

  constructor(items: readonly Ranged<T>[]) {
    this.#items = [...items].sort((a, b) => a.range[0] - b.range[0]);
    this.#measure(0, items.length);
  }

  at(offset: number): readonly T[] {
    const found: T[] = [];
    this.#find(offset, 0, this.#items.length, found);
    return found;
  }

  #measure(from: number, to: number): number {
    const middle = (from + to) >> 1;
    const item = this.#items[middle];
    if (from >= to || !item) return -1;
    const farthest = Math.max(item.range[1], this.#measure(from, middle), this.#measure(middle + 1, to));
    this.#farthest[middle] = farthest;
    return farthest;
  }

  #find(offset: number, from: number, to: number, found: T[]): void {
    const middle = (from + to) >> 1;
    const item = this.#items[middle];
    if (from >= to || !item || (this.#farthest[middle] ?? -1) < offset) return;
    this.#find(offset, from, middle, found);
    const [start, end] = item.range;
    if (start > offset) return;
    if (offset <= end) found.push(item.value);
    this.#find(offset, middle + 1, to, found);
  }
}
