import { dirname } from '../../core/path.js';
import type { Environment } from '../../core/problem.js';
import type { ComposeApplication } from '../../parsers/compose/types.js';
import type { Release } from '../../parsers/helm/types.js';
import type { Manifest } from '../../parsers/kubernetes/types.js';
import type { Container, Evidence } from '../types.js';

/** What may belong to an installation: a container of it, or the release of a chart. */
export interface Member {
  readonly container?: Container | undefined;
  readonly release?: Release | undefined;
  readonly isServer: boolean;
}

/** Members that belong together, and why. */
export interface Group {
  readonly label: string;
  readonly members: readonly Member[];
  readonly reasons: readonly Evidence[];
}

interface Around {
  readonly environmentOf: (manifest: Manifest) => Environment;
  readonly zone: (path: string) => string;
}

interface Draft {
  readonly label: string;
  readonly members: Member[];
  readonly reason: Evidence;
  /** Of manifests that nothing but their folder joins: the namespace that they name, the zone and the environment. */
  readonly loose?: { readonly namespace: string | undefined; readonly zone: string; readonly environment: Environment } | undefined;
}

/**
 * Puts together what belongs together: what is of one Compose application, one kustomization or one rendering; else manifests of one folder, and folders of
 * one namespace. Environments never mix.
 */
export function groupsOf(members: readonly Member[], around: Around): readonly Group[] {
  const drafts = new Map<string, Draft>();
  const wholes = new Map<object, string>();
  const keyOfWhole = (whole: object) => {
    const key = wholes.get(whole) ?? `whole ${wholes.size}`;
    wholes.set(whole, key);
    return key;
  };
  const spaces = namespacesByFolder(members);
  for (const member of members) {
    const { key, draft } = placeOfMember(member, around, keyOfWhole, spaces);
    const known = drafts.get(key);
    if (known) known.members.push(member);
    else drafts.set(key, { ...draft, members: [member] });
  }
  return [...joined([...drafts.values()].flatMap(parted)).values()];
}

function manifestOf({ container, release }: Member): Manifest | undefined {
  return container?.origin.kind === 'kubernetes' ? container.origin.workload.manifest : release?.object;
}

function placeOfMember(
  member: Member,
  { environmentOf, zone }: Around,
  keyOf: (whole: object) => string,
  spaces: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly key: string; readonly draft: Omit<Draft, 'members'> } {
  const { container, release } = member;
  if (container?.origin.kind === 'compose') {
    const { application } = container.origin.service;
    return { key: keyOf(application), draft: ofApplication(application) };
  }
  const manifest = manifestOf(member);
  if (!manifest) {
    const file = release?.decider ?? { path: '', text: '' };
    const reason = { at: { file, range: [0, 0] } as const, message: `values of the chart in ${file.path}` };
    return { key: `release ${file.path} ${release?.chart.at.range[0] ?? ''}`, draft: { label: file.path, reason } };
  }
  const { set, file } = manifest;
  if (set) {
    const reason = { at: set, message: `${set.file.path} deploys them together` };
    return { key: keyOf(set), draft: { label: set.file.path, reason } };
  }
  if (file.rendered) {
    const { rendering } = file.rendered;
    const reason = { at: manifest, message: `they are rendered from ${rendering.folder || '.'} together` };
    return { key: keyOf(rendering), draft: { label: rendering.decider, reason } };
  }
  const folder = dirname(file.path);
  const environment = environmentOf(manifest);
  const all = spaces.get(folder) ?? new Set();
  // Who names no namespace is in that of the others, where they have only one.
  const namespace = manifest.namespace.isSet ? manifest.namespace.value : all.size === 1 ? [...all][0] : undefined;
  const where = namespace === undefined ? '' : ` for the namespace "${namespace}"`;
  return {
    key: ['folder', folder, namespace ?? '', environment].join('\n'),
    draft: {
      label: folder || '.',
      reason: { at: manifest, message: `they stand in ${folder === '' ? 'the root folder' : `the folder ${folder}`}${where}` },
      loose: { namespace, zone: zone(file.path), environment },
    },
  };
}

function ofApplication({ files, evidence }: ComposeApplication): Omit<Draft, 'members'> {
  const last = files.at(-1);
  const at = last ?? { file: { path: '', text: '' }, range: [0, 0] as const };
  return { label: files.map(({ file }) => file.path).join(' + '), reason: { at, message: `one Compose application (${evidence})` } };
}

function namespacesByFolder(members: readonly Member[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const member of members) {
    const manifest = manifestOf(member);
    if (!manifest?.namespace.isSet) continue;
    const folder = dirname(manifest.file.path);
    found.set(folder, (found.get(folder) ?? new Set()).add(manifest.namespace.value));
  }
  return found;
}

/** A whole that deploys servers to several namespaces deploys several installations. */
function parted(draft: Draft): readonly Draft[] {
  const namespaceOf = (member: Member) => manifestOf(member)?.namespace.value;
  const ofServers = new Set(draft.members.filter(({ isServer }) => isServer).flatMap((member) => namespaceOf(member) ?? []));
  if (draft.loose || ofServers.size < 2) return [draft];
  const parts = new Map<string, Member[]>();
  for (const member of draft.members) {
    const namespace = namespaceOf(member) ?? '';
    parts.set(namespace, [...(parts.get(namespace) ?? []), member]);
  }
  return [...parts].map(([namespace, members]) => ({
    ...draft,
    members,
    reason: { ...draft.reason, message: `${draft.reason.message}, to the namespace "${namespace}"` },
  }));
}

/** Joins folders of one namespace, environment and zone, unless several hold servers, or copies of one another: then it is not clear what is with what. */
function joined(drafts: readonly Draft[]): readonly Group[] {
  const byNamespace = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const { loose } = draft;
    const key = loose?.namespace === undefined ? undefined : [loose.namespace, loose.zone, loose.environment].join('\n');
    if (key !== undefined) byNamespace.set(key, [...(byNamespace.get(key) ?? []), draft]);
  }
  const together = new Map<Draft, Group>();
  for (const folders of byNamespace.values()) {
    const names = folders.flatMap(({ members }) => [...new Set(members.map(nameOf))]);
    const withServers = folders.filter(({ members }) => members.some(({ isServer }) => isServer));
    if (folders.length < 2 || withServers.length > 1 || new Set(names).size < names.length) continue;
    const group: Group = {
      label: folders.map(({ label }) => label).join(' + '),
      members: folders.flatMap(({ members }) => members),
      reasons: [
        ...folders.map(({ reason }) => reason),
        ...folders.slice(0, 1).map(({ reason: { at }, loose }) => ({ at, message: `they name the namespace "${loose?.namespace}"` })),
      ],
    };
    for (const folder of folders) together.set(folder, group);
  }
  return [...new Set(drafts.map((draft) => together.get(draft) ?? { ...draft, reasons: [draft.reason] }))];
}

function nameOf(member: Member): string {
  const manifest = manifestOf(member);
  return `${manifest?.kind}/${manifest?.name.value}`;
}
