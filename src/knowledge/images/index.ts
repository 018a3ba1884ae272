import type { ImageReference } from '../../core/image.js';
import { languages } from './languages.js';
import { factsOf, type ImageRow } from './row.js';
import type { BaseImage } from './types.js';

export const imageRows: readonly ImageRow[] = [...languages];

const byName = new Map<string, ImageRow>();
const families: { readonly pattern: RegExp; readonly row: ImageRow }[] = [];
for (const row of imageRows) {
  if (row.name instanceof RegExp) families.push({ pattern: row.name, row });
  else for (const name of typeof row.name === 'string' ? [row.name] : row.name) byName.set(name, row);
}

/** Registries that publish the official images of Docker Hub under the same names. */
const mirrors = /^(?:public\.ecr\.aws\/docker\/library|mirror\.gcr\.io\/library)\//;

/** What is known of a published image; undefined when it is not listed. Facts that depend on an unknown tag are left out. */
export function baseImage(reference: ImageReference): BaseImage | undefined {
  const name = reference.name.replace(mirrors, '');
  const row = byName.get(name) ?? families.find(({ pattern }) => pattern.test(name))?.row;
  return row && factsOf(row, name, reference.tag ?? (reference.digest ? undefined : 'latest'));
}
