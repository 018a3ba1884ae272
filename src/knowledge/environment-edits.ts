import type { Edit, Fix } from '../core/problem.js';
import { contains, type Located, lineEndOf, lineIndexAt, lineRange, lineStarts, type Range } from '../core/source.js';

/** What this file needs to know of a node of a Compose file or a manifest. */
interface Node extends Located {
  readonly isMap: boolean;
  readonly isList: boolean;
  readonly flow: boolean;
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
  readonly text: string | undefined;
  readonly style: string | undefined;
  readonly parts: readonly (string | undefined)[] | undefined;
  readonly items: readonly Node[];
  readonly entries: ReadonlyMap<string, { readonly key: Located; readonly value: Node; readonly range: Range }>;
  get(...path: readonly string[]): Node;
}

/** Where a container was written, as far as its variables are concerned. */
type Origin =
  | { readonly kind: 'compose'; readonly service: { readonly sources: readonly Node[] } }
  | { readonly kind: 'kubernetes'; readonly container: { readonly node: Node } };

/** One variable as it is written: where it stands, and its name within. */
interface Written {
  readonly range: Range;
  readonly name: Range;
  readonly node: Node;
}

/** How a variable is added. */
interface Addition {
  readonly title: string;
  readonly safety: Fix['safety'];
  /** The variable behind which it goes; the last one where left out. */
  readonly behind?: string;
  /** Left out: what the other one has, be that a text or a reference. */
  readonly value?: string;
}

/**
 * Adds a variable to a container behind another one that is written in its own file, in the same form. Undefined where the list is not written in
 * plain sight.
 */
export function addVariable(origin: Origin, name: string, addition: Addition): Fix | undefined {
  const owner = origin.kind === 'compose' ? origin.service.sources[0] : origin.container.node;
  const edit = edited(origin, name, addition);
  return owner && edit && { title: addition.title, safety: addition.safety, edits: [edit], scope: owner };
}

function edited(origin: Origin, name: string, { behind, value }: Addition): Edit | undefined {
  const env = variablesOf(origin);
  if (!env || env.via?.length || env.anchor || env.tag) return undefined;
  const all = writtenIn(env);
  const found = behind === undefined ? all.at(-1) : all.find(({ name: at }) => env.file.text.slice(...at) === behind);
  if (!found || !contains(env, { file: env.file, range: found.range })) return undefined;
  const { file } = env;
  const own = file.text.slice(...found.range).trimEnd();
  const text =
    value === undefined
      ? file.text.slice(found.range[0], found.name[0]) + name + file.text.slice(found.name[1], found.range[0] + own.length)
      : withValue(origin.kind, env, found, name, value);
  const end = found.range[0] + own.length;
  if (env.flow) return own.includes('\n') ? undefined : { file, range: [end, end], text: `, ${text}` };
  const line = lineIndexAt(file, found.range[0]);
  const before = file.text.slice(lineStarts(file)[line] ?? 0, found.range[0]);
  const [, lineEnd] = lineRange(file, lineIndexAt(file, end));
  const isAlone = (env.isList ? /^ *- +$/ : /^ *$/).test(before) && /^\s*(?:#.*)?$/.test(file.text.slice(end, lineEnd));
  return isAlone ? { file, range: [lineEnd, lineEnd], text: lineEndOf(file) + before + text } : undefined;
}

function variablesOf(origin: Origin): Node | undefined {
  if (origin.kind === 'kubernetes') return origin.container.node.get('env');
  const [source, ...others] = origin.service.sources;
  return others.length > 0 ? undefined : source?.get('environment');
}

function writtenIn(env: Node): readonly Written[] {
  const inSight = (node: Node) => !node.anchor && !node.tag && node.style !== 'block';
  const isWhole = ({ via }: Located) => !via?.some(({ kind }) => kind !== 'interpolation' && kind !== 'override');
  if (env.isMap) {
    return [...env.entries.values()].flatMap(({ key, value, range }) =>
      inSight(value) && isWhole(key) && isWhole(value) ? [{ range, name: key.range, node: value }] : [],
    );
  }
  return env.items.flatMap((item) => {
    if (!inSight(item) || !isWhole(item)) return [];
    if (item.isMap) {
      const name = item.get('name');
      return name.text !== undefined && isWhole(name) ? [{ range: item.range, name: name.range, node: item }] : [];
    }
    const cut = /^(["']?)(\w+)=/.exec(item.file.text.slice(...item.range));
    if (!cut) return [];
    const start = item.range[0] + (cut[1] ?? '').length;
    return [{ range: item.range, name: [start, start + (cut[2] ?? '').length] as const, node: item }];
  });
}

function withValue(kind: Origin['kind'], env: Node, { node, range }: Written, name: string, value: string): string {
  if (kind === 'compose')
    return env.isMap
      ? `${name}: ${/^[\w.-]*[A-Za-z_-]+[\w.-]*$|^\d+(?:\.\d+){3}$/.test(value) && !/^(?:true|false|yes|no|on|off|null)$/i.test(value) ? value : `"${value}"`}`
      : `${name}=${value}`;
  if (node.flow || env.flow) return `{ name: ${name}, value: "${value}" }`;
  const { file } = env;
  const column = range[0] - (lineStarts(file)[lineIndexAt(file, range[0])] ?? 0);
  return `name: ${name}${lineEndOf(file)}${' '.repeat(column)}value: "${value}"`;
}
