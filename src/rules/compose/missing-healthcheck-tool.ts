import { parseImageReference } from '../../core/image.js';
import { basename } from '../../core/path.js';
import { inOwnWords } from '../../core/source.js';
import { baseImage } from '../../knowledge/images/index.js';
import { programsOf } from '../../knowledge/probe-programs.js';
import type { Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const awaited = (db: string) => `services:
  worker:
    image: acme/worker:1.0.0
    depends_on: { db: { condition: service_healthy } }
  db:
${db}`;

export default defineRule({
  id: 'compose/missing-healthcheck-tool',
  on: 'compose.service',
  topic: 'observability',
  summary: 'The health check calls a program that the image does not have',
  severity: 'error',
  rationale: `Every run of such a check fails with "not found", so the container never becomes healthy, and Compose never starts what waits for it.
Slim and distroless images have neither curl nor wget nor pgrep, Alpine has no curl, and Temporal's images lost most of their tools with 1.30.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/#healthcheck',
    'https://docs.docker.com/reference/compose-file/services/#depends_on',
  ],
  examples: {
    bad: [
      {
        name: 'a database has no curl, and another service waits for it',
        files: {
          'compose.yaml': awaited(
            '    image: postgres:16.6\n    healthcheck: { test: «["CMD", "curl", "-f", "http://localhost:5432"]» }\n',
          ),
        },
      },
      {
        name: 'Alpine has none either; nobody waits, so it is only a warning',
        files: {
          'compose.yaml':
            'services:\n  cache:\n    image: redis:7.4.1-alpine\n    healthcheck:\n      test: «curl -f http://localhost:6379 || exit 1»\n',
        },
      },
      {
        name: 'the rebuilt images of Temporal',
        files: {
          'compose.yaml': awaited(
            '    image: temporalio/server:1.31.2\n    healthcheck:\n      test: «["CMD", "temporal", "operator", "cluster", "health"]»\n',
          ),
        },
      },
      {
        name: 'no shell to read the text',
        files: { 'compose.yaml': 'services:\n  bus:\n    image: nats:2.10.22\n    healthcheck:\n      test: «nats-server --help»\n' },
      },
      {
        name: 'the image that is built here has none',
        files: {
          'compose.yaml':
            'services:\n  api:\n    build: .\n    healthcheck:\n      test: «["CMD", "curl", "-f", "http://localhost:8080/"]»\n',
          Dockerfile: 'FROM node:22.11-slim\nCOPY . .\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
    ],
    good: [
      { files: { 'compose.yaml': awaited('    image: postgres:16.6\n    healthcheck: { test: ["CMD", "pg_isready", "-U", "app"] }\n') } },
      {
        name: 'Alpine has wget',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: httpd:2.4.62-alpine\n    healthcheck:\n      test: wget -qO- http://localhost/ || exit 1\n',
        },
      },
      {
        name: 'the older images of Temporal had them',
        files: {
          'compose.yaml': awaited(
            '    image: temporalio/auto-setup:1.28.1\n    healthcheck:\n      test: ["CMD", "temporal", "operator", "cluster", "health"]\n',
          ),
        },
      },
      {
        name: 'the Dockerfile installs it',
        files: {
          'compose.yaml':
            'services:\n  api:\n    build: .\n    healthcheck:\n      test: ["CMD", "curl", "-f", "http://localhost:8080/"]\n',
          Dockerfile:
            'FROM node:22.11-slim\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'the command installs it',
        files: {
          'compose.yaml':
            'services:\n  cache:\n    image: redis:7.4.1-alpine\n    command: sh -c "apk add curl && redis-server"\n    healthcheck:\n      test: curl -f http://localhost:6379\n',
        },
      },
      {
        name: 'a volume brings it',
        files: {
          'compose.yaml':
            'services:\n  cache:\n    image: redis:7.4.1-alpine\n    volumes: ["./tools/curl:/usr/local/bin/curl:ro"]\n    healthcheck:\n      test: curl -f http://localhost:6379\n',
        },
      },
      {
        name: 'another way where it is not there',
        files: {
          'compose.yaml':
            'services:\n  web:\n    image: httpd:2.4.62-alpine\n    healthcheck:\n      test: curl -f http://localhost/ || wget -qO- http://localhost/\n',
        },
      },
      {
        name: 'an image of an unknown version',
        files: {
          'compose.yaml': awaited('    image: temporalio/server:${TAG}\n    healthcheck: { test: ["CMD", "temporal", "--version"] }\n'),
        },
      },
      {
        name: 'an image that nobody here knows',
        files: {
          'compose.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    healthcheck:\n      test: curl -f http://localhost:8080\n',
        },
      },
    ],
  },
  *check(service, { project }) {
    const probe = project.probeOf(service);
    if (!probe || service.platform.value?.startsWith('windows')) return;
    const programs = [...(probe.usesShell ? ['sh'] : []), ...programsOf(probe)];
    const missing = programs.find((program) => project.lacksProgram(service, program));
    if (missing === undefined) return;
    const image =
      service.build.isUnset && service.image.isSet
        ? `"${inOwnWords(service.image.value, service.image.at)}"`
        : 'the image that is built here';
    const waiting = service.application
      .dependents(service.name)
      .find(({ dependency: { condition, required } }) => condition.value === 'service_healthy' && required.value !== false)?.service;
    const what = missing === 'sh' && probe.usesShell ? 'needs a shell' : `calls ${basename(missing)}`;
    const effect = waiting ? `so it fails each time and "${waiting.name}" never starts` : 'so it fails each time';
    yield {
      at: probe,
      message: `the health check of "${service.name}" ${what}, which ${image} does not have, ${effect}; ${cureOf(missing, service)}`,
      ...(!waiting && { atMost: 'warning' as const }),
    };
  },
});

/** What the image has instead, if that is known. */
function cureOf(missing: string, { build, image }: Service): string {
  if (missing === 'sh') return 'write it as ["CMD", ...] with a program of the image';
  const reference = build.isUnset && image.isSet ? parseImageReference(image.value) : undefined;
  const tools = (reference && baseImage(reference)?.tools) || {};
  if (missing === 'curl' && tools.wget) return 'use wget, which is there';
  if (tools.nc && /^(?:temporal|tctl|grpc_health_probe)$/.test(missing)) return 'ask the port with nc -z, which is there';
  return 'call a program that the image has, or install it';
}
