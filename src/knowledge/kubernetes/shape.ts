import { distance, slipOf } from '../../core/distance.js';
import { table as customTable } from './custom-fields.js';
import { choices } from './enumerations.js';
import { table as builtInTable } from './fields.js';
import { isLocal } from './placeholders.js';

/**
 * What Kubernetes takes in one place, as the tables write it: `s` string, `i` integer, `n` number, `b` boolean, `t` time, `q` quantity,
 * `x` integer or string, `o` anything, `[…]` list, `{…}` map, `(a|b)` one of these, else the name of a type with fields.
 */
export type Type = string;

interface Field {
  readonly name: string;
  readonly type: Type;
  readonly isRequired: boolean;
}

/** A type with fields. */
interface ObjectType {
  readonly name: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** Other keys are taken, too. */
  readonly isOpen: boolean;
}

interface Table {
  /** The type of each kind, by `apiVersion kind`. */
  readonly kinds: ReadonlyMap<string, string>;
  /** The fields of each type as they are written. */
  readonly lines: ReadonlyMap<string, string>;
}

/**
 * Fields of Kubernetes 1.37, the version after the one of the table: read from the Go types of k8s.io/api 0.37.2 on 2026-11-27. Nothing is
 * said of what stands in them.
 */
const laterFields: Readonly<Record<string, readonly string[]>> = {
  V1ClusterTrustBundleProjection: ['user'],
  V1ConfigMapVolumeSource: ['defaultUser'],
  V1DownwardAPIVolumeFile: ['user'],
  V1DownwardAPIVolumeSource: ['defaultUser'],
  V1EmptyDirVolumeSource: ['mode'],
  V1EphemeralVolumeSource: ['readOnly'],
  V1GRPCAction: ['mode'],
  V1HTTPGetAction: ['protocol'],
  V1JobSpec: ['failedPodsLimit', 'scheduling'],
  V1KeyToPath: ['user'],
  V1NodeSpec: ['podPreemptionPolicy'],
  V1PodCertificateProjection: ['user'],
  V1PodSpec: ['evictionResponders', 'workloadRef'],
  V1ProjectedVolumeSource: ['defaultUser'],
  V1SecretVolumeSource: ['defaultUser'],
  V1ServiceAccountTokenProjection: ['user'],
  V1VolumeMount: ['bindMountOptions'],
};

let tables: Table | undefined;

/** Only lines are parted here; a type is read when it is asked for. */
function read(): Table {
  if (tables) return tables;
  const kinds = new Map<string, string>();
  const lines = new Map<string, string>();
  for (const text of [builtInTable, customTable]) {
    const [ofKinds = '', ofTypes = ''] = text.split('\n\n');
    for (const line of ofKinds.trim().split('\n')) kinds.set(line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1));
    for (const line of ofTypes.trim().split('\n')) lines.set(line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1));
  }
  tables = { kinds, lines };
  return tables;
}

/** The type of an object; undefined for kinds that the tables do not have. */
export function typeOfKind(apiVersion: string, kind: string): Type | undefined {
  return read().kinds.get(`${apiVersion} ${kind}`);
}

/** The API versions of the tables that have a kind, in no order of merit. */
export function versionsOfKind(kind: string): readonly string[] {
  return [...read().kinds.keys()].filter((key) => key.endsWith(` ${kind}`)).map((key) => key.slice(0, key.indexOf(' ')));
}

