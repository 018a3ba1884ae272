import { slipOf } from '../../core/distance.js';
import { insertBefore } from '../../core/edit.js';
import type { Fix, Problem } from '../../core/problem.js';
import { inOwnWords, lineEndOf, lineIndexAt, lineStarts, placeOf } from '../../core/source.js';
import {
  type Format,
  formatOf,
  hasFormat,
  isPullPolicy,
  isRestartPolicy,
  pullPolicies,
  restartPolicies,
} from '../../knowledge/compose/formats.js';
import { placeName, type Shaped, shapedService } from '../../knowledge/compose/shape.js';
import type { DataNode } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/invalid-value',
  on: 'compose.service',
  topic: 'configuration',
  summary: 'A value is none of those that its key takes',
  severity: 'error',
  rationale: `Durations need a unit, sizes a unit that exists, policies and conditions one of a few words. Compose refuses the application, or
the engine the container, when such a value cannot be read, and nothing starts.`,
  references: [
    'https://docs.docker.com/reference/compose-file/extension/#specifying-durations',
    'https://docs.docker.com/reference/compose-file/extension/#specifying-byte-values',
    'https://docs.docker.com/reference/compose-file/services/#restart',
  ],
  examples: {
    bad: [
      {
        name: 'durations',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    stop_grace_period: «"30"»\n    healthcheck: { test: [CMD, curl], interval: «10 s», timeout: «5sec» }\n',
        },
      },
      {
        name: 'sizes and numbers',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    mem_limit: «512x»\n    cpus: «"half"»\n    deploy: { replicas: «two», resources: { limits: { memory: «500 megs» } } }\n    ulimits: { nofile: «max» }\n',
        },
      },
      {
        name: 'words',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    restart: «unless_stopped»\n    pull_policy: «alway»\n    privileged: «maybe»\n    depends_on: { db: { condition: «healthy» } }\n  db:\n    image: postgres:16.6\n',
        },
      },
      {
        name: 'a health check that does not say how it runs',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    healthcheck:\n      test: [«"curl"», "-f", "http://localhost"]\n',
          'other/compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    healthcheck:\n      test:\n        - «curl -f http://localhost || exit 1»\n',
        },
        fixed: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    healthcheck:\n      test: ["CMD", "curl", "-f", "http://localhost"]\n',
          'other/compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    healthcheck:\n      test:\n        - CMD-SHELL\n        - curl -f http://localhost || exit 1\n',
        },
      },
      {
        name: 'an item that stands too deep becomes a part of the line above',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    restart: «always\n      - data:/data»\n    volumes:\n      - logs:/logs\nvolumes: { data: {}, logs: {} }\n',
        },
      },
      {
        name: 'out of range, and a host without an address',
        files: {
          'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    oom_score_adj: «2000»\n    extra_hosts: [«gateway»]\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    stop_grace_period: 1m30s\n    healthcheck: { test: [CMD, curl], interval: 1.5s, timeout: 500ms, start_period: 1d }\n',
        },
      },
      {
        name: 'all the ways to write sizes, numbers and booleans',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    mem_limit: 512mb\n    memswap_limit: -1\n    shm_size: 1.5 GiB\n    cpus: "0.5"\n    pids_limit: -1\n    privileged: no\n    tty: "on"\n    ulimits: { memlock: { soft: -1, hard: -1 } }\n    deploy: { replicas: "2" }\n    extra_hosts: ["a:1.2.3.4", "b=host-gateway"]\n',
        },
      },
      {
        name: 'words',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    restart: on-failure:3\n    pull_policy: every_12h\n  api:\n    image: nginx:1.27.3\n    restart: "no"\n    pull_policy: daily\n    healthcheck: { test: [NONE] }\n  job:\n    image: nginx:1.27.3\n    healthcheck: { test: curl -f http://localhost }\n    restart: ${RESTART:-unless-stopped}\n',
        },
      },
      {
        name: 'variables that nobody here knows',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    restart: ${RESTART}\n    mem_limit: ${MEM}\n    healthcheck: { test: ["${KIND}", curl], interval: "${EVERY}s" }\n    depends_on: { db: { condition: "${WHEN}" } }\n  db:\n    image: postgres:16.6\n',
        },
      },
    ],
  },
  *check({ name, node }) {
    for (const place of shapedService(name, node)) {
      const { node: value, path } = place;
      const key = path.slice(2).join('.');
      if (value.isScalar && value.text !== undefined && !value.isUnset) yield* scalar(place, value.text, key);
      if (key === 'healthcheck.test' && value.isList) yield* test(value, name);
    }
  },
});

