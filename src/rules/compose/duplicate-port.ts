import { parseImageReference } from '../../core/image.js';
import { weaklyMemoized } from '../../core/lazy.js';
import type { Level } from '../../core/problem.js';
import { inOwnWords, type Located, placeOf } from '../../core/source.js';
import { portRange } from '../../knowledge/compose/formats.js';
import { runTogether } from '../../knowledge/compose/profiles.js';
import { isDataStore } from '../../knowledge/data-stores.js';
import type { ComposeApplication, Port, Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/duplicate-port',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'Two services publish one port of the host',
  severity: 'error',
  rationale: `A port of the host belongs to one container. The second one that asks for it does not start: "port is already allocated". Which one
that is depends on the order of start.`,
  references: ['https://docs.docker.com/reference/compose-file/services/#ports'],
  peers: ['dclint no-duplicate-exported-ports'],
  examples: {
    bad: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["8080:80"]\n  api:\n    image: nginx:1.27.3\n    ports: [«"8080:3000"»]\n',
        },
      },
      {
        name: 'an address of all interfaces, a range, the long form',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["8080-8082:80-82", "127.0.0.1:53:53/udp"]\n  api:\n    image: nginx:1.27.3\n    ports:\n      - «{ target: 3000, published: 8081 }»\n      - «"0.0.0.0:53:53/udp"»\n',
        },
      },
      {
        name: 'one service for two of its own ports',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["8080:80", «"8080:81"»]\n' },
      },
      {
        name: 'over two files',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["8080:80"]\n',
          'compose.override.yaml': 'services:\n  mail:\n    image: axllent/mailpit:v1.21\n    ports: [«"8080:8025"»]\n',
        },
      },
      {
        name: 'in one profile, and in a profile beside a service that always runs',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["8080:80"]\n  a:\n    image: nginx:1.27.3\n    profiles: [debug]\n    ports: [«"8080:81"», "9090:80"]\n  b:\n    image: nginx:1.27.3\n    profiles: [debug, more]\n    ports: [«"9090:80"»]\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["8080:80"]\n  api:\n    image: nginx:1.27.3\n    ports: ["8081:80"]\n',
        },
      },
      {
        name: 'ports of the container alone',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["80", { target: 81 }, "0:82"]\n    expose: [8080]\n  api:\n    image: nginx:1.27.3\n    ports: ["80", { target: 81 }, "0:82"]\n    expose: [8080]\n',
        },
      },
      {
        name: 'other addresses, other protocols, other profiles',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    profiles: [a]\n    ports: ["127.0.0.1:80:80", "53:53/tcp", "90:90"]\n  api:\n    image: nginx:1.27.3\n    profiles: [a]\n    ports: ["10.0.0.1:80:80", "53:53/udp"]\n  other:\n    image: nginx:1.27.3\n    profiles: [b]\n    ports: ["90:90"]\n',
        },
      },
      {
        name: 'IPv4 beside IPv6',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["127.0.0.1:80:80", "[::1]:80:80", "0.0.0.0:81:81", "[::]:81:81"]\n',
        },
      },
      {
        name: 'variables, a range of which one is taken, the network of the host',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["${A}:80", "8000-8010:80"]\n  api:\n    image: nginx:1.27.3\n    ports: ["${A}:80", "8000-8010:80"]\n  host:\n    image: nginx:1.27.3\n    network_mode: host\n    ports: ["8000-8010:80"]\n',
        },
      },
      {
        name: 'the same line twice, and one that an override replaces',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["8080:80", "8080:80"]\n  api:\n    image: nginx:1.27.3\n    ports: ["8081:80"]\n',
          'compose.override.yaml': 'services:\n  web:\n    ports: !override ["8081:80"]\n  api:\n    ports: !reset []\n',
        },
      },
      {
        name: 'either of two applications',
        files: {
          'a/compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["80:80"]\n',
          'b/compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["80:80"]\n',
        },
      },
    ],
  },
  *check(service) {
    for (const { port, number, first, atMost, isChoice } of clashesOf(service.application).get(service.name) ?? []) {
      const published = port.published.value ?? '';
      const shown = inOwnWords(published, port) === published ? String(number) : published && inOwnWords(published, port);
      const other = first.service === service.name ? 'this service itself' : `service "${first.service}"`;
      yield {
        at: placeOf(port),
        message: `service "${service.name}" publishes port ${shown} of the host, which ${other} publishes already, so that ${isChoice ? 'they cannot run together; choose another port, or give each a profile' : 'one of them does not start; choose another port'}`,
        related: [{ at: placeOf(first.at), message: 'it is published here already' }],
        ...(atMost && { atMost }),
      };
    }
  },
});

