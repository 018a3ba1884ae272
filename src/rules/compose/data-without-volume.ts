import { parseImageReference } from '../../core/image.js';
import { withArticle } from '../../core/words.js';
import { dataStore } from '../../knowledge/data-stores.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/data-without-volume',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'A database keeps its data in no named volume',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `Without a volume the data live in the container or in an anonymous volume of it. \`docker compose down\` and a new container
lose them: for a Temporal server that is every workflow history.`,
  references: ['https://docs.docker.com/engine/storage/volumes/'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  «db»:\n    image: postgres:16.6\n' } },
      {
        name: 'only the start scripts are mounted',
        files: { 'compose.prod.yaml': 'services:\n  «db»:\n    image: mysql:8.4.3\n    volumes: ["./init:/docker-entrypoint-initdb.d"]\n' },
      },
      {
        name: 'an anonymous volume',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    volumes:\n      - «/var/lib/postgresql/data»\n' },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    volumes: ["data:/var/lib/postgresql/data"]\nvolumes: { data: {} }\n',
        },
      },
      {
        name: 'a folder of the host',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: mysql:8.4.3\n    volumes: ["./data:/var/lib/mysql"]\n' },
      },
      {
        name: 'a folder above',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:18.1\n    volumes: ["data:/var/lib/postgresql"]\nvolumes: { data: {} }\n',
        },
      },
      {
        name: 'memory, on purpose',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    tmpfs: /var/lib/postgresql/data\n' },
      },
      {
        name: 'the data folder was moved',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    environment: { PGDATA: /data/pg }\n    volumes: ["data:/data"]\nvolumes: { data: {} }\n',
        },
      },
      {
        name: 'a volume by variable may be it',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    volumes: ["${DATA}"]\n' },
      },
      { name: 'a cache', files: { 'compose.prod.yaml': 'services:\n  cache:\n    image: redis:7.4.1\n' } },
      { name: 'no database', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n' } },
    ],
  },
  *check(service) {
    const reference = service.image.isSet ? parseImageReference(service.image.value) : undefined;
    const store = reference && dataStore(reference);
    if (!store?.folders || store.cache || service.build.isSet) return;
    const { mounts } = service;
    if (mounts.isUnknown || !service.node.get('tmpfs').isUnset || !service.node.get('volumes_from').isUnset) return;
    const moved = (store.movedBy ?? []).map((name) => service.environment.get(name));
    if (moved.some((value) => value.isUnknown)) return;
    const folders = [...store.folders, ...moved.flatMap((value) => value.value ?? [])];
    const holding = (mounts.value ?? []).filter(({ target }) => !target.isSet || folders.some((folder) => holds(target.value, folder)));
    if (holding.some(({ type }) => type !== 'anonymous')) return;
    const anonymous = holding[0];
    yield anonymous
      ? {
          at: anonymous,
          message: `the volume of "${service.name}" (${withArticle(store.kind)}) has no name, so it starts empty after "docker compose down"; name the volume`,
        }
      : {
          at: service,
          message: `"${service.name}" (${withArticle(store.kind)}) has no named volume, so "docker compose down" loses its data; mount a named volume at ${store.folders[0]}`,
        };
  },
});

/** Whether a mount at `target` keeps a folder: the folder itself, one above it, or one inside it. */
function holds(target: string, folder: string): boolean {
  const mounted = target.replace(/\/+$/, '');
  return folder === mounted || folder.startsWith(`${mounted}/`) || mounted.startsWith(`${folder}/`);
}
