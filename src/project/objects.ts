import { groupOf } from '../core/api-group.js';
import { weaklyMemoized } from '../core/lazy.js';
import { dirname } from '../core/path.js';
import type { Environment } from '../core/problem.js';
import { type Selector, selects } from '../core/selector.js';
import { known, unknown, unset, type Value } from '../core/value.js';
import type { Manifest, Workload } from '../parsers/kubernetes/types.js';
import { environmentWord } from './environment.js';
import type { Objects } from './types.js';

/** What stands around the manifests. */
interface Surroundings {
  readonly zone: (path: string) => string;
  /** Why there may be objects that no file of the zone shows, as a clause; undefined when the files show all. */
  readonly elsewhere: (zone: string) => string | undefined;
  /** A file of the zone that is no manifest and holds a word. */
  readonly mentions: (word: string, zone: string) => string | undefined;
  /** A kustomization or a patch of the zone that holds a word. */
  readonly layered: (word: string, zone: string) => string | undefined;
}

/** Looks objects up over the whole project: by kind, by name, and by the pods that they are about. */
export function objectsAmong(manifests: readonly Manifest[], { zone, elsewhere, mentions, layered }: Surroundings): Objects {
  const byKind = new Map<string, Manifest[]>();
  for (const manifest of manifests) {
    const others = byKind.get(manifest.kind);
    if (others) others.push(manifest);
    else byKind.set(manifest.kind, [manifest]);
  }
  const zoneOf = weaklyMemoized((manifest: Manifest) => zone(manifest.file.path));
  const wordOf = weaklyMemoized((manifest: Manifest): Environment | undefined => environmentWord(manifest.file.path)?.environment);

  const mayMeet = (a: Manifest, b: Manifest): boolean => {
    if (a === b) return true;
    if (!mayShareCluster(a, b)) return false;
    const [left, right] = [wordOf(a), wordOf(b)];
    return left === undefined || right === undefined || left === right;
  };
  /** Words of paths apart, which tell where files are for rather less surely. */
  const mayShareCluster = (a: Manifest, b: Manifest): boolean => zoneOf(a) === zoneOf(b) && mayShareNamespace(a, b);
  const of = (kind: string, near: Manifest, group?: string): readonly Manifest[] =>
    (byKind.get(kind) ?? []).filter((one) => (group === undefined || groupOf(one.apiVersion) === group) && mayMeet(one, near));
  const why = (near: Manifest) => elsewhere(zoneOf(near));

  const selectedBy = (selector: Selector, manifest: Manifest): Value<readonly Workload[]> => {
    const found: Workload[] = [];
    let unclear: Workload | undefined;
    for (const candidate of manifests) {
      const { workload } = candidate;
      if (!workload || !mayShareCluster(candidate, manifest)) continue;
      const fits = selects(selector, workload.podLabels.value ?? noLabels);
      if (!mayMeet(candidate, manifest)) {
        // Of another environment, going by the words of its path.
        if (fits) unclear = workload;
      } else if (workload.podLabels.isUnknown || workload.isIncomplete) unclear = workload;
      else if (fits) found.push(workload);
    }
    const own = withoutFarCopies(found, manifest);
    if (own.length > 0) return known(own, manifest);
    if (unclear) return unknown(unclear, 'the labels of its pods are not known');
    const reason = why(manifest);
    return reason === undefined ? unset(manifest) : unknown(manifest, reason);
  };

  return {
    of,
    why,
    named(kind, name, near, group): Value<readonly Manifest[]> {
      const candidates = of(kind, near, group);
      const found = candidates.filter((one) => one.name.value === name);
      const [first] = nearest(found, near);
      if (first) return known(nearest(found, near), first);
      const unclear = candidates.find((one) => one.name.isUnknown);
      if (unclear) return unknown(unclear, `the name of a ${kind} is not known`);
      const other = (byKind.get(kind) ?? []).find((one) => one.name.value === name && mayShareCluster(one, near));
      if (other) return unknown(other, `${other.file.path} defines one`);
      const reason = why(near);
      return reason === undefined ? unset(near) : unknown(near, reason);
    },
    podsOf: (manifest) => (manifest.podSelector.isSet ? selectedBy(manifest.podSelector.value, manifest) : manifest.podSelector),
    selectedBy,
    mentions: (word, near) => mentions(word, zoneOf(near)),
    mayBePatched: (manifest) => layered(manifest.name.value ?? '', zoneOf(manifest)) !== undefined,
    about(kind, workload, group): Value<readonly Manifest[]> {
      const candidates = of(kind, workload.manifest, group);
      const labels = workload.podLabels;
      if (labels.isUnknown && candidates.length > 0) return unknown(labels.at, 'the labels of its pods are not known');
      const found = candidates.filter(({ podSelector }) => podSelector.isSet && selects(podSelector.value, labels.value ?? noLabels));
      const [first] = found;
      if (first) return known(found, first);
      const unclear = candidates.find(({ podSelector }) => podSelector.isUnknown);
      if (unclear) return unknown(unclear, `the selector of a ${kind} is not known`);
      const reason = why(workload.manifest);
      return reason === undefined ? unset(workload) : unknown(workload, reason);
    },
  };
}

const noLabels: ReadonlyMap<string, string> = new Map();

/** A namespace that one of the two leaves out is set when they are applied, so it may be the same. */
export function mayShareNamespace(a: Manifest, b: Manifest): boolean {
  return !a.namespace.isSet || !b.namespace.isSet || a.namespace.value === b.namespace.value;
}

/** How many folders two paths share. */
function closeness(a: string, b: string): number {
  const left = dirname(a).split('/');
  const right = dirname(b).split('/');
  let shared = 0;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared++;
  return shared;
}

/** Of several objects of one name, such as copies for several clusters, those that stand nearest to another object. */
function nearest<T extends { readonly file: { readonly path: string } }>(objects: readonly T[], to: Manifest): readonly T[] {
  if (objects.length < 2) return objects;
  const shared = objects.map(({ file }) => closeness(file.path, to.file.path));
  const most = Math.max(...shared);
  return objects.filter((_, index) => shared[index] === most);
}

/** Leaves out workloads that a nearer one of the same kind and name makes a copy. */
function withoutFarCopies(workloads: readonly Workload[], near: Manifest): readonly Workload[] {
  const groups = new Map<string, Workload[]>();
  for (const workload of workloads) {
    const key = `${workload.kind}/${workload.name}`;
    const others = groups.get(key);
    if (others) others.push(workload);
    else groups.set(key, [workload]);
  }
  return [...groups.values()].flatMap((copies) => nearest(copies, near));
}
