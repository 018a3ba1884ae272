import type { Fix } from '../../core/problem.js';
import { lineIndexAt, lineRange, textOf } from '../../core/source.js';
import { isBefore } from '../../core/version.js';
import { constraint, fitsConstraint, validator } from '../../knowledge/temporal/dynamic-config.js';
import type { DataNode, Entry } from '../../parsers/compose/types.js';
import type { TemporalConfig } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (version = '1.31.2') => `services:
  temporal:
    image: temporalio/server:${version}
    environment: { DYNAMIC_CONFIG_FILE_PATH: /etc/temporal/dynamic.yaml }
    volumes: ["./dynamic.yaml:/etc/temporal/dynamic.yaml"]
`;
const files = (dynamic: string, version?: string) => ({ 'compose.yaml': compose(version), 'dynamic.yaml': dynamic });
const configMap = (line: string) => `apiVersion: v1
kind: ConfigMap
metadata: { name: dynamic }
data:
  dynamic.yaml: |
    ${line}
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: temporal }
spec:
  selector: { matchLabels: { app: temporal } }
  template:
    metadata: { labels: { app: temporal } }
    spec:
      containers:
        - name: temporal
          image: temporalio/server:1.31.2
          env: [{ name: DYNAMIC_CONFIG_FILE_PATH, value: /etc/temporal/dynamic/dynamic.yaml }]
          volumeMounts: [{ name: dynamic, mountPath: /etc/temporal/dynamic }]
      volumes: [{ name: dynamic, configMap: { name: dynamic } }]
`;

export default defineRule({
  id: 'temporal/refused-dynamic-config',
  on: 'temporal.dynamic-config',
  topic: 'configuration',
  summary: 'The Temporal server refuses its dynamic configuration',
  severity: 'error',
  rationale: `Each key of the file holds a list of values with their constraints. Where one entry has another form, or a constraint that the server does not know, it refuses the whole file:
it does not start, and one that runs already keeps the values of before without a word to its users.`,
  data: ['temporal'],
  references: [
    'https://docs.temporal.io/references/dynamic-configuration',
    'https://github.com/temporalio/temporal/blob/main/common/dynamicconfig/yaml_loader.go',
  ],
  examples: {
    bad: [
      {
        name: 'a value alone',
        files: files('frontend.rps: «2400» # per host\nlimit.maxIDLength:\n  - value: 255\n    constraints: {}\n'),
        fixed: {
          'dynamic.yaml':
            'frontend.rps:\n  - value: 2400\n    constraints: {} # per host\nlimit.maxIDLength:\n  - value: 255\n    constraints: {}\n',
        },
      },
      {
        name: 'a map',
        files: files('frontend.rps:\n  «value: 2400\n  constraints: {}»\n'),
      },
      {
        name: 'values without their name',
        files: files('frontend.rps:\n  - «2400»\n'),
      },
      {
        name: 'a list of constraints',
        files: files('frontend.rps:\n  - value: 2400\n    constraints: «[]»\n'),
      },
      {
        name: 'a constraint of another name',
        files: files('matching.rps:\n  - value: 2400\n    constraints: { «taskQueue»: orders }\n'),
      },
      {
        name: 'one of another type',
        files: files('matching.rps:\n  - value: 2400\n    constraints:\n      taskType: «workflow»\n'),
      },
      {
        name: 'one that only newer servers know',
        files: files('callback.rps:\n  - value: 2400\n    constraints: { «destination»: a.example }\n', '1.22.7'),
      },
      {
        name: 'in a ConfigMap',
        files: { 'k8s/temporal.yaml': configMap('frontend.rps: «2400»') },
      },
    ],
    good: [
      { files: files('frontend.rps:\n  - value: 2400\n    constraints: {}\nlimit.maxIDLength:\n  - value: 255\n    constraints: {}\n') },
      {
        name: 'constraints in any case, left out, or empty',
        files: files(
          'matching.rps:\n  - value: 2400\n    constraints: { TaskQueueName: orders, taskType: Workflow, namespace: shop }\n  - value: 100\nfrontend.rps:\n  - value: 1\n    constraints:\nhistory.rps:\n',
        ),
      },
      {
        name: 'of a server that knows it',
        files: files('callback.rps:\n  - value: 2400\n    constraints: { destination: a.example }\n', '1.31.2'),
      },
      {
        name: 'of a server of unknown version',
        files: files('callback.rps:\n  - value: 2400\n    constraints: { destination: a.example }\n', 'latest'),
      },
      { name: 'a file without a key', files: files('# nothing yet\n') },
      { name: 'in a ConfigMap', files: { 'k8s/temporal.yaml': configMap('frontend.rps: [{ value: 2400 }]') } },
    ],
  },
  *check(config) {
    const { root } = config;
    if (root.isSet && !root.isMap) {
      yield {
        at: root,
        message: `${config.label} holds no keys, so the server refuses it; write each key with a list of values${check(config)}`,
      };
      return;
    }
    for (const entry of root.entries.values()) {
      const found = faultOf(entry, config);
      if (!found) continue;
      yield {
        at: found.at,
        message: `${found.what}, so the server refuses the whole dynamic configuration and does not start; ${found.cure}${check(config)}`,
        fix: found.at === entry.value ? wrapped(entry, config) : undefined,
      };
    }
  },
});

