import { namedImage } from '../../core/image.js';
import { soundsLikeDataStore } from '../../knowledge/data-stores.js';
import { type Listener, listenerOf, usualListener } from '../../knowledge/listeners.js';
import { bindToLocalhost, isOnAllInterfaces, othersElsewhere, placeOfPort, shownPort } from '../../knowledge/published-ports.js';
import type { Port, Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/exposed-store-port',
  on: 'compose.service',
  topic: 'security',
  aggregate: true,
  summary: 'A database, a broker or an open console is published on every interface',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `A published port without an address listens on all interfaces of the host, and Docker's own rules come before those of its firewall, so ufw does not close it.
Scanners find such ports within hours. Other services of the project reach the container without any published port.`,
  references: [
    'https://docs.docker.com/engine/network/packet-filtering-firewalls/',
    'https://docs.docker.com/reference/compose-file/services/#ports',
  ],
  peers: ['dclint no-unbound-port-interfaces', 'kics 451d79dc'],
  examples: {
    bad: [
      {
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    ports:\n      - «"5432:5432"» # for the office\n' },
        fixed: {
          'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    ports:\n      - "127.0.0.1:5432:5432" # for the office\n',
        },
      },
      {
        name: 'a queue and a console, in flow and without quotes, are one finding',
        files: {
          'compose.yaml':
            'services:\n  queue:\n    image: nats:2.10.24\n    ports: [«4222:4222», "8222:8222"]\n  ui:\n    image: obsidiandynamics/kafdrop:4.1.0\n    ports: [8080:8080/tcp]\n',
        },
        fixed: {
          'compose.yaml':
            'services:\n  queue:\n    image: nats:2.10.24\n    ports: [127.0.0.1:4222:4222, "127.0.0.1:8222:8222"]\n  ui:\n    image: obsidiandynamics/kafdrop:4.1.0\n    ports: [127.0.0.1:8080:8080/tcp]\n',
        },
      },
      {
        name: 'the long form',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    ports:\n      - target: «5432»\n        published: "5432"\n        mode: host\n',
        },
        fixed: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    ports:\n      - target: 5432\n        host_ip: 127.0.0.1\n        published: "5432"\n        mode: host\n',
        },
      },
      {
        name: 'a name for the host itself is no peer',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    ports: [«"5432:5432"»]\n    extra_hosts: { host.docker.internal: 172.17.0.1 }\n',
        },
        fixed: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    ports: ["127.0.0.1:5432:5432"]\n    extra_hosts: { host.docker.internal: 172.17.0.1 }\n',
        },
      },
      {
        name: 'a port with a default, and an address that means all, stay for you to change',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    ports:\n      - «"${DB_PORT:-5432}:5432"»\n  cache:\n    image: redis:7.4.1\n    ports: ["0.0.0.0:6379:6379"]\n',
        },
      },
      {
        name: 'a member of a cluster over several hosts stays reachable for them',
        files: {
          'compose.prod.yaml':
            'services:\n  zookeeper:\n    image: zookeeper:3.9.3\n    ports: [«"2181:2181"»]\n    extra_hosts: ["zookeeper2:10.0.0.22", "zookeeper3:10.0.0.23"]\n',
        },
      },
      {
        name: 'clients on hosts of their own, by a file beside it, stay able to reach it',
        files: {
          'compose.yaml':
            'services:\n  queue:\n    image: redis:7.4.1\n    ports: [«"6379:6379"»]\n    restart: always\n  web:\n    image: acme/web:1.4.0\n    extra_hosts: ["worker1:10.0.0.4"]\n',
          'compose.worker.yaml': 'services:\n  worker:\n    image: acme/web:1.4.0\n    extra_hosts: ["queue:10.0.0.3"]\n',
        },
      },
      {
        name: 'another machine that has nothing to do with it',
        files: {
          'compose.yaml': 'services:\n  queue:\n    image: redis:7.4.1\n    ports: [«"6379:6379"»]\n',
          'compose.worker.yaml': 'services:\n  worker:\n    image: acme/web:1.4.0\n    extra_hosts: { mail: 10.0.0.9 }\n',
        },
        fixed: {
          'compose.yaml': 'services:\n  queue:\n    image: redis:7.4.1\n    ports: ["127.0.0.1:6379:6379"]\n',
        },
      },
      {
        name: 'named like a store, on its usual port',
        files: { 'compose.prod.yaml': 'services:\n  orders-db:\n    build: ./db\n    ports: [«"5432:5432"»]\n' },
        fixed: { 'compose.prod.yaml': 'services:\n  orders-db:\n    build: ./db\n    ports: ["127.0.0.1:5432:5432"]\n' },
      },
    ],
    good: [
      {
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    ports:\n      - "127.0.0.1:5432:5432"\n' },
      },
      {
        name: 'other ways to say so',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    ports:\n      - target: 5432\n        published: "5432"\n        host_ip: 127.0.0.1\n  cache:\n    image: redis:7.4.1\n    ports: ["[::1]:6379:6379", "10.0.0.5:6379:6379"]\n',
        },
      },
      {
        name: 'not published, or on a port of chance',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    expose: ["5432"]\n    ports:\n      - "5432"\n' },
      },
      {
        name: 'the address may come from outside',
        files: {
          'compose.prod.yaml':
            'services:\n  queue:\n    image: nats:2.10.24\n    ports: ["${BIND}:4222:4222"]\n  ui:\n    image: obsidiandynamics/kafdrop:4.1.0\n    ports: ["127.0.0.1:8080:8080/tcp"]\n',
        },
      },
      {
        name: 'Temporal has a rule of its own',
        files: { 'compose.prod.yaml': 'services:\n  temporal:\n    image: temporalio/server:1.29.1\n    ports: ["7233:7233"]\n' },
      },
      {
        name: 'a web server is there to be reached',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports: ["80:80", "443:443"]\n' },
      },
      {
        name: 'a service that only sounds like a store, on its web port',
        files: { 'compose.prod.yaml': 'services:\n  orders-db:\n    build: ./db\n    ports: ["8000:8000"]\n' },
      },
      {
        name: 'files for browsers',
        files: {
          'compose.prod.yaml': 'services:\n  files:\n    image: minio/minio:RELEASE.2025-01-20T14-49-07Z\n    ports: ["9000:9000"]\n',
        },
      },
    ],
  },
  *check(service) {
    for (const [index, port] of (service.ports.value ?? []).entries()) {
      if (!isOnAllInterfaces(port)) continue;
      const listener = listenerBehind(service, port);
      if (!listener) continue;
      const isGuarded = listener.isOpen ? hasLogin(service) : !isOpenByChoice(service, listener);
      const others = othersElsewhere(service);
      yield {
        at: placeOfPort(port),
        message: `${shownPort(port)} opens the ${listener.kind} of "${service.name}"${isGuarded ? '' : ', which asks for no login,'} on every interface of the host, past its firewall; ${others ? `bind it to an address of the network that its ${others} on other hosts use` : 'bind it to 127.0.0.1, or take it out where only other services need it'}`,
        ...(!others && { fix: bindToLocalhost(service, index, port) }),
        ...((isGuarded || listener.isForReading) && { atMost: 'warning' }),
      };
    }
  },
});

