import { fileShape, namedShapes } from './shapes.js';

export type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'map' | 'list';

/** A shape as it is written down: kinds alone (`integer string`), a name behind `@`, or all of it. */
export type Written =
  | string
  | {
      readonly is: string;
      readonly keys?: Readonly<Record<string, Written>>;
      readonly each?: Written;
      readonly names?: string;
      readonly extensible?: boolean;
      readonly open?: boolean;
      readonly required?: string;
      readonly items?: Written;
      readonly values?: string;
      readonly range?: readonly number[];
    };

/** What Compose takes in one place of a file. */
export interface Shape {
  readonly kinds: readonly Kind[];
  /** Keys of a map by name. */
  readonly keys: ReadonlyMap<string, Written>;
  /** What stands behind any other name; undefined where there is no other. */
  readonly each?: Written | undefined;
  /** What the other names must match. */
  readonly names?: RegExp | undefined;
  /** Keys that begin with `x-` are taken. */
  readonly extensible: boolean;
  /** Keys that are not listed are taken. */
  readonly open: boolean;
  readonly required: readonly string[];
  readonly items?: Written | undefined;
  /** The texts that are taken; empty where any is. */
  readonly values: readonly string[];
  readonly range?: readonly number[] | undefined;
}

const shapes = new Map<Written, Shape>();

/** The shape that a writing stands for. */
export function shapeOf(written: Written): Shape {
  const known = shapes.get(written);
  if (known) return known;
  const shape = typeof written === 'string' && written.startsWith('@') ? shapeOf(namedShapes[written.slice(1)] ?? 'string') : read(written);
  shapes.set(written, shape);
  return shape;
}

function read(written: Written): Shape {
  const from = typeof written === 'string' ? { is: written } : written;
  const { each, names, extensible = false, open = false, items, range } = from;
  return {
    kinds: words(from.is) as Kind[],
    keys: new Map(Object.entries(from.keys ?? {})),
    each,
    names: names === undefined ? undefined : new RegExp(names),
    extensible,
    // A map of which nothing is said may hold anything.
    open: open || (from.keys === undefined && each === undefined),
    required: words(from.required),
    items,
    values: words(from.values),
    range,
  };
}

function words(text: string | undefined): readonly string[] {
  return text ? text.split(' ') : [];
}

/** What a map's key leads to; undefined where Compose takes no such key. `'any'` for what it does not look into. */
export function shapeBehind(shape: Shape, key: string): Written | 'any' | undefined {
  const own = shape.keys.get(key);
  if (own !== undefined) return own;
  if (shape.extensible && key.startsWith('x-')) return 'any';
  if (shape.each !== undefined && (shape.names?.test(key) ?? true)) return shape.each;
  return shape.open ? 'any' : undefined;
}

/** As much of a data tree as a walk needs to know. */
export interface Tree<N> {
  readonly isMap: boolean;
  readonly isList: boolean;
  readonly tag: string | undefined;
  readonly entries: ReadonlyMap<string, { readonly value: N }>;
  readonly items: readonly N[];
}

/** A place of a Compose file with what Compose takes there. */
export interface Shaped<N> {
  readonly node: N;
  readonly shape: Shape;
  /** Keys that lead here; the items of a list by their numbers. */
  readonly path: readonly string[];
  /** The place that holds this one. */
  readonly outer?: Shaped<N> | undefined;
}

/** Every place of a whole Compose file, the outer ones first. What `!reset` takes away is left out. */
export function shapedFile<N extends Tree<N>>(root: N): Iterable<Shaped<N>> {
  return walk({ node: root, shape: shapeOf(fileShape), path: [] });
}

/** Every place of one service. */
export function shapedService<N extends Tree<N>>(name: string, service: N): Iterable<Shaped<N>> {
  return walk({ node: service, shape: shapeOf('@service'), path: ['services', name] });
}

const resourceWords: Readonly<Record<string, string>> = {
  services: 'service',
  networks: 'network',
  volumes: 'volume',
  secrets: 'secret',
  configs: 'config',
  models: 'model',
};

/** A place in words: `service "web"`, `"build" of service "web"`. */
export function placeName([section, name, ...rest]: readonly string[]): string {
  if (section === undefined) return 'the file';
  const word = resourceWords[section];
  if (name === undefined || word === undefined) return `"${[section, name, ...rest].filter((part) => part !== undefined).join('.')}"`;
  return rest.length === 0 ? `${word} "${name}"` : `"${rest.join('.')}" of ${word} "${name}"`;
}

function* walk<N extends Tree<N>>(at: Shaped<N>): Generator<Shaped<N>> {
  const { node, shape, path } = at;
  if (node.tag === '!reset') return;
  yield at;
  if (node.isMap && shape.kinds.includes('map')) {
    for (const [name, { value }] of node.entries) {
      const behind = shapeBehind(shape, name);
      if (behind !== undefined && behind !== 'any') yield* walk({ node: value, shape: shapeOf(behind), path: [...path, name], outer: at });
    }
  } else if (node.isList && shape.items !== undefined) {
    const items = shapeOf(shape.items);
    for (const [index, item] of node.items.entries()) yield* walk({ node: item, shape: items, path: [...path, String(index)], outer: at });
  }
}