interface Fault {
  readonly at: DataNode | Entry['key'];
  readonly what: string;
  readonly cure: string;
}

function check({ version }: TemporalConfig): string {
  return version.isSet && !isBefore(version.value, validator.since) ? `, and try it with "${validator.command}"` : '';
}

function faultOf({ name, value }: Entry, config: TemporalConfig): Fault | undefined {
  if (value.isUnset || value.isUnknown) return undefined;
  const cure = 'write a list with an item "value" and its "constraints"';
  if (!value.isList) return { at: value, what: `"${name}" holds ${value.isMap ? 'a map' : 'a value'} where a list belongs`, cure };
  for (const item of value.items) {
    if (item.isUnset || item.isUnknown) continue;
    if (!item.isMap) return { at: item, what: `an item of "${name}" is no map with "value"`, cure };
    const given = item.get('constraints');
    if (given.isUnset || given.isUnknown) continue;
    if (!given.isMap) return { at: given, what: `the constraints of "${name}" are no map`, cure: 'write them as a map, "{}" for none' };
    for (const one of given.entries.values()) {
      const fault = faultOfConstraint(one, name, config);
      if (fault) return fault;
    }
  }
  return undefined;
}

function faultOfConstraint({ name, key, value }: Entry, of: string, { version }: TemporalConfig): Fault | undefined {
  const row = constraint(name);
  if (!row) {
    const names = 'namespace, namespaceID, taskQueueName, taskType, historyTaskType, shardID and destination';
    return { at: key, what: `"${name}" is no constraint that "${of}" could have`, cure: `the server knows ${names}` };
  }
  if (row.since !== undefined && version.isSet && isBefore(version.value, row.since)) {
    return {
      at: key,
      what: `the constraint "${name}" of "${of}" is not known before ${row.since.replace(/\.0$/, '')}`,
      cure: 'leave it out, or upgrade the server first',
    };
  }
  const { scalar } = value;
  // Words such as "yes" are texts for the server.
  const given = typeof scalar === 'boolean' && !/^(?:true|false)$/i.test(value.text ?? '') ? value.text : scalar;
  if (value.isUnknown || ((typeof given === 'string' || typeof given === 'number') && fitsConstraint(row, given))) return undefined;
  const wanted = row.words ? `one of ${row.words.filter((word) => !word.includes('_')).join(', ')}` : row.takes;
  return {
    at: value.isUnset ? key : value,
    what: `the constraint "${name}" of "${of}" is not ${wanted}`,
    cure: `give it ${wanted}`,
  };
}

/** Puts a single value into a list; the text stays as it is written. */
function wrapped({ key, value, range }: Entry, config: TemporalConfig): Fix | undefined {
  const { root, origin, release } = config;
  const isOwn = origin === 'file' || (origin === 'chart' && release?.origin !== 'object');
  if (!isOwn || !value.isScalar || value.via || value.anchor || value.tag || root.via || value.style === 'block') return undefined;
  const { file } = key;
  const text = textOf(value);
  const fix = { title: 'Put the value into a list', safety: 'safe' as const, scope: { file, range } };
  if (root.flow) {
    return { ...fix, edits: [{ file, range: value.range, text: `[{"value": ${text}, "constraints": {}}]` }] };
  }
  const [start] = lineRange(file, lineIndexAt(file, key.range[0]));
  const before = file.text.slice(start, key.range[0]);
  const between = file.text.slice(key.range[1], value.range[0]);
  if (!/^ *$/.test(before) || !/^: +$/.test(between) || /[\r\n]/.test(text)) return undefined;
  const end = /\r\n|\n/.exec(file.text)?.[0] ?? '\n';
  const list = `:${end}${before}  - value: ${text}${end}${before}    constraints: {}`;
  return { ...fix, edits: [{ file, range: [key.range[1], value.range[1]], text: list }] };
}
