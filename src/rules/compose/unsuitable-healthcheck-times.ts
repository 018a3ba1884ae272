import { namedImage } from '../../core/image.js';
import { publishedName } from '../../knowledge/images/name.js';
import { secondsToStart } from '../../knowledge/slow-starters.js';
import type { Service } from '../../parsers/compose/types.js';
import { defineRule } from '../../rule.js';

const db = (times: string, image = 'postgres:16.6') => `services:
  worker:
    image: acme/worker:1.0.0
    depends_on: { db: { condition: service_healthy } }
  db:
    image: ${image}
    healthcheck:
      test: ["CMD", "check"]
${times}`;

export default defineRule({
  id: 'compose/unsuitable-healthcheck-times',
  on: 'compose.service',
  topic: 'observability',
  summary: 'The times of a health check make what waits for it late, or give up too early',
  severity: 'info',
  optIn: true,
  rationale: `The first check runs one interval after the start, unless a start period is set, so whatever waits for it with service_healthy starts that much
later. When all retries are used up before a slow server answers, \`docker compose up\` ends with "is unhealthy", on slow machines only.`,
  references: [
    'https://docs.docker.com/reference/compose-file/services/#healthcheck',
    'https://docs.docker.com/reference/dockerfile/#healthcheck',
  ],
  examples: {
    bad: [
      { name: 'a long interval', files: { 'compose.yaml': db('      interval: «10m»\n') } },
      { name: 'a server that needs longer', files: { 'compose.yaml': db('      interval: «5s»\n      retries: 3\n', 'cassandra:5.0.2') } },
    ],
    good: [
      { files: { 'compose.yaml': db('      interval: 10s\n') } },
      { name: 'checked more often at the start', files: { 'compose.yaml': db('      interval: 10m\n      start_period: 1m\n') } },
      {
        name: 'with time to start',
        files: { 'compose.yaml': db('      interval: 5s\n      retries: 3\n      start_period: 90s\n', 'cassandra:5.0.2') },
      },
      { name: 'an unknown interval', files: { 'compose.yaml': db('      interval: ${INTERVAL}\n') } },
      {
        name: 'nobody waits',
        files: {
          'compose.yaml': 'services:\n  db:\n    image: postgres:16.6\n    healthcheck: { test: ["CMD", "check"], interval: 10m }\n',
        },
      },
    ],
  },
  *check(service) {
    const { healthcheck, name } = service;
    const waiting = healthcheck.isSet && !healthcheck.value.disabled ? waitingFor(service) : undefined;
    if (!healthcheck.isSet || !waiting) return;
    const { interval, startPeriod, retries } = healthcheck.value;
    if (!interval.isSet || startPeriod.isUnknown || retries.isUnknown) return;
    if (interval.value >= 120 && !startPeriod.value) {
      yield {
        at: interval.at,
        message: `the first check of "${name}" runs ${Math.round(interval.value)} s after its start, and "${waiting}" waits for it; set a start_period, in which the check runs more often`,
      };
      return;
    }
    const reference = service.build.isUnset ? namedImage(service.image) : undefined;
    const needed = reference && secondsToStart(publishedName(reference));
    const patience = (startPeriod.value ?? 0) + interval.value * (retries.value || 3);
    if (needed === undefined || patience >= needed) return;
    yield {
      at: interval.at,
      message: `"${name}" counts as unhealthy after ${Math.round(patience)} s, and may need longer to start, so "${waiting}" may never start; set a start_period of ${needed} s or more`,
    };
  },
});

function waitingFor({ name, application }: Service): string | undefined {
  return application.dependents(name).find(({ dependency }) => dependency.condition.value === 'service_healthy')?.service.name;
}
