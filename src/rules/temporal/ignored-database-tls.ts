import type { Problem } from '../../core/problem.js';
import { addVariable } from '../../knowledge/environment-edits.js';
import { isAbsent, isOn, startText, textIn } from '../../knowledge/temporal/settings.js';
import type { TemporalServer, TemporalTool } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, rest = '') => `services:
  temporal:
    image: temporalio/server:1.30.6
    environment:
      - DB=postgres12
      - POSTGRES_SEEDS=db
${variables}${rest}`;
const job = (variables: string, command = 'temporal-sql-tool update-schema -d /etc/temporal/schema') => `apiVersion: batch/v1
kind: Job
metadata: { name: schema }
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
        - name: schema
          image: temporalio/admin-tools:1.30.6
          command: [sh, -c, ${command}]
          env:
            - { name: SQL_PLUGIN, value: postgres12 }
${variables}`;

export default defineRule({
  id: 'temporal/ignored-database-tls',
  on: 'temporal.installation',
  topic: 'security',
  summary: 'TLS to the database is switched on with a variable that the program does not read',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `The schema tools read \`SQL_TLS\`, the server reads \`SQL_TLS_ENABLED\`, and auto-setup has \`POSTGRES_TLS_ENABLED\` for its own tools. The wrong one is ignored without a word: the password and the histories of
workflows cross the network in plain text, while everybody believes that they do not.`,
  references: [
    'https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml',
    'https://github.com/temporalio/temporal/blob/main/tools/sql/main.go',
  ],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': compose('      - SQL_TLS=«true»\n') },
        fixed: { 'compose.yaml': compose('      - SQL_TLS=true\n      - SQL_TLS_ENABLED=true\n') },
      },
      { name: 'only the files', files: { 'compose.yaml': compose('      - SQL_TLS_CA_FILE=«/certs/ca.pem»\n') } },
      {
        name: 'a schema job with the variable of the server',
        files: { 'k8s/schema.yaml': job('            - { name: SQL_TLS_ENABLED, value: «"true"» }\n') },
        fixed: {
          'k8s/schema.yaml': job(
            '            - { name: SQL_TLS_ENABLED, value: "true" }\n            - { name: SQL_TLS, value: "true" }\n',
          ),
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': compose('      - SQL_TLS_ENABLED=true\n      - SQL_CA=/certs/ca.pem\n') } },
      {
        name: 'both, for a list that all read',
        files: { 'compose.yaml': compose('      - SQL_TLS=true\n      - SQL_TLS_ENABLED=true\n') },
      },
      { name: 'switched off', files: { 'compose.yaml': compose('      - SQL_TLS=false\n') } },
      {
        name: 'an env_file that is not there may have it',
        files: { 'compose.yaml': compose('      - SQL_TLS=true\n', '    env_file: temporal.env\n') },
      },
      { name: 'a schema job', files: { 'k8s/schema.yaml': job('            - { name: SQL_TLS, value: "true" }\n') } },
      {
        name: 'an option says it',
        files: {
          'k8s/schema.yaml': job(
            '            - { name: SQL_TLS_ENABLED, value: "true" }\n',
            'temporal-sql-tool --tls update-schema -d /etc/temporal/schema',
          ),
        },
      },
      {
        name: 'a script may pass it on',
        files: { 'k8s/schema.yaml': job('            - { name: SQL_TLS_ENABLED, value: "true" }\n', '/scripts/setup.sh') },
      },
    ],
  },
  *check({ servers, tools }) {
    for (const server of servers) {
      if (server.readsVariables && isSql(server)) yield* ofServer(server);
    }
    for (const tool of tools) {
      const text = startText(tool.container);
      // Of a tool that a script starts, the script decides what it gets.
      if (tool.kind !== 'admin-tools' || !/temporal-sql-tool/.test(text) || /--?tls|SQL_TLS/.test(text)) continue;
      const wrong = tool.setting('SQL_TLS_ENABLED');
      if (isOn(wrong) && isAbsent(tool.setting('SQL_TLS'))) yield problem(tool, 'SQL_TLS_ENABLED', 'SQL_TLS', 'the schema tool');
    }
  },
});

function isSql(server: TemporalServer): boolean {
  return /^(?:postgres|mysql)/i.test(textIn(server.setting('DB')) ?? '');
}

function* ofServer(server: TemporalServer): Iterable<Problem> {
  if (!isAbsent(server.setting('SQL_TLS_ENABLED'))) return;
  const names = ['SQL_TLS', ...(server.flavor === 'auto-setup' ? ['POSTGRES_TLS_ENABLED'] : []), 'SQL_TLS_CA_FILE', 'SQL_TLS_CERT_FILE'];
  const wrong = names.find((name) => (name.endsWith('_FILE') ? textIn(server.setting(name)) !== undefined : isOn(server.setting(name))));
  if (wrong !== undefined) yield problem(server, wrong, 'SQL_TLS_ENABLED', 'the server');
}

function problem(part: TemporalServer | TemporalTool, wrong: string, right: string, reader: string): Problem {
  const { label, origin } = part.container;
  const fix = wrong.endsWith('_FILE')
    ? undefined
    : addVariable(origin, right, { title: `Set ${right} as well`, safety: 'unsafe', behind: wrong, value: 'true' });
  return {
    at: part.setting(wrong).at,
    message: `"${wrong}" does not switch on TLS for ${reader} of ${label}, which talks to the database in plain text; set ${right}`,
    fix,
  };
}
