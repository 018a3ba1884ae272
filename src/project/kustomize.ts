import { unknown, type Value } from '../core/value.js';
import { parseImageReference } from '../core/image.js';
import type { Kustomization } from '../parsers/kustomize/parse.js';
import type { Workload } from '../parsers/kubernetes/types.js';

/** What the project's kustomizations change in the manifests, as far as it makes a written value unknown. */
export interface Kustomizations {
  imageOf(image: Value<string>): Value<string>;
  replicasOf(workload: Workload): Value<number>;
}

/** Images and replica counts that any kustomization sets are unknown in the manifest: the overlay decides. */
export function readKustomizations(all: readonly Kustomization[]): Kustomizations {
  const images = new Set(all.flatMap((one) => one.images.map((image) => image.name)));
  const replicas = new Set(all.flatMap((one) => one.replicas.map((entry) => entry.name)));
  return {
    imageOf(image) {
      if (!image.isSet || images.size === 0) return image;
      const written = image.value.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
      const name = parseImageReference(image.value)?.name;
      return images.has(written) || (name !== undefined && images.has(name)) ? unknown(image.at, 'a kustomization sets the image') : image;
    },
    replicasOf(workload) {
      return replicas.has(workload.name) ? unknown(workload.replicas.at, 'a kustomization sets the replicas') : workload.replicas;
    },
  };
}
