import { namedImage } from '../../core/image.js';
import { isProxy } from '../../knowledge/bystanders.js';
import { dataStore } from '../../knowledge/data-stores.js';
import type { Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const shop = (proxy: string, db: string, more = '') => `services:
  proxy:
    image: nginx:1.27.3
    ports: ["443:443"]
${proxy}  web:
    image: acme/web:1.0.0
    networks: [front, back]
  db:
    image: postgres:16.6
${db}${more}networks: { front: {}, back: {} }
`;

export default defineRule({
  id: 'compose/store-beside-proxy',
  on: 'compose.service',
  topic: 'security',
  summary: 'A proxy that the world reaches shares a network with a database or broker',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `The proxy is what strangers talk to first. In a network of its own with the web service, whoever takes it over has still no way to the database; in
one network for all, its port is open to him.`,
  references: ['https://docs.docker.com/compose/how-tos/networking/#specify-custom-networks'],
  examples: {
    bad: [
      {
        name: 'one network for all',
        files: {
          'compose.prod.yaml':
            'services:\n  «proxy»:\n    image: nginx:1.27.3\n    ports: ["443:443"]\n  web:\n    image: acme/web:1.0.0\n  db:\n    image: postgres:16.6\n',
        },
      },
      {
        name: 'the host alone reaches the port of the database',
        files: {
          'compose.prod.yaml': shop('    networks: [front, back]\n', '    networks: [back]\n    ports: ["127.0.0.1:5432:5432"]\n').replace(
            '  proxy:',
            '  «proxy»:',
          ),
        },
      },
      {
        name: 'the proxy is in both',
        files: {
          'compose.prod.yaml': shop('    networks: [front, back]\n', '    networks: [back]\n').replace('  proxy:', '  «proxy»:'),
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': shop('    networks: [front]\n', '    networks: [back]\n') } },
      {
        name: 'a network whose name a variable chooses',
        files: { 'compose.prod.yaml': shop('    networks: ["${FRONT}"]\n', '    networks: [back]\n') },
      },
      {
        name: 'published on the host itself alone',
        files: {
          'compose.prod.yaml': shop('    networks: [front, back]\n', '    networks: [back]\n').replace('"443:443"', '"127.0.0.1:443:443"'),
        },
      },
      {
        name: 'nothing stands between them, so the proxy itself may be the client',
        files: {
          'compose.prod.yaml': 'services:\n  proxy:\n    image: haproxy:3.1.0\n    ports: ["5432:5432"]\n  db:\n    image: postgres:16.6\n',
        },
      },
      {
        name: 'it passes on the port of the database',
        files: {
          'compose.prod.yaml':
            'services:\n  proxy:\n    image: haproxy:3.1.0\n    ports: ["5432:5432"]\n  web:\n    image: acme/web:1.0.0\n  db:\n    image: postgres:16.6\n',
        },
      },
      {
        name: 'a database whose port is open to the world anyway, which is another finding',
        files: {
          'compose.prod.yaml': shop('    networks: [front, back]\n', '    networks: [back]\n    ports: ["5432:5432"]\n'),
        },
      },
      {
        name: 'on a desk',
        files: {
          'compose.dev.yaml':
            'services:\n  proxy:\n    image: nginx:1.27.3\n    ports: ["443:443"]\n  web:\n    image: acme/web:1.0.0\n  db:\n    image: postgres:16.6\n',
        },
      },
    ],
  },
  *check(service) {
    const image = namedImage(service.image);
    if (!image || !isProxy(image) || !servesTheWeb(service)) return;
    const own = networksOf(service);
    if (!own) return;
    const others = service.application.services.filter((other) => other !== service);
    const store = others.find((other) => isStore(other) && !isPublished(other) && sharesNetwork(own, other));
    if (!store || !others.some((other) => !isStore(other) && sharesNetwork(own, other))) return;
    yield {
      at: service,
      message: `"${service.name}", which takes requests from outside, shares a network with "${store.name}", so whoever breaks into the one reaches the other; give the proxy and what it serves a network without "${store.name}"`,
      related: [{ at: store, message: `"${store.name}" stands here` }],
    };
  },
});

function isStore({ image }: Service): boolean {
  const reference = namedImage(image);
  return reference !== undefined && dataStore(reference) !== undefined;
}

/** Published on every interface: no network keeps the proxy from it. */
function isPublished({ ports }: Service): boolean {
  return ports.value?.some(({ hostIp }) => hostIp.isUnset || (hostIp.isSet && /^(?:0\.0\.0\.0|::|\*)$/.test(hostIp.value))) === true;
}

/** Published on every interface, on the ports of browsers. */
function servesTheWeb({ ports }: Service): boolean {
  return ports.value?.some(({ hostIp, target }) => hostIp.isUnset && /^(?:80|443|8080|8443)$/.test(target.value ?? '')) === true;
}

/** Names of the networks of a service; undefined where they are not known, or it has none of its own. */
function networksOf({ node }: Service): readonly string[] | undefined {
  if (!node.get('network_mode').isUnset) return undefined;
  const networks = node.get('networks');
  if (networks.isUnset) return ['default'];
  if (networks.open !== undefined) return undefined;
  if (networks.isMap) return [...networks.entries.keys()];
  return networks.strings().value;
}

function sharesNetwork(names: readonly string[], other: Service): boolean {
  return networksOf(other)?.some((name) => names.includes(name)) === true;
}
