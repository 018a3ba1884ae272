import { weaklyMemoized } from '../../core/lazy.js';
import type { Level } from '../../core/problem.js';
import { inOwnWords, placeOf } from '../../core/source.js';
import { runTogether } from '../../knowledge/compose/profiles.js';
import type { ComposeApplication, Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/duplicate-container-name',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'Two services give their containers one name',
  severity: 'error',
  rationale: `Names of containers are unique on a host. The second container is not created: "the container name is already in use".`,
  references: ['https://docs.docker.com/reference/compose-file/services/#container_name'],
  peers: ['dclint no-duplicate-container-names'],
  examples: {
    bad: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    container_name: app\n  api:\n    image: nginx:1.27.3\n    container_name: «app»\n',
        },
      },
      {
        name: 'over two files',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    container_name: app\n',
          'compose.override.yaml': 'services:\n  api:\n    image: nginx:1.27.3\n    container_name: «"app"»\n',
        },
      },
      {
        name: 'it is extended, name and all',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    container_name: «app»\n  api:\n    extends: web\n    command: api\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    container_name: app\n  api:\n    image: nginx:1.27.3\n    container_name: app-api\n',
        },
      },
      {
        name: 'variables, other profiles, other applications',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    container_name: ${NAME}\n  api:\n    image: nginx:1.27.3\n    container_name: ${NAME}\n  cpu:\n    image: nginx:1.27.3\n    container_name: model\n    profiles: [cpu]\n  gpu:\n    image: nginx:1.27.3\n    container_name: model\n    profiles: [gpu]\n',
          'other/compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    container_name: model\n',
        },
      },
    ],
  },
  *check(service) {
    const clash = clashesOf(service.application).get(service.name);
    if (!clash) return;
    const node = service.node.get('container_name');
    const other = clash.other.node.get('container_name');
    yield {
      at: placeOf(node),
      message: `the container of service "${service.name}" is called "${inOwnWords(node.text ?? '', node)}" like that of service "${clash.other.name}", so that one of them does not start; choose another name`,
      related: [{ at: placeOf(other), message: `"${clash.other.name}" takes the name here` }],
      ...(clash.atMost && { atMost: clash.atMost }),
    };
  },
});

interface Clash {
  readonly other: Service;
  readonly atMost: Level | undefined;
}

const mostOfName = 50;

const clashesOf = weaklyMemoized(({ services }: ComposeApplication): ReadonlyMap<string, Clash> => {
  const byName = new Map<string, Service[]>();
  const clashes = new Map<string, Clash>();
  for (const service of services) {
    const name = service.node.get('container_name').string().value;
    if (name === undefined) continue;
    const others = byName.get(name) ?? [];
    byName.set(name, others);
    for (const other of others) {
      const together = runTogether(profilesOf(other), profilesOf(service));
      if (together === 'never') continue;
      clashes.set(service.name, { other, atMost: together === 'sometimes' ? 'warning' : undefined });
      break;
    }
    if (others.length < mostOfName) others.push(service);
  }
  return clashes;
});

function profilesOf({ profiles }: Service): readonly string[] | undefined {
  return profiles.isUnset ? [] : profiles.value;
}
