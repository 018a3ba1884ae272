import { replace } from '../../core/edit.js';
import { parseImageReference } from '../../core/image.js';
import type { Fix } from '../../core/problem.js';
import { inOwnWords } from '../../core/source.js';
import { refusesOldDataFolder } from '../../knowledge/moved-data.js';
import type { Mount } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const compose = (volume: string, image = 'postgres:18.1', more = '') => `services:
  db:
    image: ${image}
    volumes:
      - ${volume}
${more}volumes: { data: {} }
`;
const statefulSet = (path: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - name: postgres
          image: postgres:18.1
          volumeMounts:
            - ${path}
`;

export default defineRule({
  id: 'project/moved-data-folder',
  on: 'container',
  topic: 'orchestration',
  summary: 'A volume lies where the image kept its data in earlier versions',
  severity: 'error',
  rationale: `From PostgreSQL 18 on the official image keeps its data in a folder per version below \`/var/lib/postgresql\`. It refuses to start while
something is mounted at \`/var/lib/postgresql/data\`, since the data would lie outside of that volume and get lost.`,
  references: [
    'https://github.com/docker-library/postgres/pull/1259',
    'https://github.com/docker-library/docs/blob/master/postgres/README.md',
  ],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': compose('«data:/var/lib/postgresql/data»') },
        fixed: { 'compose.yaml': compose('data:/var/lib/postgresql') },
      },
      {
        name: 'the newest release, whatever it is: advice only, as an older one may be meant',
        files: { 'compose.yaml': compose('«data:/var/lib/postgresql/data»', 'postgres:alpine') },
      },
      {
        name: 'an image that is built on it',
        files: { 'compose.yaml': compose('«"./data:/var/lib/postgresql/data/:Z"»', 'pgvector/pgvector:pg18') },
        fixed: { 'compose.yaml': compose('"./data:/var/lib/postgresql:Z"', 'pgvector/pgvector:pg18') },
      },
      { name: 'in Kubernetes', files: { 'k8s/db.yaml': statefulSet('«{ name: data, mountPath: /var/lib/postgresql/data }»') } },
    ],
    good: [
      { files: { 'compose.yaml': compose('data:/var/lib/postgresql') } },
      { name: 'an earlier version', files: { 'compose.yaml': compose('data:/var/lib/postgresql/data', 'postgres:17.2') } },
      {
        name: 'the data folder is named',
        files: {
          'compose.yaml': compose(
            'data:/var/lib/postgresql/data',
            'postgres:18.1',
            '    environment: { PGDATA: /var/lib/postgresql/data/pg }\n',
          ),
        },
      },
      { name: 'an unknown version', files: { 'compose.yaml': compose('data:/var/lib/postgresql/data', 'postgres:${TAG}') } },
      { name: 'in Kubernetes, too', files: { 'k8s/db.yaml': statefulSet('{ name: data, mountPath: /var/lib/postgresql }') } },
    ],
  },
  *check(container) {
    const { image, environment, mounts, entrypoint, label, origin } = container;
    const isBuilt = origin.kind === 'compose' && !origin.service.build.isUnset;
    const reference = !isBuilt && image.isSet ? parseImageReference(image.value) : undefined;
    if (!reference || !entrypoint.isUnset || !refusesOldDataFolder(reference) || !environment.get('PGDATA').isUnset || !mounts.isSet)
      return;
    const at = (folder: string) => mounts.value.find(({ target }) => target.value?.replace(/\/+$/, '') === folder);
    const old = at('/var/lib/postgresql/data');
    // With the new folder as well, only the first start fails.
    if (!old || at('/var/lib/postgresql')) return;
    const isExact = /\d/.test(reference.tag ?? '');
    const fix = isExact && origin.kind === 'compose' ? moveMount(old) : undefined;
    yield {
      at: old,
      message: `"${inOwnWords(image.value ?? reference.name, image.at)}" keeps its data below /var/lib/postgresql/<version> and refuses to start ${label} with a volume at /var/lib/postgresql/data; mount it at /var/lib/postgresql, and move data of an earlier version with pg_upgrade or a dump${isExact ? '' : ', or pin version 17'}`,
      ...(fix && { fix }),
    };
  },
});

/** Mounts it one folder higher, where the path is written out. */
function moveMount(mount: Mount): Fix | undefined {
  const { file, range, via } = mount;
  const text = file.text.slice(...range);
  const index = text.indexOf('/var/lib/postgresql/data');
  const { target } = mount;
  if (via?.length || index < 0 || text.includes('\n') || target.at.via?.some(({ kind }) => kind !== 'interpolation')) return undefined;
  const length = /^\/var\/lib\/postgresql\/data\/*/.exec(text.slice(index))?.[0].length ?? 0;
  const at = { file, range: [range[0] + index, range[0] + index + length] as const };
  return { title: 'Mount the volume at /var/lib/postgresql', safety: 'unsafe', edits: [replace(at, '/var/lib/postgresql')] };
}
