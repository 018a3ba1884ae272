import { addVariable } from '../../knowledge/environment-edits.js';
import { isAbsent, textIn } from '../../knowledge/temporal/settings.js';
import { defineRule } from '../../rule.js';

const compose = (variables: string, rest = '') => `services:
  temporal:
    image: temporalio/server:1.30.6
    environment:
      - DB=postgres12
      - POSTGRES_SEEDS=db
      - POSTGRES_USER=temporal
${variables}${rest}`;
const pod = (variables: string) => `apiVersion: v1
kind: Pod
metadata: { name: temporal }
spec:
  containers:
    - name: temporal
      image: temporalio/server:1.30.6
      env:
        - { name: DB, value: mysql8 }
        - { name: MYSQL_SEEDS, value: db }
${variables}`;
const secret = (name: string) => `        - name: ${name}
          valueFrom:
            secretKeyRef: { name: db, key: password }
`;

export default defineRule({
  id: 'temporal/misnamed-database-variable',
  on: 'temporal.server',
  topic: 'configuration',
  summary: 'The password or the host of the database stands under a name that the server does not read',
  severity: 'error',
  rationale: `The images of databases and of most programs call them \`POSTGRES_PASSWORD\` and \`DB_HOST\`; the server reads \`POSTGRES_PWD\` and \`POSTGRES_SEEDS\`. It then logs in with an empty password, or at no address, and ends.`,
  references: [
    'https://github.com/temporalio/temporal/blob/main/common/config/config_template_embedded.yaml',
    'https://github.com/temporalio/samples-server/blob/main/compose/docker-compose-postgres.yml',
  ],
  examples: {
    bad: [
      {
        files: { 'compose.yaml': compose('      - «POSTGRES_PASSWORD=${DB_PASSWORD}»\n') },
        fixed: { 'compose.yaml': compose('      - POSTGRES_PASSWORD=${DB_PASSWORD}\n      - POSTGRES_PWD=${DB_PASSWORD}\n') },
      },
      {
        name: 'in Kubernetes',
        files: {
          'k8s/temporal.yaml': pod(secret('MYSQL_PASSWORD').replace(/(secretKeyRef.*)/, '«$1»')),
        },
        fixed: { 'k8s/temporal.yaml': pod(secret('MYSQL_PASSWORD') + secret('MYSQL_PWD')) },
      },
      {
        name: 'the host',
        files: { 'compose.yaml': compose('      - POSTGRES_PWD=${DB_PASSWORD}\n').replace('POSTGRES_SEEDS=db', 'DB_HOST=«db»') },
        fixed: {
          'compose.yaml': compose('      - POSTGRES_PWD=${DB_PASSWORD}\n').replace(
            'POSTGRES_SEEDS=db',
            'DB_HOST=db\n      - POSTGRES_SEEDS=db',
          ),
        },
      },
      { name: 'a password in plain text is not repeated', files: { 'compose.yaml': compose('      - POSTGRES_PASSWORD=«temporal»\n') } },
    ],
    good: [
      { files: { 'compose.yaml': compose('      - POSTGRES_PWD=${DB_PASSWORD}\n') } },
      {
        name: 'both, as others read the same list',
        files: { 'compose.yaml': compose('      - POSTGRES_PASSWORD=temporal\n      - POSTGRES_PWD=temporal\n') },
      },
      { name: 'in Kubernetes', files: { 'k8s/temporal.yaml': pod(secret('MYSQL_PWD')) } },
      {
        name: 'an env_file that is not there may have it',
        files: { 'compose.yaml': compose('      - POSTGRES_PASSWORD=${DB_PASSWORD}\n', '    env_file: temporal.env\n') },
      },
      {
        name: 'an env_file for all',
        files: { 'compose.yaml': compose('', '    env_file: all.env\n'), 'all.env': 'POSTGRES_PASSWORD=temporal\n' },
      },
      {
        name: 'of another database',
        files: { 'compose.yaml': compose('      - POSTGRES_PWD=temporal\n      - MYSQL_PASSWORD=temporal\n') },
      },
    ],
  },
  *check(server) {
    const { container, readsVariables } = server;
    const db = textIn(server.setting('DB'))?.toLowerCase() ?? '';
    const kind = /^postgres/.test(db) ? 'POSTGRES' : /^mysql/.test(db) ? 'MYSQL' : undefined;
    if (!readsVariables || kind === undefined) return;
    for (const [right, wrongs] of [
      [`${kind}_PWD`, [`${kind}_PASSWORD`, 'DB_PASSWORD', 'DB_PASS', 'DB_PWD']],
      [`${kind}_SEEDS`, [`${kind}_HOST`, 'DB_HOST', 'DB_SEEDS']],
      [`${kind}_USER`, [`${kind}_USERNAME`, 'DB_USER', 'DB_USERNAME']],
    ] as const) {
      const wanted = server.setting(right);
      const wrong = wrongs.find((name) => container.environment.names.includes(name));
      if (wrong === undefined || !isAbsent(wanted)) continue;
      const value = container.environment.get(wrong);
      if (value.at.via?.some(({ kind: how }) => how === 'env-file') || value.isUnset) continue;
      const isWrittenOut = right.endsWith('_PWD') && value.isSet && !value.at.via?.length;
      const effect = right.endsWith('_SEEDS')
        ? 'finds no database'
        : right.endsWith('_PWD')
          ? 'logs in with an empty password'
          : 'logs in without a name';
      yield {
        at: value.at,
        message: `the server of ${container.label} does not read "${wrong}" but ${right}, so it ${effect}; set ${right}`,
        ...(isWrittenOut && { secrets: [value.at] }),
        fix:
          isWrittenOut || !wanted.isUnset
            ? undefined
            : addVariable(container.origin, right, { title: `Set ${right} as well`, safety: 'safe', behind: wrong }),
      };
    }
  },
});
