import type { Level, Problem } from '../../core/problem.js';
import { formattedSecrets } from '../../knowledge/secrets/formats.js';
import { masked, type Secret, secretIn, strengthOfFormatted } from '../../knowledge/secrets/judge.js';
import { placeWithin } from '../../knowledge/secrets/places.js';
import type { Assignment, Dockerfile, Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

// Put together, so that nobody's scanner takes the examples for real.
const token = `ghp_${'a1B2'.repeat(9)}`;
const awsKey = `AKIA${'QWERTYUIOPASDFGH'}`;

export default defineRule({
  id: 'dockerfile/secret-in-image',
  on: 'dockerfile',
  topic: 'security',
  summary: 'ENV, ARG or LABEL holds a secret in plain text',
  severity: { development: 'warning', staging: 'error', production: 'error' },
  rationale: `Values of ENV, ARG and LABEL stand in the configuration and history of the image, where everyone reads them who may pull it. They also stay in the
repository, so a new image does not take the secret back: it has to be replaced.`,
  references: [
    'https://docs.docker.com/build/building/secrets/',
    'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
  ],
  peers: ['hadolint DL3064', 'buildkit SecretsUsedInArgOrEnv', 'trivy DS-0031', 'kics c3e1b6ae'],
  examples: {
    bad: [
      {
        name: 'a password that nobody would guess',
        files: { Dockerfile: 'FROM node:22.11\n«ENV DB_PASSWORD=tR4v-92kq-Lm»\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'the form of the value gives it away, whatever the name',
        files: {
          Dockerfile: `FROM node:22.11\nENV NODE_ENV=production \\\n    «REGISTRY=${token}»\nUSER 1000\nCMD ["node", "worker.js"]\n`,
        },
      },
      {
        name: 'the default of an argument stands in the history',
        files: { Dockerfile: `FROM node:22.11\n«ARG AWS_ACCESS_KEY_ID=${awsKey}»\nUSER 1000\nCMD ["node", "worker.js"]\n` },
      },
      {
        name: 'the old form of ENV',
        files: { Dockerfile: 'FROM node:22.11\n«ENV JWT_SECRET 9f8s7d6f5g4h3j2k1l»\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'a password in an address, of a stage that the image builds on',
        files: {
          Dockerfile:
            'FROM node:22.11 AS base\n«ENV DATABASE_URL="postgres://app:kL9-xw2Q@db.acme.example/app"»\nFROM base\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'a password that everybody tries first',
        files: { Dockerfile: 'FROM postgres:16.6\n«ENV POSTGRES_PASSWORD=postgres»\n' },
      },
      { name: 'a number', files: { Dockerfile: 'FROM mysql:8.4\n«ENV MYSQL_ROOT_PASSWORD 1234»\n' } },
    ],
    good: [
      { files: { Dockerfile: 'FROM node:22.11\nENV DB_PASSWORD_FILE=/run/secrets/db\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        files: {
          Dockerfile: 'FROM node:22.11\nENV NODE_ENV=production \\\n    REGISTRY=npm.acme.example\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      { name: 'no default', files: { Dockerfile: 'FROM node:22.11\nARG AWS_ACCESS_KEY_ID\nUSER 1000\nCMD ["node", "worker.js"]\n' } },
      {
        name: 'switches, paths, times and names that sound like secrets',
        files: {
          Dockerfile:
            'FROM node:22.11\nENV TOKENIZERS_PARALLELISM=false PUBLIC_KEY_FILE=/x.pem TEMPORAL_TLS_KEY_PATH=/tls/tls.key JWT_SECRET_TTL=3600\nENV KEYCLOAK_URL=https://sso.acme.example MONKEY=banana-split-9 MAX_TOKEN=4096 VAULT_TOKEN_HEADER=X-Vault-Token-Name\nARG PRIVATE_SUBNET=subnet-0a1b2c3d4e5f\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'a mark by which the script sees that nothing was set',
        files: {
          Dockerfile: 'FROM postgres:16.6\nENV POSTGRES_HOST="**None**" \\\n    POSTGRES_PASSWORD="**None**"\nCMD ["/backup.sh"]\n',
        },
      },
      {
        name: 'fingerprints and checksums are made to be shown',
        files: {
          Dockerfile: `FROM node:22.11\nENV GPG_KEY 7169605F62C751356D054A26A821E680E5FA6305\nENV RELEASE_SHA256=${'0123456789abcdef'.repeat(4)}\nUSER 1000\nCMD ["node", "worker.js"]\n`,
        },
      },
      {
        name: 'a placeholder in a stage that is thrown away',
        files: {
          Dockerfile:
            'FROM ruby:3.4 AS build\nENV SECRET_KEY_BASE=dummy-for-the-build\nRUN bin/rails assets:precompile\nFROM ruby:3.4\nCOPY --from=build /app /app\nUSER 1000\nCMD ["bin/rails", "server"]\n',
        },
      },
      {
        name: 'empty, and set at run time',
        files: { Dockerfile: 'FROM node:22.11\nENV DB_PASSWORD=""\nENV API_TOKEN=${API_TOKEN}\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'an address whose password comes from elsewhere',
        files: {
          Dockerfile:
            'FROM node:22.11 AS base\nENV DATABASE_URL="postgres://app@db.acme.example/app"\nFROM base\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      { name: 'a sample of the documentation', files: { Dockerfile: 'FROM postgres:16.6\nENV AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n' } },
    ],
  },
  *check(dockerfile, { project }) {
    const shipped = shippedInstructions(dockerfile);
    const isForDevelopment = project.environmentOf(dockerfile.file).environment === 'development';
    for (const instruction of dockerfile.instructions) {
      const { assignments, keyword } = instruction.trigger ?? instruction;
      for (const assignment of assignments) {
        const secret = judge(assignment, keyword);
        const problem = secret && describe(assignment, keyword, secret);
        if (!problem) continue;
        const limit = limitOf(secret, keyword, shipped.has(instruction), isForDevelopment);
        if (limit === 'off') continue;
        // The keyword belongs to the place where it stands before a single assignment.
        const at = assignments.length === 1 && !instruction.trigger ? instruction : assignment;
        yield { ...problem, at, ...(limit !== 'error' && { atMost: limit }) };
      }
    }
  },
});

/** Instructions whose settings an image has that runs somewhere. */
function shippedInstructions({ stages }: Dockerfile): ReadonlySet<Instruction> {
  return new Set(stages.filter(({ ships }) => ships).flatMap(({ allInstructions }) => allInstructions));
}

/** The secret that somebody wrote out; what comes from a variable is found where that is set. */
function judge({ name, value, raw }: Assignment, keyword: string): (Secret & { readonly text: string }) | undefined {
  if (value.isSet && value.isLiteral && keyword !== 'LABEL') {
    const secret = secretIn(name, value.value);
    return secret && { ...secret, text: value.value };
  }
  const text = raw ?? '';
  const [formatted] = formattedSecrets(text);
  return formatted && { ...formatted, text, strength: strengthOfFormatted(formatted, text) };
}

/** How loud a finding may be; what a reader of the image learns decides. */
function limitOf({ what, strength }: Secret, keyword: string, isShipped: boolean, isForDevelopment: boolean): Level | 'off' {
  if (strength === 'placeholder') return isShipped && keyword === 'ENV' && what === undefined && !isForDevelopment ? 'info' : 'off';
  if (strength === 'guessable') return !isShipped ? 'off' : isForDevelopment ? 'info' : 'warning';
  // Keys of Google are often meant to be seen, and limited to pages or addresses.
  return isShipped && what !== 'a Google API key' ? 'error' : 'warning';
}

function describe(
  { name, value }: Assignment,
  keyword: string,
  { what, strength, range, text }: Secret & { readonly text: string },
): Omit<Problem, 'at'> {
  const secret = text.slice(...range);
  const shown = masked(secret);
  const cure = keyword === 'ENV' ? 'pass it when the container starts' : keyword === 'ARG' ? 'use RUN --mount=type=secret' : 'take it out';
  const secrets = [placeWithin(value.at, text, range)];
  if (strength === 'placeholder') {
    return {
      message: `"${name}" has a placeholder that works until somebody replaces it, so containers may run with it; ${cure}`,
      secrets,
    };
  }
  if (strength === 'guessable') {
    return {
      message: `"${name}" has a value that is easy to guess (${shown}), and containers start with it unless told otherwise; ${cure}`,
      secrets,
    };
  }
  const kind = what ?? 'a secret';
  return {
    message: `"${name}" holds ${kind} (${shown}), and everyone can read it who has the image; ${cure}, and replace this one`,
    secrets,
  };
}
