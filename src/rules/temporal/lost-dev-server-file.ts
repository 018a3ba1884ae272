import { dirname } from '../../core/path.js';
import { defineRule } from '../../rule.js';

const compose = (command: string, mount = './data:/data') =>
  `services:\n  temporal:\n    image: temporalio/temporal:1.5.1\n    command: ${command}\n    volumes: ["${mount}"]\n`;
const pod = (args: string, mount: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/temporal:1.5.1
      args: ${args}
      volumeMounts: [{ name: data, mountPath: ${mount} }]
  volumes:
    - { name: data, persistentVolumeClaim: { claimName: temporal } }
`;

export default defineRule({
  id: 'temporal/lost-dev-server-file',
  on: 'temporal.server',
  topic: 'orchestration',
  summary: 'The development server keeps its file in the container',
  severity: { development: 'warning', staging: 'off', production: 'off' },
  rationale: `Whoever names a file with --db-filename wants to find the workflows again. Without a volume over its folder the file is in the container, and
is lost with it: at the next \`docker compose down\`, or when the image or the command changes.`,
  references: ['https://docs.temporal.io/cli/server#start-dev', 'https://docs.docker.com/engine/storage/volumes/'],
  examples: {
    bad: [
      { files: { 'compose.dev.yaml': compose('«server start-dev --ip 0.0.0.0 --db-filename /var/lib/temporal.db»') } },
      {
        name: 'in Kubernetes',
        files: { 'k8s/dev/temporal.yaml': pod('«[server, start-dev, --db-filename=/var/lib/temporal.db]»', '/data') },
      },
    ],
    good: [
      { files: { 'compose.dev.yaml': compose('server start-dev --ip 0.0.0.0 --db-filename /data/temporal.db') } },
      { files: { 'k8s/dev/temporal.yaml': pod('[server, start-dev, --db-filename=/data/db/temporal.db]', '/data') } },
      { name: 'nothing is to be kept', files: { 'compose.dev.yaml': compose('server start-dev --ip 0.0.0.0') } },
      {
        name: 'a path from a folder that is not known',
        files: { 'compose.dev.yaml': compose('server start-dev --ip 0.0.0.0 --db-filename temporal.db') },
      },
      {
        name: 'a mount that is not known',
        files: { 'compose.dev.yaml': compose('server start-dev --db-filename /var/lib/temporal.db', '${DATA}') },
      },
      {
        name: 'elsewhere it should not run at all',
        files: { 'compose.prod.yaml': compose('server start-dev --db-filename /var/lib/temporal.db') },
      },
    ],
  },
  *check({ flavor, container }) {
    const { command, entrypoint, mounts, label } = container;
    const line = [command, entrypoint].find((one) => one.isSet);
    if (flavor !== 'dev-server' || !line?.isSet) return;
    const text = line.value.form === 'exec' ? line.value.words.join(' ') : line.value.text;
    const path = /\s(?:--db-filename|-f)(?:=|\s+)["']?(\/[^\s"'$;&|]+)(?=["']?(?:\s|$))/.exec(text.replace(/^.*?\bstart-dev\b/s, ''))?.[1];
    if (path === undefined || mounts.isUnknown) return;
    const list = mounts.value ?? [];
    if (list.some(({ target, type }) => !target.isSet || (type !== 'tmpfs' && isAbove(target.value, path)))) return;
    yield {
      at: line.at,
      message: `"${path}" lies in no volume of ${label}, so the workflows in it are lost with the container; mount a volume at "${dirname(path)}", or leave --db-filename out`,
    };
  },
});

function isAbove(target: string, path: string): boolean {
  const folder = target.replace(/\/+$/, '');
  return path === folder || path.startsWith(`${folder}/`);
}
