import { parseImageReference } from '../../core/image.js';
import { startupProblem } from '../../knowledge/startup-settings.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (rest: string, image = 'postgres:16.6') => `services:\n  «db»:\n    image: ${image}\n${rest}    mem_limit: 1g\n`;
const plain = (rest: string, image?: string) => compose(rest, image).replace(/[«»]/g, '');
const deployment = (name: string, environment: string) => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  serviceName: db
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec:
      containers:
        - name: ${name}
          image: postgres:16.6
${environment}          resources: { limits: { memory: 1Gi } }
`;

export default defineRule({
  id: 'project/missing-startup-setting',
  on: 'container',
  topic: 'configuration',
  summary: 'An image is started without a setting that it cannot start without',
  severity: 'error',
  rationale: `The start scripts of many images refuse to create a database that nobody could log in to, or that everybody could, and some images do
nothing without a command. A volume that was set up earlier hides it, until the application is started on another machine.`,
  references: [
    'https://github.com/docker-library/docs/blob/master/postgres/README.md',
    'https://github.com/docker-library/docs/blob/master/mysql/README.md',
    'https://github.com/docker-library/docs/blob/master/mongo/README.md',
  ],
  examples: {
    bad: [
      { name: 'no password', files: { 'compose.yaml': compose('    environment: { POSTGRES_DB: app }\n') } },
      { name: 'an empty password', files: { 'compose.yaml': compose('    environment: { POSTGRES_PASSWORD: "${DB_PASSWORD:-}" }\n') } },
      {
        name: 'MySQL',
        files: { 'compose.yaml': compose('    environment: { MYSQL_USER: app, MYSQL_PASSWORD_FILE: /run/secrets/db }\n', 'mysql:8.4.3') },
      },
      {
        name: 'one half of a pair',
        files: { 'compose.yaml': compose('    environment: { MONGO_INITDB_ROOT_USERNAME: app }\n', 'mongo:8.0.4') },
      },
      {
        name: 'a search engine that looks for others',
        files: { 'compose.yaml': compose('    environment: { ES_JAVA_OPTS: -Xmx512m }\n', 'elasticsearch:7.17.24') },
      },
      { name: 'no command', files: { 'compose.yaml': compose('', 'quay.io/minio/minio:RELEASE.2025-04-22T22-12-26Z') } },
      { name: 'in Kubernetes', files: { 'k8s/db.yaml': deployment('«postgres»', '          env: [{ name: POSTGRES_DB, value: app }]\n') } },
    ],
    good: [
      { files: { 'compose.yaml': plain('    environment: { POSTGRES_PASSWORD_FILE: /run/secrets/db }\n') } },
      { name: 'everybody may', files: { 'compose.yaml': plain('    environment: { POSTGRES_HOST_AUTH_METHOD: trust }\n') } },
      { name: 'from outside', files: { 'compose.yaml': plain('    environment: { POSTGRES_PASSWORD: "${DB_PASSWORD}" }\n') } },
      { name: 'passed on from the shell', files: { 'compose.yaml': plain('    environment: [POSTGRES_PASSWORD]\n') } },
      { name: 'a file that is not here may have it', files: { 'compose.yaml': plain('    env_file: secrets.env\n') } },
      {
        name: 'a volume that others set up',
        files: { 'compose.yaml': `${plain('    volumes: ["data:/var/lib/postgresql/data"]\n')}volumes: { data: { external: true } }\n` },
      },
      { name: 'the client only', files: { 'compose.yaml': plain('    command: ["pg_dump", "-h", "db", "app"]\n') } },
      {
        name: 'a password by chance',
        files: { 'compose.yaml': plain('    environment: { MYSQL_RANDOM_ROOT_PASSWORD: "yes" }\n', 'mysql:8.4.3') },
      },
      { name: 'no user at all', files: { 'compose.yaml': plain('', 'mongo:8.0.4') } },
      {
        name: 'a lone search engine',
        files: { 'compose.yaml': plain('    environment: [discovery.type=single-node]\n', 'elasticsearch:7.17.24') },
      },
      { name: 'it configures itself', files: { 'compose.yaml': plain('', 'elasticsearch:8.16.1') } },
      {
        name: 'with a command',
        files: { 'compose.yaml': plain('    command: server /data\n', 'quay.io/minio/minio:RELEASE.2025-04-22T22-12-26Z') },
      },
      { name: 'an image of somebody else', files: { 'compose.yaml': plain('', 'acme/postgres:16.6') } },
      {
        name: 'an excerpt, which no cluster takes without a selector and labels',
        files: {
          'k8s/db.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: db }\nspec:\n  replicas: 1\n  template:\n    spec:\n      containers:\n        - { name: mysql, image: "mysql:8.4.3" }\n',
        },
      },
      {
        name: 'a Secret may have it',
        files: { 'k8s/db.yaml': deployment('postgres', '          envFrom: [{ secretRef: { name: db } }]\n') },
      },
    ],
  },
  *check(container) {
    const { image, entrypoint, command, environment, mounts, origin, label } = container;
    const isBuilt = origin.kind === 'compose' && !origin.service.build.isUnset;
    const reference = !isBuilt && image.isSet ? parseImageReference(image.value) : undefined;
    if (!reference || !entrypoint.isUnset || command.isUnknown || mounts.isUnknown || isSetUpElsewhere(container)) return;
    if (isExcerpt(container)) return;
    const words = command.isSet ? (command.value.form === 'exec' ? command.value.words : [command.value.text]) : undefined;
    const mounted = (mounts.value ?? []).map(({ target }) => target.value ?? '');
    const problem = startupProblem(reference, { environment, command: words, mounted });
    if (!problem) return;
    yield {
      at: container,
      message: `${label} (${reference.name}) ${problem.why}; ${problem.cure}`,
      // A kustomization may still add a variable.
      ...(origin.kind === 'kubernetes' && { atMost: 'warning' as const }),
    };
  },
});

/** Pods of a controller without labels never start: the rest of the object stands elsewhere, and so may the variable. */
function isExcerpt({ origin }: Container): boolean {
  if (origin.kind !== 'kubernetes' || !['Deployment', 'StatefulSet', 'DaemonSet'].includes(origin.workload.kind)) return false;
  const { podLabels, manifest } = origin.workload;
  return podLabels.isUnset && manifest.root.get('spec', 'selector').isUnset;
}

/** A volume that exists before the application most likely holds a database already. */
function isSetUpElsewhere({ origin, mounts }: Container): boolean {
  if (origin.kind !== 'compose') return false;
  const volumes = origin.service.application.root.get('volumes');
  return (mounts.value ?? []).some(
    ({ type, source }) =>
      type === 'volume' &&
      source.isSet &&
      !volumes.get(source.value, 'external').isUnset &&
      volumes.get(source.value, 'external').text !== 'false',
  );
}
