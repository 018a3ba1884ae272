import { dirname } from '../core/path.js';
import type { Kustomization } from '../parsers/kustomize/types.js';

/** The kustomizations that include one, over any number of steps. */
export function includersAmong(all: readonly Kustomization[], kustomization: Kustomization): readonly Kustomization[] {
  const found = new Set([kustomization]);
  for (const one of found) {
    const folder = dirname(one.file.path);
    for (const other of all) {
      if ([...other.resources, ...other.components].some(({ path }) => path === folder)) found.add(other);
    }
  }
  found.delete(kustomization);
  return [...found];
}