function* scalar({ node, shape, path }: Shaped<DataNode>, text: string, key: string): Generator<Problem> {
  const is = (what: string, advice: string): Problem => ({
    at: placeOf(node),
    message: `${placeName(path)} is "${short(inOwnWords(text, node))}", ${what}, and the application does not start; ${advice}`,
  });
  const isText = typeof node.scalar === 'string';
  const format = isText ? formatOf(key) : undefined;
  if (format !== undefined && !hasFormat(text, format)) yield is(`which is no ${words[format].name}`, words[format].advice(text));
  if (isText && shape.kinds.includes('string') && shape.values.length > 0 && !shape.values.includes(text)) {
    yield is('which Compose does not know', choice(text, shape.values));
  }
  const [least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY] = shape.range ?? [];
  const number = Number(node.scalar);
  if (typeof node.scalar === 'number' && (number < least || number > most)) {
    yield is(
      'which is out of range',
      most === Number.POSITIVE_INFINITY ? `write ${least} or more` : `write a number from ${least} to ${most}`,
    );
  }
  if (!isText) return;
  if (key === 'restart' && !isRestartPolicy(text)) yield is('which is no restart policy', choice(text, restartPolicies));
  if (key === 'pull_policy' && !isPullPolicy(text)) yield is('which is no pull policy', choice(text, pullPolicies));
  if (/^extra_hosts\.\d+$/.test(key) && !/[=:]/.test(text)) yield is('which has no address', `write "${text}:" and the address behind it`);
}

/** A wrong indentation can make a long text of a value. */
function short(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 40 || line !== text ? `${line.slice(0, 40)}…` : line;
}

const words: Readonly<Record<Format, { readonly name: string; readonly advice: (text: string) => string }>> = {
  duration: {
    name: 'duration',
    advice: (text) => (/^\d+$/.test(text) ? `add a unit, as in "${text}s"` : 'write numbers with units, as in "1m30s", without blanks'),
  },
  size: { name: 'size', advice: () => 'write a number with b, k, m or g, as in "512m"' },
  boolean: { name: 'boolean', advice: () => 'write true or false' },
  integer: { name: 'whole number', advice: () => 'write a whole number' },
  float: { name: 'number', advice: () => 'write a number' },
};

function choice(text: string, values: readonly string[]): string {
  const plain = text.toLowerCase().replaceAll('_', '-');
  const meant = values.find((value) => value.replaceAll('_', '-') === plain) ?? slipOf(text, values);
  return meant === undefined
    ? `write ${values
        .map((value) => `"${value}"`)
        .join(', ')
        .replace(/, ([^,]*)$/, ' or $1')}`
    : `did you mean "${meant}"?`;
}

function* test(list: DataNode, service: string): Generator<Problem> {
  const [first, ...rest] = list.items;
  if (!first?.isScalar || first.text === undefined || ['CMD', 'CMD-SHELL', 'NONE'].includes(first.text)) return;
  const word = !/\s/.test(first.text) ? 'CMD' : rest.length === 0 ? 'CMD-SHELL' : undefined;
  const fix = word === undefined ? undefined : fixOf(list, first, word);
  yield {
    at: placeOf(first),
    message: `the health check of service "${service}" must begin with "CMD" or "CMD-SHELL" when it is a list, and Compose refuses the file; put ${word === undefined ? 'one of them' : `"${word}"`} first`,
    ...(fix && { fix }),
  };
}

function fixOf(list: DataNode, first: DataNode, word: string): Fix | undefined {
  if (list.via || list.anchor !== undefined || first.via || first.anchor !== undefined || first.style === 'block') return undefined;
  const { file, range } = first;
  const start = lineStarts(file)[lineIndexAt(file, range[0])] ?? 0;
  const before = file.text.slice(start, range[0]);
  const quote = first.style === 'single' ? "'" : first.style === 'double' ? '"' : '';
  const quoted = `${quote}${word}${quote}`;
  if (!list.flow && !/^\s*- +$/.test(before)) return undefined;
  const text = list.flow ? `${quoted}, ` : `${quoted}${lineEndOf(file)}${before}`;
  return { title: `Put ${word} first`, safety: 'safe', edits: [insertBefore(first, text)], scope: placeOf(list) };
}
