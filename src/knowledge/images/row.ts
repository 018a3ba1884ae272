import type { BaseImage } from './types.js';

export type Facts = Omit<BaseImage, 'name' | 'source' | 'date'>;

/** What some tags of an image add or change. No tag reads as `latest`. */
export interface Variant extends Facts {
  readonly tags: RegExp;
}

/**
 * One published image. Facts of the row hold for every tag; each variant whose pattern matches refines them, in order.
 * So a tag that no pattern knows keeps only what is always true.
 */
export interface ImageRow extends Facts {
  /** Name as in `ImageReference.name`, several of them, or a pattern for a family of names. */
  readonly name: string | readonly string[] | RegExp;
  readonly source: string;
  /** Day of the newest public copy that was read, ISO. */
  readonly date: string;
  readonly variants?: readonly Variant[];
}

/** The facts of a row for one tag; without a tag (a reference by digest alone) those that hold for all. */
export function factsOf(row: ImageRow, name: string, tag: string | undefined): BaseImage {
  const { variants = [], ...always } = row;
  const matching = tag === undefined ? [] : variants.filter(({ tags }) => tags.test(tag));
  const merged: typeof always & Partial<Variant> = Object.assign({}, always, ...matching);
  // Tools of the row win: a variant brings those of its distribution, which knows nothing of what the image adds to it.
  const tools: BaseImage['tools'] = Object.assign({}, ...matching.map((variant) => variant.tools), always.tools);
  const { tags: _, ...facts } = merged;
  return { ...facts, name, tools };
}

/** Where a fact was read: a public repository, and the day of the copy. */
export function github(repository: string, date: string): { readonly source: string; readonly date: string } {
  return { source: `https://github.com/${repository}`, date };
}