/** Names of all kinds of one API version. */
export function kindsOfVersion(apiVersion: string): readonly string[] {
  const start = `${apiVersion} `;
  return [...read().kinds.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}

/** The type by which an object is judged; undefined where the tables do not have it, where it is damaged, and where no cluster sees it. */
export function judgedType(manifest: {
  readonly apiVersion: string;
  readonly kind: string;
  readonly document: { readonly damaged: boolean };
  readonly annotations: { readonly entries: ReadonlyMap<string, unknown> };
}): Type | undefined {
  if (manifest.document.damaged || isLocal(manifest.annotations)) return undefined;
  return typeOfKind(manifest.apiVersion, manifest.kind);
}

const objects = new Map<Type, ObjectType | undefined>();

/** The fields of a type; undefined where it has none of its own. */
export function objectType(type: Type): ObjectType | undefined {
  if (!objects.has(type)) objects.set(type, readObject(type));
  return objects.get(type);
}

function readObject(type: Type): ObjectType | undefined {
  const line = read().lines.get(type);
  if (line === undefined) return undefined;
  const fields = new Map<string, Field>();
  const words = line.split(' ');
  for (const word of words) {
    const colon = word.indexOf(':');
    if (colon < 0) continue;
    const isRequired = word[colon - 1] === '!';
    const name = word.slice(0, isRequired ? colon - 1 : colon);
    const written = word.slice(colon + 1);
    fields.set(name, { name, isRequired, type: withChoices(written, choices[`${type}.${name}`]) });
  }
  for (const name of laterFields[type] ?? []) fields.set(name, { name, isRequired: false, type: 'o' });
  return { name: type, fields, isOpen: words.includes('*') };
}

/** `s` with a closed set of texts is that set; within a list, too. */
function withChoices(written: Type, texts: string | undefined): Type {
  return texts === undefined ? written : written.replace('s', `(${texts})`);
}

/** What the items of a list, or the values of a map, are; undefined for other types. */
export function itemType(type: Type): Type | undefined {
  return /^[[{]/.test(type) ? type.slice(1, -1) : undefined;
}

/** As much of a data tree as a walk needs to know. */
interface Tree<N> {
  readonly isMap: boolean;
  readonly isList: boolean;
  readonly entries: ReadonlyMap<string, { readonly value: N }>;
  readonly items: readonly N[];
}

/** A place of an object with what Kubernetes takes there. */
export interface Shaped<N> {
  readonly node: N;
  readonly type: Type;
  /** `spec.template.spec.containers[0]`; empty for the object itself. */
  readonly path: string;
  /** The key or number that leads here. */
  readonly step: string;
  /** The type whose field this is, with the field. */
  readonly field: string;
  readonly outer?: Shaped<N> | undefined;
}

const walked = new WeakMap<object, readonly Shaped<unknown>[]>();

/** Every place of an object that the tables know, the outer ones first. */
export function shapedObject<N extends Tree<N> & object>(root: N, type: Type): readonly Shaped<N>[] {
  const known = walked.get(root);
  if (known) return known as readonly Shaped<N>[];
  const places: Shaped<N>[] = [];
  walk({ node: root, type, path: '', step: '', field: '' }, places);
  walked.set(root, places);
  return places;
}

function walk<N extends Tree<N>>(at: Shaped<N>, places: Shaped<N>[]): void {
  places.push(at);
  const { node, type, path } = at;
  if (type === 'o') return;
  const item = itemType(type);
  if (node.isList) {
    if (item === undefined || !type.startsWith('[')) return;
    for (const [index, value] of node.items.entries())
      walk({ node: value, type: item, path: `${path}[${index}]`, step: String(index), field: at.field, outer: at }, places);
    return;
  }
  if (!node.isMap || type.startsWith('[')) return;
  const object = item === undefined ? objectType(type) : undefined;
  for (const [name, { value }] of node.entries) {
    const behind = item ?? object?.fields.get(name)?.type;
    if (behind === undefined) continue;
    const field = item === undefined ? `${type}.${name}` : at.field;
    walk({ node: value, type: behind, path: path === '' ? name : `${path}.${name}`, step: name, field, outer: at }, places);
  }
}

/** What an unknown key probably stands for. */
export type Meant =
  /** A field of the same place; `isClose` when only one letter, a dash or the case differs. */
  | { readonly kind: 'slip'; readonly name: string; readonly isClose: boolean }
  /** A field of another API version, with what to do. */
  | { readonly kind: 'earlier'; readonly advice: string }
  /** A field of another place. */
  | { readonly kind: 'elsewhere'; readonly path: string };

/** Fields of earlier API versions. https://kubernetes.io/docs/reference/using-api/deprecation-guide/, read 2026-11-27. */
const earlierFields: Readonly<Record<string, string>> = {
  'V1CustomResourceConversion.webhookClientConfig': 'write it as "webhook.clientConfig"',
  'V1CustomResourceDefinitionSpec.additionalPrinterColumns': 'write it into each of "versions"',
  'V1CustomResourceDefinitionSpec.subresources': 'write it into each of "versions"',
  'V1CustomResourceDefinitionSpec.validation': 'write it as "schema" into each of "versions"',
  'V1CustomResourceDefinitionSpec.version': 'write "versions"',
  'V1IngressBackend.serviceName': 'write it as "service.name"',
  'V1IngressBackend.servicePort': 'write it as "service.port.number", or as "service.port.name" if it is a name',
  'V1IngressSpec.backend': 'call it "defaultBackend"',
  'V2ResourceMetricSource.targetAverageUtilization': 'write "target: { type: Utilization, averageUtilization: … }"',
  'V2ResourceMetricSource.targetAverageValue': 'write "target: { type: AverageValue, averageValue: … }"',
};

/** What a key that a place does not take is likely to mean. */
export function meantBy<N>(name: string, place: Shaped<N>): Meant | undefined {
  const advice = earlierFields[`${place.type}.${name}`];
  if (advice !== undefined) return { kind: 'earlier', advice };
  const fields = [...(objectType(place.type)?.fields.keys() ?? [])];
  const plain = plainly(name);
  const same = fields.find((field) => plainly(field) === plain || field === `${name}s` || `${field}s` === name);
  if (same !== undefined) return { kind: 'slip', name: same, isClose: true };
  const above = placeAround(name, place);
  if (above !== undefined) return { kind: 'elsewhere', path: above };
  const slip = slipOf(name, fields);
  if (slip !== undefined && distance(slip, name) === 1) return { kind: 'slip', name: slip, isClose: true };
  const elsewhere = placeBelow(name, place);
  if (elsewhere !== undefined) return { kind: 'elsewhere', path: elsewhere };
  const beside = listBeside(name, place);
  if (beside !== undefined) return { kind: 'elsewhere', path: beside };
  return slip === undefined ? undefined : { kind: 'slip', name: slip, isClose: false };
}

function plainly(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** Names that so many types have that a place with one of them tells nothing. */
const everywhere = new Set([
  'name',
  'namespace',
  'type',
  'kind',
  'apiVersion',
  'key',
  'value',
  'metadata',
  'spec',
  'path',
  'port',
  'labels',
  'items',
]);

/** The place around this one that takes a field. */
function placeAround<N>(name: string, place: Shaped<N>): string | undefined {
  for (let outer = place.outer; outer; outer = outer.outer) {
    if (objectType(outer.type)?.fields.has(name)) return everywhere.has(name) ? undefined : outer.path || 'the top';
  }
  return undefined;
}

/** A place of the same name elsewhere in the object, or one below this one, that takes a field. */
function placeBelow<N>(name: string, place: Shaped<N>): string | undefined {
  if (everywhere.has(name)) return undefined;
  const alike = search(rootOf(place).type, name, 8).find((steps) => steps.at(-1) === place.step);
  if (alike) return alike.join('.');
  const [nearest] = search(place.type, name, 3);
  return nearest && [...(place.path === '' ? [] : [place.path]), ...nearest].join('.');
}

/** A list beside the one that this place is an item of, whose items take a field: the item stands in the wrong list. */
function listBeside<N>(name: string, { outer: list }: Shaped<N>): string | undefined {
  const owner = list?.outer;
  if (everywhere.has(name) || !list?.type.startsWith('[') || !owner) return undefined;
  const steps = search(owner.type, name, 1).find(([step]) => step?.endsWith('[]'));
  return steps && [...(owner.path === '' ? [] : [owner.path]), ...steps].join('.');
}

function rootOf<N>(place: Shaped<N>): Shaped<N> {
  let root = place;
  while (root.outer) root = root.outer;
  return root;
}

/** Places below a type that take a field, the nearest first; each type is entered once. */
function search(type: Type, name: string, depth: number): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const seen = new Set([type]);
  let level: { type: Type; steps: readonly string[] }[] = [{ type, steps: [] }];
  for (let round = 0; round < depth && level.length > 0; round++) {
    const next: typeof level = [];
    for (const at of level) {
      for (const field of objectType(at.type)?.fields.values() ?? []) {
        const item = itemType(field.type);
        const inner = item ?? field.type;
        if (seen.has(inner) || !objectType(inner)) continue;
        seen.add(inner);
        const steps = [...at.steps, item === undefined ? field.name : `${field.name}[]`];
        if (objectType(inner)?.fields.has(name)) found.push(steps);
        next.push({ type: inner, steps });
      }
    }
    level = next;
  }
  return found;
}
