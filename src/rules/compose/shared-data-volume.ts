import { namedImage } from '../../core/image.js';
import { weaklyMemoized } from '../../core/lazy.js';
import { comparePlaces } from '../../core/source.js';
import { withArticle } from '../../core/words.js';
import { dataStore } from '../../knowledge/data-stores.js';
import type { ComposeApplication, Mount, Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const two = (first: string, second: string, more = '') => `services:
  orders:
    image: postgres:16.6
    volumes: [${first}]
  users:
    image: postgres:16.6
    volumes: [${second}]
${more}volumes: { data: {}, other: {} }
`;

export default defineRule({
  id: 'compose/shared-data-volume',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'Two databases or brokers keep their data in one volume',
  severity: 'error',
  rationale: `Each server takes the files for its own. Their locks do not reach from one container into another, so both write, and the data get corrupted
beyond repair; at best the second one refuses to start.`,
  references: ['https://docs.docker.com/engine/storage/volumes/', 'https://www.postgresql.org/docs/current/creating-cluster.html'],
  examples: {
    bad: [
      { name: 'a named volume', files: { 'compose.yaml': two('data:/var/lib/postgresql/data', '«data:/var/lib/postgresql/data»') } },
      {
        name: 'a folder of the host',
        files: { 'compose.yaml': two('./data:/var/lib/postgresql/data', '«./data:/var/lib/postgresql/data»') },
      },
    ],
    good: [
      { files: { 'compose.yaml': two('data:/var/lib/postgresql/data', 'other:/var/lib/postgresql/data') } },
      { name: 'no data folder', files: { 'compose.yaml': two('data:/backup', 'data:/backup') } },
      { name: 'one only reads', files: { 'compose.yaml': two('data:/var/lib/postgresql/data', 'data:/var/lib/postgresql/data:ro') } },
      {
        name: 'one is a client',
        files: {
          'compose.yaml': two(
            'data:/var/lib/postgresql/data',
            'data:/var/lib/postgresql/data',
            '    command: ["pg_basebackup", "-D", "/backup"]\n',
          ),
        },
      },
      {
        name: 'two profiles, of which one is chosen',
        files: {
          'compose.yaml': `services:
  db:
    image: postgres:16.6
    profiles: [old]
    volumes: ["data:/var/lib/postgresql/data"]
  db-next:
    image: postgres:17.2
    profiles: [new]
    volumes: ["data:/var/lib/postgresql/data"]
volumes: { data: {} }
`,
        },
      },
    ],
  },
  *check(service) {
    for (const { key, mount, kind } of dataMounts(service)) {
      const users = usersOf(service.application).get(key) ?? [];
      const other = users
        .slice(0, mostCompared)
        .find((user) => user.service !== service && comesBefore(user, mount) && runTogether(service, user.service));
      if (!other) continue;
      yield {
        at: mount,
        message: `"${service.name}" and "${other.service.name}" (each ${withArticle(kind)}) write their data into one volume, which corrupts them; give each a volume of its own`,
        related: [{ at: other.mount, message: `"${other.service.name}" mounts it here` }],
      };
    }
  },
});

/** A file may hold thousands of services, which would all be compared with each other. */
const mostCompared = 50;

interface DataMount {
  readonly service: Service;
  readonly mount: Mount;
  readonly kind: string;
  /** What is mounted. */
  readonly key: string;
}

/** One of the two is reported. */
function comesBefore({ mount }: DataMount, later: Mount): boolean {
  return comparePlaces(mount, later) < 0;
}

const usersOf = weaklyMemoized(({ services }: ComposeApplication): ReadonlyMap<string, readonly DataMount[]> => {
  const found = new Map<string, DataMount[]>();
  for (const mount of services.flatMap(dataMounts)) {
    const others = found.get(mount.key);
    if (others) others.push(mount);
    else found.set(mount.key, [mount]);
  }
  return found;
});

/** Where a server keeps its data, as far as that is known and it may write there. */
function dataMounts(service: Service): readonly DataMount[] {
  const reference = service.build.isUnset ? namedImage(service.image) : undefined;
  const store = reference && dataStore(reference);
  if (!store?.folders || !runsServer(service)) return [];
  if ((store.movedBy ?? []).some((name) => !service.environment.get(name).isUnset)) return [];
  return (service.mounts.value ?? []).flatMap((mount) => {
    const { source, target, type, readOnly, hostPath } = mount;
    if (readOnly || !source.isSet || !target.isSet || (type !== 'volume' && type !== 'bind')) return [];
    if (!store.folders?.includes(target.value.replace(/\/+$/, '')) || /\bsubpath\b/.test(mount.file.text.slice(...mount.range))) return [];
    return [{ service, mount, kind: store.kind, key: `${type}:${hostPath ?? source.value}` }];
  });
}

/** The image's own command, or options for it: other commands may be clients. */
function runsServer({ entrypoint, command }: Service): boolean {
  if (!entrypoint.isUnset || command.isUnknown) return false;
  const [first] = command.isSet && command.value.form === 'exec' ? command.value.words : [];
  return command.isUnset || (first !== undefined && /^-|^(?:postgres|mysqld|mariadbd|mongod|redis-server|valkey-server)$/.test(first));
}

/** Services that no profile keeps apart. */
function runTogether(one: Service, other: Service): boolean {
  if (one.profiles.isUnknown || other.profiles.isUnknown) return false;
  const [first, second] = [one.profiles.value ?? [], other.profiles.value ?? []];
  return first.length === 0 || second.length === 0 || first.some((profile) => second.includes(profile));
}
