import { placeOf } from '../../core/source.js';
import type { ComposeApplication } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/replicated-container-name',
  on: 'compose.service',
  topic: 'scaling',
  summary: 'A service with several replicas gives its container a name',
  severity: 'error',
  rationale: `Names of containers are unique on a host, so that only one container can have it. Compose refuses the application: "can't set
container_name and deploy.replicas".`,
  references: ['https://docs.docker.com/reference/compose-file/services/#container_name'],
  examples: {
    bad: [
      {
        files: {
          'compose.yaml':
            'services:\n  worker:\n    image: acme/worker:1.0.0\n    container_name: «worker»\n    deploy:\n      replicas: 3\n',
        },
      },
      {
        name: 'the short form',
        files: { 'compose.yaml': 'services:\n  worker:\n    image: acme/worker:1.0.0\n    container_name: «worker»\n    scale: 2\n' },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml':
            'services:\n  worker:\n    image: acme/worker:1.0.0\n    container_name: worker\n    deploy:\n      replicas: 1\n',
        },
      },
      {
        name: 'it has no name, or nobody knows how many there are',
        files: {
          'compose.yaml':
            'services:\n  worker:\n    image: acme/worker:1.0.0\n    deploy: { replicas: 3 }\n  api:\n    image: acme/api:1.0.0\n    container_name: api\n    deploy: { replicas: "${REPLICAS}" }\n',
        },
      },
      {
        name: 'Swarm ignores the name',
        files: {
          'docker-stack.yml':
            'services:\n  worker:\n    image: acme/worker:1.0.0\n    container_name: worker\n    deploy:\n      replicas: 3\n      update_config: { order: start-first }\n',
        },
      },
    ],
  },
  *check({ node, name, replicas, application }) {
    const containerName = node.get('container_name');
    if (!containerName.isSet || !replicas.isSet || replicas.value <= 1) return;
    if (node.get('scale').isUnset && isStack(application)) return;
    yield {
      at: placeOf(containerName),
      message: `service "${name}" runs ${replicas.value} containers and has one name for them, so that Compose refuses to start it; remove "container_name"`,
      related: [{ at: placeOf(replicas.at), message: `${replicas.value} of them are wanted here` }],
    };
  },
});

/** Written for Swarm, which ignores the names of containers. */
function isStack({ files, services }: ComposeApplication): boolean {
  const keys = ['placement', 'update_config', 'rollback_config', 'endpoint_mode', 'mode'];
  const isNamed = files.some(({ file }) => /stack|swarm/i.test(file.path));
  return isNamed || services.some(({ node }) => keys.some((key) => node.get('deploy', key).isSet));
}
