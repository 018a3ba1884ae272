import { isBefore } from '../../core/version.js';
import { addVariable } from '../../knowledge/environment-edits.js';
import { publishedName } from '../../knowledge/images/name.js';
import { hostsIn, isAbsent, publishedImage, servicesNamed, textIn } from '../../knowledge/temporal/settings.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (port: string, rest = '', db = 'postgres12') => `services:
  temporal:
    image: temporalio/auto-setup:1.29.1
    environment:
      - DB=${db}
${port}      - POSTGRES_SEEDS=db
${rest}  db:
    image: postgres:16.6
`;
const pod = (port: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/auto-setup:1.29.1
      env:
        - name: DB
          value: postgres12
${port}        - name: POSTGRES_SEEDS
          value: db.acme.example
`;

export default defineRule({
  id: 'temporal/unset-database-port',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'auto-setup waits for PostgreSQL at the port of MySQL',
  severity: 'error',
  rationale: `The script of the auto-setup image takes port 3306 unless \`DB_PORT\` is set, for PostgreSQL as well. It waits there for ever, and says nothing but that it waits.`,
  references: ['https://github.com/temporalio/docker-builds/blob/main/docker/auto-setup.sh'],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': compose('').replace('environment', '«environment»') },
        fixed: { 'compose.yaml': compose('      - DB_PORT=5432\n') },
      },
      {
        name: 'the plugin of an older image',
        files: { 'compose.yaml': compose('', '', 'postgresql').replace('environment', '«environment»').replace('1.29.1', '1.22.4') },
        fixed: { 'compose.yaml': compose('      - DB_PORT=5432\n', '', 'postgresql').replace('1.29.1', '1.22.4') },
      },
      {
        name: 'in Kubernetes, where the port may be another one',
        files: { 'k8s/temporal.yaml': pod('').replace('env:', '«env»:') },
        fixed: { 'k8s/temporal.yaml': pod('        - name: DB_PORT\n          value: "5432"\n') },
      },
    ],
    good: [
      { files: { 'compose.yaml': compose('      - DB_PORT=5432\n') } },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod('        - { name: DB_PORT, value: "5432" }\n') } },
      { name: 'MySQL', files: { 'compose.yaml': compose('', '', 'mysql8') } },
      {
        name: 'it ends before it waits, as no host is set',
        files: { 'compose.yaml': compose('').replace('      - POSTGRES_SEEDS=db\n', '') },
      },
      { name: 'it ends before it waits, as the plugin is gone', files: { 'compose.yaml': compose('', '', 'postgresql') } },
      {
        name: 'it may end before it waits',
        files: { 'compose.yaml': compose('', '', 'postgresql').replace('auto-setup:1.29.1', 'auto-setup:${VERSION}') },
      },
      { name: 'it waits for nothing', files: { 'compose.yaml': compose('      - SKIP_SCHEMA_SETUP=true\n') } },
      { name: 'an env_file that is not there may have it', files: { 'compose.yaml': compose('', '    env_file: temporal.env\n') } },
      { name: 'the server finds the port by itself', files: { 'compose.yaml': compose('').replace('auto-setup:1.29.1', 'server:1.30.6') } },
    ],
  },
  *check(server) {
    const { container, flavor, readsVariables } = server;
    const port = server.setting('DB_PORT');
    const db = textIn(server.setting('DB')) ?? '';
    const skips = server.setting('SKIP_SCHEMA_SETUP');
    if (flavor !== 'auto-setup' || !readsVariables || !/^postgres/.test(db) || !isAbsent(port)) return;
    if (skips.isUnknown || skips.value === 'true' || endsBefore(server, db)) return;
    yield {
      at: port.at,
      message: `${container.label} has DB=${db} but no DB_PORT, so auto-setup waits for ever at port 3306, which is that of MySQL; set DB_PORT to 5432`,
      fix: port.isUnset
        ? addVariable(container.origin, 'DB_PORT', {
            title: 'Set DB_PORT to 5432',
            safety: isAtUsualPort(server) ? 'safe' : 'unsafe',
            behind: 'DB',
            value: '5432',
          })
        : undefined,
    };
  },
});

/** The script checks the plugin and the host first, and may end there; other rules speak of the plugin. */
function endsBefore({ version, setting }: TemporalServer, db: string): boolean {
  if (isAbsent(setting('POSTGRES_SEEDS'))) return true;
  // Names without a number went with 1.24.
  return !/^postgres12(?:_pgx)?$/.test(db) && !(version.isSet && isBefore(version.value, '1.24.0'));
}

/** The database is a service of the same application that listens where its image does. */
function isAtUsualPort(server: TemporalServer): boolean {
  const { origin } = server.container;
  if (origin.kind !== 'compose') return false;
  const stores = servicesNamed(origin.service.application.services, hostsIn(server.setting('POSTGRES_SEEDS')));
  return (
    stores.length > 0 &&
    stores.every((store) => {
      const image = publishedImage(store);
      return (
        image &&
        publishedName(image) === 'postgres' &&
        store.command.isUnset &&
        store.entrypoint.isUnset &&
        store.environment.get('PGPORT').isUnset
      );
    })
  );
}
