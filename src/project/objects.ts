import { groupOf } from '../core/api-group.js';
import { weaklyMemoized } from '../core/lazy.js';
import { dirname } from '../core/path.js';
import type { Environment } from '../core/problem.js';
import type { Rendering } from '../core/rendering.js';
import { type Selector, selects, selectsAll } from '../core/selector.js';
import { known, unknown, unset, type Value } from '../core/value.js';
import { testFolderOf } from '../knowledge/test-data.js';
import type { KubernetesContainer, Manifest, Workload } from '../parsers/kubernetes/types.js';
import type { ManifestSet } from '../parsers/kustomize/types.js';
import { environmentWord } from './environment.js';
import type { Objects } from './types.js';

/** What stands around the manifests. */
interface Surroundings {
  readonly zone: (path: string) => string;
  /** Why there may be objects that no file of the zone shows, as a clause; undefined when the files show all. */
  readonly elsewhere: (zone: string) => string | undefined;
  /** The same for objects of one rendering. */
  readonly besideRendered: (rendering: Rendering) => (zone: string) => string | undefined;
  /** A file of the zone that is no manifest and holds a word. */
  readonly mentions: (word: string, zone: string) => string | undefined;
  /** A kustomization or a patch of the zone that holds a word. */
  readonly layered: (word: string, zone: string) => string | undefined;
}

