import { parseImageReference } from '../../core/image.js';
import { type Located, placeOf } from '../../core/source.js';
import { withArticle } from '../../core/words.js';
import { dataStore } from '../../knowledge/data-stores.js';
import type { Mount, Service } from '../../parsers/compose/types.js';
import type { KubernetesContainer, Workload } from '../../parsers/kubernetes/types.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const deployment = (more = '', image = 'postgres:16.6', name = 'db') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: db }
spec:
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - name: ${name}
          image: ${image}
${more}`;
const mounted = (volume: string, path = '/var/lib/postgresql/data', marks = ['', '']) =>
  `          volumeMounts:\n            - ${marks[0]}{ name: data, mountPath: ${path} }${marks[1]}\n      volumes:\n        - { name: data, ${volume} }\n`;

export default defineRule({
  id: 'project/data-without-volume',
  on: 'container',
  topic: 'orchestration',
  formerly: ['compose/data-without-volume'],
  summary: 'A database keeps its data in no volume that outlives it',
  severity: { development: 'info', staging: 'warning', production: 'error' },
  rationale: `Without a volume the data live in the container or in an anonymous volume of it. \`docker compose down\` and a new container
lose them: for a Temporal server that is every workflow history. In Kubernetes an emptyDir goes with its pod, at the next rollout, eviction or loss of the node.`,
  references: ['https://docs.docker.com/engine/storage/volumes/', 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],
  examples: {
    bad: [
      { files: { 'compose.prod.yaml': 'services:\n  «db»:\n    image: postgres:16.6\n' } },
      {
        name: 'only the start scripts are mounted',
        files: { 'compose.prod.yaml': 'services:\n  «db»:\n    image: mysql:8.4.3\n    volumes: ["./init:/docker-entrypoint-initdb.d"]\n' },
      },
      { name: 'in Kubernetes, no volume', files: { 'k8s/db.yaml': deployment('', 'postgres:16.6', '«db»') } },
      {
        name: 'an emptyDir goes with the pod',
        files: { 'k8s/db.yaml': deployment(mounted('emptyDir: {}', '/var/lib/postgresql/data', ['«', '»'])) },
      },
      {
        name: 'pods of a Deployment would share one claim',
        files: { 'k8s/db.yaml': deployment('', 'postgres:16.6', '«db»').replace('spec:\n', 'spec:\n  replicas: 3\n') },
      },
      {
        name: 'an anonymous volume',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    volumes:\n      - «/var/lib/postgresql/data»\n' },
      },
      {
        name: 'a named volume that is mounted where no data lie',
        files: {
          'compose.prod.yaml':
            'services:\n  «search»:\n    image: elasticsearch:8.16.0\n    volumes: ["index:/var/lib/elasticsearch/data"]\nvolumes: { index: {} }\n',
        },
      },
      {
        name: 'a named volume at the folder of another publisher of the same server',
        files: {
          'compose.prod.yaml':
            'services:\n  «objects»:\n    image: bitnami/minio:2025.4.22\n    volumes: ["objects:/data"]\nvolumes: { objects: {} }\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml':
            'services:\n  objects:\n    image: bitnami/minio:2025.4.22\n    volumes: ["objects:/bitnami/minio/data"]\nvolumes: { objects: {} }\n',
        },
      },
      {
        name: 'its older releases kept the data there',
        files: {
          'compose.prod.yaml':
            'services:\n  objects:\n    image: bitnami/minio:2022.12.12\n    volumes: ["objects:/data"]\nvolumes: { objects: {} }\n',
        },
      },
      {
        files: {
          'compose.prod.yaml':
            'services:\n  search:\n    image: elasticsearch:8.16.0\n    volumes: ["index:/usr/share/elasticsearch/data"]\nvolumes: { index: {} }\n',
        },
      },
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
        name: 'the command moves it',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: mongo:7.0.14\n    command: mongod --dbpath /srv/db\n    volumes: ["data:/srv/db"]\nvolumes: { data: {} }\n',
        },
      },
      {
        name: 'a volume by variable may be it',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    volumes: ["${DATA}"]\n' },
      },
      { name: 'a cache', files: { 'compose.prod.yaml': 'services:\n  cache:\n    image: redis:7.4.1\n' } },
      { name: 'a claim', files: { 'k8s/db.yaml': deployment(mounted('persistentVolumeClaim: { claimName: data }')) } },
      {
        name: 'a claim template, which takes the place of the volume of the same name',
        files: {
          'k8s/db.yaml': `${deployment(mounted('emptyDir: {}')).replace('kind: Deployment', 'kind: StatefulSet')}  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 8Gi } } }
`,
        },
      },
      { name: 'memory in Kubernetes, on purpose', files: { 'k8s/db.yaml': deployment(mounted('emptyDir: { medium: Memory }')) } },
      { name: 'a volume of a driver', files: { 'k8s/db.yaml': deployment(mounted('csi: { driver: acme.io }')) } },
      { name: 'a client of the same image', files: { 'k8s/db.yaml': deployment('          command: [sleep, infinity]\n') } },
      {
        name: 'an init container that waits',
        files: {
          'k8s/api.yaml': deployment(
            '      initContainers:\n        - { name: wait, image: "postgres:16.6", command: [pg_isready, -h, db] }\n',
            'acme/api:1.0.0',
          ),
        },
      },
      {
        name: 'a job',
        files: {
          'k8s/job.yaml':
            'apiVersion: batch/v1\nkind: Job\nmetadata: { name: dump }\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: db\n          image: postgres:16.6\n',
        },
      },
      { name: 'a cache in Kubernetes', files: { 'k8s/cache.yaml': deployment('', 'redis:7.4.1') } },
      { name: 'no database', files: { 'compose.prod.yaml': 'services:\n  web:\n    image: nginx:1.27.3\n' } },
    ],
  },
  *check(container) {
    const { origin } = container;
    const loss = origin.kind === 'compose' ? lossOfService(origin.service, container) : lossInPod(origin.container, container);
    if (loss) yield loss;
  },
});

