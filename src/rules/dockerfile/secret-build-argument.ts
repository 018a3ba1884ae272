import { textOf } from '../../core/source.js';
import { isSecretName } from '../../knowledge/secrets/names.js';
import type { Assignment, Instruction } from '../../parsers/dockerfile/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/secret-build-argument',
  on: 'dockerfile',
  topic: 'security',
  summary: 'A secret comes into the build as an argument',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The value of a build argument stands in the history of the image (\`docker history\`), in its provenance and in the build cache, and stays there after a
RUN has deleted the file that was made of it. A secret mount is seen by one RUN only, and leaves no trace.`,
  references: [
    'https://docs.docker.com/build/building/secrets/',
    'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
  ],
  peers: ['hadolint DL3064', 'buildkit SecretsUsedInArgOrEnv', 'trivy DS-0031', 'kics c3e1b6ae'],
  examples: {
    bad: [
      {
        name: 'an argument of the image that ships',
        files: {
          Dockerfile:
            'FROM node:22.11\nARG «NPM_TOKEN»\nRUN echo "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" > .npmrc && npm ci && rm -f .npmrc\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'an environment variable that keeps it',
        files: { Dockerfile: 'FROM node:22.11\nARG API_SECRET\nENV «API_SECRET=$API_SECRET»\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
      {
        name: 'under another name',
        files: {
          Dockerfile:
            'FROM node:22.11\nARG DB_PASSWORD\nENV «DATABASE_URL=postgres://app:${DB_PASSWORD}@db/app»\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'in a stage for building, where only history, cache and provenance keep it',
        files: {
          Dockerfile:
            'FROM node:22.11 AS build\nARG «NPM_TOKEN»\nRUN npm ci\nFROM node:22.11\nCOPY --from=build /app /app\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
    ],
    good: [
      {
        name: 'a secret mount',
        files: {
          Dockerfile: 'FROM node:22.11\nRUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'what its name says to be no secret',
        files: {
          Dockerfile:
            'FROM node:22.11\nARG PRIVATE_SUBNET\nARG NEXT_PUBLIC_API_KEY\nARG TOKEN_URL\nARG AWS_ACCESS_KEY_ID\nARG VERSION\nENV VERSION=$VERSION\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'a default that is only a stand-in',
        files: {
          Dockerfile: 'FROM ruby:3.4\nARG SECRET_KEY_BASE=dummy\nRUN bin/rails assets:precompile\nUSER 1000\nCMD ["bin/rails", "server"]\n',
        },
      },
      {
        name: 'an environment variable without a build argument is set at run time',
        files: { Dockerfile: 'FROM node:22.11\nENV API_SECRET=$API_SECRET\nUSER 1000\nCMD ["node", "worker.js"]\n' },
      },
    ],
  },
  *check({ stages }) {
    const shipped = new Set(stages.filter(({ ships }) => ships).flatMap(({ allInstructions }) => allInstructions));
    for (const stage of stages) {
      const declared = new Map(secretArguments(stage.allInstructions).map((argument) => [argument.name, argument]));
      const kept = new Set<string>();
      for (const instruction of stage.instructions) {
        if (instruction.keyword !== 'ENV' || !shipped.has(instruction)) continue;
        for (const assignment of instruction.assignments) {
          const argument = variablesIn(assignment.raw ?? '')
            .map((name) => declared.get(name))
            .find((found) => found !== undefined);
          if (!argument) continue;
          kept.add(argument.name);
          yield {
            at: assignment,
            message: `"${assignment.name}" keeps the build argument "${argument.name}" in the image, and everyone can read it who has that; pass it when the container starts`,
            related: [{ at: argument.nameAt, message: 'the argument is declared here' }],
          };
        }
      }
      for (const instruction of stage.instructions) {
        for (const argument of secretArguments([instruction])) {
          if (kept.has(argument.name)) continue;
          const isShipped = shipped.has(instruction);
          const where = isShipped ? 'the history of the image' : 'the build cache and the provenance of the image';
          yield {
            at: argument.nameAt,
            message: `"${textOf(argument.nameAt)}" is a secret by its name, and its value stays in ${where}; use RUN --mount=type=secret`,
            ...(!isShipped && { atMost: 'info' as const }),
          };
        }
      }
    }
  },
});

/** Arguments named like a secret that get their value from the command line. */
function secretArguments(instructions: readonly Instruction[]): readonly Assignment[] {
  return instructions
    .filter(({ keyword }) => keyword === 'ARG')
    .flatMap(({ assignments }) => assignments.filter(({ name, value, raw }) => isSecretName(name) && (value.isUnset || raw === '""')));
}

function variablesIn(raw: string): readonly string[] {
  return [...raw.matchAll(/\$\{?(\w+)/g)].map((match) => match[1] ?? '');
}
