import { type Located, placeOf } from '../../core/source.js';
import type { DataNode, Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/conflicting-network-mode',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'A service has a network mode beside settings that need a network of its own',
  severity: 'error',
  rationale: `\`network_mode\` takes the place of networks, and Compose refuses both together. A container in the network of another one cannot
publish ports or have a host name, and the engine does not create it. In the network of the host, published ports are discarded.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/#network_mode',
    'https://docs.docker.com/engine/network/drivers/host/',
  ],
  examples: {
    bad: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    network_mode: «host»\n    networks: [back]\nnetworks: { back: {} }\n',
        },
      },
      {
        name: 'over two files',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    networks: [back]\nnetworks: { back: {} }\n',
          'compose.override.yaml': 'services:\n  web:\n    network_mode: «bridge»\n',
        },
      },
      {
        name: 'ports that are discarded',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    network_mode: host\n    «ports»: ["80:80"]\n' },
      },
      {
        name: 'ports and a name in the network of another service',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    network_mode: service:vpn\n    «ports»: ["80:80"]\n    «hostname»: web\n  vpn:\n    image: acme/vpn:1.0.0\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    networks: [back]\n    ports: ["80:80"]\nnetworks: { back: {} }\n',
        },
      },
      {
        name: 'a mode alone, and the ports at the service whose network it is',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    network_mode: service:vpn\n  vpn:\n    image: acme/vpn:1.0.0\n    ports: ["80:80"]\n  agent:\n    image: acme/agent:1.0.0\n    network_mode: host\n    hostname: agent\n  plain:\n    image: nginx:1.27.3\n    network_mode: bridge\n    ports: ["81:80"]\n',
        },
      },
      {
        name: 'empty lists, and a mode that may be empty',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    network_mode: host\n    networks: []\n    ports: []\n  api:\n    image: nginx:1.27.3\n    network_mode: ${MODE}\n    networks: [default]\n    ports: ["80:80"]\n',
        },
      },
      {
        name: 'the override takes them away',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    networks: [back]\n    ports: ["80:80"]\nnetworks: { back: {} }\n',
          'compose.override.yaml': 'services:\n  web:\n    network_mode: host\n    networks: !reset null\n    ports: !reset []\n',
        },
      },
    ],
  },
  *check(service) {
    const { node, name } = service;
    const mode = node.get('network_mode');
    if (!mode.isScalar || !mode.text) return;
    const networks = node.get('networks');
    if (hasContent(networks)) {
      yield {
        at: placeOf(mode),
        message: `service "${name}" has "network_mode" and "networks", which exclude each other, and Compose refuses the file; remove one of them`,
        related: [{ at: placeOf(networks.key), message: 'its networks stand here' }],
      };
    }
    if (mode.text === 'host' && hasContent(node.get('ports'))) {
      yield {
        at: keyOf(node, 'ports'),
        message: `service "${name}" runs in the network of the host, so that its "ports" are discarded; remove one of the two`,
        atMost: 'warning',
      };
    }
    if (/^(?:service|container):/.test(mode.text)) yield* inOtherNetwork(service, mode);
  },
});

function* inOtherNetwork({ node, name }: Service, mode: DataNode) {
  for (const key of ['ports', 'hostname']) {
    if (!hasContent(node.get(key))) continue;
    const advice = key === 'ports' ? `move them to the service whose network it is` : 'remove it';
    yield {
      at: keyOf(node, key),
      message: `service "${name}" shares the network of another container, so that the engine refuses its "${key}"; ${advice}`,
      related: [{ at: placeOf(mode), message: 'its network is chosen here' }],
    };
  }
}

function keyOf(node: DataNode, key: string): Located {
  return placeOf(node.get(key).key);
}

function hasContent(node: DataNode): boolean {
  return (node.isScalar && !node.isUnset && node.text !== '') || node.items.length > 0 || (node.isMap && node.entries.size > 0);
}