interface Storage {
  readonly kind: string;
  /** Where a volume would have to be mounted. */
  readonly folder: string;
  /** Mounts that may hold the data. */
  readonly holding: readonly Mount[];
}

/** What a database stores, and the mounts that may hold it; undefined where the container is none, or that cannot be told. */
function storageOf({ image, mounts, environment }: Container): Storage | undefined {
  const reference = image.isSet ? parseImageReference(image.value) : undefined;
  const store = reference && dataStore(reference);
  if (!store?.folders || store.cache || mounts.isUnknown) return undefined;
  const moved = (store.movedBy ?? []).map((name) => environment.get(name));
  if (moved.some((value) => value.isUnknown)) return undefined;
  const folders = [...store.folders, ...moved.flatMap((value) => value.value ?? [])];
  const holding = (mounts.value ?? []).filter(({ target }) => !target.isSet || folders.some((folder) => holds(target.value, folder)));
  return { kind: store.kind, folder: store.folders[0] ?? '', holding };
}

interface Loss {
  readonly at: Located;
  readonly message: string;
}

function lossOfService(service: Service, container: Container): Loss | undefined {
  const { build, node, name, mounts } = service;
  const storage = build.isSet || !node.get('tmpfs').isUnset || !node.get('volumes_from').isUnset ? undefined : storageOf(container);
  if (!storage || storage.holding.some(({ type }) => type !== 'anonymous') || isMovedByCommand(service)) return undefined;
  const what = `"${name}" (${withArticle(storage.kind)})`;
  const [anonymous] = storage.holding;
  if (anonymous) {
    const message = `the volume of ${what} has no name, so it starts empty after "docker compose down"; name the volume`;
    return { at: anonymous, message };
  }
  const astray = mounts.value?.find(({ type }) => type === 'volume')?.target.value;
  const lack = astray === undefined ? 'has no named volume' : `keeps its data outside of its volume at "${astray}"`;
  const message = `${what} ${lack}, so "docker compose down" loses its data; mount a named volume at ${storage.folder}`;
  return { at: placeOf(container), message };
}

/** Whether the command names a folder that is mounted: `mongod --dbpath /srv/db`. */
function isMovedByCommand({ command, mounts }: Service): boolean {
  const folders = (mounts.value ?? []).flatMap(({ type, target }) => (type === 'volume' && target.isSet ? [target.value] : []));
  if (!command.isSet) return command.isUnknown && folders.length > 0;
  const text = command.value.form === 'exec' ? command.value.words.join(' ') : command.value.text;
  return folders.some((folder) => text.includes(folder));
}

function lossInPod({ workload, role, command, args }: KubernetesContainer, container: Container): Loss | undefined {
  if (!workload.isLongRunning || workload.isIncomplete || role === 'init' || !runsServer(command, args)) return undefined;
  const storage = storageOf(container);
  if (!storage || storage.holding.some(({ type }) => type !== 'emptyDir')) return undefined;
  const inMemory = workload.podSpec.get('volumes').items.some((volume) => volume.get('emptyDir', 'medium').text === 'Memory');
  if (inMemory) return undefined;
  const [emptyDir] = storage.holding;
  const folder = emptyDir?.target.value ?? storage.folder;
  return {
    at: emptyDir ?? placeOf(container),
    message: `${workload.kind} "${workload.name}" loses the data of its ${storage.kind} with each pod, ${emptyDir ? 'as an emptyDir goes with it' : 'as no volume holds them'}; ${cureInPod(workload, storage.kind, folder)}`,
  };
}

function cureInPod({ kind, replicas }: Workload, store: string, folder: string): string {
  // A RabbitMQ node takes the name of its pod, and finds its data only under the same name again.
  if (kind === 'Deployment' && store === 'RabbitMQ broker') return 'run it as a StatefulSet with a claim, which keeps the name of its node';
  // All pods would mount the same claim, and two servers on the same files refuse to start or spoil them.
  if (kind !== 'StatefulSet' && (replicas.value ?? 1) > 1) return 'run it as a StatefulSet with a claim for each pod';
  return `mount a claim at ${folder}`;
}

/** The image's own command, or options for it: other commands may be clients. */
function runsServer(command: KubernetesContainer['command'], args: KubernetesContainer['args']): boolean {
  if (command.isUnknown || args.isUnknown) return false;
  const [first] = [...(command.value ?? []), ...(args.value ?? [])];
  return first === undefined || /^-|(?:^|\/)(?:docker-entrypoint\.sh|postgres|mysqld|mariadbd|mongod)$/.test(first);
}

/** Whether a mount at `target` keeps a folder: the folder itself, one above it, or one inside it. */
function holds(target: string, folder: string): boolean {
  const mounted = target.replace(/\/+$/, '');
  return folder === mounted || folder.startsWith(`${mounted}/`) || mounted.startsWith(`${folder}/`);
}
