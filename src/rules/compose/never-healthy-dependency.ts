import { defineRule } from '../../rule.js';

export default defineRule({
  id: 'compose/never-healthy-dependency',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'A service waits for the health of one that has no health check',
  severity: 'error',
  rationale: `Compose refuses to start a service whose dependency must become healthy and has no health check, neither in the Compose file
nor in its image: "container … has no healthcheck configured".`,
  references: ['https://docs.docker.com/reference/compose-file/services/#depends_on'],
  examples: {
    bad: [
      {
        name: 'neither the file nor the image has one',
        files: {
          'compose.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      db:
        condition: «service_healthy»
  db:
    image: postgres:16.6
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'it was switched off',
        files: {
          'compose.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      api: { condition: «service_healthy» }
  api:
    image: acme/api:1.0.0
    healthcheck:
      disable: true
`,
        },
      },
      {
        name: 'the image is built here, without one',
        files: {
          'compose.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      api: { condition: «service_healthy» }
  api:
    build: .
`,
          Dockerfile: 'FROM node:22.11\nUSER 1000\nCMD ["node", "api.js"]\n',
        },
      },
    ],
    good: [
      {
        files: {
          'compose.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      db:
        condition: service_healthy
  db:
    image: postgres:16.6
    healthcheck: { test: [CMD, pg_isready, -U, app] }
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
      {
        name: 'the image that is built here has one',
        files: {
          'compose.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      api: { condition: service_healthy }
  api:
    build: .
`,
          Dockerfile: 'FROM node:22.11\nUSER 1000\nHEALTHCHECK CMD ["node", "check.js"]\nCMD ["node", "api.js"]\n',
        },
      },
      {
        name: 'an image that nobody here knows may have one',
        files: {
          'compose.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      api: { condition: service_healthy }
  api:
    image: acme/api:1.0.0
`,
        },
      },
      {
        name: 'it comes with a merge key',
        files: {
          'compose.yaml': `x-checked: &checked
  healthcheck: { test: [CMD, pg_isready, -U, app] }
services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      db: { condition: service_healthy }
  db:
    <<: *checked
    image: postgres:16.6
    volumes: [data:/var/lib/postgresql/data]
volumes: { data: {} }
`,
        },
      },
    ],
  },
  *check(service, { project }) {
    for (const dependency of service.dependsOn.value ?? []) {
      if (dependency.condition.value !== 'service_healthy' || dependency.required.value === false) continue;
      const target = service.application.service(dependency.service);
      if (!target) continue;
      const { healthcheck } = target;
      const disabled = healthcheck.isSet && healthcheck.value.disabled;
      if (healthcheck.isUnknown || (healthcheck.isSet && !disabled)) continue;
      if (!disabled && project.healthcheckOfImage(target).value !== false) continue;
      yield {
        at: dependency.condition.at,
        message: `"${target.name}" ${disabled ? 'switches its health check off' : 'has no health check'}, so "${service.name}" never starts; give "${target.name}" a healthcheck`,
        related: [{ at: disabled ? healthcheck.at : target, message: `"${target.name}" is defined here` }],
      };
    }
  },
});
