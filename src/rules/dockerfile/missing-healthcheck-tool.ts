import { basename } from '../../core/path.js';
import { inOwnWords } from '../../core/source.js';
import type { Instruction, Stage } from '../../parsers/dockerfile/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'dockerfile/missing-healthcheck-tool',
  on: 'dockerfile.stage',
  topic: 'observability',
  summary: 'The health check calls a program that the image does not have',
  severity: { development: 'info', staging: 'error', production: 'error' },
  rationale: `Every run of such a check fails with "not found", so the container never becomes healthy: Compose does not start what waits for it, and Swarm
kills and restarts it for ever. Slim and distroless images have neither curl nor wget nor pgrep, and Alpine has no curl.`,
  references: ['https://docs.docker.com/reference/dockerfile/#healthcheck', 'https://hub.docker.com/_/node#nodeversion-slim'],
  examples: {
    bad: [
      {
        name: 'slim images have no curl',
        files: {
          Dockerfile:
            'FROM node:22.11-slim\nUSER 1000\nHEALTHCHECK CMD «curl» -f http://localhost:8080/ || exit 1\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'and no ps',
        files: { Dockerfile: 'FROM python:3.12-slim\nUSER 1000\nHEALTHCHECK CMD «ps» aux | grep -q worker\nCMD ["python", "worker.py"]\n' },
      },
      {
        name: 'other packages do not bring it',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y tini libpq5 && rm -rf /var/lib/apt/lists/*\nUSER 1000\nHEALTHCHECK CMD [«"pgrep"», "-f", "worker"]\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'Alpine has no curl, and a build stage does not count',
        files: {
          Dockerfile:
            'FROM node:22.11-alpine AS build\nRUN apk add --no-cache curl\nFROM node:22.11-alpine\nCOPY --from=build /app /app\nUSER 1000\nHEALTHCHECK CMD «curl» -f http://localhost/\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'no shell to read the command',
        files: {
          Dockerfile: 'FROM gcr.io/distroless/nodejs22-debian12:nonroot\nHEALTHCHECK CMD «/nodejs/bin/node check.js»\nCMD ["api.js"]\n',
        },
      },
    ],
    good: [
      {
        name: 'it is installed',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y tini procps && rm -rf /var/lib/apt/lists/*\nUSER 1000\nHEALTHCHECK CMD ["pgrep", "-f", "worker"]\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'the full image has it',
        files: {
          Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD curl -f http://localhost:8080/ || exit 1\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'Alpine has wget',
        files: {
          Dockerfile:
            'FROM node:22.11-alpine\nUSER 1000\nHEALTHCHECK CMD wget -qO- http://localhost:8080/ || exit 1\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'installed in the stage it builds on',
        files: {
          Dockerfile:
            'FROM node:22.11-alpine AS build\nRUN apk add --no-cache curl\nFROM build\nCOPY --from=build /app /app\nUSER 1000\nHEALTHCHECK CMD curl -f http://localhost/\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'a script may install anything',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nCOPY setup.sh /tmp/\nRUN /tmp/setup.sh\nUSER 1000\nHEALTHCHECK CMD ps aux | grep -q worker\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'so may a package that nobody here knows',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nRUN apt-get update && apt-get install -y openssh-server && rm -rf /var/lib/apt/lists/*\nUSER 1000\nHEALTHCHECK CMD ["pgrep", "-f", "worker"]\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'programs of another image',
        files: {
          Dockerfile:
            'FROM python:3.12-slim\nCOPY --from=acme/tools:1 /usr/bin/ /usr/bin/\nUSER 1000\nHEALTHCHECK CMD ps aux | grep -q worker\nCMD ["python", "worker.py"]\n',
        },
      },
      {
        name: 'another way where it is not there',
        files: {
          Dockerfile:
            'FROM node:22.11-slim\nUSER 1000\nHEALTHCHECK CMD curl -f http://localhost/ || node check.js\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'exec form needs no shell',
        files: {
          Dockerfile:
            'FROM gcr.io/distroless/nodejs22-debian12:nonroot\nHEALTHCHECK CMD ["/nodejs/bin/node", "check.js"]\nCMD ["api.js"]\n',
        },
      },
      {
        name: 'an image that nobody here knows',
        files: {
          Dockerfile: 'FROM acme/python:3.12-slim\nUSER 1000\nHEALTHCHECK CMD ps aux | grep -q worker\nCMD ["python", "worker.py"]\n',
        },
      },
    ],
  },
  *check(stage, { project }) {
    const { healthcheck, rootStage } = stage;
    if (!stage.ships || stage.platform === 'windows' || !healthcheck) return;
    const { base } = rootStage;
    const image = base.isSet ? `"${inOwnWords(base.value, base.at)}"` : 'the base image';
    // Kubernetes does not run the check, so there it only misleads.
    const atMost = isRunByCompose(stage, project) ? {} : { atMost: 'warning' as const };
    if (healthcheck.form === 'shell' && healthcheck.script && project.lacksProgram(stage, 'sh')) {
      yield {
        ...atMost,
        at: healthcheck.command,
        message: `the health check needs a shell, which ${image} does not have, so it fails each time; write it as a JSON array of a program and its arguments`,
      };
      return;
    }
    for (const { at, program } of programsOf(healthcheck)) {
      if (basename(program) === 'sh' || !project.lacksProgram(stage, program)) continue;
      yield {
        ...atMost,
        at,
        message: `the health check calls ${basename(program)}, which ${image} does not have and no instruction brings, so it fails each time; install it, or let the program itself answer`,
      };
    }
  },
});

/** A service of Compose is built from the stage, and has no check of its own. */
function isRunByCompose(stage: Stage, project: Project): boolean {
  return project.applications.some(({ services }) =>
    services.some((service) => service.healthcheck.isUnset && !service.build.isUnset && project.stageOf(service) === stage),
  );
}

/** The programs without which the check fails. None where `||` offers another way. */
function programsOf({ script, json, command }: Instruction) {
  if (!script) return json?.[0] ? [{ at: json[0], program: json[0].value }] : [];
  if (script.damaged || command.text.replace(/\|\|\s*exit\b/g, '').includes('||')) return [];
  return script.commands.flatMap(({ nested, name, words, prefixes }) => {
    const at = words[prefixes.length];
    return nested || name === undefined || !at ? [] : [{ at, program: name }];
  });
}
