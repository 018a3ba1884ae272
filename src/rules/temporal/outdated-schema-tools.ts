import { inOwnWords } from '../../core/source.js';
import { isBefore, minorOf } from '../../core/version.js';
import { retag } from '../../knowledge/images/retag.js';
import { haveSameSchema, isRebuilt, minorsBetween } from '../../knowledge/temporal/versions.js';
import type { TemporalServer } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (tools: string, server: string, more = '    command: ./setup.sh\n') => `services:
  schema:
    image: ${tools}
${more}  temporal:
    image: ${server}
    depends_on: { schema: { condition: service_completed_successfully } }
`;
const job = (tools: string) => `apiVersion: batch/v1
kind: Job
metadata: { name: schema }
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: schema
          image: ${tools}
          command: [sh, -c, temporal-sql-tool update-schema -d /etc/temporal/schema/postgresql/v12/temporal/versioned]
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
          image: temporalio/server:1.29.7
`;

export default defineRule({
  id: 'temporal/outdated-schema-tools',
  on: 'temporal.tool',
  topic: 'delivery',
  summary: 'The schema is set up by tools that are older than the server',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  data: ['temporal'],
  rationale: `The tools bring the schema of their own version. A server that finds an older one than it was built for stops at once, with
"Expected version cannot be greater than Actual", and does so at each restart. New tools first, then the new server, is the order that works.`,
  reads: ['temporal'],
  references: ['https://docs.temporal.io/self-hosted-guide/upgrade-server', 'https://github.com/temporalio/helm-charts/issues/655'],
  examples: {
    bad: [
      {
        name: 'in Compose',
        files: { 'compose.prod.yaml': compose('«temporalio/admin-tools:1.30.6»', 'temporalio/server:1.31.2') },
        fixed: { 'compose.prod.yaml': compose('temporalio/admin-tools:1.31.2', 'temporalio/server:1.31.2') },
      },
      {
        name: 'tags of before 1.30 name the versions of other tools, too',
        files: { 'k8s/temporal.yaml': job('«temporalio/admin-tools:1.28.4-tctl-1.18.4-cli-1.4.1»') },
      },
      {
        name: 'a shell for administrators, a milder case',
        files: {
          'compose.prod.yaml': compose(
            '«temporalio/admin-tools:1.29.1-tctl-1.18.4-cli-1.5.0»',
            'temporalio/server:1.30.6',
            '    tty: true\n',
          )
            .replace('    depends_on: { schema: { condition: service_completed_successfully } }\n', '')
            .replaceAll('schema:', 'tools:'),
        },
        fixed: {
          'compose.prod.yaml': compose('temporalio/admin-tools:1.30.6', 'temporalio/server:1.30.6', '    tty: true\n')
            .replace('    depends_on: { schema: { condition: service_completed_successfully } }\n', '')
            .replaceAll('schema:', 'tools:'),
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': compose('temporalio/admin-tools:1.31.2', 'temporalio/server:1.31.2') } },
      {
        name: 'another patch has the same schema',
        files: { 'k8s/temporal.yaml': job('temporalio/admin-tools:1.29.1-tctl-1.18.4-cli-1.4.1') },
      },
      { name: 'newer tools come first', files: { 'k8s/temporal.yaml': job('temporalio/admin-tools:1.30.6') } },
      {
        name: 'tools of an unknown version',
        files: { 'compose.prod.yaml': compose('temporalio/admin-tools:${TAG}', 'temporalio/server:1.31.2') },
      },
      {
        name: 'a server of an unknown version',
        files: { 'compose.prod.yaml': compose('temporalio/admin-tools:1.30.6', 'temporalio/server:${TAG}') },
      },
      {
        name: 'auto-setup brings the schema itself',
        files: {
          'compose.prod.yaml': compose('temporalio/admin-tools:1.28.4', 'temporalio/auto-setup:1.29.1', '    tty: true\n')
            .replace('    depends_on: { schema: { condition: service_completed_successfully } }\n', '')
            .replaceAll('schema:', 'tools:'),
        },
      },
    ],
  },
  *check(tool) {
    const { kind, version, container, installation } = tool;
    if (kind !== 'admin-tools' || !version.isSet) return;
    const server = firstThatIsNewer(version.value, installation.servers);
    if (!server?.version.isSet) return;
    const wanted = server.version.value;
    // Older tools had tags that also named what else is in them.
    const edit = isRebuilt(wanted) && server.container.image.isSet ? retag(container.image, wanted) : undefined;
    const name = container.image.isSet ? inOwnWords(container.image.value, container.image.at) : `version ${version.value}`;
    const does = container.isOneShot ? 'brings the schema' : 'has the schema';
    yield {
      at: container.image.at,
      message: `"${name}" ${does} of ${minorOf(version.value)}, and ${server.container.label} is of ${minorOf(wanted)}, so it refuses to start on it; take the tools of ${wanted} or later`,
      related: [{ at: server.container.image.at, message: 'the server' }],
      ...(!container.isOneShot && { atMost: 'warning' as const }),
      ...(edit && { fix: { title: `Use the tools of ${wanted}`, safety: 'unsafe' as const, edits: [edit] } }),
    };
  },
});

/** A server with a later schema. None where the version of one is unknown, or where one sets its schema up itself. */
function firstThatIsNewer(tools: string, servers: readonly TemporalServer[]): TemporalServer | undefined {
  if (servers.some(({ flavor, version }) => flavor !== 'server' || !version.isSet)) return undefined;
  return servers.find(
    ({ version }) =>
      version.isSet &&
      isBefore(tools, version.value) &&
      minorsBetween(tools, version.value) !== 0 &&
      haveSameSchema(tools, version.value) !== true,
  );
}
