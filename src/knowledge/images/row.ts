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
  readonly date: string;
  readonly variants?: readonly Variant[];
}

/** The facts of a row for one tag; `undefined` is a reference by digest alone, which says nothing of the variant. */
export function factsOf(row: ImageRow, name: string, tag: string | undefined): BaseImage {
  const { variants = [], ...always } = row;
  return variants
    .filter(({ tags }) => tag !== undefined && tags.test(tag))
    .reduce<BaseImage>((facts, { tags: _, ...more }) => ({ ...facts, ...more, tools: { ...facts.tools, ...more.tools } }), {
      ...always,
      name,
    });
}
