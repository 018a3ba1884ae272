import { parseByteSize } from '../../core/quantity.js';
import { inOwnWords, placeOf } from '../../core/source.js';
import type { DataNode } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/conflicting-keys',
  on: 'compose.service',
  topic: 'configuration',
  summary: 'Two keys say different things about one setting',
  severity: 'error',
  rationale: `Limits and replicas can be written at the service and under \`deploy\`. Compose refuses the application when both are there and differ,
and a limit that only one of them has counts as a difference: "can't set distinct values".`,
  references: [
    'https://docs.docker.com/reference/compose-file/deploy/#resources',
    'https://docs.docker.com/reference/compose-file/services/#mem_limit',
    'https://docs.docker.com/reference/compose-file/build/#dockerfile_inline',
  ],
  examples: {
    bad: [
      {
        name: 'two limits of memory',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    mem_limit: «512m»\n    deploy:\n      resources:\n        limits:\n          memory: 1g\n',
        },
      },
      {
        name: 'the limits under deploy leave out what stands at the service',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    mem_limit: «512m»\n    deploy:\n      resources:\n        limits:\n          cpus: "0.5"\n',
        },
      },
      {
        name: 'replicas, processors, processes, reservations',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    scale: «2»\n    cpus: «1»\n    pids_limit: «100»\n    mem_reservation: «64m»\n    deploy:\n      replicas: 3\n      resources: { limits: { cpus: "0.5", pids: 50 }, reservations: { memory: 32m } }\n',
        },
      },
      {
        name: 'two Dockerfiles',
        files: {
          'compose.yaml':
            'services:\n  web:\n    build:\n      dockerfile: Dockerfile.web\n      «dockerfile_inline»: |\n        FROM nginx:1.27.3\n',
          'Dockerfile.web': 'FROM nginx:1.27.3\nUSER 1000\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    mem_limit: 512m\n    deploy:\n      resources:\n        limits:\n          memory: 512M\n',
        },
      },
      {
        name: 'one of the two, the same in other words, another part of deploy',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    mem_limit: 1g\n    cpus: 0.5\n    deploy: { replicas: 2, resources: { limits: { memory: 1024m, cpus: "0.50" } } }\n  api:\n    image: nginx:1.27.3\n    mem_limit: 1g\n    deploy: { resources: { reservations: { memory: 64m } } }\n  job:\n    image: nginx:1.27.3\n    scale: 2\n    deploy: { replicas: 2 }\n    build: { dockerfile_inline: "FROM nginx:1.27.3" }\n',
        },
      },
      {
        name: 'variables, and zero, which stands for none',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    mem_limit: ${MEM}\n    cpus: 0\n    deploy: { resources: { limits: { memory: 1g, cpus: "2" } } }\n  api:\n    image: nginx:1.27.3\n    mem_limit: 1g\n    deploy: { resources: { limits: { memory: "${MEM}" } } }\n',
        },
      },
    ],
  },
  *check({ node, name }) {
    const inline = node.get('build', 'dockerfile_inline');
    if (inline.isSet && node.get('build', 'dockerfile').isSet) {
      yield {
        at: placeOf(inline.key),
        message: `"dockerfile" and "dockerfile_inline" of service "${name}" exclude each other, and Compose refuses the file; remove one of them`,
      };
    }
    for (const { key, long, read, optional } of pairs) {
      const short = node.get(key);
      const value = numberIn(short, read);
      const parent = node.get(...long.slice(0, -1));
      const other = node.get(...long);
      if (
        !value ||
        !parent.isMap ||
        parent.entries.size === 0 ||
        other.isUnknown ||
        (other.isUnset && (optional || parent.open !== undefined))
      )
        continue;
      const said = other.isUnset ? 0 : numberIn(other, read);
      if (said === undefined || said === value) continue;
      const path = long.join('.');
      const what = other.isUnset ? `there is no "${path}" beside it` : `"${path}" says "${inOwnWords(other.text ?? '', other)}"`;
      yield {
        at: placeOf(short),
        message: `"${key}" of service "${name}" is "${inOwnWords(short.text ?? '', short)}" and ${what}, and Compose refuses the difference; write ${other.isUnset ? 'both in one place' : 'one of them'}`,
        related: [{ at: placeOf(other.isUnset ? parent.key : other), message: 'the other stands here' }],
      };
    }
  },
});

interface Pair {
  readonly key: string;
  readonly long: readonly string[];
  readonly read: (text: string) => number | undefined;
  /** That only one of them is there is no difference. */
  readonly optional?: boolean;
}

const pairs: readonly Pair[] = [
  { key: 'scale', long: ['deploy', 'replicas'], read: numberOf, optional: true },
  { key: 'cpus', long: ['deploy', 'resources', 'limits', 'cpus'], read: numberOf },
  { key: 'mem_limit', long: ['deploy', 'resources', 'limits', 'memory'], read: parseByteSize },
  { key: 'pids_limit', long: ['deploy', 'resources', 'limits', 'pids'], read: numberOf },
  { key: 'mem_reservation', long: ['deploy', 'resources', 'reservations', 'memory'], read: parseByteSize },
];

function numberOf(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function numberIn(node: DataNode, read: Pair['read']): number | undefined {
  return node.isScalar && node.text !== undefined && !node.isUnset ? read(node.text) : undefined;
}
