import { replace } from '../../core/edit.js';
import { namedImage } from '../../core/image.js';
import type { Fix } from '../../core/problem.js';
import { withConditions } from '../../knowledge/depends-on.js';
import { endingOf, isOneShotImage, mayGoOn } from '../../knowledge/jobs.js';
import { restartsItself } from '../../knowledge/restarts.js';
import { isSwarmStack } from '../../knowledge/swarm.js';
import { waitsByItself } from '../../knowledge/waiting.js';
import type { Dependency, Service } from '../../parsers/compose/types.js';
import type { Project } from '../../project/types.js';
import { defineRule } from '../../rule.js';

const job = `  migrate:
    image: acme/api:1.0.0
    command: ["alembic", "upgrade", "head"]
`;

export default defineRule({
  id: 'compose/one-shot-without-completion',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'A service starts while the job that prepares its database still runs',
  severity: { development: 'info', staging: 'warning', production: 'warning' },
  rationale: `The short form of depends_on, and \`service_started\`, wait until the job was started, not until it is done. The service then meets a schema,
a namespace or a bucket that is not there yet, and it starts even when the job failed.`,
  references: [
    'https://docs.docker.com/compose/how-tos/startup-order/',
    'https://docs.docker.com/reference/compose-file/services/#depends_on',
  ],
  examples: {
    bad: [
      {
        name: 'short form',
        files: {
          'compose.prod.yaml': `services:
  api:
    image: acme/api:1.0.0
    depends_on:
      - cache
      - «migrate» # the schema
${job}  cache:
    image: redis:7.4.1
`,
        },
        fixed: {
          'compose.prod.yaml': `services:
  api:
    image: acme/api:1.0.0
    depends_on:
      cache:
        condition: service_started
      migrate:
        condition: service_completed_successfully # the schema
${job}  cache:
    image: redis:7.4.1
`,
        },
      },
      {
        name: 'in flow style',
        files: {
          'compose.prod.yaml': `services:
  api:
    image: acme/api:1.0.0
    depends_on: [cache, «migrate»]
${job}  cache:
    image: redis:7.4.1
`,
        },
        fixed: {
          'compose.prod.yaml': `services:
  api:
    image: acme/api:1.0.0
    depends_on: { cache: { condition: service_started }, migrate: { condition: service_completed_successfully } }
${job}  cache:
    image: redis:7.4.1
`,
        },
      },
      {
        name: 'started is not done',
        files: {
          'compose.prod.yaml': `services:
  api:
    image: acme/api:1.0.0
    depends_on:
      migrate: { condition: «service_started» }
${job}`,
        },
        fixed: {
          'compose.prod.yaml': `services:
  api:
    image: acme/api:1.0.0
    depends_on:
      migrate: { condition: service_completed_successfully }
${job}`,
        },
      },
      {
        name: 'a job by its name and its restart policy',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on: [«create-namespace»]
  create-namespace:
    image: acme/tools:1.0.0
    restart: "no"
`,
        },
        fixed: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on: { create-namespace: { condition: service_completed_successfully } }
  create-namespace:
    image: acme/tools:1.0.0
    restart: "no"
`,
        },
      },
      {
        name: 'another service waits for its end',
        files: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on: [«schema»]
  api:
    image: acme/api:1.0.0
    depends_on: { schema: { condition: service_completed_successfully } }
  schema:
    image: acme/tools:1.0.0
`,
        },
        fixed: {
          'compose.prod.yaml': `services:
  worker:
    image: acme/worker:1.0.0
    depends_on: { schema: { condition: service_completed_successfully } }
  api:
    image: acme/api:1.0.0
    depends_on: { schema: { condition: service_completed_successfully } }
  schema:
    image: acme/tools:1.0.0
`,
        },
      },
    ],
    good: [
      {
        files: {
          'compose.prod.yaml': `services:
  api:
    image: acme/api:1.0.0
    depends_on:
      migrate: { condition: service_completed_successfully }
${job}`,
        },
      },
      {
        name: 'a stack of Swarm, which knows no order',
        files: {
          'docker-stack.prod.yaml': `services:
  api:
    image: acme/api:1.0.0
    depends_on: [migrate]
${job}`,
        },
      },
      {
        name: 'a server runs behind the migration',
        files: {
          'compose.prod.yaml': `services:
  web:
    image: acme/web:1.0.0
    depends_on: [api]
  api:
    image: acme/api:1.0.0
    command: sh -c "alembic upgrade head && uvicorn main:app"
`,
        },
      },
      {
        name: 'it is restarted for ever, so it never completes',
        files: {
          'compose.prod.yaml': `services:
  web:
    image: acme/web:1.0.0
    depends_on: [migrate]
  migrate:
    image: acme/api:1.0.0
    command: ["alembic", "upgrade", "head"]
    restart: always
`,
        },
      },
      {
        name: 'a name alone says little',
        files: {
          'compose.prod.yaml':
            'services:\n  web:\n    image: acme/web:1.0.0\n    depends_on: [job-runner]\n  job-runner:\n    image: acme/jobs:1.0.0\n',
        },
      },
      {
        name: 'the command waits',
        files: {
          'compose.prod.yaml': `services:
  api:
    image: acme/api:1.0.0
    command: sh -c "until ./has-schema; do sleep 1; done; exec ./api"
    depends_on: [migrate]
${job}`,
        },
      },
    ],
  },
  *check(service, { project }) {
    // Swarm ignores depends_on, and refuses its long form.
    if (!service.dependsOn.isSet || isSwarmStack(service.application) || waits(service)) return;
    for (const dependency of service.dependsOn.value) {
      if (dependency.condition.isUnknown || (dependency.condition.isSet && dependency.condition.value !== 'service_started')) continue;
      const target = service.application.service(dependency.service);
      if (!target || !isJob(target, project)) continue;
      yield {
        at: dependency.condition.isSet ? dependency.condition.at : dependency,
        message: `"${service.name}" starts while the job "${target.name}" still runs, and also when it fails; wait for condition: service_completed_successfully`,
        ...(restartsItself(service) && { atMost: 'info' as const }),
        fix: waitForEnd(service, dependency),
      };
    }
  },
});

function textOfCommand(service: Service): string {
  const lines = [service.entrypoint, service.command].flatMap((line) => line.value ?? []);
  return lines.map((line) => (line.form === 'exec' ? line.words.join(' ') : line.text)).join(' ');
}

function waits(service: Service): boolean {
  return waitsByItself.test(textOfCommand(service));
}

/** A service that ends by itself: another one waits for that, its command or its image does one thing, or its name and its restart policy say so. */
function isJob(service: Service, project: Project): boolean {
  const { restart, entrypoint, command } = service;
  if (restart.isUnknown || (restart.isSet && !/^(no|false|on-failure.*)$/.test(restart.value))) return false;
  const dependents = service.application.dependents(service.name);
  const isAwaited = dependents.some(({ dependency }) => dependency.condition.value === 'service_completed_successfully');
  if (isAwaited) return true;
  const text = textOfCommand(service);
  if (endingOf(text) === 'certainly') return true;
  if (entrypoint.isUnknown || command.isUnknown || mayGoOn(text)) return false;
  const reference = namedImage(service.image);
  if (service.build.isUnset && reference && isOneShotImage(reference)) return true;
  return restart.isSet && project.containerOf(service).isOneShot;
}

/** Writes the condition: into the map entry, or by turning the list into a map. */
function waitForEnd(service: Service, dependency: Dependency): Fix | undefined {
  const title = `Wait until "${dependency.service}" has ended well`;
  const { condition } = dependency;
  if (!dependency.short) {
    if (!condition.isSet || !condition.isLiteral) return undefined;
    return { title, safety: 'unsafe', edits: [replace(condition.at, 'service_completed_successfully')] };
  }
  const [source, ...others] = service.sources;
  const entry = source?.entries.get('depends_on');
  if (!entry || others.length > 0) return undefined;
  const conditionOf = (name: string) => (name === dependency.service ? 'service_completed_successfully' : 'service_started');
  const edits = withConditions(entry.key, entry.value, conditionOf);
  return edits && { title, safety: 'unsafe', edits, scope: { file: entry.value.file, range: entry.range } };
}
