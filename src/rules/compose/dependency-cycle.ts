import { weaklyMemoized } from '../../core/lazy.js';
import type { Located } from '../../core/source.js';
import { placeOf } from '../../core/source.js';
import type { ComposeApplication, DataNode, Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/dependency-cycle',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'Services wait for each other in a circle',
  severity: 'error',
  rationale: `No order of start satisfies a circle of dependencies, so that Compose refuses the whole application: "dependency cycle detected".
Links, shared namespaces and \`volumes_from\` are dependencies, too.`,
  references: ['https://docs.docker.com/reference/compose-file/services/#depends_on'],
  examples: {
    bad: [
      {
        files: {
          'compose.yaml':
            'services:\n  a:\n    image: nginx:1.27.3\n    depends_on: [«b»]\n  b:\n    image: nginx:1.27.3\n    depends_on: { a: { condition: service_started } }\n',
        },
      },
      {
        name: 'itself',
        files: { 'compose.yaml': 'services:\n  a:\n    image: nginx:1.27.3\n    depends_on: [«a»]\n' },
      },
      {
        name: 'through other kinds of dependency, and beside a service that only leads there',
        files: {
          'compose.yaml':
            'services:\n  start:\n    image: nginx:1.27.3\n    depends_on: [a]\n  a:\n    image: nginx:1.27.3\n    links: [«b:other»]\n  b:\n    image: nginx:1.27.3\n    network_mode: service:c\n  c:\n    image: nginx:1.27.3\n    volumes_from: [a:ro]\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml':
            'services:\n  a:\n    image: nginx:1.27.3\n    depends_on: [b]\n  b:\n    image: nginx:1.27.3\n    depends_on: [c]\n  c:\n    image: nginx:1.27.3\n',
        },
      },
      {
        name: 'two ways to one service',
        files: {
          'compose.yaml':
            'services:\n  a:\n    image: nginx:1.27.3\n    depends_on: [b, c]\n  b:\n    image: nginx:1.27.3\n    depends_on: [c]\n  c:\n    image: nginx:1.27.3\n    external_links: [a]\n    pid: host\n',
        },
      },
    ],
  },
  *check(service) {
    const cycle = cyclesOf(service.application).get(service.name);
    const [first, ...others] = cycle ?? [];
    if (!first) return;
    const names = [service.name, ...(cycle ?? []).map(({ to }) => to)];
    const shown = names.length <= 8 ? names : [...names.slice(0, 6), '…', service.name];
    yield {
      at: placeOf(first.at),
      message:
        names.length === 2
          ? `service "${service.name}" depends on itself, so that Compose refuses the file; remove the dependency`
          : `services wait for each other in a circle (${shown.join(' → ')}), so that Compose refuses the file; remove one of the dependencies`,
      related: others.slice(0, 6).map(({ to, at }) => ({ at: placeOf(at), message: `and this one for "${to}"` })),
    };
  },
});

interface Edge {
  readonly to: string;
  readonly at: Located;
}

/** Searches that one application may cost: each looks at every dependency at most once. */
const mostSearches = 50;

/** The shortest circle through a service, by its name; of one circle only the first service has it. */
const cyclesOf = weaklyMemoized((application: ComposeApplication): ReadonlyMap<string, readonly Edge[]> => {
  const edges = new Map(application.services.map((service) => [service.name, edgesOf(service)]));
  const suspects = withoutEnds(edges);
  const cycles = new Map<string, readonly Edge[]>();
  const told = new Set<string>();
  let left = mostSearches;
  for (const name of suspects) {
    if (told.has(name) || left-- <= 0) continue;
    const cycle = shortest(name, edges);
    if (!cycle) continue;
    cycles.set(name, cycle);
    for (const { to } of cycle) told.add(to);
  }
  return cycles;
});

/** Services that are left when those that depend on nothing are taken away, again and again. */
function withoutEnds(edges: ReadonlyMap<string, readonly Edge[]>): readonly string[] {
  const open = new Map<string, number>();
  const users = new Map<string, string[]>();
  for (const [name, list] of edges) {
    const targets = new Set(list.map(({ to }) => to).filter((to) => edges.has(to)));
    open.set(name, targets.size);
    for (const to of targets) {
      const known = users.get(to) ?? [];
      users.set(to, known);
      known.push(name);
    }
  }
  const ends = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    for (const user of users.get(end) ?? []) {
      const count = (open.get(user) ?? 0) - 1;
      open.set(user, count);
      if (count === 0) ends.push(user);
    }
  }
  return [...open].filter(([, count]) => count > 0).map(([name]) => name);
}

function shortest(start: string, edges: ReadonlyMap<string, readonly Edge[]>): readonly Edge[] | undefined {
  const cameBy = new Map<string, { readonly edge: Edge; readonly from: string }>();
  const queue = [start];
  for (let i = 0; i < queue.length; i++) {
    const from = queue[i] ?? '';
    for (const edge of edges.get(from) ?? []) {
      if (cameBy.has(edge.to)) continue;
      cameBy.set(edge.to, { edge, from });
      if (edge.to === start) return wayBack(start, cameBy);
      queue.push(edge.to);
    }
  }
  return undefined;
}

function wayBack(start: string, cameBy: ReadonlyMap<string, { readonly edge: Edge; readonly from: string }>): readonly Edge[] {
  const way: Edge[] = [];
  let at = start;
  do {
    const step = cameBy.get(at);
    if (!step) break;
    way.push(step.edge);
    at = step.from;
  } while (at !== start);
  return way.reverse();
}

function edgesOf({ node }: Service): readonly Edge[] {
  const named = ['links', 'volumes_from'].flatMap((key) => namesIn(node.get(key)));
  const shared = ['network_mode', 'pid', 'ipc'].map((key) => node.get(key));
  return [
    ...namesIn(node.get('depends_on')),
    ...named.filter(({ to }) => !to.startsWith('container:')).map(({ to, at }) => ({ to: to.split(':', 1)[0] ?? '', at })),
    ...shared.flatMap((value) => (value.text?.startsWith('service:') ? [{ to: value.text.slice('service:'.length), at: value }] : [])),
  ];
}

function namesIn(node: DataNode): readonly Edge[] {
  if (node.isMap) return [...node.entries.values()].map(({ name, key }) => ({ to: name, at: key }));
  return node.items.flatMap((item) => (item.isScalar && item.text ? [{ to: item.text, at: item }] : []));
}