/** Looks objects up over the whole project: by kind, by name, and by the pods that they are about. */
export function objectsAmong(
  manifests: readonly Manifest[],
  { zone, elsewhere, besideRendered, mentions, layered }: Surroundings,
): Objects {
  const byKind = groupsOf(manifests, ({ kind }) => kind);
  const byName = groupsOf(manifests, ({ kind, name }) => `${kind}/${name.value ?? ''}`);
  const bySet = groupsOf(manifests, ({ set }) => set);
  const alone = bySet.get(undefined) ?? [];
  const companions = weaklyMemoized((set: ManifestSet) => [...(bySet.get(set) ?? []), ...alone]);
  const kindsWith = weaklyMemoized((set: ManifestSet) => groupsOf(companions(set), ({ kind }) => kind));
  const around = ({ set }: Manifest): readonly Manifest[] => (set ? companions(set) : manifests);
  const ofKind = (kind: string, { set }: Manifest): readonly Manifest[] => (set ? kindsWith(set) : byKind).get(kind) ?? [];
  const zoneOf = weaklyMemoized((manifest: Manifest) => zone(manifest.file.path));
  const testOf = weaklyMemoized((manifest: Manifest) => testFolderOf(manifest.file.path));
  const wordOf = weaklyMemoized(
    (manifest: Manifest): Environment | undefined =>
      environmentWord(manifest.file.rendered?.rendering.decider ?? manifest.file.path)?.environment,
  );

  const mayShareWord = (a: Manifest, b: Manifest): boolean => {
    const [left, right] = [wordOf(a), wordOf(b)];
    return left === undefined || right === undefined || left === right;
  };
  const mayMeet = (a: Manifest, b: Manifest): boolean => {
    if (a === b) return true;
    const [left, right] = [wholeOf(a), wholeOf(b)];
    // What was rendered is a whole of its own, and may hold again what stands in other files.
    const isWhole = (left !== undefined && right !== undefined) || [a, b].some(({ file }) => file.rendered !== undefined);
    return isWhole ? left === right && mayShareNamespace(a, b) : mayShareCluster(a, b) && mayShareWord(a, b);
  };
  /** Whether nothing parts them but what deploys them, and words of their paths, which tell rather less surely. */
  const mayShareCluster = (a: Manifest, b: Manifest): boolean => zoneOf(a) === zoneOf(b) && mayShareNamespace(a, b);
  const of = (kind: string, near: Manifest, group?: string): readonly Manifest[] =>
    ofKind(kind, near).filter((one) => (group === undefined || groupOf(one.apiVersion) === group) && mayMeet(one, near));
  const why = (near: Manifest) => {
    const rendering = near.file.rendered?.rendering;
    return near.set?.open ?? (rendering ? besideRendered(rendering) : elsewhere)(zoneOf(near));
  };
  /** What another kustomization deploys, or what seems to be for another environment, may be there all the same. */
  const apart = (candidates: readonly Manifest[], near: Manifest, fits: (one: Manifest) => boolean): string | undefined => {
    const isApart = (one: Manifest) => mayShareCluster(one, near) && !mayMeet(one, near) && !isInstead(one, near);
    const other = candidates.find((one) => isApart(one) && fits(one));
    if (!other) return undefined;
    const deployer = other.set?.file.path ?? other.file.rendered?.rendering.decider;
    return deployer === undefined ? `${other.file.path} defines one` : `${deployer} deploys one`;
  };

  /** What a monitor may choose from, by its kind. */
  const choices = (monitor: Manifest): readonly Candidate[] => {
    const isNear = (one: Manifest) =>
      one.file.rendered?.rendering === monitor.file.rendered?.rendering && zoneOf(one) === zoneOf(monitor) && mayShareWord(one, monitor);
    if (monitor.kind === 'PodMonitor') {
      return around(monitor)
        .filter((one) => one.workload && isNear(one))
        .map((one) => ({ one, labels: one.workload?.podLabels }));
    }
    const services = ofKind('Service', monitor).filter((one) => groupOf(one.apiVersion) === '' && isNear(one));
    return services.map((one) => ({ one, labels: one.labels }));
  };

  const selectedBy = (selector: Selector, manifest: Manifest): Value<readonly Workload[]> => {
    const found: Workload[] = [];
    let unclear: Workload | undefined;
    let ofAnotherTest: Workload | undefined;
    for (const candidate of around(manifest)) {
      const { workload } = candidate;
      if (!workload || !mayMeet(candidate, manifest)) continue;
      if (!manifest.set && testOf(candidate) !== testOf(manifest)) ofAnotherTest = workload;
      else if (workload.podLabels.isUnknown || workload.isIncomplete) unclear = workload;
      else if (selects(selector, workload.podLabels.value ?? noLabels)) found.push(workload);
    }
    const own = withoutFarCopies(found, manifest);
    if (own.length > 0) return known(own, manifest);
    if (unclear) return unknown(unclear, 'the labels of its pods are not known');
    if (ofAnotherTest) return unknown(ofAnotherTest, 'it is of another test');
    const selected = ({ workload }: Manifest) => workload !== undefined && selects(selector, workload.podLabels.value ?? noLabels);
    const reason = why(manifest) ?? apart(manifests, manifest, selected);
    return reason === undefined ? unset(manifest) : unknown(manifest, reason);
  };

  const objects: Objects = {
    of,
    why,
    servicesOf(container) {
      const services = objects.about('Service', container.workload, '');
      const fitting = (services.value ?? []).filter((service) => leadsTo(service, container));
      const near = new Set(nearest(fitting, container.workload.manifest));
      // Those beside the workload come first: the others may be of another way to deploy the same.
      const found = [...near, ...fitting.filter((service) => !near.has(service))];
      const [first] = found;
      return first ? known(found, first) : services.isUnknown ? services : unset(container);
    },
    scrapedBy(monitor): Value<readonly Manifest[]> {
      const { scrapeSelector } = monitor;
      if (!scrapeSelector.isSet) return scrapeSelector;
      const all = choices(monitor);
      const fitting = all.filter(({ labels }) => selects(scrapeSelector.value, labels?.value ?? noLabels)).map(({ one }) => one);
      const found = fitting.filter((one) => isReached(monitor, one));
      if (found.length > 0) return known(found, monitor);
      const [elsewhereOnly] = fitting;
      if (elsewhereOnly) return unknown(elsewhereOnly, 'its namespace may be set when it is applied');
      const unclear = all.find(({ labels }) => labels?.isUnknown);
      if (unclear) return unknown(unclear.one, 'its labels are not known');
      const reason = why(monitor);
      return reason === undefined ? unset(monitor) : unknown(monitor, reason);
    },
    unlabelledFor(monitor) {
      const { scrapeSelector } = monitor;
      if (monitor.kind !== 'ServiceMonitor' || !scrapeSelector.isSet || selectsAll(scrapeSelector.value)) return undefined;
      return choices(monitor)
        .map(({ one }) => one)
        .find(
          ({ podSelector }) =>
            podSelector.isSet &&
            scrapeSelector.value.matchExpressions.length === 0 &&
            [...scrapeSelector.value.matchLabels].every(([name, value]) => podSelector.value.matchLabels.get(name) === value),
        );
    },
    named(kind, name, near, group): Value<readonly Manifest[]> {
      const candidates = of(kind, near, group);
      const found = candidates.filter((one) => one.name.value === name);
      const [first] = nearest(found, near);
      if (first) return known(nearest(found, near), first);
      const unclear = candidates.find((one) => one.name.isUnknown);
      if (unclear) return unknown(unclear, `the name of a ${kind} is not known`);
      const isOfGroup = (one: Manifest) => group === undefined || groupOf(one.apiVersion) === group;
      const reason = why(near) ?? apart(byName.get(`${kind}/${name}`) ?? [], near, isOfGroup);
      return reason === undefined ? unset(near) : unknown(near, reason);
    },
    podsOf: (manifest) => (manifest.podSelector.isSet ? selectedBy(manifest.podSelector.value, manifest) : manifest.podSelector),
    selectedBy,
    mentions: (word, near) => mentions(word, zoneOf(near)),
    mayBePatched(manifest) {
      if (manifest.file.rendered?.rendering.tool === 'kustomize') return false;
      return manifest.set ? manifest.set.open !== undefined : layered(manifest.name.value ?? '', zoneOf(manifest)) !== undefined;
    },
    about(kind, workload, group): Value<readonly Manifest[]> {
      const candidates = of(kind, workload.manifest, group);
      const labels = workload.podLabels;
      if (labels.isUnknown && candidates.length > 0) return unknown(labels.at, 'the labels of its pods are not known');
      const found = candidates.filter(({ podSelector }) => podSelector.isSet && selects(podSelector.value, labels.value ?? noLabels));
      const [first] = found;
      if (first) return known(found, first);
      const unclear = candidates.find(({ podSelector }) => podSelector.isUnknown);
      if (unclear) return unknown(unclear, `the selector of a ${kind} is not known`);
      const isAbout = ({ podSelector }: Manifest) => podSelector.isSet && selects(podSelector.value, labels.value ?? noLabels);
      const reason = why(workload.manifest) ?? apart(byKind.get(kind) ?? [], workload.manifest, isAbout);
      return reason === undefined ? unset(workload) : unknown(workload, reason);
    },
  };
  return objects;
}

