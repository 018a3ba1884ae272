import { parseImageReference } from '../core/image.js';
import { weaklyMemoized } from '../core/lazy.js';
import { dirname } from '../core/path.js';
import type { Value } from '../core/value.js';

interface Workload {
  readonly containers: readonly {
    readonly image: Value<string>;
    readonly node: { get(name: string): { readonly text?: string | undefined } };
  }[];
}

interface Manifest {
  readonly file: { readonly path: string };
  readonly workload?: Workload | undefined;
}

/**
 * Whether a manifest belongs to a cluster on somebody's own machine: in its folder something runs an image that is built there and loaded, as
 * minikube, kind and k3d ask for it, since it names no registry and is never pulled. So it was in all four public repositories that set this
 * policy and deploy Temporal or a queue, November 2026.
 */
export function isForOwnMachine({ file }: Manifest, near: readonly Manifest[]): boolean {
  return foldersWithLoadedImages(near).has(dirname(file.path));
}

const foldersWithLoadedImages = weaklyMemoized(
  (manifests: readonly Manifest[]): ReadonlySet<string> =>
    new Set(manifests.filter(({ workload }) => workload && runsLoadedImage(workload)).map(({ file }) => dirname(file.path))),
);

function runsLoadedImage({ containers }: Workload): boolean {
  return containers.some(
    ({ node, image }) =>
      node.get('imagePullPolicy').text === 'Never' && image.isSet && parseImageReference(image.value)?.registry === 'docker.io',
  );
}
