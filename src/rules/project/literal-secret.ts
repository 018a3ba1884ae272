import type { Level } from '../../core/problem.js';
import { lineIndexAt, lineRange } from '../../core/source.js';
import { type ContainerSecret, secretsOfContainer } from '../../knowledge/secrets/containers.js';
import { masked } from '../../knowledge/secrets/judge.js';
import { defineRule } from '../../rule.js';

// Put together, so that nobody's scanner takes the examples for real.
const token = `ghp_${'a1B2'.repeat(9)}`;
const awsKey = `AKIA${'QWERTYUIOPASDFGH'}`;
const password = 'tR4v-92kq-Lm';

const deployment = (variable: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: worker }
spec:
  replicas: 2
  selector: { matchLabels: { app: worker } }
  template:
    metadata: { labels: { app: worker } }
    spec:
      containers:
        - name: worker
          image: acme/worker:1.4.0
          env:
            - name: DB_PASSWORD
              ${variable}
`;

export default defineRule({
  id: 'project/literal-secret',
  on: 'container',
  topic: 'security',
  aggregate: true,
  summary: 'A secret that nobody would guess stands in the manifest',
  severity: { development: 'warning', staging: 'warning', production: 'error' },
  rationale: `Everybody who can read the repository, its copies and its history can use the secret, today and after it was deleted from the file. It also shows in
