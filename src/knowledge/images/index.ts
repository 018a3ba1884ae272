import type { ImageReference } from '../../core/image.js';
import { chainguard } from './chainguard.js';
import { distributions } from './distributions.js';
import { distroless } from './distroless.js';
import { dotnet } from './dotnet.js';
import { jvm } from './jvm.js';
import { languages } from './languages.js';
import { effectiveTag, publishedName } from './name.js';
import { factsOf, type ImageRow } from './row.js';
import { servers } from './servers.js';
import { stores } from './stores.js';
import { temporal } from './temporal.js';
import type { BaseImage } from './types.js';

export const imageRows: readonly ImageRow[] = [
  ...languages,
  ...jvm,
  ...dotnet,
  ...distributions,
  ...distroless,
  ...chainguard,
  ...servers,
  ...stores,
  ...temporal,
];

const byName = new Map<string, ImageRow>();
const families: { readonly pattern: RegExp; readonly row: ImageRow }[] = [];
for (const row of imageRows) {
  if (row.name instanceof RegExp) families.push({ pattern: row.name, row });
  else for (const name of [row.name].flat()) byName.set(name, row);
}

/** What is known of a published image; undefined when it is not listed. Facts that depend on an unknown tag are left out. */
export function baseImage(reference: ImageReference): BaseImage | undefined {
  const name = publishedName(reference);
  const row = byName.get(name) ?? families.find(({ pattern }) => pattern.test(name))?.row;
  return row && factsOf(row, name, effectiveTag(reference));
}
