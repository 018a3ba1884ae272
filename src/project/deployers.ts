import { parseImageReference } from '../core/image.js';
import type { SourceFile } from '../core/source.js';
import { unknown, type Value } from '../core/value.js';
import type { KubernetesContainer, Workload } from '../parsers/kubernetes/types.js';
import type { Kustomization } from '../parsers/kustomize/types.js';

/** What tools between the manifests and the cluster change, as far as it makes a written value unknown. */
export interface Deployers {
  imageOf(container: KubernetesContainer): Value<string>;
  replicasOf(workload: Workload): Value<number>;
}

/** A file that sets something of everything with one of these names. */
export interface Names {
  readonly file: SourceFile;
  readonly names: readonly string[];
}

/**
 * What a kustomization deploys has its images and replica counts as they are set there, unless Skaffold sets them later. In a manifest by itself they
 * are unknown where a kustomization of the zone sets those of the same name.
 */
export function readDeployers(
  kustomizations: readonly Kustomization[],
  skaffold: readonly Names[],
  zone: (path: string) => string,
): Deployers {
  const inZones = (files: readonly Names[]) => {
    const known = new Set(files.flatMap(({ file, names }) => names.map((name) => `${zone(file.path)}\n${name}`)));
    return (file: SourceFile, name: string) => known.size > 0 && known.has(`${zone(file.path)}\n${name}`);
  };
  const isKustomized = inZones(kustomizations.map(({ file, images }) => ({ file, names: images })));
  const isSkaffolded = inZones(skaffold);
  const isScaled = inZones(kustomizations.map(({ file, replicas }) => ({ file, names: replicas })));
  return {
    imageOf({ image, workload }) {
      if (!image.isSet) return image;
      const { file } = image.at;
      const names = [image.value.replace(/@.*$/, '').replace(/:[^:/]*$/, ''), parseImageReference(image.value)?.name ?? ''];
      const isDeployed = workload.manifest.set !== undefined;
      if (!isDeployed && names.some((name) => isKustomized(file, name))) return unknown(image.at, 'a kustomization sets the image');
      return names.some((name) => isSkaffolded(file, name)) ? unknown(image.at, 'Skaffold sets the image') : image;
    },
    replicasOf({ file, name, replicas, manifest }) {
      return !manifest.set && isScaled(file, name) ? unknown(replicas.at, 'a kustomization sets the replicas') : replicas;
    },
  };
}
