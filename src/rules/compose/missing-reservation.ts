import { isSwarmStack } from '../../knowledge/swarm.js';
import { defineRule } from '../../rule.js';

const stack = (resources: string) =>
  `services:\n  web:\n    image: acme/web:1.0.0\n    deploy:\n      replicas: 3\n      placement: { max_replicas_per_node: 1 }${resources}\n`;

export default defineRule({
  id: 'compose/missing-reservation',
  on: 'compose.service',
  topic: 'scaling',
  aggregate: true,
  summary: 'A service of a Swarm stack reserves no memory',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Swarm places tasks by what they reserve. Without a reservation it takes a node for empty however full its memory is, and when one node fails, all its tasks may
move to the next one and end it, too.`,
  references: [
    'https://docs.docker.com/reference/compose-file/deploy/#resources',
    'https://docs.docker.com/engine/swarm/services/#reserve-memory-or-cpus-for-a-service',
  ],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': stack('').replace('web:', '«web»:') } },
      {
        name: 'a limit is no reservation',
        files: { 'compose.prod.yaml': stack('\n      resources: { limits: { memory: 64M } }').replace('web:', '«web»:') },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': stack('\n      resources: { reservations: { memory: 64M } }') } },
      {
        name: 'one machine places nothing',
        files: { 'compose.prod.yaml': 'services:\n  web:\n    image: acme/web:1.0.0\n    deploy:\n      replicas: 3\n' },
      },
      { name: 'from outside', files: { 'compose.prod.yaml': stack('\n      resources: { reservations: { memory: "${MEMORY}" } }') } },
      {
        name: 'one task on each node, wherever that is',
        files: { 'compose.prod.yaml': stack('\n      mode: global') },
      },
    ],
  },
  *check(service) {
    const { reservations, application, name, node } = service;
    if (!reservations.memory.isUnset || !isSwarmStack(application) || node.get('deploy', 'mode').text === 'global') return;
    yield {
      at: service,
      message: `"${name}" reserves no memory, so Swarm may place it on a node that has none left; reserve what it is seen to use`,
    };
  },
});