\`docker inspect\` and to everybody who may read the object in the cluster. It has to be replaced, not only moved.`,
  references: [
    'https://docs.docker.com/compose/how-tos/use-secrets/',
    'https://kubernetes.io/docs/concepts/configuration/secret/',
    'https://cwe.mitre.org/data/definitions/798.html',
  ],
  peers: ['kube-linter env-var-secret', 'polaris sensitiveContainerEnvVar'],
  examples: {
    bad: [
      {
        files: {
          'compose.prod.yaml': `services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      DB_PASSWORD: «${password}»\n`,
        },
      },
      { name: 'in Kubernetes', files: { 'k8s/worker.yaml': deployment(`value: «"${password}"»`) } },
      {
        name: 'the form of the value gives it away, whatever the name; several of one file are one finding',
        files: {
          'compose.prod.yaml': `services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      - REGISTRY=«${token}»\n      - DATABASE_URL=postgres://app:${password}@db:5432/app\n`,
        },
      },
      {
        name: 'a comment that asks for another one, at another variable',
        files: {
          'k8s/worker.yaml': deployment(
            `value: «"${password}"»\n            - name: HOST # replace with your host\n              value: db`,
          ),
        },
      },
      {
        name: 'in an address with a host from outside',
        files: {
          'compose.prod.yaml': `services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      DATABASE_URL: «postgres://app:${password}@\${DB_HOST}/app»\n`,
        },
      },
      {
        name: 'as a default',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      JWT_SECRET: «${JWT_SECRET:-9f8s7d6f5g4h3j2k1l}»\n',
        },
      },
      {
        name: "what Temporal's SDKs read, whose names do not all say so",
        files: {
          'compose.prod.yaml': `services:\n  worker:\n    image: acme/temporal-worker:1.0.0\n    environment:\n      TEMPORAL_API_KEY: «${password}»\n      TEMPORAL_CODEC_AUTH: Bearer ${password}\n      TEMPORAL_GRPC_META_AUTHORIZATION: Bearer ${password}\n      TEMPORAL_TLS_CLIENT_CERT_DATA: ${'MIIBa2'.repeat(8)}\n`,
        },
      },
      {
        name: 'in a command',
        files: { 'compose.prod.yaml': `services:\n  api:\n    image: acme/api:1.0.0\n    command: [serve, «--api-token=${password}»]\n` },
      },
      {
        name: 'in a command that is one text',
        files: {
          'compose.prod.yaml': `services:\n  cache:\n    image: redis:7.4.1\n    command: «redis-server --requirepass ${password}»\n`,
        },
      },
      {
        name: 'as the default of a command, advised as such',
        files: {
          'compose.prod.yaml':
            'services:\n  cache:\n    image: redis:7.4.1\n    command: «redis-server --requirepass ${REDIS_PASSWORD:-9f8s7d6f5g4h3j2k1l}»\n',
        },
      },
      {
        name: 'in health checks, with all the ways to write one',
        files: {
          'compose.prod.yaml': `services:
  cache:
    image: redis:7.4.1
    healthcheck:
      test: ["CMD", "redis-cli", "-a", «"${password}"», "ping"]
  store:
    image: mysql:8.4.3
    healthcheck:
      test: ["CMD-SHELL", "mysqladmin ping -u root -p${password} || exit 1"]
  db:
    image: postgres:16.6
    healthcheck:
      test: PGPASSWORD=${password} psql -U app -c 'select 1'
`,
        },
      },
      {
        name: 'in a probe',
        files: {
          'k8s/worker.yaml': deployment(
            `valueFrom: { secretKeyRef: { name: db, key: PASSWORD } }\n          livenessProbe:\n            exec: { command: [redis-cli, -a, «${password}», ping] }`,
          ),
        },
      },
      {
        name: 'in a label',
        files: {
          'compose.prod.yaml': `services:\n  api:\n    image: acme/api:1.0.0\n    labels:\n      deploy.hook: «https://ci:${password}@ci.acme.example/hook»\n`,
        },
      },
      {
        name: 'in a build argument',
        files: {
          'compose.prod.yaml': `services:\n  api:\n    build:\n      context: .\n      args:\n        AWS_ACCESS_KEY_ID: «${awsKey}»\n`,
        },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      DB_PASSWORD_FILE: /run/secrets/db\n    secrets: [db]\nsecrets: { db: { file: ./db.txt } }\n',
        },
      },
      {
        name: 'a comment beside says that it stands for another one',
        files: {
          'k8s/worker.yaml': deployment(
            `value: ${password} # put your password here\n            - name: AGENT_ACCESS_KEY   #REQUIRED - replace with your access key\n              value: 7212341h-1234-abcd-9a2b`,
          ),
        },
      },
      {
        name: "Temporal's, from outside",
        files: {
          'compose.prod.yaml':
            'services:\n  worker:\n    image: acme/temporal-worker:1.0.0\n    environment:\n      TEMPORAL_API_KEY: ${TEMPORAL_API_KEY}\n      TEMPORAL_CODEC_AUTH: Bearer ${CODEC_TOKEN}\n      TEMPORAL_TLS_CLIENT_KEY_DATA: ""\n      TEMPORAL_GRPC_META_AUTHORIZATION: Bearer <token>\n',
        },
      },
      { name: 'from a Secret', files: { 'k8s/worker.yaml': deployment('valueFrom: { secretKeyRef: { name: db, key: PASSWORD } }') } },
      {
        name: 'from outside, and required',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      - REGISTRY=${TOKEN:?is required}\n      - DATABASE_URL=postgres://app:${DB_PASSWORD}@db:5432/app\n      - DB_PASSWORD\n',
        },
      },
      {
        name: 'from the environment file beside, which has a rule of its own',
        files: {
          '.env': `DB_PASSWORD=${password}\n`,
          'compose.prod.yaml':
            'services:\n  api:\n    image: acme/api:1.0.0\n    env_file: .env\n    environment:\n      DATABASE_URL: postgres://app:${DB_PASSWORD}@${DB_HOST}/app\n      JWT_SECRET: ${DB_PASSWORD}\n',
        },
      },
      {
        name: 'switches, paths, times and names that sound like secrets',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    build:\n      context: .\n      args:\n        TOKENIZERS_PARALLELISM: "false"\n    command: [serve, --token-file=/run/token]\n    labels:\n      deploy.hook: https://ci.acme.example/hook\n    environment:\n      JWT_SECRET_TTL: 3600\n      TEMPORAL_TLS_KEY_PATH: /tls/tls.key\n      SECRET_NAME: orders-db\n  cache:\n    image: redis:7.4.1\n    command: redis-server --requirepass ${REDIS_PASSWORD}\n',
        },
      },
      {
        name: 'from an option with a variable',
        files: {
          'compose.prod.yaml': 'services:\n  cache:\n    image: redis:7.4.1\n    command: redis-server --requirepass ${REDIS_PASSWORD}\n',
        },
      },
      {
        name: 'the name of a key, a path that a framework fills in, and words: no secret, or easy to guess',
        files: {
          'compose.prod.yaml':
            'services:\n  api:\n    image: acme/api:1.0.0\n    environment:\n      S3_ACCESS_KEY: orders\n      JWT_SECRET_KEY: "%kernel.project_dir%/config/private.pem"\n      ADMIN_PASSWORD: orders-admin-2026\n      WG_PRIVATE_KEY: \'"<PRIVATE KEY>"\'\n      STORE_SECRET_KEY: _acme_storeadmin\n',
        },
      },
      {
        name: 'a key that says that it is for a demonstration',
        files: {
          'compose.prod.yaml':
            'services:\n  traces:\n    image: acme/traces:1.0.0\n    environment:\n      INIT_SECRET_KEY: ${INIT_SECRET_KEY:-sk-acme-demo-0000}\n',
        },
      },
      {
        name: 'a health check that takes it from a variable, that needs none, or whose password is easy to guess',
        files: {
          'compose.prod.yaml': `services:
  cache:
    image: redis:7.4.1
    healthcheck:
      test: ["CMD", "redis-cli", "-a", "\${REDIS_PASSWORD}", "ping"]
  store:
    image: mysql:8.4.3
    healthcheck:
      test: ["CMD-SHELL", "mysqladmin ping -u root -p$$MYSQL_ROOT_PASSWORD || exit 1"]
  other:
    image: mysql:8.4.3
    healthcheck:
      test: mysqladmin ping -h localhost --protocol=tcp -ppassword
  db:
    image: postgres:16.6
    healthcheck:
      test: ["CMD-SHELL", "PGPASSWORD=$$POSTGRES_PASSWORD pg_isready -U app -d shop -p 5432"]
  queue:
    image: mongo:8.0.3
    healthcheck:
      test: ["CMD", "mongosh", "--quiet", "--eval", "db.runCommand('ping').ok"]
`,
        },
      },
      {
        name: 'easy to guess: another rule',
        files: { 'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: postgres\n' },
      },
    ],
  },
  *check(container, { project }) {
    const isForDevelopment = project.environmentOfContainer(container).environment === 'development';
    for (const found of secretsOfContainer(container)) {
      if (found.strength !== 'real') continue;
      const { what, holder, secret, at, place, isDefault } = found;
      if (what === undefined && isToBeReplaced(found)) continue;
      const limit = limitOf(found, isForDevelopment);
      const kind = what ?? 'a secret';
      yield {
        at,
        message: isDefault
          ? `${holder} falls back to ${kind} that stands in the file (${masked(secret)}), and everyone can use it who has the repository; make the variable required with ":?", and replace this one`
          : `${holder} holds ${kind} in plain text (${masked(secret)}), and everyone can use it who has the repository; give it at run time, from a secret, and replace this one`,
        secrets: [place],
        ...(limit && { atMost: limit }),
      };
    }
  },
});

