import { namedImage } from '../../core/image.js';
import { isBystander } from '../../knowledge/bystanders.js';
import { dataStore } from '../../knowledge/data-stores.js';
import type { Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const db = (rest = '') => `services:
  db:
    image: postgres:16.6
    volumes: ["data:/var/lib/postgresql/data"]
${rest}volumes: { data: {} }
`;

export default defineRule({
  id: 'compose/missing-healthcheck',
  on: 'compose.service',
  topic: 'observability',
  aggregate: true,
  summary: 'A server has no health check',
  severity: { development: 'off', staging: 'info', production: 'info' },
  rationale: `Without a check a server that hangs counts as running, nothing can wait until it answers, and \`docker compose up --wait\` returns as soon as the
process was started.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/#healthcheck',
    'https://docs.docker.com/compose/how-tos/startup-order/',
  ],
  peers: ['kics 698ed579'],
  examples: {
    bad: [
      { name: 'a database', files: { 'compose.prod.yaml': db().replace('db:', '«db»:') } },
      {
        name: 'a server that is built here, without one',
        files: {
          'compose.prod.yaml': 'services:\n  «api»:\n    build: .\n    ports: ["127.0.0.1:8080:8080"]\n',
          Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
    ],
    good: [
      { files: { 'compose.prod.yaml': db('    healthcheck: { test: [CMD, pg_isready, -U, postgres] }\n') } },
      { name: 'it was switched off on purpose', files: { 'compose.prod.yaml': db('    healthcheck: { disable: true }\n') } },
      {
        name: 'the image has one',
        files: {
          'compose.prod.yaml': 'services:\n  api:\n    build: .\n    ports: ["127.0.0.1:8080:8080"]\n',
          Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD ["node", "check.js"]\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'a worker answers nobody',
        files: {
          'compose.prod.yaml': 'services:\n  worker:\n    build: .\n',
          Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "worker.js"]\n',
        },
      },
      {
        name: 'an unknown image may have one',
        files: { 'compose.prod.yaml': 'services:\n  api:\n    image: acme/api:1.0.0\n    ports: ["127.0.0.1:8080:8080"]\n' },
      },
      {
        name: 'a published image without any program that could check it',
        files: { 'compose.prod.yaml': 'services:\n  bus:\n    image: nats:2.10.22\n    ports: ["127.0.0.1:4222:4222"]\n' },
      },
      {
        name: 'a dashboard',
        files: { 'compose.prod.yaml': 'services:\n  ui:\n    image: temporalio/ui:2.52.0\n    ports: ["127.0.0.1:8080:8080"]\n' },
      },
    ],
  },
  *check(service, { project }) {
    if (!service.healthcheck.isUnset || !answers(service) || project.containerOf(service).isOneShot) return;
    if (project.healthcheckOfImage(service).value !== false) return;
    // A published image without a shell has no program that a check could call.
    if (service.build.isUnset && project.lacksProgram(service, 'sh')) return;
    yield {
      at: service,
      message: `"${service.name}" has no health check, so it counts as running when it hangs; add a healthcheck`,
    };
  },
});

/** A server that others talk to: it holds data, or publishes a port. */
function answers({ image, build, ports, entrypoint, command }: Service): boolean {
  const reference = build.isUnset ? namedImage(image) : undefined;
  if (reference && isBystander(reference)) return false;
  if (ports.isSet && ports.value.length > 0) return true;
  return reference !== undefined && dataStore(reference) !== undefined && entrypoint.isUnset && command.isUnset;
}
