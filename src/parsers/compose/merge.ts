import type { Located } from '../../core/source.js';
import { type DataNode, type Entry, unknownNode } from '../yaml/node.js';
import { buildMap } from './build.js';
import { keyedMap, namedMap } from './keyed.js';
import { mountTarget } from './mounts.js';
import { portKey } from './ports.js';
import { rewrite } from './rewrite.js';
import { dig, itemsOf } from './values.js';

/** How two writings of one key become one. Without anything: maps merge, lists append, scalars replace. */
interface Shape {
  readonly replace?: boolean;
  /** Brings both to one form, where one side is a map and the other is not. */
  readonly toMap?: (node: DataNode) => DataNode;
  /** A scalar stands for a list of one. Items with the same key are one, and the later stays; undefined is like no other. */
  readonly uniqueBy?: (item: DataNode) => string | undefined;
  /** Maps that differ in this key do not merge. */
  readonly unlessDiffers?: string;
  readonly fields?: ReadonlyMap<string, Shape>;
  readonly each?: Shape;
}

const plain: Shape = {};
const replaced: Shape = { replace: true };
/** A key without a value is passed on from the shell, which replaces a value. */
const keyed: Shape = { toMap: keyedMap, each: replaced, uniqueBy: (item) => item.text?.split('=', 1)[0] };
const hosts: Shape = { toMap: (node) => keyedMap(node, '=:'), each: replaced, uniqueBy: (item) => item.text?.split(/[=:]/, 1)[0] };
const named: Shape = { toMap: namedMap, uniqueBy: (item) => item.text };
/** `- db` says what `db: { condition: service_started }` says. */
const dependency: Shape = {
  toMap: (node) => {
    if (!node.isScalar || node.isUnset) return node;
    const condition = node.with({ text: 'service_started', value: 'service_started' });
    const entry = { name: 'condition', key: node.key, value: condition, range: node.range };
    return node.with({ kind: 'map', text: undefined, value: undefined, entries: new Map([['condition', entry]]) });
  },
};
const texts: Shape = { uniqueBy: (item) => item.text };
const granted = (folder: string): Shape => ({
  uniqueBy: (item) => (item.isMap ? (dig(item, 'target').text ?? prefix(folder, dig(item, 'source').text)) : prefix(folder, item.text)),
});

