import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/missing-process-limit',
  on: 'compose.service',
  topic: 'scaling',
  aggregate: true,
  optIn: true,
  summary: 'A service may start as many processes as it likes',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Processes are counted for the whole host. A container that forks without end, by an error or an attack, leaves none for the others, and nobody can log in to
stop it.`,
  references: ['https://docs.docker.com/reference/compose-file/services/#pids_limit'],
  peers: ['kics 221e0658'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  «web»:\n    image: nginx:1.27.3\n' } },
      { name: 'switched off', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    pids_limit: «-1»\n' } },
    ],
    good: [
      { files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    pids_limit: 200\n' } },
      {
        name: 'in deploy',
        files: {
          'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    deploy: { resources: { limits: { pids: 200 } } }\n',
        },
      },
      { name: 'from outside', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    pids_limit: ${PIDS}\n' } },
    ],
  },
  *check(service) {
    const { node, name } = service;
    const limit = node.get('pids_limit');
    const isOff = limit.isSet && (limit.number().value ?? 1) <= 0;
    if (!node.get('deploy', 'resources', 'limits', 'pids').isUnset || !(limit.isUnset || isOff)) return;
    yield {
      at: isOff ? limit : service,
      message: `"${name}" has no limit of processes and may take those of the whole host; set a pids_limit above what it is seen to need`,
    };
  },
});