/** A comment behind the value, or behind the name in the line above, asks readers for their own: an example keeps a made-up one there. */
function isToBeReplaced({ holder, at: { file, range } }: ContainerSecret): boolean {
  const index = lineIndexAt(file, range[0]);
  const line = (number: number) => (number < 0 ? '' : file.text.slice(...lineRange(file, number)));
  const behind = file.text.slice(range[1], lineRange(file, index)[1]);
  const above = line(index - 1);
  return [behind, above.includes(`name: ${holder.slice(1, -1)}`) ? above : ''].some(asksForAnother);
}

/** Whether the comment in a line says `replace with your key`, `put your key here`. */
function asksForAnother(line: string): boolean {
  const start = line.search(/(?:^|\s)#/);
  return start >= 0 && /\b(?:replace|substitute)\b.{0,40}\bwith your\b|\b(?:put|insert|enter) your\b/i.test(line.slice(start));
}

/** What a name alone tells is worth less among developers, who make up passwords for their own machine. */
function limitOf({ what, isDefault }: ContainerSecret, isForDevelopment: boolean): Level | undefined {
  const isSure = what !== undefined && !what.startsWith('a password in ');
  if (isForDevelopment && (!isSure || isDefault)) return 'info';
  return isDefault || what === 'a Google API key' ? 'warning' : undefined;
}