function prefix(folder: string, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${folder}/${name}`;
}

function fields(shapes: Readonly<Record<string, Shape>>): ReadonlyMap<string, Shape> {
  return new Map(Object.entries(shapes));
}

const build: Shape = {
  toMap: buildMap,
  fields: fields({ args: keyed, labels: keyed, additional_contexts: keyed, extra_hosts: hosts, tags: texts, platforms: texts }),
};

const service: Shape = {
  fields: fields({
    command: replaced,
    entrypoint: replaced,
    healthcheck: { fields: fields({ test: replaced }) },
    environment: keyed,
    labels: keyed,
    annotations: keyed,
    sysctls: keyed,
    extra_hosts: hosts,
    build,
    deploy: { fields: fields({ labels: keyed }) },
    depends_on: { ...named, each: dependency },
    networks: { ...named, each: { fields: fields({ aliases: texts, link_local_ips: texts }) } },
    models: named,
    ports: { uniqueBy: portKey },
    volumes: { uniqueBy: mountTarget },
    devices: { uniqueBy: (item) => (item.isMap ? dig(item, 'target').text : (item.text?.split(':')[1] ?? item.text)) },
    secrets: granted('/run/secrets'),
    configs: granted(''),
    env_file: { uniqueBy: (item) => (item.isMap ? dig(item, 'path') : item).text },
    ...Object.fromEntries(
      ['expose', 'cap_add', 'cap_drop', 'profiles', 'links', 'dns', 'dns_opt', 'dns_search', 'tmpfs', 'label_file'].map((name) => [
        name,
        texts,
      ]),
    ),
    logging: { unlessDiffers: 'driver' },
    ulimits: { each: replaced },
  }),
};

const root: Shape = {
  fields: fields({
    services: { each: service },
    networks: { each: { fields: fields({ labels: keyed }) } },
    volumes: { each: { fields: fields({ labels: keyed }) } },
  }),
};

/** Merges a whole file over another, by the rules of the Compose specification. `!reset` entries stay as marks until `withoutResets`. */
export function mergeFiles(base: DataNode, over: DataNode): DataNode {
  return merge(base, over, root);
}

/** Merges a top-level map, such as `services`, over another one. */
export function mergeResources(name: string, base: DataNode, over: DataNode): DataNode {
  return merge(base, over, root.fields?.get(name) ?? plain);
}

/** Merges a service over the one that it extends. */
export function mergeService(base: DataNode, over: DataNode): DataNode {
  return merge(base, over, service);
}

/** Collections that aliases share would be merged once per path that leads to them. */
const merges = new WeakMap<DataNode, WeakMap<DataNode, DataNode>>();

function merge(base: DataNode, over: DataNode, shape: Shape): DataNode {
  if (shape !== plain) return mergeBy(base, over, shape);
  const known = merges.get(base) ?? new WeakMap<DataNode, DataNode>();
  const result = known.get(over) ?? mergeBy(base, over, shape);
  merges.set(base, known.set(over, result));
  return result;
}

function mergeBy(base: DataNode, over: DataNode, shape: Shape): DataNode {
  if (over.tag === '!reset' || base.tag === '!reset' || base.kind === 'missing') return over;
  if (over.tag === '!override' || shape.replace || over.isUnknown) return over.with({ earlier: writers(base) });
  if (over.isUnset) return base;
  if (base.isUnset) return over.with({ earlier: writers(base) });
  if (base.isUnknown) return opened(over, base.why ?? 'what it builds on could not be read');
  if (shape.toMap && (base.isMap || over.isMap)) return mergeMaps(shape.toMap(base), shape.toMap(over), shape);
  if (base.isMap || over.isMap) return mergeMaps(base, over, shape);
  if (base.isList || over.isList || shape.uniqueBy) {
    // Two texts are no lists unless the key takes both.
    if (!shape.uniqueBy && !(base.isList && over.isList)) return mismatch(base, over);
    return mergeLists(base, over, shape);
  }
  return over.with({ earlier: writers(base) });
}

function mergeMaps(base: DataNode, over: DataNode, shape: Shape): DataNode {
  if (!base.isMap || !over.isMap) return mismatch(base, over);
  const { unlessDiffers } = shape;
  if (unlessDiffers !== undefined) {
    const [before, after] = [base.get(unlessDiffers).text, over.get(unlessDiffers).text];
    if (before !== undefined && after !== undefined && before !== after) return over.with({ earlier: writers(base) });
  }
  const entries = new Map<string, Entry>(base.entries);
  for (const [name, entry] of over.entries) {
    const below = shape.fields?.get(name) ?? shape.each ?? plain;
    const before = base.entries.get(name);
    const value = merge(before?.value ?? base.get(name), entry.value, below);
    // A null that leaves the base's value stays out of sight.
    if (before === undefined || value !== before.value) entries.set(name, { ...entry, value });
  }
  return over.with({ entries, earlier: writers(base), open: over.open ?? base.open });
}

function mergeLists(base: DataNode, over: DataNode, { uniqueBy }: Shape): DataNode {
  const items: DataNode[] = [];
  const places = new Map<string, number>();
  for (const item of [...itemsOf(base), ...itemsOf(over)]) {
    const key = uniqueBy?.(item);
    const index = key === undefined ? undefined : places.get(key);
    if (index !== undefined) {
      const before = items[index];
      items[index] = before && before.file !== item.file ? item.with({ earlier: writers(before) }) : item;
      continue;
    }
    if (key !== undefined) places.set(key, items.length);
    items.push(item);
  }
  const list = { kind: 'list', text: undefined, value: undefined, items } as const;
  return over.with({ ...list, earlier: writers(base), open: over.open ?? base.open });
}

function mismatch(base: DataNode, over: DataNode): DataNode {
  return unknownNode(over, 'two files write it in different forms').with({ key: over.key, earlier: writers(base) });
}

function writers(node: DataNode): readonly Located[] {
  if (node.kind === 'missing') return node.earlier;
  const { file, range, via } = node;
  return [...node.earlier, { file, range, ...(via && { via }) }];
}

/** The node with everything that is not written in it unknown, since it builds on something that could not be read. */
export function opened(node: DataNode, why: string): DataNode {
  const open = (each: DataNode): DataNode | 'keep' | 'drop' => {
    if (each.tag === '!override' || each.tag === '!reset') return 'keep';
    if (each.isMap || each.isList) return each.with({ open: each.open ?? why });
    // A null leaves what it builds on.
    return each.isUnset ? 'drop' : 'keep';
  };
  return rewrite(node, open) ?? node;
}

/** Removes what `!reset` marks. */
export function withoutResets(node: DataNode): DataNode {
  return rewrite(node, (each) => (each.tag === '!reset' ? 'drop' : each)) ?? node;
}
