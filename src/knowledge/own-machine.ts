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
 * policy and deploy Temporal or a queue, November 2026. Or it names no registry and no owner, and the copy that is there is kept although
 * it is the latest: so it was in the two public repositories that do this, both for minikube or kind.
 */
export function isForOwnMachine({ file }: Manifest, near: readonly Manifest[]): boolean {
  return foldersWithLoadedImages(near).has(dirname(file.path));
}

const foldersWithLoadedImages = weaklyMemoized(
  (manifests: readonly Manifest[]): ReadonlySet<string> =>
    new Set(manifests.filter(({ workload }) => workload && runsLoadedImage(workload)).map(({ file }) => dirname(file.path))),
);

function runsLoadedImage({ containers }: Workload): boolean {
  return containers.some(({ node, image }) => {
    const reference = image.isSet ? parseImageReference(image.value) : undefined;
    if (reference?.registry !== 'docker.io') return false;
    const policy = node.get('imagePullPolicy').text;
    if (policy === 'Never') return true;
    const { name, tag = 'latest', digest } = reference;
    return policy === 'IfNotPresent' && tag === 'latest' && digest === undefined && isOfOwnName(name);
  });
}

/** Names of one word may be official images of Docker Hub, as may a few of several. */
function isOfOwnName(name: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) && !official.test(name);
}

/** The names of several words in https://github.com/docker-library/official-images, by their first. */
const official = /^(?:alibaba|api|buildpack|crate|eclipse|express|hello|hola|ibm|mongo|nats|open|php|rakudo|ubuntu|websphere)-/;

/** Whether a comment of a file says that it is for a cluster on somebody's own machine. */
export function speaksOfOwnMachine({ text }: { readonly text: string }): boolean {
  return /^[ \t\ufeff]*#.*\b(?:minikube|k3d|microk8s|docker[ -]desktop|kind (?:cluster|worker|node)s?)\b/im.test(text);
}

/**
 * Whether the first line of the comment on top of a file says that it is for development: "Local cluster for the tests of ...". So titled were 14 of
 * the Compose files of 125 public repositories that use Temporal, November 2026, and each was for development by all else that it says.
 */
export function isTitledForDevelopment({ text }: { readonly text: string }): boolean {
  for (const line of text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .split('\n')) {
    if (!/^(?:#|---|\s*$)/.test(line)) return false;
    if (/^#.*[A-Za-z]/.test(line))
      return /\b(?:local|locally|dev|development)\b/i.test(line) && !/\b(?:prod|production|not|without)\b/i.test(line);
  }
  return false;
}
