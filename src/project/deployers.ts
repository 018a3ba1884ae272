import { parseImageReference } from '../core/image.js';
import { unknown, type Value } from '../core/value.js';
import type { Workload } from '../parsers/kubernetes/types.js';
import type { Kustomization } from '../parsers/kustomize/parse.js';

/** What tools between the manifests and the cluster change, as far as it makes a written value unknown. */
export interface Deployers {
  imageOf(image: Value<string>): Value<string>;
  replicasOf(workload: Workload): Value<number>;
}

/** Images that a kustomization or Skaffold sets, and replica counts that a kustomization sets, are unknown in the manifest. */
export function readDeployers(kustomizations: readonly Kustomization[], skaffoldImages: readonly string[]): Deployers {
  const kustomized = new Set(kustomizations.flatMap(({ images }) => images.map(({ name }) => name)));
  const skaffold = new Set(skaffoldImages);
  const replicas = new Set(kustomizations.flatMap((one) => one.replicas.map(({ name }) => name)));
  return {
    imageOf(image) {
      if (!image.isSet || kustomized.size + skaffold.size === 0) return image;
      const names = [image.value.replace(/@.*$/, '').replace(/:[^:/]*$/, ''), parseImageReference(image.value)?.name ?? ''];
      if (names.some((name) => kustomized.has(name))) return unknown(image.at, 'a kustomization sets the image');
      return names.some((name) => skaffold.has(name)) ? unknown(image.at, 'Skaffold sets the image') : image;
    },
    replicasOf(workload) {
      return replicas.has(workload.name) ? unknown(workload.replicas.at, 'a kustomization sets the replicas') : workload.replicas;
    },
  };
}