function listenerBehind(service: Service, { target, protocol }: Port): Listener | undefined {
  if (protocol !== 'tcp') return undefined;
  const port = Number(target.value?.split('-')[0]);
  const reference = service.build.isUnset ? namedImage(service.image) : undefined;
  const listener = reference && listenerOf(reference, port);
  return listener ?? (soundsLikeDataStore(service.name) ? usualListener(port) : undefined);
}

/** Where a login or certificates of clients are set up, or may be in a file that nobody here can read. */
function hasLogin({ environment, command }: Service): boolean {
  const words = command.value?.form === 'exec' ? command.value.words.join(' ') : '';
  return !environment.isComplete || command.isUnknown || /auth|tls|web\.config|oidc/i.test([words, ...environment.names].join(' '));
}

/** Redis and MongoDB ask for a password only where one is set. */
function isOpenByChoice({ environment, command, entrypoint }: Service, { kind }: Listener): boolean {
  if (!/^(?:Redis|Valkey|MongoDB)/.test(kind) || !environment.isComplete || !entrypoint.isUnset) return false;
  const words = command.value?.form === 'exec' ? command.value.words.join(' ') : '';
  const isPlain = !command.isUnknown && !/pass|auth|acl|\.conf|keyfile|sh\b/i.test(words);
  return isPlain && !environment.names.some((name) => /pass|auth|_root_|acl|args/i.test(name));
}
