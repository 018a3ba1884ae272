import { placeOf } from '../../core/source.js';
import { placeName, type Shaped, shapedFile } from '../../knowledge/compose/shape.js';
import type { DataNode } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/missing-key',
  on: 'compose',
  topic: 'configuration',
  summary: 'A key that Compose requires is missing',
  severity: 'error',
  rationale: `The long forms of dependencies, ports, volumes, devices and hooks have keys that Compose cannot do without. It refuses the whole
application when one is missing.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/',
    'https://github.com/compose-spec/compose-spec/blob/main/schema/compose-spec.json',
  ],
  examples: {
    bad: [
      {
        name: 'a dependency without a condition',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    depends_on:\n      «cache»: {}\n  cache:\n    image: redis:7.4.1\n',
        },
      },
      {
        name: 'a port without a target',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ports:\n      - «published»: 80\n' },
      },
      {
        name: 'a volume without a type, and one without a target',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    volumes:\n      - { «source»: ./a, target: /a }\n      - { «type»: bind, source: ./b }\n',
        },
      },
      {
        name: 'a limit of open files with one half',
        files: { 'compose.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n    ulimits:\n      «nofile»: { soft: 1024 }\n' },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    depends_on:\n      cache: { condition: service_started }\n  cache:\n    image: redis:7.4.1\n',
        },
      },
      {
        name: 'complete long forms',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: nginx:1.27.3\n    ports: [{ target: 80 }]\n    volumes: [{ type: bind, source: ./a, target: /a }, { type: tmpfs, target: /t }]\n    ulimits: { nofile: { soft: 1, hard: 2 } }\n    develop: { watch: [{ path: ., action: rebuild }] }\n',
        },
      },
      {
        name: 'the base brings it, and a merge key does',
        files: {
          'compose.yaml':
            'x-after: &after { condition: service_started }\nservices:\n  web:\n    image: nginx:1.27.3\n    depends_on: { cache: { <<: *after } }\n  cache:\n    image: redis:7.4.1\n',
          'compose.override.yaml': 'services:\n  web:\n    depends_on: { cache: { restart: true } }\n',
        },
      },
    ],
  },
  *check(file, { project }) {
    const { root } = file;
    const { applications } = project;
    if (!root.isMap || root.open !== undefined || !applications.some(({ files }) => files.includes(file))) return;
    // What an override leaves out may stand in its base.
    if (applications.some(({ files }) => files.includes(file) && files[0] !== file)) return;
    const seen = new Set<number>();
    for (const place of shapedFile(root)) {
      const { node, path } = place;
      if (!node.isMap || node.open !== undefined || isExtended(place)) continue;
      const missing = requiredIn(place).filter((key) => node.get(key).kind === 'missing');
      const [first] = node.entries.values();
      const at = (place.outer?.node.isList && first?.key) || node.key;
      if (missing.length === 0 || at.file !== file.file || seen.has(at.range[0])) continue;
      seen.add(at.range[0]);
      const name = place.outer?.node.isList ? `an item of ${placeName(path.slice(0, -1))}` : placeName(path);
      yield {
        at: placeOf(at),
        message: `${name} lacks ${missing.map((key) => `"${key}"`).join(' and ')}, so that Compose refuses the file; add ${missing.length > 1 ? 'them' : 'it'}`,
      };
    }
  },
});

/** What the schema requires, and a target, which Compose asks for by itself. */
function requiredIn({ shape, path }: Shaped<DataNode>): readonly string[] {
  const [section, , list] = path;
  const isMount = section === 'services' && path.length === 4 && (list === 'ports' || list === 'volumes');
  return isMount ? [...shape.required, 'target'] : shape.required;
}

/** Its base may bring what is missing. */
function isExtended({ node, outer }: Shaped<DataNode>): boolean {
  return node.entries.has('extends') || (outer !== undefined && isExtended(outer));
}