interface Taken {
  readonly service: string;
  readonly profiles: readonly string[] | undefined;
  readonly at: Located;
  readonly ip: string;
  readonly line: string;
  /** The port of a data store, of which a file may offer several to choose from. */
  readonly store: string | undefined;
}

interface Clash {
  readonly port: Port;
  readonly number: number;
  readonly first: Taken;
  readonly atMost: Level | undefined;
  /** Two stores of one kind, of which people start the one that they want. */
  readonly isChoice: boolean;
}

/** Ports of a range that are looked at, and services on one port. */
const mostInRange = 1000;
const mostOnPort = 50;

const clashesOf = weaklyMemoized(({ services }: ComposeApplication): ReadonlyMap<string, readonly Clash[]> => {
  const taken = new Map<string, Taken[]>();
  const clashes = new Map<string, Clash[]>();
  for (const service of services) {
    const found: Clash[] = [];
    for (const port of service.ports.value ?? []) found.push(...claim(port, service, taken));
    if (found.length > 0) clashes.set(service.name, found);
  }
  return clashes;
});

/** Takes a port, and says who has it already; once for all numbers of a range. */
function claim(port: Port, service: Service, taken: Map<string, Taken[]>): readonly Clash[] {
  const { target, published, hostIp, protocol } = port;
  const range = published.isSet && target.isSet && !hostIp.isUnknown ? portRange(published.value) : undefined;
  // The engine picks a free port of a range for a single one of the container. Networks of the host or of others publish nothing.
  const isPicked = range !== undefined && range[0] !== range[1] && !target.value?.includes('-');
  if (!range || range[0] === 0 || isPicked || !service.node.get('network_mode').isUnset) return [];
  const ip = addressOf(hostIp.value);
  const line = `${ip} ${published.value} ${target.value} ${protocol}`;
  const store = runsDataStore(service) ? target.value : undefined;
  const own: Taken = { service: service.name, profiles: profilesOf(service), at: port, ip, line, store };
  let clash: Clash | undefined;
  for (let number = range[0]; number <= Math.min(range[1], range[0] + mostInRange); number++) {
    const key = `${number}/${protocol}`;
    const others = taken.get(key) ?? [];
    taken.set(key, others);
    for (const other of clash ? [] : others) {
      const together = other.service === own.service ? 'always' : runTogether(other.profiles, own.profiles);
      const isSame = other.service === own.service && other.line === line;
      if (together === 'never' || isSame || !meet(other.ip, ip)) continue;
      const isChoice = other.service !== own.service && store !== undefined && store === other.store;
      clash = { port, number, first: other, isChoice, atMost: isChoice ? 'info' : together === 'sometimes' ? 'warning' : undefined };
      break;
    }
    if (others.length < mostOnPort) others.push(own);
  }
  return clash ? [clash] : [];
}

function runsDataStore({ image }: Service): boolean {
  const reference = image.isSet ? parseImageReference(image.value) : undefined;
  return reference !== undefined && isDataStore(reference);
}

function profilesOf({ profiles }: Service): readonly string[] | undefined {
  return profiles.isUnset ? [] : profiles.value;
}

/** Empty for all interfaces. */
function addressOf(ip: string | undefined): string {
  return ip === undefined || ip === '' ? '' : ip.replace(/^\[(.*)\]$/, '$1');
}

function meet(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  const [all4, all6] = ['0.0.0.0', '::'];
  const isSix = (ip: string) => ip.includes(':');
  return isSix(a) === isSix(b) && [a, b].some((ip) => ip === all4 || ip === all6);
}