const isForMetrics = /metric|prom|telemetry/i;

/** Whether a port of a Service, by name or number, is one that a container declares. */
function leadsTo({ root }: Manifest, { ports }: KubernetesContainer): boolean {
  const own = ports.filter((port) => !isForMetrics.test(port.get('name').text ?? ''));
  return root.get('spec', 'ports').items.some((port) => {
    if (isForMetrics.test(port.get('name').text ?? '') || (port.get('protocol').text ?? 'TCP') !== 'TCP') return false;
    const target = port.get('targetPort').isUnset ? port.get('port') : port.get('targetPort');
    return own.some((one) =>
      typeof target.scalar === 'number' ? one.get('containerPort').scalar === target.scalar : one.get('name').text === target.text,
    );
  });
}

function groupsOf<K>(manifests: readonly Manifest[], keyOf: (manifest: Manifest) => K): ReadonlyMap<K, readonly Manifest[]> {
  const groups = new Map<K, Manifest[]>();
  for (const manifest of manifests) {
    const others = groups.get(keyOf(manifest));
    if (others) others.push(manifest);
    else groups.set(keyOf(manifest), [manifest]);
  }
  return groups;
}

interface Candidate {
  readonly one: Manifest;
  readonly labels: Manifest['labels'] | undefined;
}

/** Whether a monitor looks into the namespace of an object: its own, where it names none. */
function isReached(monitor: Manifest, one: Manifest): boolean {
  const chosen = monitor.root.get('spec', 'namespaceSelector');
  if (chosen.isUnset || chosen.entries.size === 0) return mayShareNamespace(monitor, one);
  const names = chosen.get('matchNames').strings();
  return chosen.get('any').scalar === true || !one.namespace.isSet || !names.isSet || names.value.includes(one.namespace.value);
}

/** What an object is deployed with. */
function wholeOf({ set, file }: Manifest): ManifestSet | Rendering | undefined {
  return set ?? file.rendered?.rendering;
}

/** Whether two objects are of one chart with other values, of which one is installed or the other. */
function isInstead(a: Manifest, b: Manifest): boolean {
  const [left, right] = [a.file.rendered?.rendering, b.file.rendered?.rendering];
  return left?.tool === 'helm' && right?.tool === 'helm' && left.folder === right.folder;
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
