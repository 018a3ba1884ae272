import { namedImage } from '../../core/image.js';
import { withArticle } from '../../core/words.js';
import { dataStore } from '../../knowledge/data-stores.js';
import { temporalImage } from '../../knowledge/temporal/images.js';
import type { Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const app = (target: string) => `services:
  worker:
    image: acme/worker:1.0.0
    depends_on:
      target: { condition: «service_completed_successfully» }
  target:
${target}`;
const plain = (target: string) => app(target).replace(/[«»]/g, '');

export default defineRule({
  id: 'compose/never-completed-dependency',
  on: 'compose.service',
  topic: 'orchestration',
  summary: 'A service waits for the end of one that never ends',
  severity: 'error',
  rationale: `With \`service_completed_successfully\` Compose waits until the other container has ended with 0. A database or a server runs for ever, and one
that is restarted each time it ends does so too, so the dependent never starts and \`docker compose up\` does not return.`,
  references: ['https://docs.docker.com/reference/compose-file/services/#depends_on'],
  examples: {
    bad: [
      { name: 'a database', files: { 'compose.yaml': app('    image: postgres:16.6\n') } },
      { name: 'it is started again each time', files: { 'compose.yaml': app('    image: acme/migrate:1.0.0\n    restart: always\n') } },
      { name: 'a Temporal server', files: { 'compose.yaml': app('    image: temporalio/server:1.31.2\n') } },
    ],
    good: [
      { files: { 'compose.yaml': plain('    image: acme/migrate:1.0.0\n') } },
      { name: 'only after a failure', files: { 'compose.yaml': plain('    image: acme/migrate:1.0.0\n    restart: on-failure\n') } },
      {
        name: 'the client of a database',
        files: { 'compose.yaml': plain('    image: postgres:16.6\n    command: ["psql", "-f", "/schema.sql"]\n') },
      },
      { name: 'an unknown policy', files: { 'compose.yaml': plain('    image: acme/migrate:1.0.0\n    restart: ${RESTART}\n') } },
    ],
  },
  *check(service) {
    for (const dependency of service.dependsOn.value ?? []) {
      if (dependency.condition.value !== 'service_completed_successfully' || dependency.required.value === false) continue;
      const target = service.application.service(dependency.service);
      const why = target && neverEnds(target);
      if (!target || !why) continue;
      yield {
        at: dependency.condition.at,
        message: `"${target.name}" ${why}, so "${service.name}" never starts; ${cureOf(target)}`,
        related: [{ at: target, message: `"${target.name}" is defined here` }],
      };
    }
  },
});

/** Why a service goes on for ever, as a clause. */
function neverEnds({ restart, image, build, entrypoint, command, node }: Service): string | undefined {
  if (restart.isSet && /^(?:always|unless-stopped)$/.test(restart.value) && node.get('deploy').isUnset) {
    return `is started again each time it ends (restart: ${restart.value})`;
  }
  const reference = build.isUnset && entrypoint.isUnset && command.isUnset ? namedImage(image) : undefined;
  const store = reference && dataStore(reference);
  if (store) return `(${withArticle(store.kind)}) runs for ever`;
  return reference && temporalImage(reference)?.role === 'server' ? '(a Temporal server) runs for ever' : undefined;
}

function cureOf({ restart }: Service): string {
  return restart.isSet && restart.value !== 'no' && /^(?:always|unless-stopped)$/.test(restart.value)
    ? 'let it end, with restart: on-failure, or wait for service_healthy where it is a server'
    : 'give it a healthcheck and wait for condition: service_healthy';
}
