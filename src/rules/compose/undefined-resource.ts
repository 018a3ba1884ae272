import { slipOf } from '../../core/distance.js';
import { inOwnWords, type Located, placeOf } from '../../core/source.js';
import type { DataNode, Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/undefined-resource',
  on: 'compose.service',
  topic: 'configuration',
  summary: 'A service uses a network, volume, secret, config or model that the application does not define',
  severity: 'error',
  rationale: `Networks, named volumes, secrets, configs and models that services use must be defined at the top level, even with nothing behind
their name. Compose refuses the whole application otherwise: "refers to undefined volume".`,
  references: [
    'https://docs.docker.com/reference/compose-file/networks/',
    'https://docs.docker.com/reference/compose-file/volumes/',
    'https://docs.docker.com/reference/compose-file/secrets/',
  ],
  examples: {
    bad: [
      {
        name: 'a named volume',
        files: { 'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n    volumes: [«data:/var/lib/postgresql/data»]\n' },
      },
      {
        name: 'a folder without a dot',
        files: { 'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n    volumes: [«data/db:/var/lib/postgresql/data»]\n' },
      },
      {
        name: 'networks, secrets, configs, models',
        files: {
          'compose.yaml':
            'services:\n  web:\n    build: { context: ., secrets: [«npm»] }\n    networks: [«back»]\n    secrets: [{ source: «password» }]\n    configs: [«site»]\n    models: [«llm»]\n  api:\n    image: nginx:1.27.3\n    networks:\n      «bakc»: { aliases: [api] }\n      front:\nnetworks: { front: {} }\n',
        },
      },
      {
        name: 'long form of a volume, and a slip',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    volumes: [{ type: volume, source: «databse», target: /var/lib/postgresql/data }]\nvolumes:\n  database:\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n    volumes: [data:/var/lib/postgresql/data]\nvolumes:\n  data:\n',
        },
      },
      {
        name: 'what needs no definition',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    networks: [default]\n    volumes: [./data:/a, /b, ~/c:/c, "${DATA}:/d", "data-${STAGE}:/e", { type: bind, source: data, target: /f }, { type: tmpfs, target: /g }]\n',
        },
      },
      {
        name: 'an included file, an override, the base',
        files: {
          'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n    volumes: [data:/var/lib/postgresql/data]\n',
          'compose.override.yaml': 'volumes: { data: {} }\nservices:\n  db: { tty: true }\n',
          'other/compose.yaml': 'include: [base.yaml]\nservices:\n  web:\n    image: nginx:1.27.3\n    networks: [back]\n',
          'other/base.yaml': 'services:\n  api:\n    image: nginx:1.27.3\nnetworks: { back: {} }\n',
          'third/compose.yaml': 'include: [oci://example.com/base]\nservices:\n  web:\n    image: nginx:1.27.3\n    networks: [back]\n',
        },
      },
      {
        name: 'a file for use over another one',
        files: {
          'docker-compose.yml': 'services:\n  web:\n    image: nginx:1.27.3\n    networks: [back]\nnetworks: { back: {} }\n',
          'docker-compose.search.yml': 'services:\n  search:\n    image: nginx:1.27.3\n    networks: [back]\n',
        },
      },
    ],
  },
  *check(service) {
    const { application, name } = service;
    for (const { to, at, section } of uses(service)) {
      const defined = application.root.get(section);
      if (defined.open !== undefined || defined.isUnknown || defined.entries.has(to)) continue;
      const other = application.beside.find(({ root }) => root.get(section).entries.has(to));
      // What stands alone by its name only may be meant for use over the file that has it.
      if (other && !/(?:^|\/)(?:docker-)?compose\.ya?ml$/.test(application.files[0]?.file.path ?? '')) continue;
      yield {
        at: placeOf(at),
        message: `service "${name}" uses the ${section.slice(0, -1)} "${inOwnWords(to, at)}", which the top-level "${section}" does not define, and Compose refuses the file; ${advice(to, section, defined, other?.file.path)}`,
        ...(other && { atMost: 'warning' as const }),
      };
    }
  },
});

function advice(to: string, section: Section, defined: DataNode, other: string | undefined): string {
  if (other !== undefined) return `only ${other} defines it, so that both files must be named`;
  if (section === 'volumes' && to.includes('/')) return 'write "./" before it if a folder is meant';
  const slip = defined.entries.size > mostCompared ? undefined : slipOf(to, defined.entries.keys());
  if (slip !== undefined) return `did you mean "${slip}"?`;
  return section === 'networks' && ['host', 'none'].includes(to) ? `write "network_mode: ${to}" instead` : 'define it there';
}

/** Names that a wrong one is compared with; each costs time, for each use. */
const mostCompared = 200;

type Section = 'networks' | 'volumes' | 'secrets' | 'configs' | 'models';

interface Use {
  readonly to: string;
  readonly at: Located;
  readonly section: Section;
}

function* uses({ node, mounts }: Service): Generator<Use> {
  for (const { name, at } of namesIn(node.get('networks'))) if (name !== 'default') yield { to: name, at, section: 'networks' };
  for (const { name, at } of namesIn(node.get('models'))) yield { to: name, at, section: 'models' };
  for (const { name, at } of namesIn(node.get('secrets'))) yield { to: name, at, section: 'secrets' };
  for (const { name, at } of namesIn(node.get('build', 'secrets'))) yield { to: name, at, section: 'secrets' };
  for (const { name, at } of namesIn(node.get('configs'))) yield { to: name, at, section: 'configs' };
  for (const { type, source } of mounts.value ?? []) {
    if (type === 'volume' && source.isSet && source.value !== '') yield { to: source.value, at: source.at, section: 'volumes' };
  }
}

/** Keys of a map, items of a list, or the sources of items in their long form. */
function namesIn(node: DataNode): readonly { readonly name: string; readonly at: Located }[] {
  if (node.isMap) return [...node.entries.values()].map(({ name, key }) => ({ name, at: key }));
  return node.items.flatMap((item) => {
    const name = item.isMap ? item.get('source') : item;
    return name.isScalar && name.text ? [{ name: name.text, at: name }] : [];
  });
}
