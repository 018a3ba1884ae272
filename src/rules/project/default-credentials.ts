import type { Environment, Level } from '../../core/problem.js';
import { type ContainerSecret, secretsOfContainer } from '../../knowledge/secrets/containers.js';
import { masked } from '../../knowledge/secrets/judge.js';
import type { Container } from '../../project/types.js';
import { defineRule } from '../../rule.js';

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
  id: 'project/default-credentials',
  on: 'container',
  topic: 'security',
  aggregate: true,
  summary: 'A password in the manifest is easy to guess',
  severity: { development: 'off', staging: 'warning', production: 'warning' },
  rationale: `Passwords such as postgres, admin, changeme and the name of the application are the first that scanners and colleagues try. One published port, one container that was broken into or one copied
file is then enough for the whole database, that of Temporal with the input of every workflow included.`,
  references: [
    'https://docs.docker.com/compose/how-tos/use-secrets/',
    'https://kubernetes.io/docs/concepts/configuration/secret/',
    'https://cwe.mitre.org/data/definitions/1392.html',
  ],
  examples: {
    bad: [
      {
        files: {
          'compose.prod.yaml': 'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: «postgres»\n',
        },
      },
      { name: 'in Kubernetes', files: { 'k8s/worker.yaml': deployment('value: «temporal»') } },
      {
        name: 'several of one file are one finding',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    environment:\n      - POSTGRES_PASSWORD=«postgres»\n  api:\n    image: acme/api:1.0.0\n    environment:\n      DATABASE_URL: postgres://postgres:postgres@db:5432/app\n',
        },
      },
      {
        name: 'the key of a store that no port leads to: only noted',
        files: {
          'compose.yaml':
            'services:\n  files:\n    image: chrislusf/seaweedfs:4.40\n    command: mini -dir=/data\n    environment:\n      AWS_ACCESS_KEY_ID: acme\n      AWS_SECRET_ACCESS_KEY: «acme»\n',
        },
      },
      {
        name: 'what locks a file: only noted, as no port asks for it',
        files: {
          'compose.yaml': 'services:\n  vpn:\n    image: acme/vpn:1.0.0\n    environment:\n      - CLIENT_P12_PASSWORD=«secret»\n',
        },
      },
      {
        name: 'a fallback that nobody notices, and words that were to be replaced',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: «${DB_PASSWORD:-postgres}»\n      SECRET_KEY: changeme\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: ${DB_PASSWORD:?is required}\n',
        },
      },
      { name: 'from a Secret', files: { 'k8s/worker.yaml': deployment('valueFrom: { secretKeyRef: { name: db, key: PASSWORD } }') } },
      {
        name: 'from a file',
        files: {
          'compose.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    environment:\n      - POSTGRES_PASSWORD_FILE=/run/secrets/db\n  api:\n    image: acme/api:1.0.0\n    environment:\n      DATABASE_URL: postgres://postgres@db:5432/app\n',
        },
      },
      {
        name: 'for development',
        files: {
          'compose.dev.yaml': 'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_PASSWORD: postgres\n',
        },
      },
      {
        name: 'users and names of databases are no secret',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: postgres:16.6\n    environment:\n      POSTGRES_USER: postgres\n      POSTGRES_DB: postgres\n',
        },
      },
      {
        name: 'programs that take any key',
        files: {
          'compose.prod.yaml':
            'services:\n  db:\n    image: amazon/dynamodb-local:2.5.2\n    environment:\n      AWS_SECRET_ACCESS_KEY: dummy\n      OPENAI_API_KEY: not-needed\n      KAFKA_SSL_KEY_CREDENTIALS: kafka_creds\n',
        },
      },
    ],
  },
  *check(container, { project }) {
    const { environment } = project.environmentOfContainer(container);
    for (const found of secretsOfContainer(container)) {
      if (found.strength === 'real' || isMeaningless(found)) continue;
      const { holder, secret, at, place, isDefault, strength } = found;
      const what = strength === 'placeholder' ? 'words that were to be replaced' : 'a password that is easy to guess';
      const limit = limitOf(found, environment, container);
      yield {
        at,
        message: `${holder} ${isDefault ? 'falls back to' : 'holds'} ${what} (${masked(secret)}), so ${locksFile(found) ? 'whoever gets the file that it locks may open it' : 'whoever reaches what it protects gets in'}; ${isDefault ? 'make the variable required with ":?"' : 'give a password of its own at run time, from a secret'}`,
        secrets: [place],
        ...(limit && { atMost: limit }),
      };
    }
  },
});

/** Stands where a program wants some value and looks at none: local copies of cloud services, models on one's own machine. */
function isMeaningless({ holder, secret, strength }: ContainerSecret): boolean {
  // Kafka's names of files with passwords, not the passwords.
  if (/^"KAFKA_\w+_CREDENTIALS"$/.test(holder)) return true;
  if (strength === 'placeholder') return !/change|replace|your/i.test(secret);
  return /^"AWS_/.test(holder) && /^(?:test|local|dummy|dev)/i.test(secret);
}

/** The password of a file with keys or certificates. */
function locksFile({ holder }: ContainerSecret): boolean {
  return /^"\w*(?:P12|PFX|PKCS_?12|JKS|(?:KEY|TRUST)_?STORE)\w*"$/i.test(holder);
}

function limitOf(found: ContainerSecret, environment: Environment, container: Container): Level | undefined {
  if (environment === 'production') return undefined;
  const { holder, isDefault, strength } = found;
  // AWS gives out no such keys, so they open a store of one's own.
  const isOwnStore = /^"AWS_/.test(holder);
  return isDefault || strength === 'placeholder' || locksFile(found) || (isOwnStore && publishesNothing(container)) ? 'info' : undefined;
}

function publishesNothing({ origin }: Container): boolean {
  return origin.kind === 'compose' && origin.service.ports.isUnset && origin.service.node.get('network_mode').text !== 'host';
}
