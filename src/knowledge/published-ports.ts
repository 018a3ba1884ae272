import { insertBefore, insertEntry } from '../core/edit.js';
import { weaklyMemoized } from '../core/lazy.js';
import type { Fix } from '../core/problem.js';
import { type Located, textOf } from '../core/source.js';
import type { Value } from '../core/value.js';

interface Node extends Located {
  readonly isMap: boolean;
  readonly isList: boolean;
  readonly text?: string | undefined;
  readonly style?: string | undefined;
  readonly flow: boolean;
  readonly anchor?: string | undefined;
  readonly tag?: string | undefined;
  readonly items: readonly Node[];
  readonly entries: ReadonlyMap<string, { readonly key: Located; readonly value: Node; readonly range: Located['range'] }>;
  get(...path: readonly string[]): Node;
}

/** A published port of a Compose service. */
interface Port extends Located {
  readonly target: Value<string>;
  readonly published: Value<string>;
  readonly hostIp: Value<string>;
}

/** A Compose service with what stands around it. */
interface Service {
  readonly name: string;
  readonly node: Node;
  readonly sources: readonly unknown[];
  readonly application: { readonly beside: readonly { readonly root: Node }[] };
}

/** Published on a port that somebody chose, without an address, or with the one that means all. */
export function isOnAllInterfaces({ published, hostIp, target }: Port): boolean {
  if (published.isUnset || !target.isSet) return false;
  return hostIp.isUnset || (hostIp.isSet && /^(?:0\.0\.0\.0|::|\*)$/.test(hostIp.value));
}

/** Where a finding about a port points: at the target of the long form, which other lines may stand between, else at all of it. */
export function placeOfPort(port: Port): Located {
  return isLong(port) ? port.target.at : port;
}

/** A port for messages: `"7233:7233"`, `"target: 7233"`. */
export function shownPort(port: Port): string {
  return `"${isLong(port) ? `target: ${port.target.value}` : textOf(port).replace(/^["']|["']$/g, '')}"`;
}

/** The place of a target of its own is the target alone. */
function isLong(port: Port): boolean {
  return textOf(port.target.at) !== textOf(port);
}

/** Who has to reach the service from other machines, by what the files tell. */
export function othersElsewhere({ node, name, application: { beside } }: Service): 'peers' | 'clients' | undefined {
  if (machinesIn(node.get('extra_hosts')).length > 0) return 'peers';
  return beside.some((file) => namesOfMachines(file).has(name)) ? 'clients' : undefined;
}

/** Names that the services of a file give to other machines: a part of the project that runs on a host of its own reaches the rest so. */
const namesOfMachines = weaklyMemoized(({ root }: { readonly root: Node }): ReadonlySet<string> => {
  const services = [...root.get('services').entries.values()];
  return new Set(services.flatMap(({ value }) => machinesIn(value.get('extra_hosts'))));
});

/** The names in `extra_hosts` that lead to other machines: to members of one cluster, or from clients. Docker's own bridge leads to none. */
function machinesIn(hosts: Node): readonly string[] {
  const lines = hosts.isList
    ? hosts.items.map(({ text }) => text ?? '')
    : [...hosts.entries].map(([name, { value }]) => `${name}=${value.text ?? ''}`);
  return lines.flatMap(
    (line) => /^([^:=]+)[:=]\[?(?!127\.|0\.|172\.17\.0\.1\]?$)(?:\d{1,3}\.){3}\d{1,3}\]?$/.exec(line.replace(/\s/g, ''))?.[1] ?? [],
  );
}

/** Puts the address of the machine itself in front of a port, where it is written in plain sight. `index` counts the ports of the service. */
export function bindToLocalhost({ node, sources }: Service, index: number, { hostIp }: Port): Fix | undefined {
  const ports = node.get('ports');
  const item = ports.items[index];
  if (!item || sources.length !== 1 || ports.via || ports.anchor || item.via || item.anchor || item.tag || !hostIp.isUnset)
    return undefined;
  const fix = { title: 'Bind it to 127.0.0.1', safety: 'unsafe' as const, scope: item };
  if (item.isMap) {
    const edit = insertEntry(item, [`host_ip: 127.0.0.1`]);
    return edit && !item.entries.has('host_ip') ? { ...fix, edits: [edit] } : undefined;
  }
  if (item.style === 'plain') return { ...fix, edits: [insertBefore(item, '127.0.0.1:')] };
  if (item.style !== 'double' && item.style !== 'single') return undefined;
  const inner = { file: item.file, range: [item.range[0] + 1, item.range[1]] as const };
  return { ...fix, edits: [insertBefore(inner, '127.0.0.1:')] };
}
